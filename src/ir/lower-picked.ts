// AST -> core: the items of a list for which something holds.

import type * as ast from '../syntax/ast.ts';
import type { Core } from './core.ts';
import { itemsOf } from './lower-noun.ts';
import type { Lowering, LoweringScope } from './lowering.ts';

export function lowerPicked(lowering: Lowering, node: ast.Picked, scope: LoweringScope): Core {
  const { span, where } = node;
  return itemsOf(lowering, { key: node, span, where }, scope).list;
}
