// CST -> AST: `any child has …`, `a parent who is …`, and comparisons.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { first, missing, type Reader, readName, spanOf } from './cst-reader.ts';
import { comparisonFromCst } from './from-cst-comparison.ts';
import { countedFromCst } from './from-cst-counted.ts';
import { pathFromCst } from './from-cst-path.ts';
import { primaryFromCst } from './from-cst-value.ts';
import { windowed } from './from-cst-window.ts';

export function sentenceFromCst(
  reader: Reader,
  node: cst.SentenceCstNode | undefined,
  within: CstNode,
): ast.Expression {
  const quantified = first(node?.children.quantified);
  if (quantified) return quantifiedFromCst(reader, quantified);
  const existence = first(node?.children.existence);
  if (existence) return existenceFromCst(reader, existence);
  const comparison = first(node?.children.comparison);
  return comparison ? comparisonFromCst(reader, comparison) : missing(reader, within);
}

function quantifiedFromCst(reader: Reader, node: cst.QuantifiedCstNode): ast.Expression {
  const { children } = node;
  const path = first(children.path);
  return {
    kind: 'quantified',
    span: spanOf(reader, node),
    quantifier: children.Any ? 'any' : children.Every ? 'every' : 'no',
    noun: readName(reader, first(children.Name), node),
    whoIs: whoIsFromCst(reader, first(children.whoIs)),
    form: path ? 'is' : 'has',
    body: path ? pathFromCst(reader, path) : sentenceFromCst(reader, first(children.sentence), node),
  };
}

function whoIsFromCst(reader: Reader, node: cst.WhoIsCstNode | undefined): ast.Expression | undefined {
  return node && primaryFromCst(reader, first(node.children.primary), node);
}

function existenceFromCst(reader: Reader, node: cst.ExistenceCstNode): ast.Expression {
  const counted = first(node.children.counted);
  const counts = counted ? countedFromCst(reader, counted) : undefined;
  if (!counts) return missing(reader, node);
  const whoIs = whoIsFromCst(reader, first(node.children.whoIs));
  return windowed(
    reader,
    { kind: 'existence', span: spanOf(reader, node), counted: counts, whoIs },
    node.children.window,
  );
}
