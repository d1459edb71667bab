// A part of an answer -> the short form in which the conformance cases state it.

import type { FigureAnswer } from '../../src/interpret/answer.ts';
import {
  answers,
  applies,
  exactText,
  isDecided,
  isoFromDay,
  isPoint,
  type PlainOption,
  plainOption,
  plainPlace,
  plainSpan,
  type Range,
  type Verdict,
  verdictWord,
} from '../../src/values/index.ts';

export type ExpectedPart = string | readonly unknown[] | Readonly<Record<string, unknown>>;

/** `"yes"`, `"3"`, `"2015-09-30"`, `"fixed"`; what is not settled is the list of what is possible, or its bounds. */
export function expectedPart({ value, unit }: FigureAnswer): ExpectedPart {
  const scale = typeof unit === 'object' && 'scale' in unit ? unit.scale.map(({ key }) => key) : undefined;
  switch (value.kind) {
    case 'verdict':
      return verdictPart(value.verdict);
    case 'number':
      if (scale) return optionPart(plainPlace(value.number, scale));
      return numberPart(value.number, unit === 'date' ? (day) => isoFromDay(Number(day)) : exactText);
    case 'symbol':
      return optionPart(plainOption(value.symbol));
    case 'span': {
      const { low, high } = plainSpan(value.span, scale ?? []);
      return { low: optionPart(low), high: optionPart(high) };
    }
    default:
      throw new Error('a part is a verdict, a figure or an option');
  }
}

function verdictPart(verdict: Verdict): ExpectedPart {
  return isDecided(verdict) ? verdictWord(verdict) : answers(verdict);
}

const NOT_APPLICABLE = 'does not apply';

function numberPart(number: Range, show: (x: Range['lo']) => string): ExpectedPart {
  const { lo, hi, na } = number;
  if (!applies(number)) return NOT_APPLICABLE;
  if (isPoint(number)) return show(lo);
  const bound = (x: Range['lo']): string | null => (x === Infinity || x === -Infinity ? null : show(x));
  return { least: bound(lo), most: bound(hi), ...(na ? { may_not_apply: true } : {}) };
}

function optionPart({ option, possible, mayNotApply }: PlainOption): ExpectedPart {
  if (option !== null) return option;
  if (possible?.length === 0) return NOT_APPLICABLE;
  return [...(possible ?? ['anything']), ...(mayNotApply ? [NOT_APPLICABLE] : [])];
}
