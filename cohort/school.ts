// A child of a family -> placements, gaps, attendance by term, exclusions, and what comes after school.

import { isoFromDay } from '../src/index.ts';
import { ageOn, birthday, type Day, isSchoolDay, type Spell, septemberAfter, spellAsOf } from './days.ts';
import type { Member } from './people.ts';
import { between, chance, draw, type Random, type Weighed } from './random.ts';
import { datesIn, randomFor, type Scene } from './scene.ts';

type Setting = 'mainstream' | 'special' | 'alternative' | 'home' | 'college' | 'training';

export interface School {
  readonly placements: readonly Placement[];
  readonly gaps_in_education: readonly (Spell & { readonly kind: string })[];
  readonly attendance: readonly Attendance[];
  readonly exclusions: readonly Exclusion[];
  readonly few_qualifications_expected: boolean;
  readonly next_step_arranged: boolean;
}

interface Placement extends Spell {
  readonly setting: Setting;
  readonly full_time: boolean;
  readonly for_behaviour: boolean;
  readonly after_exclusion: boolean;
}

interface Attendance {
  readonly on: string;
  readonly possible: number;
  readonly authorised: number;
  readonly unauthorised: number;
}

interface Exclusion {
  readonly on: string;
  readonly kind: 'fixed' | 'permanent' | 'lunchtime';
  readonly days: number;
}

/** All the rates of this file are ours: no document of the county gives any. */
const RATES = {
  poorAttender: { withNeed: 4_500, without: 1_000 },
  excluded: { withNeed: 2_500, without: 200 },
  permanent: 1_500,
  lunchtime: 1_000,
  gap: { withNeed: 700, without: 100 },
  fewQualifications: { withNeed: 4_000, without: 800 },
  nextStep: 6_000,
  outOfLearning: { withNeed: 3_500, without: 1_200 },
} as const;

/** From the September after the fourth birthday to the August after the sixteenth. */
interface Career {
  readonly start: Day;
  readonly secondary: Day;
  readonly leaving: Day;
}

export function careerOf({ born }: Member): Career {
  return {
    start: septemberAfter(born, 4),
    secondary: septemberAfter(born, 11),
    leaving: septemberAfter(born, 16) - 1,
  };
}

export function schoolOf(scene: Scene, member: Member): School {
  const random = randomFor(scene, 'school', member.reference);
  const career = careerOf(member);
  const exclusions = exclusionsOf(random, scene, member, career);
  const permanent = exclusions.find(({ kind }) => kind === 'permanent')?.day;
  const { placements, gaps } = placementsOf(random, scene, member, career, permanent);
  return {
    placements,
    gaps_in_education: gaps,
    attendance: attendanceOf(random, scene, member, career, gaps),
    exclusions: exclusions.map(({ day, kind, days }) => ({ on: isoFromDay(day), kind, days })),
    ...prospectsOf(random, scene, member),
  };
}

function rateOf({ needs }: Scene, rate: { readonly withNeed: number; readonly without: number }): number {
  return needs.has('learning') ? rate.withNeed : rate.without;
}

// -- exclusions -----------------------------------------------------------------------------------------------

/** The days lost to a fixed exclusion. */
const DAYS: Weighed<number> = [
  [1, 30],
  [2, 30],
  [3, 20],
  [5, 20],
];

interface Excluded extends Omit<Exclusion, 'on'> {
  readonly day: Day;
}

/** On school days of the terms in which the child is six or older; a permanent one is the last. */
function exclusionsOf(random: Random, scene: Scene, { born }: Member, career: Career): readonly Excluded[] {
  const { terms, asOf } = scene;
  if (!chance(random, rateOf(scene, RATES.excluded))) return [];
  const days = terms.flatMap(({ from, to }) => datesIn(random, between(random, 0, 2), from, to));
  const possible = days.filter(
    (day) => isSchoolDay(day) && day >= birthday(born, 6) && day <= career.leaving && day <= asOf,
  );
  const isLastForGood = chance(random, RATES.permanent);
  return [...new Set(possible)].map((day, index, all) => {
    if (isLastForGood && index === all.length - 1) return { day, kind: 'permanent', days: 0 };
    const isLunchtime = chance(random, RATES.lunchtime);
    const days = draw(random, DAYS);
    return isLunchtime ? { day, kind: 'lunchtime', days: 0 } : { day, kind: 'fixed', days };
  });
}

// -- placements and gaps --------------------------------------------------------------------------------------

const SETTINGS: Weighed<Setting> = [
  ['mainstream', 94],
  ['special', 4],
  ['home', 1],
  ['alternative', 1],
];

const GAP_KINDS: Weighed<string> = [
  ['not_taught', 25],
  ['part_time', 50],
  ['not_suitable', 25],
];

