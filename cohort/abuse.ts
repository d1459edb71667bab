// A family and its people -> domestic abuse: who suffers it, who commits it, and when the police came. All the rates are ours.

import { type Spell, spellAsOf } from './days.ts';
import type { Member } from './people.ts';
import { between, chance, type Random } from './random.ts';
import { datesIn, events, randomFor, recentDay, type Scene } from './scene.ts';

export interface Abuse {
  readonly experiences_of_abuse: readonly Spell[];
  readonly at_risk_of_abuse: boolean;
  readonly acts_of_abuse: readonly { readonly on: string }[];
}

/** By whether the assessment found domestic violence. */
const RATES = {
  callouts: { withNeed: 6_000, without: 150 },
  suffers: { withNeed: 7_000, without: 250 },
  atRisk: { withNeed: 4_000, without: 200 },
  commits: { withNeed: 4_000, without: 100 },
  grownChildCommits: { withNeed: 800, without: 50 },
} as const;

function isSo(random: Random, { needs }: Scene, rate: keyof typeof RATES): boolean {
  return chance(random, RATES[rate][needs.has('domestic_violence') ? 'withNeed' : 'without']);
}

export function calloutsOf(scene: Scene): readonly { readonly on: string }[] {
  const random = randomFor(scene, 'callouts');
  return isSo(random, scene, 'callouts')
    ? events(datesIn(random, between(random, 1, 4), scene.since, scene.asOf))
    : [];
}

/** The first parent may suffer it; another adult may commit it. */
export function abuseOf(scene: Scene, member: Member): Abuse {
  const random = randomFor(scene, 'abuse', member.reference);
  const none = { experiences_of_abuse: [], at_risk_of_abuse: false, acts_of_abuse: [] };
  if (member.role === 'child') return none;
  if (member.reference === 'Parent A') return { ...none, ...suffered(random, scene) };
  const isCommitting = isSo(random, scene, member.role === 'grown_child' ? 'grownChildCommits' : 'commits');
  const days = datesIn(random, between(random, 1, 3), scene.since, scene.asOf);
  return { ...none, acts_of_abuse: isCommitting ? events(days) : [] };
}

function suffered(random: Random, scene: Scene): Pick<Abuse, 'experiences_of_abuse' | 'at_risk_of_abuse'> {
  const isSuffering = isSo(random, scene, 'suffers');
  const from = recentDay(random, scene, 60);
  const spell = spellAsOf(scene.asOf, from, from + between(random, 30, 900));
  return {
    experiences_of_abuse: isSuffering ? [spell] : [],
    at_risk_of_abuse: isSo(random, scene, 'atRisk'),
  };
}
