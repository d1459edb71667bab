// Many cases from a file: read while the program runs, searched, filtered, sorted, near to something, and under two plans.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openCaseFile } from '../../cli/cases/case-file.ts';
import type { TuiSession } from '../../cli/ui/session.ts';
import { generateFamilies } from '../../cohort/cohort.ts';
import { type CorePlan, traceOf, verdictWord } from '../../src/index.ts';
import { type Driver, drive } from '../support/tui-driver.ts';
import { caseFamilies, type PlanSession } from '../support/tui-session.ts';

const FAMILIES = 20;
const folder = mkdtempSync(join(tmpdir(), 'headline-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const drivers: Driver[] = [];
afterEach(() => {
  for (const driver of drivers.splice(0)) driver.close();
});

let plain: PlanSession;
let families: readonly Record<string, unknown>[];
/** What the interpreter says of each family. */
let words: readonly string[];
beforeAll(() => {
  plain = caseFamilies();
  families = [...generateFamilies({ families: FAMILIES })].map((family) => ({ ...family }));
  words = wordsUnder(plain.plan);
  const lines = families.map((family) => JSON.stringify(family));
  lines.splice(10, 0, '{"reference": 5}', 'not JSON');
  writeFileSync(join(folder, 'families.jsonl'), `${lines.join('\n')}\n`);
});

function wordsUnder(plan: CorePlan): readonly string[] {
  const { program, asOf } = plain;
  return families.map((facts) => {
    const eligible = plan.eligible ?? plan.eligibility ?? '';
    const { value } = traceOf({ program, plan, rule: eligible, facts, asked: { asOf } });
    return value.kind === 'verdict' ? verdictWord(value.verdict) : value.kind;
  });
}

async function opened(more: Partial<TuiSession> = {}): Promise<Driver> {
  const file = openCaseFile(plain.program, plain.of, join(folder, 'families.jsonl'));
  const driver = drive({ ...plain, cases: [], file, ...more });
  drivers.push(driver);
  await driver.until(() => driver.tools.cases.reading() === undefined);
  return driver;
}

const listed = ({ view }: Driver): readonly number[] =>
  Array.from({ length: view().listing.count }, (_, place) => view().listing.at(place) ?? -1);

/** Presses down until the chosen row holds the text. */
function to(driver: Driver, text: string): void {
  driver.press('g');
  for (let steps = 0; steps < 300; steps++) {
    if (driver.lines().some((line) => line.startsWith('›') && line.includes(text))) return;
    driver.press('j');
  }
  throw new Error(`there is no row ‘${text}’:\n${driver.lines().join('\n')}`);
}

describe('a file of families', () => {
  test('is read while the program runs; what does not fit is left out, and told line by line', async () => {
    const driver = await opened();
    expect(driver.tools.cases.count()).toBe(FAMILIES);
    expect(driver.press('R')[0]).toMatch(/2 records$/);
    expect(driver.lines().join('\n')).toMatch(/line 11: .*reference.*\n.*line 12: /s);
    expect(driver.press('escape', 'G')[0]).toBeDefined();
    expect(driver.state().chosen).toBe(FAMILIES - 1);
  });

  test('is filtered by verdict, as the interpreter has it; several filters hold together', async () => {
    const driver = await opened();
    driver.press('f');
    await driver.until((lines) => lines[0]?.endsWith(`${FAMILIES} of ${FAMILIES} cases`) ?? false);
    const unknown = words.flatMap((word, index) => (word === 'unknown' ? [index] : []));
    to(driver, 'unknown');
    driver.press('enter');
    expect(listed(driver)).toEqual(unknown);
    to(driver, 'Locality');
    driver.press('enter');
    const [some = ''] = driver
      .lines()
      .slice(driver.lines().findIndex((line) => line.includes('Locality')) + 1);
    const place = some.replace(/.*\d+ +/, '');
    to(driver, `  ${place}`);
    driver.press('enter');
    expect(listed(driver)).toEqual(
      unknown.filter(
        (index) => String(families[index]?.locality).replaceAll('_', ' ') === place.toLowerCase(),
      ),
    );
    driver.press('z');
    expect(listed(driver)).toHaveLength(FAMILIES);
  });

  test('is sorted by verdict, and those of one verdict stay as they were read', async () => {
    const driver = await opened();
    driver.press('s');
    await driver.until((lines) => lines[0]?.endsWith(`${FAMILIES} of ${FAMILIES} cases`) ?? false);
    to(driver, 'Order');
    driver.press('enter');
    to(driver, 'by: Eligible');
    driver.press('enter');
    const order = ['yes', 'unknown', 'no', 'does not apply'];
    const expected = words
      .map((word, index) => ({ word, index }))
      .sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word) || a.index - b.index)
      .map(({ index }) => index);
    expect(listed(driver)).toEqual(expected);
  });

  test('is filtered by how near a case is and by what it waits for, once that is worked out', async () => {
    const driver = await opened();
    driver.press('f');
    to(driver, 'How near each case is');
    driver.press('enter');
    await driver.until((lines) => lines[0]?.endsWith(`${FAMILIES} of ${FAMILIES} cases`) ?? false);
    to(driver, 'How near to being eligible');
    driver.press('enter');
    to(driver, 'one fact short');
    driver.press('enter');
    expect(listed(driver).length).toBeGreaterThan(0);
    for (const index of listed(driver)) expect(words[index]).not.toBe('yes');
    to(driver, 'What it waits for');
    driver.press('enter');
    expect(driver.lines().some((line) => / of (Person|Family)$/.test(line))).toBe(true);
  });

  test('is filtered by outcomes and payments, once they are worked out', async () => {
    const driver = await opened();
    driver.press('f');
    to(driver, 'Outcomes, progress and payments');
    driver.press('enter');
    await driver.until((lines) => lines[0]?.endsWith(`${FAMILIES} of ${FAMILIES} cases`) ?? false);
    expect(driver.lines().some((line) => line.includes('Outcome in_school'))).toBe(true);
    expect(driver.lines().some((line) => line.includes('Due '))).toBe(true);
  });

  test('an edited case is listed by what it is now', async () => {
    const driver = await opened();
    driver.press('f');
    await driver.until((lines) => lines[0]?.endsWith(`${FAMILIES} of ${FAMILIES} cases`) ?? false);
    to(driver, 'unknown');
    driver.press('enter', 'escape');
    const { chosen } = driver.state();
    expect(words[chosen]).toBe('unknown');
    driver.press('x');
    await driver.until((lines) => lines.some((line) => line.includes('makes it yes')));
    driver.press('j', 'y');
    expect(driver.state().chosen).toBe(chosen);
    expect(listed(driver)).toContain(chosen);
    driver.press('escape', 'j');
    await driver.until(() => !listed(driver).includes(chosen));
    driver.press('f');
    to(driver, '  unknown');
    driver.press('enter');
    to(driver, 'Changed here');
    driver.press('enter');
    to(driver, ' changed');
    driver.press('enter');
    expect(listed(driver)).toEqual([chosen]);
  });
});