interface Placed {
  readonly placements: readonly Placement[];
  readonly gaps: School['gaps_in_education'];
}

/** One school and then the next. After a permanent exclusion there is a gap, and then another kind of place. */
function placementsOf(
  random: Random,
  scene: Scene,
  member: Member,
  career: Career,
  permanent: Day | undefined,
): Placed {
  const { asOf } = scene;
  if (career.start > asOf) return { placements: [], gaps: [] };
  const setting = draw(random, SETTINGS);
  const usual = { setting, for_behaviour: setting === 'alternative', after_exclusion: false };
  const until = permanent ?? career.leaving;
  const place = (from: Day, to: Day, how: How = usual): readonly Placement[] =>
    from > Math.min(to, asOf) ? [] : [{ ...spellAsOf(asOf, from, to), full_time: true, ...how }];
  const schools = [
    ...place(career.start, Math.min(career.secondary - 1, until)),
    ...place(career.secondary, until),
  ];
  const back = permanent === undefined ? undefined : permanent + between(random, 15, 90);
  const after = back === undefined ? [] : place(back, career.leaving, ELSEWHERE);
  return {
    placements: [...schools, ...after, ...laterPlacement(random, scene, member, career)],
    gaps: gapsOf(random, scene, career, permanent, back),
  };
}

type How = Omit<Placement, keyof Spell | 'full_time'>;

const ELSEWHERE: How = { setting: 'alternative', for_behaviour: true, after_exclusion: true };

function gapsOf(
  random: Random,
  scene: Scene,
  career: Career,
  permanent: Day | undefined,
  back: Day | undefined,
): Placed['gaps'] {
  const { asOf, since } = scene;
  if (permanent !== undefined && back !== undefined) {
    const to = Math.min(back - 1, career.leaving);
    return permanent >= Math.min(to, asOf)
      ? []
      : [{ ...spellAsOf(asOf, permanent + 1, to), kind: 'no_school' }];
  }
  if (!chance(random, rateOf(scene, RATES.gap))) return [];
  const least = Math.max(since, career.start);
  const most = Math.min(asOf, career.leaving);
  if (least > most) return [];
  const from = between(random, least, most);
  const to = Math.min(from + between(random, 20, 400), career.leaving);
  return [{ ...spellAsOf(asOf, from, to), kind: draw(random, GAP_KINDS) }];
}

// -- after school ---------------------------------------------------------------------------------------------

/** Whether somebody who has left school by then is neither learning nor working. */
export function isOutOfLearning(scene: Scene, member: Member): boolean {
  const random = randomFor(scene, 'after school', member.reference);
  return careerOf(member).leaving < scene.asOf && chance(random, rateOf(scene, RATES.outOfLearning));
}

function laterPlacement(random: Random, scene: Scene, member: Member, career: Career): readonly Placement[] {
  const from = career.leaving + 1;
  if (from > scene.asOf || isOutOfLearning(scene, member)) return [];
  const setting = chance(random, 7_500) ? 'college' : 'training';
  const spell = spellAsOf(scene.asOf, from, scene.asOf);
  return [{ ...spell, setting, full_time: true, for_behaviour: false, after_exclusion: false }];
}

function prospectsOf(
  random: Random,
  scene: Scene,
  { born }: Member,
): Pick<School, 'few_qualifications_expected' | 'next_step_arranged'> {
  const age = ageOn(born, scene.asOf);
  const isFew = chance(random, rateOf(scene, RATES.fewQualifications));
  const isArranged = chance(random, RATES.nextStep);
  return {
    few_qualifications_expected: age >= 14 && isFew,
    next_step_arranged: age >= 15 && isArranged,
  };
}

// -- attendance -----------------------------------------------------------------------------------------------

/** An entry for each term that began between the fifth birthday and the day of leaving, and outside a time on no roll. */
function attendanceOf(
  random: Random,
  scene: Scene,
  { born }: Member,
  career: Career,
  gaps: Placed['gaps'],
): readonly Attendance[] {
  const isPoor = chance(random, rateOf(scene, RATES.poorAttender));
  const usual = isPoor ? between(random, 10, 35) : between(random, 2, 7);
  const leave = between(random, 40, 90);
  return scene.terms
    .filter(({ from }) => from >= birthday(born, 5) && from <= career.leaving)
    .filter(({ from }) => !gaps.some((gap) => gap.kind === 'no_school' && covers(gap, isoFromDay(from))))
    .map(({ to, possible }) => {
      const percent = Math.max(0, usual + between(random, -2, 2));
      const missed = Math.floor((possible * percent) / 100);
      const authorised = Math.floor((missed * leave) / 100);
      return { on: isoFromDay(to), possible, authorised, unauthorised: missed - authorised };
    });
}

function covers({ from, to }: Spell, day: string): boolean {
  return from <= day && (to === 'ongoing' || day <= to);
}
