import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Command, PROMPT_COMMANDS, SHARED_COMMANDS } from '../../cli/ui/model/keys.ts';
import { paste, press, settle } from '../../cli/ui/model/reduce.ts';
import { startState, type TuiState } from '../../cli/ui/model/state.ts';
import { createViews, type ViewOf } from '../../cli/ui/model/view.ts';
import { placeOf } from '../../cli/ui/rooms/browse/rows.ts';
import { KEYS_OF_ROOMS, ROOM_NAMES } from '../../cli/ui/rooms/keys-of-rooms.ts';
import type { TuiSession } from '../../cli/ui/session.ts';
import { isoFromDay } from '../../src/index.ts';
import { caseFamilies } from '../support/tui-session.ts';

let session: TuiSession;
let viewOf: ViewOf;
let start: TuiState;

beforeAll(() => {
  session = caseFamilies();
  viewOf = createViews(session)({ columns: 80, rows: 24 });
  start = startState(session.asOf);
});

/** The state after some keys: names in a list, or characters in a text. */
function pressed(keys: string | readonly string[], from = start, view = viewOf): TuiState {
  return [...keys].reduce((state, key) => press(state, key, view), from);
}

/** From the list to the problem school of the second case: past eligibility, two filters, a gate and crime. */
const TO_SCHOOL = ['down', 'enter', 'j', 'j', 'j', 'j', 'j'];

const dateIn = (state: TuiState): string => isoFromDay(state.day);

/** The cases in the list, by their places in the session. */
function listed(state: TuiState): readonly (number | undefined)[] {
  const { count, at } = viewOf(state).listing;
  return Array.from({ length: count }, (_, place) => at(place));
}

/** The text of the chosen line of the reasons. */
function chosenText(state: TuiState): string | undefined {
  const { rows } = viewOf(state);
  return rows[placeOf(rows, state.browse.cursor)]?.text;
}

describe('the list', () => {
  test('arrows and letters move, and stop at the ends', () => {
    expect(pressed('jjj').chosen).toBe(3);
    expect(pressed(['down', 'down', 'up']).chosen).toBe(1);
    expect(pressed('kkk').chosen).toBe(0);
    expect(pressed('G').chosen).toBe(4);
    expect(pressed('Gg').chosen).toBe(0);
  });

  test('a filter keeps only the names that hold its text, whichever their case', () => {
    const typed = pressed('/cASE 3');
    expect(listed(typed)).toEqual([2]);
    expect(typed.chosen).toBe(2);
    expect(listed(pressed(['escape'], typed))).toHaveLength(5);
    expect(listed(pressed(['enter', 'escape'], typed))).toHaveLength(5);
  });

  test('where no name holds the text, nothing is chosen and every key is still safe', () => {
    const none = pressed(
      ['enter', 'down', 'enter', 'right', 'left', 'page down'],
      pressed('/nothing like it'),
    );
    expect(listed(none)).toEqual([]);
    expect(viewOf(none).rows).toEqual([]);
  });

  test('in a list of thousands the chosen line is always in sight', () => {
    const cases = Array.from({ length: 5000 }, (_, n) => ({
      name: `No ${n}`,
      facts: session.cases[0]?.facts,
    }));
    const view = createViews({ ...session, cases })({ columns: 80, rows: 24 });
    const height = view(start).layout.paneHeight;
    const last = pressed('G', start, view);
    expect(last.chosen).toBe(4999);
    expect(last.browse.listTop).toBe(5000 - height);
    expect(pressed(['page up', 'page up'], last, view).chosen).toBe(4999 - 2 * height);
  });
});

