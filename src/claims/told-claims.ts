// Claims that have been made + the facts of a record -> the facts with them: told where the rules look for them.

import { CLAIM_FIELDS } from '../ir/claims.ts';
import { ruleCalled } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import { compareExact, type Facts, factOf, isoFromDay, readDate } from '../values/index.ts';

/**
 * One claim of a register.
 *
 * @example
 * const claim: Claim = { reference: 'A', payment: 'grant', day: asOf, pence: 1000 };
 */
export interface Claim {
  /** What the record is called that it was made for. */
  readonly reference: string;
  readonly payment: string;
  /** A day since 1970-01-01. */
  readonly day: number;
  readonly pence: number;
}

/**
 * The claims of a record by its reference; undefined where no register says what was claimed, and only the facts can.
 *
 * @example
 * const none: ClaimsOf = () => ({ claims: [], isWhole: true });
 */
export type ClaimsOf = (reference: string) => {
  readonly claims: readonly Claim[];
  /** Whether there are no others. */
  readonly isWhole: boolean;
};

/**
 * What a record is called; undefined where it says nothing of it.
 *
 * @example
 * referenceOf(program, 'Place', { reference: 'A' }); // => 'A'
 */
export function referenceOf({ records }: CoreProgram, record: string, facts: Facts): string | undefined {
  const field = records.get(record)?.calledBy;
  const called = field && factOf(facts, field.name);
  return typeof called === 'string' && called.trim() !== '' ? called : undefined;
}

/**
 * Tells a record, and every record of its kind that it holds, what was claimed for it. Of a plan that pays whatever was claimed
 * the facts stay as they are. Invariant: the facts fit.
 *
 * @example
 * claimTeller(program, plan)(facts, () => ({ claims: [], isWhole: true })) === facts; // => true
 */
export function claimTeller(
  program: CoreProgram,
  plan: CorePlan,
): (facts: Facts, claimsOf: ClaimsOf) => Facts {
  if (!paysOnce(plan)) return (facts) => facts;
  const form = claimsForm(program, plan);
  return (facts, claimsOf) => toldIn({ program, plan, form, claimsOf }, plan.of, facts);
}

/**
 * The payments that a record tells claims of after a day. The rules look no further than the day of the question, and would have them
 * paid again.
 *
 * @example
 * claimedAfter(program, plan)(facts, asOf).size; // => 0
 */
export function claimedAfter(
  program: CoreProgram,
  plan: CorePlan,
): (facts: Facts, day: number) => ReadonlySet<string> {
  if (!paysOnce(plan)) return () => new Set();
  const form = claimsForm(program, plan);
  return (facts, day) => {
    const own = itemsOf(factOf(facts, form.list)) as readonly NonNullable<Facts>[];
    const later = own.filter((claim) => compareExact(readDate(factOf(claim, form.on)).hi, day) > 0);
    return new Set(later.map((claim) => String(factOf(claim, form.payment))));
  };
}

/**
 * Whether the plan pays something only once.
 *
 * @example
 * paysOnce(plan); // => false
 */
export function paysOnce({ payments }: CorePlan): boolean {
  return payments.some(({ paid }) => paid !== undefined);
}

// -- where claims are told ------------------------------------------------------------------------------------

interface ClaimsForm {
  /** The list of the record in which its claims stand. */
  readonly list: string;
  readonly on: string;
  readonly payment: string;
  readonly amount: string;
  /** The payments that the list can name; undefined: any. */
  readonly options: ReadonlySet<string> | undefined;
}

/** As lowering finds them: a list of the vocabulary whose events have a payment of the plan and an amount, else the register. */
function claimsForm(program: CoreProgram, { of, payments }: CorePlan): ClaimsForm {
  const names = payments.map(({ rule }) => ruleCalled(program, rule).name);
  const fields = program.records.get(of)?.fields ?? [];
  const [own] = fields.flatMap((list) => formIn(program, list, names) ?? []);
  const { list, payment, amount } = CLAIM_FIELDS;
  const register = {
    list: list.name,
    on: 'on',
    payment: payment.name,
    amount: amount.name,
    options: undefined,
  };
  return own ?? register;
}

