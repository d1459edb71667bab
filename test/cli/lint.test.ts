// `headline lint`: warnings about rules that are right by the language, and fixes written to files.

import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesIn, PLACE, ROOT, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

/** Two fields that identify somebody: reports call a tenant by the first of them. */
const TENANT = `record Tenant {
  surname  : text   // as it is on the lease
  postcode : text
  owing    : money
}
`;

describe('lint says what may not be meant', () => {
  test('each finding has its place, and the fix that a tool can make', async () => {
    const folder = shell.folder({ 'tenant.headline': TENANT });
    const said = await shell.headline(folder, 'lint');
    expect(said.code).toBe(0);
    expect(said.out).toBe('1 file: 2 warnings, 2 with a fix\n');
    expect(said.err).toContain(
      [
        'warning[lint/not-private]: ‘surname’ identifies somebody and is not private',
        '   tenant.headline:2:3',
        '    2 |   surname  : text   // as it is on the lease',
        '      |   ^^^^^^^',
        '   fix: mark it private (review)',
      ].join('\n'),
    );
    expect(said.err).toContain('   fix: mark it private (safe)\n');
    expect(readFileSync(join(folder, 'tenant.headline'), 'utf8')).toBe(TENANT);
  });

  test('nothing to find is said too', async () => {
    const folder = shell.folder({ 'nothing.headline': 'record Tenant { owing : money }\n' });
    expect(await shell.headline(folder, 'lint')).toEqual({
      code: 0,
      out: '1 file: nothing found\n',
      err: '',
    });
  });

  test('with --strict a finding is a no', async () => {
    const folder = shell.folder({ 'tenant.headline': TENANT, 'nothing.headline': '// nothing\n' });
    expect((await shell.headline(folder, 'lint', '--strict')).code).toBe(1);
    expect((await shell.headline(folder, 'lint', 'nothing.headline', '--strict')).code).toBe(0);
  });

  test('with --json the result is one document, with every edit of a fix', async () => {
    const folder = shell.folder({ 'tenant.headline': TENANT });
    const { out } = await shell.headline(folder, 'lint', '--json');
    const { diagnostics, ...rest } = JSON.parse(out);
    expect(rest).toEqual({ files: ['tenant.headline'], changed: [], mended: 0 });
    const at = { file: 'tenant.headline', line: 3, column: 14, endLine: 3, endColumn: 14 };
    expect(diagnostics[1]).toMatchObject({
      code: 'lint/not-private',
      severity: 'warning',
      place: { file: 'tenant.headline', line: 3, column: 3 },
      fix: { title: 'mark it private', safety: 'safe', edits: [{ place: at, text: 'private ' }] },
    });
  });

  test('a plan is looked at with all that it uses; told of are the files that are asked for', async () => {
    const folder = shell.folder({
      'words.headline': `${TENANT}define poor of Tenant is owing is more than £100\n`,
      'plan.headline': 'use "words"\nplan help for Tenant { eligibility { poor } }\n',
    });
    const { out } = await shell.headline(folder, 'lint', 'plan.headline', '--json');
    const found = JSON.parse(out).diagnostics.map(({ code }: { code: string }) => code);
    expect(found).toEqual(['lint/no-citation', 'lint/no-scenario']);
  });

  test('rules with errors are reported as ‘check’ reports them, and nothing else is', async () => {
    const wrong = PLACE.replace('      wet\n', '      wett\n');
    const folder = shell.folder({ 'place.headline': wrong, 'tenant.headline': TENANT });
    const said = await shell.headline(folder, 'lint', '--fix');
    expect(said.code).toBe(1);
    expect(said.err).toContain('error[names/unknown]');
    expect(said.err).not.toContain('lint/');
    expect(readFileSync(join(folder, 'tenant.headline'), 'utf8')).toBe(TENANT);
  });

  test('a file that is not there is refused', async () => {
    const said = await shell.headline(shell.folder({}), 'lint', 'gone.headline');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('error[input/no-such-file]');
  });

  test('the rule sets of this project have no errors, and nothing in them that is safe to mend', async () => {
    const { code, out } = await shell.headline(ROOT, 'lint', 'rulesets', '--json');
    expect(code).toBe(0);
    const found: readonly { code: string; fix: { safety: string } | null }[] = JSON.parse(out).diagnostics;
    expect(found.every((one) => one.code.startsWith('lint/'))).toBe(true);
    expect(found.filter(({ fix }) => fix?.safety === 'safe')).toEqual([]);
  });
});

describe('fixes are written whole', () => {
  const read = (folder: string): string => readFileSync(join(folder, 'tenant.headline'), 'utf8');

  test('--fix makes those that change no answer, and tells what is left', async () => {
    const folder = shell.folder({ 'tenant.headline': TENANT });
    const said = await shell.headline(folder, 'lint', '--fix');
    expect(said.code).toBe(0);
    expect(said.out).toBe('mended tenant.headline\n1 file: 1 warning, 1 with a fix, 1 mended\n');
    expect(said.err).toContain('‘surname’ identifies somebody');
    expect(said.err).not.toContain('‘postcode’');
    expect(read(folder)).toContain('  surname  : text ');
    expect(read(folder)).toContain('  postcode : private text\n');
    expect(filesIn(folder)).toEqual(['tenant.headline']);
  });

  test('--fix-all makes the others too, keeps the comments and leaves rules that check', async () => {
    const folder = shell.folder({ 'tenant.headline': TENANT });
    const said = await shell.headline(folder, 'lint', '--fix-all', '--json');
    expect(JSON.parse(said.out)).toEqual({
      diagnostics: [],
      files: ['tenant.headline'],
      changed: ['tenant.headline'],
      mended: 2,
    });
    expect(read(folder)).toMatch(/surname\s+: private text\s+\/\/ as it is on the lease\n/);
    expect((await shell.headline(folder, 'check')).code).toBe(0);
  });

  test('where nothing can be mended nothing is written', async () => {
    const folder = shell.folder({ 'tenant.headline': 'record Tenant { owing : money }\n' });
    chmodSync(join(folder, 'tenant.headline'), 0o444);
    chmodSync(folder, 0o755);
    expect((await shell.unprivileged(folder, 'lint', '--fix-all')).code).toBe(0);
  });

  test('of two files of which one may not be written, neither is', async () => {
    const folder = shell.folder({ 'tenant.headline': TENANT, 'locked/other.headline': TENANT });
    chmodSync(join(folder, 'locked'), 0o555);
    chmodSync(join(folder, 'locked', 'other.headline'), 0o444);
    for (const open of [folder, join(folder, 'tenant.headline')]) chmodSync(open, 0o777);
    const said = await shell.unprivileged(folder, 'lint', '--fix');
    expect(said.code).toBe(2);
    expect(said.err).toContain('can’t be written');
    expect(read(folder)).toBe(TENANT);
    chmodSync(join(folder, 'locked'), 0o755);
  });
});
