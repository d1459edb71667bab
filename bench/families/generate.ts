// A number of families and a seed -> the families that all contestants are asked about, the same on every machine.
// About three facts in a hundred are left out. Family N is the same however many are made.

import { closeSync, openSync, writeSync } from 'node:fs';
import { between, chance, draw, type Random, randomOf, type Weighed } from '../../cohort/random.ts';
import { addMonths, dayFromIso, isoFromDay } from '../../src/index.ts';
import {
  AS_OF,
  type Family,
  type Incident,
  type IncidentKind,
  type Member,
  type WatchedFamily,
} from './facts.ts';

/** So often in 10,000 a fact is not known. */
const MISSING = 300;
const LIST_MISSING = 50;
/** Of one incident out of sixty: more would leave nearly all families open. */
const INCIDENT_MISSING = 20;

const INCIDENTS = 60;

/** Families of one to eight members, four and a half on average. */
export function* families(count: number, seed = 1): Iterable<Family> {
  for (let number = 1; number <= count; number++) yield familyOf(number, randomOf(seed, 'family', number));
}

/** Families with sixty incidents each, or as many as are asked for, over four years. */
export function* watchedFamilies(count: number, seed = 1, incidents = INCIDENTS): Iterable<WatchedFamily> {
  for (let number = 1; number <= count; number++)
    yield watchedOf(number, incidents, randomOf(seed, 'watched', number));
}

/** One family a line. */
export function writeLines(path: string, all: Iterable<object>): void {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  const flush = (): void => {
    writeSync(file, lines.join(''));
    lines = [];
  };
  for (const one of all) if (lines.push(`${JSON.stringify(one)}\n`) === 1_000) flush();
  flush();
  closeSync(file);
}

function familyOf(number: number, random: Random): Family {
  const members = Array.from({ length: between(random, 1, 8) }, (_, at) => memberOf(at, random));
  const family: Family = { reference: referenceOf(number) };
  if (!chance(random, LIST_MISSING)) family.members = members;
  if (known(random)) family.police_callouts = draw(random, CALLOUTS);
  if (known(random)) family.rent_arrears = chance(random, 2_000) ? between(random, 1, 120_000) : 0;
  return family;
}

/** The first is an adult, the second most often, the others most often children. */
function memberOf(at: number, random: Random): Member {
  const grown = at === 0 || chance(random, at === 1 ? 6_000 : 1_000);
  const days = grown ? between(random, 18 * 365, 60 * 365) : between(random, 0, 18 * 365);
  const pupil = !grown && days > 5 * 365;
  const member: Member = {};
  if (known(random)) member.born = iso(TODAY - days);
  if (known(random)) member.proven_offences = chance(random, 400) ? between(random, 1, 3) : 0;
  if (known(random)) member.antisocial_behaviour = chance(random, 200);
  if (pupil && known(random))
    member.attendance = between(random, chance(random, 1_000) ? 600 : 900, 1_000) / 10;
  if (known(random)) member.exclusions = pupil ? draw(random, EXCLUSIONS) : 0;
  if (known(random)) member.child_in_need = !grown && chance(random, 300);
  if (known(random)) member.child_protection_plan = !grown && chance(random, 150);
  if (known(random)) member.out_of_work_benefit = grown && chance(random, 1_500);
  if (known(random)) member.without_work_or_study = grown && chance(random, 1_500);
  if (known(random)) member.suffers_abuse = chance(random, 250);
  if (known(random)) member.health_condition = chance(random, 900);
  if (known(random)) member.misuses_substances = grown && chance(random, 500);
  return member;
}

const CALLOUTS: Weighed<number> = [
  [0, 90],
  [1, 6],
  [2, 2],
  [4, 2],
];

const EXCLUSIONS: Weighed<number> = [
  [0, 93],
  [1, 3],
  [2, 2],
  [3, 1],
  [5, 1],
];

function watchedOf(number: number, count: number, random: Random): WatchedFamily {
  const identified = addMonths(TODAY, -between(random, 13, 30)) - between(random, 0, 27);
  // From a tenth to half of them since the family was identified.
  const after = Math.floor((count * between(random, 10, 50)) / 100);
  const days = Array.from({ length: count }, (_, at) =>
    at < after ? between(random, identified, TODAY) : between(random, FIRST, identified - 1),
  );
  const family: WatchedFamily = { reference: referenceOf(number), identified_on: iso(identified) };
  const incidents = days.sort((a, b) => a - b).map((day) => incidentOf(day, random));
  if (!chance(random, LIST_MISSING)) family.incidents = incidents;
  return family;
}

function incidentOf(day: number, random: Random): Incident {
  const incident: Incident = {};
  if (!chance(random, INCIDENT_MISSING)) incident.on = iso(day);
  if (!chance(random, INCIDENT_MISSING)) incident.kind = draw(random, KINDS);
  return incident;
}

const KINDS: Weighed<IncidentKind> = [
  ['absence', 40],
  ['offence', 22],
  ['antisocial_behaviour', 22],
  ['police_callout', 12],
  ['exclusion', 4],
];

function known(random: Random): boolean {
  return !chance(random, MISSING);
}

function referenceOf(number: number): string {
  return `F-${String(number).padStart(6, '0')}`;
}

const TODAY = dayFromIso(AS_OF) ?? Number.NaN;
const FIRST = addMonths(TODAY, -48);

const isos = new Map<number, string>();

/** The same text for the same day: there are many more members than days. */
function iso(day: number): string {
  const text = isos.get(day) ?? isoFromDay(day);
  isos.set(day, text);
  return text;
}
