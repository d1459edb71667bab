// Plans -> docs, with their problems, indicators, filters and eligibility.

import type { Eligibility, Filter, Indicator, InForce, Plan, PlanPart, Problem } from '../syntax/ast.ts';
import { block, opening, type Statement } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { nest } from './doc.ts';
import { clauseStatements } from './print-clause.ts';
import { printDefine } from './print-define.ts';
import { printDate, printLabel, printName } from './print-name.ts';

export function printPlan(node: Plan, context: Context): Doc {
  const { name, label, of, inForce, clauses, parts, span } = node;
  const head = [opening('plan', span), ' ', printName(name), printLabel(label), ' for ', printName(of)];
  const statements = [
    ...(inForce ? [{ doc: printInForce(inForce), span: inForce.span }] : []),
    ...clauseStatements(clauses),
    ...parts.map((part) => partStatement(part, context)),
  ];
  return block(head, statements, span);
}

function printInForce({ from, to, span }: InForce): Doc {
  return [opening('in', span), ' force ', printDate(from), to ? [' to ', printDate(to)] : ''];
}

function partStatement(part: PlanPart, context: Context): Statement {
  const { span } = part;
  switch (part.kind) {
    case 'define':
      return { doc: printDefine(part, context), span };
    case 'problem':
      return { doc: printProblem(part, context), span, apart: true };
    case 'filter':
    case 'eligibility':
      return { doc: printCondition(part, context), span, apart: true };
  }
}

function printProblem(node: Problem, context: Context): Doc {
  const { name, label, clauses, indicators, metWhen, span } = node;
  const head = [opening('problem', span), ' ', printName(name), printLabel(label)];
  const statements = [
    ...clauseStatements(clauses),
    ...indicators.map((part) => ({ doc: printCondition(part, context), span: part.span })),
    ...(metWhen ? [{ doc: ['met when ', nest(context.print(metWhen))], span: metWhen.span }] : []),
  ];
  return block(head, statements, span);
}

/** The head, and in braces one condition with its clauses. */
function printCondition(node: Indicator | Filter | Eligibility, context: Context): Doc {
  const { condition, clauses, span } = node;
  const name = node.kind === 'eligibility' ? '' : [' ', printName(node.name)];
  const head = [opening(node.kind, span), name, printLabel(node.label)];
  return block(
    head,
    [{ doc: context.print(condition), span: condition.span }, ...clauseStatements(clauses)],
    span,
  );
}
