// `… in the last 12 months`, `… ever`, `… throughout the last 26 weeks`: a window goes to the next line when it does not
// fit.

import type { Expression, Stretch, Windowed, WindowText } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { printCountBound } from './print-bound.ts';
import { printName } from './print-name.ts';

export function printWindowed(node: Windowed, context: Context): Doc {
  const windows: WindowText[] = [];
  let value: Expression = node;
  while (value.kind === 'windowed') {
    windows.push(value.window);
    value = value.value;
  }
  return [context.print(value), windows.reverse().map((window) => printBehind(window, context))];
}

/** A window after what it is of, with the space before it. */
export function printBehind(window: WindowText, context: Context): Doc {
  return group(nest(LINE, printWindow(window, context)));
}

export function printWindow(window: WindowText, context: Context): Doc {
  switch (window.kind) {
    case 'in': {
      const by = window.by ? [' by ', printName(window.by)] : '';
      return [isPeriods(window.stretch) ? 'in ' : '', printStretch(window.stretch, context), by];
    }
    case 'in-each': {
      const many = window.bound ? printCountBound(window.bound, context) : 'each';
      return [opening('in', window.span), ' ', many, ' of ', printStretch(window.periods, context)];
    }
    case 'averaged':
      return [opening('averaged', window.span), ' over ', printStretch(window.periods, context)];
    case 'throughout':
      return [opening('throughout', window.span), ' ', printStretch(window.stretch, context)];
    case 'any-time': {
      const joined = isPeriods(window.stretch) ? ' in ' : ' ';
      return [opening('at any time', window.span), joined, printStretch(window.stretch, context)];
    }
    case 'covered': {
      const many = printCountBound(window.bound, context);
      return [opening('for', window.span), ' ', many, ' of ', printStretch(window.periods, context)];
    }
  }
}

/** Whether a stretch begins with `the`, so that a joining word stands before it. */
function isPeriods({ kind }: Stretch): boolean {
  return kind === 'relative' || kind === 'around' || kind === 'period-of';
}

export function printStretch(stretch: Stretch, context: Context): Doc {
  const { span } = stretch;
  switch (stretch.kind) {
    case 'ever':
    case 'now':
      return opening(stretch.kind, span);
    case 'at':
      return [opening('at', span), ' ', context.print(stretch.date)];
    case 'relative': {
      const { direction, number, unit, including } = stretch;
      const running = including ? [' including this ', printName(including)] : '';
      return [opening(`the ${direction}`, span), ' ', context.print(number), ' ', printName(unit), running];
    }
    case 'around': {
      const { number, unit, side, date } = stretch;
      const length = [context.print(number), ' ', printName(unit)];
      return [opening('the', span), ' ', length, ` ${side} `, context.print(date)];
    }
    case 'period-of':
      return [opening('the', span), ' ', printName(stretch.calendar), ' of ', context.print(stretch.date)];
    case 'from-to': {
      const { word, from, to } = stretch;
      const joined = word === 'from' ? ' to ' : ' and ';
      return [opening(word, span), ' ', context.print(from), joined, context.print(to)];
    }
    case 'one-sided':
      return [opening(stretch.side, span), ' ', context.print(stretch.date)];
  }
}
