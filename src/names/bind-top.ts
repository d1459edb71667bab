// Files -> the symbols at their top, still to be filled, and what each file sees of them.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Binder, OpenTop } from './binder.ts';
import { declareOnce, reportTwiceIn } from './declare-name.ts';
import { idsOf } from './declared-ids.ts';
import type { Visible } from './imports.ts';
import { NO_FIELD, NO_RECORD } from './no-symbol.ts';
import type { TopSymbol } from './symbol.ts';

const WITH_IDS = [
  'record',
  'calendar',
  'parameter',
  'figures',
  'allocation',
  'define',
  'entries',
  'figure',
] as const;

export function bindTops(binder: Binder, files: readonly ast.File[], visible: Visible): void {
  const ids = new Map(WITH_IDS.flatMap((kind) => [...idsOf(files, kind)]));
  for (const declaration of files.flatMap((file) => file.declarations)) {
    const symbol = topSymbol(declaration, ids);
    if (symbol) binder.tops.set(declaration, symbol);
  }
  for (const file of files) binder.scopes.set(file.span.file, scopeOf(binder, file, visible));
  reportTwice(binder, files, visible);
}

function topSymbol(node: ast.Declaration, ids: ReadonlyMap<ast.Declaration, string>): OpenTop | undefined {
  if (node.kind === 'scenario' || node.kind === 'property') return undefined;
  const declared = { name: node.name.text, span: node.name.span };
  const id = ids.get(node) ?? declared.name;
  switch (node.kind) {
    case 'group':
    case 'table':
      return undefined;
    case 'define':
      return node.keys.length === 0
        ? undefined
        : {
            kind: 'define',
            ...declared,
            id,
            node,
            of: undefined,
            keys: [],
            plan: undefined,
            changed: undefined,
          };
    case 'record':
      return {
        kind: 'record',
        ...declared,
        id,
        form: node.form,
        node,
        fields: new Map(),
        members: new Map(),
      };
    case 'choice':
    case 'scale':
      return {
        kind: 'choice',
        ...declared,
        options: optionsOf(node),
        scale: node.kind === 'scale',
      };
    case 'calendar':
      return { kind: 'calendar', ...declared, id, node };
    case 'parameter':
      return { kind: 'parameter', ...declared, id, node, type: { kind: 'error' } };
    case 'entries':
      return { kind: 'entries', ...declared, id, node, of: NO_RECORD, list: NO_FIELD };
    case 'figures':
      return { kind: 'figures', ...declared, id, node, keys: [] };
    case 'allocation':
      return { kind: 'allocation', ...declared, id, node, keys: [] };
    case 'figure':
      return { kind: 'figure', ...declared, id, node, keys: [] };
    case 'source':
      return { kind: 'source', ...declared, node };
    case 'programme':
      return { kind: 'programme', ...declared, node };
    case 'plan':
      return planSymbol(node);
  }
}

function planSymbol(node: ast.Plan): OpenTop {
  return {
    kind: 'plan',
    name: node.name.text,
    span: node.name.span,
    node,
    of: NO_RECORD,
    extends: undefined,
    problems: new Map(),
    parts: new Map(),
    eligibility: undefined,
    progress: undefined,
    payments: undefined,
    warnings: [],
    calendars: [],
    parameters: [],
  };
}

/** Of a scale that has its highest first: turned, so that the lowest comes first. */
function optionsOf(node: ast.Choice | ast.Scale): ReadonlyMap<string, string> {
  const options = node.options.map(
    (option) => [option.key.text, option.label?.text ?? option.key.text] as const,
  );
  return new Map(node.kind === 'scale' && node.first === 'highest' ? options.reverse() : options);
}

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
  reportTwiceAmong(
    binder,
    files,
    reported,
    (symbol) => symbol.kind === 'plan' || symbol.kind === 'programme',
  );
  for (const declaration of files.flatMap((file) => file.declarations)) {
    if (declaration.kind === 'choice' || declaration.kind === 'scale')
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
