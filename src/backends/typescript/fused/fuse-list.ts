// Lists: the items of a loop, whether each belongs, and what they come to.

import type { Core } from '../../../ir/core.ts';
import type { CoreField } from '../../../ir/vocabulary.ts';
import { type Block, placeOf } from './block.ts';
import { presenceOf } from './count.ts';
import { endFact } from './day-fact.ts';
import type { Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { Fused, FusedDay, FusedList, FusedRecord, FusedVerdict, FusedWindow } from './value.ts';

type NodeOf<K extends Core['kind']> = Extract<Core, { kind: K }>;

/** What is asked of an item further on is worked out only where it may belong, if that saves anything. */
export function fuseSelect(fusing: Fusing, { list, as, where }: NodeOf<'select'>): Fused {
  const from = listIn(fusing, list);
  const holds = fusing.fuse(withItem(fusing, as, from.item), where);
  if (holds.kind !== 'verdict') throw new Unfused('what picks is a condition');
  const picked = { ...from, guards: [...from.guards, holds] };
  const { item, inner } = from;
  if (item.kind !== 'record' || holds.block !== inner || holds.isAfter) return picked;
  if (!fusing.form.isCostly && !holds.isRare) return picked;
  const branch = inner.branch(holds.mayNotApply ? `(${holds.code} & 1) !== 0` : `${holds.code} !== 2`);
  return { ...picked, inner: branch, item: { ...item, block: branch } };
}

export function fuseEach(fusing: Fusing, { list, as, value, flat }: NodeOf<'each'>): Fused {
  const from = listIn(fusing, list);
  const item = fusing.fuse(withItem(fusing, as, from.item), value);
  if (!flat) return { ...from, item };
  if (item.kind !== 'list') throw new Unfused('lists are joined to one');
  return joined(from, item);
}

/** All the lists of a list as one: it may hold more where one of those that may belong to it does. */
function joined(from: FusedList, list: FusedList): FusedList {
  const { loop, inner } = from;
  const belongs = presenceOf(from);
  const mayBelong = belongs === undefined ? '' : `if (${belongs} & 1) `;
  const block = loop.body.parent as Block;
  if (from.open.block !== block || list.open.isAfter) throw new Unfused('lists that are open further in');
  const key = `open ${belongs ?? ''} ${list.open.code} ${inner.depth}`;
  const name = block.gather(key, loop, inner, from.open.code, (sum) => [
    `${mayBelong}${sum} |= ${list.open.code};`,
  ]);
  return {
    ...list,
    loop,
    guards: [...from.guards, ...list.guards],
    open: { block, isAfter: true, code: name },
    isKnownToHorizon: false,
    block,
    isAfter: false,
  };
}

/** What is in a window: closed where facts tell of all its days. */
export function fuseCut(fusing: Fusing, { list, by, window, clips }: NodeOf<'cut'>): Fused {
  const from = listIn(fusing, list);
  const within = fusing.fuse(fusing, window);
  if (within.kind !== 'window' || from.item.kind !== 'record')
    throw new Unfused('records are cut to a window');
  const place = placed(fusing, from.item, by, within);
  const isSpell = by.from.name !== by.to.name;
  return {
    ...from,
    guards: [...from.guards, place],
    item: { ...from.item, isClipped: from.item.isClipped || (clips && isSpell) },
    open: cutOpen(fusing, from, within),
  };
}

function cutOpen(
  fusing: Fusing,
  { open, isKnownToHorizon }: FusedList,
  window: FusedWindow,
): FusedList['open'] {
  const { use } = fusing;
  if (!isKnownToHorizon) {
    if (window.isAhead) throw new Unfused('lists joined, and cut to what is to come');
    return {
      block: window.to.block,
      isAfter: window.to.isAfter,
      code: `(${window.to.hi} > ${use('NO_DAY')} ? 1 : 0)`,
    };
  }
  const place = placeOf(open, window.to);
  const passes = window.isAhead ? '' : ` | (${window.to.hi} > horizon ? 1 : 0)`;
  const code = `(${window.to.hi} > ${use('NO_DAY')} ? ${open.code}${passes} : 0)`;
  return { ...place, code: place.block.define('open', code, place.isAfter) };
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
  const horizon = window.isAhead ? fusing.use('FAR_DAY') : 'horizon';
  if (!isEvent && item.isClipped) throw new Unfused('a day that has been cut to a window');
  const end = isEvent ? start : endFact(fusing, item, by.to, horizon);
  const place = placeOf(start, end, from, to);
  const isSure = isEvent && from.lo === from.hi && to.lo === to.hi;
  const code = isSure
    ? eventCode(fusing, start, from.lo, to.lo)
    : `${fusing.use('placeDays')}(${[start.lo, start.hi, end.lo, end.hi, from.lo, from.hi, to.lo, to.hi].join(', ')})`;
  return {
    kind: 'verdict',
    code: place.block.define('in', code, place.isAfter),
    mayNotApply: false,
    ...place,
  };
}

/** Of one day, in a window of two days that are known: an unknown day may lie in it if it has any. */
function eventCode({ use }: Fusing, { lo, hi }: FusedDay, from: string, to: string): string {
  if (lo === hi) return `${lo} >= ${from} && ${lo} <= ${to} ? 1 : 2`;
  return `${lo} === ${hi} ? (${lo} >= ${from} && ${lo} <= ${to} ? 1 : 2) : ${use('placeDays')}(${[lo, hi, lo, hi, from, from, to, to].join(', ')})`;
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
