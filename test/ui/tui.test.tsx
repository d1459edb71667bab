import { render } from 'ink-testing-library';
import stringWidth from 'string-width';
import { afterEach, describe, expect, test } from 'vitest';
import { useKeyNames } from '../../cli/ui/hooks/use-key-names.ts';
import { type Command, keysText, PROMPT_COMMANDS, SHARED_COMMANDS } from '../../cli/ui/model/keys.ts';
import { KEYS_OF_ROOMS } from '../../cli/ui/rooms/keys-of-rooms.ts';
import type { TuiSession } from '../../cli/ui/session.ts';
import { Tui } from '../../cli/ui/tui.tsx';
import { dayFromIso, point } from '../../src/index.ts';
import { projectOf } from '../support/memory-host.ts';
import { caseFamilies, sessionOf } from '../support/tui-session.ts';

const BYTES: Readonly<Record<string, string>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  'page up': '\u001b[5~',
  'page down': '\u001b[6~',
  home: '\u001b[H',
  end: '\u001b[F',
  enter: '\r',
  tab: '\t',
  escape: '\u001b',
  backspace: '\u007f',
  'ctrl+c': '\u0003',
};

const ESCAPE = '\u001b';

const opened: { unmount(): void }[] = [];
afterEach(() => {
  for (const app of opened.splice(0)) app.unmount();
});

interface Opened {
  frame(): string;
  frames(): readonly string[];
  /** Sends keys by name or text, one after the other. */
  send(...keys: readonly string[]): Promise<string>;
}

async function open(session: TuiSession, { columns = 100, rows = 30, colour = false } = {}): Promise<Opened> {
  const app = render(<Tui session={session} colour={colour} size={{ columns, rows }} />);
  opened.push(app);
  await listening(app.stdin);
  const frame = (): string => app.lastFrame() ?? '';
  return {
    frame,
    frames: () => app.frames,
    send: async (...keys) => {
      for (const key of keys) {
        app.stdin.write(BYTES[key] ?? key);
        await settled(key === 'escape' ? 40 : 2);
      }
      return frame();
    },
  };
}

async function listening(stdin: { listenerCount(event: string): number }): Promise<void> {
  while (stdin.listenerCount('readable') === 0) await settled();
}

/** Ink waits a little after Escape: it may be the beginning of another key. */
function settled(milliseconds = 5): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function leftOf(frame: string): readonly string[] {
  return frame
    .split('\n')
    .slice(4)
    .map((line) => line.split('│')[0]?.trim() ?? '')
    .filter((line) => line !== '');
}

