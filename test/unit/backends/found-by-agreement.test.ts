// What random rules and facts brought to light: the smallest text that showed each.

import { describe, expect, test } from 'vitest';
import { askPlan } from '../../../src/interpret/answer.ts';
import { answers, dayFromIso } from '../../../src/values/index.ts';
import { readFacts } from '../../../src/workspace/facts.ts';
import { projectOf } from '../../support/memory-host.ts';

const TOWN = `record Town { places : list of Place }
record Place { floods : list of Flood  wet : yes/no }
event Flood { on : date  depth : number }
define hits of Place is number of floods
group low of Place, each low_place, when at least one flood ever
`;

const eligible = (condition: string, facts: object) => {
  const text = `${TOWN}plan dry for Town {\n  eligibility {\n    ${condition}\n  }\n}\n`;
  const { program, diagnostics } = projectOf(text);
  if (!program) return diagnostics.map(({ code }) => code);
  const plan = program.plans.get('dry')!;
  const { eligible } = askPlan(program, plan, { ...facts }, { asOf: dayFromIso('2015-09-30')! });
  return answers(eligible?.verdict ?? 0);
};

const flooded = { places: [{ wet: true, floods: [{ on: '2015-09-01', depth: 2 }] }] };

describe('a sum of what is worked out for each item', () => {
  test('owes the window that the definition owes', () => {
    expect(eligible('sum of places.hits is at least 1', flooded)).toEqual(['types/window-missing']);
  });

  test('hands its window on', () => {
    expect(eligible('sum of places.hits in the last 1 months is at least 1', flooded)).toEqual(['yes']);
    expect(eligible('sum of places.hits in the last 1 weeks is at least 1', flooded)).toEqual(['no']);
  });
});

describe('a group with a window of its own', () => {
  test('may stand inside another window, which is not its business', () => {
    expect(eligible('(any place who is low has (no floods)) in the last 1 weeks', flooded)).toEqual(['yes']);
    expect(eligible('(any low_place has (no floods)) in the last 1 weeks', flooded)).toEqual(['yes']);
  });
});

describe('a list of which nothing is known', () => {
  test('leaves open only what its items can come to', () => {
    expect(eligible('any place has wet', {})).toEqual(['yes', 'no']);
    expect(eligible('every place has wet', {})).toEqual(['yes', 'no', 'does not apply']);
  });

  test('has a sum, even when it turns out to be empty', () => {
    const unknown = { places: [{ wet: true }] };
    expect(eligible('any place has sum of floods.depth ever is at least 1', unknown)).toEqual(['yes', 'no']);
  });
});

describe('a fact whose name every object has', () => {
  test('is not there when it is left out', () => {
    const { program } = projectOf('record Town { constructor : yes/no  toString : required text }\n');
    const read = (text: string) =>
      readFacts(program!, 'Town', { file: 'town.json', text }).diagnostics.map(({ code }) => code);
    expect(read('{ "toString": "A" }')).toEqual([]);
    expect(read('{}')).toEqual(['input/missing']);
  });
});
