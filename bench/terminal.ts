// `npm run bench:terminal`: what a key takes on a list of 100,000 cases, beside a list of 100; and the first screen, beside Ink's own.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRules, programOf } from '../cli/rules.ts';
import { press, settle } from '../cli/ui/model/reduce.ts';
import { startState, type TuiState } from '../cli/ui/model/state.ts';
import { createTools } from '../cli/ui/model/tools.ts';
import { createViews, type ViewOf } from '../cli/ui/model/view.ts';
import { ROOMS } from '../cli/ui/rooms/rooms.ts';
import type { TuiSession } from '../cli/ui/session.ts';
import { generateFamilies } from '../cohort/cohort.ts';
import { dayFromIso, type Facts } from '../src/index.ts';
import { type Claim, claimTable } from './families/claims.ts';
import { ROOT } from './files.ts';
import { measure, median } from './measure.ts';

const FEW = 100;
const MANY = 100_000;
const PLAN = 'england_phase_2';
const AS_OF = '2015-09-30';

interface Opened {
  readonly viewOf: ViewOf;
  readonly state: TuiState;
}

const rules = openRules([join(ROOT, 'rulesets')]);
const program = programOf(rules);
const families = [...generateFamilies({ families: FEW })].map((family): Facts => ({ ...family }));

function sessionOf(count: number): TuiSession {
  return {
    program,
    asked: { name: PLAN, phase: undefined },
    of: 'Family',
    cases: Array.from({ length: count }, (_, index) => ({
      name: `F-${String(index).padStart(6, '0')}`,
      facts: families[index % FEW],
    })),
    asOf: dayFromIso(AS_OF) ?? 0,
    given: {},
    wordsOf: rules.wordsOf,
    sourceOf: () => undefined,
    keeper: {
      scenario: () => ({ problem: 'not here' }),
      why: () => ({ problem: 'not here' }),
      recovery: () => '',
    },
  };
}

/** With every value of the list worked out, as it is a moment after the file was read. */
async function opened(count: number): Promise<Opened> {
  const session = sessionOf(count);
  const tools = createTools(session);
  const stop = tools.background.listen(() => undefined);
  const survey = tools.surveys.of('list', undefined, 'eligibility', session.asOf);
  while (!survey.isWhole()) await new Promise((resolve) => setTimeout(resolve, 50));
  stop();
  const viewOf = createViews(session, tools)({ columns: 120, rows: 40 });
  return { viewOf, state: settle(startState(session.asOf), viewOf) };
}

/** The keys, each with what is drawn after it. */
function typed({ viewOf, state }: Opened, keys: readonly string[]): void {
  let now = state;
  for (const key of keys) {
    now = press(now, key, viewOf);
    ROOMS[now.room].columns(now, viewOf(now));
  }
}

const MOVES = ['j', 'j', 'k', 'page down', 'page down', 'page up', 'G', 'g', 'tab', 'j', 'enter', 'tab', 'j'];
const ROUNDS = 40;

async function keyClaims(): Promise<readonly Claim[]> {
  const [few, many] = [await opened(FEW), await opened(MANY)];
  const sifted = ({ viewOf, state }: Opened): Opened => ({
    viewOf,
    state: ['f', 'j', 'j', 'enter', 'g', 'enter', 'j', 'j', 'j', 'enter', 'escape'].reduce(
      (now, key) => press(now, key, viewOf),
      state,
    ),
  });
  const claim = (title: string, [first, second]: readonly [Opened, Opened]): Claim => ({
    title,
    measured: measure(
      () => typed(second, MOVES),
      () => typed(first, MOVES),
      ROUNDS,
    ).ratio,
    asked: { most: 1.2 },
    bound: 'some work grows with the list',
  });
  return [
    claim('a key on a list of 100,000, of what it takes on a list of 100', [few, many]),
    claim('a key on a list that is filtered and sorted, of the same', [sifted(few), sifted(many)]),
  ];
}

// -- the first screen -----------------------------------------------------------------------------------------

const TUI = `dist/cli/main.js tui leicestershire_phase_2 --families rulesets/leicestershire/cases --as-of ${AS_OF}`;
const STARTS = 9;
/** What the first screen calls a case, and what it is called once it is read. */
const [BY_FILE, BY_NAME] = ['case-1', 'Case 1'];
const MOST_MILLISECONDS = 30_000;

async function startClaims(): Promise<readonly Claim[]> {
  if (spawnSync('script', ['--version']).status !== 0) {
    console.log('the first screen needs a terminal to be drawn on: there is no `script` here\n');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'headline-bench-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(
    join(folder, 'ink.mjs'),
    `import { createElement } from 'react';
     import { render, Text } from 'ink';
     render(createElement(Text, null, '${BY_FILE}'), { alternateScreen: true });`,
  );
  const [listed, answered]: [number[], number[]] = [[], []];
  for (let start = 0; start < STARTS; start++) {
    const ink = await untilShown(join(folder, 'ink.mjs'), BY_FILE);
    listed.push((await untilShown(TUI, BY_FILE)) / ink);
    answered.push((await untilShown(TUI, BY_NAME)) / ink);
  }
  rmSync(folder, { recursive: true });
  const claim = (title: string, ratios: readonly number[]): Claim => ({
    title: `the five case studies on the screen, ${title}, of a line of text by Ink`,
    measured: median(ratios),
    asked: { most: 1.5 },
    bound: 'reading and checking the rules and the cases comes before it',
  });
  return [claim('by their files', listed), claim('with their verdicts', answered)];
}

/** Milliseconds from the start of a program in a terminal until it shows a text. */
function untilShown(words: string, text: string): Promise<number> {
  const start = performance.now();
  const child = spawn('script', ['-qec', `${process.execPath} ${words}`, '/dev/null'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let shown = '';
  child.stdout.on('data', (bytes: Buffer) => {
    shown += bytes.toString();
    if (shown.includes(text)) resolve(performance.now() - start);
  });
  child.once('exit', () => reject(new Error(`it ended before it showed anything: ${words}\n${shown}`)));
  const late = setTimeout(() => reject(new Error(`‘${text}’ was never shown: ${words}`)), MOST_MILLISECONDS);
  return promise.finally(() => {
    clearTimeout(late);
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  });
}

const claims = [...(await keyClaims()), ...(await startClaims())];
for (const line of claimTable(claims)) console.log(line);
