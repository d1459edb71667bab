// A plan -> the rules that it rests on, its own parts first, and what those ask of the facts besides the vocabulary.

import { InternalError } from '../text/internal-error.ts';
import { CLAIM_FIELDS } from './claims.ts';
import { type Core, childrenOf, type Ref } from './core.ts';
import type { CorePlan, CoreProgram, Rule } from './program.ts';
import type { CoreField } from './vocabulary.ts';

/**
 * Every part of a plan that is a rule, in the order in which it is read.
 *
 * @example
 * partIds(plan).includes('dry/eligibility'); // => true
 */
export function partIds(plan: CorePlan): readonly string[] {
  const { problems, outcomes, payments, warnings, dates, appliesTo, eligibility, eligible, progress } = plan;
  const present = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);
  return [
    ...present(eligibility),
    ...present(eligible),
    ...problems.flatMap(({ rule, indicators }) => [rule, ...indicators]),
    ...plan.filters,
    ...plan.gates,
    ...outcomes.map(({ rule }) => rule),
    ...present(progress),
    ...payments.flatMap(({ rule, when, paid }) => [rule, when, ...present(paid)]),
    ...warnings.map(({ rule }) => rule),
    ...dates.flatMap(({ rule }) => present(rule)),
    ...plan.defines,
    ...present(appliesTo),
  ];
}

/** Its parts as far as a scenario can expect something of them: not its warnings, nor whom it is for. */
export function expectableIds(plan: CorePlan): readonly string[] {
  const hidden = new Set([...plan.warnings.map(({ rule }) => rule), plan.appliesTo]);
  return partIds(plan).filter((id) => !hidden.has(id));
}

/** The rules that a plan rests on, and how often each is asked. */
export function rulesOf(program: CoreProgram, plan: CorePlan): ReadonlyMap<string, number> {
  return rulesFrom(program, partIds(plan));
}

/** These rules and all that they rest on, and how often each is asked. */
export function rulesFrom(program: CoreProgram, ids: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const visit = (id: string): void => {
    const seen = uses.get(id) ?? 0;
    uses.set(id, seen + 1);
    if (seen === 0) for (const { rule } of refsIn(ruleCalled(program, id).body)) visit(rule);
  };
  for (const id of ids) visit(id);
  return uses;
}

const USERS = new WeakMap<CoreProgram, ReadonlyMap<string, readonly string[]>>();

/** By rule, those that ask it themselves. */
function usersIn(program: CoreProgram): ReadonlyMap<string, readonly string[]> {
  const known = USERS.get(program);
  if (known) return known;
  const users = new Map<string, string[]>();
  for (const { id, body } of program.rules.values())
    for (const { rule } of refsIn(body)) users.set(rule, [...(users.get(rule) ?? []), id]);
  USERS.set(program, users);
  return users;
}

/** These rules and all that rest on them. */
export function refsTo(program: CoreProgram, ids: readonly string[]): ReadonlySet<string> {
  const users = usersIn(program);
  const found = new Set(ids);
  for (const id of found) for (const user of users.get(id) ?? []) found.add(user);
  return found;
}

/** The parameters that a node looks at, and where. */
export function datedLookups(node: Core): readonly { readonly node: Core; readonly parameter: string }[] {
  const own =
    node.kind === 'lookup' && node.in.kind === 'dated' ? [{ node, parameter: node.in.parameter }] : [];
  return [...own, ...childrenOf(node).flatMap(datedLookups)];
}

function refsIn(node: Core): readonly Ref[] {
  const own = node.kind === 'ref' ? [node] : [];
  return [...own, ...childrenOf(node).flatMap(refsIn)];
}

/**
 * @example
 * ruleCalled(program, 'dry/damp').label; // => 'It is damp'
 */
export function ruleCalled({ rules }: CoreProgram, id: string): Rule {
  const rule = rules.get(id);
  if (!rule) throw new InternalError(`in the core there is a rule ‘${id}’`);
  return rule;
}

/** What is asked of a record besides the facts of its vocabulary. */
export interface AskedBeside {
  readonly judgements: readonly CoreField[];
  /** Whether a register of claims is looked at. */
  readonly claims: boolean;
}

/** By record, of all that these plans rest on. */
export function askedBeside(
  program: CoreProgram,
  plans: readonly CorePlan[],
): ReadonlyMap<string, AskedBeside> {
  const found = new Map<string, AskedBeside>();
  const ids = new Set(plans.flatMap((plan) => [...rulesOf(program, plan).keys()]));
  for (const id of ids) {
    const { of, body } = ruleCalled(program, id);
    if (of === undefined) continue;
    const fields = fieldsIn(body);
    const known = found.get(of) ?? { judgements: [], claims: false };
    found.set(of, {
      judgements: byName([...known.judgements, ...fields.filter(({ type }) => type.kind === 'judgement')]),
      claims: known.claims || fields.some(({ name }) => name === CLAIM_FIELDS.list.name),
    });
  }
  return found;
}

function fieldsIn(node: Core): readonly CoreField[] {
  const own = node.kind === 'field' ? [node.field] : [];
  return [...own, ...childrenOf(node).flatMap(fieldsIn)];
}

/** Each once; what two plans ask by one name may be judged by whoever either of them names. */
function byName(fields: readonly CoreField[]): readonly CoreField[] {
  const found = new Map<string, CoreField>();
  for (const field of fields) {
    const known = found.get(field.name);
    found.set(field.name, known ? eitherJudge(known, field) : field);
  }
  return [...found.values()];
}

function eitherJudge(a: CoreField, b: CoreField): CoreField {
  if (a.type.kind !== 'judgement' || b.type.kind !== 'judgement') return a;
  const by = [...new Set([...a.type.by, ...b.type.by])];
  return { ...a, type: { ...a.type, by, reasonRequired: a.type.reasonRequired && b.type.reasonRequired } };
}
