// A case -> the same case earlier or later: every date in it is moved by as many days, so that one of them falls on a day that is wanted.

import { dayFromIso, type Facts, FIRST_DAY, isoFromDay, type Range } from '../values/index.ts';
import type { Case } from './case.ts';

/** Undefined where a date would be earlier than any that facts can have. */
export function movedBy({ plan, facts, asked }: Case, days: number): Case | undefined {
  if (asked.asOf + days < FIRST_DAY) return undefined;
  const dates = Object.entries(asked.dates ?? {}).map(
    ([name, range]) => [name, rangeBy(range, days)] as const,
  );
  const moved = factsBy(facts, days);
  if (moved === undefined) return undefined;
  const knownOn = asked.knownOn === undefined ? {} : { knownOn: asked.knownOn + days };
  return {
    plan,
    facts: moved as Facts,
    asked: { ...asked, asOf: asked.asOf + days, ...knownOn, dates: Object.fromEntries(dates) },
  };
}

function rangeBy(range: Range, days: number): Range {
  const by = (end: Range['lo']): Range['lo'] => (typeof end === 'number' ? end + days : end);
  return { ...range, lo: by(range.lo), hi: by(range.hi) };
}

/** A text that reads as a date is taken for one. */
function factsBy(raw: unknown, days: number): unknown {
  if (typeof raw === 'string') return dateBy(raw, days);
  if (Array.isArray(raw)) return raw.map((one) => factsBy(one, days));
  if (typeof raw !== 'object' || raw === null) return raw;
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, factsBy(value, days)]));
}

function dateBy(text: string, days: number): string {
  const day = dayFromIso(text);
  return day === undefined ? text : isoFromDay(Math.max(FIRST_DAY, day + days));
}
