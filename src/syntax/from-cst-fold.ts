// CST -> AST: `number of …` and `sum of …`.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { first, missing, type Reader, spanOf } from './cst-reader.ts';
import { pathFromCst } from './from-cst-path.ts';

export function foldFromCst(reader: Reader, node: cst.FoldCstNode): ast.Expression {
  const path = first(node.children.path);
  const where = first(node.children.where);
  if (!path) return missing(reader, node);
  return {
    kind: 'fold',
    span: spanOf(reader, node),
    op: node.children.Sum ? 'sum' : 'number',
    over: pathFromCst(reader, path),
    where: where && reader.where(where),
  };
}
