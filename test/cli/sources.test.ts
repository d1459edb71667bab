// `headline sources`: each document by passage, as text, as Markdown and as JSON; and what a strict reader makes of it.

import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const RULES = `source minutes {
  title     "Minutes | of the board"
  published 1 May 2015
  document  "minutes.txt"
  standing  attested
  passages {
    "page 2"                "What a case costs"
    "page 2, last line"     "From when"
    "page 3"                "Thanks to the staff"  not encoded because "It is no rule"
    "page 4"                "Appeals"
  }
}

source guide { standing local }
source poster { title "A poster" }

record Place { wet : yes/no }
define damp of Place "It is damp" is wet
  cites minutes "page 2, first line"
  cites guide "page 9"
define dry of Place "It is dry" is not wet
  cites guide

parameter fee "The fee" : money {
  £10 from 1 April 2015 cites minutes "page 2, last line"
}
`;

const sources = (rules: string, ...words: readonly string[]) =>
  shell.headline(shell.folder({ 'rules.headline': rules }), 'sources', 'rules.headline', ...words);

describe('sources lists each document by passage', () => {
  test('with where it is encoded, why it is not, and what is left', async () => {
    const { code, out, err } = await sources(RULES);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`Minutes | of the board
  minutes, published 1 May 2015, minutes.txt, attested
  4 passages: 2 encoded, 1 not to be encoded, 1 not encoded yet

  page 2             What a case costs
                       define Place.damp  rules.headline:19
  page 2, last line  From when
                       parameter fee from 1 April 2015  rules.headline:25
  page 3             Thanks to the staff
                       not encoded: It is no rule
  page 4             Appeals
                       not encoded yet

guide
  guide, local

  page 9  define Place.damp “It is damp”  rules.headline:20

  Cited with no place
    define Place.dry “It is dry”  rules.headline:22

A poster
  poster
  nothing cites it

3 sources, 4 passages: 2 encoded, 1 not to be encoded, 1 not encoded yet; nothing cites 1 of the sources
`);
  });

  test('only what no rule cites', async () => {
    const { out } = await sources(RULES, '--not-encoded', '--source', 'minutes');
    expect(out).toContain('page 3  Thanks to the staff\n            not encoded: It is no rule\n');
    expect(out).toContain('page 4  Appeals\n');
    expect(out).not.toContain('What a case costs');
    expect(out).toContain('1 source, 4 passages: 2 encoded');
  });

  test('a place that it does not list, apart from those that it lists', async () => {
    const { out, err } = await sources(RULES.replace('"page 2, first line"', '"page 12"'));
    expect(out).toContain('  Cited, and not listed\n  page 12            define Place.damp “It is damp”');
    expect(err).toContain('names/unknown-passage');
  });

  test('one source, by its name; a slip in it is told', async () => {
    const { out } = await sources(RULES, '--source', 'guide');
    expect(out).toContain('guide, local');
    expect(out).not.toContain('Minutes');
    const { code, err } = await sources(RULES, '--source', 'giude');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: there is no source ‘giude’\n   help: did you mean ‘guide’?\n',
    });
  });

  test('as Markdown, in which no title breaks the table', async () => {
    const { out } = await sources(RULES, '--markdown', '--source', 'minutes');
    expect(out).toBe(`## Minutes | of the board

minutes, published 1 May 2015, minutes.txt, attested. 4 passages: 2 encoded, 1 not to be encoded, 1 not encoded yet.

| passage | what it says | where it is encoded |
|---|---|---|
| page 2 | What a case costs | define Place.damp “It is damp” (rules.headline:19) |
| page 2, last line | From when | parameter fee from 1 April 2015 “The fee” (rules.headline:25) |
| page 3 | Thanks to the staff | not encoded: It is no rule |
| page 4 | Appeals | not encoded yet |

1 source, 4 passages: 2 encoded, 1 not to be encoded, 1 not encoded yet
`);
  });

  test('a bar in what a passage says does not end its cell', async () => {
    const { out } = await sources(RULES.replace('Appeals', 'Appeals | and thanks'), '--markdown');
    expect(out).toContain('| page 4 | Appeals \\| and thanks | not encoded yet |\n');
  });

  test('as JSON, with every citation', async () => {
    const { out } = await sources(RULES, '--json');
    const told = JSON.parse(out);
    expect(told).toMatchObject({ passages: 4, encoded: 2, notEncoded: 1, notYet: 1 });
    const [minutes, guide] = told.sources;
    expect(minutes).toMatchObject({ published: '2015-05-01', standing: 'attested', line: 1 });
    expect(minutes.passages[1].citedBy).toEqual([
      {
        kind: 'parameter',
        name: 'fee',
        label: 'The fee',
        from: '2015-04-01',
        place: 'page 2, last line',
        file: 'rules.headline',
        line: 25,
      },
    ]);
    expect(minutes.passages[2]).toMatchObject({ state: 'not encoded', because: 'It is no rule', line: 9 });
    expect(guide).toMatchObject({
      title: null,
      unlisted: [{ place: 'page 9' }],
      withoutPlace: [{ line: 22 }],
    });
  });
});

describe('--strict', () => {
  test('says no while a passage is neither encoded nor excused', async () => {
    expect((await sources(RULES, '--strict')).code).toBe(1);
    expect((await sources(RULES, '--strict', '--source', 'guide')).code).toBe(0);
  });

  test('is content with a reason', async () => {
    const excused = RULES.replace('"Appeals"', '"Appeals" not encoded because "The courts decide"');
    expect((await sources(excused, '--strict')).code).toBe(0);
  });
});

test('every passage of the documents behind the rule sets is encoded, or it is said why not', async () => {
  const { code, out, err } = await shell.headline(ROOT, 'sources', 'rulesets', '--strict', '--not-encoded');
  expect(out).not.toContain('not encoded yet');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('long texts are broken between words, and a long place stands by itself', async () => {
  const place = 'page 2, in the third of the notes below the table';
  const { out } = await sources(`source act {
    passages { "page 1" "${'many words '.repeat(12).trim()}" "${place}" "A note" }
  }`);
  const lines = out.split('\n');
  expect(lines.every((line) => line.length <= 110)).toBe(true);
  expect(out).toContain(`  ${place}\n          A note\n            not encoded yet\n`);
});

test('rules without sources say so; rules with errors are not listed', async () => {
  const none = await sources('choice Place { north  south }\n', '--strict');
  expect(none).toMatchObject({ code: 0, out: 'no source is declared\n' });
  const broken = await sources('record Place { wet : yes/no cites act }\n');
  expect(broken.code).toBe(1);
  expect(broken.err).toContain('names/unknown');
});

test('what a document says can’t write to the terminal', async () => {
  const { out } = await sources('source act { passages { "page \u001b[31m1" "Red \u0007" } }');
  expect(out).toContain('page <U+001B>[31m1');
  expect(out).toContain('Red <U+0007>');
});
