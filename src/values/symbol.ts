// Symbols: options of a choice, texts and references. They are only ever equal or not.

import { NA, NO, type Verdict, when, YES } from './verdict.ts';

/**
 * A symbol that is not known, or one of several that are still possible; `of` null: any there is.
 *
 * @example
 * const hillOrPlain: Symbols = { of: ['hill', 'plain'], na: false };
 */
export interface Symbols {
  readonly of: readonly string[] | null;
  /** It may not apply. */
  readonly na: boolean;
}

/**
 * A known symbol is the text itself.
 *
 * @example
 * const hill: SymbolValue = 'hill';
 */
export type SymbolValue = string | Symbols;

/**
 * @example
 * plainOption(UNKNOWN_SYMBOL); // => { option: null, possible: null, mayNotApply: false }
 */
export const UNKNOWN_SYMBOL: Symbols = { of: null, na: false };

/**
 * As `UNKNOWN_SYMBOL`, and it may not apply.
 *
 * @example
 * isKnownSymbol(ANY_SYMBOL); // => false
 */
export const ANY_SYMBOL: Symbols = { of: null, na: true };

/**
 * A symbol that surely does not apply.
 *
 * @example
 * plainOption(NOT_APPLICABLE_SYMBOL).mayNotApply; // => true
 */
export const NOT_APPLICABLE_SYMBOL: Symbols = { of: [], na: true };

/** The symbols that are still possible; null: any there is. */
export function possibleSymbols(value: SymbolValue): readonly string[] | null {
  return typeof value === 'string' ? [value] : value.of;
}

export function symbolMayNotApply(value: SymbolValue): boolean {
  return typeof value !== 'string' && value.na;
}

/**
 * Whether exactly one answer is possible.
 *
 * @example
 * isKnownSymbol('hill'); // => true
 */
export function isKnownSymbol(value: SymbolValue): boolean {
  if (typeof value === 'string') return true;
  return value.of !== null && value.of.length + (value.na ? 1 : 0) === 1;
}

/**
 * Whatever either may be.
 *
 * @example
 * plainOption(unionSymbols('hill', 'plain')).possible; // => ['hill', 'plain']
 */
export function unionSymbols(a: SymbolValue, b: SymbolValue): SymbolValue {
  if (a === b) return a;
  const [one, other] = [possibleSymbols(a), possibleSymbols(b)];
  const na = symbolMayNotApply(a) || symbolMayNotApply(b);
  if (one === null || other === null) return { of: null, na };
  return symbolsOf([...one, ...other], na);
}

/** One known symbol where there is one, else those that are possible, each once and in order. */
export function symbolsOf(of: readonly string[], na = false): SymbolValue {
  const each = [...new Set(of)].sort();
  const [only] = each;
  return each.length === 1 && only !== undefined && !na ? only : { of: each, na };
}

/**
 * `a is b`; what does not apply on either side makes the comparison not apply.
 *
 * @example
 * compareSymbols('hill', 'hill') === YES; // => true
 */
export function compareSymbols(a: SymbolValue, b: SymbolValue): Verdict {
  if (typeof a === 'string' && typeof b === 'string') return a === b ? YES : NO;
  const na = symbolMayNotApply(a) || symbolMayNotApply(b);
  const [one, other] = [possibleSymbols(a), possibleSymbols(b)];
  if (one?.length === 0 || other?.length === 0) return NA;
  if (one === null || other === null) return when(true, true, na);
  const same = one.some((symbol) => other.includes(symbol));
  return when(same, !(same && one.length === 1 && other.length === 1), na);
}

/**
 * As `numberKey`, of symbols.
 *
 * @example
 * symbolKey('hill'); // => 'hill'
 */
export function symbolKey(value: SymbolValue): string | null | undefined {
  if (typeof value === 'string') return value;
  return value.of?.length === 0 ? undefined : null;
}
