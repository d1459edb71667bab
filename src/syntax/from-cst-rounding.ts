// CST -> AST: to what a figure is rounded, and how.

import type * as cst from '../../grammar/cst.generated.ts';
import type { RoundingMode } from '../values/index.ts';
import type * as ast from './ast.ts';
import { first, type Reader, readName, spanOf } from './cst-reader.ts';
import { quantityFromCst } from './from-cst-bound.ts';

export function roundingFromCst(reader: Reader, node: cst.RoundingCstNode): ast.Rounding {
  return {
    span: spanOf(reader, node),
    grain: grainFromCst(reader, first(node.children.grain), node),
    mode: modeFromCst(node),
  };
}

function modeFromCst({ children }: cst.RoundingCstNode): RoundingMode {
  if (children.Half) return children.Even ? 'half even' : 'half up';
  return children.Down ? 'down' : 'up';
}

export function grainFromCst(
  reader: Reader,
  node: cst.GrainCstNode | undefined,
  within: cst.RoundingCstNode | cst.AllocationDeclarationCstNode,
): ast.Grain {
  const span = spanOf(reader, node ?? within);
  if (!node) return { kind: 'pound', span };
  const { Penny, Pound, A, Name, quantity } = node.children;
  if (Penny) return { kind: 'penny', span };
  if (Pound) return { kind: 'pound', span };
  if (quantity) return { kind: 'places', span, number: quantityFromCst(reader, first(quantity), node) };
  return { kind: 'whole', span, article: A !== undefined, noun: readName(reader, first(Name), node) };
}
