// A text that says who somebody is or where they are to be found, and that is not private: it would stand in logs, reports
// and messages.

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FieldSymbol, RecordSymbol } from '../../names/symbol.ts';
import { smallName } from '../../names/word-forms.ts';
import type { LintRule } from '../linted.ts';
import { markPrivate } from './not-private.fix.ts';

/** Words of names of fields, whole words only. Each says by itself that the field identifies a person. */
const PERSONAL: readonly string[] = [
  'surname',
  'forename',
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'given_name',
  'maiden_name',
  'address',
  'postcode',
  'post_code',
  'phone',
  'telephone',
  'mobile_number',
  'email',
  'nhs_number',
  'ni_number',
  'nino',
  'national_insurance_number',
  'passport_number',
  'upn',
];

/** Fields that only a record about a person has: there, a name is that of a person. */
const OF_A_PERSON: readonly string[] = [
  'born',
  'date_of_birth',
  'birth_date',
  'birthday',
  'dob',
  'age',
  'gender',
  'sex',
];

export const notPrivate: LintRule = ({ checked: { bindings } }) =>
  bindings.records.flatMap((record) => {
    const isPerson = isAboutAPerson(record);
    return [...record.fields.values()].flatMap((field) =>
      isExposed(field, isPerson) ? [finding(field)] : [],
    );
  });

/** Only texts: a yes or no about a telephone number identifies nobody. */
function isExposed({ name, node, type }: FieldSymbol, isPerson: boolean): boolean {
  if (type.kind !== 'text' || node.private) return false;
  return isPersonal(name) || (isPerson && has(name, 'name'));
}

function isPersonal(name: string): boolean {
  return PERSONAL.some((words) => has(name, words));
}

/** `home_address` has `address`; `addressed_to` has not. */
function has(name: string, words: string): boolean {
  return `_${name}_`.includes(`_${words}_`);
}

function isAboutAPerson({ name, fields, members }: RecordSymbol): boolean {
  const names = [...fields.keys(), ...members.keys()];
  return has(smallName(name), 'person') || names.some((one) => OF_A_PERSON.includes(one) || isPersonal(one));
}

function finding(field: FieldSymbol): Diagnostic {
  const { name, span } = field;
  return diagnostic('lint/not-private', span, { name }, { fix: markPrivate(field) });
}
