// A declaration -> every clause in it, wherever it stands.

import type * as ast from '../syntax/ast.ts';

export function clausesIn(node: ast.Declaration): readonly ast.Clause[] {
  switch (node.kind) {
    case 'plan':
      return [...node.clauses, ...node.parts.flatMap(clausesOfPart)];
    case 'parameter':
      return node.values.flatMap((value) => value.clauses);
    default:
      return 'clauses' in node ? node.clauses : [];
  }
}

function clausesOfPart(part: ast.PlanPart): readonly ast.Clause[] {
  switch (part.kind) {
    case 'replaced':
    case 'added':
      return clausesOfPart(part.part as ast.OwnPart);
    case 'problem':
      return [...part.clauses, ...part.indicators.flatMap((indicator) => indicator.clauses)];
    default:
      return 'clauses' in part ? part.clauses : [];
  }
}
