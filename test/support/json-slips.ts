// Lines of JSON written otherwise, and with slips.

import fc, { type Arbitrary } from 'fast-check';

/** The same facts with the keys of each record in another order. */
export function inAnyOrder(value: unknown): Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map(inAnyOrder));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const entries = Object.entries(value).map(([name, inner]) =>
    inAnyOrder(inner).map((one) => [name, one] as const),
  );
  return fc
    .tuple(...entries)
    .chain((all) => fc.shuffledSubarray([...all], { minLength: all.length }))
    .map((all) => Object.fromEntries(all));
}

/** The facts without what is partly known and where it came from. */
export function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, one]) => {
    const inner = Object.hasOwn(Object(one), 'items') ? (one as { readonly items: unknown }).items : one;
    const isLeftOut =
      name.startsWith('$') || Object.hasOwn(Object(one), 'earliest') || Object.hasOwn(Object(one), 'latest');
    return isLeftOut ? [] : [[name, plainly(inner)] as const];
  });
  return Object.fromEntries(entries);
}

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

/** What Python writes: a space behind each colon and comma. */
export function spaced(text: string): string {
  return text.replace(TOKENS, (token) => (token === ':' || token === ',' ? `${token} ` : token));
}

/** White space around any token. */
export function looselySpaced(text: string): Arbitrary<string> {
  const tokens = text.match(TOKENS) ?? [];
  return fc
    .array(fc.constantFrom('', '', '', ' ', '\t', '  ', '\r'), {
      minLength: tokens.length,
      maxLength: tokens.length,
    })
    .map((spaces) => tokens.map((token, index) => token + spaces[index]).join(''));
}

const NUMBERS =
  `-0 0 00 01 -1 1. .5 1.0 1.50 -2.5 0.1 +1 1e3 1E5 1e400 1e-2 2.5e1 123456789012345 -123456789012345 1234567890123456
  12345678901234.5 1234567890123.25 0.0000000000001 0.00000000000001 9007199254740991 9007199254740992 9007199254740993 - 1- 1.2.3
  NaN Infinity 0x10 1_000`.split(/\s+/);
const DATES =
  `2015-02-28 2015-02-29 2016-02-29 1900-02-29 2000-02-29 0000-01-01 0000-02-29 0001-01-01 9999-12-31 2015-13-01 2015-00-10
  2015-04-31 2015-12-32 2015-01-00 2015-1-01 2015-01-1 2015-01-01T00 2015/01/01 :015-01-01 2015-0:-01 2015-01-/1 ongoing Ongoing
  ongoin -2015-01-01 １015-01-01`.split(/\s+/);
const TEXTS = [
  '',
  'A',
  'a\\"b',
  'a\\\\',
  '\\u0041',
  '\u0000',
  '\t',
  '\u007f',
  'é',
  '\u2028',
  '😀',
  'constructor',
  '\\x',
  'long '.repeat(9),
];
const VALUES = [
  'true',
  'false',
  'null',
  'tru',
  'truee',
  'fals',
  'falsE',
  '[]',
  '{}',
  '[[]]',
  '[{}]',
  '{"items":[],"complete":false}',
];
const DEEP = [`${'['.repeat(120)}${']'.repeat(120)}`, `${'{"a":'.repeat(120)}1${'}'.repeat(120)}`];
const MARKS = ['"', '\\', ',', ':', '{', '}', '[', ']', ' ', '\t', '\r', '\u00a0', '\ufeff', 'é'];

const slip: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.constantFrom(...DATES, ...TEXTS).map((text) => `"${text}"`),
  fc.constantFrom(
    ...VALUES,
    ...DEEP,
    ...MARKS,
    '"$recorded":"2015-01-01",',
    '"$provenance":{},',
    '"$source":"x",',
  ),
);

/** The line with one to three slips: a token for another, one left out, written twice or put in; characters; its end left out. */
export function withSlips(text: string): Arbitrary<string> {
  const once = (line: string): Arbitrary<string> =>
    fc.oneof({ weight: 5, arbitrary: tokenSlip(line) }, { weight: 3, arbitrary: markSlip(line) });
  return fc.integer({ min: 1, max: 3 }).chain((times) => {
    let found: Arbitrary<string> = fc.constant(text);
    for (let time = 0; time < times; time++) found = found.chain(once);
    return found;
  });
}

function tokenSlip(text: string): Arbitrary<string> {
  const tokens = [...text.matchAll(TOKENS)];
  if (tokens.length === 0) return fc.constant(text);
  return fc
    .tuple(fc.constantFrom(...tokens), slip, fc.constantFrom('instead', 'before', 'out', 'twice', 'fact'))
    .map(([token, other, how]) => {
      const before = text.slice(0, token.index);
      const behind = text.slice(token.index + token[0].length);
      if (how === 'instead') return before + other + behind;
      if (how === 'before') return before + other + token[0] + behind;
      if (how === 'out') return before + behind;
      return how === 'twice' ? before + token[0] + token[0] + behind : factTwice(text, token.index);
    });
}

/** The fact behind a place once more. */
function factTwice(text: string, from: number): string {
  const fact = /"\w+":(?:"[^"]*"|[\w.-]+)/.exec(text.slice(from));
  if (!fact) return text;
  const at = from + fact.index;
  return `${text.slice(0, at)}${fact[0]},${text.slice(at)}`;
}

function markSlip(text: string): Arbitrary<string> {
  return fc
    .tuple(fc.nat(Math.max(0, text.length)), fc.constantFrom(...MARKS, ...'01-.eatz'), fc.nat(2))
    .map(([at, mark, how]) => {
      if (how === 0) return text.slice(0, at);
      return text.slice(0, at) + mark + text.slice(how === 1 ? at : at + 1);
    })
    .map((found) => found.replace(/[\n]/g, ' ').toWellFormed());
}