describe('the reasons', () => {
  test('Enter goes to them, opens a part, and the left arrow folds it and goes back', () => {
    const open = pressed([...TO_SCHOOL, 'enter']);
    expect(chosenText(open)).toMatch(/^school: /);
    expect([...open.browse.open]).toEqual(['school']);
    expect(viewOf(open).rows.map((row) => row.text)).toContain('now: 30 September 2015');
    const folded = pressed(['left'], open);
    expect(folded.browse.open.size).toBe(0);
    expect(folded.browse.pane).toBe('reasons');
    expect(pressed(['left'], folded).browse.pane).toBe('list');
  });

  test('one reason folds away what stands under it, and unfolds again', () => {
    const inside = pressed([...TO_SCHOOL, 'enter', 'j', 'j', 'j']);
    expect(chosenText(inside)).toMatch(/^school.without_education/);
    const before = viewOf(inside).rows.length;
    const folded = pressed(['left'], inside);
    expect(viewOf(folded).rows.length).toBeLessThan(before);
    expect(chosenText(folded)).toBe(chosenText(inside));
    expect(viewOf(pressed(['right'], folded)).rows).toHaveLength(before);
  });

  test('from a line that holds nothing, the left arrow goes to the line it stands under', () => {
    const line = pressed([...TO_SCHOOL, 'enter', 'j', 'left']);
    expect(chosenText(line)).toMatch(/^school: /);
  });

  test('an unknown verdict says what it waits for, all of it when it is opened', () => {
    const closed = viewOf(start).rows.find((row) => row.kind === 'waits');
    expect(closed?.text).toMatch(/^waits for \d+ facts: members; born of Parent; /);
    const opened = pressed(['enter', 'j', 'enter']);
    const told = viewOf(opened).rows.filter((row) => row.kind === 'waits' && row.depth === 2);
    expect(`waits for ${told.length} facts`).toBe(closed?.text.split(':')[0]);
  });

  test('what is open stays open from case to case, and from brief to full', () => {
    const open = pressed([...TO_SCHOOL, 'enter', 'j', 'j', 'j']);
    const brief = viewOf(open).rows.length;
    const full = pressed('e', open);
    expect(viewOf(full).rows.length).toBeGreaterThan(brief);
    expect(chosenText(full)).toBe(chosenText(open));
    expect(viewOf(pressed('e', full)).rows).toHaveLength(brief);
    expect(pressed(['tab', 'down'], open).browse.open).toBe(open.browse.open);
  });

  test('hiding references leaves no name of a case or of a person in it, and no verdict changes', () => {
    const open = pressed([...TO_SCHOOL, 'enter']);
    const hidden = pressed('p', open);
    const [shown, told] = [viewOf(open).rows, viewOf(hidden).rows];
    expect(shown.some((row) => row.text === 'L: yes')).toBe(true);
    expect(told.map((row) => row.text).join('\n')).not.toMatch(/\bL\b/);
    expect(told.map((row) => row.verdict)).toEqual(shown.map((row) => row.verdict));
    expect(viewOf(hidden).nameOf(1)).toBe('No. 2');
  });
});

describe('the date of the question', () => {
  test('moves by days and months, and back to the start', () => {
    expect(dateIn(pressed('['))).toBe('2015-09-29');
    expect(dateIn(pressed(']]'))).toBe('2015-10-02');
    expect(dateIn(pressed('{'))).toBe('2015-08-30');
    expect(dateIn(pressed('}}}}}'))).toBe('2016-02-29');
    expect(dateIn(pressed('}}[0'))).toBe('2015-09-30');
  });

  test('is typed, and only a day that exists is taken', () => {
    expect(dateIn(pressed(['enter'], pressed('d2016-02-29')))).toBe('2016-02-29');
    const wrong = pressed(['enter'], pressed('d2015-02-29'));
    expect(wrong.prompt?.problem).toBe('there is no such day');
    expect(pressed('/', wrong).prompt?.problem).toBeUndefined();
    expect(pressed(['enter'], pressed('d29 Feb')).prompt?.problem).toBe('write it as 2015-09-30');
    expect(dateIn(pressed(['escape'], wrong))).toBe('2015-09-30');
  });

  test('while a date is typed, letters are text and no commands', () => {
    const typing = pressed('dq?p');
    expect(typing).toMatchObject({ over: false, room: 'browse', hidden: false });
    expect(pressed(['backspace'], typing).prompt?.text).toBe('q?');
    expect(pressed(['up', 'page down'], typing).prompt?.text).toBe('q?p');
  });

  test('stays within the years that dates have', () => {
    const first = pressed(['enter'], pressed('d0001-01-01'));
    expect(dateIn(pressed('[', first))).toBe('0001-01-01');
    expect(pressed('{', first).message).toBe('dates go from the year 1 to the year 9999');
    const last = pressed(['enter'], pressed('d9999-12-31'));
    expect(dateIn(pressed('}]', last))).toBe('9999-12-31');
  });

  test('a month on from a long month is the last day of a short one', () => {
    const start = pressed(['enter'], pressed('d2015-01-31'));
    expect(dateIn(pressed('}', start))).toBe('2015-02-28');
    expect(dateIn(pressed('{', start))).toBe('2014-12-31');
  });
});

