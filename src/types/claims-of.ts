// Where the claims that have been made are told: in a list of the plan's own vocabulary, or in a register beside the facts.

import type { FieldSymbol, PlanSymbol, RecordSymbol } from '../names/symbol.ts';

/** A list of events, each with the payment that was claimed and its amount. */
export interface ClaimsList {
  readonly list: FieldSymbol;
  readonly element: RecordSymbol;
  readonly payment: FieldSymbol;
  readonly amount: FieldSymbol;
}

/** The lists of the plan's record whose events have a payment of the plan and an amount of money. */
export function claimsOf({ of, payments }: PlanSymbol): readonly ClaimsList[] {
  const names = [...(payments?.payments.keys() ?? [])];
  return [...of.fields.values()].flatMap((list) => {
    if (list.type.kind !== 'list' || list.type.of.form !== 'event') return [];
    const element = list.type.of;
    const fields = [...element.fields.values()];
    const payment = fields.find(
      ({ type }) => type.kind === 'choice' && names.some((name) => type.choice.options.has(name)),
    );
    const amount = fields.find(({ type }) => type.kind === 'money' && !type.per);
    return payment && amount ? [{ list, element, payment, amount }] : [];
  });
}
