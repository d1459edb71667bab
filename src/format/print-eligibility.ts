// Who is eligible, by one condition or by grades -> lines, the conditions of the grades below each other.

import type { Eligibility, Grade } from '../syntax/ast.ts';
import type { Statement } from './block.ts';
import type { Context } from './context.ts';
import { clauseStatements, conditionStatements } from './print-clause.ts';
import { printWhen } from './print-expression.ts';
import { printName } from './print-name.ts';
import { rows, WIDE } from './rows.ts';

export function eligibilityStatements(node: Eligibility, context: Context): readonly Statement[] {
  const { condition, grades, clauses } = node;
  const decided = condition ? conditionStatements(condition, context) : gradeStatements(grades, context);
  return [...decided, ...clauseStatements(clauses, context)];
}

function gradeStatements(grades: readonly Grade[], context: Context): readonly Statement[] {
  return rows(context, grades, ({ name, when }) => [printName(name), printWhen(when, context)], WIDE);
}
