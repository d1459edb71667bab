// A number as it is written in the rules -> the same text with the number one step more or less.
//
// The step is one of the last digit that is printed: of 10% it is 1%, of £8.50 a penny, of 2.5 a tenth. A literal that
// stands for something that is not written as a number, such as the 1 in every `any`, has no step.

import {
  add,
  compareExact,
  dayText,
  divide,
  type Exact,
  exactFromDecimal,
  exactText,
  negate,
} from '../values/index.ts';

/** What is written one step away, and the number that it stands for. */
export interface Step {
  readonly text: string;
  readonly number: Exact;
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = /^(-?£?|a |an )(\d[\d,]*(?:\.\d+)?)(%?)/;
const UNITS = /^( (?:percentage points?|(?:whole )?\w+|a (?:day|week|month|year)))?$/;

/** One step less and one step more; none where the text does not say the number. */
export function stepsFrom(text: string, number: Exact): readonly Step[] {
  if (typeof number === 'number' && Number.isFinite(number) && dayText(number) === text)
    return [-1, 1].map((by) => ({ text: dayText(number + by), number: number + by }));
  const word = WORDS.indexOf(text === 'a' || text === 'an' ? 'one' : text.toLowerCase());
  if (word >= 0) return word === number ? wholeSteps(word) : [];
  return stepsOfDigits(text, number);
}

function wholeSteps(number: number): readonly Step[] {
  return [number - 1, number + 1]
    .filter((one) => one >= 0)
    .map((one) => ({ text: String(one), number: one }));
}

/** The sign of the number itself is not written where it counts backwards, as the 12 of ‘the last 12 months’ does. */
function stepsOfDigits(text: string, number: Exact): readonly Step[] {
  const found = NUMBER.exec(text);
  if (!found || !UNITS.test(text.slice(found[0].length))) return [];
  const [whole, before = '', digits = '', percent = ''] = found;
  const plain = digits.replaceAll(',', '');
  const written = exactFromDecimal(plain);
  if (written === undefined) return [];
  const scale = percent === '' ? 1 : 100;
  const isBack = compareExact(number, 0) < 0;
  const size = isBack ? negate(number) : number;
  if (compareExact(divide(written, scale), size) !== 0) return [];
  const places = plain.split('.')[1]?.length ?? 0;
  const step = divide(1, 10 ** places);
  return [negate(step), step]
    .map((by) => add(written, by))
    .filter((one) => compareExact(one, 0) >= 0)
    .map((one) => {
      const exact = divide(one, scale);
      return {
        text: `${before}${grouped(one, places)}${percent}${text.slice(whole.length)}`,
        number: isBack ? negate(exact) : exact,
      };
    });
}

function grouped(number: Exact, places: number): string {
  const [whole = '', decimals = ''] = exactText(number).split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return places === 0 ? digits : `${digits}.${decimals.padEnd(places, '0')}`;
}

/** A text that says a whole number, saying another; undefined where it does not. */
export function withNumber(text: string, from: number, to: number): string | undefined {
  const forms = [String(from), WORDS[from]].filter((form) => form !== undefined);
  const form = forms.find((one) => new RegExp(`\\b${one}\\b`).test(text));
  return form === undefined ? undefined : text.replace(new RegExp(`\\b${form}\\b`), String(to));
}
