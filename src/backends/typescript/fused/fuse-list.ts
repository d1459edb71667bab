// Lists: what is asked of their items, and what is made of them.

import type { Core } from '../../../ir/core.ts';
import type { CoreField } from '../../../ir/vocabulary.ts';
import { type Block, type Place, placeOf } from './block.ts';
import { endFact } from './day-fact.ts';
import { FAR, NONE } from './days.ts';
import { enter } from './enter.ts';
import type { Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { Fused, FusedDay, FusedList, FusedRecord, FusedVerdict, FusedWindow, Sharp } from './value.ts';

type NodeOf<K extends Core['kind']> = Extract<Core, { kind: K }>;

export function fuseSelect(fusing: Fusing, { list, as, where }: NodeOf<'select'>): Fused {
  const from = listIn(fusing, list);
  const holds = (item: Fused): FusedVerdict => {
    const verdict = fusing.fuse(withItem(fusing, as, item), where);
    if (verdict.kind !== 'verdict') throw new Unfused('what picks is a condition');
    return verdict;
  };
  const sharply = (item: Fused): Sharp | undefined => sharpChoice(withItem(fusing, as, item), where);
  return { ...from, steps: [...from.steps, { kind: 'guard', holds, sharply, clips: false }] };
}

/** A choice that is one option. */
function sharpChoice(fusing: Fusing, where: Core): Sharp | undefined {
  if (where.kind !== 'compare' || where.unit !== 'symbol' || where.right.kind !== 'literal') return undefined;
  const { sharpOption } = fusing.form;
  const left = fusing.fuse(fusing, where.left);
  if (!sharpOption || left.kind !== 'symbol' || typeof left.of === 'string') return undefined;
  return sharpOption(left.of.code, left.of.field, String(where.right.value));
}

export function fuseEach(fusing: Fusing, { list, as, value, flat }: NodeOf<'each'>): Fused {
  const from = listIn(fusing, list);
  const of = (item: Fused): Fused => fusing.fuse(withItem(fusing, as, item), value);
  const each: FusedList = { ...from, steps: [...from.steps, { kind: 'map', of }] };
  return flat ? joined(fusing, each) : each;
}

/** All the lists of a list as one: it may hold more where one of those that may belong to it does. */
function joined(fusing: Fusing, from: FusedList): FusedList {
  const { item: list, inner, verdicts, belongs } = enter(fusing, from);
  if (list.kind !== 'list') throw new Unfused('lists are joined to one');
  const block = from.loop.body.parent as Block;
  if (from.open.block !== block || list.open.isAfter) throw new Unfused('lists that are open further in');
  const mayBelong = belongs === undefined ? '' : `if (${belongs} & 1) `;
  const key = `open ${belongs ?? ''} ${list.open.code} ${inner.depth}`;
  const name = block.gather(key, from.loop, from.open.code, (sum) =>
    inner.add(`${mayBelong}${sum} |= ${list.open.code};`),
  );
  return {
    ...list,
    loop: from.loop,
    around: [...from.around, ...verdicts, ...list.around],
    open: { block, isAfter: true, code: name },
    upTo: { block: fusing.question, isAfter: false, code: NONE },
    block,
    isAfter: false,
  };
}

/** What is in a window: closed where facts tell of all its days. */
export function fuseCut(fusing: Fusing, { list, by, window, clips }: NodeOf<'cut'>): Fused {
  const from = listIn(fusing, list);
  const within = fusing.fuse(fusing, window);
  if (within.kind !== 'window') throw new Unfused('records are cut to a window');
  const isSpell = by.from.name !== by.to.name;
  const holds = (item: Fused): FusedVerdict => placed(fusing, recordIn(item), by, within);
  const sharply = (item: Fused): Sharp | undefined => sharpPlace(fusing, recordIn(item), by, within);
  const guard = { kind: 'guard', holds, sharply, clips: clips && isSpell } as const;
  return { ...from, steps: [...from.steps, guard], ...cutOpen(from, within) };
}

function recordIn(item: Fused): FusedRecord {
  if (item.kind !== 'record') throw new Unfused('records are cut to a window');
  return item;
}

/** Closed where all items up to the last day of the window are known. What a closed one holds is known however far it goes. */
function cutOpen({ upTo }: FusedList, { to, isAhead }: FusedWindow): Pick<FusedList, 'open' | 'upTo'> {
  const place = placeOf(upTo, to);
  const define = (code: string): Place & { readonly code: string } => ({
    ...place,
    code: place.block.define('open', code, place.isAfter),
  });
  const open = define(`${to.hi} > ${upTo.code}${isAhead ? '' : ` || ${to.hi} > horizon`} ? 1 : 0`);
  return { open, upTo: define(`${open.code} ? ${upTo.code} : ${FAR}`) };
}

/** Whether an event, or a day of a spell, is in a window. */
function placed(
  fusing: Fusing,
  item: FusedRecord,
  by: NodeOf<'cut'>['by'],
  window: FusedWindow,
): FusedVerdict {
  const { from, to } = window;
  const start = dayIn(fusing, item, by.from);
  const isEvent = by.from.name === by.to.name;
  const horizon = window.isAhead ? FAR : 'horizon';
  if (!isEvent && item.isClipped) throw new Unfused('a day that has been cut to a window');
  const end = isEvent ? start : endFact(fusing, item, by.to, horizon);
  const place = placeOf(start, end, from, to);
  const code =
    isEvent && isKnown(window)
      ? eventCode(fusing, start, from.lo, to.lo)
      : `${fusing.use('placeDays')}(${[start.lo, start.hi, end.lo, end.hi, from.lo, from.hi, to.lo, to.hi].join(', ')})`;
  return {
    kind: 'verdict',
    code: place.block.define('in', code, place.isAfter),
    mayNotApply: false,
    ...place,
  };
}

function isKnown({ from, to }: FusedWindow): boolean {
  return from.lo === from.hi && to.lo === to.hi;
}

/** Of one day, in a window of two days that are known: an unknown day may lie in it if it has any. */
function eventCode({ use }: Fusing, { lo, hi, single }: FusedDay, from: string, to: string): string {
  if (single !== undefined)
    return `${single} === ${NONE} ? ${use('placeDays')}(${[NONE, FAR, NONE, FAR, from, from, to, to].join(', ')}) : ${single} >= ${from} && ${single} <= ${to} ? 1 : 2`;
  if (lo === hi) return `${lo} >= ${from} && ${lo} <= ${to} ? 1 : 2`;
  return `${lo} === ${hi} ? (${lo} >= ${from} && ${lo} <= ${to} ? 1 : 2) : ${use('placeDays')}(${[lo, hi, lo, hi, from, from, to, to].join(', ')})`;
}

/** An event in a window, all of whose days are known: the sign of a difference tells which of two days is later. */
function sharpPlace(
  fusing: Fusing,
  item: FusedRecord,
  by: NodeOf<'cut'>['by'],
  window: FusedWindow,
): Sharp | undefined {
  if (by.from.name !== by.to.name || !isKnown(window)) return undefined;
  const { lo, hi, single } = dayIn(fusing, item, by.from);
  if (single === undefined && lo !== hi) return undefined;
  const code = `(~((${lo} - ${window.from.lo}) | (${window.to.lo} - ${lo})) >>> 31)`;
  return { code, known: single === undefined ? '' : `${lo} !== ${NONE}` };
}

function dayIn(fusing: Fusing, item: FusedRecord, field: CoreField): FusedDay {
  const day = fusing.fuse(
    { ...fusing, names: new Map([['item', item]]) },
    { kind: 'field', of: { kind: 'input', name: 'item', origin: ORIGIN }, field, origin: ORIGIN },
  );
  if (day.kind !== 'day') throw new Unfused('what places a record is a day');
  return day;
}

const ORIGIN = { file: '', start: 0, end: 0 };

function listIn(fusing: Fusing, node: Core): FusedList {
  const list = fusing.fuse(fusing, node);
  if (list.kind !== 'list') throw new Unfused('this is no list of the facts');
  return list;
}

function withItem(fusing: Fusing, as: string, item: Fused): Fusing {
  return { ...fusing, names: new Map([...fusing.names, [as, item]]) };
}
