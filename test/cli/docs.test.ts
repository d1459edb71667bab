// `headline docs`: the documents of a plan or of a programme, all of them or none.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesIn, PLACE, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const PROGRAMME = `${PLACE}
plan drier extends dry {
}

programme land "Our land" {
  phase 1 uses dry
  phase 2 uses drier
}
`;

const docs = (folder: string, name: string, out: string, ...words: readonly string[]) =>
  shell.headline(folder, 'docs', name, '--rules', 'place.headline', '--out', out, ...words);

const read = (folder: string, ...path: readonly string[]): string =>
  readFileSync(join(folder, ...path), 'utf8');

describe('docs writes a plan for people', () => {
  test('as a page and as Markdown, in a folder that is made for them', async () => {
    const folder = shell.folder({ 'place.headline': PLACE });
    const said = await docs(folder, 'dry', 'made/here');
    expect(said).toEqual({
      code: 0,
      err: '',
      out: 'wrote made/here/dry.html\nwrote made/here/dry.md\ndry: 1 document in made/here\n',
    });
    expect(filesIn(join(folder, 'made/here'))).toEqual(['dry.html', 'dry.md']);
    expect(read(folder, 'made/here/dry.html')).toMatch(/^<!DOCTYPE html>\n/);
    expect(read(folder, 'made/here/dry.md')).toMatch(/^# Dry places\n/);
  });

  test('the same bytes for the same rules, whatever the day', async () => {
    const folder = shell.folder({ 'place.headline': PLACE });
    await docs(folder, 'dry', 'one');
    await docs(folder, 'dry', 'two');
    for (const file of ['dry.html', 'dry.md'])
      expect(read(folder, 'one', file)).toBe(read(folder, 'two', file));
    expect(read(folder, 'one/dry.md')).not.toContain(String(new Date().getFullYear()));
  });

  test('of a programme every plan, and a page that says which holds', async () => {
    const folder = shell.folder({ 'place.headline': PROGRAMME });
    const said = await docs(folder, 'land', 'out');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(filesIn(join(folder, 'out'))).toEqual(
      ['dry', 'drier', 'land'].flatMap((name) => [`${name}.html`, `${name}.md`]).sort(),
    );
    expect(read(folder, 'out/land.html')).toContain('<a href="drier.html">Drier</a>');
    expect(read(folder, 'out/drier.html')).toContain('<a href="dry.html">Dry places</a>');
    expect(read(folder, 'out/drier.html')).toContain('<a href="land.html">Our land</a>');
  });

  test('the day that is asked about stands in the document', async () => {
    const folder = shell.folder({ 'place.headline': PLACE });
    await docs(folder, 'dry', 'out', '--as-of', '2015-09-30');
    expect(read(folder, 'out/dry.md')).toContain('as it is on 30 September 2015');
  });

  test('as data for other programs', async () => {
    const folder = shell.folder({ 'place.headline': PLACE });
    const { out } = await docs(folder, 'dry', 'out', '--json');
    const json = JSON.parse(out);
    expect(json).toMatchObject({ diagnostics: [], name: 'dry', files: ['out/dry.html', 'out/dry.md'] });
    expect(json.documents[0].sections.map(({ id }: { id: string }) => id)).toEqual([
      'eligibility',
      'problems',
      'facts',
      'sources',
    ]);
  });
});

describe('docs writes nothing', () => {
  test('of a plan that is not there', async () => {
    const folder = shell.folder({ 'place.headline': PLACE });
    const said = await docs(folder, 'dri', 'out');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('did you mean ‘dry’?');
    expect(filesIn(folder)).toEqual(['place.headline']);
  });

  test('of rules that have errors', async () => {
    const folder = shell.folder({ 'place.headline': PLACE.replace('wet is known', 'damq') });
    const said = await docs(folder, 'dry', 'out');
    expect(said.code).toBe(1);
    expect(filesIn(folder)).toEqual(['place.headline']);
  });

  test('for a day that does not exist', async () => {
    const folder = shell.folder({ 'place.headline': PLACE });
    const said = await docs(folder, 'dry', 'out', '--as-of', '2015-02-30');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(filesIn(folder)).toEqual(['place.headline']);
  });

  test('where one of the files can’t be written', async () => {
    const folder = shell.folder({ 'place.headline': PLACE, 'out/dry.md/is a folder': '' });
    const said = await docs(folder, 'dry', 'out');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('can’t be written: it is a folder');
    expect(filesIn(join(folder, 'out'))).toEqual(['dry.md', 'dry.md/is a folder']);
  });
});
