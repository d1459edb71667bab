// The program as a whole: versions, help, slips in its words, pipes, faults; and the commands that the catalogue shows.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CATALOGUE, CODES } from '../../src/index.ts';
import { DRY, NODE, PLACE, ROOT, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const MAIN = join(ROOT, 'cli', 'main.ts');

/** The program in a process of its own; `before` runs in it first. */
function alone(
  before: string,
  ...words: readonly string[]
): { code: number | null; out: string; err: string } {
  const ran = spawnSync(
    NODE,
    ['--import', `data:text/javascript,${encodeURIComponent(before)}`, MAIN, ...words],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

describe('the program in a process of its own', () => {
  test('an older Node is told so in one line, before anything else is loaded', () => {
    const older = 'Object.defineProperty(process.versions, "node", { value: "22.11.0" })';
    expect(alone(older, 'check')).toEqual({
      code: 2,
      out: '',
      err: 'headline needs Node 22.12 or newer; this is Node 22.11.0.\n',
    });
  });

  test('the exit code of a command is that of the process', () => {
    const said = alone('', 'check', 'nowhere');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('error[input/no-such-file]');
  });

  test('a fault of our own says so, without a stack unless one is asked for', () => {
    const broken = 'Array.prototype.findLastIndex = () => { throw new Error("every bracket was opened") }';
    const said = alone(broken, 'check', 'rulesets');
    expect(said).toEqual({
      code: 2,
      out: '',
      err: 'this is a fault of headline, not of your rules: every bracket was opened\n',
    });
    const looked = alone(`process.env.HEADLINE_DEBUG = "1"; ${broken}`, 'check', 'rulesets');
    expect(looked.err).toMatch(/\n +at /);
  });

  test('a reader who stops reading is no fault', () => {
    const command = `"${NODE}" "${MAIN}" explain names/unknown | true`;
    const ran = spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
  });
});

describe('help and slips', () => {
  test('--version and --help', async () => {
    expect((await shell.headline(ROOT, '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { code, out } = await shell.headline(ROOT, '--help');
    expect(code).toBe(0);
    for (const command of ['check', 'lint', 'fmt', 'test', 'eval', 'tui', 'build', 'explain']) {
      expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
      const help = await shell.headline(ROOT, command, '--help');
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toContain(`For example:\n  headline ${command}`);
    }
  });

  test('no command at all is answered with the help', async () => {
    const said = await shell.headline(ROOT);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('Usage: headline');
  });

  test('a slip in a command or an option is told with the nearest', async () => {
    expect(await shell.headline(ROOT, 'chekc')).toEqual({
      code: 2,
      out: '',
      err: "error: unknown command 'chekc'\n(Did you mean check?)\n",
    });
    expect((await shell.headline(ROOT, 'check', '--jsn')).err).toContain('(Did you mean --json?)');
  });

  test('control characters of the command line never reach the terminal', async () => {
    const wild = '\u001b[2J\u0007';
    const spoken = [
      [wild],
      ['check', wild],
      ['explain', wild],
      ['test', '--filter', wild],
      ['check', `--${wild}`],
    ];
    for (const words of spoken) {
      const { code, out, err } = await shell.headline(ROOT, ...words);
      expect(code).toBe(2);
      expect(err).toContain('<U+001B>');
      expect(out + err).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });
});

interface Told {
  readonly code: string;
  readonly severity: string;
}

describe('the commands that the catalogue shows do what it says', () => {
  const common = { 'dry.json': DRY, 'empty/readme.txt': '', 'random.headline': new Uint8Array([0, 255]) };
  const usual = shell.folder({ ...common, 'place.headline': PLACE });

  for (const code of CODES) {
    const { bad, good, severity } = CATALOGUE[code];
    if (typeof bad !== 'object' || !('command' in bad)) continue;
    test(code, async () => {
      const folder = bad.files ? shell.folder(bad.files) : usual;
      const said = await shell.headline(folder, ...bad.command.split(' '), '--json');
      const told: readonly Told[] = JSON.parse(said.out).diagnostics;
      const codes = told.filter((one) => one.severity === severity).map((one) => one.code);
      // A warning may stand beside others, and leaves the answer as it is.
      if (severity === 'error') expect(codes).toEqual([code]);
      else expect(codes).toContain(code);
      expect(said.code === 0).toBe(severity !== 'error');
      if (typeof good !== 'object' || !('command' in good)) return;
      const mended = good.files
        ? shell.folder(good.files)
        : shell.folder({ 'dry.json': DRY, 'place.headline': PLACE });
      expect(await shell.headline(mended, ...good.command.split(' '), '--json')).toMatchObject({
        code: 0,
        err: '',
      });
    });
  }
});
