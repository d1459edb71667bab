// Program -> core: every record, rule and plan.

import type { Staged } from '../diagnostics/diagnostic.ts';
import type { DefineSymbol, GroupSymbol, PlanSymbol, ProblemSymbol, RuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Program } from '../types/check.ts';
import type { CorePlan, CoreProgram, Rule, RuleResult } from './core.ts';
import { SELF } from './core.ts';
import { checkCost } from './cost.ts';
import { lowerExpression } from './lower-expression.ts';
import { rulesOf } from './lower-path.ts';
import { tallyOf } from './lower-tally.ts';
import { citationsOf, evidenceOf, lowerRecords, lowerSources } from './lower-vocabulary.ts';
import { broken, type Lowering, type LoweringScope, newLowering, ruleId } from './lowering.ts';

/** Invariant: the program has no errors; a program that has is never lowered. */
export function lower(program: Program): Staged<CoreProgram> {
  const { bindings } = program;
  const lowering = newLowering(program, lowerRecords(bindings), lowerSources(bindings), lowerExpression);
  const plans = bindings.plans.map((plan) => lowerPlan(lowering, plan));
  const symbols = [...bindings.groups, ...bindings.defines, ...bindings.plans.flatMap(partsOf)];
  // What a rule stands on comes before it, so that whoever walks the rules in order has met all that a rule uses.
  const inOrder = [...symbols].sort((a, b) => depthOf(program, a) - depthOf(program, b));
  const rules = [
    ...inOrder.map((symbol) => lowerRule(lowering, symbol)),
    ...plans.map(({ eligibility }) => eligibility),
  ];
  const value: CoreProgram = {
    records: lowering.records,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    plans: new Map(plans.map(({ plan }) => [plan.name, plan])),
  };
  return { value, diagnostics: checkCost(value) };
}

const ROOT: LoweringScope = { frames: [SELF], window: undefined };

/** The rules of a plan besides its eligibility; its defines are among the bindings'. */
function partsOf({ problems, parts }: PlanSymbol): readonly RuleSymbol[] {
  const ofProblems = [...problems.values()].flatMap((problem) => [problem, ...problem.indicators.values()]);
  return [...ofProblems, ...[...parts.values()].filter((part) => part.kind === 'filter')];
}

function depthOf({ resolutions }: Program, symbol: RuleSymbol): number {
  return resolutions.depths.get(symbol) ?? broken('every rule has been checked');
}

function lowerRule(lowering: Lowering, symbol: RuleSymbol): Rule {
  switch (symbol.kind) {
    case 'group':
    case 'define':
      return lowerMember(lowering, symbol);
    case 'problem':
      return lowerProblem(lowering, symbol);
    case 'indicator': {
      const { problem, node } = symbol;
      return decision(
        lowering,
        problem.plan,
        'indicator',
        `${problem.name}.${symbol.name}`,
        node,
        node.condition,
      );
    }
    case 'filter':
      return decision(lowering, symbol.plan, 'filter', symbol.name, symbol.node, symbol.node.condition);
  }
}

function lowerMember(lowering: Lowering, member: GroupSymbol | DefineSymbol): Rule {
  const isGroup = member.kind === 'group';
  const body = isGroup ? member.node.when : member.node.value;
  const owesWindow = member.kind === 'define' && lowering.resolutions.owing.has(member);
  return {
    id: ruleId(member),
    role: isGroup ? 'group' : 'define',
    name: member.name,
    label: member.node.kind === 'define' ? member.node.label?.text : undefined,
    of: member.of.id,
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
  if (!type) return broken('every expression has a type');
  if (type.kind === 'yes-no') return 'verdict';
  return type.kind === 'date' ? 'date' : 'number';
}

interface LoweredPlan {
  readonly plan: CorePlan;
  readonly eligibility: Rule;
}

function lowerPlan(lowering: Lowering, symbol: PlanSymbol): LoweredPlan {
  const node = symbol.eligibility ?? broken('a plan has an eligibility');
  const eligibility = decision(lowering, symbol, 'eligibility', 'eligibility', node, node.condition);
  const plan: CorePlan = {
    name: symbol.name,
    label: symbol.node.label?.text,
    of: symbol.of.id,
    inForce: inForceOf(symbol.node),
    citations: citationsOf(lowering.sources, symbol.node.clauses),
    problems: [...symbol.problems.values()].map((problem) => ({
      rule: ruleId(problem),
      indicators: [...problem.indicators.values()].map(ruleId),
    })),
    filters: [...symbol.parts.values()].filter((part) => part.kind === 'filter').map(ruleId),
    eligibility: eligibility.id,
    origin: symbol.node.span,
  };
  return { plan, eligibility };
}

function inForceOf({ inForce }: ast.Plan): CorePlan['inForce'] {
  return inForce?.from.day === undefined ? undefined : { from: inForce.from.day, to: inForce.to?.day };
}

function lowerProblem(lowering: Lowering, { plan, name, node, indicators }: ProblemSymbol): Rule {
  const body = node.metWhen
    ? lowerExpression(lowering, node.metWhen, ROOT)
    : tallyOf('any', rulesOf([...indicators.values()], SELF, node.span), node.span);
  return { ...ruleHead(lowering, plan, 'problem', name, node), body };
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
    of: plan.of.id,
    result: 'verdict',
    owesWindow: false,
    citations: citationsOf(lowering.sources, node.clauses),
    evidence: evidenceOf(node.clauses),
    origin: node.span,
  };
}
