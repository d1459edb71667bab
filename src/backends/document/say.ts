// Words of rules -> prose: names lose their underscores and lead to where they are explained, options and parts of the plan are told by
// their labels, braces become brackets. What the rule says, and the order in which it says it, stay as they are.

import type { RuleSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { type Meaning, placeOf } from './meanings.ts';
import { type Inline, type Phrase, text } from './model.ts';
import { capital, nameInWords, titleOf } from './words.ts';
import { calendarOf, type Entry, entriesOf, entryNamed, type Piece, partId, type Writer } from './writer.ts';

/** An expression as prose, in one line. */
export function say(writer: Writer, node: ast.Expression): Phrase {
  return sayPieces(writer, writer.words.expression(node));
}

/** The same at the start of a sentence. */
export function sayFirst(writer: Writer, node: ast.Expression): Phrase {
  return capitalised(say(writer, node));
}

export function sayPieces(writer: Writer, pieces: readonly Piece[]): Phrase {
  const said: Inline[] = [];
  let skipTo: number | undefined;
  for (const [index, piece] of pieces.entries()) {
    if (skipTo !== undefined) {
      if (piece.span?.end === skipTo) skipTo = undefined;
      continue;
    }
    const meaning = piece.span && writer.meanings.get(placeOf(piece.span));
    if (piece.span && meaning?.kind === 'rule' && meaning.words.end > piece.span.end)
      skipTo = meaning.words.end;
    if (meaning) said.push(sayMeant(writer, piece, meaning));
    else said.push(text(sayPlain(pieces, index)));
  }
  return merged(said);
}

/** What no name stands for: words of the language, literals, punctuation. */
function sayPlain(pieces: readonly Piece[], index: number): string {
  const { text: written = '', span } = pieces[index] ?? {};
  if (written === '.' && !span) return possessive(pieces[index - 1]?.text);
  if (written === '{') return '(';
  if (written === '}') return ')';
  if (written === ' ' && (pieces[index - 1]?.text === '{' || pieces[index + 1]?.text === '}')) return '';
  if (span && written.startsWith('"')) return `“${written.slice(1, -1)}”`;
  if (!span) return written.replace(/^([*/-]) $/, (_, sign: string) => `${SIGNS[sign] ?? sign} `);
  return /^[A-Za-z]\w*$/.test(written) ? nameInWords(written) : written;
}

/** `child’s locality` of `child.locality` */
function possessive(owner = ''): string {
  return owner.endsWith('s') ? '’ ' : '’s ';
}

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };

function sayMeant(writer: Writer, { text: written }: Piece, meaning: Meaning): Inline {
  const words = nameInWords(written);
  switch (meaning.kind) {
    case 'option':
      return text(optionWords(meaning.label));
    case 'as-of':
      return text('the date of the question');
    case 'plan':
      return pageOf(writer, meaning.plan.name, titleOf(meaning.plan.node));
    case 'section':
      return sectionLink(writer, meaning.of, words);
    case 'named-list':
      return linked(words, partId(writer, meaning.symbol));
    case 'rule':
      return sayRule(writer, meaning.rule, words);
    case 'named': {
      const { symbol } = meaning;
      if (symbol.kind === 'define') return sayRule(writer, symbol, words);
      return linked(words, entryNamed(writer, entryOf(writer, symbol)));
    }
  }
}

/** A label of more than a few words would run into the sentence around it. */
function optionWords(label: string): string {
  return /[,;:.(]|(?:\S\s+){3}/.test(label) ? `“${label}”` : label;
}

function sectionLink({ plan }: Writer, of: 'problems' | 'outcomes' | 'eligibility', words: string): Inline {
  if (of === 'eligibility') return linked(words, plan?.eligibility && 'eligibility');
  return of === 'problems' && plan?.problems.size ? linked(words, 'problems') : text(words);
}

function entryOf(
  writer: Writer,
  symbol: Exclude<Extract<Meaning, { kind: 'named' }>['symbol'], { kind: 'define' }>,
): Entry {
  if (symbol.kind === 'calendar') return calendarOf(writer, symbol);
  return (symbol.kind === 'field' && entriesOf(writer, symbol)) || symbol;
}

/** A part of the plan that is a verdict is told by its title; what sentences are built of by its name. */
function sayRule(writer: Writer, rule: RuleSymbol, words: string): Inline {
  switch (rule.kind) {
    case 'problem':
    case 'indicator':
    case 'filter':
    case 'gate':
    case 'outcome':
    case 'payment': {
      const label = (partNow(writer, rule) ?? rule).node.label?.text;
      return linked(label === undefined ? nameInWords(rule.name) : `“${label}”`, partId(writer, rule));
    }
    case 'eligibility':
    case 'progress':
    case 'plan-date':
      return linked(words, partId(writer, rule));
    case 'define':
      return rule.plan ? linked(words, partId(writer, rule)) : linked(words, entryNamed(writer, rule));
    case 'group':
    case 'allocation':
      return linked(words, entryNamed(writer, rule));
    case 'table-output':
      return linked(outputWords(rule), entryNamed(writer, rule.table));
    case 'warning':
      return text(words);
  }
}

type Titled = Extract<
  RuleSymbol,
  { kind: 'problem' | 'indicator' | 'filter' | 'gate' | 'outcome' | 'payment' }
>;

/** The part as this plan has it: a rule that was inherited may name one that was changed since. */
function partNow({ plan }: Writer, rule: Titled): Titled | undefined {
  if (rule.kind === 'problem') return plan?.problems.get(rule.name);
  if (rule.kind === 'indicator') return plan?.problems.get(rule.problem)?.indicators.get(rule.name);
  const found = plan?.parts.get(rule.name);
  return found?.kind === rule.kind ? found : undefined;
}

/** A table that answers one thing is named for it. */
function outputWords({ name, table }: Extract<RuleSymbol, { kind: 'table-output' }>): string {
  const called = nameInWords(table.name);
  return table.outputs.size === 1 ? called : `${nameInWords(name)} (${called})`;
}

export function linked(words: string, to: string | undefined): Inline {
  return to === undefined || to === '' ? text(words) : { kind: 'link', text: words, to };
}

/** Another plan or programme, by its title; a link where it has a document of the set. */
export function pageOf({ pages }: Pick<Writer, 'pages'>, name: string, title: string): Inline {
  return pages.has(name) ? { kind: 'page', text: title, name } : text(title);
}

/** Neighbours that are both plain become one. */
function merged(inlines: readonly Inline[]): Phrase {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    const last = kept.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text')
      kept[kept.length - 1] = text(last.text + inline.text);
    else if (inline.text !== '') kept.push(inline);
  }
  return kept;
}

export function capitalised([first, ...rest]: Phrase): Phrase {
  if (first?.text === '(') return [first, ...capitalised(rest)];
  return first ? [{ ...first, text: capital(first.text) }, ...rest] : [];
}
