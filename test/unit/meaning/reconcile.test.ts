// Figures that a document states, beside those that the rules work out.

import { describe, expect, test } from 'vitest';
import { reconcile, sharedOut } from '../../../src/interpret/reconcile.ts';
import { dayFromIso, exactText, rangeText } from '../../../src/values/index.ts';
import { projectOf } from '../../support/memory-host.ts';

const DAY = dayFromIso('2015-09-30') ?? 0;

function programOf(rules: string) {
  const { program, diagnostics } = projectOf(rules);
  if (!program || diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join());
  return program;
}

/** `agrees`, `differs by 1`, or `cannot be worked out`. */
function found(stated: string, workedOut: string, others = ''): string {
  const program = programOf(`${others}\nfigure f { stated ${stated}  worked out as ${workedOut} }`);
  const [one] = reconcile(program, DAY);
  if (one?.finding.kind !== 'differs') return one?.finding.kind ?? 'none';
  const { by } = one.finding;
  return `differs by ${rangeText(by, exactText)}`;
}

describe('a stated figure agrees when the one worked out rounds to the digits printed', () => {
  test.each([
    ['29.9%', '827 / 2,770', 'agrees'],
    ['30%', '827 / 2,770', 'agrees'],
    ['20%', '0.202', 'agrees'],
    ['20%', '0.24', 'differs by 0.04'],
    ['100%', '1.01', 'differs by 0.01'],
    ['29.90%', '827 / 2,770', 'differs by -123/277000'],
    ['£8,760,000', '£5,260,000 + £3,508,000', 'differs by 8000'],
    ['£1.50', '£1.504', 'agrees'],
    ['£1.5', '£1.504', 'agrees'],
    ['£2', '£1.50', 'agrees'],
    ['£2.00', '£1.50', 'differs by -0.5'],
    ['3', '2.5', 'agrees'],
    ['2', '2.5', 'differs by 0.5'],
    ['-3', '0 - 2.5', 'agrees'],
  ])('stated %s, worked out as %s: %s', (stated, workedOut, finding) => {
    expect(found(stated, workedOut)).toBe(finding);
  });
});

describe('about a figure, its last noughts say nothing', () => {
  test.each([
    ['1,400', '1,350', 'agrees'],
    ['1,400', '1,349', 'differs by -51'],
    ['1,450', '1,445', 'agrees'],
    ['1,450', '1,455', 'differs by 5'],
    ['£400,000', '£449,999', 'agrees'],
    ['29.0%', '0.2905', 'differs by 0.0005'],
    ['30%', '0.345', 'agrees'],
    ['30%', '0.35', 'differs by 0.05'],
  ])('stated about %s, worked out as %s: %s', (stated, workedOut, finding) => {
    expect(found(`about ${stated}`, workedOut)).toBe(finding);
  });
});

describe('a bound is kept to, exactly', () => {
  test.each([
    ['more than 500', '500', 'differs by 0'],
    ['more than 500', '500.1', 'agrees'],
    ['at least 500', '500', 'agrees'],
    ['at most 500', '501', 'differs by 1'],
    ['fewer than 500', '499', 'agrees'],
    ['less than £500', '£500', 'differs by 0'],
    ['exactly 500', '500.4', 'differs by 0.4'],
  ])('stated %s, worked out as %s: %s', (stated, workedOut, finding) => {
    expect(found(stated, workedOut)).toBe(finding);
  });
});

describe('what is not known', () => {
  const ROUNDS = `record Round { number : required count  families : count }
    entries rounds of Round {
      number | families
      1 | 58
      2 | unknown
    }`;

  test('a figure that rests on it cannot be worked out, and says what is missing', () => {
    const rules = `${ROUNDS}\nfigure f { stated 100  worked out as sum of rounds.families }`;
    const [one] = reconcile(programOf(rules), DAY);
    expect(one?.finding.kind).toBe('cannot be worked out');
    expect(one?.finding).toMatchObject({ waitsFor: [{ kind: 'fact' }] });
  });

  test('a figure that it can only raise differs all the same', () => {
    expect(found('50', 'sum of rounds.families', ROUNDS)).toBe('differs by at least 8');
  });

  test('a share of nothing cannot be worked out', () => {
    expect(found('50%', '1 / 0')).toBe('cannot be worked out');
  });
});

test('an allocation of which each share is rounded by itself shows by how much its parts miss the whole', () => {
  const program = programOf(`
    choice Place { north  south  east }
    figures homes by Place { north 1  south 1  east 1 }
    allocation workers { share 10 workers among places  in proportion to homes  rounded to whole workers by half up of each share }
    allocation rest { share 10 workers among places  in proportion to homes  rounded to whole workers by largest remainder }
  `);
  const [workers, ...others] = sharedOut(program, DAY);
  expect(others).toEqual([]);
  expect(workers).toMatchObject({
    name: 'workers',
    whole: { lo: 10 },
    parts: { lo: 9 },
    difference: { lo: -1 },
  });
});

test('a percentage is shared out in whole percentage points', () => {
  const program = programOf(`
    choice Place { north  south  east }
    figures homes by Place { north 1  south 1  east 1 }
    allocation parts { share 100% among places  in proportion to homes  rounded to whole points by largest remainder }
    figure part by Place { stated { north 34%  south 33%  east 33% }  worked out as parts }
  `);
  expect(reconcile(program, DAY).map(({ finding }) => finding.kind)).toEqual(['agrees', 'agrees', 'agrees']);
});

test('a figure by key is told by the label of the key', () => {
  const program = programOf(`
    choice Place { north "The North"  south }
    figure homes by Place { stated { north 1  south 2 }  worked out as 1 }
  `);
  expect(program.stated.map(({ key, keyLabel }) => [key, keyLabel])).toEqual([
    ['north', 'The North'],
    ['south', 'south'],
  ]);
});
