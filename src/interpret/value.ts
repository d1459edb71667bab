// What a core node comes to, and the trace of how.

import type { Core, Gives } from '../ir/core.ts';
import type { Rule } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import { InternalError } from '../text/internal-error.ts';
import {
  ANY_ANSWER,
  ANY_NUMBER,
  ANY_SPAN,
  ANY_SYMBOL,
  ANYTHING,
  type Facts,
  isDecided,
  isKnownSpan,
  isKnownSymbol,
  isPoint,
  isSettledNumber,
  type ListValue,
  NA,
  NOT_APPLICABLE_NUMBER,
  NOT_APPLICABLE_SPAN,
  NOT_APPLICABLE_SYMBOL,
  type Range,
  type Span,
  type SymbolValue,
  UNKNOWN,
  UNKNOWN_SPAN,
  UNKNOWN_SYMBOL,
  unionRange,
  unionSpans,
  unionSymbols,
  type Verdict,
  type Window,
} from '../values/index.ts';

/**
 * @example
 * const ten: Value = { kind: 'number', number: point(10) };
 */
export type Value =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'number'; readonly number: Range }
  /** The key of an option, a text or a reference. */
  | { readonly kind: 'symbol'; readonly symbol: SymbolValue }
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'list'; readonly list: ListValue<Value> }
  | { readonly kind: 'record'; readonly record: RecordInHand }
  | { readonly kind: 'window'; readonly window: Window };

/**
 * A record of the family, and where it stands in it.
 *
 * @example
 * const hand: RecordInHand = { type: program.records.get('Place')!, facts, path: '', private: false };
 */
export interface RecordInHand {
  readonly type: CoreRecord;
  readonly facts: Facts;
  /** From the whole, such as `members[0]`; empty for the whole itself. */
  readonly path: string;
  /** Whether it, or what holds it, is a private fact: then nothing of it is told. */
  readonly private: boolean;
}

/**
 * A fact that was looked at.
 *
 * @example
 * const fact: Fact | undefined = answer.eligible?.trace.fact;
 */
export interface Fact {
  readonly record: RecordInHand;
  readonly field: CoreField;
  /** Such as `members[0].exclusions`. */
  readonly path: string;
  readonly raw: unknown;
}

export function isPrivate({ record, field }: Fact): boolean {
  return record.private || field.private;
}

/**
 * How a node came to its value: in the order of the rule, every part that was worked out.
 *
 * @example
 * const trace: Trace | undefined = answer.eligible?.trace;
 */
export interface Trace {
  readonly node: Core;
  readonly value: Value;
  readonly parts: readonly Trace[];
  /** Of a reference: the rule that was asked. */
  readonly rule?: Rule;
  /** Of a field: the fact that was read. */
  readonly fact?: Fact;
  /** Of one item of a list: which. */
  readonly subject?: RecordInHand;
  /** Of one period of several, or of days that follow one another and give the same: which. */
  readonly days?: Window;
  /** Of a value from a table that changes with time: the days on which it is in force. */
  readonly inForce?: { readonly from: number; readonly to: number };
  /** Of what looks beyond the last day of which facts can tell: the earliest on which it can be known. */
  readonly knownFrom?: number;
}

/**
 * Whether nothing that is still unknown could change it.
 *
 * @example
 * isSettled({ kind: 'verdict', verdict: answer.eligible!.verdict }); // => true
 */
export function isSettled(value: Value): boolean {
  switch (value.kind) {
    case 'verdict':
      return isDecided(value.verdict);
    case 'number':
      return isSettledNumber(value.number);
    case 'symbol':
      return isKnownSymbol(value.symbol);
    case 'span':
      return isKnownSpan(value.span);
    case 'list':
      return !value.list.open && value.list.items.every((item) => !item.maybe && isSettledItem(item.value));
    case 'record':
      return value.record.facts !== undefined;
    case 'window':
      return isPoint(value.window.from) && isPoint(value.window.to);
  }
}

/** A record in a list is what it is, whatever is unknown inside it; a verdict or a figure may still change. */
function isSettledItem(value: Value): boolean {
  return value.kind === 'record' || isSettled(value);
}

// -- each kind of value ---------------------------------------------------------------------------------------

export const verdictValue = (verdict: Verdict): Value => ({ kind: 'verdict', verdict });
export const numberValue = (number: Range): Value => ({ kind: 'number', number });
export const symbolValue = (symbol: SymbolValue): Value => ({ kind: 'symbol', symbol });
export const spanValue = (span: Span): Value => ({ kind: 'span', span });

/** A value of which nothing is known. */
export const UNKNOWN_VALUES: { readonly [G in Gives]: Value } = {
  verdict: verdictValue(UNKNOWN),
  number: numberValue(ANYTHING),
  symbol: symbolValue(UNKNOWN_SYMBOL),
  span: spanValue(UNKNOWN_SPAN),
};

/** A value that may be anything, or not apply. */
export const ANY_VALUES: { readonly [G in Gives]: Value } = {
  verdict: verdictValue(ANY_ANSWER),
  number: numberValue(ANY_NUMBER),
  symbol: symbolValue(ANY_SYMBOL),
  span: spanValue(ANY_SPAN),
};

/** A value that does not apply. */
export const NO_VALUES: { readonly [G in Gives]: Value } = {
  verdict: verdictValue(NA),
  number: numberValue(NOT_APPLICABLE_NUMBER),
  symbol: symbolValue(NOT_APPLICABLE_SYMBOL),
  span: spanValue(NOT_APPLICABLE_SPAN),
};

/** Whatever either may be. */
export function unionOf(a: Value, b: Value): Value {
  if (a.kind === 'verdict' && b.kind === 'verdict') return verdictValue(a.verdict | b.verdict);
  if (a.kind === 'number' && b.kind === 'number') return numberValue(unionRange(a.number, b.number));
  if (a.kind === 'symbol' && b.kind === 'symbol') return symbolValue(unionSymbols(a.symbol, b.symbol));
  if (a.kind === 'span' && b.kind === 'span') return spanValue(unionSpans(a.span, b.span));
  throw new InternalError('the cases of a choice give one kind of value');
}
