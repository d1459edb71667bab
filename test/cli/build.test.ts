// `headline build`: all files of a plan are written, or none.

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeAll } from '../../cli/write.ts';
import { filesIn, PLACE, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const BUILD = ['build', 'dry', '--rules', 'place.headline', '--out'];
const build = (folder: string, out: string, ...words: readonly string[]) =>
  shell.headline(folder, ...BUILD, out, ...words);

describe('build writes a plan for other programs', () => {
  test('the files are listed, and written into a folder that is made for them', async () => {
    const folder = shell.folder({ 'place.headline': PLACE });
    const said = await build(folder, 'made/here');
    expect(said).toMatchObject({ code: 0, err: '' });
    const written = filesIn(join(folder, 'made/here'));
    expect(written.length).toBeGreaterThan(0);
    for (const file of written) expect(said.out).toContain(`wrote made/here/${file}\n`);
    const again = await build(folder, 'made/here', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ diagnostics: [], plans: ['dry'], out: 'made/here' });
    expect([...JSON.parse(again.out).files].sort()).toEqual(written.map((file) => `made/here/${file}`));
  });

  test('the bytes are the same wherever the command is run', async () => {
    const files = {
      'rules/place.headline': `use "shared/town"\n${PLACE}`,
      'rules/shared/town.headline': 'record Town {\n  wet : yes/no\n}\n',
      'elsewhere/deep/x': '',
    };
    const folder = shell.folder(files);
    const built = async (from: string, rules: string, out: string) => {
      const said = await shell.headline(
        join(folder, from),
        ...['build', 'dry', '--rules', rules, '--out', join(folder, out)],
      );
      expect(said).toMatchObject({ code: 0, err: '' });
      return filesIn(join(folder, out)).map((name) => [name, readFileSync(join(folder, out, name), 'utf8')]);
    };
    const here = await built('rules', 'place.headline', 'one');
    expect(here.find(([name]) => name === 'dry.js')?.[1]).toContain(', place.headline:');
    expect(await built('rules', 'place.headline', 'two')).toEqual(here);
    expect(await built('.', 'rules/place.headline', 'three')).toEqual(here);
    expect(await built('elsewhere/deep', '../../rules/place.headline', 'four')).toEqual(here);
    expect(await built('rules/shared', join(folder, 'rules/place.headline'), 'five')).toEqual(here);
  });

  test('records that a disk may not tell apart by their names are refused', async () => {
    const plan = (name: string, of: string) => `plan ${name} for ${of} {\n  eligibility {\n    wet\n  }\n}\n`;
    const record = (name: string) => `record ${name} {\n  wet : yes/no\n}\n`;
    const rules = `${record('Place')}${record('place')}${plan('dry', 'Place')}${plan('wet_one', 'place')}`;
    const folder = shell.folder({ 'place.headline': rules });
    const said = await build(folder, 'made', 'wet_one');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('‘Place’ and ‘place’ would be written to the same files');
    expect(filesIn(folder)).toEqual(['place.headline']);
  });

  test('nothing is written where a file is in the way, or for a plan that is not there', async () => {
    const folder = shell.folder({ 'place.headline': PLACE, taken: 'a file' });
    const said = await build(folder, 'taken');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(
      /^error: ‘taken\/[^’]+’ can’t be written: a file stands where a folder is needed\n$/,
    );
    const other = await shell.headline(folder, 'build', 'dri', '--out', 'made');
    expect(other.err).toContain('did you mean ‘dry’?');
    expect(filesIn(folder)).toEqual(['place.headline', 'taken']);
  });
});

describe('files are written all or none', () => {
  test('when the last can’t be written, the first is as it was', () => {
    const folder = shell.folder({ first: 'before', 'last/is a folder': '' });
    const files = new Map([
      [join(folder, 'first'), 'after'],
      [join(folder, 'new/second'), 'after'],
      [join(folder, 'last'), 'after'],
    ]);
    expect(() => writeAll(files)).toThrow(/‘.*last’ can’t be written: it is a folder/);
    expect(readFileSync(join(folder, 'first'), 'utf8')).toBe('before');
    expect(filesIn(folder)).toEqual(['first', 'last', 'last/is a folder']);
  });

  test('a folder that may not be written to stays as it is', async () => {
    const folder = shell.folder({ 'place.headline': PLACE });
    mkdirSync(join(folder, 'locked'));
    writeFileSync(join(folder, 'locked/kept'), 'kept');
    chmodSync(join(folder, 'locked'), 0o555);
    chmodSync(folder, 0o755);
    await build(folder, 'open');
    const said = await shell.unprivileged(folder, ...BUILD, 'locked');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('can’t be written: you are not permitted to');
    expect(filesIn(join(folder, 'locked'))).toEqual(['kept']);
  });
});
