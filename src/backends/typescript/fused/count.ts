// How many items of a list there are, and whether each belongs to it.

import { type Block, placeOf } from './block.ts';
import { Unfused } from './unfused.ts';
import type { FusedList, FusedNumber, FusedVerdict } from './value.ts';

/** How many items there surely are, and how many there may be. */
export function countOf(list: FusedList): FusedNumber {
  const { loop, inner, open } = list;
  const block = loop.body.parent as Block;
  const belongs = presenceOf(list);
  const key = `${belongs ?? 'all'} of ${loop.head[0]} ${inner.depth}`;
  const lo = block.gather(`sure ${key}`, loop, inner, '0', (sum) => [
    belongs === undefined ? `${sum}++;` : `if (${belongs} === 1) ${sum}++;`,
  ]);
  const possible =
    belongs === undefined
      ? lo
      : block.gather(`possible ${key}`, loop, inner, '0', (sum) => [`${sum} += ${belongs} & 1;`]);
  if (open.block !== block && open.block.depth >= block.depth)
    throw new Unfused('a list that is open further in');
  const hi = block.define('most', `${open.code} ? Infinity : ${possible}`, true);
  return { kind: 'number', lo, hi, unit: 1, isWhole: true, most: 2 ** 31, block, isAfter: true };
}

/** Whether an item belongs, where anything is asked of it: yes while all conditions hold; what does not apply does not hold. */
export function presenceOf({ guards, inner }: FusedList): string | undefined {
  if (guards.length === 0) return undefined;
  const held = guards.map(heldCode);
  const place = placeOf({ block: inner, isAfter: false }, ...guards);
  if (place.block !== inner) throw new Unfused('items of two lists at once');
  const [only] = held;
  const code =
    held.length === 1 && only !== undefined
      ? only
      : `(${held.join(' & ')} & 1) | ((${held.join(' | ')}) & 2)`;
  return /^\w+$/.test(code) ? code : inner.define('belongs', code, place.isAfter);
}

function heldCode({ code, mayNotApply }: FusedVerdict): string {
  return mayNotApply ? `((${code} & 1) | (${code} === 1 ? 0 : 2))` : code;
}
