// Fused code over objects, the functions of the rules and the interpreter give one answer, however the facts are written; and facts
// that are written as most are get it from fused code alone.
// How much is tried: test/support/runs.ts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { families, watchedFamilies } from '../../bench/families/generate.ts';
import { type Asked, askPlan } from '../../src/interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { dayFromIso, type Facts, isoFromDay, verdictWord } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { openProject } from '../../src/workspace/project.ts';
import { arbitraryAsking, opened as openedText } from '../support/arbitrary-asking.ts';
import { ROOT } from '../support/generated-files.ts';
import {
  type GeneratedModule,
  generated,
  generatedQuestion,
  importPlan,
  interpreted,
} from '../support/generated-module.ts';
import { projectOf } from '../support/memory-host.ts';
import type { Plain } from '../support/plain-answer.ts';
import { plainlyWritten } from '../support/plainly-written.ts';
import { runs, SLOW, seed, Tally } from '../support/runs.ts';

const tally = new Tally('fused objects');
afterAll(() => tally.tell());

const day = (iso: string): number => dayFromIso(iso)!;

interface Both {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
  /** As it is built; and with the functions of the rules alone, or without them. */
  readonly built: GeneratedModule;
  readonly slow: GeneratedModule;
  readonly fast: GeneratedModule;
}

const LEFT = 'left to the functions of the rules';

/** The three modules differ in one line each; a line that is not there is no difference. */
async function modulesOf(program: CoreProgram, plan: CorePlan): Promise<Both> {
  const withLine =
    (line: string, other: string) =>
    (js: string): string => {
      expect(js).toContain(line);
      return js.replace(line, () => other);
    };
  const head = 'function evaluateRules(facts, given) {';
  const checked = 'export function evaluateChecked(facts, question) {';
  const [built, slow, fast] = await Promise.all([
    importPlan(program, plan),
    importPlan(
      program,
      plan,
      undefined,
      withLine(checked, `${checked}\n  return evaluateRules(facts, question);`),
    ),
    importPlan(
      program,
      plan,
      undefined,
      withLine(head, `${head}\n  throw new Error(${JSON.stringify(LEFT)});`),
    ),
  ]);
  return { program, plan, built, slow, fast };
}

/** Undefined where the functions of the rules would have answered. */
function answeredFast({ fast }: Both, facts: Facts, asked: Asked): Plain | undefined {
  try {
    return generated(fast, facts, asked);
  } catch (error) {
    if (error instanceof Error && error.message === LEFT) return undefined;
    throw error;
  }
}

/** Expects one answer of all ways; whether fused code gave it. */
function expectSame(both: Both, facts: Facts, asked: Asked): boolean {
  const { program, plan, built, slow } = both;
  const answer = interpreted(program, plan, facts, asked);
  expect(generated(built, facts, asked)).toEqual(answer);
  expect(generated(slow, facts, asked)).toEqual(answer);
  const fast = answeredFast(both, facts, asked);
  if (fast) expect(fast).toEqual(answer);
  expectDecided(both, facts, asked);
  tally.add(plan, facts, 'interpreter', 'object evaluator');
  if (fast) tally.add(plan, facts, 'fused code');
  return fast !== undefined;
}

/** Each verdict that can be asked for alone. */
function expectDecided({ program, plan, built }: Both, facts: Facts, asked: Asked): void {
  const { eligible, progress } = askPlan(program, plan, facts, asked);
  for (const [part, answer] of Object.entries({ eligible, progress })) {
    if (!answer) continue;
    const decide = built.decider?.(part, generatedQuestion(asked));
    expect([part, decide?.(facts), decide?.(facts)]).toEqual([
      part,
      verdictWord(answer.verdict),
      verdictWord(answer.verdict),
    ]);
  }
}

function opened(path: string, name: string): Promise<Both> {
  const { program } = openProject({ read: (file) => readFileSync(join(ROOT, file), 'utf8') }, [path]);
  return modulesOf(program!, program!.plans.get(name)!);
}

function fits({ program, plan }: Both, facts: Facts): boolean {
  const read = readFacts(program, plan.of, { file: 'facts.json', text: JSON.stringify(facts) });
  return read.diagnostics.length === 0;
}

describe('random rules', () => {
  const DAYS = ['2015-09-30', '2015-11-15', '2016-02-29', '2015-03-01', '2015-03-31'];

  test('come to one answer, of facts written in any way', SLOW, async () => {
    const count = { all: 0, fused: 0, plain: 0, plainFused: 0 };
    const numRuns = runs(25);
    const askings = arbitraryAsking({ known: true, families: 6, days: DAYS });
    await fc.assert(
      fc.asyncProperty(askings, async ({ text, pairs }) => {
        const { program, plan } = openedText(text);
        const both = await modulesOf(program, plan);
        for (const { facts, question } of pairs) {
          count.all++;
          if (expectSame(both, facts, question)) count.fused++;
          const plain = plainlyWritten(program, plan.of, facts);
          if (question.knownOn !== undefined || !fits(both, plain)) continue;
          count.plain++;
          if (expectSame(both, plain, question)) count.plainFused++;
        }
      }),
      { ...seed, numRuns },
    );
    // Nearly all that are written as most are; and not all that are written in any way.
    expect(count.plain).toBeGreaterThan(numRuns);
    expect(count.plainFused).toBeGreaterThan(0.9 * count.plain);
    expect(count.fused).toBeLessThan(count.all);
  });
});

