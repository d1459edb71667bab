// AST -> core: figures by keys. A key that is known makes the figure a rule, or a value, of its own; one that a fact holds is
// looked up.

import type { ChoiceSymbol, KeyedSymbol } from '../names/symbol.ts';
import type { Span } from '../text/span.ts';
import type { KeyArgument, Resolution } from '../types/resolution.ts';
import type { Core } from './core.ts';
import { isOption } from './lower-type.ts';
import { broken, keyedId, type Lowering, type LoweringScope } from './lowering.ts';
import { choose, literal, unknownLiteral } from './nodes.ts';

type LowerResolution = (
  lowering: Lowering,
  resolution: Resolution,
  origin: Span,
  scope: LoweringScope,
) => Core;

/** A key as lowering has it. */
type Key = string | { readonly fact: Core } | 'none before';

export function lowerKeyed(
  lowering: Lowering,
  { symbol, keys }: Extract<Resolution, { kind: 'keyed' }>,
  origin: Span,
  scope: LoweringScope,
  lowerResolution: LowerResolution,
): Core {
  const found = keys.map((key, index): Key => {
    const choice = symbol.keys[index] ?? broken('every key is of a choice');
    return key.kind === 'fact'
      ? { fact: lowerResolution(lowering, key.resolution, origin, scope) }
      : keyOf(key, choice, startOf(symbol), scope);
  });
  if (found.includes('none before')) return beforeFirst(lowering, symbol, keys, origin, scope);
  return figureFor(lowering, symbol, found, origin);
}

/** A figure for keys that are known, once each is in its place. */
function figureFor(lowering: Lowering, symbol: KeyedSymbol, keys: readonly Key[], origin: Span): Core {
  const open = keys.findIndex((key) => typeof key !== 'string');
  if (open < 0) return settled(symbol, keys as readonly string[], origin);
  if (symbol.kind === 'figures' && !symbol.keys.some((choice) => choice.scale)) {
    const by = keys.map((key) => (typeof key === 'string' ? literal(origin, key) : key.fact));
    return { kind: 'lookup', origin, in: { kind: 'keyed', figures: symbol.id }, by };
  }
  const key = keys[open];
  const choice = symbol.keys[open];
  if (!choice || typeof key !== 'object') return broken('an open key is a fact');
  const cases = [...choice.options.keys()].map((option) => ({
    when: isOption(origin, key.fact, choice, option),
    value: figureFor(lowering, symbol, keys.with(open, option), origin),
  }));
  // A fact is one of the options, so it is the last where it is none of the others; what is worked out may not apply.
  const last = key.fact.kind === 'field' ? cases.at(-1) : undefined;
  return last
    ? choose(origin, 'number', cases.slice(0, -1), last.value)
    : choose(origin, 'number', cases, unknownLiteral(origin, 'number', `which ${choice.name}`));
}

function settled(symbol: KeyedSymbol, keys: readonly string[], origin: Span): Core {
  if (symbol.kind !== 'figures')
    return {
      kind: 'ref',
      origin,
      rule: keyedId(symbol.id, keys),
      of: undefined,
      window: undefined,
      under: undefined,
    };
  const by = keys.map((key) => literal(origin, key));
  return { kind: 'lookup', origin, in: { kind: 'keyed', figures: symbol.id }, by };
}

function keyOf(
  key: Exclude<KeyArgument, { kind: 'fact' }>,
  choice: ChoiceSymbol,
  start: string | undefined,
  scope: LoweringScope,
): string | 'none before' {
  if (key.kind === 'option') return key.key;
  if (key.kind === 'each') return broken('every key is said');
  const hand = keyInHand(key.frame, scope);
  if (key.kind === 'hand') return hand;
  if (hand === start) return 'none before';
  const options = [...choice.options.keys()];
  return options[options.indexOf(hand) - 1] ?? 'none before';
}

/** The key before which a figure that is brought forward starts. */
function startOf(symbol: KeyedSymbol): string | undefined {
  return symbol.kind === 'define' ? symbol.node.starting?.before?.text : undefined;
}

function keyInHand(frame: number, { hands }: LoweringScope): string {
  const hand = hands[frame];
  return hand && 'key' in hand ? hand.key : broken('a key is in hand');
}

/** What there is before the first key: what the figure starts from, or nothing. */
function beforeFirst(
  lowering: Lowering,
  symbol: KeyedSymbol,
  keys: readonly KeyArgument[],
  origin: Span,
  scope: LoweringScope,
): Core {
  const starting = symbol.kind === 'define' ? symbol.node.starting : undefined;
  const moved = keys.find((key) => key.kind === 'before');
  const key = moved ? keyInHand(moved.frame, scope) : undefined;
  if (!starting || (starting.before && starting.before.text !== key))
    return choose(origin, 'number', [], undefined);
  return lowering.lower(starting.value, scope);
}
