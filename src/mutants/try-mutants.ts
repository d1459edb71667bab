// Every slip in the rules of some files -> whether a scenario notices it, and of each that none does a case on which it shows.

import type { CoreProgram } from '../ir/program.ts';
import { poseScenario, readScenario } from '../scenario/run.ts';
import type { Source } from '../text/source.ts';
import type { Host } from '../workspace/host.ts';
import { openProject } from '../workspace/project.ts';
import type { Case } from './case.ts';
import { type Disagreement, disagreements, type Seed, type Survivor } from './disagree.ts';
import { type Equivalence, equivalenceOf } from './equivalent.ts';
import { suspectsOf } from './infection.ts';
import { type Mutant, mutated, type Reopen } from './mutant.ts';
import { mutantsOf } from './mutants-of.ts';
import { noticedBy } from './notice.ts';
import { type Trial, trialOf } from './trial.ts';

/**
 * @example
 * const asked: MutantsAsked = { files: new Set(['dry.headline']), sources: project.sources, host, tries: 200 };
 */
export interface MutantsAsked {
  /** The rule files in which slips are tried. */
  readonly files: ReadonlySet<string>;
  /** Every file that was read. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Where the facts of scenarios are read. */
  readonly host: Host;
  /** How many cases are looked at for one slip that no scenario notices. */
  readonly tries: number;
  /** More cases to go on from than those of the scenarios, such as generated families. */
  readonly more?: readonly Case[];
}

/**
 * @example
 * const [first]: readonly MutantTried[] = slips;
 * first?.outcome.kind; // => 'not noticed'
 */
export interface MutantTried {
  readonly mutant: Mutant;
  readonly outcome: MutantOutcome;
}

/**
 * @example
 * const outcome: MutantOutcome = { kind: 'noticed', by: 'Wet ground is damp' };
 */
export type MutantOutcome =
  /** `by`: the title of the first scenario that fails; undefined where the rules are refused with the slip in them. */
  | { readonly kind: 'noticed'; readonly by: string | undefined }
  | { readonly kind: 'not noticed'; readonly shown: Disagreement }
  | { readonly kind: 'equivalent'; readonly how: Equivalence }
  /** No scenario notices it, and no case was found on which it shows: whether there is one is not known. */
  | { readonly kind: 'open' };

/**
 * In the order of the rules. Invariant: every scenario holds.
 *
 * @example
 * const asked: MutantsAsked = { files: new Set(['dry.headline']), sources: project.sources, host, tries: 20 };
 * tryMutants(program, asked).length; // => 4
 */
export function tryMutants(program: CoreProgram, asked: MutantsAsked): readonly MutantTried[] {
  const mutants = mutantsOf(program, asked);
  const { noticed, survivors, seeds } = noticedIn(program, mutants, asked);
  const more = (asked.more ?? []).map((one): Seed => ({ ...one, reached: new Set() }));
  const shown = disagreements({ program, seeds: [...seeds, ...more], tries: asked.tries }, survivors);
  const outcomeOf = (survivor: Survivor): MutantOutcome => {
    const disagreement = shown.get(survivor.mutant);
    if (disagreement) return { kind: 'not noticed', shown: disagreement };
    const how = equivalenceOf(program, survivor);
    return how ? { kind: 'equivalent', how } : { kind: 'open' };
  };
  const rest = new Map(survivors.map((one) => [one.mutant, outcomeOf(one)]));
  return mutants.flatMap((mutant) => {
    const outcome = noticed.get(mutant) ?? rest.get(mutant);
    return outcome ? [{ mutant, outcome }] : [];
  });
}

interface Noticed {
  readonly noticed: ReadonlyMap<Mutant, MutantOutcome>;
  readonly survivors: readonly Survivor[];
  readonly seeds: readonly Seed[];
}

/** What has been worked out for the scenarios is large, and not needed any more when this is done. */
function noticedIn(program: CoreProgram, mutants: readonly Mutant[], asked: MutantsAsked): Noticed {
  const trials = trialsOf(program, asked.host, mutants);
  const reopen = reopener(asked);
  const noticed = new Map<Mutant, MutantOutcome>();
  const survivors: Survivor[] = [];
  for (const mutant of mutants) {
    const slipped = mutated(program, mutant, reopen);
    const by = slipped && noticedBy(program, trials, mutant, slipped);
    if (slipped && !by) survivors.push({ mutant, slipped });
    else noticed.set(mutant, { kind: 'noticed', by: by?.scenario.title });
  }
  return { noticed, survivors, seeds: trials.flatMap((trial) => seedOf(program, trial)) };
}

/** The quickest first. */
function trialsOf(program: CoreProgram, host: Host, mutants: readonly Mutant[]): readonly Trial[] {
  const suspects = suspectsOf(program, mutants);
  return program.scenarios
    .flatMap((scenario) => {
      const { value } = readScenario(program, scenario, host);
      return value === undefined ? [] : (trialOf(program, scenario, value, suspects) ?? []);
    })
    .sort((a, b) => a.size - b.size);
}

/** The rules read again, with another text in one place. */
function reopener({ sources }: MutantsAsked): Reopen {
  return (at, to) => {
    const read = (file: string): string | undefined => {
      const text = sources.get(file)?.text;
      if (text === undefined || file !== at.file) return text;
      return text.slice(0, at.start) + to + text.slice(at.end);
    };
    return openProject({ read }, [...sources.keys()]).program;
  };
}

function seedOf(program: CoreProgram, { scenario, read, reached }: Trial): readonly Seed[] {
  const posed = poseScenario(program, scenario, read).value;
  return posed ? [{ ...posed, reached }] : [];
}
