// A family that breaks something -> the family in words, and as a scenario with the facts for its file.

import { type FactNode, factTree } from '../inquiry/fact-tree.ts';
import { askPlan } from '../interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { words } from '../ir/quantity-text.ts';
import { givenDays, scenarioText, scenarioTitle } from '../scenario/scenario-text.ts';
import { dayText } from '../values/index.ts';
import type { Family } from './family.ts';

/**
 * @example
 * const shown: Counterexample = counterexampleOf(program, plan, { facts, asOf }, 'Dry ground is never damp');
 */
export interface Counterexample {
  readonly family: Family;
  /** The question and the facts, line by line. */
  readonly lines: readonly string[];
  /** Beside the rules it keeps what the plan says of the family today. */
  readonly scenario: string;
  /** The file that the scenario names, and what is to stand in it. */
  readonly factsFile: string;
  readonly factsText: string;
}

/**
 * @example
 * counterexampleOf(program, plan, { facts, asOf }, 'Never').lines; // => ['asked on 30 September 2015', 'reference: “A”', 'wet: no']
 */
export function counterexampleOf(
  program: CoreProgram,
  plan: CorePlan,
  family: Family,
  title: string,
): Counterexample {
  const answer = askPlan(program, plan, family.facts, family);
  const factsFile = `cases/${slugOf(title)}.json`;
  return {
    family,
    lines: [...questionLines(family), ...factLines(factTree({ program, plan }, family.facts, true))],
    scenario: scenarioText(answer, {
      title: scenarioTitle(title),
      facts: factsFile,
      dates: givenDays(family),
    }),
    factsFile,
    factsText: `${JSON.stringify(family.facts, null, 2)}\n`,
  };
}

function questionLines(family: Family): readonly string[] {
  const given = [...givenDays(family)].map(([name, day]) => `${words(name)}: ${dayText(day)}`);
  const known = family.knownOn === undefined ? [] : [`as known on ${dayText(family.knownOn)}`];
  return [`asked on ${dayText(family.asOf)}`, ...known, ...given];
}

/** What is not known is not told; what a record holds stands under it. */
function factLines(nodes: readonly FactNode[], depth = 0): readonly string[] {
  return nodes
    .filter(({ raw }) => raw !== undefined)
    .flatMap((node) => [
      `${'  '.repeat(depth)}${node.isItem ? node.name : `${node.name}: ${node.text}`}`,
      ...factLines(node.parts, depth + 1),
    ]);
}

function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48);
  return plain === '' ? 'case' : plain;
}
