// `headline check`, `headline fmt` and `headline explain`: rule files said to be right, wrong or unreadable.

import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CODES } from '../../src/index.ts';
import { filesIn, PLACE, ROOT, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const WRONG = PLACE.replace('      wet\n', '      wett\n');

describe('check says what is wrong with rules', () => {
  test('the rule sets of this project have no errors', async () => {
    const said = await shell.headline(ROOT, 'check');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/^\d+ files, \d+ plans?, \d+ scenarios: no errors\n$/);
  });

  test('a slip in a name is told with its place and the likely mend', async () => {
    const folder = shell.folder({ 'place.headline': WRONG });
    const said = await shell.headline(folder, 'check', 'place.headline');
    expect(said.code).toBe(1);
    expect(said.out).toBe('1 file: 1 error\n');
    expect(said.err).toContain('error[names/unknown]');
    expect(said.err).toContain('place.headline:24:7');
    expect(said.err).toContain('did you mean ‘wet’?');
  });

  test('with --json the result is one document, with errors and without', async () => {
    const folder = shell.folder({ 'right/place.headline': PLACE, 'wrong/place.headline': WRONG });
    const right = await shell.headline(folder, 'check', 'right', '--json');
    expect(JSON.parse(right.out)).toEqual({
      diagnostics: [],
      files: ['right/place.headline'],
      plans: [{ name: 'dry', title: 'Dry places' }],
      programmes: [],
      scenarios: [],
    });
    const wrong = await shell.headline(folder, 'check', 'wrong', '--json');
    expect(wrong).toMatchObject({ code: 1, err: '' });
    const [found] = JSON.parse(wrong.out).diagnostics;
    expect(found).toMatchObject({
      code: 'names/unknown',
      severity: 'error',
      place: { file: 'wrong/place.headline', line: 24, column: 7 },
    });
  });

  test('folders are searched in order, but not those that are hidden, installed, built or links', async () => {
    const folder = shell.folder({
      'b/2.headline': '// nothing',
      'b/10.headline': '// nothing',
      'a.headline': '// nothing',
      '.git/x.headline': '(',
      'node_modules/x.headline': '(',
      'dist/x.headline': '(',
      'b/notes.txt': '(',
    });
    symlinkSync(join(folder, 'b'), join(folder, 'c'));
    const said = await shell.headline(folder, 'check', '--json');
    expect(JSON.parse(said.out).files).toEqual(['a.headline', 'b/2.headline', 'b/10.headline']);
  });

  test('a file outside the working directory is named in full', async () => {
    const [here, there] = [shell.folder({}), shell.folder({ 'place.headline': WRONG })];
    const said = await shell.headline(here, 'check', join(there, 'place.headline'));
    expect(said.code).toBe(1);
    expect(said.err).toContain(`${there}/place.headline:24:7`);
  });

  test('no more errors are printed than a person reads', async () => {
    const folder = shell.folder({ 'many.headline': 'use "gone"\n'.repeat(30) });
    const said = await shell.headline(folder, 'check');
    expect(said.out).toBe('1 file: 30 errors\n');
    expect(said.err.match(/error\[/g)).toHaveLength(20);
    expect(said.err).toContain('and 10 more; --json lists them all');
  });
});

describe('rules that can’t be read are refused in one line', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'a file that is not there',
      'plac.headline',
      'error[input/no-such-file]: there is no file or folder ‘plac.headline’\n   help: did you mean ‘place.headline’?',
    ],
    [
      'bytes that are no text',
      'zero.headline',
      '‘zero.headline’ can’t be read: it holds bytes that are not text',
    ],
    ['text that is not UTF-8', 'latin.headline', '‘latin.headline’ can’t be read: it is not UTF-8 text'],
    ['an empty folder', 'empty', 'error[input/no-rules]: there is no .headline file in ‘empty’'],
    ['a file of another kind', 'place.json', 'help: a rule file ends in .headline'],
    [
      'a folder called as a file is',
      'folder.headline',
      'error[input/no-rules]: there is no .headline file in ‘folder.headline’',
    ],
    [
      'a link that leads out',
      'out.headline',
      '‘out.headline’ can’t be read: it is a link that leads out of the project',
    ],
    [
      'a link that leads nowhere',
      'gone.headline',
      'error[input/no-such-file]: there is no file or folder ‘gone.headline’',
    ],
    ['a link to itself', 'self.headline', '‘self.headline’ can’t be read: it is a link that leads to itself'],
  ];
  const elsewhere = shell.folder({ 'secret.headline': PLACE });
  const folder = shell.folder({
    'place.headline': PLACE,
    'place.json': '{}',
    'zero.headline': new Uint8Array([0, 1, 2, 3]),
    'latin.headline': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    'empty/readme.txt': '',
    'folder.headline/readme.txt': '',
  });
  symlinkSync(join(elsewhere, 'secret.headline'), join(folder, 'out.headline'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.headline'));
  symlinkSync(join(folder, 'self.headline'), join(folder, 'self.headline'));

  for (const [what, path, message] of cases)
    test(what, async () => {
      const said = await shell.headline(folder, 'check', path);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toContain(message);
      expect(said.err.match(/error\[/g)).toHaveLength(1);
      expect(said.err).not.toMatch(/ENOENT|EISDIR|ELOOP|\bat .*:\d+:\d+/);
    });

  test('a file that may not be read', async () => {
    const hidden = shell.folder({ 'place.headline': PLACE });
    chmodSync(join(hidden, 'place.headline'), 0o000);
    chmodSync(hidden, 0o755);
    const said = await shell.unprivileged(hidden, 'check');
    expect(said.code).toBe(2);
    expect(said.err).toContain('can’t be read: you are not permitted to');
  });

  test('what is used and can’t be read is told with the place of its use', async () => {
    const project = shell.folder({ 'a.headline': 'use "out"\n' });
    symlinkSync(join(elsewhere, 'secret.headline'), join(project, 'out.headline'));
    const said = await shell.headline(project, 'check', 'a.headline');
    expect(said.code).toBe(2);
    expect(said.err).toContain('‘out.headline’ can’t be read');
    expect(said.err).toContain('a.headline:1:5: it is used here');
  });
});

describe('rules that are wrong in strange ways', () => {
  const stranger: readonly (readonly [string, string, string])[] = [
    ['a use that leaves the project', 'use "../../etc/passwd"\n', 'error[names/use-outside]'],
    ['ten thousand brackets', `define a of Place is ${'('.repeat(10_000)}`, 'error[syntax/nested-too-deep]'],
    ['a control character', 'record \u001b[31mPlace {\n}\n', 'wrong.headline:1:8'],
  ];
  for (const [what, text, message] of stranger)
    test(what, async () => {
      const said = await shell.headline(shell.folder({ 'wrong.headline': text }), 'check');
      expect(said.code).toBe(1);
      expect(said.err).toContain(message);
      expect(said.out + said.err).not.toMatch(/[^\P{Cc}\n]/u);
      expect(said.err.length).toBeLessThan(2000);
    });

  test('an empty file says nothing, and nothing is wrong with it', async () => {
    const said = await shell.headline(shell.folder({ 'empty.headline': '' }), 'check');
    expect(said).toEqual({ code: 0, out: '1 file, 0 plans, 0 scenarios: no errors\n', err: '' });
  });
});

describe('fmt writes rules in the house form', () => {
  const loose = PLACE.replace('  wet       : yes/no', ' wet:yes/no');

  test('--check says what would change, and changes nothing', async () => {
    const folder = shell.folder({ 'loose.headline': loose, 'place.headline': PLACE });
    const said = await shell.headline(folder, 'fmt', '--check');
    expect(said).toEqual({
      code: 1,
      out: 'would rewrite loose.headline\n2 files: 1 would be rewritten, 1 in the house form already\n',
      err: '',
    });
    expect(readFileSync(join(folder, 'loose.headline'), 'utf8')).toBe(loose);
  });

  test('without it the file is rewritten, keeps its permissions, and is then in the house form', async () => {
    const folder = shell.folder({ 'loose.headline': loose });
    chmodSync(join(folder, 'loose.headline'), 0o640);
    const said = await shell.headline(folder, 'fmt', '--json');
    expect(said.code).toBe(0);
    expect(JSON.parse(said.out)).toEqual({
      diagnostics: [],
      files: 1,
      changed: ['loose.headline'],
      written: true,
    });
    expect(readFileSync(join(folder, 'loose.headline'), 'utf8')).toBe(PLACE);
    expect(statSync(join(folder, 'loose.headline')).mode & 0o777).toBe(0o640);
    expect(filesIn(folder)).toEqual(['loose.headline']);
    expect(await shell.headline(folder, 'fmt', '--check')).toMatchObject({ code: 0 });
  });

  test('a file with errors is left as it is', async () => {
    const folder = shell.folder({ 'wrong.headline': 'plan   {' });
    const said = await shell.headline(folder, 'fmt');
    expect(said.code).toBe(1);
    expect(said.out).toBe('1 file: 1 with errors, left as it is\n');
    expect(said.err).toContain('wrong.headline:1:');
    expect(readFileSync(join(folder, 'wrong.headline'), 'utf8')).toBe('plan   {');
  });

  test('when one file can’t be read, none is rewritten', async () => {
    const folder = shell.folder({ 'a.headline': loose, 'b.headline': new Uint8Array([0]) });
    const said = await shell.headline(folder, 'fmt');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(folder, 'a.headline'), 'utf8')).toBe(loose);
  });
});

describe('explain says what a code means', () => {
  test('every code has its page', async () => {
    for (const code of CODES) {
      const said = await shell.headline(ROOT, 'explain', code);
      expect(said).toMatchObject({ code: 0, err: '' });
      expect(said.out).toContain(`${code}: `);
    }
  });

  test('a page tells the title, the reason, and an example with its mend', async () => {
    const said = await shell.headline(ROOT, 'explain', 'names/unknown');
    expect(said.out).toMatch(/^names\/unknown: A name that nothing has\n/);
    expect(said.out).toContain('Reported for\n    record Place {');
    expect(said.out).toContain('Not reported for\n    record Place {');
  });

  test('a code that is nearly right, or lacks its area, is guessed', async () => {
    for (const slip of ['names/unknwon', 'use-outside', 'use-outsid']) {
      const said = await shell.headline(ROOT, 'explain', slip);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toMatch(/help: did you mean ‘names\/(unknown|use-outside)’\?/);
    }
  });
});
