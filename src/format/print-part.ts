// The parts of a plan -> docs, each with a head and mostly with a block.

import type * as ast from '../syntax/ast.ts';
import { before, block, opening, type Statement } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { blockStatements, clauseStatements, printBecause } from './print-clause.ts';
import { clauseLines, printDefine } from './print-define.ts';
import { eligibilityStatements } from './print-eligibility.ts';
import { printAfterHead } from './print-expression.ts';
import { printList } from './print-list.ts';
import { printLabel, printName } from './print-name.ts';
import { paymentStatements, printOncePer } from './print-payments.ts';

export type Part = ast.OwnPart | ast.Indicator;

/** A part whose head ends in a brace. */
export type BlockPart = Exclude<Part, { kind: 'define' | 'warning' | 'plan-date' | 'named-list' }>;

/** `problem`: of an indicator that is added to one of another plan. */
export function printPart(part: Part, context: Context, problem?: ast.Name): Doc {
  switch (part.kind) {
    case 'define':
      return printDefine(part, context);
    case 'warning':
      return printWarning(part, context);
    case 'plan-date':
      return printPlanDate(part, context);
    case 'named-list':
      return [printName(part.name), ' are ', printList(part.list, context)];
    default:
      return block(printHead(part, context, problem), partStatements(part, context), part.span);
  }
}

export function hasBlock(part: Part): part is BlockPart {
  return part.kind in STATEMENTS;
}

type Statements<Kind extends BlockPart['kind']> = (
  node: Extract<BlockPart, { kind: Kind }>,
  context: Context,
) => readonly Statement[];

const STATEMENTS: { readonly [Kind in BlockPart['kind']]: Statements<Kind> } = {
  problem: problemStatements,
  indicator: blockStatements,
  filter: blockStatements,
  gate: blockStatements,
  outcome: blockStatements,
  progress: blockStatements,
  eligibility: eligibilityStatements,
  payments: paymentStatements,
};

/** What stands in the block of a part. */
export function partStatements(part: BlockPart, context: Context): readonly Statement[] {
  const statements = STATEMENTS[part.kind] as Statements<BlockPart['kind']>;
  return statements(part as never, context);
}

function problemStatements(
  { clauses, indicators, metWhen }: ast.Problem,
  context: Context,
): readonly Statement[] {
  return [
    ...clauseStatements(clauses, context),
    ...indicators.map((part) => ({ doc: printPart(part, context), span: part.span })),
    ...(metWhen ? [metStatement(metWhen, context)] : []),
  ];
}

function metStatement(when: ast.Expression, context: Context): Statement {
  const { span } = when;
  return { doc: printAfterHead(before('met when', span, context), when, context), span };
}

function printHead(part: BlockPart, context: Context, problem: ast.Name | undefined): Doc {
  const within = problem ? [printName(problem), '.'] : '';
  const name = 'name' in part ? [' ', within, printName(part.name)] : '';
  return [opening(part.kind, part.span), name, printLabel(part.label), printWhose(part, context)];
}

/** What stands between the label and the brace. */
function printWhose(part: BlockPart, context: Context): Doc {
  if (part.kind === 'payments') return printOncePer(part.oncePer, context);
  return part.kind === 'outcome' && part.for ? [' for ', printName(part.for)] : '';
}

function printWarning(node: ast.Warning, context: Context): Doc {
  const warned = printAfterHead(opening('warn when', node.span), node.when, context);
  return [warned, printBecause(node.because), clauseLines(node, context)];
}

function printPlanDate(node: ast.PlanDate, context: Context): Doc {
  const { name, label, value, span } = node;
  const head = [opening('date', span), ' ', printName(name), printLabel(label)];
  const dated = value ? printAfterHead([head, ' is'], value, context) : head;
  return [dated, clauseLines(node, context)];
}