describe('pasted text', () => {
  test('is typed into a prompt, without its control characters, and is ignored elsewhere', () => {
    expect(paste(start, 'q', viewOf)).toBe(start);
    expect(dateIn(pressed(['enter'], paste(pressed('d'), '2016-01-02\n', viewOf)))).toBe('2016-01-02');
    expect(paste(pressed('/'), 'a\u001b[31mb\ud800', viewOf).search).toBe('a[31mb\ufffd');
  });
});

describe('the keys', () => {
  const entries = ROOM_NAMES.flatMap((room) => KEYS_OF_ROOMS[room].enter ?? []);
  const shared = [...Object.values<Command>(SHARED_COMMANDS), ...entries];
  const all = [...shared, ...ROOM_NAMES.flatMap((room) => Object.values(KEYS_OF_ROOMS[room].commands))];
  const keysOf = (commands: readonly Command[]): readonly string[] =>
    commands.flatMap((command) => command.keys);

  test('no key has two meanings in one place', () => {
    const tables = [
      shared,
      Object.values<Command>(PROMPT_COMMANDS),
      ...ROOM_NAMES.map((room) => Object.values(KEYS_OF_ROOMS[room].commands)),
    ];
    for (const keys of tables.map(keysOf)) expect(new Set(keys).size).toBe(keys.length);
  });

  test('what all rooms share works in every room, unless the room takes the key', () => {
    for (const room of ROOM_NAMES) {
      const enter = KEYS_OF_ROOMS[room].enter?.keys[0];
      const inside = pressed(enter === undefined ? [] : [enter]);
      expect(inside.room).toBe(room);
      expect(pressed('p', inside)).toMatchObject({ hidden: true, room });
      expect(pressed('q', inside).over).toBe(true);
      expect(pressed('/', inside)).toMatchObject({ room: 'browse', prompt: { kind: 'search' } });
      expect(dateIn(pressed('[', inside))).toBe('2015-09-29');
      expect(pressed(['escape'], inside).room).toBe('browse');
      if (enter !== undefined) expect(pressed([enter], inside).room).toBe('browse');
    }
  });

  test('a key that is in no table does nothing', () => {
    const typable = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n));
    const others = [...typable, 'ctrl+d', 'backspace', 'é', '山'].filter((key) => !keysOf(all).includes(key));
    expect(others.length).toBeGreaterThan(50);
    for (const key of others) expect(press(start, key, viewOf)).toEqual(start);
  });

  test('whatever is pressed, what is chosen is there and in sight, at any size', () => {
    const keys = keysOf(all).filter((key) => key !== '{' && key !== '}');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...keys, 'a', '1'), { maxLength: 25 }),
        fc.integer({ min: 40, max: 120 }),
        fc.integer({ min: 10, max: 40 }),
        (sent, columns, rows) => {
          const view = createViews(session)({ columns, rows });
          const state = pressed(sent, start, view);
          const { listing, layout } = view(state);
          const place = listing.placeOf(state.chosen);
          if (listing.count > 0) expect(place).toBeGreaterThanOrEqual(state.browse.listTop);
          expect(place).toBeLessThan(state.browse.listTop + layout.paneHeight);
          expect(settle(state, view)).toEqual(state);
        },
      ),
      { numRuns: 40 },
    );
  });
});
