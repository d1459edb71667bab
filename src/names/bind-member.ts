// Groups and defines -> symbols, as members of the record that each is of.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { singularOf } from './bind-record.ts';
import type { Binder } from './binder.ts';
import { checkKept, reportAgain } from './declare-name.ts';
import { findTop } from './find-top.ts';
import type { DefineSymbol, GroupSymbol } from './symbol.ts';

export function bindMember(binder: Binder, node: ast.Declaration): GroupSymbol | DefineSymbol | undefined {
  if (node.kind !== 'group' && node.kind !== 'define') return undefined;
  const declared = { name: node.name.text, span: node.name.span };
  if (!node.of) {
    binder.diagnostics.push(diagnostic('names/define-of-nothing', node.name.span, { name: node.name.text }));
    return undefined;
  }
  checkKept(binder, node.name);
  const of = findTop(binder, node.of, 'record');
  if (!of) return undefined;
  const symbol: GroupSymbol | DefineSymbol =
    node.kind === 'group'
      ? { kind: 'group', ...declared, node, of, singular: node.singular?.text ?? singularOf(declared.name) }
      : { kind: 'define', ...declared, node, of, plan: undefined };
  const taken = of.fields.get(symbol.name) ?? of.members.get(symbol.name);
  if (taken) reportAgain(binder, symbol.name, symbol.span, taken.span);
  else if (symbol.name !== '') of.members.set(symbol.name, symbol);
  return symbol;
}
