// Parts of a plan -> rules, as the plan that is lowered has them.

import type {
  EligibilitySymbol,
  GroupSymbol,
  PaymentSymbol,
  PlanSymbol,
  ProblemSymbol,
  RuleSymbol,
} from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { type Core, DATE_INPUT, SELF } from './core.ts';
import { behindGates, withClauses } from './lower-clauses.ts';
import { bodyOfDefine } from './lower-define.ts';
import { inForceOn } from './lower-expression.ts';
import { rulesOf } from './lower-path.ts';
import { givesOf, typeIn, unitOf } from './lower-type.ts';
import { citationsOf, evidenceOf } from './lower-vocabulary.ts';
import { broken, type Lowering, type LoweringScope, partName, ruleId } from './lowering.ts';
import { choose, input, isSymbol, listOf, literal, notOf, tallyOf } from './nodes.ts';
import type { Rule } from './program.ts';

/** What becomes a rule of its own by itself; payments are lowered all together. */
export type Part = Exclude<RuleSymbol, GroupSymbol | PaymentSymbol | { kind: 'table-output' | 'allocation' }>;

export function lowerPart(lowering: Lowering, plan: PlanSymbol, part: Part): Rule {
  const scope = scopeOfPart(plan, part);
  const body = bodyOf(lowering, part, scope);
  const type = typeOfPart(lowering, part);
  const clauses = 'clauses' in part.node ? part.node.clauses : [];
  return {
    id: ruleId(part, plan),
    role: roleOf(part),
    name: partName(part),
    label: 'label' in part.node ? part.node.label?.text : undefined,
    of: plan.of.id,
    gives: givesOf(type),
    unit: unitOf(type),
    owesWindow: part.kind === 'define' && lowering.resolutions.owing.has(part),
    body,
    citations: citationsOf(lowering.sources, clauses),
    evidence: evidenceOf(clauses),
    ...cameFrom(part, plan),
    origin: part.node.span,
  };
}

/** The plan in which a part was written, and why it differs from what was inherited. */
export function cameFrom(
  { plan: from, changed }: Pick<PaymentSymbol, 'changed'> & { readonly plan: PlanSymbol | undefined },
  plan: PlanSymbol,
): Pick<Rule, 'from' | 'because'> {
  return { from: from && from !== plan ? from.name : undefined, because: changed?.because };
}

export function scopeOfPart(plan: PlanSymbol, part: Part | PaymentSymbol): LoweringScope {
  const problemName =
    part.kind === 'problem' ? part.name : part.kind === 'indicator' ? part.problem : undefined;
  return {
    hands: [{ input: SELF, record: plan.of }],
    window: undefined,
    plan,
    problem: problemName === undefined ? undefined : plan.problems.get(problemName),
    part: partName(part),
  };
}

function roleOf({ kind }: Part): Rule['role'] {
  return kind === 'plan-date' ? 'date' : kind;
}

function typeOfPart(lowering: Lowering, part: Part): Parameters<typeof givesOf>[0] {
  if (part.kind === 'plan-date') return { kind: 'date' };
  if (part.kind === 'eligibility' && part.grades) return { kind: 'choice', choice: part.grades };
  return part.kind === 'define' ? typeIn(lowering, part.node.value) : { kind: 'yes-no' };
}

/** For a time a part gives way to what it was, by the date of the question. */
function bodyOf(lowering: Lowering, part: Part, scope: LoweringScope): Core {
  const own = ownBody(lowering, part, scope);
  const temporary = part.changed?.temporary;
  if (!temporary) return own;
  const gives = givesOf(typeOfPart(lowering, part));
  const before = bodyOf(lowering, temporary.otherwise as Part, scope);
  return choose(part.node.span, gives, [{ when: inForceOn(temporary.period), value: own }], before);
}

