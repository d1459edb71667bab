// The calendar of the rule sets -> the school terms of which the families are told, autumn 2013 and later.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProject } from '../src/index.ts';
import { type Day, dayOf, isSchoolDay } from './days.ts';

const CALENDAR = 'rulesets/leicestershire/calendar.headline';

const FIRST_DAY = dayOf('2013-08-01');

/** School days of the holiday in the middle of a term. */
const HALF_TERM = 5;

export interface Term {
  readonly from: Day;
  readonly to: Day;
  /** Half-day sessions. */
  readonly possible: number;
}

export const TERMS: readonly Term[] = readTerms();

function readTerms(): readonly Term[] {
  const root = join(import.meta.dirname, '..');
  const { program, diagnostics } = openProject({ read: (path) => readFileSync(join(root, path), 'utf8') }, [
    CALENDAR,
  ]);
  const [calendar] = program?.calendars.values() ?? [];
  if (!calendar)
    throw new Error(`${CALENDAR} can’t be read: ${diagnostics[0]?.message ?? 'it has no calendar'}`);
  return calendar.periods
    .filter(({ from }) => from >= FIRST_DAY)
    .map(({ from, to }) => ({ from, to, possible: 2 * (schoolDays(from, to) - HALF_TERM) }));
}

function schoolDays(from: Day, to: Day): number {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(isSchoolDay).length;
}