describe('families of the benchmark', () => {
  const DATES = ['2015-09-30', '2016-02-29', '2015-02-28'].map(day);
  const benchmark = [
    ['six-problems', 'six_problems', families],
    ['sustained', 'sustained', watchedFamilies],
  ] as const;

  test.each(benchmark)('%s', SLOW, async (file, name, generate) => {
    const both = await opened(`bench/families/${file}.headline`, name);
    for (const family of generate(runs(60)))
      for (const asOf of DATES) expect(expectSame(both, family as unknown as Facts, { asOf })).toBe(true);
  });

  test('of what was known on a day are left to the functions of the rules', async () => {
    const both = await opened('bench/families/six-problems.headline', 'six_problems');
    const [asOf, knownOn] = [day('2015-09-30'), day('2015-06-30')];
    for (const family of families(10))
      expect(expectSame(both, family as unknown as Facts, { asOf, knownOn })).toBe(false);
  });

  test.each([
    ['a list that may hold more', { members: { items: [{ born: '2001-05-04' }], complete: false } }],
    ['a list that is known up to a day', { members: { items: [], complete_to: '2015-05-04' } }],
  ])('with %s are fused', async (_, facts) => {
    const both = await opened('bench/families/six-problems.headline', 'six_problems');
    expect(expectSame(both, { reference: 'A', ...facts }, { asOf: day('2015-09-30') })).toBe(true);
  });

  test('with a day between two days are left to the functions of the rules', async () => {
    const both = await opened('bench/families/six-problems.headline', 'six_problems');
    const members = [{ born: { earliest: '2001-01-01', latest: '2001-12-31' } }];
    expect(expectSame(both, { reference: 'A', members }, { asOf: day('2015-09-30') })).toBe(false);
  });
});

describe('objects that no reader of JSON makes', () => {
  const ASKED = { asOf: '2015-09-30' };
  const BORN = isoFromDay(day('2005-01-01'));
  const plain = { reference: 'A', police_callouts: 2, members: [{ born: BORN, child_in_need: true }] };
  const sixProblems = opened('bench/families/six-problems.headline', 'six_problems');

  class Family {
    readonly reference = 'A';
    readonly police_callouts = 2;
    readonly members = [new Member()];
  }
  class Member {
    readonly born = BORN;
    readonly child_in_need = true;
  }
  class Kept {
    readonly reference = 'A';
    get police_callouts(): number {
      return 2;
    }
  }
  const withOwn = (text: string): unknown => ({ ...plain, members: [JSON.parse(text)] });

  const evaluated = async (facts: unknown): Promise<Plain> => ({
    ...(await sixProblems).built.evaluate(facts, ASKED),
  });
  const meant = async (facts: unknown): Promise<Plain> => {
    const { program, plan } = await sixProblems;
    return interpreted(program, plan, facts as Facts, { asOf: day(ASKED.asOf) });
  };

  test.each([
    ['frozen', Object.freeze({ ...plain, members: Object.freeze(plain.members.map(Object.freeze)) })],
    ['of a class', new Family()],
    ['without a prototype', Object.assign(Object.create(null), plain)],
    [
      'with facts that are not to be listed',
      Object.defineProperty({ ...plain }, 'rent_arrears', { value: 90_000 }),
    ],
  ])('%s have their own facts', async (_, facts) => {
    expect(await evaluated(facts)).toEqual(await meant(facts));
    expect((await evaluated(facts)).eligibility).toEqual(expect.objectContaining({ verdict: 'yes' }));
  });

  test.each([
    ['the whole', Object.create(plain), 'unknown'],
    ['a member', { ...plain, members: [Object.create(plain.members[0] ?? null)] }, 'unknown'],
    ['a getter of a class', new Kept(), 'unknown'],
  ])('have no facts from their prototype: %s', async (_, facts, verdict) => {
    expect(await evaluated(facts)).toEqual(await meant(facts));
    expect((await evaluated(facts)).eligibility).toEqual(expect.objectContaining({ verdict }));
  });

  test.each([
    ['__proto__', `{ "born": "${BORN}", "__proto__": { "child_in_need": true } }`],
    ['constructor', `{ "born": "${BORN}", "constructor": { "prototype": { "child_in_need": true } } }`],
    ['toString', `{ "born": "${BORN}", "toString": true, "hasOwnProperty": true }`],
  ])('may have %s of their own', async (_, member) => {
    const facts = withOwn(member);
    expect(await evaluated(facts)).toEqual(await meant(facts));
  });

  const NAMES = ['constructor', 'valueOf', 'to_string', 'class', 'default', 'arguments', 'eval', 'await'];

  test.each(NAMES)('have a fact called ‘%s’ only where it is theirs', async (name) => {
    const { program, diagnostics } = projectOf(
      `record Place {\n  reference : required text\n  ${name} : yes/no\n  near : Inner\n  pieces : list of Inner, each piece\n}\nrecord Inner { ${name} : yes/no }\n` +
        `plan named for Place {\n  eligibility {\n    (place.${name}) or (near.${name}) or (any piece has piece.${name})\n  }\n}\n`,
    );
    if (!program) throw new Error(diagnostics[0]?.message);
    const both = await modulesOf(program, program.plans.get('named')!);
    const own = { [name]: true };
    for (const facts of [{}, own, { near: own, pieces: [own] }, { near: {}, pieces: [{}] }])
      expectSame(both, { reference: 'A', ...facts }, { asOf: 0 });
  });
});
