// Time: windows, lists cut to them, days that spells cover, conditions judged on every day, and questions about another day.

import { AS_OF, type Core, childrenOf } from '../../ir/core.ts';
import { InternalError } from '../../text/internal-error.ts';
import {
  arrow,
  type Body,
  elsewhere,
  isDateInput,
  type NodeOf,
  noneOf,
  placementCode,
  unionOf,
  use,
} from './body.ts';
import { calendarCode, plainObject } from './emit-value.ts';
import { literal } from './escape.ts';
import { object } from './layout.ts';

/** A window that rests on nothing but the question is worked out once, before the rest of the function. */
export function emitWindow(body: Body, node: NodeOf<'window'>): string {
  const code = object([
    `from: ${body.emit(body, node.from)}`,
    `to: ${body.emit(body, node.to)}`,
    ...(node.ahead ? ['ahead: true'] : []),
  ]);
  if (!body.windows || !restsOnQuestion(node)) return code;
  const name = body.windows.get(code) ?? `window${body.windows.size + 1}`;
  body.windows.set(code, name);
  return name;
}

function restsOnQuestion(node: Core): boolean {
  if (node.kind === 'input') return node.name === AS_OF || isDateInput(node.name);
  if (node.kind === 'ref' || node.kind === 'field') return false;
  return childrenOf(node).every(restsOnQuestion);
}

export function emitPeriods(body: Body, { of, count, at }: NodeOf<'periods'>): string {
  const date = body.emit(body, at);
  const windows =
    of.kind === 'units'
      ? use(body, 'unitWindows', date, String(count), literal(of.unit), literal(of.side))
      : use(
          body,
          'periodWindows',
          calendarCode(of.calendar),
          date,
          String(count),
          plainObject({ direction: of.direction, before: of.before, including: of.including }),
        );
  return use(body, 'listOfWindows', windows);
}

export function emitCut(body: Body, { list, by, window, clips }: NodeOf<'cut'>): string {
  const name = clips ? 'clipIn' : 'cutIn';
  return use(body, name, 'question', body.emit(body, list), placementCode(by), body.emit(body, window));
}

export function emitCovers(body: Body, { list, record, window }: NodeOf<'covers'>): string {
  if (!record.placed) throw new InternalError(`${record.name} has dates`);
  const spells = body.emit(body, list);
  return use(body, 'coversIn', 'question', spells, placementCode(record.placed), body.emit(body, window));
}

export function emitDays(body: Body, { window, value }: NodeOf<'days'>): string {
  const judge = arrow('question', body.emit(elsewhere(body), value));
  return use(body, 'judgeDaily', 'question', body.emit(body, window), judge);
}

export function emitShift(body: Body, { how, to, value, gives }: NodeOf<'shift'>): string {
  const rest = [noneOf(body, gives), unionOf(body, gives)];
  const day = body.emit(body, to);
  const code = body.emit(elsewhere(body), value);
  if (how === 'as of') return use(body, 'shiftTo', 'question', day, arrow('question', code), ...rest);
  return use(body, 'shiftKnown', 'question', day, inView(body, code), ...rest);
}

/** Code that asks of the records in hand as another view of the facts has them. */
export function inView({ records }: Body, code: string): string {
  const inner = `(${arrow(records.join(', '), code)})(${records.map((name) => `seen(${name})`).join(', ')})`;
  return `(question, seen) => ${inner}`;
}
