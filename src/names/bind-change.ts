// What a plan changes of the plan that it extends -> symbols: replaced, added and removed parts, and what is set.

import type * as ast from '../syntax/ast.ts';
import { bindPart, type Filling, indicatorSymbol, problemSymbol } from './bind-part.ts';
import { type OpenPlan, report } from './binder.ts';
import { declareOnce } from './declare-name.ts';
import { findTop } from './find-top.ts';
import type { Changed, NamedPart, PlanSymbol, ProblemSymbol, RuleSymbol } from './symbol.ts';
import { unknownName } from './unknown-name.ts';

/** The plan begins with every part of the one that it extends. */
export function inherit(plan: OpenPlan, parent: PlanSymbol): void {
  plan.of = parent.of;
  for (const [name, problem] of parent.problems) plan.problems.set(name, problem);
  for (const [name, part] of parent.parts) plan.parts.set(name, part);
  plan.eligibility = parent.eligibility;
  plan.progress = parent.progress;
  plan.payments = parent.payments;
  plan.warnings.push(...parent.warnings);
  plan.calendars.push(...parent.calendars);
  plan.parameters.push(...parent.parameters);
}

type Change = ast.Replaced | ast.Added | ast.Removed | ast.SetTo;

export function bindChange(filling: Filling, change: Change): void {
  const { binder, plan } = filling;
  if (!plan.node.extends) {
    report(binder, 'plan/changes-nothing', change.span, { plan: plan.name });
    return;
  }
  // The parent is not known, which has been reported: what is changed can't be looked for.
  if (!plan.extends) return;
  switch (change.kind) {
    case 'replaced':
      bindReplaced(filling, change);
      return;
    case 'added':
      bindAdded(filling, change);
      return;
    case 'removed':
      bindRemoved(filling, change);
      return;
    case 'set-to':
      bindSetTo(filling, change);
  }
}

// -- replaced -------------------------------------------------------------------------------------------------

function bindReplaced(filling: Filling, change: ast.Replaced): void {
  const { plan } = filling;
  const { part } = change;
  switch (part.kind) {
    case 'eligibility':
    case 'progress':
    case 'payments':
      replaceOnly(filling, change, part);
      return;
    case 'indicator':
      replaceIndicator(filling, change, part);
      return;
    case 'problem': {
      const known = knownProblem(filling, change.names);
      if (change.period)
        report(filling.binder, 'plan/no-temporary', change.period.span, { what: 'a whole problem' });
      const changed = known && changedFrom(change, undefined);
      if (changed) plan.problems.set(part.name.text, problemSymbol(filling, part, changed));
      return;
    }
    default: {
      const known = knownPart(filling, part.kind, change.names);
      if (known?.kind === 'outcome' && part.kind === 'outcome')
        bindPart(filling, { ...part, for: known.for }, changedFrom(change, known));
      else if (known) bindPart(filling, part, changedFrom(change, known as RuleSymbol));
    }
  }
}

function replaceOnly(
  filling: Filling,
  change: ast.Replaced,
  part: ast.Eligibility | ast.Progress | ast.Payments,
): void {
  const { plan, binder } = filling;
  const known = plan[part.kind];
  if (!known) {
    report(binder, 'plan/nothing-to-change', change.span, { name: part.kind, plan: plan.name });
    return;
  }
  if (part.kind === 'payments' && change.period)
    report(binder, 'plan/no-temporary', change.period.span, { what: 'a block of payments' });
  bindPart(filling, part, changedFrom(change, known.kind === 'payments' ? undefined : known));
}

function replaceIndicator(filling: Filling, change: ast.Replaced, part: ast.Indicator): void {
  const { plan } = filling;
  const problem = knownProblem(filling, change.names.slice(0, -1), change.names);
  const name = change.names.at(-1);
  if (!problem || !name) return;
  const known = problem.indicators.get(name.text);
  if (!known) {
    filling.binder.diagnostics.push(unknownName('indicator', name, problem.indicators.keys()));
    return;
  }
  const symbol = indicatorSymbol(plan, problem.name, part, changedFrom(change, known));
  changeIndicators(plan, problem, (indicators) => indicators.set(name.text, symbol));
}

function changedFrom(
  { because, period }: Pick<ast.Replaced, 'because' | 'period'>,
  otherwise: RuleSymbol | undefined,
): Changed {
  return {
    because: because?.text,
    temporary: period && otherwise ? { period, otherwise } : undefined,
  };
}

/** The problem stays whose it is; which indicators it has is this plan's own. */
function changeIndicators(
  plan: OpenPlan,
  problem: ProblemSymbol,
  change: (
    indicators: Map<string, ProblemSymbol['indicators'] extends ReadonlyMap<string, infer I> ? I : never>,
  ) => void,
): void {
  const indicators = new Map(problem.indicators);
  change(indicators);
  plan.problems.set(problem.name, { ...problem, indicators });
}

