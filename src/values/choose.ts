// The first case that holds, of values that may rest on missing facts: whatever some case that may be the first gives.

import { NOT_APPLICABLE_NUMBER, type Range, unionRange } from './range.ts';
import { NOT_APPLICABLE_SPAN, type Span, unionSpans } from './span.ts';
import { NOT_APPLICABLE_SYMBOL, type SymbolValue, unionSymbols } from './symbol.ts';
import { NA, unionVerdicts, type Verdict, YES } from './verdict.ts';

/**
 * A condition, and what is given when it is the first that holds; each is worked out only when it is needed.
 *
 * @example
 * const first: Case<Range> = [() => YES, () => point(10)];
 */
export type Case<T> = readonly [when: () => Verdict, value: () => T];

/** What is given where no case holds; `null`: the whole does not apply; `complete`: one of them does, whatever the facts are. */
export type Otherwise<T> = (() => T) | null | 'complete';

/** A condition that does not apply does not hold. */
function choose<T>(cases: readonly Case<T>[], otherwise: Otherwise<T>, none: T, union: (a: T, b: T) => T): T {
  let found: T | undefined;
  const add = (value: T): void => {
    found = found === undefined ? value : union(found, value);
  };
  for (const [when, value] of cases) {
    const verdict = when();
    if ((verdict & YES) !== 0) add(value());
    if (verdict === YES) return found as T;
  }
  if (typeof otherwise === 'function') add(otherwise());
  else if (otherwise === null || found === undefined) add(none);
  return found as T;
}

/**
 * @example
 * chooseVerdict([[() => NO, () => YES]], () => NA); // => 4
 */
export function chooseVerdict(cases: readonly Case<Verdict>[], otherwise: Otherwise<Verdict>): Verdict {
  return choose(cases, otherwise, NA, unionVerdicts);
}

/**
 * @example
 * chooseNumber([[() => UNKNOWN, () => point(10)]], () => point(20)); // => { lo: 10, hi: 20, na: false }
 */
export function chooseNumber(cases: readonly Case<Range>[], otherwise: Otherwise<Range>): Range {
  return choose(cases, otherwise, NOT_APPLICABLE_NUMBER, unionRange);
}

/**
 * @example
 * chooseSymbol([[() => UNKNOWN, () => 'hill']], () => 'plain'); // => { of: ['hill', 'plain'], na: false }
 */
export function chooseSymbol(
  cases: readonly Case<SymbolValue>[],
  otherwise: Otherwise<SymbolValue>,
): SymbolValue {
  return choose(cases, otherwise, NOT_APPLICABLE_SYMBOL, unionSymbols);
}

/**
 * @example
 * chooseSpan([[() => YES, () => ({ low: point(0), high: point(1) })]], () => UNKNOWN_SPAN).high.lo; // => 1
 */
export function chooseSpan(cases: readonly Case<Span>[], otherwise: Otherwise<Span>): Span {
  return choose(cases, otherwise, NOT_APPLICABLE_SPAN, unionSpans);
}
