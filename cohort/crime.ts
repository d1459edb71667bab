// A family and its people -> anti-social behaviour, offences, and what followed from them. All the rates are ours.

import { isoFromDay } from '../src/index.ts';
import { birthday, type Day, type Spell, spellAsOf } from './days.ts';
import { isAdult, type Member } from './people.ts';
import { between, chance, draw, type Random, type Weighed } from './random.ts';
import { datesIn, events, randomFor, type Scene } from './scene.ts';

export interface Crime {
  readonly offences: readonly Offence[];
  readonly antisocial_behaviour_interventions: readonly { readonly on: string; readonly kind: string }[];
  readonly sentences: readonly (Spell & { readonly kind: string })[];
  readonly breaches: readonly { readonly on: string }[];
  readonly releases: readonly { readonly on: string }[];
}

interface Offence {
  readonly on: string;
  readonly proven: boolean;
  readonly convicted: boolean;
  readonly proven_on?: string;
}

/** By whether the family needs help with offending. */
const RATES = {
  incidents: { withNeed: 5_500, without: 300 },
  child: { withNeed: 3_500, without: 150 },
  adult: { withNeed: 2_500, without: 150 },
  intervention: { withNeed: 1_500, without: 50 },
} as const;

const PROVEN = 7_000;
/** Of what is proven; a child is often warned instead. */
const CONVICTED = { adult: 8_500, child: 5_000 };
const BREACHED = 2_000;

function isSo(random: Random, { needs }: Scene, rate: keyof typeof RATES): boolean {
  return chance(random, RATES[rate][needs.has('offending') ? 'withNeed' : 'without']);
}

export function incidentsOf(scene: Scene): readonly { readonly on: string }[] {
  const random = randomFor(scene, 'incidents');
  return isSo(random, scene, 'incidents')
    ? events(datesIn(random, between(random, 1, 6), scene.since, scene.asOf))
    : [];
}

export function crimeOf(scene: Scene, member: Member): Crime {
  const random = randomFor(scene, 'crime', member.reference);
  const offences = offencesOf(random, scene, member);
  return {
    offences,
    antisocial_behaviour_interventions: interventionsOf(random, scene, member),
    ...sentencesOf(random, scene, member, offences),
  };
}

/** Nobody offends, in law, before the age of ten. */
function firstDay({ since }: Scene, { born }: Member): Day {
  return Math.max(since, birthday(born, 10));
}

function offencesOf(random: Random, scene: Scene, member: Member): readonly Offence[] {
  if (!isSo(random, scene, isAdult(member) ? 'adult' : 'child')) return [];
  const days = datesIn(random, between(random, 1, 4), firstDay(scene, member), scene.asOf);
  return days.map((day) => {
    const provenOn = day + between(random, 20, 150);
    const isProven = chance(random, PROVEN) && provenOn <= scene.asOf;
    const isConvicted = chance(random, isAdult(member) ? CONVICTED.adult : CONVICTED.child);
    const on = isoFromDay(day);
    if (!isProven) return { on, proven: false, convicted: false };
    return { on, proven: true, proven_on: isoFromDay(provenOn), convicted: isConvicted };
  });
}

const INTERVENTIONS: Weighed<string> = [
  ['contract', 50],
  ['housing_action', 25],
  ['local_equivalent', 15],
  ['injunction', 5],
  ['order', 5],
];

function interventionsOf(
  random: Random,
  scene: Scene,
  member: Member,
): Crime['antisocial_behaviour_interventions'] {
  if (!isSo(random, scene, 'intervention')) return [];
  const days = datesIn(random, between(random, 1, 2), firstDay(scene, member), scene.asOf);
  return days.map((day) => ({ on: isoFromDay(day), kind: draw(random, INTERVENTIONS) }));
}

// -- what a court gave ----------------------------------------------------------------------------------------

const COURT: Weighed<'none' | 'community' | 'suspended' | 'custodial'> = [
  ['none', 55],
  ['community', 27],
  ['suspended', 10],
  ['custodial', 8],
];

type Sentenced = Pick<Crime, 'sentences' | 'breaches' | 'releases'>;

/** An adult's conviction may bring one sentence; time in prison is followed by a licence. */
function sentencesOf(
  random: Random,
  { asOf }: Scene,
  member: Member,
  offences: readonly Offence[],
): Sentenced {
  const none = { sentences: [], breaches: [], releases: [] };
  const court = draw(random, COURT);
  if (court === 'none' || !isAdult(member) || !offences.some(({ convicted }) => convicted)) return none;
  const from = asOf - between(random, 0, 300);
  const to = from + between(random, 60, 500);
  const sentence = { ...spellAsOf(asOf, from, to), kind: court };
  const breachesIn = (first: Day, last: Day): Crime['breaches'] =>
    chance(random, BREACHED) ? events(datesIn(random, 1, first, Math.min(last, asOf))) : [];
  if (court === 'suspended') return { ...none, sentences: [sentence] };
  if (court === 'community') return { ...none, sentences: [sentence], breaches: breachesIn(from, to) };
  const releases = [{ on: isoFromDay(to) }];
  if (to >= asOf) return { ...none, sentences: [sentence], releases };
  const end = to + between(random, 60, 400);
  const licence = { ...spellAsOf(asOf, to + 1, end), kind: 'licence' };
  return { sentences: [sentence, licence], breaches: breachesIn(to + 1, end), releases };
}
