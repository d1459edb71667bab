// Why not, what to ask next, what would change it, and where it changes: the rooms that ask of one case.

import { afterEach, describe, expect, test } from 'vitest';
import { isoFromDay } from '../../src/index.ts';
import { type Driver, drive } from '../support/tui-driver.ts';
import { caseFamilies } from '../support/tui-session.ts';

const drivers: Driver[] = [];
afterEach(() => {
  for (const driver of drivers.splice(0)) driver.close();
});

function opened(): Driver {
  const driver = drive(caseFamilies());
  drivers.push(driver);
  return driver;
}

const isReady = (lines: readonly string[]): boolean => !lines.some((line) => line.includes('working…'));
const wordOf = ({ view, state }: Driver): string => view().wordOf(state().chosen);

describe('why not, and what would change it', () => {
  test('of the first case: one fact would do, and the change that is made flips the verdict and can be undone', async () => {
    const driver = opened();
    driver.press('x');
    const lines = await driver.until(isReady);
    expect(lines[1]).toContain('Any one of these makes it yes');
    expect(lines.join('\n')).toMatch(/one of these would have to come out otherwise \(1 fact at least\)/);
    expect(wordOf(driver)).toBe('unknown');
    driver.press('j', 'y');
    expect(driver.footer()).toContain('made; u takes it back');
    expect(wordOf(driver)).toBe('yes');
    driver.press('u');
    expect(wordOf(driver)).toBe('unknown');
    driver.press('U');
    expect(wordOf(driver)).toBe('yes');
  });

  test('what else a change would move is told before it is made', async () => {
    const driver = opened();
    driver.press('x');
    await driver.until(isReady);
    const lines = driver.press('j', 'enter');
    expect(lines.join('\n')).toMatch(/eligibility: unknown → yes/);
    expect(wordOf(driver)).toBe('unknown');
    expect(driver.press('enter').join('\n')).not.toContain('eligibility: unknown → yes');
  });

  test('of a case that is eligible it says what would make it no', async () => {
    const driver = opened();
    driver.press('j', 'x');
    const lines = await driver.until(isReady);
    expect(lines[0]).toMatch(/yes$/);
    expect(lines.join('\n')).toMatch(/makes? it no|To be no/);
  });

  test('nothing to make is said, and nothing is made', async () => {
    const driver = opened();
    driver.press('x');
    await driver.until(isReady);
    driver.press('y');
    expect(driver.footer()).toContain('choose one of the changes first');
    expect(driver.state().edits.size).toBe(0);
  });
});

describe('what to ask next', () => {
  test('an interview ends when nothing that could be asked changes the answer', async () => {
    const driver = opened();
    driver.press('a');
    let asked = 0;
    for (; asked < 40; asked++) {
      await driver.until(isReady);
      if (wordOf(driver) === 'yes') break;
      driver.press('1');
    }
    expect(asked).toBeGreaterThan(0);
    expect(wordOf(driver)).toBe('yes');
    const lines = await driver.until(isReady);
    expect(lines.join('\n')).toContain('It is yes, and no other fact can change that.');
    for (let back = 0; back < asked; back++) driver.press('u');
    expect(wordOf(driver)).toBe('unknown');
    expect(driver.state().edits.get(0)?.done).toEqual([]);
  });

  test('a question that is put off is not the first any more', async () => {
    const driver = opened();
    driver.press('a');
    const [, first] = await driver.until(isReady);
    driver.press('s');
    const [, second] = await driver.until(isReady);
    expect(second).not.toBe(first);
  });
});

describe('where a verdict changes', () => {
  test('the next day is found and gone to, and the day before it is found from there', async () => {
    const driver = opened();
    driver.press('j', 'enter', 'j', 'j', 'j', 'j', 'j', 'N');
    await driver.until(() => driver.footer().includes('(now yes)'));
    expect(driver.footer()).toContain('1 October 2018: unknown (now yes)');
    driver.press('enter');
    expect(isoFromDay(driver.state().day)).toBe('2018-10-01');
    driver.press('B');
    await driver.until(() => driver.footer().includes('(now unknown)'));
    driver.press('enter');
    expect(isoFromDay(driver.state().day)).toBe('2018-09-30');
    driver.press('0');
    expect(isoFromDay(driver.state().day)).toBe('2015-09-30');
  });

  test('it can be left, and the date stays', () => {
    const driver = opened();
    driver.press('N', 'escape');
    expect(isoFromDay(driver.state().day)).toBe('2015-09-30');
  });
});
