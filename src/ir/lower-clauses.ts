// AST -> core: what a block says besides its condition. From the inside out: what ends it, what lasts, when it applies, what
// is assumed, and which gate it waits for.

import type { GateSymbol, OutcomeSymbol, PaymentsSymbol, PlanSymbol, RuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { NO, YES } from '../values/index.ts';
import { type Core, SELF } from './core.ts';
import { refOf } from './lower-path.ts';
import { type Lowering, type LoweringScope, within } from './lowering.ts';
import { allOf, asOf, choose, compare, input, notOf, unknownLiteral, verdictLiteral } from './nodes.ts';

/** The condition of a block with all that its clauses say. */
export function withClauses(
  lowering: Lowering,
  condition: Core,
  clauses: readonly ast.Clause[],
  scope: LoweringScope,
): Core {
  return ORDER.reduce(
    (value, kind) =>
      clauses
        .filter((clause) => clause.kind === kind)
        .reduce((inner, clause) => withClause(lowering, inner, clause, scope), value),
    condition,
  );
}

const ORDER = ['ends-when', 'stays', 'applies-when', 'assume'] as const;

function withClause(lowering: Lowering, value: Core, clause: ast.Clause, scope: LoweringScope): Core {
  const { span: origin } = clause;
  switch (clause.kind) {
    case 'ends-when':
      return choose(
        value.origin,
        'verdict',
        [{ when: lowering.lower(clause.when, scope), value: verdictLiteral(origin, NO) }],
        value,
      );
    case 'stays':
      return withStay(lowering, value, clause, scope);
    case 'applies-when':
      return appliesWhen(lowering, value, 'verdict', clause, scope);
    case 'assume': {
      const known: Core = { kind: 'known', origin, of: value, gives: 'verdict' };
      const assumed = verdictLiteral(origin, clause.answer === 'yes' ? YES : NO);
      const because = clause.because?.text ?? '';
      return { ...choose(value.origin, 'verdict', [{ when: known, value }], assumed), assumed: because };
    }
    default:
      return value;
  }
}

/** What was so on a day that has come stays so. */
function withStay(
  lowering: Lowering,
  value: Core,
  { answer, once, on, span: origin }: ast.Stays,
  scope: LoweringScope,
): Core {
  const day = lowering.lower(on, within(scope, undefined));
  const then: Core = { kind: 'shift', origin, how: 'as of', to: day, value, gives: 'verdict' };
  const hasCome = compare(origin, 'at most', day, asOf(origin), 'date');
  const wasSo = allOf(origin, [hasCome, once === 'yes' ? then : notOf(then, origin)]);
  const stays = verdictLiteral(origin, answer === 'yes' ? YES : NO);
  return choose(value.origin, 'verdict', [{ when: wasSo, value: stays }], value);
}

export function appliesWhen(
  lowering: Lowering,
  value: Core,
  gives: 'verdict' | 'number' | 'symbol' | 'span',
  clause: ast.AppliesWhen,
  scope: LoweringScope,
): Core {
  return choose(value.origin, gives, [{ when: lowering.lower(clause.when, scope), value }], undefined);
}

// -- gates ----------------------------------------------------------------------------------------------------

/** A part waits for the gates before it: while one is not open it is no if it is no anyway, and else not known. */
export function behindGates(lowering: Lowering, value: Core, symbol: RuleSymbol, scope: LoweringScope): Core {
  const gates = gatesBefore(symbol, scope);
  if (gates.length === 0) return value;
  const { origin } = value;
  const waits = allOf(
    origin,
    gates.map((gate) => waitsFor(lowering, gate, scope)),
  );
  return choose(origin, 'verdict', [{ when: value, value: waits }], value);
}

/** Yes, unless the gate is not open: then it waits. */
function waitsFor(lowering: Lowering, gate: GateSymbol, scope: LoweringScope): Core {
  const origin = gate.span;
  const open = refOf(lowering, gate, input(origin, SELF), origin, within(scope, undefined));
  const closed = unknownLiteral(origin, 'verdict', `the gate ${gate.name}`);
  return choose(
    origin,
    'verdict',
    [{ when: notOf(open, origin), value: closed }],
    verdictLiteral(origin, YES),
  );
}

/**
 * Those before it in its own text. What a plan replaces keeps its place, an outcome that it adds stands with those that it
 * inherits, and a gate that it adds comes before all of them.
 */
function gatesBefore(symbol: RuleSymbol, { plan }: LoweringScope): readonly GateSymbol[] {
  const gates = [...(plan?.parts.values() ?? [])].filter((part) => part.kind === 'gate');
  const place = firstWritten(symbol);
  return gates.filter((gate) => {
    const before = firstWritten(gate);
    if (!('plan' in place) || !('plan' in before)) return true;
    if (!before.plan) return true;
    const beside = before.plan === place.plan ? place : lastOutcome(place, before.plan);
    return beside === undefined || before.span.start < beside.span.start;
  });
}

/** The last of the outcomes of a wider plan, with which one that is added stands. */
function lastOutcome({ kind, plan: own }: WrittenIn, wider: PlanSymbol): OutcomeSymbol | undefined {
  if (kind !== 'outcome' || !own || !isExtending(own, wider)) return undefined;
  const outcomes = [...wider.parts.values()].filter((part) => part.kind === 'outcome');
  return outcomes.findLast(({ plan }) => plan === wider);
}

type WrittenIn = Pick<Placed, 'kind'> & { readonly plan: PlanSymbol | undefined };

function isExtending(plan: PlanSymbol, wider: PlanSymbol): boolean {
  return plan.extends !== undefined && (plan.extends === wider || isExtending(plan.extends, wider));
}

type Placed = RuleSymbol | PaymentsSymbol;

/** The part in whose place it stands: itself, or what it replaces. */
function firstWritten(symbol: Placed): Placed {
  const wider = 'plan' in symbol ? symbol.plan?.extends : undefined;
  const replaced = wider && inPlaceOf(symbol, wider);
  return replaced ? firstWritten(replaced) : symbol;
}

/** The part of a wider plan that this one of a plan that extends it takes the place of. */
function inPlaceOf({ kind, name }: Placed, wider: PlanSymbol): Placed | undefined {
  switch (kind) {
    case 'eligibility':
    case 'progress':
      return wider[kind];
    case 'payment':
    case 'payments':
      return wider.payments;
    case 'gate':
    case 'outcome': {
      const part = wider.parts.get(name);
      return part?.kind === kind ? part : undefined;
    }
    default:
      return undefined;
  }
}
