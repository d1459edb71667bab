// The public names of the package -> the example of each, as a module that can be type-checked and run.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './generated-files.ts';

/** What the package exports, and the file of each that declares its names. */
export const ENTRIES: Readonly<Record<string, string>> = {
  headline: 'src/index.ts',
  'headline/runtime': 'src/values/runtime.ts',
  'headline/why': 'src/embed/explainer.ts',
  'headline/testing': 'src/testing/index.ts',
  'headline/vite': 'cli/hook/published/vite.d.ts',
};

export interface PublicName {
  readonly entry: string;
  readonly name: string;
  /** The code of its example, if it has one. */
  readonly example: string | undefined;
}

export interface Entry {
  readonly names: readonly PublicName[];
  /** What stands at the head of the module of an example: what is imported, and what every example begins from. */
  readonly head: string;
}

const program = ts.createProgram(
  Object.values(ENTRIES).map((file) => join(ROOT, file)),
  {
    ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2024, types: ['node'] },
    ...{ allowImportingTsExtensions: true, noEmit: true },
  },
);
const checker = program.getTypeChecker();

export function entryOf(entry: string): Entry {
  const file = program.getSourceFile(join(ROOT, ENTRIES[entry] ?? ''))!;
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(file)!);
  const names = exported.map((symbol) => ({
    entry,
    name: symbol.name,
    example: exampleOf(declared(symbol)),
  }));
  return { names, head: `${importsOf(entry, exported)}\n${commonCode(file)}` };
}

function declared(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function exampleOf(symbol: ts.Symbol): string | undefined {
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'example');
  return tag && ts.displayPartsToString(tag.text);
}

function importsOf(entry: string, exported: readonly ts.Symbol[]): string {
  const names = exported.map((symbol) => {
    const isValue = declared(symbol).flags & ts.SymbolFlags.Value;
    const name = symbol.name === 'default' ? 'default as headline' : symbol.name;
    return isValue ? name : `type ${name}`;
  });
  return `import { ${names.join(', ')} } from '${entry}';`;
}

/** The code in the comment at the head of a module. */
function commonCode(file: ts.SourceFile): string {
  const comment = /^\/\*\*[\s\S]*?\*\//.exec(file.text)?.[0] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  return /```ts\n([\s\S]*?)\n```/.exec(lines.join('\n'))?.[1] ?? '';
}

/** A module that exports a function for each example, by its name; one that imports or exports is a module of its own. */
export function modulesOf(entry: string): ReadonlyMap<string, string> {
  const { names, head } = entryOf(entry);
  const found = names.flatMap(({ name, example }) =>
    example === undefined ? [] : [{ name, code: compared(example) }],
  );
  const isWhole = ({ code }: { readonly code: string }): boolean => /^(?:import|export) /m.test(code);
  const functions = found.filter((one) => !isWhole(one)).map(({ name, code }) => functionOf(name, code));
  const file = entry.replace('/', '-');
  return new Map([
    [`${file}.ts`, [ASSERT, head, ...functions, ''].join('\n')],
    ...found
      .filter(isWhole)
      .map(({ name, code }) => [`${file}-${name}.ts`, `${ASSERT}\n${head}\n${code}\n`] as const),
  ]);
}

const ASSERT = "import assert from 'node:assert/strict';";

export const exampleCalled = (name: string): string => `example_${name}`;

function functionOf(name: string, code: string): string {
  return `export function ${exampleCalled(name)}() {\n${code}\n}`;
}

/** `EXPRESSION; // => VALUE` is compared. */
export function compared(example: string): string {
  return example.replace(/^(.*); \/\/ => (.*)$/gm, 'assert.deepStrictEqual(($1) as unknown, $2);');
}

/** Writes a file, and makes the folder that it is in. */
export function writeFile(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
