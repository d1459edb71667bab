// Imports go down only: the rooms of the house in order, as data.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Each room may import from the rooms in the rows above its own, and from itself. Rooms in one row never import each other. */
const ROWS: readonly (readonly string[])[] = [
  ['src/text', 'src/values'],
  ['src/diagnostics', 'grammar'],
  ['src/syntax'],
  ['src/names'],
  ['src/types'],
  ['src/ir'],
  ['src/interpret', 'src/analysis', 'src/backends', 'src/format', 'src/lint'],
  ['src/workspace', 'src/inquiry'],
  ['src/lsp', 'src/scenario', 'src/embed', 'src/audit', 'src/claims', 'src/account'],
  ['src/testing', 'src/mutants', 'src/coverage'],
  ['src/boundary-cases'],
  ['src/index.ts'],
  ['cli'],
];

/** Narrower than the rows: all that these rooms may import, besides themselves. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  grammar: ['chevrotain'],
  'src/values': [],
  cli: [
    'src/index.ts',
    'src/testing/index.ts',
    'commander',
    'ink',
    'react',
    'node:*',
    'string-width',
    'ajv',
    'json-schema-to-typescript',
    'csv-parse',
    'hyparquet',
    'hyparquet-compressors',
    'hyparquet-writer',
  ],
};

/** What a library without files, clock or process may import from outside the project. */
const PACKAGES_OF_SRC = ['chevrotain', 'ajv', 'jsonc-parser'];

/** The room that makes families up, which the library never loads. */
const MAKES_UP = 'src/testing/';

interface Import {
  readonly from: string;
  readonly to: string;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** Every import, type-only ones too, with a relative one as a path from the root. */
function importsOf(file: string): readonly Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), 'utf8'));
  return importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), fileName)) : fileName,
  }));
}

function roomOf(path: string): string | undefined {
  return ROWS.flat().find((room) => path === room || path.startsWith(`${room}/`));
}

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? 'node:*'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

const IMPORTS = ['grammar', 'src', 'cli'].flatMap(filesBelow).flatMap(importsOf);

describe('imports go down only', () => {
  test('every file stands in a room of the house', () => {
    const homeless = ['grammar', 'src', 'cli']
      .flatMap(filesBelow)
      .filter((file) => roomOf(file) === undefined);
    expect(homeless, 'put each in a room, or add the room to ROWS and to docs/architecture.md').toEqual([]);
  });

  test('no room imports one beside or above it', () => {
    const rowOf = (room: string): number => ROWS.findIndex((row) => row.includes(room));
    const up = IMPORTS.flatMap(({ from, to }) => {
      const [source, target] = [roomOf(from), roomOf(to)];
      if (!source || !target || source === target || rowOf(target) < rowOf(source)) return [];
      return [
        `${from} imports ${to}: what both need probably belongs in ${(ROWS[Math.max(0, rowOf(source) - 1)] ?? []).join(' or ')}`,
      ];
    });
    expect(up).toEqual([]);
  });

  test('the narrow rooms import only what they are allowed', () => {
    const wrong = IMPORTS.flatMap(({ from, to }) => {
      const room = roomOf(from) ?? '';
      const allowed = ONLY[room];
      if (!allowed || roomOf(to) === room) return [];
      return allowed.includes(to) || allowed.includes(packageOf(to)) ? [] : [`${from} imports ${to}`];
    });
    expect(wrong).toEqual([]);
  });

  test('the library is pure: no file system, clock, process or heavy package', () => {
    const packages = IMPORTS.filter(
      ({ from, to }) => from.startsWith('src/') && roomOf(to) === undefined,
    ).filter(
      ({ from, to }) =>
        !PACKAGES_OF_SRC.includes(packageOf(to)) && !(from.startsWith(MAKES_UP) && to === 'fast-check'),
    );
    expect(packages).toEqual([]);
    const index = IMPORTS.filter(({ from, to }) => from === 'src/index.ts' && to.startsWith(MAKES_UP));
    expect(index, 'the library does not load fast-check').toEqual([]);
    const impure = filesBelow('src').filter((file) =>
      /\b(?:process|console|Date\.now|new Date|Math\.random|setTimeout|performance)\b(?!')/.test(
        withoutTexts(file),
      ),
    );
    expect(impure).toEqual([]);
  });
});

describe('no file imports itself, however far round', () => {
  test('a step reaches its parts through its state, not through a circle of files', () => {
    const targets = Map.groupBy(
      IMPORTS.filter(({ to }) => to.startsWith('src/')),
      ({ from }) => from,
    );
    const reach = (start: string): ReadonlySet<string> => {
      const seen = new Set<string>((targets.get(start) ?? []).map(({ to }) => to));
      for (const file of seen) for (const { to } of targets.get(file) ?? []) seen.add(to);
      return seen;
    };
    expect(filesBelow('src').filter((file) => reach(file).has(file))).toEqual([]);
  });
});

/** The code of a file without its comments and texts. */
function withoutTexts(file: string): string {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    true,
    ts.LanguageVariant.Standard,
    readFileSync(join(ROOT, file), 'utf8'),
  );
  const words: string[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isText =
      token === ts.SyntaxKind.StringLiteral || token === ts.SyntaxKind.NoSubstitutionTemplateLiteral;
    if (!isText) words.push(scanner.getTokenText());
  }
  return words.join(' ');
}
