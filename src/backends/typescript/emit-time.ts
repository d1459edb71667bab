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
import { calendarCode, dayAmong, plainObject } from './emit-value.ts';
import { literal } from './escape.ts';
import { object } from './layout.ts';

/** A window that rests on nothing but the question is worked out once, before the rest of the function. */
export function emitWindow(body: Body, node: NodeOf<'window'>): string {
  const code = object([
    `from: ${emitEnd(body, node.from)}`,
    `to: ${emitEnd(body, node.to)}`,
    ...(node.ahead ? ['ahead: true'] : []),
    ...movesCode(node),
  ]);
  if (!body.windows || !restsOnQuestion(node)) return code;
  const name = body.windows.get(code) ?? `window${body.windows.size + 1}`;
  body.windows.set(code, name);
  return name;
}

/** Which ends move along; every other end notes by itself what it looked at. */
function movesCode({ from, to }: NodeOf<'window'>): readonly string[] {
  const isMoving = movesAlong(from);
  if (isMoving !== movesAlong(to)) return [];
  return [`moves: ${literal(isMoving ? 'both' : 'neither')}`];
}

/**
 * An end that moves on with the date of the question, a day or so with each of its days: what is cut to the window notes when
 * it passes something.
 */
function emitEnd(body: Body, end: Core, months = 1): string {
  if (!movesAlong(end, months)) return body.emit(body, end);
  if (end.kind !== 'arith') return 'question.asOf';
  return use(body, 'moveRange', emitEnd(body, end.left), body.emit(body, end.right), literal(end.unit));
}

/** `months`: how many moves by months or years there may be, each of which may go a few days further than the date. */
function movesAlong(node: Core, months = 1): node is Extract<Core, { kind: 'input' }> | Move {
  if (node.kind === 'input') return node.name === AS_OF;
  if (node.kind !== 'arith' || node.op !== 'move' || node.right.kind !== 'literal') return false;
  const isExact = isExactUnit(node.unit);
  return (isExact || months > 0) && movesAlong(node.left, isExact ? months : months - 1);
}

/** A day or a week is as long as any other. */
function isExactUnit(unit: string | undefined): boolean {
  return unit === 'days' || unit === 'weeks';
}

type Move = Extract<Core, { kind: 'arith'; op: 'move' }>;

function restsOnQuestion(node: Core): boolean {
  if (node.kind === 'input') return node.name === AS_OF || isDateInput(node.name);
  if (node.kind === 'ref' || node.kind === 'field') return false;
  return childrenOf(node).every(restsOnQuestion);
}

export function emitPeriods(body: Body, { of, count, at }: NodeOf<'periods'>): string {
  const windows =
    of.kind === 'units'
      ? use(
          body,
          'unitWindows',
          emitEnd(body, at, isExactUnit(of.unit) ? 1 : 0),
          String(count),
          literal(of.unit),
          literal(of.side),
        )
      : use(
          body,
          'periodWindows',
          calendarCode(of.calendar),
          of.including ? body.emit(body, at) : dayAmong(body, at, calendarCode(of.calendar)),
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
