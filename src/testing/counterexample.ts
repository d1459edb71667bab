// A family that breaks something -> the family in words, and as a scenario with the facts for its file.

import { type FactNode, factTree } from '../inquiry/fact-tree.ts';
import { askPlan } from '../interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { words } from '../ir/quantity-text.ts';
import { scenarioText } from '../scenario/scenario-text.ts';
import { dayText, isPoint } from '../values/index.ts';
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
  const days = Object.entries(family.dates ?? {}).flatMap(([name, { lo, hi }]) =>
    lo === hi && typeof lo === 'number' ? [[name, lo] as const] : [],
  );
  return {
    family,
    lines: [...questionLines(family), ...factLines(factTree({ program, plan }, family.facts, true))],
    scenario: scenarioText(answer, { title: plainTitle(title), facts: factsFile, dates: new Map(days) }),
    factsFile,
    factsText: `${JSON.stringify(family.facts, null, 2)}\n`,
  };
}

function questionLines({ asOf, knownOn, dates = {} }: Family): readonly string[] {
  const given = Object.entries(dates).flatMap(([name, day]) =>
    isPoint(day) ? [`${words(name)}: ${dayText(Number(day.lo))}`] : [],
  );
  const known = knownOn === undefined ? [] : [`as known on ${dayText(knownOn)}`];
  return [`asked on ${dayText(asOf)}`, ...known, ...given];
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

/** A title has no quotation mark and no line break. */
function plainTitle(title: string): string {
  return title.replace(/["\\\p{Cc}\u2028\u2029]/gu, ' ').trim();
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
