// Rules that are answered from columns come to what the interpreter gives, of many families in one set of columns.
// How much is tried: test/support/runs.ts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { families, watchedFamilies } from '../../bench/families/generate.ts';
import { generateFamilies } from '../../cohort/cohort.ts';
import type { Asked } from '../../src/interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { arbitraryFacts } from '../../src/testing/index.ts';
import { dayFromIso, type Facts, isoFromDay, move, type Range } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { openProject } from '../../src/workspace/project.ts';
import { arbitraryAsking, opened as openedText } from '../support/arbitrary-asking.ts';
import { type ColumnPlan, columnPlan, differenceIn } from '../support/column-module.ts';
import { columnsOf } from '../support/columns-of.ts';
import { askedOf, factsOf, planOf, programOf, rulesOfCase, TOPICS } from '../support/conformance-cases.ts';
import { ROOT } from '../support/generated-files.ts';
import { plainlyWritten } from '../support/plainly-written.ts';
import { runs, SLOW, seed, Tally } from '../support/runs.ts';

const tally = new Tally('columns');
afterAll(() => tally.tell());

const day = (iso: string): number => dayFromIso(iso)!;

function opened(path: string, name: string): { readonly program: CoreProgram; readonly plan: CorePlan } {
  const { program } = openProject({ read: (file) => readFileSync(join(ROOT, file), 'utf8') }, [path]);
  return { program: program!, plan: program!.plans.get(name)! };
}

function fits(program: CoreProgram, record: string, facts: Facts): boolean {
  const read = readFacts(program, record, { file: 'facts.json', text: JSON.stringify(facts) });
  return read.diagnostics.length === 0;
}

/** Expects no difference; how many verdicts were looked at. */
function expectSame(plan: ColumnPlan, all: readonly Facts[], asked: Asked): number {
  const { asked: count, answered, difference } = differenceIn(plan, all, asked);
  expect(difference).toBeUndefined();
  for (const [row, evaluators] of answered.entries()) tally.add(plan.plan, all[row], ...evaluators);
  return count;
}

describe('the conformance suite', () => {
  interface Group {
    readonly program: CoreProgram;
    readonly plan: CorePlan;
    readonly facts: Facts[];
    readonly questions: Map<string, Asked>;
  }

  /** The cases of the same rules and the same plan: their families stand in one set of columns. */
  function groupsOf(): readonly Group[] {
    const groups = new Map<string, Group>();
    const programs = new Map<string, CoreProgram>();
    for (const topic of TOPICS)
      for (const one of topic.cases) {
        const text = rulesOfCase(topic, one);
        const program = programs.get(text) ?? programOf(text);
        programs.set(text, program);
        const { asOf, dates = {} } = askedOf(one);
        const plan = planOf(program, one, askedOf(one));
        const key = `${plan.name}\n${text}`;
        const group: Group = groups.get(key) ?? { program, plan, facts: [], questions: new Map() };
        groups.set(key, group);
        const facts = factsOf(program, plan, one);
        group.facts.push(facts, plainlyWritten(program, plan.of, facts));
        group.questions.set(`${asOf} ${JSON.stringify(dates, shownRange)}`, { asOf, dates });
      }
    return [...groups.values()];
  }

  const shownRange = (_: string, value: unknown): unknown =>
    typeof value === 'bigint' ? String(value) : value;

  test('is answered from columns, and from lines of JSON, as by the interpreter', SLOW, async () => {
    let [verdicts, taken, asked, held, read] = [0, 0, 0, 0, 0];
    for (const { program, plan, facts, questions } of groupsOf()) {
      const columns = await columnPlan(program, plan);
      verdicts += columns.verdicts.length;
      taken += columns.taken.length;
      const plain = [...facts, {}].filter(
        (one) => columnsOf(program, plan.of, [one]) && fits(program, plan.of, one),
      );
      held += plain.length;
      for (const question of questions.values()) {
        const found = differenceIn(columns, plain, question);
        expect(found.difference).toBeUndefined();
        asked += found.asked;
        read += found.read;
      }
    }
    // Of 1,048 verdicts 818 are answered from columns, of 2,416 families; 10,527 times the reader takes a line.
    expect(taken / verdicts).toBeGreaterThan(0.7);
    expect(held).toBeGreaterThan(2_000);
    expect(asked).toBeGreaterThan(100_000);
    expect(read).toBeGreaterThan(10_000);
  });
});

describe('random rules', () => {
  const DAYS = ['2015-09-30', '2015-11-15', '2016-02-29', '2015-03-01', '2015-03-31', '2017-02-28'];
  const FAMILIES = 12;

  test('are answered from columns as by the interpreter', SLOW, async () => {
    let [verdicts, taken, looked] = [0, 0, 0];
    const numRuns = runs(60);
    const askings = arbitraryAsking({ known: true, families: FAMILIES, days: DAYS });
    await fc.assert(
      fc.asyncProperty(askings, async ({ text, pairs }) => {
        const { program, plan } = openedText(text);
        const columns = await columnPlan(program, plan);
        verdicts += columns.verdicts.length;
        taken += columns.taken.length;
        if (columns.taken.length === 0) return;
        const all = pairs
          .map(({ facts }) => plainlyWritten(program, plan.of, facts))
          .filter((facts) => fits(program, plan.of, facts));
        // All families stand in one set of columns, which is asked what was to be asked of some of them.
        for (const { question } of pairs.slice(0, 3)) {
          const { asOf, dates = {} } = question;
          looked += expectSame(columns, all, { asOf, dates });
        }
      }),
      { ...seed, numRuns },
    );
    // About one verdict in seven: most random rules are full of figures.
    expect(taken / verdicts).toBeGreaterThan(0.1);
    expect(looked).toBeGreaterThan(20 * numRuns);
  });
});

