// CST -> AST: counts of the items of a noun (`at least 3 fixed exclusions where …`) and of conditions (`all of { … }`).

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { first, type Reader, readName, spanOf, tokenSpan } from './cst-reader.ts';
import { boundFromCst } from './from-cst-bound.ts';
import { distinctFromCst, nounFromCst } from './from-cst-noun.ts';
import { dottedFromCst } from './from-cst-path.ts';
import { listFromCst } from './from-cst-value.ts';

export function countedFromCst(
  reader: Reader,
  node: cst.CountedCstNode,
): ast.Counted | ast.Tallied | undefined {
  const { ofVerdicts, noun, distinct } = node.children;
  const of = first(ofVerdicts);
  if (of) return talliedFromCst(reader, node, of);
  const counted = first(noun);
  const different = first(distinct);
  if (!counted && !different) return undefined;
  const what = counted
    ? nounFromCst(reader, counted)
    : distinctFromCst(reader, different as cst.DistinctCstNode);
  return { kind: 'counted', span: spanOf(reader, node), bound: boundFromCst(reader, node), ...what };
}

function talliedFromCst(reader: Reader, node: cst.CountedCstNode, of: cst.OfVerdictsCstNode): ast.Tallied {
  const path = first(of.children.dotted);
  const counting = first(of.children.counting);
  const at = first(node.children.dotted);
  return {
    kind: 'tallied',
    span: spanOf(reader, node),
    bound: tallyBoundFromCst(reader, node),
    relevant: node.children.Relevant && { at: at && dottedFromCst(reader, at) },
    of: path ? dottedFromCst(reader, path) : listFromCst(reader, first(of.children.listed), of),
    counting: counting && countingFromCst(reader, counting),
  };
}

function countingFromCst(reader: Reader, node: cst.CountingCstNode): ast.Counting {
  const { Each, Name } = node.children;
  return {
    span: spanOf(reader, node),
    each: Each !== undefined,
    noun: readName(reader, first(Name), node),
  };
}

function tallyBoundFromCst(reader: Reader, node: cst.CountedCstNode): ast.Tallied['bound'] {
  const { Any, All, None } = node.children;
  if (Any?.[0]) return { kind: 'any', span: tokenSpan(reader, Any[0]) };
  if (All?.[0]) return { kind: 'all', span: tokenSpan(reader, All[0]) };
  if (None?.[0]) return { kind: 'none', span: tokenSpan(reader, None[0]) };
  return boundFromCst(reader, node);
}
