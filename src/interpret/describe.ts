// Facts and values in words. A private fact is never told.

import type { CoreField, Unit } from '../ir/core.ts';
import {
  dayText,
  type Exact,
  exactText,
  factOf,
  multiply,
  type Range,
  rangeText,
  readDate,
  readList,
  readMoney,
  readNumber,
  roundTo,
} from '../values/index.ts';
import { type Fact, isPrivate, type RecordInHand } from './value.ts';

/** What is told of a private fact, and of a figure that rests on one. */
export const PRIVATE = 'known (private)';

/** What explanations call a record: its first text that is not private, else its place in its list. */
export function recordName({ type, facts, path, ...record }: RecordInHand): string {
  const called = record.private ? undefined : type.calledBy && factOf(facts, type.calledBy.name);
  if (typeof called === 'string' && called !== '') return called;
  return path === '' ? type.name : (path.split('.').at(-1) ?? path);
}

/** A fact by name and owner: `exclusions of L`. */
export function factName({ record, field }: Fact): string {
  return record.path === '' ? words(field.name) : `${words(field.name)} of ${recordName(record)}`;
}

/** `hours_a_week` as it is said: hours a week. */
export function words(name: string): string {
  return name.replaceAll('_', ' ');
}

/** The value of a fact in words: `not known`, `yes`, `3 March 2015`, `2 known, perhaps more`. */
export function factText(fact: Fact): string {
  if (fact.raw !== undefined && isPrivate(fact)) return PRIVATE;
  return fieldText(fact.field, fact.raw);
}

function fieldText(field: CoreField, raw: unknown): string {
  if (raw === undefined) return 'not known';
  const { type } = field;
  switch (type.kind) {
    case 'yes-no':
      return raw === true ? 'yes' : 'no';
    case 'date':
      return dateText(readDate(raw), raw);
    case 'choice':
      return type.options.find((option) => option.key === raw)?.key ?? String(raw);
    case 'text':
      return `“${String(raw)}”`;
    case 'count':
    case 'number':
      return rangeText(readNumber(raw));
    case 'percent':
      return `${rangeText(readNumber(raw))}%`;
    case 'money':
      return rangeText(readMoney(raw), poundsText);
    case 'record':
      return 'known';
    case 'list':
      return listText(raw);
  }
}

function dateText(day: Range, raw: unknown): string {
  if (raw === 'ongoing') return 'ongoing';
  if (day.lo === day.hi) return dayText(Number(day.lo));
  if (day.lo === Number.NEGATIVE_INFINITY) return `some day up to ${dayText(Number(day.hi))}`;
  if (day.hi === Number.POSITIVE_INFINITY) return `some day from ${dayText(Number(day.lo))}`;
  return `some day between ${dayText(Number(day.lo))} and ${dayText(Number(day.hi))}`;
}

function listText(raw: unknown): string {
  const { items, open } = readList(raw);
  if (items.length === 0) return open ? 'none known, perhaps some' : 'none';
  return open ? `${items.length} known, perhaps more` : `${items.length} known`;
}

/** The plain facts of a record in a line: `from ongoing, kind fixed`; those not known are left out. */
export function recordText({ type, facts, ...record }: RecordInHand): string {
  if (record.private) return '';
  return type.fields
    .filter(
      (field) =>
        !field.private &&
        field.type.kind !== 'list' &&
        field.type.kind !== 'record' &&
        factOf(facts, field.name) !== undefined,
    )
    .map((field) => fieldPhrase(field, fieldText(field, factOf(facts, field.name))))
    .join(', ');
}

/** `kind fixed`; a spell that goes on is `ongoing`, not `to ongoing`. */
function fieldPhrase(field: CoreField, value: string): string {
  return value === 'ongoing' ? value : `${words(field.name)} ${value}`;
}

/** A compared value with its unit. */
export function quantityText(number: Range, unit: Unit): string {
  switch (unit) {
    case 'percent':
      return rangeText(number, (ratio) => exactOrRounded(multiply(ratio, 100), '%'));
    case 'money':
      return rangeText(number, poundsText);
    case 'date':
      return rangeText(number, (day) => dayText(Number(day)));
    case 'plain':
    case 'symbol':
      return rangeText(number, (value) => exactOrRounded(value, ''));
    default:
      return isUnknown(number) ? rangeText(number) : `${rangeText(number)} ${unit}`;
  }
}

/** A figure without end is shown to two places, and says so. */
function exactOrRounded(value: Exact, sign: string): string {
  const text = exactText(value);
  return text.includes('/')
    ? `${exactText(roundTo(value, 2, 'half up'))}${sign} (rounded)`
    : `${text}${sign}`;
}

function isUnknown({ lo, hi }: Range): boolean {
  return lo === Number.NEGATIVE_INFINITY && hi === Number.POSITIVE_INFINITY;
}

function poundsText(pounds: Exact): string {
  return `£${exactText(pounds)}`;
}
