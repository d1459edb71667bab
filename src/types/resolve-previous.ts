// `reserve of previous year`, `reserve brought forward`: a value of what comes before what is in hand.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { DefineSymbol, FieldSymbol, RecordSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Checker } from './checker.ts';
import type { KeyArgument, Resolution, Scope } from './resolution.ts';

export function resolvePrevious(checker: Checker, path: ast.Path, scope: Scope): Resolution | undefined {
  const [name, extra] = path.names;
  if (!name) return undefined;
  if (extra) {
    checker.diagnostics.push(diagnostic('names/no-parts', extra.span, { name: extra.text }));
    return undefined;
  }
  return inRecord(checker, path, name, scope) ?? byKey(checker, path, name, scope) ?? none(checker, path);
}

function none(checker: Checker, path: ast.Path): undefined {
  const what = path.owner?.names[0]?.text ?? path.names[0]?.text ?? '';
  checker.diagnostics.push(diagnostic('names/no-previous', path.span, { name: what }));
  return undefined;
}

/** The record in hand stands in a list in order; of several, the innermost that has the value. */
function inRecord(checker: Checker, path: ast.Path, name: ast.Name, scope: Scope): Resolution | undefined {
  const frame = scope.frames.findLastIndex(
    ({ record, qualifiers }) =>
      record !== undefined &&
      memberValue(record, name.text) !== undefined &&
      isInOrder(checker, record) &&
      (!path.owner || isCalled(path.owner, qualifiers)),
  );
  const record = scope.frames[frame]?.record;
  const value = record && memberValue(record, name.text);
  if (!value) return undefined;
  return { kind: 'previous', base: { frame, via: [] }, value, starting: startingOf(value) };
}

/** `previous year` may stand for a BudgetYear: the last word of its name is enough. */
function isCalled({ names }: ast.Owner, qualifiers: readonly string[]): boolean {
  const word = names[0]?.text ?? '';
  return qualifiers.some((name) => name === word || name.endsWith(`_${word}`));
}

function memberValue(record: RecordSymbol, name: string): FieldSymbol | DefineSymbol | undefined {
  const member = record.members.get(name);
  return record.fields.get(name) ?? (member?.kind === 'define' ? member : undefined);
}

function isInOrder({ bindings }: Checker, record: RecordSymbol): boolean {
  return bindings.records.some(({ fields }) =>
    [...fields.values()].some(
      ({ type }) => type.kind === 'list' && type.of === record && type.order !== undefined,
    ),
  );
}

function startingOf(value: FieldSymbol | DefineSymbol): ast.Starting | undefined {
  return value.kind === 'define' ? value.node.starting : undefined;
}

/** A figure by keys: of the key before the one in hand, in the order in which the choice has them. */
function byKey({ bindings }: Checker, path: ast.Path, name: ast.Name, scope: Scope): Resolution | undefined {
  const top = bindings.scopes.get(name.span.file)?.get(name.text);
  if (top?.kind !== 'define' && top?.kind !== 'figures' && top?.kind !== 'allocation') return undefined;
  const frameOf = (key: (typeof top.keys)[number]): number =>
    scope.frames.findLastIndex((one) => one.key === key);
  const word = path.owner;
  const moved = word
    ? top.keys.find((key) => isCalled(word, scope.frames[frameOf(key)]?.qualifiers ?? []))
    : top.keys.at(-1);
  if (!moved || frameOf(moved) < 0) return undefined;
  const keys = top.keys.map((key): KeyArgument => {
    const frame = frameOf(key);
    if (frame < 0) return { kind: 'each' };
    return { kind: key === moved ? 'before' : 'hand', frame };
  });
  return { kind: 'keyed', symbol: top, keys };
}
