// Cases on which slips show -> the fewest and smallest of them, as scenarios that the rules can be given.

import { basename, dirname, posix } from 'node:path';
import {
  type CoreProgram,
  type Disagreement,
  disagreementOn,
  ENDING,
  type Mutant,
  openProject,
  type Pin,
  pinOf,
  smallest,
} from '../../src/index.ts';
import { scenariosWith } from '../keep/keep-scenario.ts';
import type { Rules } from '../rules.ts';
import { smallestCase } from './smallest-case.ts';

/** A scenario that would notice these slips. */
export interface Pinned {
  readonly mutants: readonly Mutant[];
  readonly shown: Disagreement;
  readonly pin: Pin;
  /** The file of rules that it belongs beside, as the project names it. */
  readonly file: string;
}

/** Where scenarios of a file of rules are kept: beside it. */
export function edgesFile(file: string): string {
  return posix.join(dirname(file), `${basename(file, ENDING)}-edges.scenarios${ENDING}`);
}

export function pinned(
  program: CoreProgram,
  rules: Rules,
  shown: readonly Disagreement[],
): readonly Pinned[] {
  const done = new Set<Mutant>();
  const found: Pinned[] = [];
  const numbers = new Map<string, number>();
  for (const one of shown) {
    if (done.has(one.mutant)) continue;
    const small = smallest(program, one, smallestCase(program));
    const { file } = small.found.plan.origin;
    const number = nextNumber(rules, file, numbers.get(file) ?? 0);
    const pin = pinOf(small, caseFile(file, number));
    if (!pin || !isTaken(rules, file, pin)) continue;
    numbers.set(file, number);
    const others = shown.filter(
      (other) => !done.has(other.mutant) && disagreementOn(program, other, small.found, small.part),
    );
    const mutants = others.map(({ mutant }) => mutant);
    for (const mutant of mutants) done.add(mutant);
    found.push({ mutants, shown: small, pin, file });
  }
  return found;
}

function caseFile(file: string, number: number): string {
  return `cases/edges/${basename(file, ENDING)}-${String(number).padStart(2, '0')}.json`;
}

/** The first number after this one of which there is no file yet. */
function nextNumber({ folder }: Rules, file: string, after: number): number {
  let number = after + 1;
  while (folder.read(posix.join(dirname(file), caseFile(file, number))) !== undefined) number += 1;
  return number;
}

/** Whether the language takes it: not every part has an answer that can be expected. */
function isTaken({ project, folder }: Rules, file: string, { scenario }: Pin): boolean {
  const target = edgesFile(file);
  const text = scenariosWith(undefined, scenario, file);
  const read = (path: string): string | undefined =>
    path === target ? text : (project.sources.get(path)?.text ?? folder.read(path));
  return openProject({ read }, [target]).program !== undefined;
}
