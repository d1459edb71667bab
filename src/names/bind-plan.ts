// Plans -> symbols: parents first, so that a plan that extends another begins with all that it inherits.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { bindChange, inherit } from './bind-change.ts';
import { bindPart, type Filling } from './bind-part.ts';
import { type Binder, type OpenPlan, report } from './binder.ts';
import { checkKept, declareOnce } from './declare-name.ts';
import { findTop } from './find-top.ts';
import type { DefineSymbol } from './symbol.ts';

/** The defines of the plans, those that replace others too. */
export function bindPlans(binder: Binder, plans: readonly OpenPlan[]): readonly DefineSymbol[] {
  for (const plan of plans) bindParent(binder, plan);
  breakCircles(binder, plans);
  return parentsFirst(plans).flatMap((plan) => bindPlan(binder, plan));
}

function bindParent(binder: Binder, plan: OpenPlan): void {
  const { of, extends: extending } = plan.node;
  if (extending) plan.extends = findTop(binder, extending.plan, 'plan');
  else if (of) plan.of = findTop(binder, of, 'record') ?? plan.of;
}

/** A plan that extends itself, however far round, is reported and extends nothing. */
function breakCircles(binder: Binder, plans: readonly OpenPlan[]): void {
  for (const plan of plans) {
    const seen = new Set<unknown>();
    let parent = plan.extends;
    while (parent && parent !== plan && !seen.has(parent)) {
      seen.add(parent);
      parent = parent.extends;
    }
    const span = plan.node.extends?.plan.span;
    if (parent !== plan || !span) continue;
    report(binder, 'names/extends-cycle', span, { plan: plan.name });
    plan.extends = undefined;
  }
}

function parentsFirst(plans: readonly OpenPlan[]): readonly OpenPlan[] {
  const done = new Set<unknown>();
  const inOrder: OpenPlan[] = [];
  for (const plan of plans) {
    const line: OpenPlan[] = [];
    for (
      let next: OpenPlan | undefined = plan;
      next && !done.has(next);
      next = next.extends as OpenPlan | undefined
    )
      line.unshift(next);
    for (const one of line) {
      done.add(one);
      inOrder.push(one);
    }
  }
  return inOrder;
}

function bindPlan(binder: Binder, plan: OpenPlan): readonly DefineSymbol[] {
  if (plan.extends) inherit(plan, plan.extends);
  const filling: Filling = { binder, plan, seen: new Map(), defines: [] };
  for (const part of plan.node.parts) {
    if (isChange(part)) bindChange(filling, part);
    else bindOwn(filling, part);
  }
  return filling.defines;
}

type ChangePart = Extract<ast.PlanPart, { kind: 'replaced' | 'added' | 'removed' | 'set-to' }>;

function isChange(part: ast.PlanPart): part is ChangePart {
  return ['replaced', 'added', 'removed', 'set-to'].includes(part.kind);
}

function bindOwn(filling: Filling, part: ast.OwnPart): void {
  const { binder, plan, seen } = filling;
  const inherited = inheritedSpan(plan, part);
  if (inherited) {
    const related = [{ span: inherited, label: 'the part that is inherited' }];
    const name = 'name' in part ? part.name.text : part.kind;
    report(binder, 'plan/redefined', 'name' in part ? part.name.span : part.span, { name }, { related });
    return;
  }
  if ('name' in part) {
    checkKept(binder, part.name);
    if (!declareOnce(binder, seen, part.name.text, part.name.span)) return;
  }
  bindPart(filling, part, undefined);
}

/** Where the part stands that this one would silently redefine. */
function inheritedSpan(plan: OpenPlan, part: ast.OwnPart): Span | undefined {
  const parent = plan.extends;
  if (!parent) return undefined;
  if (part.kind === 'eligibility') return parent.eligibility?.span;
  if (part.kind === 'progress') return parent.progress?.span;
  if (part.kind === 'payments') return parent.payments?.span;
  if (part.kind === 'warning') return undefined;
  const name = part.name.text;
  return (parent.problems.get(name) ?? parent.parts.get(name))?.span;
}
