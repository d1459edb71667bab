// How many items of a list there are.

import type { Block } from './block.ts';
import { enter } from './enter.ts';
import type { Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { FusedList, FusedNumber, Sharp } from './value.ts';

/** How many items there surely are, and how many there may be. */
export function countOf(fusing: Fusing, list: FusedList): FusedNumber {
  const { loop, open } = list;
  const block = loop.body.parent as Block;
  const counted = sharpCount(fusing, list, block) ?? plainCount(fusing, list, block, list.item.block);
  if (open.block !== block && open.block.depth >= block.depth)
    throw new Unfused('a list that is open further in');
  const { sure, possible } = counted;
  const hi = block.define('most', `${open.code} ? Infinity : ${possible}`, true);
  return { kind: 'number', lo: sure, hi, unit: 1, isWhole: true, most: 2 ** 31, block, isAfter: true };
}

interface Counted {
  readonly sure: string;
  readonly possible: string;
}

function plainCount(fusing: Fusing, list: FusedList, block: Block, at: Block): Counted {
  const { loop } = list;
  const { belongs, inner } = enter(fusing, list, at);
  const key = `${belongs ?? 'all'} of ${loop.head[0]} ${inner.depth}`;
  const sure = block.gather(`sure ${key}`, loop, '0', (sum) =>
    inner.add(belongs === undefined ? `${sum}++;` : `if (${belongs} === 1) ${sum}++;`),
  );
  if (belongs === undefined) return { sure, possible: sure };
  const possible = block.gather(`possible ${key}`, loop, '0', (sum) =>
    inner.add(`${sum} += ${belongs} & 1;`),
  );
  return { sure, possible };
}

/** Where all facts are known that decide it, an item is counted without a branch; else as any other. */
function sharpCount(fusing: Fusing, list: FusedList, block: Block): Counted | undefined {
  const { loop, steps, around, item } = list;
  if (fusing.form.isCostly || around.length > 0 || steps.length === 0) return undefined;
  const sharp = sharpSteps(list);
  if (!sharp) return undefined;
  const code = sharp.map((one) => one.code).join(' & ');
  const known = [...new Set(sharp.flatMap((one) => (one.known === '' ? [] : [one.known])))].sort();
  const key = `sharp ${code} of ${loop.head[0]}`;
  if (known.length === 0) {
    const sure = block.gather(key, loop, '0', (sum) => item.block.add(`${sum} = (${sum} + (${code})) | 0;`));
    return { sure, possible: sure };
  }
  const lanes = item.block.lanes(known.join(' && '));
  const sure = block.gather(key, loop, '0', (sum) => {
    const bits = sharp.map((one) => lanes.holds.define('bit', one.code));
    lanes.holds.add(`${sum} = (${sum} + (${bits.join(' & ')})) | 0;`);
    const { belongs, inner } = enter(fusing, list, lanes.fails);
    inner.add(`if (${belongs} === 1) ${sum}++;`);
  });
  const maybe = block.gather(`maybe ${key}`, loop, '0', (sum) => {
    const { belongs, inner } = enter(fusing, list, lanes.fails);
    inner.add(`if (${belongs} === 3) ${sum}++;`);
  });
  return { sure, possible: `(${sure} + ${maybe})` };
}

function sharpSteps({ steps, item }: FusedList): readonly Sharp[] | undefined {
  const found = steps.map((step) => (step.kind === 'guard' ? step.sharply(item) : undefined));
  return found.every((one) => one !== undefined) ? found : undefined;
}
