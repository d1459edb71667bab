// A plan as a whole: problems, indicators, filters, eligibility, and which parts carry a verdict.

import { describe, expect, test } from 'vitest';
import { askPlan, type PlanAnswer, partCalled } from '../../../src/interpret/answer.ts';
import { carriersOf } from '../../../src/interpret/carriers.ts';
import { valueText } from '../../../src/interpret/describe.ts';
import { dayFromIso } from '../../../src/values/index.ts';
import { LIBRARY } from '../../support/ask.ts';
import { projectOf } from '../../support/memory-host.ts';

const PLAN = `${LIBRARY}
plan support "Households the library helps" for Household {
  in force 1 January 2015 to 31 December 2015
  problem late "Books come back late" {
    indicator warning { warned }
    indicator often { any reader has at least 3 late loans in the last 12 months }
  }
  problem poor { indicator small { deposit is less than £5 } }
  problem idle {
    indicator unseen { no visits in the last 12 months }
    indicator unread { every reader has share_read of less than 10% ever }
    met when all of indicators
  }
  filter has_reader { there is a reader }
  eligibility { at least 2 of problems and has_reader }
}
`;

function answerTo(facts: Readonly<Record<string, unknown>>, asOf = '2015-09-30'): PlanAnswer {
  const { program, diagnostics } = projectOf(PLAN);
  const plan = program?.plans.get('support');
  if (!program || !plan) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return askPlan(program, plan, facts, { asOf: dayFromIso(asOf) ?? 0 });
}

const wordOf = (answer: PlanAnswer, part: string): string =>
  valueText(partCalled(answer, part)!.value, 'plain');
const carriers = (answer: PlanAnswer, part = 'eligibility'): readonly string[] => {
  const found = partCalled(answer, part);
  return found ? carriersOf(found.trace) : ['no such part'];
};

describe('a problem is met when any of its indicators is, unless it says otherwise', () => {
  test('one indicator is enough', () => expect(wordOf(answerTo({ warned: true }), 'late')).toBe('yes'));
  test('one indicator is not enough where all are asked for', () => {
    const quiet = { visits: [], readers: [{ loans: [{ on: '2015-01-01', pages: 10, read: 10 }] }] };
    expect(wordOf(answerTo(quiet), 'idle.unseen')).toBe('yes');
    expect(wordOf(answerTo(quiet), 'idle')).toBe('no');
  });
  test('an indicator that does not apply is left out', () => {
    expect(wordOf(answerTo({ visits: [], readers: [] }), 'idle.unread')).toBe('does not apply');
    expect(wordOf(answerTo({ visits: [], readers: [] }), 'idle')).toBe('yes');
  });
});

describe('a filter decides without being a problem', () => {
  test('two problems and no reader are not enough', () => {
    const answer = answerTo({ warned: true, deposit: 100, readers: [] });
    expect(wordOf(answer, 'eligibility')).toBe('no');
    expect(carriers(answer)).toEqual(['has_reader']);
  });
});

describe('the parts that carry a verdict', () => {
  test('of a yes: those that are yes', () => {
    const answer = answerTo({ warned: true, deposit: 100, readers: [{}] });
    expect(wordOf(answer, 'eligibility')).toBe('yes');
    expect(carriers(answer)).toEqual(['late', 'poor', 'has_reader']);
    expect(carriers(answer, 'late')).toEqual(['late.warning']);
  });
  test('of an unknown: those still open', () => {
    const answer = answerTo({ warned: true, deposit: 1000, readers: [{}] });
    expect(wordOf(answer, 'eligibility')).toBe('unknown');
    expect(carriers(answer)).toEqual(['idle']);
  });
  test('of a no: those that are no', () => {
    const answer = answerTo({
      warned: false,
      deposit: 1000,
      readers: [{ loans: [] }],
      visits: [{ on: '2015-09-01' }],
    });
    expect(wordOf(answer, 'eligibility')).toBe('no');
    expect(carriers(answer)).toEqual(['late', 'poor', 'idle']);
  });
});

describe('a plan is answered on any date, and says whether it is in force', () => {
  test('on its first and last day it is', () => {
    expect(answerTo({}, '2015-01-01').inForce).toBe(true);
    expect(answerTo({}, '2015-12-31').inForce).toBe(true);
  });
  test('the day after its last it is not', () => expect(answerTo({}, '2016-01-01').inForce).toBe(false));
});
