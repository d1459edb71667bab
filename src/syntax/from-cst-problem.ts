// CST -> AST: problems with their indicators.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, onlyOne, type Reader, readName, readQuoted, spanOf } from './cst-reader.ts';
import { blockFromCst, clausesFromCst } from './from-cst-clause.ts';

export function problemFromCst(reader: Reader, node: cst.ProblemCstNode): ast.Problem {
  return {
    kind: 'problem',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    label: readQuoted(reader, first(node.children.Text)),
    ...problemBodyFromCst(reader, first(node.children.problemBody)),
  };
}

export function problemBodyFromCst(
  reader: Reader,
  node: cst.ProblemBodyCstNode | undefined,
): Pick<ast.Problem, 'clauses' | 'indicators' | 'metWhen'> {
  const parts = all(node?.children.problemPart);
  const metWhen = parts.flatMap((part) => all(part.children.metWhen));
  return {
    clauses: clausesFromCst(
      reader,
      parts.flatMap((part) => all(part.children.clause)),
    ),
    indicators: parts
      .flatMap((part) => all(part.children.indicator))
      .map((found) => indicatorFromCst(reader, found)),
    metWhen: onlyOne(
      reader,
      'when the problem is met',
      metWhen.map((found) => reader.expression(first(found.children.expression), found)),
    ),
  };
}

export function indicatorFromCst(reader: Reader, node: cst.IndicatorCstNode): ast.Indicator {
  const name = readName(reader, first(node.children.Name), node);
  return indicatorCalled(reader, node, name);
}

/** An indicator; where one is added to a problem or replaced, its name is the last of several. */
export function indicatorCalled(
  reader: Reader,
  node: cst.IndicatorCstNode | cst.AddedIndicatorCstNode,
  name: ast.Name,
): ast.Indicator {
  return {
    kind: 'indicator',
    span: spanOf(reader, node as CstNode),
    name,
    label: readQuoted(reader, first(node.children.Text)),
    ...blockFromCst(reader, first(node.children.conditionBlock), node),
  };
}
