// A block of payments -> rules: what each payment comes to, when it is due, and whether it has been claimed already.

import type { FieldSymbol, PaymentSymbol, PaymentsSymbol, PlanSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { placesOf } from '../types/check-arithmetic.ts';
import { claimsOf } from '../types/claims-of.ts';
import { CLAIM, CLAIM_FIELDS } from './claims.ts';
import { type Core, SELF } from './core.ts';
import { behindGates } from './lower-clauses.ts';
import { cameFrom, scopeOfPart } from './lower-part.ts';
import { followed } from './lower-path.ts';
import { citationsOf } from './lower-vocabulary.ts';
import { broken, coreField, coreRecord, type Lowering } from './lowering.ts';
import { anyOf, asOf, choose, each, input, isSymbol, literal, tallyOf, window } from './nodes.ts';
import type { CorePayment, Rule } from './program.ts';
import type { CoreField, CoreRecord } from './vocabulary.ts';

interface Paying {
  readonly lowering: Lowering;
  readonly plan: PlanSymbol;
  readonly payments: PaymentsSymbol;
  readonly claims: Claims;
}

/** The claims of one record, as the core finds them. */
interface Claims {
  readonly record: CoreRecord;
  readonly list: CoreField;
  readonly payment: CoreField;
  readonly amount: CoreField;
}

export function lowerPayments(
  lowering: Lowering,
  plan: PlanSymbol,
): { readonly rules: readonly Rule[]; readonly payments: readonly CorePayment[] } {
  const { payments } = plan;
  if (!payments) return { rules: [], payments: [] };
  const paying: Paying = { lowering, plan, payments, claims: claimsIn(lowering, plan) };
  const symbols = [...payments.payments.values()];
  const rules = symbols.flatMap((symbol) => [
    whenRule(paying, symbol),
    paidRule(paying, symbol),
    amountRule(paying, symbol),
  ]);
  return {
    rules,
    payments: symbols.map((symbol) => ({
      rule: idOf(paying, symbol),
      when: `${idOf(paying, symbol)}.when`,
      paid: payments.node.oncePer ? `${idOf(paying, symbol)}.paid` : undefined,
    })),
  };
}

function claimsIn({ records }: Lowering, plan: PlanSymbol): Claims {
  const [found] = claimsOf(plan);
  if (!found) return { record: CLAIM, ...CLAIM_FIELDS };
  const record = coreRecord(records, found.element.id);
  const named = (of: CoreRecord, { name }: FieldSymbol): CoreField =>
    of.fields.find((field) => field.name === name) ?? broken(`there is a field ${name}`);
  return {
    record,
    list: named(coreRecord(records, plan.of.id), found.list),
    payment: named(record, found.payment),
    amount: named(record, found.amount),
  };
}

function idOf({ plan }: Paying, { name }: PaymentSymbol): string {
  return `${plan.name}/${name}`;
}

function ruleOf(
  { lowering, plan, payments }: Paying,
  symbol: PaymentSymbol,
): Omit<Rule, 'id' | 'name' | 'gives' | 'unit' | 'body'> {
  return {
    role: 'payment',
    label: symbol.node.label?.text,
    of: plan.of.id,
    owesWindow: false,
    citations: citationsOf(lowering.sources, payments.node.clauses),
    evidence: [],
    ...cameFrom(symbol, plan),
    origin: symbol.node.span,
  };
}

// -- when, and whether already --------------------------------------------------------------------------------

function whenRule(paying: Paying, symbol: PaymentSymbol): Rule {
  const { lowering, plan } = paying;
  const scope = scopeOfPart(plan, symbol);
  const body = behindGates(lowering, lowering.lower(symbol.node.when, scope), symbol, scope);
  return {
    ...ruleOf(paying, symbol),
    id: `${idOf(paying, symbol)}.when`,
    name: `${symbol.name}.when`,
    gives: 'verdict',
    unit: 'plain',
    body,
  };
}

/** Whether a claim of the payment has been made up to the date of the question, for this record or one that counts with it. */
function paidRule(paying: Paying, symbol: PaymentSymbol): Rule {
  const origin = symbol.node.span;
  const own = hasClaimed(paying, input(origin, SELF), symbol, origin);
  const others = countedWith(paying, origin).map(({ list, as }) =>
    tallyOf('any', each(origin, list, as, hasClaimed(paying, input(origin, as), symbol, origin)), origin),
  );
  return {
    ...ruleOf(paying, symbol),
    id: `${idOf(paying, symbol)}.paid`,
    name: `${symbol.name}.paid`,
    gives: 'verdict',
    unit: 'plain',
    body: anyOf(origin, [own, ...others]),
  };
}

function hasClaimed(paying: Paying, of: Core, { name }: PaymentSymbol, origin: Span): Core {
  const { list, as, payment } = claimsMade(paying, of, origin);
  return tallyOf('any', each(origin, list, as, isSymbol(origin, payment, name)), origin);
}

/** The claims that have been made up to the date of the question. */
function claimsMade(
  { claims }: Paying,
  of: Core,
  origin: Span,
): { readonly list: Core; readonly as: string; readonly payment: Core; readonly amount: Core } {
  const as = 'claim';
  const all: Core = { kind: 'field', origin, of, field: claims.list };
  const list: Core = {
    kind: 'cut',
    origin,
    list: all,
    record: claims.record,
    by: claims.record.placed ?? broken('a claim is an event'),
    window: window(origin, literal(origin, -Infinity), asOf(origin)),
    clips: false,
  };
  const fieldIn = (field: CoreField): Core => ({ kind: 'field', origin, of: input(origin, as), field });
  return { list, as, payment: fieldIn(claims.payment), amount: fieldIn(claims.amount) };
}

/** The records that this one split from or joined, by the fields that refer to them. */
function countedWith(
  { lowering, plan, payments }: Paying,
  origin: Span,
): readonly { readonly list: Core; readonly as: string }[] {
  const names = payments.node.oncePer?.counting?.fields ?? [];
  return names.map(({ text }, index) => {
    const symbol = plan.of.fields.get(text) ?? broken('what counts with it is a field');
    const field: Core = {
      kind: 'field',
      origin,
      of: input(origin, SELF),
      field: coreField(lowering, symbol),
    };
    const key = `key${index}`;
    const one = followed(origin, plan.of.id, input(origin, key));
    return { list: each(origin, asList(symbol, field, origin), key, one), as: `other${index}` };
  });
}

/** One reference as a list of references; a list of them as it is. */
function asList({ type }: FieldSymbol, field: Core, origin: Span): Core {
  return type.kind === 'references' ? field : { kind: 'list', origin, items: [field] };
}

// -- how much -------------------------------------------------------------------------------------------------

/** An amount, where the payment is due and has not been claimed; else nothing. */
function amountRule(paying: Paying, symbol: PaymentSymbol): Rule {
  const { payments } = paying;
  const { node } = symbol;
  const origin = node.span;
  const due = paymentRef(paying, symbol, '.when', origin);
  const claimed = payments.node.oncePer
    ? [{ when: paymentRef(paying, symbol, '.paid', origin), value: literal(origin, 0) }]
    : [];
  const amount = node.amount
    ? capped(paying, symbol, rounded(paying, symbol, node.amount), origin)
    : leftFor(paying, symbol, origin);
  return {
    ...ruleOf(paying, symbol),
    id: idOf(paying, symbol),
    name: symbol.name,
    gives: 'number',
    unit: 'money',
    body: choose(origin, 'number', [...claimed, { when: due, value: amount }], literal(origin, 0)),
  };
}

function paymentRef(paying: Paying, symbol: PaymentSymbol, what: '' | '.when' | '.paid', origin: Span): Core {
  return {
    kind: 'ref',
    origin,
    rule: `${idOf(paying, symbol)}${what}`,
    of: input(origin, SELF),
    window: undefined,
    under: undefined,
  };
}

function rounded({ lowering, plan, payments }: Paying, symbol: PaymentSymbol, amount: ast.Expression): Core {
  const value = lowering.lower(amount, scopeOfPart(plan, symbol));
  const { rounding } = payments.node;
  if (!rounding) return value;
  const places = placesOf(rounding.grain) ?? broken('payments are rounded to pence or pounds');
  return { kind: 'round', origin: rounding.span, value, places, mode: rounding.mode };
}

/** No more than what the ceiling leaves; a payment that stands aside of it is as it is. */
function capped(paying: Paying, symbol: PaymentSymbol, amount: Core, origin: Span): Core {
  if (!paying.payments.node.ceiling || isAside(paying, symbol)) return amount;
  return leastOf(origin, [amount, leftFor(paying, symbol, origin)]);
}

/** The ceiling, less what has been claimed, less what is paid before it: the rest is left by all the others. */
function leftFor(paying: Paying, symbol: PaymentSymbol, origin: Span): Core {
  const { lowering, plan, payments } = paying;
  const { ceiling, rounding } = payments.node;
  if (!ceiling) return broken('the rest is of a ceiling');
  const most: Core = {
    kind: 'round',
    origin: ceiling.span,
    value: lowering.lower(ceiling.amount, scopeOfPart(plan, symbol)),
    places: (rounding && placesOf(rounding.grain)) ?? 2,
    mode: 'down',
  };
  const inOrder = [...payments.payments.values()].filter((other) => !isAside(paying, other));
  const before = symbol.node.amount
    ? inOrder.slice(0, inOrder.indexOf(symbol)).filter((other) => other.node.amount)
    : inOrder.filter((other) => other !== symbol);
  const spent = [
    ...(payments.node.oncePer ? claimedSoFar(paying, inOrder, origin) : []),
    ...before.map((other) => paymentRef(paying, other, '', origin)),
  ];
  const left = spent.reduce<Core>(
    (rest, amount) => ({ kind: 'arith', origin, op: '-', left: rest, right: amount }),
    most,
  );
  return greatestOf(origin, [left, literal(origin, 0)]);
}

function isAside({ payments }: Paying, { name }: PaymentSymbol): boolean {
  return payments.node.ceiling?.aside.some((aside) => aside.text === name) === true;
}

/** What has been claimed of the payments under the ceiling, for this record and those that count with it. */
function claimedSoFar(paying: Paying, under: readonly PaymentSymbol[], origin: Span): readonly Core[] {
  const claimedBy = (of: Core): Core => {
    const { list, as, payment, amount } = claimsMade(paying, of, origin);
    const counts = anyOf(
      origin,
      under.map(({ name }) => isSymbol(origin, payment, name)),
    );
    const counted: Core = { kind: 'select', origin, list, as, where: counts };
    return sumOf(origin, each(origin, counted, as, amount), 0);
  };
  const others = countedWith(paying, origin).map(({ list, as }) =>
    sumOf(origin, each(origin, list, as, claimedBy(input(origin, as))), 0),
  );
  return [claimedBy(input(origin, SELF)), ...others];
}

function sumOf(origin: Span, list: Core, least: number): Core {
  return { kind: 'fold', origin, op: 'sum', of: 'number', list, least, most: Infinity };
}

function leastOf(origin: Span, items: readonly Core[]): Core {
  return fold(origin, 'least', items);
}

function greatestOf(origin: Span, items: readonly Core[]): Core {
  return fold(origin, 'greatest', items);
}

function fold(origin: Span, op: 'least' | 'greatest', items: readonly Core[]): Core {
  const list: Core = { kind: 'list', origin, items };
  return { kind: 'fold', origin, op, of: 'number', list, least: -Infinity, most: Infinity };
}
