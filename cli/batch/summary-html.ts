// A summary -> one page of HTML that stands by itself: it runs nothing and fetches nothing. Every bar has a pattern of its own and
// its numbers beside it, so that the page is read without colour, on paper and aloud.

import { htmlPage, printable } from '../../src/index.ts';
import { whole } from './progress.ts';
import { type Summary, type SummaryTable, tablesOf } from './summary.ts';
import { recordsText } from './summary-text.ts';

export function summaryHtml(summary: Summary, asked: string): string {
  const title = escapeHtml(summary.title);
  return htmlPage({
    title,
    style: STYLE,
    body: `<div class="page">
<header>
<p class="kind">Summary of a run</p>
<h1>${title}</h1>
</header>
<main>
<p>${escapeHtml(asked)}.</p>
<p>${escapeHtml(recordsText(summary))}.</p>
${tablesOf(summary).map(sectionOf).join('\n')}
</main>
</div>`,
  });
}

function sectionOf(table: SummaryTable, place: number): string {
  const id = `table-${place + 1}`;
  const more = table.more === undefined ? '' : `\n<p>${escapeHtml(table.more)}</p>`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(table.title)}</h2>${table.isShares ? `\n${legend(table.columns)}` : ''}
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<thead><tr><th scope="col">${table.isShares ? 'Of' : 'What'}</th>${head(table)}</tr></thead>
<tbody>
${table.rows.map((row) => rowOf(table, row)).join('\n')}
</tbody>
</table>
</div>${more}
</section>`;
}

function head({ columns, isShares }: SummaryTable): string {
  const numbers = columns
    .map((column) => `<th scope="col" class="number">${escapeHtml(column)}</th>`)
    .join('');
  return isShares ? `<th scope="col" class="shares">Shares</th>${numbers}` : numbers;
}

function rowOf({ isShares }: SummaryTable, { label, numbers }: SummaryTable['rows'][number]): string {
  const all = numbers.reduce<number>(
    (sum, number) => sum + Number(typeof number === 'number' ? number : 0),
    0,
  );
  const cells = numbers.map((number) => {
    if (typeof number !== 'number') return `<td class="number">${escapeHtml(number)}</td>`;
    const share = isShares && all > 0 ? ` <span class="of">${percentOf(number, all)}</span>` : '';
    return `<td class="number">${whole(number)}${share}</td>`;
  });
  const bar = isShares ? `<td class="shares">${barOf(numbers.map(Number), all)}</td>` : '';
  return `<tr><th scope="row">${escapeHtml(label)}</th>${bar}${cells.join('')}</tr>`;
}

/** The numbers beside it say the same, so it is not read aloud. */
function barOf(numbers: readonly number[], all: number): string {
  const parts = numbers.map((number, place) =>
    number === 0
      ? ''
      : `<span class="${patternOf(place)}" style="width:${((number / all) * 100).toFixed(3)}%"></span>`,
  );
  return `<div class="bar" aria-hidden="true">${parts.join('')}</div>`;
}

function legend(columns: readonly string[]): string {
  const items = columns.map(
    (column, place) =>
      `<li><span class="key ${patternOf(place)}" aria-hidden="true"></span> ${escapeHtml(column)}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

function percentOf(number: number, all: number): string {
  return `${Math.round((number / all) * 100)}%`;
}

const PATTERNS = 6;

function patternOf(place: number): string {
  return `pattern-${place % PATTERNS}`;
}

/** Patterns in the colour of the text: they differ in form, and need no other colour. */
const STYLE = `
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.shares{min-width:14rem;vertical-align:middle}
.bar{display:flex;height:1.4rem;border:1px solid var(--text)}
.bar span{min-width:1px;border-right:1px solid var(--text)}
.bar span:last-child{border-right:0}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;padding:0}
.key{display:inline-block;width:2.2rem;height:1.1rem;border:1px solid var(--text);vertical-align:text-bottom}
.bar,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.pattern-0{background:var(--text)}
.pattern-1{background:var(--ground)}
.pattern-2{background:repeating-linear-gradient(45deg,var(--text) 0 2px,transparent 2px 7px)}
.pattern-3{background:radial-gradient(var(--text) 1.3px,transparent 1.5px) 0 0/6px 6px}
.pattern-4{background:repeating-linear-gradient(0deg,var(--text) 0 1.5px,transparent 1.5px 5px)}
.pattern-5{background:repeating-linear-gradient(90deg,var(--text) 0 1.5px,transparent 1.5px 5px)}
`.trim();

function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
