// CST -> AST: counts of the items of a noun (`at least 3 fixed exclusions where …`) and of conditions (`all of { … }`).

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, spanOf, tokenSpan } from './cst-reader.ts';
import { boundFromCst } from './from-cst-bound.ts';
import { pathFromCst } from './from-cst-path.ts';
import { listFromCst } from './from-cst-value.ts';

export function countedFromCst(
  reader: Reader,
  node: cst.CountedCstNode,
): ast.Counted | ast.Tallied | undefined {
  const of = first(node.children.ofVerdicts);
  const noun = first(node.children.noun);
  if (of) return talliedFromCst(reader, node, of);
  if (!noun) return undefined;
  const words = all(noun.children.Name);
  const where = first(noun.children.where);
  return {
    kind: 'counted',
    span: spanOf(reader, node),
    bound: boundFromCst(reader, node),
    adjectives: words.slice(0, -1).map((word) => readName(reader, word, noun)),
    noun: readName(reader, words.at(-1), noun),
    where: where && reader.where(where),
  };
}

function talliedFromCst(reader: Reader, node: cst.CountedCstNode, of: cst.OfVerdictsCstNode): ast.Tallied {
  const path = first(of.children.path);
  const listed = first(of.children.listed);
  return {
    kind: 'tallied',
    span: spanOf(reader, node),
    bound: tallyBoundFromCst(reader, node),
    of: path ? pathFromCst(reader, path) : listFromCst(reader, listed, of),
  };
}

function tallyBoundFromCst(reader: Reader, node: cst.CountedCstNode): ast.Tallied['bound'] {
  const { Any, All, None } = node.children;
  if (Any?.[0]) return { kind: 'any', span: tokenSpan(reader, Any[0]) };
  if (All?.[0]) return { kind: 'all', span: tokenSpan(reader, All[0]) };
  if (None?.[0]) return { kind: 'none', span: tokenSpan(reader, None[0]) };
  return boundFromCst(reader, node);
}
