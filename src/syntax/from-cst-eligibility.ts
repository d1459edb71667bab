// CST -> AST: who is eligible, by one condition or by grades.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, readQuoted, spanOf } from './cst-reader.ts';
import { clausesFromCst, ruledFromCst } from './from-cst-clause.ts';

export function eligibilityFromCst(reader: Reader, node: cst.EligibilityCstNode): ast.Eligibility {
  return {
    kind: 'eligibility',
    span: spanOf(reader, node),
    label: readQuoted(reader, first(node.children.Text)),
    ...eligibilityBodyFromCst(reader, first(node.children.eligibilityBody), node),
  };
}

export function eligibilityBodyFromCst(
  reader: Reader,
  node: cst.EligibilityBodyCstNode | undefined,
  within: CstNode,
): Pick<ast.Eligibility, 'condition' | 'grades' | 'clauses'> {
  const grades = all(node?.children.grade);
  return {
    condition:
      grades.length > 0 ? undefined : ruledFromCst(reader, first(node?.children.ruled), node ?? within),
    grades: grades.map((grade) => gradeFromCst(reader, grade)),
    clauses: clausesFromCst(reader, node?.children.clause),
  };
}

function gradeFromCst(reader: Reader, node: cst.GradeCstNode): ast.Grade {
  return {
    kind: 'grade',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    when: reader.expression(first(node.children.expression), node),
  };
}
