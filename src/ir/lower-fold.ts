// AST -> core: `sum of …`, `least of …`, `middle of …`, `latest of …`, over lists, over what is written out, and over keys.

import type * as ast from '../syntax/ast.ts';
import type { KeyArgument, KeyedFold } from '../types/resolution.ts';
import type { Type } from '../types/type.ts';
import type { Core, FoldOp } from './core.ts';
import { itemsOf } from './lower-noun.ts';
import { itemValues, lowerResolution } from './lower-path.ts';
import { givesOf, typeIn } from './lower-type.ts';
import { broken, type Lowering, type LoweringScope } from './lowering.ts';
import { listOf } from './nodes.ts';

const OPS: { readonly [O in ast.FoldOp]: FoldOp } = {
  sum: 'sum',
  least: 'least',
  lowest: 'least',
  earliest: 'least',
  greatest: 'greatest',
  highest: 'greatest',
  latest: 'greatest',
  middle: 'middle',
};

export function lowerFold(lowering: Lowering, node: ast.Fold, scope: LoweringScope): Core {
  const keyed = lowering.resolutions.keyedFolds.get(node);
  if (keyed) return fold(node, overKeys(lowering, node, keyed, scope), typeIn(lowering, node));
  const { over } = node;
  if (over.kind === 'list-of') {
    const items = over.items.map((item) => lowering.lower(item, scope));
    return fold(node, listOf(over.span, items), typeIn(lowering, node));
  }
  const type = typeIn(lowering, over);
  if (type.kind === 'values') return fold(node, overItems(lowering, node, over, scope), type.of);
  return fold(node, oneOfEach(lowering, node, over, scope), type);
}

/** One figure of each of those that are gone through. */
function oneOfEach(
  lowering: Lowering,
  { byAll, byWho, span }: ast.Fold,
  over: ast.Path,
  scope: LoweringScope,
): Core {
  if (!byAll) return broken('a fold is over one value of each item');
  const owner = itemsOf(lowering, { key: byAll, span: byAll.span, whoIs: byWho }, scope);
  const value = lowering.lower(over, owner.inner);
  return { kind: 'each', origin: span, list: owner.list, as: owner.as, value, flat: false };
}

function overItems(lowering: Lowering, node: ast.Fold, over: ast.Path, scope: LoweringScope): Core {
  const resolution = lowering.resolutions.paths.get(over);
  if (resolution?.kind !== 'item-value') return broken('a fold is over one value of each item');
  const { byAll, byWho, where } = node;
  if (!byAll) return itemValues(lowering, resolution, where, over.span, scope);
  const owner = itemsOf(lowering, { key: byAll, span: byAll.span, whoIs: byWho }, scope);
  const value = itemValues(lowering, resolution, where, over.span, owner.inner);
  return { kind: 'each', origin: node.span, list: owner.list, as: owner.as, value, flat: true };
}

/** `of`: what each value is. */
function fold(node: ast.Fold, list: Core, of: Type): Core {
  const { least, most } = boundsOf(of);
  return { kind: 'fold', origin: node.span, op: OPS[node.op], of: givesOf(of), list, least, most };
}

/** What one more value could be. */
function boundsOf(type: Type): { readonly least: number; readonly most: number } {
  if (type.kind === 'count') return { least: 0, most: Infinity };
  if ((type.kind === 'choice' || type.kind === 'span') && type.choice.scale)
    return { least: 0, most: type.choice.options.size - 1 };
  return { least: -Infinity, most: Infinity };
}

/** The figure for each option of the key that is gone through. */
function overKeys(
  lowering: Lowering,
  { span: origin }: ast.Fold,
  { symbol, each, keys }: KeyedFold,
  scope: LoweringScope,
): Core {
  const items = [...each.options.keys()].map((option) => {
    const settled = keys.map(
      (key): KeyArgument => (key.kind === 'each' ? { kind: 'option', key: option } : key),
    );
    return lowerResolution(lowering, { kind: 'keyed', symbol, keys: settled }, origin, scope);
  });
  return listOf(origin, items);
}
