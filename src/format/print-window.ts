// `… in the last 12 months`, `… ever`: a window goes to the next line when it does not fit.

import type { Expression, Windowed, WindowText } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { printName } from './print-name.ts';

export function printWindowed(node: Windowed, context: Context): Doc {
  const windows: WindowText[] = [];
  let value: Expression = node;
  while (value.kind === 'windowed') {
    windows.push(value.window);
    value = value.value;
  }
  const printed = windows.reverse().map((window) => group(nest(LINE, printWindow(window, context))));
  return [context.print(value), printed];
}

function printWindow(window: WindowText, context: Context): Doc {
  if (window.kind !== 'relative') return opening(window.kind, window.span);
  const { direction, number, unit, span } = window;
  return [opening('in', span), ` the ${direction} `, context.print(number), ' ', printName(unit)];
}
