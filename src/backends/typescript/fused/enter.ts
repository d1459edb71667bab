// Into the loop over a list: what stands for one of its items, and whether it belongs.

import { type Block, placeOf } from './block.ts';
import type { Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { Fused, FusedList, FusedVerdict } from './value.ts';

export interface Entered {
  /** What has been made of the item. */
  readonly item: Fused;
  /** Where it is in hand. */
  readonly inner: Block;
  /** What has been asked of it. */
  readonly verdicts: readonly FusedVerdict[];
  /** Whether it belongs, as a set of yes and no; undefined where nothing has been asked. */
  readonly belongs: string | undefined;
  /** Whether that is known only after the loops of the block. */
  readonly isAfter: boolean;
}

/** What is asked of an item further on is worked out only where it may belong, if that saves anything. */
export function enter(
  fusing: Fusing,
  { item: first, steps, around }: FusedList,
  at: Block = first.block,
): Entered {
  let item: Fused = { ...first, block: at };
  let inner = at;
  const verdicts: FusedVerdict[] = [];
  for (const step of steps) {
    if (step.kind === 'map') {
      item = step.of(item);
      continue;
    }
    const verdict = step.holds(item);
    verdicts.push(verdict);
    if (item.kind !== 'record') continue;
    const clipped = { ...item, isClipped: item.isClipped || step.clips };
    inner = branchFor(fusing, verdict, inner);
    item = { ...clipped, block: item.block === at || inner !== at ? inner : item.block };
  }
  return { item, inner, verdicts, ...belongsCode([...around, ...verdicts], inner) };
}

function branchFor({ form }: Fusing, verdict: FusedVerdict, inner: Block): Block {
  if (verdict.block !== inner || verdict.isAfter) return inner;
  if (!form.isCostly && !verdict.isRare) return inner;
  return inner.branch(verdict.mayNotApply ? `(${verdict.code} & 1) !== 0` : `${verdict.code} !== 2`);
}

/** Yes while all conditions hold; what does not apply does not hold. */
function belongsCode(guards: readonly FusedVerdict[], inner: Block): Pick<Entered, 'belongs' | 'isAfter'> {
  if (guards.length === 0) return { belongs: undefined, isAfter: false };
  const held = guards.map(heldCode);
  const place = placeOf({ block: inner, isAfter: false }, ...guards);
  if (place.block !== inner) throw new Unfused('items of two lists at once');
  const [only] = held;
  const code =
    held.length === 1 && only !== undefined
      ? only
      : `(${held.join(' & ')} & 1) | ((${held.join(' | ')}) & 2)`;
  const belongs = /^\w+$/.test(code) ? code : inner.define('belongs', code, place.isAfter);
  return { belongs, isAfter: place.isAfter };
}

function heldCode({ code, mayNotApply }: FusedVerdict): string {
  return mayNotApply ? `((${code} & 1) | (${code} === 1 ? 0 : 2))` : code;
}
