// Plans and programmes -> core: a rule for every part that a plan has, its own or inherited, and what the plan sets.

import type { PlanSymbol, ProgrammeSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { rulesOf } from '../types/check-plan.ts';
import { placeField } from '../types/check-programme.ts';
import { parametersOf } from './lower-figures.ts';
import { appliesRule, eligibleRule, lowerPart, type Part } from './lower-part.ts';
import { lowerPayments } from './lower-payments.ts';
import { citationsOf } from './lower-vocabulary.ts';
import { broken, type Lowering, ruleId } from './lowering.ts';
import type { CorePhase, CorePlan, CoreProgramme, PhaseDates, Rule } from './program.ts';

export function lowerPlan(
  lowering: Lowering,
  symbol: PlanSymbol,
): { readonly plan: CorePlan; readonly rules: readonly Rule[] } {
  const parts = rulesOf(symbol).filter((rule): rule is Part => rule.kind !== 'payment');
  const paid = lowerPayments(lowering, symbol);
  const rules = parts.map((part) => lowerPart(lowering, symbol, part));
  const grades = rules.find((rule) => rule.role === 'eligibility' && rule.gives === 'symbol');
  const applies = appliesRule(lowering, symbol);
  const eligible = grades && eligibleRule(grades);
  const plan: CorePlan = {
    name: symbol.name,
    label: symbol.node.label?.text,
    of: symbol.of.id,
    extends: symbol.extends?.name,
    inForce: inForceOf(symbol),
    citations: citationsOf(lowering.sources, symbol.node.clauses),
    appliesTo: applies?.id,
    dates: datesOf(symbol),
    ...partsOf(symbol),
    eligible: eligible?.id,
    payments: paid.payments,
    defines: rules.filter((rule) => rule.role === 'define' && !rule.owesWindow).map(({ id }) => id),
    calendars: new Map(symbol.calendars.map(({ calendar, to }) => [calendar.id, to.id])),
    parameters: parametersOf(lowering, symbol),
    origin: symbol.node.span,
  };
  return {
    plan,
    rules: [...rules, ...paid.rules, ...(eligible ? [eligible] : []), ...(applies ? [applies] : [])],
  };
}

function partsOf(
  symbol: PlanSymbol,
): Pick<CorePlan, 'problems' | 'filters' | 'gates' | 'eligibility' | 'outcomes' | 'progress' | 'warnings'> {
  const parts = [...symbol.parts.values()];
  const idOf = (rule: Parameters<typeof ruleId>[0]): string => ruleId(rule, symbol);
  return {
    problems: [...symbol.problems.values()].map((problem) => ({
      rule: idOf(problem),
      indicators: [...problem.indicators.values()].map(idOf),
    })),
    filters: parts.filter((part) => part.kind === 'filter').map(idOf),
    gates: parts.filter((part) => part.kind === 'gate').map(idOf),
    eligibility: symbol.eligibility && idOf(symbol.eligibility),
    outcomes: parts
      .filter((part) => part.kind === 'outcome')
      .map((outcome) => ({ rule: idOf(outcome), for: outcome.for?.text })),
    progress: symbol.progress && idOf(symbol.progress),
    warnings: symbol.warnings.map((warning) => ({
      rule: idOf(warning),
      because: warning.node.because.text,
    })),
  };
}

/** A plan that does not say when it is in force is so when the plan is that it extends. */
function inForceOf({ node, extends: parent }: PlanSymbol): CorePlan['inForce'] {
  const { inForce } = node;
  if (inForce?.from.day !== undefined) return { from: inForce.from.day, to: inForce.to?.day };
  return parent && inForceOf(parent);
}

function datesOf(symbol: PlanSymbol): CorePlan['dates'] {
  const dates = [...symbol.parts.values()].filter((part) => part.kind === 'plan-date');
  return dates.map((date) => ({
    name: date.name,
    label: date.node.label?.text,
    rule: date.node.value ? ruleId(date, symbol) : undefined,
  }));
}

// -- programmes -----------------------------------------------------------------------------------------------

export function lowerProgramme(lowering: Lowering, { name, node }: ProgrammeSymbol): CoreProgramme {
  const phases = node.phases.map((phase) => lowerPhase(lowering, phase));
  const [first] = node.phases;
  const plan = first && planCalled(lowering, first.plan);
  return {
    name,
    label: node.label?.text,
    of: plan?.of.id ?? broken('a programme has a phase'),
    phases,
    citations: citationsOf(lowering.sources, node.clauses),
    origin: node.span,
  };
}

function lowerPhase(lowering: Lowering, phase: ast.Phase): CorePhase {
  return {
    key: phase.key.text,
    plan: planCalled(lowering, phase.plan).name,
    local: phase.local.map(({ plan: name, option }) => {
      const plan = planCalled(lowering, name);
      const field = placeField(plan.of.fields.values(), option.text);
      return {
        plan: plan.name,
        field: field?.name ?? broken('a place is an option of a field'),
        option: option.text,
      };
    }),
    forWhom: phase.forWhom && phaseDates(lowering, phase, phase.forWhom),
  };
}

function planCalled({ program }: Lowering, name: ast.Name): PlanSymbol {
  const found = program.bindings.scopes.get(name.span.file)?.get(name.text);
  return found?.kind === 'plan' ? found : broken(`there is a plan ${name.text}`);
}

/** `before D` and `after D` leave out D itself; `from D` does not. */
function phaseDates({ resolutions }: Lowering, phase: ast.Phase, forWhom: ast.ForWhom): PhaseDates {
  const date = resolutions.phaseDates.get(phase) ?? broken('a date picks the phase');
  const from = forWhom.from.day ?? broken('every date exists');
  const to = forWhom.to?.day ?? Infinity;
  const days =
    forWhom.side === 'before'
      ? { from: -Infinity, to: from - 1 }
      : { from: forWhom.side === 'after' ? from + 1 : from, to };
  return { date: date.name, isField: date.kind === 'field', ...days };
}
