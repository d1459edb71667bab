// The page that a council publishes stands by itself, reads well to whoever cannot see it, and no text can become markup.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, htmlOf } from '../../../../src/backends/document/html.ts';
import type {
  Block,
  Document,
  Inline,
  Phrase,
  Section,
  Tone,
} from '../../../../src/backends/document/model.ts';
import { DARK, LIGHT, type Palette } from '../../../../src/backends/document/palette.ts';
import { documentsOf } from '../../../../src/workspace/documents.ts';
import { openProject } from '../../../../src/workspace/project.ts';
import { ROOT } from '../../../support/generated-files.ts';
import { called, type Element, elementsIn, readPage, textOf } from '../../../support/html-page.ts';

const TOUR = join(ROOT, 'test', 'tour');
const tour = openProject(
  { read: (path) => (existsSync(join(TOUR, path)) ? readFileSync(join(TOUR, path), 'utf8') : undefined) },
  readdirSync(TOUR).filter((file) => file.endsWith('.headline')),
);
const NAMES = [...tour.program!.plans.keys(), ...tour.program!.programmes.keys()];
const documents = NAMES.flatMap((name) => documentsOf(tour, name, undefined));

describe.each(documents.map((document) => [document.name, document] as const))(
  'the page of %s',
  (_, document) => {
    const page = readPage(htmlOf(document));
    const all = elementsIn(page);

    test('has one main part, one title, and headings that skip no step', () => {
      expect(page.attributes.get('lang')).toBe('en-GB');
      expect(called(page, 'main')).toHaveLength(1);
      expect(called(page, 'title').map(textOf)).toEqual([document.title]);
      const levels = called(page, 'h1', 'h2', 'h3', 'h4').map(({ name }) => Number(name.slice(1)));
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    });

    test('every place has a name of its own, and every link leads to one', () => {
      const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
      expect(ids.length).toBe(new Set(ids).size);
      const labels = all.flatMap(({ attributes }) => attributes.get('aria-labelledby') ?? []);
      const links = called(page, 'a').map(({ attributes }) => attributes.get('href') ?? '');
      const inside = links.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
      expect([...inside, ...labels].filter((id) => !ids.includes(id))).toEqual([]);
      const pages = links.filter((href) => !href.startsWith('#'));
      expect(pages.filter((href) => !/^\w+\.html$/.test(href))).toEqual([]);
      expect(pages.filter((href) => !NAMES.includes(href.replace('.html', '')))).toEqual([]);
    });

    test('begins with a link that skips to the content', () => {
      const body = called(page, 'body')[0]!;
      const first = body.children.find((child): child is Element => typeof child !== 'string');
      expect(first?.attributes.get('href')).toBe('#main');
    });

    test('every table has a caption, a heading for each column and one for each row', () => {
      for (const table of called(page, 'table')) {
        const [first] = table.children.filter((child): child is Element => typeof child !== 'string');
        expect(first?.name).toBe('caption');
        const columns = called(called(table, 'thead')[0]!, 'th');
        expect(columns.every(({ attributes }) => attributes.get('scope') === 'col')).toBe(true);
        for (const row of called(table, 'tbody').flatMap((body) => called(body, 'tr'))) {
          const [head, ...cells] = called(row, 'th', 'td');
          expect(head?.name).toBe('th');
          expect(['row', 'rowgroup']).toContain(head?.attributes.get('scope'));
          const width = head?.attributes.get('colspan') ?? `${cells.length + 1}`;
          expect(Number(width)).toBe(columns.length);
        }
      }
    });

    test('what is set apart by colour says in words what it is', () => {
      const marks = called(page, 'span').filter(({ attributes }) =>
        attributes.get('class')?.startsWith('mark'),
      );
      expect(marks.filter((mark) => !/^[a-z]{3}/i.test(textOf(mark)))).toEqual([]);
    });

    test('fetches nothing and runs nothing', () => {
      const html = htmlOf(document);
      const withoutNames = html.replace(/<meta [^>]*>/g, '');
      expect(withoutNames).not.toMatch(/<(?:script|link|img|iframe|object)|url\(|@import|https?:|\son\w+=/i);
      expect(html).toContain("default-src 'none'");
    });
  },
);

// -- colours --------------------------------------------------------------------------------------------------

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

test('the contrast of black on white is 21 and of a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#1a4f8b', '#1a4f8b')).toBe(1);
});

