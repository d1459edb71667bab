// What the terminal program writes and watches: scenarios, reasons, changes that could not be kept, rule files that are saved.

import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kept } from '../../cli/keep/keeper.ts';
import { keeperOf } from '../../cli/keep/keeper-of.ts';
import { readRecovery, writeRecovery } from '../../cli/keep/recovery.ts';
import { openRules, programOf, type Rules } from '../../cli/rules.ts';
import { type RulesRead, watchRules } from '../../cli/watch-rules.ts';
import { accountOf, askPlan, dayFromIso, type Facts, point } from '../../src/index.ts';
import { ROOT, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const AS_OF = dayFromIso('2024-06-01') ?? 0;

let folder: string;
let rules: Rules;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headline-keep-'));
  cpSync(join(ROOT, 'rulesets/library-fines'), join(folder, 'rules'), { recursive: true });
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  rules = openRules([join(folder, 'rules')]);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function asked(facts: Facts) {
  const program = programOf(rules);
  const plan = [...program.plans.values()][0];
  if (!plan) throw new Error('the rules have a plan');
  const question = { asOf: AS_OF };
  return { program, plan, facts, asked: question, answer: askPlan(program, plan, facts, question) };
}

const BORROWER: Facts = { ticket: 'T1', hardship: false };
const keep = (title: string, facts: Facts = BORROWER): Kept =>
  keeperOf(rules).scenario({ title, facts, answer: asked(facts).answer, dates: new Map() });
const scenarios = (): string => readFileSync(join(folder, 'rules/fines.scenarios.headline'), 'utf8');

describe('a case kept as a scenario', () => {
  test('is written below those that are there, and passes with them', async () => {
    const before = scenarios();
    const kept = keep('A borrower who owes nothing');
    expect(kept).toMatchObject({ files: [expect.stringContaining('.json'), expect.any(String)] });
    expect(scenarios().startsWith(before)).toBe(true);
    const { code, out } = await shell.headline(folder, 'test', 'rules', '--runs', '0');
    expect([code, out]).toEqual([0, expect.stringContaining('passed')]);
  });

  test.each([
    ['', 'needs a title'],
    ['a "quoted" title', 'no quotation mark'],
    ['x'.repeat(200), 'at most'],
  ])('the title ‘%s’ is refused, and nothing is written', (title, why) => {
    const [before, files] = [scenarios(), readdirSync(join(folder, 'rules/cases'))];
    expect(keep(title)).toEqual({ problem: expect.stringContaining(why) });
    expect([scenarios(), readdirSync(join(folder, 'rules/cases'))]).toEqual([before, files]);
  });

  test('a title is taken once; facts of another case of such a title get a file of their own', () => {
    keep('Once');
    expect(keep('Once')).toEqual({ problem: expect.stringContaining('that title already') });
    keep('once');
    expect(existsSync(join(folder, 'rules/cases/once.json'))).toBe(true);
    expect(existsSync(join(folder, 'rules/cases/once-2.json'))).toBe(true);
  });

  test('rules that do not check any more are left as they are', () => {
    writeFileSync(join(folder, 'rules/fines.scenarios.headline'), 'scenario "broken" {');
    expect(keep('More')).toEqual({ problem: expect.stringContaining('would not check') });
    expect(scenarios()).toBe('scenario "broken" {');
  });
});

describe('why, written into a file', () => {
  test('in the form that its name asks for, and over no file that is there', () => {
    const question = asked(BORROWER);
    const account = accountOf(question, rules.wordsOf);
    const why = (path: string): Kept => keeperOf(rules).why({ path, account, about: 'T1' });
    expect(why(join(folder, 'why.html'))).toMatchObject({ files: [expect.stringContaining('why.html')] });
    expect(readFileSync(join(folder, 'why.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(why(join(folder, 'why.html'))).toEqual({ problem: expect.stringContaining('is there already') });
    expect(why(join(folder, 'why.docx'))).toEqual({ problem: expect.any(String) });
  });
});

describe('changes that could not be kept', () => {
  test('come back as they were, each time from a file of its own', () => {
    const changed = [
      { name: 'T1', was: BORROWER, facts: { ticket: 'T1', hardship: true }, dates: { claim: point(AS_OF) } },
    ];
    const [first, second] = [writeRecovery(changed), writeRecovery(changed)];
    expect(second).not.toBe(first);
    expect(readRecovery(programOf(rules), 'Borrower', join(folder, 'headline-recovery-1.json'))).toEqual(
      changed,
    );
  });

  test.each([
    ['not JSON', 'holds no changes'],
    ['{"cases": []}', 'holds no changes'],
    [
      '{"headline": "changes that were not kept", "cases": [{"name": "T1", "was": {"ticket": 5}}]}',
      'does not fit',
    ],
    ['{"headline": "changes that were not kept", "cases": [5]}', 'holds no changes'],
  ])('%s is refused', (text, why) => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, text);
    expect(() => readRecovery(programOf(rules), 'Borrower', path)).toThrow(why);
  });
});

describe('rule files that are watched', () => {
  test('are told of when they are saved: as they are then, or what is wrong in them', async () => {
    const told: RulesRead[] = [];
    const stop = watchRules(rules, [join(folder, 'rules')], (read) => told.push(read));
    const path = join(folder, 'rules/fines.headline');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}\n// a remark\n`);
    await vi.waitFor(() => expect(told).toHaveLength(1), 5000);
    expect(told[0]).toHaveProperty('rules');
    appendFileSync(path, 'plan {');
    await vi.waitFor(() => expect(told).toHaveLength(2), 5000);
    expect(told[1]).toEqual({ trouble: expect.arrayContaining([expect.stringContaining('error[')]) });
    writeFileSync(path, text);
    await vi.waitFor(() => expect(told).toHaveLength(3), 5000);
    expect(told[2]).toHaveProperty('rules');
    stop();
    writeFileSync(path, `${text}\n// another\n`);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(told).toHaveLength(3);
  });
});