describe('near misses', () => {
  test('are looked for by other threads, grouped by what is missing, and listed', async () => {
    const driver = await opened();
    driver.press('n');
    const lines = await driver.until((now) => now[0]?.endsWith(`${FAMILIES} cases`) ?? false);
    expect(lines.join('\n')).toMatch(/held by /);
    expect(driver.press('G').join('\n')).toContain('Whom to ask');
    driver.press('g', 'j', 'enter');
    const [group] = driver.lines().filter((line) => line.startsWith('›'));
    const size = Number(group?.match(/(\d+) {2}/)?.[1]);
    driver.press('l');
    expect(driver.state().room).toBe('browse');
    expect(listed(driver)).toHaveLength(size);
    driver.press('escape');
    expect(listed(driver)).toHaveLength(FAMILIES);
  }, 60_000);
});

describe('two plans side by side', () => {
  test('the groups of who changes hold everybody whose verdict is another under the other plan', async () => {
    const driver = await opened();
    driver.press('=');
    to(driver, 'Expanded Troubled');
    driver.press('enter');
    const lines = await driver.until(
      (now) => now[0] !== undefined && !now.some((line) => line.includes('looked at')),
    );
    const counted = [...lines.join('\n').matchAll(/(\d+) {2}eligible: (\w+) → (\w+)$/gm)];
    const plan = plain.program.plans.get(driver.state().compare.other?.name ?? '');
    if (!plan) throw new Error('there is another plan');
    const theirs = wordsUnder(plan);
    for (const [, count, from, to] of counted)
      expect(words.filter((word, index) => word === from && theirs[index] === to)).toHaveLength(
        Number(count),
      );
    expect(lines.join('\n')).toMatch(/parts come out otherwise/);
  });

  test('another plan is asked from then on, and the first again', async () => {
    const driver = await opened();
    driver.press('P');
    to(driver, 'Expanded Troubled');
    driver.press('enter');
    expect(driver.state().plan?.name).toBeDefined();
    driver.press('P');
    to(driver, 'Leicestershire, phase 2');
    driver.press('enter');
    expect(driver.state().plan).toBeUndefined();
  });
});
