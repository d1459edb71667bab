// What scenarios reach -> one page of HTML that stands by itself: the rules as they are written, painted by what is reached of them. What
// the colours say is said by marks, underlines and a list too, so that the page is read without colour, on paper and aloud.

import { COVERAGE_KINDS, type Coverage, type CoverageCount, htmlPage, markupText } from '../../src/index.ts';
import { counted } from '../output.ts';
import { type PaintedLine, type Piece, paintedLines } from './coverage-paint.ts';
import type { CoveredFile } from './coverage-places.ts';
import { KIND_MEANINGS, KIND_WORDS, lackingText, type Reach, seenText } from './coverage-words.ts';

export function coverageHtml(coverage: Coverage, files: readonly CoveredFile[]): string {
  return htmlPage({
    title: 'What scenarios reach',
    style: STYLE,
    body: `<div class="page">
<header>
<p class="kind">Coverage of rules</p>
<h1>What scenarios reach</h1>
</header>
<main>
<p>${counted(coverage.scenarios, 'scenario')}, asked of the rules; what is reached is what their expectations rest on.</p>
${summary(coverage, files)}
${legend(coverage)}
${files.map(fileSection).join('\n')}
</main>
</div>`,
  });
}

// -- the numbers ----------------------------------------------------------------------------------------------

function summary(coverage: Coverage, files: readonly CoveredFile[]): string {
  const kinds = COVERAGE_KINDS.filter((one) => coverage.kinds.some(({ kind }) => kind === one));
  const row = (head: string, counts: readonly CoverageCount[]): string =>
    `<tr><th scope="row">${head}</th>${kinds.map((kind) => countCell(counts.find((one) => one.kind === kind))).join('')}</tr>`;
  const rows = files.map(({ name, kinds: counts }, index) =>
    row(`<a href="#file-${index + 1}">${markupText(name)}</a>`, counts),
  );
  return `<section aria-labelledby="numbers">
<h2 id="numbers">In numbers</h2>
<div class="scroll" role="region" aria-labelledby="numbers" tabindex="0">
<table>
<thead><tr><th scope="col">File</th>${kinds.map((kind) => `<th scope="col">${KIND_WORDS[kind]}</th>`).join('')}</tr></thead>
<tbody>
${[...rows, row('All', coverage.kinds)].join('\n')}
</tbody>
</table>
</div>
</section>`;
}

function countCell(count: CoverageCount | undefined): string {
  if (!count) return '<td>–</td>';
  const { reached, of } = count;
  const reach: Reach = reached === of ? 'reached' : reached === 0 ? 'not' : 'half';
  return `<td><span class="${reach}">${MARKS[reach]} ${reached} of ${of}</span></td>`;
}

// -- the legend -----------------------------------------------------------------------------------------------

const MARKS: Readonly<Record<Reach, string>> = { reached: '✓', half: '◐', not: '✗' };

const REACH_WORDS: Readonly<Record<Reach, string>> = {
  reached: 'reached',
  half: 'half reached',
  not: 'not reached',
};

function legend({ kinds }: Coverage): string {
  const reaches = (['reached', 'half', 'not'] as const).map(
    (reach) => `<span class="${reach}">${MARKS[reach]} ${REACH_WORDS[reach]}</span>`,
  );
  const meanings = kinds.map(
    ({ kind }) => `<div><dt>${KIND_WORDS[kind]}</dt><dd>${KIND_MEANINGS[kind]}</dd></div>`,
  );
  return `<section aria-labelledby="legend">
<h2 id="legend">How to read it</h2>
<p>${reaches.join(' ')}</p>
<p>The mark before a line is that of the worst that begins on it. Hold the pointer over a painted text to read what was seen of it; what is not reached stands in a list under each file.</p>
<dl>${meanings.join('')}</dl>
</section>`;
}

// -- a file ---------------------------------------------------------------------------------------------------

function fileSection(file: CoveredFile, index: number): string {
  const id = `file-${index + 1}`;
  const lines = paintedLines(file).map((line) => lineHtml(line, id));
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${markupText(file.name)}</h2>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<pre class="rules">${lines.join('\n')}</pre>
</div>
${openList(file, id)}
</section>`;
}

function lineHtml({ number, reach, pieces }: PaintedLine, file: string): string {
  const mark = reach
    ? `<span class="gutter ${reach}" role="img" aria-label="${REACH_WORDS[reach]}">${MARKS[reach]}</span>`
    : '<span class="gutter"> </span>';
  return `<span class="line" id="${file}-${number}"><span class="number">${number}</span>${mark} ${pieces.map(pieceHtml).join('')}</span>`;
}

/** So many of what a piece belongs to are told over it. */
const MOST_TOLD = 6;

function pieceHtml({ text, reach, items }: Piece): string {
  const shown = markupText(text.replaceAll('\t', '  ').replaceAll('\r', ''));
  if (!reach || text.trim() === '') return shown;
  const title = items.slice(0, MOST_TOLD).map((item) => `${item.what}: ${seenText(item)}`);
  return `<span class="${reach}" title="${title.map(markupText).join(' · ')}">${shown}</span>`;
}

function openList({ items }: CoveredFile, file: string): string {
  const open = items.filter(({ item }) => !item.reached);
  if (open.length === 0) return '<p>Everything is reached.</p>';
  const entries = open.map(
    ({ item, from }) =>
      `<li><a href="#${file}-${from.line}">line ${from.line}</a>: ${markupText(item.what)}: ${lackingText(item)}</li>`,
  );
  return `<details open="">
<summary>Not reached: ${open.length}</summary>
<ul>
${entries.join('\n')}
</ul>
</details>`;
}

const STYLE = `
.reached{background:var(--added-ground);color:var(--added-text)}
.half{background:var(--changed-ground);color:var(--changed-text);text-decoration:underline dotted .12em;text-underline-offset:.2em}
.not{background:var(--removed-ground);color:var(--removed-text);text-decoration:underline wavy .09em;text-underline-offset:.2em}
p>.reached,p>.half,p>.not,td>.reached,td>.half,td>.not{padding:.1em .4em;white-space:nowrap;text-decoration:none}
.rules{margin:0;font:.875rem/1.55 ui-monospace,Consolas,"Liberation Mono",monospace;tab-size:2}
.rules .line{display:block;min-height:1.55em}
.rules .number{display:inline-block;width:4em;padding-right:1em;text-align:right;color:var(--muted);user-select:none}
.rules .gutter{display:inline-block;width:1.6em;text-align:center;text-decoration:none;user-select:none}
.rules .line:target{outline:2px solid var(--link)}
details{margin:1rem 0}
summary{cursor:pointer;font-weight:600}
@media print{.reached,.half,.not{print-color-adjust:exact;-webkit-print-color-adjust:exact}.rules{font-size:7pt;white-space:pre-wrap}}`;
