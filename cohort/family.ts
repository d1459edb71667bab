// A place in the county -> one family with all that there is to know of it.

import { isoFromDay } from '../src/index.ts';
import { type Abuse, abuseOf, calloutsOf } from './abuse.ts';
import { type Care, careOf } from './care.ts';
import { type Crime, crimeOf, incidentsOf } from './crime.ts';
import type { Day } from './days.ts';
import { type Health, healthOf } from './health.ts';
import { type Money, moneyOf } from './money.ts';
import { type Counting, kindsOf, type Need, needsOf } from './needs.ts';
import { isAdult, isParent, livesWithFamily, type Member, peopleOf } from './people.ts';
import { between, randomOf } from './random.ts';
import { randomFor, type Scene } from './scene.ts';
import { type School, schoolOf } from './school.ts';
import { referenceOf, type Service, serviceOf } from './service.ts';
import type { Place } from './shares.ts';
import { TERMS } from './terms.ts';
import { statesOf, type Work, workOf } from './work.ts';

/** All that there is to know of a family, in the words of `rulesets/england/families.headline`. */
export interface WholeFamily extends Service, Money {
  readonly reference: string;
  readonly locality: string;
  readonly members: readonly WholePerson[];
  readonly needs: readonly Need[];
  readonly antisocial_incidents: readonly { readonly on: string }[];
  readonly police_callouts: readonly { readonly on: string }[];
}

/** What only children have is left out of adults: nobody keeps it. */
export interface WholePerson extends Crime, Work, Abuse, Health, Partial<School>, Partial<Care> {
  readonly reference: string;
  readonly born: string;
  readonly lives_with_family: boolean;
  readonly parenting_responsibility: boolean;
}

export interface Asked {
  readonly seed: number;
  readonly asOf: Day;
  readonly counting: Counting;
}

export function familyOf(place: Place, number: number, { seed, asOf, counting }: Asked): WholeFamily {
  const since = TERMS[0]?.from ?? asOf;
  const kinds = kindsOf(seed, number, place.band, counting);
  const scene: Scene = {
    seed,
    number,
    asOf,
    since,
    terms: TERMS.filter(({ to }) => to <= asOf),
    needs: new Set(kinds),
    members: peopleOf(seed, number, asOf),
    identified: between(randomOf(seed, number, 'identified'), since, asOf - 14),
  };
  const states = statesOf(scene);
  const assessment = randomFor(scene, 'assessment');
  return {
    reference: referenceOf(number),
    locality: place.locality,
    members: scene.members.map((member) =>
      personOf(scene, member, workOf(scene, member, states.get(member))),
    ),
    needs: needsOf(assessment, kinds, scene.identified + between(assessment, 0, 14), asOf),
    antisocial_incidents: incidentsOf(scene),
    police_callouts: calloutsOf(scene),
    ...moneyOf(scene),
    ...serviceOf(scene),
  };
}

function personOf(scene: Scene, member: Member, work: Work): WholePerson {
  const forChildren = isAdult(member) ? {} : { ...schoolOf(scene, member), ...careOf(scene, member) };
  return {
    reference: member.reference,
    born: isoFromDay(member.born),
    lives_with_family: livesWithFamily(member),
    parenting_responsibility: isParent(member),
    ...crimeOf(scene, member),
    ...forChildren,
    ...work,
    ...abuseOf(scene, member),
    ...healthOf(scene, member),
  };
}
