// Figures by keys: what each gives, and whether every key is said.

import type { KeyedSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { type Checker, FAILED, plain } from './checker.ts';
import type { Checked, KeyArgument, Resolution, Scope } from './resolution.ts';
import { ERROR, type Type } from './type.ts';

export function checkKeyed(
  checker: Checker,
  node: ast.Path,
  resolution: Extract<Resolution, { kind: 'keyed' }>,
  scope: Scope,
): Checked {
  const { symbol, keys } = resolution;
  const of = keyedType(checker, symbol, node, keys, scope);
  if (of.kind === 'error') return FAILED;
  const open = symbol.keys.filter((_, index) => keys[index]?.kind === 'each');
  return plain(open.length === 0 ? of : { kind: 'keyed', keys: open, of });
}

/** What a figure gives for one key. */
export function keyedType(
  checker: Checker,
  symbol: KeyedSymbol,
  node: ast.Path,
  keys: readonly KeyArgument[],
  scope: Scope,
): Type {
  if (symbol.kind === 'figures') return checker.figures.get(symbol) ?? ERROR;
  if (symbol.kind === 'allocation') return checker.rule(symbol, node.span).type;
  // What is brought forward is of the kind of what it starts from, so that it can rest on itself.
  const starting = symbol.node.starting?.value;
  const isBefore = keys.some((key) => key.kind === 'before');
  if (isBefore && starting) return checker.check(starting, scope).type;
  return checker.rule(symbol, node.span).type;
}
