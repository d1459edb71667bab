// A document -> one page of HTML that stands by itself: its style is in it, it runs nothing and fetches nothing.

import { assertNever } from '../../text/internal-error.ts';
import { printable } from '../../text/printable.ts';
import type {
  Block,
  CellBlock,
  Document,
  Inline,
  Item,
  List,
  Paragraph,
  Phrase,
  Row,
  RowGroup,
  Section,
  Table,
  Terms,
} from './model.ts';
import { htmlPage } from './page.ts';

/**
 * @example
 * htmlOf(document).startsWith('<!DOCTYPE html>'); // => true
 */
export function htmlOf({ title, kind, lead, sections, foot }: Document): string {
  const captions: Captions = { next: 1 };
  const body = [
    ...lead.map((block) => blockOf(block, captions)),
    contents(sections),
    ...sections.map((one) => sectionOf(one, 2, captions)),
  ];
  return htmlPage({
    title: escapeHtml(title),
    body: `<a class="skip" href="#main">Skip to the content</a>
<div class="page">
<header>
<p class="kind">${escapeHtml(kind)}</p>
<h1>${escapeHtml(title)}</h1>
</header>
<main id="main">
${body.filter((part) => part !== '').join('\n')}
</main>
<footer>
<p>${escapeHtml(foot)}</p>
</footer>
</div>`,
  });
}

/** Every caption has a name, by which the region that scrolls is called. */
interface Captions {
  next: number;
}

function contents(sections: readonly Section[]): string {
  if (sections.length === 0) return '';
  const items = sections.map(({ id, title, sections: inner }) => {
    const below = inner.map((one) => `<li>${linkTo(one.id, one.title)}</li>`).join('');
    return `<li>${linkTo(id, title)}${below === '' ? '' : `<ul>${below}</ul>`}</li>`;
  });
  return `<nav aria-labelledby="contents">\n<h2 id="contents">Contents</h2>\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`;
}

function linkTo(id: string, title: string): string {
  return `<a href="#${id}">${escapeHtml(title)}</a>`;
}

function sectionOf({ id, title, blocks, sections }: Section, depth: number, captions: Captions): string {
  const inner = [
    `<h${depth} id="${id}">${escapeHtml(title)}</h${depth}>`,
    ...blocks.map((block) => blockOf(block, captions, title)),
    ...sections.map((one) => sectionOf(one, depth + 1, captions)),
  ];
  return `<section aria-labelledby="${id}">\n${inner.join('\n')}\n</section>`;
}

function blockOf(block: Block, captions: Captions, heading?: string): string {
  switch (block.kind) {
    case 'paragraph':
    case 'list':
      return cellBlockOf(block);
    case 'table':
      return tableOf(block, captions, heading);
    case 'terms':
      return termsOf(block);
    default:
      return assertNever(block);
  }
}

function cellBlockOf(block: Paragraph | List): string {
  return block.kind === 'paragraph' ? `<p>${inlines(block.text)}</p>` : listOf(block.items);
}

function listOf(items: readonly Item[]): string {
  const inner = items.map(
    ({ text, items: below }) => `<li>${inlines(text)}${below.length > 0 ? listOf(below) : ''}</li>`,
  );
  return `<ul>${inner.join('')}</ul>`;
}

function termsOf({ terms }: Terms): string {
  const rows = terms.map(
    ({ id, term, blocks }) =>
      `<div${idOf(id)}><dt>${inlines(term)}</dt><dd>${blocks.map(cellBlockOf).join('')}</dd></div>`,
  );
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

// -- tables ---------------------------------------------------------------------------------------------------

/** The most rows that are kept on one page of paper. */
const MOST_TOGETHER = 4;

/** A caption that says what the heading above says is there for those who hear the page. */
function tableOf(
  { caption, columns, groups, narrow }: Table,
  captions: Captions,
  heading: string | undefined,
): string {
  const heard = caption === heading ? ' class="heard"' : '';
  const id = `caption-${captions.next++}`;
  const isFive = columns.length === 5 && !narrow;
  const look = narrow ? ' class="narrow"' : isFive ? ' class="five"' : '';
  const widths = isFive ? `<colgroup>${columns.map(() => '<col>').join('')}</colgroup>\n` : '';
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const isShort = groups.flatMap(({ rows }) => rows).length <= MOST_TOGETHER;
  return `<div class="scroll${isShort ? ' short' : ''}" role="region" aria-labelledby="${id}" tabindex="0">
<table${look}>
<caption id="${id}"${heard}>${escapeHtml(caption)}</caption>
${widths}<thead><tr>${head}</tr></thead>
${groups.map((group) => groupOf(group, columns.length)).join('\n')}
</table>
</div>`;
}

function groupOf({ title, rows }: RowGroup, columns: number): string {
  const head =
    title === undefined
      ? []
      : [`<tr class="group"><th colspan="${columns}" scope="rowgroup">${escapeHtml(title)}</th></tr>`];
  return `<tbody>\n${[...head, ...rows.map(rowOf)].join('\n')}\n</tbody>`;
}

function rowOf({ id, cells }: Row): string {
  const inner = cells.map((blocks, index) =>
    index === 0 ? `<th scope="row">${cellOf(blocks)}</th>` : `<td>${cellOf(blocks)}</td>`,
  );
  return `<tr${idOf(id)}>${inner.join('')}</tr>`;
}

function cellOf(blocks: readonly CellBlock[]): string {
  return blocks.length === 0 ? '—' : blocks.map(cellBlockOf).join('');
}

// -- texts ----------------------------------------------------------------------------------------------------

function idOf(id: string | undefined): string {
  return id === undefined ? '' : ` id="${id}"`;
}

function inlines(phrase: Phrase): string {
  return phrase.map(inlineOf).join('');
}

function inlineOf(inline: Inline): string {
  const escaped = escapeHtml(inline.text);
  switch (inline.kind) {
    case 'text':
      return escaped;
    case 'strong':
      return `<strong>${escaped}</strong>`;
    case 'link':
      return `<a${isTerm(inline) ? ' class="term"' : ''} href="#${inline.to}">${escaped}</a>`;
    case 'page':
      return `<a href="${inline.name}.html">${escaped}</a>`;
    case 'mark':
      return `<span class="mark ${inline.tone}">${escaped}</span>`;
    default:
      return assertNever(inline);
  }
}

/** A word of a rule stands in a sentence: it must not shout. */
function isTerm({ to }: Extract<Inline, { kind: 'link' }>): boolean {
  return !to.startsWith('source-');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** No white space but single spaces, no control character, and nothing that is markup. */
export function escapeHtml(text: string): string {
  return markupText(text.replace(/[\s\u2028\u2029]+/g, ' '));
}

/**
 * A text in a page of HTML: no control character, and nothing that is markup. White space stays as it is.
 *
 * @example
 * markupText('a < b'); // => 'a &lt; b'
 */
export function markupText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');
}
