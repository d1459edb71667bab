// What the pages of docs/language show is run: their rules check and are formatted, their scenarios hold, and what they
// say goes wrong does.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format } from '../../src/format/format.ts';
import { runScenario } from '../../src/scenario/run.ts';
import { openProject } from '../../src/workspace/project.ts';
import { type DocumentPage, documentPage } from '../support/document-page.ts';
import { memoryHost } from '../support/memory-host.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'language');
const PAGES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.md'),
);

/** The rule files and families that pages share. */
const SHARED = Object.fromEntries(
  readdirSync(join(FOLDER, 'examples'), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [`examples/${name}`, readFileSync(join(FOLDER, 'examples', name), 'utf8')]),
);

const pageOf = (path: string): DocumentPage => documentPage(readFileSync(join(FOLDER, path), 'utf8'));

/** Those that show rules. */
const RUN = PAGES.filter((path) => pageOf(path).rules.length > 0).sort();

describe.each(RUN)('%s', (path) => {
  const page = pageOf(path);
  const project = (rules: string) => {
    const host = memoryHost({ ...SHARED, ...page.files, 'page.headline': rules });
    return { host, ...openProject(host, ['page.headline']) };
  };

  test('its rules have no mistake and its scenarios hold', () => {
    const { program, diagnostics, host } = project(page.rules.join('\n'));
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    for (const scenario of program?.scenarios ?? [])
      expect(
        runScenario(program!, scenario, host).diagnostics.map(
          ({ message }) => `${scenario.title}: ${message}`,
        ),
      ).toEqual([]);
  });

  test('its rules stand as they are formatted', () => {
    for (const text of page.rules) expect(format({ file: 'page.headline', text }).value).toBe(text);
  });

  test.each(page.mistakes)('what goes wrong is $code', ({ code, rules }) => {
    expect(project(rules).diagnostics.map((found) => found.code)).toEqual([code]);
  });
});

test('every page that goes wrong goes right too, and every construct has an example', () => {
  expect(PAGES.filter((path) => pageOf(path).mistakes.length > 0 && !RUN.includes(path))).toEqual([]);
  const constructs = PAGES.filter((path) => path.startsWith('reference/') && !path.endsWith('README.md'));
  expect(constructs.filter((path) => !RUN.includes(path))).toEqual([]);
});

test('every page of the reference stands in its index', () => {
  const index = readFileSync(join(FOLDER, 'reference', 'README.md'), 'utf8');
  const constructs = PAGES.filter((path) => path.startsWith('reference/') && !path.endsWith('README.md'));
  expect(constructs.filter((path) => !index.includes(`(${path.replace('reference/', '')})`))).toEqual([]);
});

test('every link between pages leads to a page', () => {
  const dead = PAGES.flatMap((path) => {
    const text = readFileSync(join(FOLDER, path), 'utf8');
    return [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].flatMap(([, link = '']) =>
      existsSync(join(FOLDER, dirname(path), link)) ? [] : [`${path}: ${link}`],
    );
  });
  expect(dead).toEqual([]);
});
