// A family -> who works and who is on a benefit; and of each person the jobs, benefits and steps, one time after another.

import { isoFromDay } from '../src/index.ts';
import { birthday, type Day, type Spell, spellAsOf } from './days.ts';
import { isAdult, livesWithFamily, type Member } from './people.ts';
import { between, chance, draw, pick, type Random, type Weighed } from './random.ts';
import { randomFor, recentDay, type Scene } from './scene.ts';
import { careerOf, isOutOfLearning } from './school.ts';

export interface Work {
  readonly benefits: readonly Benefit[];
  readonly jobs: readonly Job[];
  readonly steps_towards_work: readonly { readonly on: string; readonly kind: string }[];
  readonly times_out_of_work_and_learning: readonly Spell[];
}

interface Benefit extends Spell {
  readonly kind: string;
  readonly work_conditions: boolean;
}

export interface Job extends Spell {
  readonly hours_a_week: number;
}

/** Business case, page 12, of families of the national programme: 74% workless, 83% on an out-of-work benefit. */
const WORKLESS = 7_400;
/** 74% × 97% + 26% × 43% = 83%. How the two go together is ours. */
const ON_BENEFIT = { workless: 9_700, working: 4_300 };

/** What somebody does now. `both`: a benefit and a job of few hours beside it. */
type State = 'job' | 'benefit' | 'both' | 'neither';

/** What each adult does now. The rates hold of adults who live with the family. */
export function statesOf(scene: Scene): ReadonlyMap<Member, State> {
  const random = randomFor(scene, 'household');
  const adults = scene.members.filter(isAdult);
  const home = adults.filter(livesWithFamily);
  const isWorkless = chance(random, WORKLESS);
  const isOnBenefit = chance(random, isWorkless ? ON_BENEFIT.workless : ON_BENEFIT.working);
  const workers = isWorkless ? [] : workersOf(random, home);
  const claimants = isOnBenefit ? claimantsOf(random, home, workers) : [];
  return new Map(
    adults.map((member) => {
      if (!livesWithFamily(member)) return [member, pick(random, ELSEWHERE)];
      const [works, claims] = [workers.includes(member), claimants.includes(member)];
      return [member, works ? (claims ? 'both' : 'job') : claims ? 'benefit' : 'neither'];
    }),
  );
}

const ELSEWHERE: readonly State[] = ['job', 'benefit', 'neither'];

/** One at least; of the others three in ten. */
function workersOf(random: Random, home: readonly Member[]): readonly Member[] {
  const first = pick(random, home);
  return home.filter((member) => member === first || chance(random, 3_000));
}

/** One at least, if possible who does not work; of the others who do not work half. */
function claimantsOf(random: Random, home: readonly Member[], workers: readonly Member[]): readonly Member[] {
  const idle = home.filter((member) => !workers.includes(member));
  const first = pick(random, idle.length > 0 ? idle : home);
  return home.filter((member) => member === first || (idle.includes(member) && chance(random, 5_000)));
}

export function workOf(scene: Scene, member: Member, state: State | undefined): Work {
  const random = randomFor(scene, 'work', member.reference);
  return state === undefined ? youngWork(random, scene, member) : adultWork(random, scene, member, state);
}

// -- adults ---------------------------------------------------------------------------------------------------

/** The rest of this file is ours: no document gives any of it. */
const KINDS: Weighed<string> = [
  ['jobseekers_allowance', 26],
  ['employment_and_support_allowance', 32],
  ['income_support', 26],
  ['carers_allowance', 5],
  ['incapacity_benefit', 2],
  ['severe_disablement_allowance', 1],
  ['universal_credit', 8],
];

/** Those that allow a job of few hours. */
const BESIDE_A_JOB: Weighed<string> = [
  ['income_support', 40],
  ['carers_allowance', 30],
  ['jobseekers_allowance', 30],
];

const CONDITIONS: Readonly<Record<string, number>> = {
  jobseekers_allowance: 10_000,
  universal_credit: 8_000,
  employment_and_support_allowance: 3_000,
};

