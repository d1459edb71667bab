// Groups, defines and tables -> symbols, as members of the record that each is of.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { type Binder, report } from './binder.ts';
import { checkKept, declareOnce, reportAgain } from './declare-name.ts';
import { findTop } from './find-top.ts';
import type {
  DefineSymbol,
  FieldSymbol,
  GroupBy,
  GroupSymbol,
  MemberSymbol,
  RecordSymbol,
  TableOutputSymbol,
  TableSymbol,
} from './symbol.ts';
import { unknownName } from './unknown-name.ts';
import { singularOf } from './word-forms.ts';

export function bindMember(binder: Binder, node: ast.Declaration): MemberSymbol | undefined {
  if (node.kind !== 'group' && node.kind !== 'define' && node.kind !== 'table') return undefined;
  if (node.kind === 'define' && node.keys.length > 0) return undefined;
  if (!node.of) {
    report(binder, 'names/define-of-nothing', node.name.span, { name: node.name.text });
    return undefined;
  }
  checkKept(binder, node.name);
  const of = findTop(binder, node.of, 'record');
  if (!of) return undefined;
  const symbol = memberSymbol(binder, node, of);
  if (!symbol) return undefined;
  const taken = of.fields.get(symbol.name) ?? of.members.get(symbol.name);
  if (taken) reportAgain(binder, symbol.name, symbol.span, taken.span);
  else if (symbol.name !== '') of.members.set(symbol.name, symbol);
  return symbol;
}

function memberSymbol(
  binder: Binder,
  node: ast.Group | ast.Define | ast.Table,
  of: RecordSymbol,
): MemberSymbol | undefined {
  const declared = { name: node.name.text, span: node.name.span };
  if (node.kind === 'table') return tableSymbol(binder, node, of);
  if (node.kind === 'define')
    return {
      kind: 'define',
      ...declared,
      id: declared.name,
      node,
      of,
      keys: [],
      plan: undefined,
      changed: undefined,
    };
  const by = groupBy(binder, node, of);
  return by && groupSymbol(node, of, by);
}

function groupSymbol(node: ast.Group, of: RecordSymbol, by: GroupBy): GroupSymbol {
  const { text: name, span } = node.name;
  return { kind: 'group', name, span, node, of, singular: node.singular?.text ?? singularOf(name), by };
}

function groupBy(binder: Binder, { by }: ast.Group, of: RecordSymbol): GroupBy | undefined {
  if (by.kind === 'when') return by;
  const list = fieldCalled(binder, of, by.list);
  if (!list || !by.window) return undefined;
  if (list.type.kind !== 'list') {
    report(binder, 'names/no-memberships', by.list.span, { name: by.list.text });
    return undefined;
  }
  const field = fieldCalled(binder, list.type.of, by.field);
  if (!field) return undefined;
  const element =
    field.type.kind === 'record' || field.type.kind === 'reference' ? field.type.record : undefined;
  if (element) return { kind: 'memberships', list, field, element, window: by.window };
  report(binder, 'names/no-memberships', by.field.span, { name: by.field.text });
  return undefined;
}

function fieldCalled(binder: Binder, record: RecordSymbol, name: ast.Name): FieldSymbol | undefined {
  const field = record.fields.get(name.text);
  if (!field && name.text !== '')
    binder.diagnostics.push(unknownName(`field of ${record.name}`, name, record.fields.keys()));
  return field;
}

function tableSymbol(binder: Binder, node: ast.Table, of: RecordSymbol): TableSymbol {
  const outputs = new Map<string, TableOutputSymbol>();
  const { text: name, span } = node.name;
  const table: TableSymbol = { kind: 'table', name, span, node, of, outputs };
  const seen = new Map<string, Span>();
  for (const [index, output] of node.outputs.entries()) {
    const declared = { name: output.name.text, span: output.name.span };
    const choice = output.choice && findTop(binder, output.choice, 'choice');
    if (!declareOnce(binder, seen, declared.name, declared.span)) continue;
    outputs.set(declared.name, { kind: 'table-output', ...declared, table, index, choice });
  }
  return table;
}

/** `define seniors by Locality is …`, and what else has values by keys. */
export function bindKeyed(binder: Binder): void {
  for (const symbol of binder.tops.values()) {
    if (symbol.kind === 'define' || symbol.kind === 'figures') {
      checkKept(binder, symbol.node.name);
      symbol.keys = choicesCalled(binder, symbol.node.keys);
    } else if (symbol.kind === 'figure') {
      symbol.keys = symbol.node.by ? choicesCalled(binder, [symbol.node.by]) : [];
    }
  }
}

function choicesCalled(binder: Binder, names: readonly ast.Name[]): DefineSymbol['keys'] {
  return names.flatMap((name) => findTop(binder, name, 'choice') ?? []);
}
