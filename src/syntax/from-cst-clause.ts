// CST -> AST: what a block decides by, and its clauses: citations, evidence, when it applies, what is assumed, what lasts.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import {
  all,
  first,
  missing,
  onlyOne,
  type Reader,
  readFromDate,
  readName,
  readQuoted,
  spanOf,
} from './cst-reader.ts';
import { valueFromCst } from './from-cst-value.ts';

export type Block = Pick<ast.Indicator, 'condition' | 'clauses'>;

export function blockFromCst(
  reader: Reader,
  block: cst.ConditionBlockCstNode | undefined,
  within: CstNode,
): Block {
  return {
    condition: ruledFromCst(reader, first(block?.children.ruled), block ?? within),
    clauses: clausesFromCst(reader, block?.children.clause),
  };
}

/** One condition, one for each time, or a judgement. */
export function ruledFromCst(
  reader: Reader,
  node: cst.RuledCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const { judgement, datedCase, expression } = node.children;
  const judged = first(judgement);
  if (judged) return judgementFromCst(reader, judged);
  return datedCase ? datedFromCst(reader, datedCase, node) : reader.expression(first(expression), node);
}

function judgementFromCst(reader: Reader, node: cst.JudgementCstNode): ast.Judgement {
  return {
    kind: 'judgement',
    span: spanOf(reader, node),
    by: all(node.children.Name).map((name) => readName(reader, name, node)),
    reasonRequired: node.children.Required !== undefined,
  };
}

export function datedFromCst(
  reader: Reader,
  nodes: readonly cst.DatedCaseCstNode[],
  within: CstNode,
): ast.Dated {
  return {
    kind: 'dated',
    span: spanOf(reader, within),
    cases: nodes.map((node) => ({
      span: spanOf(reader, node),
      period: readFromDate(reader, first(node.children.fromDate), node),
      value: reader.expression(first(node.children.expression), node),
    })),
  };
}

export function clausesFromCst(
  reader: Reader,
  nodes: readonly cst.ClauseCstNode[] | undefined,
): readonly ast.Clause[] {
  const clauses = all(nodes).flatMap((node) => clauseFromCst(reader, node) ?? []);
  for (const { kind, what } of ONCE) {
    const found = clauses.filter((clause) => clause.kind === kind);
    onlyOne(reader, what, found);
  }
  return clauses;
}

/** Clauses of which a block has one at most. */
const ONCE: readonly { readonly kind: ast.Clause['kind']; readonly what: string }[] = [
  { kind: 'applies-when', what: 'when this applies' },
  { kind: 'assume', what: 'what is assumed' },
  { kind: 'stays', what: 'what stays' },
  { kind: 'ends-when', what: 'when this ends' },
];

function clauseFromCst(reader: Reader, { children }: cst.ClauseCstNode): ast.Clause | undefined {
  const cites = first(children.cites);
  if (cites) return citesFromCst(reader, cites);
  const evidence = first(children.evidence);
  if (evidence) return evidenceFromCst(reader, evidence);
  const applies = first(children.appliesWhen);
  if (applies) return whenFromCst(reader, 'applies-when', applies);
  const ends = first(children.endsWhen);
  if (ends) return whenFromCst(reader, 'ends-when', ends);
  const assume = first(children.assume);
  if (assume) return assumeFromCst(reader, assume);
  const stays = first(children.stays);
  return stays && staysFromCst(reader, stays);
}

export function citationsFromCst(
  reader: Reader,
  nodes: readonly cst.CitesCstNode[] | undefined,
): readonly ast.Cites[] {
  return all(nodes).map((node) => citesFromCst(reader, node));
}

function citesFromCst(reader: Reader, node: cst.CitesCstNode): ast.Cites {
  return {
    kind: 'cites',
    span: spanOf(reader, node),
    source: readName(reader, first(node.children.Name), node),
    place: readQuoted(reader, first(node.children.Text)),
  };
}

function evidenceFromCst(reader: Reader, node: cst.EvidenceCstNode): ast.Evidence {
  return {
    kind: 'evidence',
    span: spanOf(reader, node),
    from: all(node.children.Name).map((name) => readName(reader, name, node)),
  };
}

function whenFromCst<K extends 'applies-when' | 'ends-when'>(
  reader: Reader,
  kind: K,
  node: cst.AppliesWhenCstNode | cst.EndsWhenCstNode,
): { readonly kind: K; readonly span: ast.Clause['span']; readonly when: ast.Expression } {
  return { kind, span: spanOf(reader, node), when: reader.expression(first(node.children.expression), node) };
}

function assumeFromCst(reader: Reader, node: cst.AssumeCstNode): ast.Assume {
  return {
    kind: 'assume',
    span: spanOf(reader, node),
    answer: node.children.Yes ? 'yes' : 'no',
    because: becauseFromCst(reader, first(node.children.because)),
  };
}

export function becauseFromCst(reader: Reader, node: cst.BecauseCstNode | undefined): ast.Quoted | undefined {
  return readQuoted(reader, first(node?.children.Text));
}

function staysFromCst(reader: Reader, node: cst.StaysCstNode): ast.Stays {
  // `stays yes once yes`: of the two answers the one before ‘once’ is what stays.
  const once = first(node.children.Once)?.startOffset ?? 0;
  const yes = all(node.children.Yes).map((token) => token.startOffset);
  return {
    kind: 'stays',
    span: spanOf(reader, node),
    answer: yes.some((offset) => offset < once) ? 'yes' : 'no',
    once: yes.some((offset) => offset > once) ? 'yes' : 'no',
    on: valueFromCst(reader, first(node.children.value), node),
  };
}
