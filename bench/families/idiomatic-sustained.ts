// Significant and sustained progress as it would be written by hand. ISO dates compare as text.

import type { Incident, IncidentKind, Verdict, WatchedFamily } from './facts.ts';
import { and, atLeast, atMost, type Count, count } from './three-valued.ts';

export interface ProgressAssessment {
  readonly progress: Verdict;
  readonly outcomes: {
    readonly fewer_offences: Verdict;
    readonly less_antisocial_behaviour: Verdict;
    readonly fewer_absences: Verdict;
    readonly no_exclusions: Verdict;
    readonly few_callouts: Verdict;
  };
}

/** From a day to a day, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The windows that end on the day of the question. */
export interface Lately {
  readonly halfYear: Window;
  readonly year: Window;
}

export function latelyOn(asOf: string): Lately {
  const since = (months: number): Window => ({ from: addDays(addMonths(asOf, -months), 1), to: asOf });
  return { halfYear: since(6), year: since(12) };
}

/** Every outcome, and what they come to. */
export function assessProgress(family: WatchedFamily, lately: Lately): ProgressAssessment {
  const outcomes = {
    fewer_offences: fewerOffences(family, lately),
    less_antisocial_behaviour: lessAntisocialBehaviour(family, lately),
    fewer_absences: fewerAbsences(family, lately),
    no_exclusions: noExclusions(family, lately),
    few_callouts: fewCallouts(family, lately),
  };
  const { fewer_offences, less_antisocial_behaviour, fewer_absences, no_exclusions, few_callouts } = outcomes;
  const fallen = twoOf([fewer_offences, less_antisocial_behaviour, fewer_absences]);
  return { progress: and(fallen, and(no_exclusions, few_callouts)), outcomes };
}

/** Only what they come to: nothing more is looked at once one part fails. */
export function progress(family: WatchedFamily, lately: Lately): Verdict {
  const quiet = noExclusions(family, lately);
  if (quiet === 'no') return 'no';
  const calm = and(quiet, fewCallouts(family, lately));
  if (calm === 'no') return 'no';
  const fallen = twoOf([
    fewerOffences(family, lately),
    lessAntisocialBehaviour(family, lately),
    fewerAbsences(family, lately),
  ]);
  return and(fallen, calm);
}

function fewerOffences({ incidents, identified_on }: WatchedFamily, { year }: Lately): Verdict {
  const before = number(incidents, 'offence', monthsBefore(identified_on, 12));
  return hasFallenBy(33, before, number(incidents, 'offence', year));
}

function lessAntisocialBehaviour({ incidents, identified_on }: WatchedFamily, { halfYear }: Lately): Verdict {
  const before = number(incidents, 'antisocial_behaviour', monthsBefore(identified_on, 6));
  return hasFallenBy(60, before, number(incidents, 'antisocial_behaviour', halfYear));
}

function fewerAbsences({ incidents, identified_on }: WatchedFamily, { year }: Lately): Verdict {
  const before = number(incidents, 'absence', monthsBefore(identified_on, 12));
  return hasFallenBy(50, before, number(incidents, 'absence', year));
}

function noExclusions({ incidents }: WatchedFamily, { halfYear }: Lately): Verdict {
  return atMost(0, number(incidents, 'exclusion', halfYear));
}

function fewCallouts({ incidents }: WatchedFamily, { halfYear }: Lately): Verdict {
  return atMost(1, number(incidents, 'police_callout', halfYear));
}

function twoOf(verdicts: readonly Verdict[]): Verdict {
  return atLeast(
    2,
    count(verdicts, (verdict) => verdict),
  );
}

function number(incidents: readonly Incident[] | undefined, kind: IncidentKind, window: Window): Count {
  return count(incidents, (incident) => and(isOf(kind, incident), isWithin(window, incident)));
}

function isOf(kind: IncidentKind, incident: Incident): Verdict {
  if (incident.kind === undefined) return 'unknown';
  return incident.kind === kind ? 'yes' : 'no';
}

function isWithin({ from, to }: Window, { on }: Incident): Verdict {
  if (on === undefined) return 'unknown';
  return from <= on && on <= to ? 'yes' : 'no';
}

/** In whole numbers, so that nothing is rounded. Nothing falls from none. */
function hasFallenBy(percent: number, before: Count, after: Count): Verdict {
  const left = 100 - percent;
  const mayHave = before.most > 0 && after.least * 100 <= before.most * left;
  const mayNot = before.least === 0 || after.most * 100 > before.least * left;
  return mayHave && mayNot ? 'unknown' : mayHave ? 'yes' : 'no';
}

export function monthsBefore(day: string, months: number): Window {
  return { from: addMonths(day, -months), to: addDays(day, -1) };
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of another month, or the last one that it has. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}
