// CST -> AST: windows, each around what stands before it.

import type * as cst from '../../grammar/cst.generated.ts';
import { cover } from '../text/span.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, spanOf } from './cst-reader.ts';
import { quantityFromCst } from './from-cst-bound.ts';

export function windowed(
  reader: Reader,
  value: ast.Expression,
  windows: readonly cst.WindowCstNode[] | undefined,
): ast.Expression {
  return all(windows).reduce<ast.Expression>((inner, node) => {
    const window = windowFromCst(reader, node);
    return { kind: 'windowed', span: cover(inner.span, window.span), value: inner, window };
  }, value);
}

function windowFromCst(reader: Reader, node: cst.WindowCstNode): ast.WindowText {
  const span = spanOf(reader, node);
  const { children } = node;
  if (children.Ever) return { kind: 'ever', span };
  if (children.Now) return { kind: 'now', span };
  return {
    kind: 'relative',
    span,
    direction: children.Next ? 'next' : 'last',
    number: quantityFromCst(reader, first(children.quantity), node),
    unit: readName(reader, first(children.Name), node),
  };
}