describe.each([
  ['by day', LIGHT],
  ['by night', DARK],
] as const)('colours %s', (_, palette: Palette) => {
  const { ground, panel, tones } = palette;

  test('every text stands out from its ground by 4.5 to 1', () => {
    const texts = [ground, panel].flatMap((behind) =>
      [palette.text, palette.muted, palette.link, palette.accent].map((text) => [text, behind] as const),
    );
    const marks = Object.values(tones).map((tone) => [tone.text, tone.ground] as const);
    const heads = [[ground, palette.accent] as const, [palette.onFocus, palette.focus] as const];
    const weak = [...texts, ...marks, ...heads].filter(([text, behind]) => contrast(text, behind) < 4.5);
    expect(weak).toEqual([]);
  });

  test('lines, and the frame of what has the focus, by 3 to 1', () => {
    expect(contrast(palette.line, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.onFocus, palette.focus)).toBeGreaterThanOrEqual(3);
    expect(
      Math.max(contrast(palette.focus, ground), contrast(palette.onFocus, ground)),
    ).toBeGreaterThanOrEqual(3);
  });
});

// -- hostile texts --------------------------------------------------------------------------------------------

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</title><script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '&lt;b&gt; &amp &#60;script&#62;',
    '<!-- ]]> -->',
    'javascript:alert(1)',
    'two\nlines\r\nand\ttabs',
    'a\u0000b\u001b[31mc\u009fd',
    '\u202eesrever\u2066\u2069',
    '\ud800',
    '|`*_[x](y)',
  ),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

const tone = fc.constantFrom<Tone>('changed', 'added', 'removed', 'temporary', 'firm', 'local', 'weak');

/** One of every kind of inline and block, made of hostile texts. */
const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'strong' as const), text: hostile }),
  fc.record({ kind: fc.constant('link' as const), text: hostile, to: fc.constant('here') }),
  fc.record({ kind: fc.constant('page' as const), text: hostile, name: fc.constant('dry') }),
  fc.record({ kind: fc.constant('mark' as const), text: hostile, tone }),
);
const anyPhrase: fc.Arbitrary<Phrase> = fc.array(anyInline, { maxLength: 4 });
const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    title: hostile,
    kind: hostile,
    heading: hostile,
    caption: hostile,
    said: anyPhrase,
    more: anyPhrase,
  })
  .map(({ title, kind, heading, caption, said, more }) => {
    const paragraph = { kind: 'paragraph' as const, text: said };
    const list = { kind: 'list' as const, items: [{ text: more, items: [{ text: said, items: [] }] }] };
    const row = { id: 'row', cells: [[paragraph], [paragraph, list], []] };
    const blocks: readonly Block[] = [
      paragraph,
      list,
      { kind: 'terms', terms: [{ id: 'term', term: more, blocks: [paragraph, list] }] },
      {
        kind: 'table',
        caption,
        columns: [title, heading, caption],
        groups: [{ title: heading, rows: [row] }],
      },
    ];
    const sections: readonly Section[] = [{ id: 'here', title: heading, blocks, sections: [] }];
    return { name: 'dry', title, kind, lead: [paragraph], sections, foot: title };
  });

/** The elements without their texts. */
function shape(element: Element): string {
  const inner = element.children.flatMap((child) => (typeof child === 'string' ? [] : [shape(child)]));
  return `${element.name}(${inner.join(' ')})`;
}

function harmless(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (key, value) =>
    ['text', 'title', 'caption', 'foot'].includes(key) && typeof value === 'string' ? 'x' : value,
  ) as Document;
}

describe('hostile texts', () => {
  test('stay texts, wherever in a page they stand', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const html = htmlOf(document);
        expect(shape(readPage(html))).toBe(shape(readPage(htmlOf(harmless(document)))));
        expect(html).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
      }),
      { numRuns: 300 },
    );
  });

  test('are shown as they were written', () => {
    expect(escapeHtml('<b title="x">&\'')).toBe('&lt;b title=&quot;x&quot;&gt;&amp;&#39;');
    expect(escapeHtml('two\r\n lines')).toBe('two lines');
    expect(escapeHtml('\u202e')).toBe('&lt;U+202E&gt;');
  });
});
