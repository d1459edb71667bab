// A band of the county's count -> the needs that an assessment found.

import { isoFromDay } from '../src/index.ts';
import type { Day } from './days.ts';
import { between, chance, draw, type Random, randomOf, type Weighed } from './random.ts';
import type { Band } from './shares.ts';

/**
 * The documents count needs in two ways that no one cohort can keep: the snapshot of early 2012, in which six families in ten
 * have two to four needs, and the assessments of 2014/15, which found 10.9 issues in a family on average.
 */
export type Counting = 'snapshot' | 'assessed';

/** Business case, page 12: the two most frequent issues at the start of support, 2014/15. */
const PARENTING = 8_740;
const RISKY_BEHAVIOUR = 7_550;

/** The other common issues of the locality pack, slide 11. The slide gives no numbers: the weights are ours. */
const OTHERS = [
  ['poverty', 30],
  ['ill_health', 20],
  ['learning', 20],
  ['domestic_violence', 15],
  ['offending', 12],
  ['housing', 10],
  ['relationships', 10],
  ['resilience', 10],
  ['low_aspirations', 6],
  ['confusing_services', 5],
  ['lack_of_choice', 4],
] as const satisfies Weighed<string>;

export type NeedKind = (typeof OTHERS)[number][0] | 'parenting' | 'risky_behaviour';

export interface Need {
  readonly on: string;
  readonly kind: NeedKind;
}

/** How many, by band. The bands are the slide's; the weights within them are ours. */
const COUNTS: Readonly<Record<Band, Weighed<number>>> = {
  at_risk: [
    [2, 45],
    [3, 33],
    [4, 22],
  ],
  complex: [
    [5, 28],
    [6, 22],
    [7, 17],
    [8, 13],
    [9, 10],
    [10, 6],
    [11, 4],
  ],
};

/** With a mean of 11; one in ten of them has one fewer, which makes 10.9 (business case, page 12). */
const ISSUES: Weighed<number> = [
  [6, 1],
  [7, 2],
  [8, 3],
  [9, 4],
  [10, 5],
  [11, 6],
  [12, 5],
  [13, 4],
  [14, 3],
  [15, 2],
  [16, 1],
];
const ONE_FEWER = 1_000;

export function kindsOf(seed: number, number: number, band: Band, counting: Counting): readonly NeedKind[] {
  const random = randomOf(seed, number, 'needs');
  const kinds: NeedKind[] = [
    ...(chance(random, PARENTING) ? (['parenting'] as const) : []),
    ...(chance(random, RISKY_BEHAVIOUR) ? (['risky_behaviour'] as const) : []),
  ];
  return counting === 'snapshot'
    ? [...kinds, ...distinct(random, draw(random, COUNTS[band]) - kinds.length)]
    : [...kinds, ...repeated(random, issueCount(random) - kinds.length)];
}

function issueCount(random: Random): number {
  return draw(random, ISSUES) - (chance(random, ONE_FEWER) ? 1 : 0);
}

/** Each kind at most once: the snapshot counts risks of different kinds. */
function distinct(random: Random, count: number): readonly NeedKind[] {
  const kinds: NeedKind[] = [];
  while (kinds.length < count) {
    const left = OTHERS.filter(([kind]) => !kinds.includes(kind));
    kinds.push(draw(random, left));
  }
  return kinds;
}

/** An assessment may find one kind in several people. */
function repeated(random: Random, count: number): readonly NeedKind[] {
  return Array.from({ length: count }, () => draw(random, OTHERS));
}

/** Most needs are found at the assessment, some in the weeks after it. */
export function needsOf(
  random: Random,
  kinds: readonly NeedKind[],
  assessed: Day,
  asOf: Day,
): readonly Need[] {
  return kinds.map((kind) => {
    const later = chance(random, 2_000) ? between(random, 1, 90) : 0;
    return { on: isoFromDay(Math.min(assessed + later, asOf)), kind };
  });
}
