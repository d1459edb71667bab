// Facts and dates as a program hands them over -> checked. No value of a fact is ever told: it could be private.

import { dayFromIso } from './date.ts';
import { type Fault, faultsIn } from './fault.ts';
import type { Facts } from './read.ts';
import type { RecordShapes } from './record-shape.ts';

/**
 * What a program handed over cannot be used.
 *
 * @example
 * try {
 *   readQuestion({ asOf: '2015-02-29' }, []);
 * } catch (error) {
 *   if (error instanceof HeadlineInputError) error.path satisfies string;
 * }
 */
export class HeadlineInputError extends Error {
  override readonly name = 'HeadlineInputError';
  /** Where: such as `members[0].born`, or `asOf`; empty for the whole record. */
  readonly path: string;

  constructor(path: string, reason: string) {
    // A path may hold names that came with the facts: a log keeps to its line.
    super(path === '' ? reason : `${path.replace(UNPRINTABLE, '\ufffd')}: ${reason}`);
    this.path = path;
  }
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

const A_DATE = 'must be a date that exists, such as 2015-09-30';

/** The day of `2015-09-30`, given under a name; throws a `HeadlineInputError` of what is no date. */
export function readDay(date: unknown, name: string): number {
  const day = typeof date === 'string' ? dayFromIso(date) : undefined;
  if (day === undefined) throw new HeadlineInputError(name, A_DATE);
  return day;
}

/**
 * A check of a JSON Schema, made by Ajv: what does not fit stands in `errors` until the next call.
 *
 * @example
 * const anything: Validator = () => true;
 */
export interface Validator {
  (facts: unknown): boolean;
  errors?: readonly Misfit[] | null;
}

interface Misfit {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Throws a `HeadlineInputError` for the first fact that does not fit.
 *
 * @example
 * checkFacts(() => true, shapes, 'Place', place);
 */
export function checkFacts(validate: Validator, shapes: RecordShapes, record: string, facts: unknown): void {
  try {
    if (!validate(facts)) throw misfitError(validate.errors ?? [], { shapes, record, facts });
    const [fault] = faultsIn({ facts: facts as Facts, record, shapes });
    if (fault) throw faultError(fault);
  } catch (error) {
    throw error instanceof HeadlineInputError ? error : (unreadable(facts, error) ?? error);
  }
}

/** What keeps facts from being read at all; undefined where it does not lie with them. */
function unreadable(facts: unknown, error: unknown): HeadlineInputError | undefined {
  if (/call stack|recursion/i.test(String(error))) return new HeadlineInputError('', 'is nested too deeply');
  const places: (readonly [path: string, value: unknown])[] = [['', facts]];
  const seen = new Set<object>();
  for (const [path, value] of places) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
      const inner = Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`.replace(/^\./, '');
      if (property.get) return new HeadlineInputError(inner, 'must be a value, not a getter');
      places.push([inner, property.value]);
    }
  }
  return undefined;
}

/**
 * Whether all objects in it are such as a reader of JSON makes, and have nothing that somebody added to every object: what they have is
 * their own. Invariant: it holds no circle.
 *
 * @example
 * isPlainData(Object.create({ reference: 'A' })); // => false
 */
export function isPlainData(value: unknown): boolean {
  for (const _ in {}) return false;
  return isMadeOfPlain(value);
}

function isMadeOfPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isMadeOfPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isMadeOfPlain);
}

interface Given {
  readonly shapes: RecordShapes;
  readonly record: string;
  readonly facts: unknown;
}

// -- the schema -----------------------------------------------------------------------------------------------

/** A schema offers several ways of fitting, and each fails: what is wrong is what lies deepest. */
function misfitError(misfits: readonly Misfit[], given: Given): HeadlineInputError {
  const depthOf = (misfit: Misfit): number => misfit.instancePath.split('/').length;
  const depth = Math.max(0, ...misfits.map(depthOf));
  const deepest = misfits.filter((misfit) => depthOf(misfit) === depth);
  const misfit = deepest.find(({ keyword }) => keyword in REASONS) ?? deepest[0];
  if (!misfit) return new HeadlineInputError('', 'does not fit the vocabulary');
  const { path, isDate } = placeOf(misfit.instancePath, given);
  const { missingProperty, additionalProperty } = misfit.params;
  const inner = missingProperty ?? additionalProperty;
  const whole = inner === undefined ? path : `${path}.${inner}`.replace(/^\./, '');
  const reason = isDate && inner === undefined ? A_DATE : REASONS[misfit.keyword]?.(misfit.params);
  return new HeadlineInputError(whole, reason ?? `must be ${wanted(deepest)}`);
}

/** Keywords that say more than that a value is of the wrong kind. */
const REASONS: Readonly<Record<string, (params: Misfit['params']) => string>> = {
  pattern: () => A_DATE,
  enum: ({ allowedValues }) => `must be one of ${(allowedValues as readonly string[]).join(', ')}`,
  required: () => 'is required and not there',
  additionalProperties: () => 'the vocabulary has no such fact',
  const: ({ allowedValue }) => `must be ${allowedValue}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
};

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

function wanted(misfits: readonly Misfit[]): string {
  const kinds = misfits.flatMap(({ keyword, params }) =>
    keyword === 'type' ? [KINDS[String(params.type)] ?? 'of another kind'] : [],
  );
  return [...new Set(kinds)].join(' or ');
}

/** `/members/items/0/born` -> `members[0].born`, which is a date; the `items` of an incomplete list are not told. */
function placeOf(
  pointer: string,
  { shapes, record, facts }: Given,
): { readonly path: string; readonly isDate: boolean } {
  let path = '';
  let at = facts;
  let isDate = false;
  let [shape, list] = [shapes.get(record), undefined as string | undefined];
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(at)) {
      path += `[${name}]`;
      [shape, list] = [shapes.get(list ?? ''), undefined];
    } else if (list === undefined || name !== 'items') {
      path += `.${name}`;
      isDate = list !== undefined ? name === 'complete_to' : isDate || shape?.dates.includes(name) === true;
      const heldBy = (
        fields: readonly (readonly [string, string, ...unknown[]])[] = [],
      ): string | undefined => fields.find(([field]) => field === name)?.[1];
      [list, shape] = [heldBy(shape?.lists), shapes.get(heldBy(shape?.records) ?? '')];
    }
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
  return { path: path.replace(/^\./, ''), isDate };
}

// -- what a schema can't say ----------------------------------------------------------------------------------

function faultError({ kind, steps, record, identity }: Fault): HeadlineInputError {
  const path = steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  const reason =
    kind === 'backwards'
      ? 'ends before it starts'
      : `another ${record} has the same ‘${identity}’, by which references name it`;
  return new HeadlineInputError(path.replace(/^\./, ''), reason);
}
