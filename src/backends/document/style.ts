// The one style sheet of a page, on a screen and on paper. It stands in the page: nothing is fetched.

import { cssColours, DARK, LIGHT } from './palette.ts';

export const STYLE = `
:root{color-scheme:light dark;${cssColours(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${cssColours(DARK)}}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
.page{max-width:76rem;margin:0 auto;padding:0 1.5rem 3rem}
p,ul,dl,table{margin:0 0 1rem}
p{max-width:46rem}
ul{padding-left:1.25rem}
li{margin:.15rem 0}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
a.term{color:inherit;text-decoration-style:dotted;text-decoration-color:var(--link);text-decoration-thickness:.09em}
a:hover{text-decoration-thickness:.14em}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--focus);outline-offset:0;background:var(--focus);color:var(--onFocus);box-shadow:0 3px 0 var(--onFocus)}
.scroll:focus-visible{background:none;color:inherit;box-shadow:0 0 0 5px var(--onFocus)}
.skip{position:absolute;left:-100vw;top:0;padding:.6rem 1rem;background:var(--focus);color:var(--onFocus);z-index:1}
.skip:focus{left:0}
header{border-bottom:4px solid var(--accent);padding:2.2rem 0 1.2rem;margin-bottom:1.5rem}
.kind{margin:0 0 .3rem;color:var(--muted);font-weight:600}
h1,h2,h3{line-height:1.2;color:var(--accent);text-wrap:balance}
h1{font-size:clamp(1.7rem,1.2rem + 2.2vw,2.6rem);margin:0;max-width:24em}
h2{font-size:1.65rem;margin:3rem 0 1rem;padding-top:.6rem;border-top:2px solid var(--accent)}
h3{font-size:1.25rem;margin:2.2rem 0 .7rem}
nav{background:var(--panel);padding:1rem 1.4rem;margin:0 0 1.5rem}
nav h2{font-size:1.1rem;margin:0 0 .5rem;padding:0;border:0}
nav ul{margin:0;columns:20rem 2;column-gap:2.5rem}
nav ul ul{columns:auto;margin:.1rem 0 .3rem;font-size:.9375rem}
nav li{break-inside:avoid}
nav li:has(ul){break-inside:auto}
dl>div{display:grid;grid-template-columns:15rem 1fr;gap:0 1.5rem;padding:.55rem 0;border-top:1px solid var(--line)}
dl>div:last-child{border-bottom:1px solid var(--line)}
section[aria-labelledby=sources] dl>div{grid-template-columns:1fr}
section[aria-labelledby=sources] dd{margin-top:.4rem}
dt{font-weight:600}
dt .of,.of{font-weight:400}
dd{margin:0}
dd>*:last-child,td>*:last-child,th>*:last-child{margin-bottom:0}
dd p,td p,th p,td ul,dd ul{margin:0 0 .4rem}
.scroll{overflow-x:auto;margin:0 0 1.5rem}
table{border-collapse:collapse;width:100%;font-size:.96875rem;line-height:1.45;margin:0}
caption{text-align:left;font-weight:600;padding:0 0 .5rem;color:var(--muted)}
caption.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{border:1px solid var(--line);padding:.55rem .7rem;text-align:left;vertical-align:top;font-weight:400;hyphens:auto}
thead th{background:var(--accent);color:var(--ground);font-weight:600;border-color:var(--accent)}
.group th{background:var(--panel);font-weight:600;color:var(--text)}
table.five{min-width:58rem;table-layout:fixed}
table.five col:nth-child(1){width:19%}
table.five col:nth-child(2){width:32%}
table.five col:nth-child(3){width:15%}
table.five col:nth-child(4){width:13%}
table.five col:nth-child(5){width:21%}
table.narrow{width:auto;min-width:20rem}
table.narrow td{font-variant-numeric:tabular-nums}
.mark{display:inline-block;padding:.05em .5em;border:1px solid currentColor;border-radius:.25em;font-size:.875em;line-height:1.4;font-weight:600}
.standing{font-weight:400}
${tones()}
:target{outline:3px solid var(--link);outline-offset:3px}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--muted);font-size:.9375rem}
@media (max-width:40rem){
.page{padding:0 1rem 2rem}
dl>div{grid-template-columns:1fr}
}
@page{size:A4;margin:17mm 15mm 19mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt system-ui,Arial,sans-serif}}
@media print{
:root{color-scheme:light;${cssColours({ ...LIGHT, panel: '#f2f4f6' })}}
html{font-size:10pt}
body{font-size:1rem;line-height:1.4}
.short{break-inside:avoid}
.page{max-width:none;padding:0}
.skip{display:none}
header{padding-top:0}
h1{font-size:22pt}
h2{font-size:15pt;margin:9mm 0 3mm}
h3{font-size:12pt;margin:6mm 0 2mm}
h1,h2,h3,caption,.group,h3+p,p:has(+.scroll){break-after:avoid}
p,li{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible;margin-bottom:5mm}
table,table.five{min-width:0;font-size:8.5pt;line-height:1.35}
th,td{padding:1.4mm 1.8mm}
thead{display:table-header-group}
thead th{background:var(--panel);color:var(--text);border-color:var(--line)}
tr,dl>div{break-inside:avoid}
thead,tbody>tr:first-child{break-after:avoid}
tbody>tr:first-child{break-before:avoid}
section[aria-labelledby=sources] dl>div{break-inside:auto}
section[aria-labelledby=sources] dt{break-after:avoid}
thead,.group,.mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
dl>div{grid-template-columns:42mm 1fr;padding:1.5mm 0}
:target{outline:0}
}
`.trim();

function tones(): string {
  return Object.keys(LIGHT.tones)
    .map((tone) => `.${tone}{background:var(--${tone}-ground);color:var(--${tone}-text)}`)
    .join('\n');
}
