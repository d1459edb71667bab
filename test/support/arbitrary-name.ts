// Random names, texts, dates and figures, and the words of what is counted.

import { EOF, type IToken } from 'chevrotain';
import fc, { type Arbitrary } from 'fast-check';
import { startsStatement } from '../../grammar/look-ahead.ts';
import { HeadlineLexer, Name, TOKENS } from '../../grammar/tokens.ts';
import type * as ast from '../../src/syntax/ast.ts';
import { dayFromParts, divide, exactFromDecimal, negate } from '../../src/values/index.ts';

export const span = { file: '', start: 0, end: 0 };

export const orNone = <T>(some: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.option(some, { nil: undefined });
export const few = <T>(item: Arbitrary<T>, minLength = 0): Arbitrary<T[]> =>
  fc.array(item, { minLength, maxLength: 3 });

// -- words and texts ------------------------------------------------------------------------------------------

export const UNIT_WORDS = ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'];

/** Words with a meaning in some places, which are names in all others. */
const SOFT_WORDS = [
  ...TOKENS.filter(({ CATEGORIES }) => CATEGORIES?.includes(Name)).flatMap(({ LABEL }) =>
    LABEL && /^‘[a-z]+’$/.test(LABEL) ? [LABEL.slice(1, -1)] : [],
  ),
  ...UNIT_WORDS,
  'places',
];

function isName(word: string): boolean {
  const [token, ...others] = HeadlineLexer.tokenize(word).tokens;
  return others.length === 0 && token?.tokenType.CATEGORIES?.[0]?.name === 'Name';
}

export const nameText: Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('child', 'fixed', 'exclusions', 'Person', 'x_1', 'A', 'Is', 'annual'),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,24}$/).filter(isName) },
  { weight: 2, arbitrary: fc.constantFrom(...SOFT_WORDS) },
);

export const name: Arbitrary<ast.Name> = nameText.map((text) => ({ text, span }));

export const nameOtherThan = (...words: readonly string[]): Arbitrary<ast.Name> =>
  name.filter(({ text }) => !words.includes(text));

const keyOnlyText = fc.constantFrom('3a', '2016/17', '16_to_18', '1e5', '7days');
/** What is written like a key and like no name. */
export const keyOnly: Arbitrary<ast.Name> = keyOnlyText.map((text) => ({ text, span }));
export const key: Arbitrary<ast.Name> = fc.oneof(name, keyOnly);

const textWithin = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('// no comment', '{ } ( )', ' | || ', "'", '–', ''),
  )
  .map((text) => text.replace(/["\n\r]/g, ''));

export const quoted: Arbitrary<ast.Quoted> = textWithin.map((text) => ({ text, span }));
export const label = orNone(quoted);

// -- what is counted ------------------------------------------------------------------------------------------

const TOKEN_OF = new Map<string, IToken>();

function tokenOf(word: string): IToken {
  const known = TOKEN_OF.get(word) ?? (HeadlineLexer.tokenize(word).tokens[0] as IToken);
  TOKEN_OF.set(word, known);
  return known;
}

const AT_END = { ...tokenOf('x'), tokenType: EOF, tokenTypeIdx: EOF.tokenTypeIdx as number };

/** What may come behind a noun that nothing closes; `x` is a name. */
const FOLLOWING = [
  ...['x are', 'x "t" pays', 'x of', 'x by', 'x for', 'x lowest', 'x :', 'x {', 'x in', '{', '"t"'],
  ...['once', 'lowest', 'out', 'more in', 'calendar x', 'gate x', 'yes', 'all', 'by', 'for', 'from'],
].map((text) => text.split(' '));

/** Whether one of the words and those behind it look like the next statement, where the noun would end. */
function stops(words: readonly string[], following: readonly string[]): boolean {
  const tokens = [...words, ...following].map(tokenOf);
  return words.some((_, from) => startsStatement((place) => tokens[from + place - 1] ?? AT_END));
}

/** The words of a noun, the last of which is counted; `following` is what stands behind it where that is known. */
export function nounWords(following?: string): Arbitrary<readonly ast.Name[]> {
  const behind = following === undefined ? FOLLOWING : [[following]];
  return few(nameText, 1)
    .filter((words) => behind.every((text) => !stops(words, text)))
    .filter(([first, second, ...others]) => !isOther(first, second, others.length > 0))
    .map((words) => words.map((text) => ({ text, span })));
}

/** `number of more than` compares a `number`; `different visits` in `force` counts what differs. */
function isOther(first: string | undefined, second: string | undefined, goesOn: boolean): boolean {
  if (second === 'than') return first === 'more' || first === 'fewer' || first === 'less';
  return first === 'different' && second !== undefined && !goesOn;
}

// -- dates and figures ----------------------------------------------------------------------------------------

const year = fc.integer({ min: 1, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });

const day = fc
  .tuple(year, month, fc.integer({ min: 1, max: 28 }))
  .map(([year, month, dayOfMonth]) => dayFromParts(year, month, dayOfMonth));
export const date: Arbitrary<ast.DateText> = day.map((found) => ({ day: found, span }));

export const fromDate: Arbitrary<ast.FromDate> = fc.record({
  span: fc.constant(span),
  from: date,
  to: orNone(date),
});

const wholeMonth = fc.tuple(year, month).map(([year, month]) => {
  const days = [1, 28, 29, 30, 31].map((day) => dayFromParts(year, month, day));
  return { kind: 'month' as const, from: days[0] ?? 0, to: days.findLast((day) => day !== undefined) ?? 0 };
});

export const exactNumber = fc
  .oneof(
    fc.nat({ max: 12 }).map(String),
    fc.nat().map(String),
    fc.bigInt({ min: 0n, max: 10n ** 29n }).map(String),
    fc.tuple(fc.nat(), fc.stringMatching(/^\d{1,20}$/)).map(([whole, decimals]) => `${whole}.${decimals}`),
  )
  .map((text) => exactFromDecimal(text) ?? 0);

const signedNumber = fc
  .tuple(exactNumber, fc.boolean())
  .map(([number, less]) => (less ? negate(number) : number));

export const unit = fc.constantFrom<ast.DurationUnit>('days', 'weeks', 'months', 'years');

export const unsigned: Arbitrary<ast.Literal> = exactNumber.map((number) => ({
  kind: 'literal',
  span,
  value: { kind: 'number', number },
}));

export const literal: Arbitrary<ast.Literal> = fc
  .oneof(
    fc.record({ kind: fc.constant('number' as const), number: signedNumber }),
    fc.record({ kind: fc.constant('duration' as const), number: signedNumber, unit }),
    signedNumber.map((number) => ({ kind: 'percent' as const, number: divide(number, 100) })),
    fc.record({ kind: fc.constant('money' as const), number: signedNumber, per: orNone(unit) }),
    fc.record({ kind: fc.constant('date' as const), day }),
    wholeMonth,
    textWithin.map((text) => ({ kind: 'text' as const, text })),
  )
  .map((value): ast.Literal => ({ kind: 'literal', span, value }));

export const yesNo: Arbitrary<ast.Literal> = fc
  .boolean()
  .map((answer): ast.Literal => ({ kind: 'literal', span, value: { kind: 'yes-no', answer } }));
