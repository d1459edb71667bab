// Values as the sets of what they may still turn out to be.

import type { Value } from '../../src/interpret/value.ts';
import {
  answers,
  applies,
  compareExact,
  NA,
  possibleSymbols,
  type Range,
  rangeText,
  type SymbolValue,
  symbolMayNotApply,
} from '../../src/values/index.ts';

/** Whether one may be nothing that the other may not be. */
export function isWithin(inner: Value, outer: Value): boolean {
  if (inner.kind === 'verdict' && outer.kind === 'verdict') return (inner.verdict & ~outer.verdict) === 0;
  if (inner.kind === 'number' && outer.kind === 'number') return isRangeWithin(inner.number, outer.number);
  if (inner.kind === 'symbol' && outer.kind === 'symbol') return isSymbolWithin(inner.symbol, outer.symbol);
  if (inner.kind === 'span' && outer.kind === 'span')
    return isRangeWithin(inner.span.low, outer.span.low) && isRangeWithin(inner.span.high, outer.span.high);
  return false;
}

function isRangeWithin(inner: Range, outer: Range): boolean {
  if (inner.na && !outer.na) return false;
  if (!applies(inner)) return true;
  return applies(outer) && compareExact(inner.lo, outer.lo) >= 0 && compareExact(inner.hi, outer.hi) <= 0;
}

function isSymbolWithin(inner: SymbolValue, outer: SymbolValue): boolean {
  if (symbolMayNotApply(inner) && !symbolMayNotApply(outer)) return false;
  const [few, many] = [possibleSymbols(inner), possibleSymbols(outer)];
  return many === null || few?.every((symbol) => many.includes(symbol)) === true;
}

/** Whether it may turn out not to apply. */
export function canBeNothing(value: Value): boolean {
  switch (value.kind) {
    case 'verdict':
      return (value.verdict & NA) !== 0;
    case 'number':
      return value.number.na;
    case 'symbol':
      return symbolMayNotApply(value.symbol);
    case 'span':
      return value.span.low.na || value.span.high.na;
    default:
      return false;
  }
}

export function shown(value: Value): string {
  switch (value.kind) {
    case 'verdict':
      return answers(value.verdict).join(' or ');
    case 'number':
      return rangeText(value.number);
    case 'symbol':
      return JSON.stringify(value.symbol);
    case 'span':
      return `${rangeText(value.span.low)} to ${rangeText(value.span.high)}`;
    default:
      return value.kind;
  }
}