describe('the case families', () => {
  test('are listed with their verdicts on 30 September 2015', async () => {
    const { frame } = await open(caseFamilies());
    expect(frame()).toContain('Leicestershire, phase 2 of the expanded Troubled Families programme');
    expect(frame()).toContain('30 September 2015 · in force to 31 March 2020');
    expect(leftOf(frame()).slice(0, 5)).toEqual([
      '› ? unknown Case 1',
      '✓ yes     Case 2',
      '? unknown Case 3',
      '? unknown Case 4',
      '✓ yes     Case 5',
    ]);
  });

  test('the chosen one shows eligibility and problems, and what it waits for', async () => {
    const { frame } = await open(caseFamilies(), { columns: 100 });
    expect(frame()).toMatch(/\? unknown +eligibility: At least two of the six headline/);
    expect(frame()).toMatch(/waits for 26 facts: members; born of Parent;/);
    expect(frame()).toMatch(/✓ yes +health: Parents or children/);
  });

  test('an open problem shows the citation and the facts that its verdict rests on', async () => {
    const { send } = await open(caseFamilies(), { rows: 40 });
    const frame = await send('down', 'enter', 'j', 'j', 'j', 'j', 'j', 'enter');
    expect(frame).toMatch(/cites Supporting Leicestershire Families: update to the/);
    expect(frame).toMatch(/gaps in education of L: 1 known, perhaps more/);
    expect(await send('left')).not.toContain('gaps in education');
  });

  test('a day earlier nothing is known of the conditions yet, and the verdicts say what they were', async () => {
    const { send } = await open(caseFamilies());
    const before = await send('down', '[');
    expect(before).toContain('29 September 2015 · in force to 31 March 2020 (start: 30 September 2015)');
    expect(leftOf(before)[1]).toMatch(/^› \? unknown Case 2 +was yes$/);
    expect(before).toMatch(/\? unknown +\(was yes\) eligibility/);
    expect(leftOf(await send('0'))[1]).toBe('› ✓ yes     Case 2');
  });

  test('the header says which dates were given, and what was known when', async () => {
    const project = projectOf(`record Place { wet : yes/no }
plan visited for Place {
  date opening
  problem damp { indicator wet_now { wet } }
  eligibility { any of problems }
}
`);
    const session = sessionOf(project, [{ name: 'One', facts: { wet: true } }], '2015-09-30');
    const opening = point(dayFromIso('2015-01-01') ?? 0);
    const given = { dates: { opening }, knownOn: dayFromIso('2015-07-01') };
    const { frame } = await open({ ...session, given }, { columns: 140 });
    expect(frame()).toContain('· opening 1 January 2015 · as known on 1 July 2015');
  });

  test('after the end of the plan the header says so', async () => {
    const { send } = await open(caseFamilies());
    expect(await send('d', '2020-04-01', 'enter')).toContain(
      '1 April 2020 · NOT in force after 31 March 2020',
    );
  });

  test('a date that does not exist gets a message, and Escape leaves the date as it was', async () => {
    const { send } = await open(caseFamilies());
    expect(await send('d', '2015-02-30', 'enter')).toMatch(/date .*2015-02-30.*there is no such day/);
    expect(await send('escape')).toContain(' 30 September 2015 ·');
  });

  test('the list is filtered while a text is typed', async () => {
    const { send } = await open(caseFamilies());
    expect(leftOf(await send('/', 'se 3')).slice(0, 1)).toEqual(['› ? unknown Case 3']);
    expect(await send('zzz')).toContain('no name holds that text');
    expect(leftOf(await send('escape'))).toHaveLength(6);
  });

  test('for a shared screen the references are hidden', async () => {
    const { send } = await open(caseFamilies(), { rows: 40 });
    expect(await send('down', 'enter', 'j', 'j', 'j', 'j', 'j', 'enter')).toMatch(/\bL: yes/);
    const frame = await send('p');
    expect(frame).toContain('No. 2');
    expect(frame).not.toMatch(/Case \d|\bL\b/);
  });
});

describe('every verdict', () => {
  const RULES = `
record Reader { reference : text  born : date  cards : list of Card }
record Card { valid : yes/no }
plan asked "Readers" for Reader {
  problem cards "Cards" { indicator all_valid { every card has valid } }
  eligibility "Of age" { whole years from born to as_of is at least 18 years }
}`;

  test('has a sign and a word, and a birthday changes one', async () => {
    const project = projectOf(RULES);
    const cases = [
      { name: 'Old', facts: { born: '1990-01-01', cards: [] } },
      { name: 'Young', facts: { born: '1997-10-01', cards: [] } },
      { name: 'Nobody knows', facts: {} },
    ];
    const { frame, send } = await open(sessionOf(project, cases, '2015-09-30'));
    expect(leftOf(frame()).slice(0, 3)).toEqual([
      '› ✓ yes     Old',
      '✗ no      Young',
      '? unknown Nobody knows',
    ]);
    expect(frame()).toMatch(/– does not apply +cards: Cards/);
    const birthday = await send(']');
    expect(leftOf(birthday)[1]).toMatch(/^✓ yes {5}Young +was no$/);
    expect(birthday).toContain('in force on any date');
  });
});

const EVERY_COMMAND: readonly Command[] = [
  ...Object.values<Command>(SHARED_COMMANDS),
  ...Object.values(KEYS_OF_ROOMS).flatMap(({ enter, commands }) => [
    ...(enter ? [enter] : []),
    ...Object.values(commands),
  ]),
  ...Object.values<Command>(PROMPT_COMMANDS),
];

