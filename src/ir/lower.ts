// Program -> core: every record, rule and plan.

import type { Staged } from '../diagnostics/diagnostic.ts';
import type { DefineSymbol, GroupSymbol, PlanSymbol, ProblemSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Program } from '../types/check.ts';
import type { CorePlan, CoreProgram, Rule, RuleResult } from './core.ts';
import { SELF } from './core.ts';
import { checkCost } from './cost.ts';
import {
  type Lowering,
  type LoweringScope,
  lowerExpression,
  newLowering,
  ruleId,
  rulesOf,
  tallyOf,
} from './lower-expression.ts';
import { citationsOf, evidenceOf, lowerRecords, lowerSources } from './lower-vocabulary.ts';

/** Invariant: the program has no errors; a program that has is never lowered. */
export function lower(program: Program): Staged<CoreProgram> {
  const { bindings } = program;
  const lowering = newLowering(program, lowerRecords(bindings), lowerSources(bindings));
  const members = [...bindings.groups, ...bindings.defines].map((member) => lowerMember(lowering, member));
  const plans = bindings.plans.map((plan) => lowerPlan(lowering, plan));
  const rules = [...members, ...plans.flatMap((plan) => plan.rules)];
  const value: CoreProgram = {
    records: lowering.records,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    plans: new Map(plans.map(({ plan }) => [plan.name, plan])),
  };
  return { value, diagnostics: checkCost(value) };
}

const ROOT: LoweringScope = { frames: [SELF], window: undefined };

function lowerMember(lowering: Lowering, member: GroupSymbol | DefineSymbol): Rule {
  const isGroup = member.kind === 'group';
  const body = isGroup ? member.node.when : member.node.value;
  const owesWindow = member.kind === 'define' && lowering.resolutions.owing.has(member);
  return {
    id: ruleId(member),
    role: isGroup ? 'group' : 'define',
    name: member.name,
    label: member.node.kind === 'define' ? member.node.label?.text : undefined,
    of: member.of.name,
    result: resultOf(lowering, body),
    owesWindow,
    body: lowerExpression(lowering, body, owesWindow ? { ...ROOT, window: 'owed' } : ROOT),
    citations: member.node.kind === 'define' ? citationsOf(lowering.sources, member.node.clauses) : [],
    evidence: member.node.kind === 'define' ? evidenceOf(member.node.clauses) : [],
    origin: member.node.span,
  };
}

function resultOf(lowering: Lowering, body: ast.Expression): RuleResult {
  const type = lowering.resolutions.types.get(body);
  if (!type) throw new InternalError('every expression of a checked program has a type');
  if (type.kind === 'yes-no') return 'verdict';
  return type.kind === 'date' ? 'date' : 'number';
}

interface LoweredPlan {
  readonly plan: CorePlan;
  readonly rules: readonly Rule[];
}

function lowerPlan(lowering: Lowering, symbol: PlanSymbol): LoweredPlan {
  const problems = [...symbol.problems.values()];
  const filters = [...symbol.parts.values()].filter((part) => part.kind === 'filter');
  const { eligibility } = symbol;
  if (!eligibility) throw new InternalError('a checked plan has an eligibility');
  const filterRules = filters.map((filter) =>
    decision(lowering, symbol, 'filter', filter.name, filter.node, filter.node.condition),
  );
  const eligibilityRule = decision(
    lowering,
    symbol,
    'eligibility',
    'eligibility',
    eligibility,
    eligibility.condition,
  );
  const plan: CorePlan = {
    name: symbol.name,
    label: symbol.node.label?.text,
    of: symbol.of.name,
    inForce: inForceOf(symbol.node),
    citations: citationsOf(lowering.sources, symbol.node.clauses),
    problems: problems.map((problem) => ({
      rule: ruleId(problem),
      indicators: [...problem.indicators.values()].map(ruleId),
    })),
    filters: filterRules.map((rule) => rule.id),
    eligibility: eligibilityRule.id,
    origin: symbol.node.span,
  };
  const problemRules = problems.flatMap((problem) => lowerProblem(lowering, symbol, problem));
  return { plan, rules: [...problemRules, ...filterRules, eligibilityRule] };
}

function inForceOf({ inForce }: ast.Plan): CorePlan['inForce'] {
  return inForce?.from.day === undefined ? undefined : { from: inForce.from.day, to: inForce.to?.day };
}

function lowerProblem(lowering: Lowering, plan: PlanSymbol, problem: ProblemSymbol): readonly Rule[] {
  const indicators = [...problem.indicators.values()];
  const rules = indicators.map((indicator) =>
    decision(
      lowering,
      plan,
      'indicator',
      `${problem.name}.${indicator.name}`,
      indicator.node,
      indicator.node.condition,
    ),
  );
  const { node } = problem;
  const whole: Rule = {
    ...ruleHead(lowering, plan, 'problem', problem.name, node),
    body: node.metWhen
      ? lowerExpression(lowering, node.metWhen, ROOT)
      : tallyOf('any', rulesOf(indicators, SELF, node.span), node.span),
  };
  return [whole, ...rules];
}

type Decided = ast.Problem | ast.Indicator | ast.Filter | ast.Eligibility;

function decision(
  lowering: Lowering,
  plan: PlanSymbol,
  role: Rule['role'],
  name: string,
  node: Decided,
  condition: ast.Expression,
): Rule {
  return { ...ruleHead(lowering, plan, role, name, node), body: lowerExpression(lowering, condition, ROOT) };
}

function ruleHead(
  lowering: Lowering,
  plan: PlanSymbol,
  role: Rule['role'],
  name: string,
  node: Decided,
): Omit<Rule, 'body'> {
  return {
    id: `${plan.name}/${name}`,
    role,
    name,
    label: node.label?.text,
    of: plan.of.name,
    result: 'verdict',
    owesWindow: false,
    citations: citationsOf(lowering.sources, node.clauses),
    evidence: evidenceOf(node.clauses),
    origin: node.span,
  };
}
