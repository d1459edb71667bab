// CST -> AST: programmes with their phases.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readDate, readName, readQuoted, spanOf } from './cst-reader.ts';
import { citationsFromCst } from './from-cst-clause.ts';
import { keyOf } from './from-cst-key.ts';

export function programmeFromCst(reader: Reader, node: cst.ProgrammeDeclarationCstNode): ast.Programme {
  const parts = all(node.children.programmePart);
  return {
    kind: 'programme',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    label: readQuoted(reader, first(node.children.Text)),
    phases: parts.flatMap((part) => all(part.children.phase)).map((phase) => phaseFromCst(reader, phase)),
    clauses: citationsFromCst(
      reader,
      parts.flatMap((part) => all(part.children.cites)),
    ),
  };
}

function phaseFromCst(reader: Reader, node: cst.PhaseCstNode): ast.Phase {
  const { NumberLiteral, key, Name, forWhom } = node.children;
  const [plan, ...local] = all(Name).map((name) => readName(reader, name, node));
  const number = first(NumberLiteral);
  return {
    kind: 'phase',
    span: spanOf(reader, node),
    key: number ? readName(reader, number, node) : keyOf(reader, key, node),
    plan: plan ?? readName(reader, undefined, node),
    local: local.flatMap((name, index) => {
      const option = local[index + 1];
      return index % 2 === 0 && option ? [{ plan: name, option }] : [];
    }),
    forWhom: forWhomFromCst(reader, first(forWhom)),
  };
}

function forWhomFromCst(reader: Reader, node: cst.ForWhomCstNode | undefined): ast.ForWhom | undefined {
  if (!node) return undefined;
  const { Name, Before, After, DateLiteral, fromDate } = node.children;
  const [noun, date] = all(Name).map((name) => readName(reader, name, node));
  const period = first(fromDate);
  const [from, to] = period ? all(period.children.DateLiteral) : all(DateLiteral);
  return {
    span: spanOf(reader, node),
    noun: noun ?? readName(reader, undefined, node),
    date: date ?? readName(reader, undefined, node),
    side: Before ? 'before' : After ? 'after' : 'from',
    from: readDate(reader, from, node),
    to: to && readDate(reader, to, node),
  };
}
