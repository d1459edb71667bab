// The program as a user has it, in a real terminal: keys sent by tmux, the screen captured.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODE, ROOT, Shell } from '../cli/support/headline.ts';
import { buildInto } from '../support/packed.ts';

/** Where there is no tmux the same keys are tested without a terminal, in the files beside this one. */
const HAS_TMUX = spawnSync('tmux', ['-V']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'headline-terminal-'));
const SOCKET = `headline-${process.pid}`;
const shell = new Shell();

beforeAll(async () => {
  if (!HAS_TMUX) return;
  await buildInto(folder, true);
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  cpSync(join(ROOT, 'rulesets'), join(folder, 'rulesets'), { recursive: true });
}, 60_000);

afterAll(() => {
  if (HAS_TMUX) spawnSync('tmux', ['-L', SOCKET, 'kill-server']);
  shell.close();
  rmSync(folder, { recursive: true, force: true });
});

function tmux(...words: readonly string[]): string {
  return execFileSync('tmux', ['-L', SOCKET, ...words], { encoding: 'utf8' });
}

const screen = (): string => tmux('capture-pane', '-p', '-t', 'T');

async function until(text: string | RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const now = screen();
    if (typeof text === 'string' ? now.includes(text) : text.test(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`‘${text}’ never came; the screen is:\n${screen()}`);
}

async function press(keys: readonly string[], then: string | RegExp): Promise<string> {
  for (const key of keys) {
    tmux('send-keys', '-t', 'T', key);
    await new Promise((resolve) => setTimeout(resolve, key === 'Escape' ? 200 : 60));
  }
  return until(then);
}

function open(size: string): void {
  const [columns = '', rows = ''] = size.split('x');
  const words =
    'tui leicestershire_phase_2 --rules rulesets --families rulesets/leicestershire/cases --as-of 2015-09-30';
  const command = `cd ${folder} && ${NODE} dist/cli/main.js ${words}; echo "ended with $?"; sleep 60`;
  spawnSync('tmux', ['-L', SOCKET, 'kill-session', '-t', 'T']);
  tmux('-f', '/dev/null', 'new-session', '-d', '-s', 'T', '-x', columns, '-y', rows, 'sh', '-c', command);
}

describe.runIf(HAS_TMUX)('in a real terminal', () => {
  test('the help screen leads to why, to what to ask for, and to a scenario that passes', async () => {
    open('100x40');
    await until(/› \? unknown Case 1/);
    const help = await press(['?'], 'What do you want to know, or to do?');
    const keyOf = (does: string): string => help.match(new RegExp(`^ +(\\S+) +.*${does}`, 'm'))?.[1] ?? '';
    const [why, ask, keep] = ['what keeps the chosen part', 'be asked for the facts', 'as a scenario'].map(
      keyOf,
    );
    expect([why, ask, keep]).toEqual(['x', 'a', 'w']);
    await press(['Escape'], 'Cases');
    await press([why ?? ''], 'one of these would have to come out otherwise');
    await press(['Escape', ask ?? ''], /Case 1 · eligibility/);
    await until(/yes|no/);
    await press(['1'], /Answered/);
    await press([keep ?? ''], 'title of the scenario');
    await press(['C-h', 'C-h', 'C-h', 'C-h', 'C-h', 'C-h', 'An answer', 'Enter'], 'wrote ');
    const rules = readFileSync(join(folder, 'rulesets/leicestershire/phase-2.scenarios.headline'), 'utf8');
    expect(rules).toContain('scenario "An answer"');
    expect(existsSync(join(folder, 'rulesets/leicestershire/cases/an-answer.json'))).toBe(true);
    const { code, out } = await shell.headline(folder, 'test', 'rulesets/leicestershire', '--runs', '0');
    expect([code, out]).toEqual([0, expect.stringMatching(/passed/)]);
    await press(['Escape', 'q'], 'ended with 0');
  }, 60_000);

  test('a window made small, then large, is drawn anew each time, and nothing stays of the old lines', async () => {
    open('200x60');
    await until(/› [✓?] /);
    for (const [columns, rows] of [
      ['80', '24'],
      ['40', '10'],
      ['120', '30'],
    ] as const) {
      tmux('resize-window', '-t', 'T', '-x', columns, '-y', rows);
      const now = await until(/Case 1/);
      expect(now.split('\n').filter((line) => line.includes('30 September 2015')).length).toBeLessThan(2);
    }
    await press(['q'], 'ended with 0');
  }, 60_000);
});
