// Families with their incidents as they are given to peers that move no dates: each day is its number since 1970-01-01, and
// the windows are worked out.

import { AS_OF, type IncidentKind, type WatchedFamily } from '../families/facts.ts';
import { latelyOn, monthsBefore, type Window } from '../families/idiomatic-sustained.ts';

/** The first and the last day of each window, as `year_before_from`. */
type Days = Readonly<Record<`${WindowName}_${'from' | 'to'}`, number>>;

export interface DatedFamily extends Days {
  readonly incidents: readonly { readonly on: number | null; readonly kind: IncidentKind | null }[] | null;
}

export type WindowName = 'year_before' | 'half_before' | 'year_after' | 'half_after';

export function dated({ identified_on, incidents }: WatchedFamily): DatedFamily {
  const windows: Readonly<Record<WindowName, Window>> = {
    year_before: monthsBefore(identified_on, 12),
    half_before: monthsBefore(identified_on, 6),
    year_after: lately.year,
    half_after: lately.halfYear,
  };
  const days = Object.entries(windows).flatMap(([name, { from, to }]) => [
    [`${name}_from`, dayOf(from)],
    [`${name}_to`, dayOf(to)],
  ]);
  return {
    ...(Object.fromEntries(days) as Days),
    incidents: incidents?.map(({ on, kind }) => ({ on: on ? dayOf(on) : null, kind: kind ?? null })) ?? null,
  };
}

const lately = latelyOn(AS_OF);

function dayOf(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}

/** The figures that the outcomes are made of: so many of a kind in a window. */
export const COUNTED: Readonly<Record<string, readonly [IncidentKind, WindowName]>> = {
  offences_before: ['offence', 'year_before'],
  offences_after: ['offence', 'year_after'],
  behaviour_before: ['antisocial_behaviour', 'half_before'],
  behaviour_after: ['antisocial_behaviour', 'half_after'],
  absences_before: ['absence', 'year_before'],
  absences_after: ['absence', 'year_after'],
  exclusions: ['exclusion', 'half_after'],
  callouts: ['police_callout', 'half_after'],
};
