// Choices, scales, calendars and sources -> docs: blocks whose lines are rows of columns.

import type { Calendar, Choice, Option, Period, Scale, Source, SourceProperty } from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { block, closing, opening } from './block.ts';
import type { Row } from './columns.ts';
import { type Context, isOnOneLine } from './context.ts';
import { type Doc, flatWidth, join, word } from './doc.ts';
import { WIDTH } from './layout.ts';
import { printDate, printLabel, printName, printQuoted } from './print-name.ts';
import { rows } from './rows.ts';

export function printChoice({ name, options, span }: Choice, context: Context): Doc {
  return printOptions([opening('choice', span), ' ', printName(name)], options, span, context);
}

export function printScale({ name, first, options, span }: Scale, context: Context): Doc {
  const head = [opening('scale', span), ' ', printName(name), ` ${first} first`];
  return printOptions(head, options, span, context);
}

/** Options that the author has on one line stay there if they fit. */
function printOptions(head: Doc, options: readonly Option[], span: Span, context: Context): Doc {
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

function propertyRow({ name, value }: SourceProperty): Row {
  return [printName(name), printValue(value)];
}

function printValue(value: SourceProperty['value']): Doc {
  if (value.kind === 'text') return printQuoted(value);
  return value.kind === 'date' ? printDate(value) : word(value.text, value.span);
}