function adultWork(random: Random, scene: Scene, member: Member, now: State): Work {
  const stretches = stretchesOf(random, scene, member, now);
  const benefits = stretches
    .filter(({ state }) => state === 'benefit' || state === 'both')
    .map((stretch) => benefitOf(random, scene, stretch));
  return {
    benefits: [...benefits, ...childBenefit(random, scene, member)],
    jobs: stretches
      .filter(({ state }) => state === 'job' || state === 'both')
      .map(({ from, to, state }) => ({
        ...spellAsOf(scene.asOf, from, to),
        hours_a_week: state === 'both' ? between(random, 4, 15) : pick(random, HOURS),
      })),
    steps_towards_work: stepsOf(random, scene, now),
    times_out_of_work_and_learning: stretches
      .filter(({ state }) => state === 'benefit' || state === 'neither')
      .map(({ from, to }) => spellAsOf(scene.asOf, from, to)),
  };
}

const HOURS = [16, 16, 20, 24, 25, 30, 35, 37, 40] as const;

interface Stretch {
  readonly state: State;
  readonly from: Day;
  readonly to: Day;
}

/** From now back to the eighteenth birthday, or so far as is told; the stretches follow one another and never overlap. */
function stretchesOf(random: Random, { asOf }: Scene, { born }: Member, now: State): readonly Stretch[] {
  const first = birthday(born, 18);
  const count = between(random, 1, MOST_STRETCHES);
  const stretches: Stretch[] = [];
  let [state, to] = [now, asOf];
  while (stretches.length < count && to >= first) {
    const isLast = stretches.length === count - 1;
    const from = Math.max(first, to - between(random, 20, isLast ? 5_000 : 1_200));
    stretches.unshift({ state, from, to });
    to = from - 1;
    state = draw(random, BEFORE[state]);
  }
  return stretches;
}

const MOST_STRETCHES = 4;

/** What went before: never the same. */
const BEFORE: Readonly<Record<State, Weighed<State>>> = {
  job: [
    ['benefit', 80],
    ['neither', 20],
  ],
  benefit: [
    ['job', 75],
    ['neither', 25],
  ],
  both: [
    ['job', 50],
    ['neither', 50],
  ],
  neither: [
    ['job', 60],
    ['benefit', 40],
  ],
};

function benefitOf(random: Random, { asOf }: Scene, { from, to, state }: Stretch): Benefit {
  const kind = draw(random, state === 'both' ? BESIDE_A_JOB : KINDS);
  const work_conditions = chance(random, CONDITIONS[kind] ?? 0);
  return { ...spellAsOf(asOf, from, to), kind, work_conditions };
}

/** Tax credits and the like, which are for people in work and out of it. */
function childBenefit(random: Random, { asOf, members }: Scene, { role }: Member): readonly Benefit[] {
  if (role !== 'parent' || !chance(random, 4_000)) return [];
  const eldest = Math.min(...members.filter((one) => one.role === 'child').map(({ born }) => born));
  return [{ ...spellAsOf(asOf, eldest, asOf), kind: 'other_benefit', work_conditions: false }];
}

const STEPS = ['work_programme', 'social_fund_provision', 'other_step'] as const;

function stepsOf(random: Random, scene: Scene, now: State): Work['steps_towards_work'] {
  if (now !== 'benefit' || !chance(random, 1_500)) return [];
  return [{ on: isoFromDay(recentDay(random, scene, 18)), kind: pick(random, STEPS) }];
}

// -- children -------------------------------------------------------------------------------------------------

const SATURDAY_JOB = 1_500;

/** A young person who has left school and is not learning has a time out of work; some who learn have a small job. */
function youngWork(random: Random, scene: Scene, member: Member): Work {
  const none = { benefits: [], jobs: [], steps_towards_work: [], times_out_of_work_and_learning: [] };
  const { leaving } = careerOf(member);
  if (leaving >= scene.asOf) return none;
  const spell = spellAsOf(scene.asOf, leaving + 1, scene.asOf);
  if (isOutOfLearning(scene, member)) return { ...none, times_out_of_work_and_learning: [spell] };
  if (!chance(random, SATURDAY_JOB)) return none;
  return { ...none, jobs: [{ ...spell, hours_a_week: between(random, 4, 12) }] };
}
