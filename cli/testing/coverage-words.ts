// What scenarios do not reach, in the words of whoever reads it.

import type { CoverageItem, CoverageKind, CoverageSide } from '../../src/index.ts';

export const KIND_WORDS: Readonly<Record<CoverageKind, string>> = {
  indicator: 'indicators and problems',
  outcome: 'outcomes and payments',
  case: 'rows and cases',
  period: 'periods',
  amendment: 'amendments',
  condition: 'conditions',
};

/** What each is reached by, for whoever reads the numbers for the first time. */
export const KIND_MEANINGS: Readonly<Record<CoverageKind, string>> = {
  indicator: 'indicators, problems, filters, gates and the eligibility, seen yes and seen no',
  outcome: 'outcomes and progress, seen yes and seen no; payments, of something and of nothing',
  case: 'rows of tables and cases of choices, each taken; and what applies only in some cases, where it does and where it does not',
  period: 'values of parameters, each in force when it is looked up',
  amendment: 'what a plan changes of the one that it extends, where something that is expected rests on it',
  condition:
    'single conditions, seen yes and seen no; of several joined together, each where the verdict would be another if it alone were the other way round',
};

const LACKING: Readonly<Record<CoverageSide, string>> = {
  yes: 'never yes',
  no: 'never no',
  something: 'never something',
  nothing: 'never nothing',
  'decides as yes': 'never decides as yes',
  'decides as no': 'never decides as no',
  taken: 'never taken',
  applies: 'never applies',
  'does not apply': 'always applies',
  assumed: 'never assumed',
  'in force': 'never in force',
  asked: 'nothing that is expected rests on it',
};

/** `never yes, never no` */
export function lackingText({ lacks }: CoverageItem): string {
  const [first, second] = lacks;
  if (first === 'yes' && second === 'no') return 'never yes or no';
  if (first === 'decides as yes' && second === 'decides as no') return 'never decides';
  if (first === 'something' && second === 'nothing') return 'never asked';
  if (first === 'applies' && second === 'does not apply') return 'never asked';
  return lacks.map((side) => LACKING[side]).join(', ');
}

/** `yes in 3 scenarios, no in none` */
export function seenText({ sides }: CoverageItem): string {
  return sides.map(({ side, scenarios }) => `${side} in ${scenariosText(scenarios)}`).join(', ');
}

function scenariosText(scenarios: number): string {
  if (scenarios === 0) return 'none';
  return scenarios === 1 ? '1 scenario' : `${scenarios} scenarios`;
}

export type Reach = 'reached' | 'half' | 'not';

export function reachOf({ reached, sides }: CoverageItem): Reach {
  if (reached) return 'reached';
  return sides.some(({ scenarios }) => scenarios > 0) ? 'half' : 'not';
}
