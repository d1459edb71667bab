// Every generated file of the project with what makes it; `node test/support/generated-files.ts --write` writes them,
// and a test fails when one is stale.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateCstDts } from 'chevrotain';
import { HeadlineParser } from '../../grammar/parser.ts';
import { diagnosticPages } from './diagnostic-pages.ts';
import { grammarDocument } from './grammar-document.ts';
import { railroadDocument } from './railroad-document.ts';
import { tuiPicture } from './tui-picture.ts';
import { tuiTour } from './tui-tour.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface GeneratedFile {
  /** From the root of the project. */
  readonly path: string;
  make(): string | Promise<string>;
}

export const GENERATED_FILES: readonly GeneratedFile[] = [
  { path: 'grammar/cst.generated.ts', make: cstTypes },
  { path: 'docs/reference/grammar.generated.md', make: grammarDocument },
  { path: 'docs/reference/railroad.generated.html', make: railroadDocument },
  { path: 'docs/pictures/tui.generated.svg', make: tuiPicture },
  { path: 'docs/terminal.generated.md', make: tuiTour },
  ...diagnosticPages(),
];

function cstTypes(): string {
  const types = generateCstDts(new HeadlineParser().getGAstProductions(), { includeVisitorInterface: false });
  const header = '// Generated from grammar/parser.ts by `npm run generate`; do not edit.\n\n';
  return `${header}${types.replace('CstNode, ICstVisitor, IToken', 'CstNode, IToken')}\n`;
}

async function write(): Promise<void> {
  for (const file of GENERATED_FILES) {
    const text = await file.make();
    const path = join(ROOT, file.path);
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`wrote ${file.path}`);
  }
}

if (process.argv.includes('--write')) await write();