describe('the help screen', () => {
  test('lists every key of the tables, and the tables are all that is handled', async () => {
    const { send } = await open(caseFamilies(), { rows: 130 });
    const frame = await send('?');
    for (const command of EVERY_COMMAND) {
      const keys = keysText(command).replace(/[[\]{}?/^+]/g, '\\$&');
      expect(frame).toMatch(new RegExp(`^ +${keys} +${command.does.replace(/[,;?]/g, '.')}`, 'm'));
    }
    expect(await send('?')).toContain('Cases');
  });

  test('scrolls in a window that is too low for it', async () => {
    const { send } = await open(caseFamilies(), { rows: 12 });
    expect(await send('?')).toContain('lines 1–8 of');
    expect(await send('end')).toContain('the date at the start, where it is another');
  });

  test('every key of the tables reaches the program from a terminal', async () => {
    const heard: string[] = [];
    function Listener(): null {
      useKeyNames({ onKey: (key) => heard.push(key), onPaste: (text) => heard.push(`pasted ${text}`) });
      return null;
    }
    const app = render(<Listener />);
    opened.push(app);
    await listening(app.stdin);
    const keys = [...new Set(EVERY_COMMAND.flatMap((command) => command.keys))];
    for (const key of keys) {
      app.stdin.write(BYTES[key] ?? key);
      await settled(key === 'escape' ? 40 : 2);
    }
    expect(heard).toEqual(keys);
    app.stdin.write('\u001b[200~2015\u001b[201~');
    await settled();
    expect(heard.at(-1)).toBe('pasted 2015');
  });
});

describe('any terminal', () => {
  const HOSTILE = [
    'red \u001b[31m \u0007 \u009b2J',
    'left \u202e to right \u2066',
    '山田太郎の家族の非常に長い名前ですから長い',
    'family 👨‍👩‍👧‍👦 of four 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and a very long name indeed, far too long',
    'n̈õ̧ lone \ud800 half',
    'two\nlines\tand a tab',
  ];

  test('gets no control character from a name, and no line that is too wide', async () => {
    const session = caseFamilies();
    const cases = HOSTILE.map((name, n) => ({
      name,
      facts: { ...session.cases[n % 5]?.facts, reference: name },
    }));
    for (const columns of [40, 63, 64, 80, 100]) {
      const { frames, send } = await open({ ...session, cases }, { columns, rows: 24 });
      await send(
        'down',
        'enter',
        'e',
        'down',
        'tab',
        'down',
        'down',
        'down',
        '/',
        'lo',
        '\u0001',
        'enter',
        '[',
        'p',
      );
      for (const frame of frames()) {
        expect(frame.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        for (const line of frame.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        expect(frame.split('\n').length).toBeLessThanOrEqual(24);
      }
    }
  });

  test('without colour shows the same text, with no escape codes', async () => {
    const [plain, coloured] = await Promise.all([
      open(caseFamilies()),
      open(caseFamilies(), { colour: true }),
    ]);
    expect(plain.frame()).not.toContain('\u001b');
    expect(coloured.frame()).toContain('\u001b[32m✓ yes');
    const codes = new RegExp(`${ESCAPE}\\[\\d+m`, 'g');
    const text = coloured.frame().replace(codes, '').replace(/ +$/gm, '');
    expect(text).toBe(plain.frame());
  });

  test('that is narrow shows one side at a time', async () => {
    const { frame, send } = await open(caseFamilies(), { columns: 50, rows: 15 });
    expect(frame()).not.toContain('│');
    expect(frame()).toContain('✓ yes     Case 2');
    expect(await send('tab')).toContain('eligibility: At least two');
    expect(await send('tab')).toContain('Case 2');
  });

  test('that is too small says so', async () => {
    const { frame } = await open(caseFamilies(), { columns: 30, rows: 8 });
    expect(frame().replaceAll('\n', ' ')).toContain('at least 40 and 10 are needed. q quits.');
  });

  test('with thousands of cases is drawn at once: only those in sight are worked out', async () => {
    const session = caseFamilies();
    const looked = new Set<number>();
    const cases = Array.from({ length: 20_000 }, (_, n) => ({
      name: `No ${n}`,
      get facts() {
        looked.add(n);
        return session.cases[n % 5]!.facts;
      },
    }));
    const { send } = await open({ ...session, cases });
    expect(await send('G')).toContain('20000 of 20000');
    expect(looked.size).toBeLessThan(100);
  });
});