describe('families of the benchmark', () => {
  const FOLDER = 'bench/families';
  /** The date of the benchmark, birthdays, ends of months and days beside them. */
  const DATES = ['2015-09-30', '2015-10-01', '2016-02-29', '2015-02-28', '2017-03-31', '2000-01-01'].map(day);

  test('six problems', SLOW, async () => {
    const { program, plan } = opened(`${FOLDER}/six-problems.headline`, 'six_problems');
    const columns = await columnPlan(program, plan);
    expect(columns.taken).toEqual(columns.verdicts);
    const all = [...families(runs(300))] as unknown as Facts[];
    for (const asOf of DATES) expectSame(columns, [...all, ...atBirthdays(all, asOf)], { asOf });
  });

  test('sustained progress', SLOW, async () => {
    const { program, plan } = opened(`${FOLDER}/sustained.headline`, 'sustained');
    const columns = await columnPlan(program, plan);
    expect(columns.taken).toEqual(columns.verdicts);
    const all = [...watchedFamilies(runs(150))] as unknown as Facts[];
    for (const asOf of DATES) expectSame(columns, [...all, ...atEdges(all, asOf)], { asOf });
  });

  /** The same families, their members born on the days on which an age of the rules is reached, and beside them. */
  function atBirthdays(all: readonly Facts[], asOf: number): readonly Facts[] {
    let at = 0;
    const ages = [5, 15, 16, 18, 24, 25].flatMap((age) =>
      [-1, 0, 1].map((by) => move(asOf + by, -age, 'years')),
    );
    return all.map((family) => ({
      ...family,
      members: (family?.members as readonly object[] | undefined)?.map((member) => ({
        ...member,
        born: isoFromDay(ages[at++ % ages.length] ?? 0),
      })),
    }));
  }

  /** The same families, identified and with incidents on the first and last days of windows, and beside them. */
  function atEdges(all: readonly Facts[], asOf: number): readonly Facts[] {
    let at = 0;
    const months = [0, 6, 12, 18, 24].flatMap((months) =>
      [-1, 0, 1].map((by) => isoFromDay(move(asOf, -months, 'months') + by)),
    );
    return all.map((family, index) => ({
      ...family,
      identified_on: months[index % months.length],
      incidents: (family?.incidents as readonly object[] | undefined)?.map((incident) =>
        at++ % 9 === 0 ? incident : { ...incident, on: months[at % months.length] },
      ),
    }));
  }
});

describe('the Leicestershire plan', () => {
  const { program, plan } = opened('rulesets/leicestershire/phase-2.headline', 'leicestershire_phase_2');
  const evaluator = columnPlan(program, plan);
  const dates = (identified: number): Readonly<Record<string, Range>> =>
    Object.fromEntries(
      plan.dates
        .filter(({ rule }) => rule === undefined)
        .map(({ name }) => [name, { lo: identified, hi: identified, na: false }]),
    );
  const plainOnes = (all: readonly Facts[]): readonly Facts[] =>
    all
      .map((facts) => plainlyWritten(program, plan.of, facts))
      .filter((facts) => columnsOf(program, plan.of, [facts]) && fits(program, plan.of, facts));

  test('answers its cases', SLOW, async () => {
    const columns = await evaluator;
    const folder = join(ROOT, 'rulesets/leicestershire/cases');
    const files = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.json'));
    const cases = files.map((name): Facts => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const plain = plainOnes(cases);
    // Of 76 verdicts 42 are answered from columns; of all the files 35 fit this plan.
    expect(columns.taken.length).toBeGreaterThanOrEqual(42);
    expect(plain.length).toBeGreaterThanOrEqual(35);
    for (const date of ['2015-09-30', '2015-10-06', '2016-02-29', '2016-09-30'].map(day))
      for (const given of [{}, dates(date - 365)])
        expect(expectSame(columns, plain, { asOf: date, dates: given })).toBeGreaterThan(0);
  });

  test('answers a cohort', SLOW, async () => {
    const columns = await evaluator;
    const all = [...generateFamilies({ families: 40 })] as unknown as Facts[];
    const plain = plainOnes(all.slice(0, 40));
    expect(plain.length).toBe(40);
    for (const date of ['2015-09-30', '2016-02-29'].map(day))
      expect(expectSame(columns, plain, { asOf: date, dates: dates(date - 365) })).toBeGreaterThan(0);
  });

  test('answers random families', SLOW, async () => {
    const columns = await evaluator;
    const question = fc.constantFrom('2015-09-30', '2015-03-31', '2016-02-29', '2020-03-31').map(day);
    const groups = question.chain((asOf) =>
      fc.tuple(
        fc.constant(asOf),
        fc.array(arbitraryFacts(program, plan.of, { asOf }), { minLength: 1, maxLength: 4 }),
      ),
    );
    let looked = 0;
    fc.assert(
      fc.property(groups, ([asOf, all]) => {
        looked += expectSame(columns, plainOnes(all), { asOf });
      }),
      { numRuns: runs(20) },
    );
    expect(looked).toBeGreaterThan(columns.taken.length * runs(20));
  });
});
