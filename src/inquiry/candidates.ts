// A fact and what it stands against -> the values worth trying for it, as JSON holds them: on each boundary and one step to either side.

import type { CoreField } from '../ir/vocabulary.ts';
import {
  add,
  ceiling,
  compareExact,
  divide,
  type Exact,
  exactText,
  FIRST_DAY,
  floor,
  isoFromDay,
  multiply,
} from '../values/index.ts';
import type { Boundary } from './boundaries.ts';

/** Every value once; none of a fact that holds others, or of a text that nothing is compared with. */
export function candidatesFor({ fact, numbers, symbols }: Boundary, horizon: number): readonly unknown[] {
  const found = valuesFor(fact.field, { numbers, symbols, horizon });
  const now = JSON.stringify(fact.raw);
  const texts = found.map((value) => JSON.stringify(value));
  return found.filter((_, index) => texts[index] !== now && texts.indexOf(texts[index] ?? '') === index);
}

interface Against {
  readonly numbers: readonly Exact[];
  readonly symbols: readonly string[];
  /** The last day of which facts can tell. */
  readonly horizon: number;
}

/** More options than these are not tried one by one, except those that the rule names. */
const MANY_OPTIONS = 24;

function valuesFor({ type }: CoreField, { numbers, symbols, horizon }: Against): readonly unknown[] {
  switch (type.kind) {
    case 'yes-no':
      return [true, false];
    case 'judgement':
      return [true, false].map((answer) => judged(answer, type));
    case 'choice':
    case 'scale': {
      const keys = type.options.map(({ key }) => key);
      return keys.length > MANY_OPTIONS ? keys.filter((key) => symbols.includes(key)) : keys;
    }
    case 'text':
    case 'reference':
      return symbols;
    case 'date':
      return [...datesFor(numbers, horizon), ...(type.ongoing ? ['ongoing'] : [])];
    case 'count':
      return wholes(numbers.length > 0 ? numbers : [0, 1]);
    case 'money':
      return scaled(numbers.length > 0 ? numbers : [0], 100, 1);
    case 'percent':
      return scaled(numbers.length > 0 ? numbers : [0], 100, 100);
    case 'number':
    case 'duration':
      return scaled(numbers.length > 0 ? numbers : [0], 1, 1);
    case 'record':
    case 'references':
    case 'list':
      return [];
  }
}

/** Who judges, and why, is not for a program to say: the first who may, and that it is supposed. */
function judged(
  answer: boolean,
  { by, reasonRequired }: Extract<CoreField['type'], { kind: 'judgement' }>,
): unknown {
  return { answer, by: by[0], ...(reasonRequired ? { reason: 'supposed' } : {}) };
}

/** The latest first. A day after the last one of which facts can tell tells nothing. */
function datesFor(numbers: readonly Exact[], horizon: number): readonly string[] {
  const around = numbers.length > 0 ? numbers.flatMap(beside) : [horizon];
  return around
    .filter((day) => typeof day === 'number')
    .filter((day) => day >= FIRST_DAY && day <= horizon)
    .sort((a, b) => b - a)
    .map(isoFromDay);
}

function wholes(numbers: readonly Exact[]): readonly number[] {
  return numbers
    .flatMap(beside)
    .filter((one) => typeof one === 'number')
    .filter((one) => one >= 0);
}

function beside(number: Exact): readonly Exact[] {
  return [number, add(floor(number), -1), add(ceiling(number), 1)];
}

/** `scale`: how many of what JSON holds are 1; `steps`: into how many parts one of what JSON holds is cut. */
function scaled(numbers: readonly Exact[], scale: number, steps: number): readonly number[] {
  return numbers.flatMap((number) => {
    const inSteps = multiply(number, scale * steps);
    const around = [...new Set([floor(inSteps), ceiling(inSteps)].flatMap(beside))];
    return around.flatMap((one) => jsonNumber(divide(one, steps)));
  });
}

function jsonNumber(exact: Exact): readonly number[] {
  const number = Number(exactText(exact));
  return Number.isFinite(number) && compareExact(exact, 1e12) < 0 ? [number] : [];
}
