// Which verdicts can come to "does not apply": what the types of generated modules say, and what is still possible of a
// list that is not known.

import { describe, expect, test } from 'vitest';
import { askPlan } from '../../../src/interpret/answer.ts';
import { mayNotApply } from '../../../src/ir/may-not-apply.ts';
import { answers, dayFromIso } from '../../../src/values/index.ts';
import { projectOf } from '../../support/memory-host.ts';

const VOCABULARY = `record Place {
  wet    : yes/no
  kind   : one of hill, plain
  cost   : number
  floods : list of Flood
  walls  : list of Wall
}
event Flood { on : date  deep : yes/no  depth : number }
record Wall { high : yes/no  parts : count  stones : count }
define load of Wall is stones / parts
`;

function asked(condition: string) {
  const text = `${VOCABULARY}plan test for Place {\n  eligibility {\n    ${condition}\n  }\n}\n`;
  const { program, diagnostics } = projectOf(text);
  expect(diagnostics).toEqual([]);
  const plan = program!.plans.get('test')!;
  const { eligible } = askPlan(program!, plan, {}, { asOf: dayFromIso('2015-09-30')! });
  return {
    may: mayNotApply(program!, program!.rules.get(plan.eligibility!)!.body),
    ofNothingKnown: answers(eligible!.verdict),
  };
}

describe('a condition that always applies', () => {
  test.each([
    'wet',
    'wet or not wet',
    'kind is hill',
    'kind is known',
    'cost / 2 is at least 3',
    'any wall has high',
    'no wall has high',
    'any wall who is high has parts of at least 2',
    'at least 2 walls where high',
    'sum of floods.depth ever is at least 3',
    '(any flood has deep) ever',
    'not any wall has high',
    'any of { wet, cost / stones_of_all is at least 1 }'.replace('stones_of_all', '(sum of walls.stones)'),
  ])('%s', (condition) => {
    expect(asked(condition)).toEqual({
      may: false,
      ofNothingKnown: condition.includes('known') ? ['no'] : ['yes', 'no'],
    });
  });
});

describe('a condition that may not apply', () => {
  test.each([
    'every wall has high',
    'cost / cost is at least 3',
    'any wall has load of at least 2',
    'sum of walls.load is at least 3',
    'not (every wall has high)',
    'all of { every wall has high, cost / cost is at least 3 }',
  ])('%s', (condition) => {
    expect(asked(condition)).toEqual({ may: true, ofNothingKnown: ['yes', 'no', 'does not apply'] });
  });
});
