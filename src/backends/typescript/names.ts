// Names of rules, records and plans -> names that generated code can use.

import { hex, literal } from './escape.ts';

/**
 * An identifier for any text, another one for every other: `/` is `$$`, `.` is `$_`, whatever else no identifier holds is
 * `$` with its code point and `_`. The prefix keeps it apart from the module's own names and from kept words.
 */
export function identifier(prefix: 'rule' | 'item' | 'bindings' | 'figures' | 'plan', text: string): string {
  const safe = text.replace(/[^A-Za-z0-9_]/gu, (found) => {
    if (found === '/') return '$$';
    return found === '.' ? '$_' : `$${hex(found.codePointAt(0) ?? 0)}_`;
  });
  return `${prefix}_${safe}`;
}

/** A property of an object that is written out. In brackets where it would otherwise set the prototype. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : literal(name);
}

/** A property of a type: any name in quotes, or bare. */
export function typeKey(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : literal(name);
}

/** What the types of modules call their own. */
const OWN_TYPES: ReadonlySet<string> = new Set([
  'YesOrNo',
  'YesNoOrDoesNotApply',
  'Figure',
  'Day',
  'Amount',
  'OneOf',
  'Middle',
  'Payment',
  'PlanAnswer',
  'ProgrammeAnswer',
  'Question',
  'Facts',
  'Why',
  'Missing',
  'Reason',
  'PartName',
  'HeadlineInputError',
]);

/**
 * Where the parts of a generated module stand beside one another, without their endings.
 *
 * @example
 * const { module, facts: types }: ModuleNames = moduleNames(plan);
 */
export interface ModuleNames {
  readonly module: string;
  readonly why: string;
  readonly validator: string;
  readonly schema: string;
  /** The types of the facts, and what the type of the whole is called. */
  readonly facts: string;
  readonly factsType: string;
}

/**
 * Of a plan or a programme. What is there for a record is shared by all that is asked about it: a plan has no dot in its name.
 *
 * @example
 * moduleNames(plan).schema; // => 'place.facts.schema'
 */
export function moduleNames({ name, of }: { readonly name: string; readonly of: string }): ModuleNames {
  const facts = `${of.toLowerCase()}.facts`;
  return {
    module: name,
    why: `${name}.why`,
    validator: `${facts}.validate`,
    schema: `${facts}.schema`,
    facts,
    factsType: /^[A-Z][A-Za-z]*\d*$/.test(of) && !OWN_TYPES.has(of) ? of : 'Facts',
  };
}
