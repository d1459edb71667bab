// `eligible under england_phase_2`: a part of another plan, asked of the record in hand that it is for.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import { unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';
import type { Checker } from './checker.ts';
import { partCalled, partsKnown } from './part-called.ts';
import { planCalled } from './plan-called.ts';
import type { Resolution, Scope } from './resolution.ts';

export function resolveUnder(
  checker: Checker,
  path: ast.Path,
  under: ast.Name,
  scope: Scope,
): Resolution | undefined {
  const plan = planCalled(checker, under);
  if (!plan) return undefined;
  const frame = scope.frames.findLastIndex(({ record }) => record === plan.of);
  if (frame < 0) {
    const holes = { plan: plan.name, record: plan.of.name };
    checker.diagnostics.push(diagnostic('names/nobody-under', under.span, holes));
    return undefined;
  }
  const base = { frame, via: [] };
  const [first, second] = path.names;
  if (!first) return undefined;
  if (first.text === 'eligible') return { kind: 'eligible', base, under: plan };
  const rule = partCalled(plan, first.text, second?.text);
  if (rule) return { kind: 'rule', base, rule, under: plan };
  const known = partsKnown(plan, second && first.text);
  checker.diagnostics.push(unknownName(`part of ${plan.name}`, second ?? first, known));
  return undefined;
}