// -- added and removed ----------------------------------------------------------------------------------------

function bindAdded(filling: Filling, { problem, part, span }: ast.Added): void {
  const { binder, plan, seen } = filling;
  if (part.kind === 'indicator') {
    addIndicator(filling, problem, part);
    return;
  }
  if (!('name' in part)) {
    const known = part.kind === 'warning' ? undefined : plan[part.kind];
    if (known) redefined(filling, { text: part.kind, span }, known.span);
    else bindPart(filling, part, undefined);
    return;
  }
  const known = plan.problems.get(part.name.text) ?? plan.parts.get(part.name.text);
  if (known) redefined(filling, part.name, known.span);
  else if (declareOnce(binder, seen, part.name.text, part.name.span)) bindPart(filling, part, undefined);
}

function addIndicator(filling: Filling, name: ast.Name | undefined, part: ast.Indicator): void {
  const { binder, plan } = filling;
  const problem = name && knownProblem(filling, [name]);
  if (!name) report(binder, 'plan/indicator-of-nothing', part.name.span, { name: part.name.text });
  if (!problem) return;
  const known = problem.indicators.get(part.name.text);
  if (known) {
    redefined(filling, part.name, known.span);
    return;
  }
  const symbol = indicatorSymbol(plan, problem.name, part, undefined);
  changeIndicators(plan, problem, (indicators) => indicators.set(symbol.name, symbol));
}

function redefined({ binder }: Filling, { text: name, span }: ast.Name, inherited: ast.Name['span']): void {
  const related = [{ span: inherited, label: 'the part that is there already' }];
  report(binder, 'plan/redefined', span, { name }, { related });
}

function bindRemoved(filling: Filling, change: ast.Removed): void {
  const { binder, plan } = filling;
  const { what, names, span } = change;
  if (what === 'progress' || what === 'payments') {
    const known = plan[what];
    if (!known) report(binder, 'plan/nothing-to-change', span, { name: what, plan: plan.name });
    for (const payment of plan.payments && what === 'payments' ? plan.payments.payments.keys() : [])
      plan.parts.delete(payment);
    plan[what] = undefined;
    return;
  }
  if (what === 'problem') {
    const problem = knownProblem(filling, names);
    if (problem) plan.problems.delete(problem.name);
    return;
  }
  if (what !== 'indicator') {
    const part = knownPart(filling, what, names);
    if (part) plan.parts.delete(part.name);
    return;
  }
  const problem = knownProblem(filling, names.slice(0, -1), names);
  const name = names.at(-1);
  if (!problem || !name) return;
  if (problem.indicators.has(name.text))
    changeIndicators(plan, problem, (indicators) => indicators.delete(name.text));
  else binder.diagnostics.push(unknownName('indicator', name, problem.indicators.keys()));
}

// -- what is named --------------------------------------------------------------------------------------------

function knownProblem(
  { binder, plan }: Filling,
  names: readonly ast.Name[],
  whole: readonly ast.Name[] = names,
): ProblemSymbol | undefined {
  const [name] = names;
  if (!name) {
    const [only] = whole;
    if (only) report(binder, 'plan/indicator-of-nothing', only.span, { name: only.text });
    return undefined;
  }
  const found = plan.problems.get(name.text);
  if (!found && name.text !== '') binder.diagnostics.push(unknownName('problem', name, plan.problems.keys()));
  return found;
}

function knownPart(
  { binder, plan }: Filling,
  kind: NamedPart['kind'],
  names: readonly ast.Name[],
): NamedPart | undefined {
  const [name] = names;
  if (!name || name.text === '') return undefined;
  const found = plan.parts.get(name.text);
  if (found?.kind === kind) return found;
  const known = [...plan.parts.values()].filter((part) => part.kind === kind).map((part) => part.name);
  binder.diagnostics.push(unknownName(kind, name, known));
  return undefined;
}

// -- set ------------------------------------------------------------------------------------------------------

function bindSetTo(filling: Filling, node: ast.SetTo): void {
  const { binder, plan } = filling;
  if (node.what === 'parameter') {
    const parameter = findTop(binder, node.name, 'parameter');
    if (parameter) plan.parameters.push({ parameter, node });
    return;
  }
  if (node.period) report(binder, 'plan/no-temporary', node.period.span, { what: 'a calendar' });
  const calendar = findTop(binder, node.name, 'calendar');
  const { value } = node;
  const named = value.kind === 'path' && value.names.length === 1 ? value.names[0] : undefined;
  if (!named) {
    report(binder, 'plan/not-a-calendar', value.span, {});
    return;
  }
  const to = findTop(binder, named, 'calendar');
  if (calendar && to) plan.calendars.push({ calendar, to, node });
}
