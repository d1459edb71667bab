// Every public name of the package has an example, which is type-checked and run.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { ENTRIES, entryOf, exampleCalled, modulesOf, writeFile } from '../support/examples.ts';
import { ROOT } from '../support/generated-files.ts';

/** Where the code of an entry is, whose types the package publishes elsewhere. */
const CODE: Readonly<Record<string, string>> = { ...ENTRIES, 'headline/vite': 'cli/hook/vite.ts' };

const folder = mkdtempSync(join(tmpdir(), 'headline-examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

const modules = new Map(Object.keys(ENTRIES).flatMap((entry) => [...modulesOf(entry)]));
write('package.json', '{ "type": "module" }');
for (const [name, text] of modules) write(name, text);
const exported = Object.keys(ENTRIES).map((entry) => [entry.replace('headline', '.'), `./${partOf(entry)}`]);
write(
  'node_modules/headline/package.json',
  JSON.stringify({ name: 'headline', type: 'module', exports: Object.fromEntries(exported) }),
);
for (const entry of Object.keys(ENTRIES)) write(`node_modules/headline/${partOf(entry)}`, handOn(entry));
for (const name of ['fast-check', 'vite'])
  symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), 'dir');

function partOf(entry: string): string {
  return `${entry.replace('/', '-')}.js`;
}

function handOn(entry: string): string {
  const from = JSON.stringify(pathToFileURL(join(ROOT, CODE[entry] ?? '')).href);
  return `export * from ${from};\n${entry === 'headline/vite' ? `export { default } from ${from};\n` : ''}`;
}

function write(name: string, text: string): void {
  writeFile(folder, name, text);
}

describe.each(Object.keys(ENTRIES))('%s', (entry) => {
  const { names } = entryOf(entry);

  test('has an example for every name', () => {
    expect(names.filter(({ example }) => !example?.trim()).map(({ name }) => name)).toEqual([]);
  });

  test.each(names.map(({ name }) => name))('the example of %s runs', async (name) => {
    const own = `${entry.replace('/', '-')}-${name}.ts`;
    const file = modules.has(own) ? own : `${entry.replace('/', '-')}.ts`;
    const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
    if (file !== own) (module[exampleCalled(name)] as () => void)();
  });
});

test('the examples fit the types that are published', () => {
  const paths = Object.entries(ENTRIES).map(([entry, file]) => [entry, [join(ROOT, file)]]);
  const program = ts.createProgram(
    [...modules.keys()].map((name) => join(folder, name)),
    {
      ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true },
      ...{ noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, erasableSyntaxOnly: true },
      ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2024, lib: ['lib.es2024.d.ts'] },
      ...{ types: ['node'], typeRoots: [join(ROOT, 'node_modules/@types')] },
      paths: Object.fromEntries(paths),
    },
  );
  const mistakes = [...modules.keys()].flatMap((name) => {
    const file = program.getSourceFile(join(folder, name));
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText, start = 0 }) =>
        `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}: ${lineAt(modules.get(name)!, start)}`,
    );
  });
  expect(mistakes).toEqual([]);
}, 60_000);

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
}

test('TypeDoc makes the documents without a warning', () => {
  const out = join(folder, 'api');
  const typedoc = join(ROOT, 'node_modules/typedoc/bin/typedoc');
  execFileSync(process.execPath, [typedoc, '--out', out], { cwd: ROOT, stdio: 'pipe' });
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('headline/runtime');
}, 120_000);