function ownBody(lowering: Lowering, part: Part, scope: LoweringScope): Core {
  switch (part.kind) {
    case 'problem':
      return problemBody(lowering, part, scope);
    case 'indicator':
    case 'filter':
    case 'gate':
      return withClauses(lowering, lowering.lower(part.node.condition, scope), part.node.clauses, scope);
    case 'outcome':
    case 'progress': {
      const block = withClauses(
        lowering,
        lowering.lower(part.node.condition, scope),
        part.node.clauses,
        scope,
      );
      return behindGates(lowering, block, part, scope);
    }
    case 'eligibility':
      return eligibilityBody(lowering, part, scope);
    case 'warning':
      return lowering.lower(part.node.when, scope);
    case 'define':
      return bodyOfDefine(lowering, part, scope);
    case 'plan-date':
      return part.node.value
        ? lowering.lower(part.node.value, scope)
        : input(part.node.span, `${DATE_INPUT}${part.name}`);
  }
}

function problemBody(lowering: Lowering, { node }: ProblemSymbol, scope: LoweringScope): Core {
  const met = node.metWhen
    ? lowering.lower(node.metWhen, scope)
    : tallyOf(
        'any',
        rulesOf(lowering, [...(scope.problem?.indicators.values() ?? [])], node.span, scope),
        node.span,
      );
  return withClauses(lowering, met, node.clauses, scope);
}

function eligibilityBody(lowering: Lowering, symbol: EligibilitySymbol, scope: LoweringScope): Core {
  const { node } = symbol;
  if (!symbol.grades) {
    const condition = node.condition ?? broken('an eligibility has a condition or grades');
    const block = withClauses(lowering, lowering.lower(condition, scope), node.clauses, scope);
    return behindGates(lowering, block, symbol, scope);
  }
  const cases = node.grades.map(({ name, when }) => ({
    when: behindGates(lowering, lowering.lower(when, scope), symbol, scope),
    value: literal(name.span, name.text),
  }));
  const graded = choose(node.span, 'symbol', cases, literal(node.span, 'none'));
  return node.clauses
    .filter((clause) => clause.kind === 'applies-when')
    .reduce<Core>(
      (value, clause: ast.AppliesWhen) =>
        choose(node.span, 'symbol', [{ when: lowering.lower(clause.when, scope), value }], undefined),
      graded,
    );
}

/** Of an eligibility with grades: whether there is any. */
export function eligibleRule(grades: Rule): Rule {
  const { origin, of } = grades;
  const ref: Core = {
    kind: 'ref',
    origin,
    rule: grades.id,
    of: input(origin, SELF),
    window: undefined,
    under: undefined,
  };
  const id = grades.id.replace(/eligibility$/, 'eligible');
  const body = notOf(isSymbol(origin, ref, 'none'), origin);
  return { ...grades, id, name: 'eligible', of, gives: 'verdict', unit: 'plain', body };
}

/** Whom a plan is for: what it says, and what the plan says that it extends. */
export function appliesRule(lowering: Lowering, plan: PlanSymbol): Rule | undefined {
  const scope: LoweringScope = {
    hands: [{ input: SELF, record: plan.of }],
    window: undefined,
    plan,
    problem: undefined,
    part: 'applies',
  };
  const conditions = wheresOf(plan).map((where) => lowering.lower(where, scope));
  const [first] = conditions;
  if (!first) return undefined;
  const body =
    conditions.length === 1 ? first : tallyOf('all', listOf(first.origin, conditions), first.origin);
  return {
    id: `${plan.name}/applies`,
    role: 'applies',
    name: 'applies',
    label: undefined,
    of: plan.of.id,
    gives: 'verdict',
    unit: 'plain',
    owesWindow: false,
    body,
    citations: [],
    evidence: [],
    from: undefined,
    because: undefined,
    origin: first.origin,
  };
}

function wheresOf(plan: PlanSymbol): readonly ast.Expression[] {
  const where = plan.node.extends?.where;
  return [...(plan.extends ? wheresOf(plan.extends) : []), ...(where ? [where] : [])];
}
