// An evaluation looked on: a slip of which it says that it changes nothing changes no answer.

import { describe, expect, test } from 'vitest';
import { askPart, type FigureAnswer, questionOf } from '../../../src/interpret/answer.ts';
import { type Infection, lookingOn, suspectsOf } from '../../../src/mutants/infection.ts';
import type { Mutant } from '../../../src/mutants/mutant.ts';
import { partsOn } from '../../../src/mutants/parts-on.ts';
import { type Family, sampleFamilies } from '../../../src/testing/index.ts';
import { differing, isSameAnswer, slipCalled, slipsIn, withSlip } from '../../support/slips.ts';

const RULES = `record Place {
  reference : required text
  wet       : yes/no
  icy       : yes/no
  rooms     : count
  rent      : money
  floods    : list of Flood
}

event Flood { on : date  depth : count }

parameter high "A high rent" : money {
  £100  from 1 January 2010
  £120  from 1 April 2015
}

define cold of Place is icy and rooms is at most 6
define flooded of Place is at least 2 floods where depth is at least 4 in the last 9 months

table care of Place, first match {
  wet | cold | flooded || visits
  yes | any  | any     || 3
  no  | yes  | any     || 2
  no  | no   | yes     || 1
  otherwise            || 0
}

plan dry for Place {
  problem damp { indicator soaked { wet or flooded } }
  problem dear { indicator high_rent { rent is more than high } }
  filter watched { care.visits is at least 1 }
  outcome dried { cold as at 1 May 2015 }
  define due is greatest of { £10 * care.visits, £15 }
  eligibility { watched and cold and not dear }
  payments { grant pays £10 when eligible }
}
`;

interface Looked extends Infection {
  readonly answer: FigureAnswer | undefined;
}

const slips = slipsIn(RULES);
const { program, mutants } = slips;
const plan = program.plans.get('dry')!;
const suspects = suspectsOf(program, mutants);
const parts = partsOn(program, plan, [...program.rules.keys()]);

function lookedOn(family: Family, part: string): Looked {
  const infection: Infection = { infected: new Set(), reached: new Set() };
  const question = questionOf(program, plan, family.facts, family);
  return { ...infection, answer: askPart(program, plan, part, question, lookingOn(suspects, infection)) };
}

function plainly(family: Family, part: string): FigureAnswer | undefined {
  return askPart(program, plan, part, questionOf(program, plan, family.facts, family));
}

const inNodes = mutants.filter(({ slips: own }) => own.every(({ of }) => of !== 'text'));
const slipped = new Map(inNodes.map((mutant) => [mutant, withSlip(program, mutant)]));

describe('looking on', () => {
  const families = sampleFamilies(program, plan, { seed: 3, runs: 60 });

  test('leaves every answer as it is', () => {
    for (const family of families)
      for (const part of parts)
        expect(isSameAnswer(lookedOn(family, part).answer, plainly(family, part)), part).toBe(true);
  });

  test('never says of a slip that it changes nothing where an answer is another', () => {
    const shown = new Set<Mutant>();
    for (const family of families) {
      const infected = new Map(parts.map((part) => [part, lookedOn(family, part).infected]));
      for (const [mutant, rules] of slipped)
        for (const part of differing([program, rules], 'dry', family)) {
          shown.add(mutant);
          const told = `${part} if ${mutant.says}: ${JSON.stringify(family)}`;
          expect(infected.get(part)?.has(mutant), told).toBe(true);
        }
    }
    // Most slips show on one of so many families: the question was a real one.
    expect(shown.size).toBeGreaterThan(inNodes.length * 0.6);
  });

  test('tells which slips were looked at, and which of these would change a condition', () => {
    const asOf = 16_700;
    const { infected, reached } = lookedOn(
      { facts: { reference: 'A', icy: true, rooms: 6 }, asOf },
      'eligibility',
    );
    const other = slipCalled(slips, '‘6’ were ‘7’');
    const weaker = slipCalled(slips, 'one of the 2 parts of ‘icy and rooms is at most 6’ were enough');
    expect([reached.has(other), infected.has(other)]).toEqual([true, true]);
    // Both parts hold: whether one of them were enough makes no difference.
    expect([reached.has(weaker), infected.has(weaker)]).toEqual([true, false]);
  });
});
