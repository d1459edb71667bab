// AST -> core: what somebody judges is a fact, called as the part of the plan that asks for it.

import type * as ast from '../syntax/ast.ts';
import type { Core } from './core.ts';
import { recordInHand } from './lower-path.ts';
import type { Lowering, LoweringScope } from './lowering.ts';

export function lowerJudgement(lowering: Lowering, node: ast.Judgement, scope: LoweringScope): Core {
  const of = recordInHand(lowering, { frame: 0, via: [] }, node.span, scope);
  const name = scope.part;
  return {
    kind: 'field',
    origin: node.span,
    of,
    field: {
      name,
      label: undefined,
      required: false,
      private: false,
      fixed: false,
      singular: name,
      type: {
        kind: 'judgement',
        by: node.by.map((one) => one.text),
        reasonRequired: node.reasonRequired,
      },
    },
  };
}
