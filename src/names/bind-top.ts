// Files -> the symbols at their top, still to be filled, and what each file sees of them.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Binder, OpenTop } from './binder.ts';
import { declareOnce, reportTwiceIn } from './declare-name.ts';
import type { Visible } from './imports.ts';
import { recordIds } from './record-ids.ts';
import type { RecordSymbol, TopSymbol } from './symbol.ts';

export function bindTops(binder: Binder, files: readonly ast.File[], visible: Visible): void {
  const ids = recordIds(files);
  for (const declaration of files.flatMap((file) => file.declarations)) {
    const symbol = topSymbol(declaration, ids);
    if (symbol) binder.tops.set(declaration, symbol);
  }
  for (const file of files) binder.scopes.set(file.span.file, scopeOf(binder, file, visible));
  reportTwice(binder, files, visible);
}

function topSymbol(node: ast.Declaration, ids: ReadonlyMap<ast.Declaration, string>): OpenTop | undefined {
  if (node.kind === 'group' || node.kind === 'define' || node.kind === 'scenario') return undefined;
  const declared = { name: node.name.text, span: node.name.span };
  switch (node.kind) {
    case 'record':
      return {
        kind: 'record',
        ...declared,
        id: ids.get(node) ?? declared.name,
        form: node.form,
        node,
        fields: new Map(),
        members: new Map(),
      };
    case 'choice':
      return { kind: 'choice', ...declared, options: optionsOf(node) };
    case 'source':
      return { kind: 'source', ...declared, node };
    case 'calendar':
      return { kind: 'calendar', ...declared, node };
    case 'plan':
      return {
        kind: 'plan',
        ...declared,
        node,
        of: NO_RECORD,
        problems: new Map(),
        parts: new Map(),
        eligibility: undefined,
      };
  }
}

function optionsOf(node: ast.Choice): ReadonlyMap<string, string> {
  return new Map(node.options.map((option) => [option.key.text, option.label?.text ?? option.key.text]));
}

const NOWHERE: Span = { file: '', start: 0, end: 0 };

/** Stands in for the record of a plan whose record is not known; such a plan is reported and goes no further. */
export const NO_RECORD: RecordSymbol = {
  kind: 'record',
  name: '',
  id: '',
  span: NOWHERE,
  form: 'record',
  node: {
    kind: 'record',
    form: 'record',
    name: { text: '', span: NOWHERE },
    fields: [],
    span: NOWHERE,
  },
  fields: new Map(),
  members: new Map(),
};

function scopeOf(binder: Binder, file: ast.File, visible: Visible): ReadonlyMap<string, OpenTop> {
  const scope = new Map<string, OpenTop>();
  for (const seen of visible.get(file.span.file) ?? [file]) {
    for (const declaration of seen.declarations) {
      const symbol = binder.tops.get(declaration);
      if (symbol?.name && !scope.has(symbol.name)) scope.set(symbol.name, symbol);
    }
  }
  return scope;
}

/** One name may not mean two things in one file; and a plan is asked for by name, so plans share one set of names. */
function reportTwice(binder: Binder, files: readonly ast.File[], visible: Visible): void {
  const reported = new Set<TopSymbol>();
  for (const file of files)
    reportTwiceAmong(binder, visible.get(file.span.file) ?? [file], reported, () => true);
  reportTwiceAmong(binder, files, reported, (symbol) => symbol.kind === 'plan');
  for (const declaration of files.flatMap((file) => file.declarations)) {
    if (declaration.kind === 'choice')
      reportTwiceIn(
        binder,
        declaration.options.map((option) => option.key),
      );
    if (declaration.kind === 'calendar')
      reportTwiceIn(
        binder,
        declaration.periods.map((period) => period.key),
      );
  }
}

function reportTwiceAmong(
  binder: Binder,
  files: readonly ast.File[],
  reported: Set<TopSymbol>,
  counts: (symbol: TopSymbol) => boolean,
): void {
  const seen = new Map<string, Span>();
  const declarations = [...files]
    .sort((a, b) => (a.span.file < b.span.file ? -1 : 1))
    .flatMap((file) => file.declarations);
  for (const declaration of declarations) {
    const symbol = binder.tops.get(declaration);
    if (!symbol || !counts(symbol)) continue;
    if (reported.has(symbol)) continue;
    if (!declareOnce(binder, seen, symbol.name, symbol.span)) reported.add(symbol);
  }
}
