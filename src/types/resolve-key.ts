// For which key a figure by keys is asked: the one in hand, one that is named, or one that a fact holds.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { ChoiceSymbol, KeyedSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Checker } from './checker.ts';
import type { KeyArgument, Resolution, Scope } from './resolution.ts';

type Resolve = (name: ast.Name) => Resolution | undefined;

/** `owner`: the key that is named, in `families of charnwood`. A key that nothing gives stays open: it is gone through. */
export function resolveKeyed(
  checker: Checker,
  symbol: KeyedSymbol,
  owner: ast.Name | undefined,
  scope: Scope,
  resolve: Resolve,
): Resolution | undefined {
  const named = owner && keyNamed(checker, symbol, owner, resolve);
  if (owner && !named) return undefined;
  const keys = symbol.keys.map((key): KeyArgument => {
    if (named?.choice === key) return named.argument;
    const frame = scope.frames.findLastIndex((one) => one.key === key);
    return frame >= 0 ? { kind: 'hand', frame } : { kind: 'each' };
  });
  return { kind: 'keyed', symbol, keys };
}

interface NamedKey {
  readonly choice: ChoiceSymbol;
  readonly argument: KeyArgument;
}

function keyNamed(
  checker: Checker,
  { keys, name: of }: KeyedSymbol,
  owner: ast.Name,
  resolve: Resolve,
): NamedKey | undefined {
  const option = keys.find((key) => key.options.has(owner.text));
  if (option) return { choice: option, argument: { kind: 'option', key: owner.text } };
  if (/^\d/.test(owner.text)) {
    const holes = { name: owner.text, of };
    checker.diagnostics.push(diagnostic('names/no-owner', owner.span, holes));
    return undefined;
  }
  const resolution = resolve(owner);
  if (!resolution) return undefined;
  const held = choiceOf(checker, resolution);
  const choice = keys.find((key) => key === held);
  if (choice) return { choice, argument: { kind: 'fact', resolution } };
  checker.diagnostics.push(diagnostic('names/no-owner', owner.span, { name: owner.text, of }));
  return undefined;
}

/** The choice that a name holds an option of. */
function choiceOf(checker: Checker, resolution: Resolution): ChoiceSymbol | undefined {
  if (resolution.kind === 'field')
    return resolution.field.type.kind === 'choice' ? resolution.field.type.choice : undefined;
  if (resolution.kind !== 'rule') return undefined;
  const { type } = checker.rule(resolution.rule, resolution.rule.span);
  return type.kind === 'choice' ? type.choice : undefined;
}
