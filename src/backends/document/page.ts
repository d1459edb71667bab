// The HTML around a page that stands by itself: it runs nothing and fetches nothing.

import { STYLE } from './style.ts';

/** Browsers refuse whatever is not in the page, should a text ever be taken for markup. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * `title` and `body` are HTML, whatever was text in them is escaped; `style` is CSS beside that of every page.
 *
 * @example
 * htmlPage({ title: 'Dry &amp; damp', body: '<p>Dry</p>' }).includes('<title>Dry &amp; damp</title>'); // => true
 */
export function htmlPage({
  title,
  body,
  style,
}: {
  readonly title: string;
  readonly body: string;
  readonly style?: string;
}): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="headline">
<title>${title}</title>
<style>
${style === undefined ? STYLE : `${STYLE}\n${style}`}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
