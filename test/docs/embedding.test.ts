// docs/embedding.md is followed as it stands: its files are written, its commands are run, and its programs say what the page says.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, NODE } from '../cli/support/headline.ts';
import { compared, writeFile } from '../support/examples.ts';
import { ROOT } from '../support/generated-files.ts';

const PAGE = readFileSync(join(ROOT, 'docs/embedding.md'), 'utf8');
const BLOCKS = [...PAGE.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, kind, name, text = '']) => ({
    ...{ kind, name, text },
  }),
);
const PROGRAMS = BLOCKS.flatMap(({ kind, name }) => (kind === 'ts' && name ? [name] : []));

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'headline-embedding-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** The package, as the sources of this project. */
const PACKAGE: Readonly<Record<string, string>> = {
  runtime: 'src/values/runtime.ts',
  why: 'src/embed/explainer.ts',
  register: 'cli/hook/register.ts',
  vite: 'cli/hook/vite.ts',
};

beforeAll(() => {
  writeFile(folder, 'package.json', '{ "type": "module" }');
  const exported = Object.keys(PACKAGE).map((name) => [`./${name}`, `./${name}.js`]);
  const described = { name: 'headline', type: 'module', exports: Object.fromEntries(exported) };
  writeFile(folder, 'node_modules/headline/package.json', JSON.stringify(described));
  for (const [name, file] of Object.entries(PACKAGE)) {
    const from = JSON.stringify(pathToFileURL(join(ROOT, file)).href);
    const byDefault = name === 'vite' ? `export { default } from ${from};\n` : '';
    writeFile(folder, `node_modules/headline/${name}.js`, `export * from ${from};\n${byDefault}`);
  }
  symlinkSync(join(ROOT, 'node_modules/vite'), join(folder, 'node_modules/vite'), 'dir');
  const assert = "import assert from 'node:assert/strict';\n";
  for (const { kind, name, text } of BLOCKS)
    if (name) writeFile(folder, name, kind === 'ts' ? `${assert}${compared(text)}` : text);
});

/** What needs the package as it is built is run in test/embed. */
const commands = BLOCKS.filter(({ kind }) => kind === 'sh')
  .flatMap(({ text }) => text.trim().split('\n'))
  .filter((command) => !command.endsWith('--standalone'));

describe('the guide to embedding', () => {
  test.each(commands)('%s', (command) => {
    const [program, ...words] = command.split(' ');
    const own = program === 'npx' ? [join(ROOT, 'cli/main.ts'), ...words.slice(1)] : words;
    expect(program === 'npx' ? words[0] : program).toBe(program === 'npx' ? 'headline' : 'node');
    execFileSync(NODE, own, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  });

  test('lists the files that are built', () => {
    const named = [...PAGE.matchAll(/^\| (`.*`) \|/gm)].flatMap(
      ([, cell = '']) => cell.match(/[\w.]+\.js(?:on)?/g) ?? [],
    );
    const built = filesIn(join(folder, 'built')).filter((name) => !name.endsWith('.d.ts'));
    expect(named.sort()).toEqual([...built].sort());
  });

  test('runs every program that it shows, but the settings of Vite', () => {
    const run = commands.map((command) => command.split(' ').at(-1));
    expect(PROGRAMS.filter((name) => !run.includes(name))).toEqual(['vite.config.ts']);
  });

  test('shows programs that fit the types', () => {
    const program = ts.createProgram(
      PROGRAMS.map((name) => join(folder, name)),
      {
        ...{ strict: true, noEmit: true, skipLibCheck: true, allowArbitraryExtensions: true },
        ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true },
        ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2024, lib: ['lib.es2024.d.ts'] },
        ...{ types: ['node'], typeRoots: [join(ROOT, 'node_modules/@types')] },
        allowImportingTsExtensions: true,
        paths: {
          'headline/runtime': [join(ROOT, 'src/values/runtime.ts')],
          'headline/vite': [join(ROOT, 'cli/hook/published/vite.d.ts')],
        },
      },
    );
    const mistakes = PROGRAMS.flatMap((name) => {
      const file = program.getSourceFile(join(folder, name));
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
        ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    });
    expect(mistakes).toEqual([]);
  }, 60_000);

  test('leads to pages that there are', () => {
    const links = [...PAGE.matchAll(/\]\((?!http)([^)#]+)/g)].map(([, path = '']) =>
      join(ROOT, 'docs', path),
    );
    expect(links.length).toBeGreaterThan(1);
    for (const path of links) expect(readFileSync(path, 'utf8')).not.toBe('');
  });
});
