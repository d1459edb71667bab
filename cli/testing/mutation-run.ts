// Rules -> every slip that an author could make in them, and whether a scenario would notice it.

import { type Case, type CoreProgram, tryMutants } from '../../src/index.ts';
import { sampleFamilies } from '../../src/testing/index.ts';
import { openFolder } from '../files.ts';
import { type Report, refuse } from '../report.ts';
import { findRules, programOf, type Rules } from '../rules.ts';
import { mutationReport } from './mutation-text.ts';
import { pinned } from './pinned.ts';
import { runOf } from './scenario-runs.ts';
import { caseOf } from './smallest-case.ts';
import { writePinned } from './write-pinned.ts';

export interface MutationAsked {
  readonly paths: readonly string[];
  readonly seed: number;
  /** How many cases are looked at for a slip that no scenario notices. */
  readonly tries: number;
  /** How many of a hundred slips have to be noticed. */
  readonly min: number | undefined;
  /** Whether the scenarios that are offered are written beside the rules. */
  readonly write: boolean;
}

/** So many generated families of each plan are gone on from. */
const FAMILIES = 20;

export function mutationRun(rules: Rules, asked: MutationAsked): Report {
  const program = programOf(rules);
  refuseBroken(program, rules);
  const files = new Set(findRules(asked.paths).names);
  const tried = tryMutants(program, {
    files,
    sources: rules.project.sources,
    host: openFolder(rules.folder.root),
    tries: asked.tries,
    more: generated(program, files, asked.seed),
  });
  const shown = tried.flatMap(({ outcome }) => (outcome.kind === 'not noticed' ? [outcome.shown] : []));
  const offered = pinned(program, rules, shown);
  const written = asked.write ? writePinned(rules, offered) : [];
  return mutationReport({ rules, tried, offered, written, min: asked.min });
}

/** A slip is noticed by a scenario that fails; where one fails anyway, nobody can tell. */
function refuseBroken(program: CoreProgram, rules: Rules): void {
  const failing = program.scenarios.filter(
    (scenario) => runOf(program, rules, scenario).failures.length > 0,
  ).length;
  if (failing > 0)
    refuse(
      `${failing} of ${program.scenarios.length} scenarios fail: slips are tried where all of them hold`,
      'run the command without --mutate to see which',
    );
}

function generated(program: CoreProgram, files: ReadonlySet<string>, seed: number): readonly Case[] {
  return [...program.plans.values()]
    .filter(({ origin }) => files.has(origin.file))
    .flatMap((plan) =>
      sampleFamilies(program, plan, { seed, runs: FAMILIES }).map((family) => caseOf(plan, family)),
    );
}
