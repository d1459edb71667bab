import { describe, expect, test } from 'vitest';
import { openTuiOn } from '../../cli/ui/open-tui.tsx';
import type { TuiSession } from '../../cli/ui/session.ts';
import { fakeTerminal, until } from '../support/fake-terminal.ts';
import { caseFamilies } from '../support/tui-session.ts';

const ENTER = '\u001b[?1049h';
const LEAVE = '\u001b[?1049l';
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const MARK_PASTES = '\u001b[?2004h';
const LEAVE_PASTES = '\u001b[?2004l';

/** The screen was left once, with nothing written on the one before it, and every mode is as it was. */
function expectRestored(written: string): void {
  const [, after, ...more] = written.split(LEAVE);
  expect(more).toEqual([]);
  expect(after?.replaceAll(SHOW_CURSOR, '').replaceAll(LEAVE_PASTES, '')).toBe('');
  expect(written.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(written.lastIndexOf(HIDE_CURSOR));
  expect(written.lastIndexOf(LEAVE_PASTES)).toBeGreaterThanOrEqual(written.lastIndexOf(MARK_PASTES));
}

async function opened(session: TuiSession = caseFamilies()) {
  const fake = fakeTerminal();
  const closed = openTuiOn(session, fake.terminal);
  closed.catch(() => {});
  await until(() => fake.written().includes('Case 5'));
  return { ...fake, closed };
}

describe('the terminal', () => {
  test.each([
    ['q', 'q'],
    ['Ctrl-C', '\u0003'],
    ['Ctrl-C while a date is typed', 'd\u0003'],
  ])('is as it was after %s', async (_, keys) => {
    const { written, isRaw, type, closed } = await opened();
    expect(written()).toContain(ENTER);
    expect(isRaw()).toBe(true);
    type(keys);
    await closed;
    expect(isRaw()).toBe(false);
    expectRestored(written());
  });

  test('is as it was after an unexpected error, before anybody is told of it', async () => {
    const session: TuiSession = {
      ...caseFamilies(),
      wordsOf: () => {
        throw new Error('the words of a rule are lost');
      },
    };
    const fake = fakeTerminal();
    const problem = await openTuiOn(session, fake.terminal).catch((error: Error) => error.message);
    expect(problem).toBe('the words of a rule are lost');
    expectRestored(fake.written());
    expect(fake.isRaw()).toBe(false);
  });

  test('is drawn anew in its new size', async () => {
    const { written, resize, type, closed } = await opened();
    resize(45, 12);
    await until(() => written().includes('─'.repeat(45)));
    expect(written().startsWith('\u001b[H\u001b[J')).toBe(true);
    await until(() => written().lastIndexOf('─'.repeat(45)) > written().lastIndexOf('│'));
    const last = written().slice(written().lastIndexOf('Leicestershire'));
    expect(last).not.toContain('─'.repeat(46));
    type('q');
    await closed;
  });

  test('is needed: into a file nothing is drawn', async () => {
    const { terminal, written } = fakeTerminal({ isTTY: false });
    await expect(openTuiOn(caseFamilies(), terminal)).rejects.toThrow('the screens need a terminal');
    expect(written()).toBe('');
  });
});