function formIn({ records }: CoreProgram, list: CoreField, names: readonly string[]): ClaimsForm | undefined {
  const element = list.type.kind === 'list' ? records.get(list.type.record) : undefined;
  if (element?.form !== 'event' || !element.placed) return undefined;
  const payment = element.fields.find((field) => names.some((name) => optionsOf(field).has(name)));
  const amount = element.fields.find(({ type }) => type.kind === 'money' && !type.per);
  if (!payment || !amount) return undefined;
  return {
    list: list.name,
    on: element.placed.from.name,
    payment: payment.name,
    amount: amount.name,
    options: optionsOf(payment),
  };
}

function optionsOf({ type }: CoreField): ReadonlySet<string> {
  return new Set(type.kind === 'choice' ? type.options.map(({ key }) => key) : []);
}

// -- telling --------------------------------------------------------------------------------------------------

interface Telling {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
  readonly form: ClaimsForm;
  readonly claimsOf: ClaimsOf;
}

function toldIn(telling: Telling, record: string, facts: Facts): Facts {
  const type = telling.program.records.get(record);
  if (!type || facts === undefined) return facts;
  const held = heldIn(telling, type, facts);
  return record === telling.plan.of ? withClaims(telling, record, held) : held;
}

/** The records that it holds, each with its claims. */
function heldIn(telling: Telling, { fields }: CoreRecord, facts: NonNullable<Facts>): NonNullable<Facts> {
  const changed = fields.flatMap(({ name, type }) => {
    const raw = factOf(facts, name);
    if (raw === undefined || (type.kind !== 'list' && type.kind !== 'record')) return [];
    const tell = (one: unknown): Facts => toldIn(telling, type.record, one as Facts);
    const told = type.kind === 'record' ? tell(raw) : mapItems(raw, (items) => mapped(items, tell));
    return told === raw ? [] : [[name, told] as const];
  });
  return changed.length === 0 ? facts : { ...facts, ...Object.fromEntries(changed) };
}

/** The same list where nothing in it changes. */
function mapped(items: readonly unknown[], tell: (one: unknown) => Facts): readonly unknown[] {
  const told = items.map(tell);
  return told.every((one, index) => one === items[index]) ? items : told;
}

function mapItems(raw: unknown, change: (items: readonly unknown[]) => readonly unknown[]): unknown {
  if (Array.isArray(raw)) return change(raw);
  const list = raw as { readonly items: readonly unknown[] };
  const items = change(list.items);
  return items === list.items ? raw : { ...list, items };
}

function withClaims({ program, form, claimsOf }: Telling, record: string, facts: NonNullable<Facts>): Facts {
  const reference = referenceOf(program, record, facts);
  if (reference === undefined) return facts;
  const { claims, isWhole } = claimsOf(reference);
  const own = factOf(facts, form.list);
  if (own === undefined && !isWhole) return facts;
  const known = isWhole ? itemsOf(own) : own;
  const added = claims
    .filter(({ payment }) => form.options?.has(payment) ?? true)
    .map((claim) => itemOf(form, claim));
  if (added.length === 0 && known === own) return facts;
  return { ...facts, [form.list]: mapItems(known, (items) => eachOnce([...items, ...added])) };
}

/** A register says all that was claimed, so a list that may hold more holds no more. */
function itemsOf(own: unknown): readonly unknown[] {
  if (own === undefined) return [];
  return Array.isArray(own) ? own : (own as { readonly items: readonly unknown[] }).items;
}

function itemOf({ on, payment, amount }: ClaimsForm, claim: Claim): object {
  return { [on]: isoFromDay(claim.day), [payment]: claim.payment, [amount]: claim.pence };
}

/** A claim that the facts tell as the register does is one claim. */
function eachOnce(items: readonly unknown[]): readonly unknown[] {
  return [...new Map(items.map((item) => [JSON.stringify(sorted(item)), item])).values()];
}

function sorted(item: unknown): unknown {
  return Object.entries(item as object).sort(([one], [other]) => (one < other ? -1 : 1));
}
