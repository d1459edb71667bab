// The facts of a case, changed in place.

import { afterEach, describe, expect, test } from 'vitest';
import { type Driver, drive } from '../support/tui-driver.ts';
import { caseFamilies } from '../support/tui-session.ts';

const drivers: Driver[] = [];
afterEach(() => {
  for (const driver of drivers.splice(0)) driver.close();
});

function facts(): Driver {
  const driver = drive(caseFamilies());
  drivers.push(driver);
  driver.press('j', 'c');
  return driver;
}

const row = (lines: readonly string[], text: string): string =>
  lines.find((line) => line.includes(text)) ?? '';
/** Moves down to the row that holds a text. */
function to(driver: Driver, text: string): void {
  driver.press('g');
  for (let steps = 0; steps < 200; steps++) {
    if (driver.lines().some((line) => line.startsWith('›') && line.includes(text))) return;
    driver.press('j');
  }
  throw new Error(`there is no row ‘${text}’`);
}

describe('the facts of a case', () => {
  test('a yes and a no are given by their keys, and what was there before is told beside it', () => {
    const driver = facts();
    to(driver, 'at risk of financial exclusion');
    expect(row(driver.press('y'), 'at risk of')).toContain('yes (was not known)');
    expect(row(driver.press('n'), 'at risk of')).toContain('no (was not known)');
    expect(driver.lines()[0]).toMatch(/2 changes$/);
    expect(row(driver.press('u', 'u'), 'at risk of')).toMatch(/not known$/);
    expect(driver.lines()[0]).toMatch(/as it was read$/);
  });

  test('what is typed is checked as a file is: what does not fit is refused, and stays to be mended', () => {
    const driver = facts();
    to(driver, 'identified on');
    driver.press('enter');
    driver.type('2015-02-30');
    driver.press('enter');
    expect(driver.state().prompt?.problem).toBeDefined();
    expect(driver.state().edits.size).toBe(0);
    for (let left = 0; left < 10; left++) driver.press('backspace');
    driver.type('2015-02-28');
    driver.press('enter');
    expect(row(driver.lines(), 'identified on')).toContain('28 February 2015 (was not known)');
  });

  test('what stands there already is no change', () => {
    const driver = facts();
    to(driver, 'nominations');
    driver.press('enter', 'enter');
    expect(driver.lines()[0]).toMatch(/as it was read$/);
    to(driver, 'reference');
    driver.press('enter', 'enter');
    expect(driver.lines()[0]).toMatch(/as it was read$/);
  });

  test('lists grow and shrink, and are whole when somebody says so', () => {
    const driver = facts();
    to(driver, 'members');
    expect(row(driver.press('+'), 'members:')).toContain('3 known, perhaps more');
    expect(row(driver.lines(), 'new 1')).toContain('(new)');
    expect(row(driver.press('-'), 'members:')).toContain('2 known, perhaps more');
    to(driver, 'members');
    expect(row(driver.press('='), 'members:')).toContain('2 known (was 2 known, perhaps more)');
  });

  test('a private fact is not seen while it is typed, where private facts are hidden', () => {
    const driver = facts();
    driver.press('p');
    to(driver, 'reference');
    driver.press('enter');
    expect(driver.footer()).not.toContain('Case 2');
  });

  test('an edited case is marked in the list, and quitting asks first', () => {
    const driver = facts();
    to(driver, 'at risk of financial exclusion');
    driver.press('y', 'escape');
    driver.press('q');
    expect(driver.state()).toMatchObject({ over: false, prompt: { kind: 'quit' } });
    driver.press('escape', 'ctrl+c');
    expect(driver.state()).toMatchObject({ over: false, prompt: { kind: 'quit' } });
    driver.press('y');
    expect(driver.state().over).toBe(true);
  });
});
