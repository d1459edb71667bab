// A case on which rules with a slip in them answer otherwise -> the smallest that there is, as a scenario that would notice the slip.

import { type FigureAnswer, isPayment } from '../interpret/answer.ts';
import { valueText } from '../interpret/describe.ts';
import { isSettled } from '../interpret/value.ts';
import type { CoreProgram } from '../ir/program.ts';
import { expectationText } from '../scenario/expectation-text.ts';
import { givenDays, scenarioTitle, scenarioWith } from '../scenario/scenario-text.ts';
import { isPoint } from '../values/index.ts';
import type { Case } from './case.ts';
import { type Disagreement, disagreementOn } from './disagree.ts';

/**
 * A scenario that would notice a slip, and the facts that its file is to hold.
 *
 * @example
 * const pin: Pin | undefined = pinOf(missed, 'cases/wet.json');
 * pin?.factsFile; // => 'cases/wet.json'
 */
export interface Pin {
  readonly title: string;
  readonly scenario: string;
  readonly factsFile: string;
  readonly factsText: string;
}

/**
 * The smallest case, step by step, that still shows what a case shows.
 *
 * @example
 * const asItIs: Smallest = (found) => found;
 */
export type Smallest = (found: Case, shows: (smaller: Case) => boolean) => Case;

/**
 * The same disagreement about as few facts as it takes. What is known of the part stays known.
 *
 * @example
 * smallest(program, missed, (found) => found).found.facts; // => { reference: 'A', wet: true }
 */
export function smallest(program: CoreProgram, disagreement: Disagreement, shrink: Smallest): Disagreement {
  const { found, part, before } = disagreement;
  const isKnown = isSettled(before.value);
  const shown = (smaller: Case): Disagreement | undefined => {
    const other = disagreementOn(program, disagreement, smaller, part);
    return other && (!isKnown || isSettled(other.before.value)) ? other : undefined;
  };
  return shown(shrink(found, (smaller) => shown(smaller) !== undefined)) ?? disagreement;
}

/**
 * What a slip changes, in words.
 *
 * @example
 * disagreementText(missed); // => 'eligibility is no, and would be yes if ‘not damp’ were without its ‘not’'
 */
export function disagreementText({ mutant, before, after }: Disagreement): string {
  return `${before.name} is ${answerText(before)}, and would be ${answerText(after)} if ${mutant.says}`;
}

function answerText(part: FigureAnswer): string {
  if (isPayment(part) && isPoint(part.amount) && part.amount.lo === 0) return 'nothing';
  return valueText(part.value, part.unit);
}

/**
 * Undefined where the language has no way to write what is expected. `file`: where the facts are to be, from beside the scenario.
 *
 * @example
 * pinOf(missed, 'cases/wet.json')?.scenario.includes('expect eligibility is no'); // => true
 */
export function pinOf(disagreement: Disagreement, file: string): Pin | undefined {
  const { found, before } = disagreement;
  const expected = expectationText(before);
  if (expected === undefined) return undefined;
  const { plan, facts, asked } = found;
  const title = scenarioTitle(disagreementText(disagreement));
  const answer = { plan, asOf: asked.asOf, knownOn: asked.knownOn };
  return {
    title,
    scenario: scenarioWith(answer, { title, facts: file, dates: givenDays(asked) }, [expected]),
    factsFile: file,
    factsText: `${JSON.stringify(facts, null, 2)}\n`,
  };
}
