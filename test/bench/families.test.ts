// The rules that the benchmark writes by hand say what the same rules in Headline say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AS_OF } from '../../bench/families/facts.ts';
import { families, watchedFamilies } from '../../bench/families/generate.ts';
import { assess, birthdaysOn, eligible } from '../../bench/families/idiomatic.ts';
import { assessProgress, latelyOn, progress } from '../../bench/families/idiomatic-sustained.ts';
import {
  askPlan,
  dayFromIso,
  type Facts,
  openProject,
  type PlanAnswer,
  verdictWord,
} from '../../src/index.ts';

const FAMILIES = 300;
const FOLDER = join(import.meta.dirname, '../../bench/families');

test('the six problems, their indicators and who is eligible', () => {
  const ask = asking('six-problems.headline', 'six_problems');
  const birthdays = birthdaysOn(AS_OF);
  for (const family of families(FAMILIES)) {
    const { problems, eligible: both } = ask(family);
    const indicators = problems.map((problem) => [
      problem.name,
      Object.fromEntries(problem.indicators.map(({ name, verdict }) => [lastOf(name), verdictWord(verdict)])),
    ]);
    const answer = {
      eligibility: verdictWord(both?.verdict ?? 0),
      problems: wordsOf(problems),
      indicators: Object.fromEntries(indicators),
    };
    expect(assess(family, birthdays), family.reference).toEqual(answer);
    expect(eligible(family, birthdays), family.reference).toBe(answer.eligibility);
  }
});

test('significant and sustained progress, and its outcomes', () => {
  const ask = asking('sustained.headline', 'sustained');
  const lately = latelyOn(AS_OF);
  for (const family of watchedFamilies(FAMILIES)) {
    const asked = ask(family);
    const answer = {
      progress: verdictWord(asked.progress?.verdict ?? 0),
      outcomes: wordsOf(asked.outcomes),
    };
    expect(assessProgress(family, lately), family.reference).toEqual(answer);
    expect(progress(family, lately), family.reference).toBe(answer.progress);
  }
});

test('the same seed makes the same families, however many there are', () => {
  const [first, second] = [[...families(20, 7)], [...families(10, 7)]];
  expect(second).toEqual(first.slice(0, 10));
  expect([...families(10, 8)]).not.toEqual(second);
  expect([...watchedFamilies(2, 7)]).toEqual([...watchedFamilies(3, 7)].slice(0, 2));
});

test('families hold four and a half members on average, and of a hundred facts three are not known', () => {
  const lists = [...families(2_000)].flatMap(({ members }) => (members ? [members] : []));
  const members = lists.flat();
  expect(members.length / lists.length).toBeCloseTo(4.5, 0);
  const unknown = members.filter(({ born }) => born === undefined).length / members.length;
  expect(unknown).toBeCloseTo(0.03, 2);
});

function asking(file: string, name: string): (facts: object) => PlanAnswer {
  const { program } = openProject({ read: (path) => readFileSync(join(FOLDER, path), 'utf8') }, [file]);
  const plan = program?.plans.get(name);
  if (!program || !plan) throw new Error(`${file} has no plan ${name}`);
  return (facts) => askPlan(program, plan, facts as Facts, { asOf: dayFromIso(AS_OF) ?? 0 });
}

function wordsOf(parts: readonly { readonly name: string; readonly verdict: number }[]): object {
  return Object.fromEntries(parts.map(({ name, verdict }) => [name, verdictWord(verdict)]));
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
