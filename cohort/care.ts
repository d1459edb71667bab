// A child -> what children's services did and do for it. All the rates are ours.

import { ageOn, type Day, type Spell, spellAsOf } from './days.ts';
import type { Member } from './people.ts';
import { between, chance, type Random } from './random.ts';
import { randomFor, type Scene } from './scene.ts';

export interface Care {
  readonly early_help_needs: readonly Help[];
  readonly child_in_need_plans: readonly Help[];
  readonly child_protection_enquiries: readonly Help[];
  readonly child_protection_plans: readonly Help[];
  readonly unused_early_education: boolean;
}

interface Help extends Spell {
  readonly authority: string;
}

/** Of families in which parenting is a need; of the others a sixth of it. */
const EARLY_HELP = 1_800;
const IN_NEED = 1_400;
const ENQUIRY = 3_500;
const PROTECTED = 4_500;
const FROM_ELSEWHERE = 300;
const UNUSED_EDUCATION = 1_800;

export function careOf(scene: Scene, member: Member): Care {
  const random = randomFor(scene, 'care', member.reference);
  const authority = chance(random, FROM_ELSEWHERE) ? 'Another council' : 'Leicestershire';
  const help = (from: Day, to: Day): readonly Help[] =>
    from > Math.min(to, scene.asOf) ? [] : [{ ...spellAsOf(scene.asOf, from, to), authority }];
  return {
    early_help_needs: earlyHelp(random, scene, member, help),
    ...socialCare(random, scene, member, help),
    unused_early_education: isUnused(random, scene, member),
  };
}

type Helped = (from: Day, to: Day) => readonly Help[];

function isLikely(random: Random, { needs }: Scene, rate: number): boolean {
  return chance(random, needs.has('parenting') ? rate : Math.floor(rate / 6));
}

function earlyHelp(random: Random, scene: Scene, { born }: Member, help: Helped): readonly Help[] {
  if (!isLikely(random, scene, EARLY_HELP)) return [];
  const from = between(random, Math.max(scene.since, born), scene.asOf);
  return help(from, from + between(random, 90, 900));
}

/** A plan for a child in need; an enquiry while it runs may end it, and a child protection plan follows. */
function socialCare(
  random: Random,
  scene: Scene,
  { born }: Member,
  help: Helped,
): Omit<Care, 'early_help_needs' | 'unused_early_education'> {
  const none = { child_in_need_plans: [], child_protection_enquiries: [], child_protection_plans: [] };
  if (!isLikely(random, scene, IN_NEED)) return none;
  const from = between(random, Math.max(scene.since, born), scene.asOf);
  const planned = from + between(random, 60, 600);
  if (!chance(random, ENQUIRY)) return { ...none, child_in_need_plans: help(from, planned) };
  const asked = between(random, from, planned);
  const decided = asked + between(random, 7, 15);
  const isProtected = chance(random, PROTECTED);
  const protection = help(decided + 1, decided + between(random, 90, 700));
  return {
    child_in_need_plans: help(from, isProtected ? decided : planned),
    child_protection_enquiries: help(asked, decided),
    child_protection_plans: isProtected ? protection : [],
  };
}

/** Of a child of two to four. */
function isUnused(random: Random, { asOf }: Scene, { born }: Member): boolean {
  const age = ageOn(born, asOf);
  return chance(random, UNUSED_EDUCATION) && age >= 2 && age <= 4;
}
