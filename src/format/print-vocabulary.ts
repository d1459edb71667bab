// Choices, scales, calendars and sources -> docs: blocks whose lines are rows of columns.

import type {
  Calendar,
  Choice,
  Option,
  Passage,
  Passages,
  Period,
  Scale,
  Source,
  SourceProperty,
} from '../syntax/ast.ts';
import { block, closing, opening, type Statement } from './block.ts';
import type { Columns, Row } from './columns.ts';
import { type Context, isOnOneLine } from './context.ts';
import { type Doc, flatWidth, group, join, LINE, nest, word } from './doc.ts';
import { WIDTH } from './layout.ts';
import { clauseStatements } from './print-clause.ts';
import { printDate, printLabel, printName, printQuoted } from './print-name.ts';
import { rows } from './rows.ts';

export function printChoice(node: Choice, context: Context): Doc {
  return printOptions([opening('choice', node.span), ' ', printName(node.name)], node, context);
}

export function printScale(node: Scale, context: Context): Doc {
  const head = [opening('scale', node.span), ' ', printName(node.name), ` ${node.first} first`];
  return printOptions(head, node, context);
}

/** Options that the author has on one line stay there if they fit. */
function printOptions(head: Doc, { options, clauses, span }: Choice | Scale, context: Context): Doc {
  if (options.length > 0 && clauses.length === 0 && isOnOneLine(context, span)) {
    const inside = options.map(({ key, label }) => [printName(key), printLabel(label)]);
    const line = [head, ' { ', join(inside, '  '), ' ', closing('}', span)];
    if (flatWidth(line) <= WIDTH) return line;
  }
  return block(head, [...rows(context, options, optionRow), ...clauseStatements(clauses, context)], span);
}

function optionRow({ key, label }: Option): Row {
  return [printName(key), label && printQuoted(label)];
}

export function printCalendar({ name, periods, clauses, span }: Calendar, context: Context): Doc {
  const lines = [...rows(context, periods, periodRow), ...clauseStatements(clauses, context)];
  return block([opening('calendar', span), ' ', printName(name)], lines, span);
}

function periodRow({ key, label, from, to }: Period): Row {
  return [printName(key), label && printQuoted(label), printDate(from), ['to ', printDate(to)]];
}

export function printSource({ name, properties, passages, span }: Source, context: Context): Doc {
  const lines = rows(context, properties, propertyRow);
  const listed = passages ? [passagesStatement(passages, context)] : [];
  return block([opening('source', span), ' ', printName(name)], [...lines, ...listed], span);
}

function propertyRow({ name, value }: SourceProperty): Row {
  return [printName(name), printValue(value)];
}

function printValue(value: SourceProperty['value']): Doc {
  if (value.kind === 'text') return printQuoted(value);
  return value.kind === 'date' ? printDate(value) : word(value.text, value.span);
}

function passagesStatement({ items, span }: Passages, context: Context): Statement {
  return { doc: block(opening('passages', span), rows(context, items, passageRow, PASSAGES), span), span };
}

/** Places that are much longer than the others stand out of their column. */
const PASSAGES: Columns = { gap: 2, most: 45 };

/** Why no rule cites it stands behind the words, or on the next line where it does not fit. */
function passageRow({ place, words, notEncoded }: Passage): Row {
  const why = notEncoded ? group(nest(LINE, 'not encoded because ', printQuoted(notEncoded))) : '';
  return [printQuoted(place), [printQuoted(words), why]];
}
