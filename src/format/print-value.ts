// Values that are worked out -> docs: `whole years from A to B`, `2 years after born`, `first day of the term of claim`.

import type { AsPercent, Edge, Moved, UnitSpan } from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { durationText } from './print-literal.ts';
import { printName } from './print-name.ts';

export function printAsPercent({ value, span }: AsPercent, context: Context): Doc {
  return [context.print(value), ' as ', closing('percent', span)];
}

export function printUnitSpan({ unit, from, to, span }: UnitSpan, context: Context): Doc {
  return [opening('whole', span), ` ${unit} from `, context.print(from), ' to ', context.print(to)];
}

export function printMoved({ number, unit, side, date, span }: Moved, context: Context): Doc {
  return [opening(durationText(number, unit), span), ` ${side} `, context.print(date)];
}

export function printEdge({ edge, calendar, which, date, span }: Edge, context: Context): Doc {
  const period = which
    ? [`${which.which} of `, printName(calendar), ` that ${which.edge} ${which.side} `]
    : [printName(calendar), ' of '];
  return [opening(edge, span), ' day of the ', period, context.print(date)];
}
