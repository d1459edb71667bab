// AST -> core: `every problem met at any time from identification to claim has every outcome met`.

import type { PlanSymbol, ProblemSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Core } from './core.ts';
import { refOf, rootOf, rulesOf } from './lower-path.ts';
import { QUANTIFIERS } from './lower-sentence.ts';
import { lowerStretch } from './lower-stretch.ts';
import { judgedDaily } from './lower-window.ts';
import { broken, type Lowering, type LoweringScope } from './lowering.ts';
import { choose, input, listOf, tallyOf } from './nodes.ts';

/** Each problem that was met, with the outcomes that are for it; one that was not met is left out. */
export function lowerOfProblems(lowering: Lowering, node: ast.OfProblems, scope: LoweringScope): Core {
  const { span: origin } = node;
  const plan = scope.plan ?? broken('problems are those of a plan');
  const items = [...plan.problems.values()].map((problem) => {
    const when = metWhen(lowering, node, problem, scope);
    const value = outcomesMet(lowering, node, plan, problem, scope);
    return choose(origin, 'verdict', [{ when, value }], undefined);
  });
  return tallyOf(QUANTIFIERS[node.quantifier], listOf(origin, items), origin);
}

function metWhen(
  lowering: Lowering,
  { met, span: origin }: ast.OfProblems,
  problem: ProblemSymbol,
  scope: LoweringScope,
): Core {
  const ref = refOf(lowering, problem, input(origin, 'self'), origin, rootOf(scope));
  if (met?.window) return overTime(lowering, met.window, ref, scope);
  if (!met?.shift) return ref;
  const { date, how } = met.shift;
  return {
    kind: 'shift',
    origin: met.shift.span,
    how: how === 'at' ? 'as of' : 'known on',
    to: lowering.lower(date, scope),
    value: ref,
    gives: 'verdict',
  };
}

function overTime(lowering: Lowering, window: ast.WindowText, ref: Core, scope: LoweringScope): Core {
  if (window.kind !== 'throughout' && window.kind !== 'any-time')
    return broken('a problem is met at some time or throughout');
  const days = judgedDaily(lowerStretch(lowering, window.stretch, scope), ref);
  return tallyOf(window.kind === 'throughout' ? 'all' : 'any', days, window.span);
}

function outcomesMet(
  lowering: Lowering,
  { outcomes: quantifier, span: origin }: ast.OfProblems,
  plan: PlanSymbol,
  problem: ProblemSymbol,
  scope: LoweringScope,
): Core {
  const outcomes = [...plan.parts.values()].filter(
    (part) => part.kind === 'outcome' && part.for?.text === problem.name,
  );
  const refs = rulesOf(
    lowering,
    outcomes.filter((part) => part.kind === 'outcome'),
    origin,
    rootOf(scope),
  );
  return tallyOf(QUANTIFIERS[quantifier], refs, origin);
}
