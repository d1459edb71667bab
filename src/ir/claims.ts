// The register of claims that may be told beside the facts: one claim, as the core has it.

import type { CoreField, CoreFieldType, CoreRecord } from './vocabulary.ts';

const field = (name: string, type: CoreFieldType): CoreField => ({
  name,
  label: undefined,
  required: true,
  private: false,
  fixed: false,
  singular: name,
  type,
});
const ON = field('on', { kind: 'date', ongoing: false });
const PAYMENT = field('payment', { kind: 'text' });
const AMOUNT = field('amount', { kind: 'money', per: undefined });

/** One claim of a register; no vocabulary can declare such a name. */
export const CLAIM: CoreRecord = {
  name: '$claim',
  form: 'event',
  fields: [ON, PAYMENT, AMOUNT],
  placed: { from: ON, to: ON },
  calledBy: undefined,
  identity: undefined,
};

export const CLAIM_FIELDS = {
  list: {
    ...field('$claims', { kind: 'list', record: CLAIM.name, order: undefined }),
    required: false,
    singular: 'claim',
  },
  payment: PAYMENT,
  amount: AMOUNT,
} as const;
