// The rules that are made up for the measure of loading, and what they are set beside.

import { expect, test } from 'vitest';
import { AS_OF } from '../../bench/families/facts.ts';
import { loadLines, plainFunctions } from '../../bench/load.ts';
import { FACTS, madeUpRules } from '../../bench/load-rules.ts';
import { askPlan, dayFromIso, openProject, verdictWord } from '../../src/index.ts';

test('as many indicators as are asked for, of all kinds, and the facts settle every one', () => {
  const text = madeUpRules(23);
  const { program, diagnostics } = openProject({ read: () => text }, ['made-up.headline']);
  expect(diagnostics).toEqual([]);
  const plan = program?.plans.get('made_up');
  const { problems, eligible } = askPlan(program!, plan!, FACTS, { asOf: dayFromIso(AS_OF)! });
  const verdicts = problems.flatMap(({ indicators }) =>
    indicators.map(({ verdict }) => verdictWord(verdict)),
  );
  expect(problems).toHaveLength(3);
  expect(verdicts).toHaveLength(23);
  expect(new Set(verdicts)).toEqual(new Set(['yes', 'no']));
  expect(verdictWord(eligible!.verdict)).toBe('yes');
});

test('plain functions fill as much text, and are a module', async () => {
  const text = plainFunctions(3, 1_000);
  expect(text).toHaveLength(1_000);
  expect(text.trimEnd().length).toBeGreaterThan(700);
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
  expect(Object.keys(module)).toEqual(['rule_0', 'rule_1', 'rule_2']);
  expect(module.rule_2({ police_callouts: 2, rent_arrears: 3 })).toBe(true);
  expect(module.rule_2({ police_callouts: 1, rent_arrears: 3 })).toBe(false);
});

test('the lines say the multiple, and the milliseconds of this machine', () => {
  const load = {
    rules: 1_000,
    loading: 30.4,
    asking: 60.2,
    both: 90.6,
    plain: 9.94,
    multiple: 9.11,
    bare: 40.1,
  };
  expect(loadLines(load)).toEqual([
    '1,000 rules as a built module, loaded and asked once by a fresh process',
    '  9.1 times as long as the load of as much text of plain functions',
    '  on this machine 30 ms for the load, 60 ms for the first answer, 91 ms for both; 9.9 ms for plain functions; Node alone starts and ends in 40 ms',
  ]);
});
