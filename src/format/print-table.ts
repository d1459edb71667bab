// Choices, calendars and sources -> docs: blocks whose lines are rows of columns.

import type { Calendar, Choice, Option, Period, Property, Source } from '../syntax/ast.ts';
import { block, closing, opening, type Statement } from './block.ts';
import { aligned, type Row } from './columns.ts';
import { type Context, isOnOneLine, paragraphs } from './context.ts';
import { type Doc, flatWidth, join, word } from './doc.ts';
import { WIDTH } from './layout.ts';
import { printDate, printLabel, printName, printQuoted } from './print-name.ts';

/** A choice that the author has on one line stays there if it fits. */
export function printChoice({ name, options, span }: Choice, context: Context): Doc {
  const head = [opening('choice', span), ' ', printName(name)];
  if (options.length > 0 && isOnOneLine(context, span)) {
    const inside = options.map(({ key, label }) => [printName(key), printLabel(label)]);
    const line = [head, ' { ', join(inside, '  '), ' ', closing('}', span)];
    if (flatWidth(line) <= WIDTH) return line;
  }
  return block(head, rows(context, options, optionRow), span);
}

function optionRow({ key, label }: Option): Row {
  return [printName(key), label && printQuoted(label)];
}

export function printCalendar({ name, periods, span }: Calendar, context: Context): Doc {
  return block([opening('calendar', span), ' ', printName(name)], rows(context, periods, periodRow), span);
}

function periodRow({ key, label, from, to }: Period): Row {
  return [printName(key), label && printQuoted(label), printDate(from), ['to ', printDate(to)]];
}

export function printSource({ name, properties, span }: Source, context: Context): Doc {
  return block([opening('source', span), ' ', printName(name)], rows(context, properties, propertyRow), span);
}

function propertyRow({ name, value }: Property): Row {
  return [printName(name), printValue(value)];
}

function printValue(value: Property['value']): Doc {
  if (value.kind === 'text') return printQuoted(value);
  return value.kind === 'date' ? printDate(value) : word(value.text, value.span);
}

/** One statement a row, in columns up to the next empty line. */
function rows<T extends { readonly span: Statement['span'] }>(
  context: Context,
  items: readonly T[],
  row: (item: T) => Row,
): readonly Statement[] {
  return paragraphs(context, items).flatMap((part) => {
    const docs = aligned(part.map(row));
    return part.map(({ span }, index) => ({ doc: docs[index] ?? '', span }));
  });
}
