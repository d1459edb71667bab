// Which files see which: `use` lines resolved to files, and what each file sees through them.

import { type Diagnostic, diagnostic, type Staged } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';

/** How the workspace answers a `use`: the file it means, or why there is none. */
export type UseTarget =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'absent' | 'outside' };

export type ResolveUse = (from: string, path: string) => UseTarget;

/** For each file, itself and all that it uses, directly or through others. */
export type Visible = ReadonlyMap<string, readonly ast.File[]>;

export function resolveImports(files: readonly ast.File[], resolve: ResolveUse): Staged<Visible> {
  const byName = new Map(files.map((file) => [file.span.file, file]));
  const diagnostics: Diagnostic[] = [];
  const used = new Map<string, string[]>();
  for (const file of files) used.set(file.span.file, targetsOf(file, resolve, diagnostics));
  diagnostics.push(...cycles(files, used, resolve));
  const value = new Map(
    files.map((file) => [
      file.span.file,
      reach(file.span.file, used).flatMap((name) => byName.get(name) ?? []),
    ]),
  );
  return { value, diagnostics };
}

function targetsOf(file: ast.File, resolve: ResolveUse, diagnostics: Diagnostic[]): string[] {
  return file.uses.flatMap(({ path }) => {
    const target = resolve(file.span.file, path.text);
    if (target.kind === 'file') return [target.file];
    const code = target.kind === 'outside' ? 'names/use-outside' : 'names/use-not-found';
    diagnostics.push(diagnostic(code, path.span, { path: path.text }));
    return [];
  });
}

function reach(start: string, used: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set([start]);
  for (const name of seen) for (const next of used.get(name) ?? []) seen.add(next);
  return [...seen];
}

/** One diagnostic at each `use` that leads back to its own file. */
function cycles(
  files: readonly ast.File[],
  used: ReadonlyMap<string, readonly string[]>,
  resolve: ResolveUse,
): Diagnostic[] {
  return files.flatMap((file) =>
    file.uses.flatMap(({ path }) => {
      const target = resolve(file.span.file, path.text);
      if (target.kind !== 'file' || !reach(target.file, used).includes(file.span.file)) return [];
      return [diagnostic('names/use-cycle', path.span, { path: path.text })];
    }),
  );
}
