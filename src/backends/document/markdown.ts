// A document -> Markdown, as GitHub reads it. Whatever a text holds stays text: none of it becomes markup.

import { assertNever } from '../../text/internal-error.ts';
import { printable } from '../../text/printable.ts';
import type {
  Block,
  CellBlock,
  Document,
  Inline,
  Item,
  Phrase,
  Row,
  Section,
  Table,
  Terms,
} from './model.ts';

/**
 * @example
 * markdownOf(document).split('\n')[0]; // => '# Dry ground'
 */
export function markdownOf({ title, kind, lead, sections }: Document): string {
  const parts = [
    `# ${escapeText(title)}`,
    `*${escapeText(kind)}*`,
    ...blocksOf(lead),
    ...contents(sections),
    ...sections.flatMap((one) => sectionOf(one, 2)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function contents(sections: readonly Section[]): readonly string[] {
  const line = ({ id, title }: Section, depth: number): string =>
    `${'  '.repeat(depth)}- [${escapeText(title)}](#${id})`;
  const lines = sections.flatMap((one) => [line(one, 0), ...one.sections.map((inner) => line(inner, 1))]);
  return lines.length === 0 ? [] : ['## Contents', lines.join('\n')];
}

function sectionOf({ id, title, blocks, sections }: Section, depth: number): readonly string[] {
  return [
    `${'#'.repeat(depth)} ${anchor(id)}${escapeText(title)}`,
    ...blocksOf(blocks, title),
    ...sections.flatMap((one) => sectionOf(one, depth + 1)),
  ];
}

function anchor(id: string | undefined): string {
  return id === undefined ? '' : `<a id="${id}"></a>`;
}

function blocksOf(blocks: readonly Block[], heading?: string): readonly string[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return lineOf(block.text);
      case 'list':
        return itemLines(block.items, 0).join('\n');
      case 'table':
        return tableOf(block, heading);
      case 'terms':
        return termsOf(block);
      default:
        return assertNever(block);
    }
  });
}

function itemLines(items: readonly Item[], depth: number): readonly string[] {
  return items.flatMap(({ text, items: inner }) => [
    `${'  '.repeat(depth)}- ${lineOf(text)}`,
    ...itemLines(inner, depth + 1),
  ]);
}

/** Terms are a list: each with what is said of it below. */
function termsOf({ terms }: Terms): string {
  return terms
    .flatMap(({ id, term, blocks }) => {
      const said = blocks.flatMap((block) => cellLines([block]));
      const [first, ...rest] = said;
      const head = `- ${anchor(id)}${bold(inlines(term))}`;
      if (said.length === 1 && first !== undefined) return [`${head}: ${first}`];
      return [head, ...(first === undefined ? [] : [first]), ...rest].map((one, index) =>
        index === 0 ? `${one}${said.length > 0 ? '  ' : ''}` : `  ${one}${index < said.length ? '  ' : ''}`,
      );
    })
    .join('\n');
}

/** A phrase in bold; parts of it that are so already stay. */
function bold(markdown: string): string {
  return markdown.includes('**') || markdown.trim() === '' ? markdown : `**${markdown.trim()}**`;
}

// -- tables ---------------------------------------------------------------------------------------------------

/** A caption that says what the heading above says is left out. */
function tableOf({ caption, columns, groups }: Table, heading: string | undefined): string {
  const head = [rowLine(columns.map(escapeText)), `|${columns.map(() => '---|').join('')}`];
  const rows = groups.flatMap(({ title, rows: own }) => [
    ...(title === undefined ? [] : [groupLine(title, columns.length)]),
    ...own.map(rowOf),
  ]);
  const told = caption === heading ? [] : [`*${escapeText(caption)}*`, ''];
  return [...told, ...head, ...rows].join('\n');
}

function groupLine(title: string, columns: number): string {
  return rowLine([`***${escapeText(title)}***`, ...Array.from({ length: columns - 1 }, () => '')]);
}

function rowOf({ id, cells }: Row): string {
  return rowLine(
    cells.map((blocks, index) => `${index === 0 ? anchor(id) : ''}${cellLines(blocks).join('<br>')}`),
  );
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellLines(blocks: readonly CellBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [inlines(block.text)] : bulletLines(block.items, 0),
  );
}

function bulletLines(items: readonly Item[], depth: number): readonly string[] {
  return items.flatMap(({ text, items: inner }) => [
    `${'&emsp;'.repeat(depth)}• ${inlines(text)}`,
    ...bulletLines(inner, depth + 1),
  ]);
}

// -- texts ----------------------------------------------------------------------------------------------------

/** A phrase at the start of a line, where a hash, a dash or a number with a point would be markup. */
function lineOf(phrase: Phrase): string {
  return inlines(phrase)
    .trimStart()
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`));
}

function inlines(phrase: Phrase): string {
  return phrase.map(inlineOf).join('');
}

function inlineOf(inline: Inline): string {
  const escaped = escapeText(inline.text);
  switch (inline.kind) {
    case 'text':
      return escaped;
    case 'strong':
      return emphasised(escaped);
    case 'link':
      return `[${escaped}](#${inline.to})`;
    case 'page':
      return `[${escaped}](${inline.name}.md)`;
    case 'mark':
      return isStanding(inline.tone) ? `(${escaped})` : emphasised(escaped);
    default:
      return assertNever(inline);
  }
}

function isStanding(tone: Extract<Inline, { kind: 'mark' }>['tone']): boolean {
  return tone === 'firm' || tone === 'local' || tone === 'weak';
}

/** White space at the ends stays outside the stars. */
function emphasised(escaped: string): string {
  return escaped.replace(/^(\s*)(.*?)(\s*)$/, (_, before: string, inner: string, after: string) =>
    inner === '' ? before + after : `${before}**${inner}**${after}`,
  );
}

/** No white space but single spaces, no control character, and nothing that Markdown or HTML would read. */
export function escapeText(text: string): string {
  return printable(text.replace(/[\s\u2028\u2029]+/g, ' '))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\b(www)\./gi, '$1&#46;')
    .replace(/@/g, '&#64;');
}
