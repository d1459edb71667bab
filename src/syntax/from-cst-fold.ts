// CST -> AST: `number of …`, `sum of …`, `latest of …` and the like.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { first, missing, type Reader, spanOf } from './cst-reader.ts';
import { byAllFromCst, distinctFromCst, nounFromCst } from './from-cst-noun.ts';
import { ownedFromCst } from './from-cst-path.ts';

export function foldFromCst(reader: Reader, node: cst.FoldCstNode): ast.Expression {
  const { children } = node;
  const span = spanOf(reader, node);
  const different = first(children.distinct);
  if (different) return { kind: 'number-of', span, ...distinctFromCst(reader, different), met: false };
  const noun = first(children.noun);
  if (noun) return { kind: 'number-of', span, ...nounFromCst(reader, noun), met: children.Met !== undefined };
  const op = foldOp(children);
  const path = first(children.owned);
  const listed = first(children.listed);
  if (!op || !(path || listed)) return missing(reader, node);
  const where = first(children.where);
  return {
    kind: 'fold',
    span,
    op,
    over: path ? ownedFromCst(reader, path) : reader.list(listed, node),
    where: where && reader.where(where),
    ...byAllFromCst(reader, first(children.byAll)),
  };
}

function foldOp(children: cst.FoldCstChildren): ast.FoldOp | undefined {
  const ops = {
    sum: children.Sum,
    least: children.Least,
    greatest: children.Greatest,
    lowest: children.Lowest,
    highest: children.Highest,
    middle: children.Middle,
    latest: children.Latest,
    earliest: children.Earliest,
  };
  return (Object.keys(ops) as ast.FoldOp[]).find((op) => ops[op] !== undefined);
}
