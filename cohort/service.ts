// A family -> the service's own record of it: referral, consent, support, closing and claim.

import { isoFromDay } from '../src/index.ts';
import { type Day, type Spell, spellAsOf } from './days.ts';
import type { NeedKind } from './needs.ts';
import { between, chance, draw, pick, type Random, type Weighed } from './random.ts';
import { randomFor, type Scene } from './scene.ts';

type Concern = 'crime' | 'school' | 'help' | 'work' | 'abuse' | 'health';

export interface Service {
  readonly identified_on: string;
  readonly nominations: readonly { readonly on: string; readonly concern: Concern; readonly by: string }[];
  readonly consents: readonly { readonly on: string; readonly given: boolean }[];
  readonly times_of_support: readonly (Spell & { readonly kind: string })[];
  readonly closed_on?: string;
  readonly claimed_on?: string;
  readonly split_from: readonly string[];
  readonly joined: readonly string[];
  readonly related_families: readonly { readonly reference: string }[];
}

/** Served: 1,420 families (business case, table 3) of the county's 3,302. */
const AGREED = 4_300;

// The rest is ours.
const REFUSED = 1_500;
const WITHDREW = 600;
const OTHER_HELP = 1_200;
const CLAIMED = 6_000;
const SPLIT = 60;
const JOINED = 40;

export function serviceOf(scene: Scene): Service {
  const random = randomFor(scene, 'service');
  const split_from = earlierFamily(random, scene, SPLIT);
  const joined = earlierFamily(random, scene, JOINED);
  return {
    identified_on: isoFromDay(scene.identified),
    nominations: nominationsOf(random, scene),
    ...supportOf(random, scene),
    split_from,
    joined,
    // What is told of them is told in their own place.
    related_families: [...new Set([...split_from, ...joined])].map((reference) => ({ reference })),
  };
}

// -- referral -------------------------------------------------------------------------------------------------

/** The need that makes each concern likely, and who raises it. */
const CONCERNS: readonly (readonly [Concern, NeedKind, readonly string[]])[] = [
  ['crime', 'offending', ['police officer', 'youth offending worker', 'housing officer']],
  ['school', 'learning', ['head teacher', 'education welfare officer']],
  ['help', 'parenting', ['social worker', 'health visitor', "children's centre worker"]],
  ['work', 'poverty', ['housing officer', 'debt adviser', 'job centre adviser']],
  ['abuse', 'domestic_violence', ['police officer', 'social worker', 'midwife']],
  ['health', 'ill_health', ['general practitioner', 'health visitor', 'school nurse']],
];

const WITH_NEED = 1_500;
const WITHOUT_NEED = 100;

function nominationsOf(random: Random, { needs, identified }: Scene): Service['nominations'] {
  return CONCERNS.flatMap(([concern, need, roles]) => {
    if (!chance(random, needs.has(need) ? WITH_NEED : WITHOUT_NEED)) return [];
    return [{ on: isoFromDay(identified - between(random, 0, 120)), concern, by: pick(random, roles) }];
  });
}

// -- support --------------------------------------------------------------------------------------------------

const WORKERS: Weighed<string> = [
  ['family_support_worker', 85],
  ['lead_professional', 15],
];

type Support = Pick<Service, 'consents' | 'times_of_support' | 'closed_on' | 'claimed_on'>;

/** Support is voluntary (locality pack, slide 29), and takes a year on average (slide 31). */
function supportOf(random: Random, scene: Scene): Support {
  const { asOf, identified } = scene;
  const asked = identified + between(random, 7, 60);
  if (asked > asOf) return { consents: [], times_of_support: [] };
  if (!chance(random, AGREED)) return unsupported(random, scene, asked);
  const from = asked + between(random, 1, 28);
  const consents = [{ on: isoFromDay(asked), given: true }];
  if (from > asOf) return { consents, times_of_support: [] };
  const to = from + between(random, 185, 545);
  const withdrawn = chance(random, WITHDREW) ? from + between(random, 14, 170) : to;
  const end = Math.min(to, withdrawn);
  const times_of_support = [{ ...spellAsOf(asOf, from, end), kind: draw(random, WORKERS) }];
  if (end >= asOf) return { consents, times_of_support };
  const refusal = end < to ? [{ on: isoFromDay(end), given: false }] : [];
  const isClaimed = end === to && chance(random, CLAIMED);
  return {
    consents: [...consents, ...refusal],
    times_of_support,
    closed_on: isoFromDay(end),
    ...(isClaimed ? { claimed_on: isoFromDay(end + between(random, 28, 200)) } : {}),
  };
}

/** Most are never asked, since there are too few workers; some say no; some have other help. */
function unsupported(random: Random, { asOf }: Scene, asked: Day): Support {
  const consents = chance(random, REFUSED) ? [{ on: isoFromDay(asked), given: false }] : [];
  const isHelped = chance(random, OTHER_HELP);
  const support = { ...spellAsOf(asOf, asked, asked + between(random, 60, 400)), kind: 'other_early_help' };
  return { consents, times_of_support: isHelped ? [support] : [] };
}

// -- families that split or join ------------------------------------------------------------------------------

export function referenceOf(number: number): string {
  return `F-${String(number).padStart(6, '0')}`;
}

/** One with a smaller number, which is in the cohort too. */
function earlierFamily(random: Random, { number }: Scene, rate: number): readonly string[] {
  const isSo = chance(random, rate);
  return isSo && number > 1 ? [referenceOf(between(random, Math.max(1, number - 500), number - 1))] : [];
}
