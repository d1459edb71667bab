// Somebody of a family -> conditions, use of drugs and alcohol, births, and use of health services. All the rates are ours.

import { addMonths, isoFromDay } from '../src/index.ts';
import { ageOn, birthday, type Day, type Spell, spellAsOf } from './days.ts';
import { isAdult, type Member } from './people.ts';
import { between, chance, draw, pick, type Random, type Weighed } from './random.ts';
import { datesIn, events, randomFor, recentDay, type Scene } from './scene.ts';

export interface Health {
  readonly conditions: readonly Condition[];
  readonly substance_uses: readonly SubstanceUse[];
  readonly pregnancies: readonly (Spell & { readonly high_need: boolean })[];
  readonly births: readonly { readonly on: string; readonly high_need: boolean }[];
  readonly registered_with_gp: boolean;
  readonly registered_with_dentist: boolean;
  readonly immunisations_up_to_date: boolean;
  readonly last_gp_visit: string;
  readonly dental_visits: readonly { readonly on: string }[];
  readonly eye_tests: readonly { readonly on: string }[];
  readonly emergency_attendances: readonly { readonly on: string }[];
}

interface Condition extends Spell {
  readonly kind: 'mental_health' | 'physical' | 'weight' | 'disability';
  readonly diagnosed: boolean;
  readonly treated: boolean;
}

interface SubstanceUse extends Spell {
  readonly kind: 'drugs' | 'alcohol';
  readonly harmful: boolean;
  readonly treated: boolean;
}

export function healthOf(scene: Scene, member: Member): Health {
  const random = randomFor(scene, 'health', member.reference);
  return {
    conditions: conditionsOf(random, scene, member),
    substance_uses: usesOf(random, scene, member),
    ...birthsOf(random, scene, member),
    ...servicesOf(random, scene, member),
  };
}

// -- conditions -----------------------------------------------------------------------------------------------

interface Rate {
  readonly withNeed: number;
  readonly without: number;
}

/** By whether the assessment found ill health. */
const CONDITIONS: readonly (readonly [Condition['kind'], adult: Rate, child: Rate])[] = [
  ['mental_health', { withNeed: 4_500, without: 700 }, { withNeed: 1_200, without: 200 }],
  ['physical', { withNeed: 2_500, without: 600 }, { withNeed: 800, without: 300 }],
  ['weight', { withNeed: 1_200, without: 500 }, { withNeed: 700, without: 300 }],
  ['disability', { withNeed: 1_200, without: 200 }, { withNeed: 900, without: 200 }],
];

function conditionsOf(random: Random, scene: Scene, member: Member): readonly Condition[] {
  const need = scene.needs.has('ill_health') ? 'withNeed' : 'without';
  return CONDITIONS.flatMap(([kind, adult, child]) => {
    const rate = isAdult(member) ? adult : child;
    if (!chance(random, rate[need])) return [];
    const from = between(random, Math.max(member.born, addMonths(scene.asOf, -72)), scene.asOf);
    const isLasting = chance(random, 7_500);
    const to = isLasting ? scene.asOf : from + between(random, 60, 700);
    const diagnosed = chance(random, 6_500);
    const treated = chance(random, 5_000);
    return [{ ...spellAsOf(scene.asOf, from, to), kind, diagnosed, treated: diagnosed && treated }];
  });
}

// -- drugs and alcohol ----------------------------------------------------------------------------------------

/** By whether the assessment found behaviour of high risk, which is more than drugs and alcohol. */
const USES: { readonly adult: Rate; readonly young: Rate } = {
  adult: { withNeed: 1_600, without: 150 },
  young: { withNeed: 800, without: 60 },
};

function usesOf(random: Random, scene: Scene, member: Member): readonly SubstanceUse[] {
  const least = birthday(member.born, 13);
  const rate = USES[isAdult(member) ? 'adult' : 'young'];
  const isUsing = chance(random, rate[scene.needs.has('risky_behaviour') ? 'withNeed' : 'without']);
  if (!isUsing || least > scene.asOf) return [];
  const from = between(random, Math.max(least, addMonths(scene.asOf, -60)), scene.asOf);
  const to = chance(random, 6_500) ? scene.asOf : from + between(random, 60, 800);
  const harmful = chance(random, 7_000);
  const treated = chance(random, 4_000);
  const kind = pick(random, ['drugs', 'alcohol'] as const);
  return [{ ...spellAsOf(scene.asOf, from, to), kind, harmful, treated: harmful && treated }];
}

// -- births ---------------------------------------------------------------------------------------------------

const HIGH_NEED = 3_500;
const EXPECTING = 500;
const CARRIED = 280;

/** The first parent gave birth to every child of the family, and may be expecting another when the youngest is one. */
function birthsOf(
  random: Random,
  { asOf, since, members }: Scene,
  { reference, born }: Member,
): Pick<Health, 'pregnancies' | 'births'> {
  if (reference !== 'Parent A') return { pregnancies: [], births: [] };
  const days = members
    .filter(({ role }) => role === 'child' || role === 'grown_child')
    .map((child) => child.born)
    .sort((a, b) => a - b);
  const births = days.map((day) => ({ day, high_need: chance(random, HIGH_NEED) }));
  const past = births.filter(({ day }, index) => day > since && day !== days[index - 1]);
  const isExpecting = chance(random, EXPECTING) && ageOn(born, asOf) < 45;
  const isPossible = asOf - (days.at(-1) ?? 0) > 365;
  const from = asOf - between(random, 40, 250);
  const high_need = chance(random, HIGH_NEED);
  const now = isExpecting && isPossible ? [{ ...spellAsOf(asOf, from, asOf), high_need }] : [];
  return {
    pregnancies: [
      ...past.map((birth) => ({
        ...spellAsOf(asOf, birth.day - CARRIED, birth.day),
        high_need: birth.high_need,
      })),
      ...now,
    ],
    births: births.map((birth) => ({ on: isoFromDay(birth.day), high_need: birth.high_need })),
  };
}

// -- use of health services -----------------------------------------------------------------------------------

const VISITS: Weighed<number> = [
  [0, 55],
  [1, 25],
  [2, 15],
  [3, 5],
];

function servicesOf(
  random: Random,
  scene: Scene,
  member: Member,
): Omit<Health, 'conditions' | 'substance_uses' | 'pregnancies' | 'births'> {
  const visits = (): readonly { readonly on: string }[] =>
    events(datesIn(random, draw(random, VISITS), firstDay(scene, member), scene.asOf));
  return {
    registered_with_gp: chance(random, 9_300),
    registered_with_dentist: chance(random, 6_500),
    immunisations_up_to_date: chance(random, isAdult(member) ? 9_700 : 8_500),
    last_gp_visit: isoFromDay(Math.max(recentDay(random, scene, 30), member.born)),
    dental_visits: visits(),
    eye_tests: visits(),
    emergency_attendances: visits(),
  };
}

function firstDay({ since }: Scene, { born }: Member): Day {
  return Math.max(since, born);
}
