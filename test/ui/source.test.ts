import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { lineText } from '../../cli/ui/model/line.ts';
import { press, settle } from '../../cli/ui/model/reduce.ts';
import { startState, type TuiState } from '../../cli/ui/model/state.ts';
import { createViews } from '../../cli/ui/model/view.ts';
import { ROOMS } from '../../cli/ui/rooms/rooms.ts';
import { sourceLines } from '../../cli/ui/rooms/source/lines.ts';
import type { TuiSession } from '../../cli/ui/session.ts';
import { caseFamilies } from '../support/tui-session.ts';

const TO_SCHOOL = ['down', 'enter', 'j', 'j', 'j', 'j', 'j', 'enter'];

function opened(session: TuiSession, columns: number, rows: number) {
  const viewOf = createViews(session)({ columns, rows });
  let state = settle(startState(session.asOf), viewOf);
  return {
    state: (): TuiState => state,
    press: (...keys: readonly string[]): readonly string[] => {
      for (const key of keys) state = press(state, key, viewOf);
      const columnsNow = ROOMS[state.room].columns(state, viewOf(state));
      return (columnsNow.at(-1)?.lines ?? []).map(lineText);
    },
  };
}

/** The lines that the margin marks. */
const marked = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith('▸')).map((line) => line.replace(/^▸ *\d* */, '').trimEnd());

describe('the text of a rule', () => {
  test('of a problem is the problem, in the file of the plan that it was inherited from', () => {
    const { press: keys } = opened(caseFamilies(), 160, 40);
    const lines = keys(...TO_SCHOOL, 'r');
    expect(lines[0]).toMatch(/england\/phase-2\.headline +lines \d+–\d+/);
    expect(marked(lines)[0]).toMatch(/^problem school "Children who have not been attending/);
  });

  test('follows the chosen reason', () => {
    const { press: keys } = opened(caseFamilies(), 200, 40);
    keys(...TO_SCHOOL, 'r', 'j', 'j');
    expect(marked(keys('j'))[0]).toMatch(/^indicator without_education/);
    expect(marked(keys('j', 'j', 'j'))).toEqual([
      'any child who is of_school_age has at least one gap_in_education now',
    ]);
  });

  test('of what comes from the facts is that of the condition above it', () => {
    const { press: keys } = opened(caseFamilies(), 200, 60);
    keys(...TO_SCHOOL, 'r', ...Array<string>(10).fill('j'));
    expect(marked(keys()).join(' ')).toContain('gap_in_education');
  });

  test('scrolls by pages, no further than the text goes, and begins at the rule again with another reason', () => {
    const { press: keys, state } = opened(caseFamilies(), 160, 24);
    const first = keys(...TO_SCHOOL, 'r');
    expect(keys('page down')[1]).not.toBe(first[1]);
    keys(...Array<string>(200).fill('page up'));
    expect(keys()[1]).toMatch(/^ +1 /);
    keys('page down');
    keys('j');
    expect(state().source.scrolled).toBe(0);
  });

  test('in a narrow window stands alone, under the reason', () => {
    const { press: keys } = opened(caseFamilies(), 60, 24);
    const lines = keys(...TO_SCHOOL, 'r');
    expect(lines[0]).toMatch(/^› school: Children who have not been/);
    expect(lines[1]).toContain('england/phase-2.headline');
  });

  test('r leads back, and a reason that is folded further than its part leads to the list', () => {
    const { press: keys, state } = opened(caseFamilies(), 120, 24);
    keys(...TO_SCHOOL, 'r', 'r');
    expect(state().room).toBe('browse');
    keys('r', 'left', 'left');
    expect(state()).toMatchObject({ room: 'browse', browse: { pane: 'list' } });
  });

  test.each([
    [40, 10],
    [80, 24],
    [200, 60],
  ])('fits a window of %i columns and %i rows', (columns, rows) => {
    const { press: keys } = opened(caseFamilies(), columns, rows);
    keys(...TO_SCHOOL, 'r');
    for (let times = 0; times < 20; times++) {
      const lines = keys('j');
      expect(lines.length).toBeLessThanOrEqual(rows - 4);
      const widths = new Set(lines.map((line) => stringWidth(line)));
      expect([...widths]).toHaveLength(1);
    }
  });

  test('a part of a line is underlined, and no control character of a file is shown', () => {
    const source = { file: 'a/b.headline', text: 'plan \u001b[31m x {\n  wet and cold\n}\n' };
    const start = source.text.indexOf('cold');
    const lines = sourceLines(
      { source, span: { file: source.file, start, end: start + 4 }, top: 1 },
      { width: 40, height: 9 },
    ).map(lineText);
    expect(lines.map((line) => line.trimEnd())).toContain('▸2   wet and cold');
    expect(lines.map((line) => line.trimEnd())).toContain('             ^^^^');
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });
});
