// A figure for each indicator, for peers that cannot go through a list of members. Most of the work is done for them.

import type { Job } from '../families/contestant.ts';
import { AS_OF, type Family, type Member, type Verdict } from '../families/facts.ts';
import { birthdaysOn } from '../families/idiomatic.ts';
import { and, type Count, count, holds } from '../families/three-valued.ts';

export const FIGURES = [
  'children_with_offences',
  'members_under_orders',
  'pupils_absent',
  'children_excluded',
  'children_in_need',
  'children_protected',
  'adults_on_benefit',
  'leavers_without_place',
  'rent_arrears',
  'members_abused',
  'police_callouts',
  'members_in_ill_health',
  'adults_misusing',
] as const;

export type Figures = Record<(typeof FIGURES)[number], number>;

/** The least that each can be, and the most: of two values a peer can tell yes from no, and so it is asked twice. */
export interface Bounds {
  readonly least: Figures;
  readonly most: Figures;
}

/** Yes if it is so of the least, no if it is not so even of the most. */
export function between(ofLeast: boolean, ofMost: boolean): Verdict {
  return ofLeast ? 'yes' : ofMost ? 'unknown' : 'no';
}

/** A peer that answers at once is asked of the most only where the least does not settle it. Its form is made beforehand, untimed. */
export function askedOfBounds<Form>(
  families: readonly Family[],
  formOf: (figures: Figures) => Form,
  eligible: (form: Form) => boolean,
): Job {
  const given = families.map((family) => {
    const { least, most } = boundsOf(family);
    return { least: formOf(least), most: formOf(most) };
  });
  let verdicts: readonly Verdict[] = [];
  return {
    run() {
      verdicts = given.map(({ least, most }) => (eligible(least) ? 'yes' : between(false, eligible(most))));
    },
    verdicts: () => verdicts,
  };
}

export function boundsOf(family: Family): Bounds {
  const of = (test: (member: Member) => Verdict): Count => count(family.members, test);
  const child = (fact: boolean | undefined, { born }: Member): Verdict =>
    and(bornAfter(EIGHTEEN, born), holds(fact));
  const adult = (fact: boolean | undefined, { born }: Member): Verdict =>
    and(bornBy(EIGHTEEN, born), holds(fact));
  const figures: Record<keyof Figures, Count> = {
    children_with_offences: of((one) => child(reaches(one.proven_offences, 1), one)),
    members_under_orders: of((one) => holds(one.antisocial_behaviour)),
    pupils_absent: of((one) => {
      const pupil = and(bornBy(FIVE, one.born), bornAfter(SIXTEEN, one.born));
      return and(pupil, holds(one.attendance === undefined ? undefined : one.attendance < 90));
    }),
    children_excluded: of((one) => child(reaches(one.exclusions, 3), one)),
    children_in_need: of((one) => child(one.child_in_need, one)),
    children_protected: of((one) => child(one.child_protection_plan, one)),
    adults_on_benefit: of((one) => adult(one.out_of_work_benefit, one)),
    leavers_without_place: of((one) => {
      const leaver = and(bornBy(SIXTEEN, one.born), bornAfter(TWENTY_FIVE, one.born));
      return and(leaver, holds(one.without_work_or_study));
    }),
    rent_arrears: amount(family.rent_arrears),
    members_abused: of((one) => holds(one.suffers_abuse)),
    police_callouts: amount(family.police_callouts),
    members_in_ill_health: of((one) => holds(one.health_condition)),
    adults_misusing: of((one) => adult(one.misuses_substances, one)),
  };
  const each = (bound: (count: Count) => number): Figures =>
    Object.fromEntries(FIGURES.map((name) => [name, bound(figures[name])])) as Figures;
  return { least: each(({ least }) => least), most: each(({ most }) => Math.min(most, PLENTY)) };
}

/** More than any rule asks for. */
const PLENTY = 1_000_000;

const { five: FIVE, sixteen: SIXTEEN, eighteen: EIGHTEEN, twentyFive: TWENTY_FIVE } = birthdaysOn(AS_OF);

function bornBy(day: string, born: string | undefined): Verdict {
  return holds(born === undefined ? undefined : born <= day);
}

function bornAfter(day: string, born: string | undefined): Verdict {
  return holds(born === undefined ? undefined : born > day);
}

function reaches(number: number | undefined, least: number): boolean | undefined {
  return number === undefined ? undefined : number >= least;
}

function amount(number: number | undefined): Count {
  return number === undefined ? { least: 0, most: PLENTY } : { least: number, most: number };
}
