// A family -> its debts.

import { type Spell, spellAsOf } from './days.ts';
import { between, chance, type Random } from './random.ts';
import { randomFor, recentDay, type Scene } from './scene.ts';

export interface Money {
  readonly debts: readonly Debt[];
  readonly at_risk_of_financial_exclusion: boolean;
}

interface Debt extends Spell {
  readonly kind: 'rent_arrears' | 'other_debt';
  readonly unmanaged: boolean;
}

/** Business case, page 12, of families of the national programme: 27% in rent arrears. */
const IN_ARREARS = 2_700;

// The rest is ours.
const ONCE_IN_ARREARS = 800;
const OTHER_DEBT = { poor: 4_500, other: 1_000 };
const UNMANAGED = 3_500;
const AT_RISK = { poor: 2_500, other: 400 };

export function moneyOf(scene: Scene): Money {
  const random = randomFor(scene, 'money');
  const isPoor = scene.needs.has('poverty');
  return {
    debts: [
      ...arrearsOf(random, scene),
      ...otherDebt(random, scene, isPoor ? OTHER_DEBT.poor : OTHER_DEBT.other),
    ],
    at_risk_of_financial_exclusion: chance(random, isPoor ? AT_RISK.poor : AT_RISK.other),
  };
}

function arrearsOf(random: Random, scene: Scene): readonly Debt[] {
  const isNow = chance(random, IN_ARREARS);
  if (!isNow && !chance(random, ONCE_IN_ARREARS)) return [];
  const from = recentDay(random, scene, 24);
  const last = Math.max(from, scene.asOf - between(random, 1, 200));
  if (!isNow && last >= scene.asOf) return [];
  const spell = spellAsOf(scene.asOf, from, isNow ? scene.asOf : last);
  return [{ ...spell, kind: 'rent_arrears', unmanaged: isNow && chance(random, UNMANAGED) }];
}

function otherDebt(random: Random, scene: Scene, rate: number): readonly Debt[] {
  if (!chance(random, rate)) return [];
  const from = recentDay(random, scene, 48);
  const spell = spellAsOf(scene.asOf, from, from + between(random, 200, 2_000));
  return [{ ...spell, kind: 'other_debt', unmanaged: chance(random, UNMANAGED) }];
}
