// A seed and a number -> one input: a rule file that something was done to, or a text made from the words of the language.

import { between, pick, type Random, randomOf } from '../../cohort/random.ts';
import { FILES, FOLLOWERS, PATHS, WORDS } from './corpus.ts';
import { declarationsIn, withNoise, withSlips } from './mutations.ts';

export interface Input {
  readonly kind: string;
  /** Where it stands among the rule files, so that what it uses is found. */
  readonly path: string;
  readonly text: string;
}

/** The same input for the same two numbers, on every machine. */
export function inputOf(seed: number, index: number): Input {
  const random = randomOf(seed, 'fuzz', index);
  const [kind, make] = pick(random, Object.entries(KINDS));
  const path = pick(random, PATHS);
  return { kind, path, text: make(random, path) };
}

type Make = (random: Random, path: string) => string;

const textOf = (path: string): string => FILES[path] ?? '';

const KINDS: Readonly<Record<string, Make>> = {
  slips: (random, path) => withSlips(random, textOf(path), between(random, 1, 6)),
  slip: (random, path) => withSlips(random, textOf(path), 1),
  noise: (random, path) => withNoise(random, textOf(path), between(random, 1, 8)),
  cut: cutOff,
  declarations: mixed,
  soup: (random) => soup(random, (_) => pick(random, WORDS)),
  'likely words': (random) => soup(random, (last) => pick(random, FOLLOWERS.get(last) ?? WORDS)),
  nesting: nested,
  repetition: repeated,
};

/** A file that ends in the middle, or two halves of two files. */
function cutOff(random: Random, path: string): string {
  const text = textOf(path);
  const head = text.slice(0, between(random, 0, text.length));
  const other = textOf(pick(random, PATHS));
  return between(random, 0, 1) === 0 ? head : head + other.slice(between(random, 0, other.length));
}

/** Declarations of the file, with some of another between them, some twice, some missing, and perhaps a slip. */
function mixed(random: Random, path: string): string {
  const own = declarationsIn(textOf(path));
  const others = declarationsIn(textOf(pick(random, PATHS)));
  const kept = own.flatMap((one) => {
    const turn = between(random, 0, 9);
    if (turn === 0) return [];
    if (turn === 1) return [one, one];
    return turn === 2 ? [pick(random, others), one] : [one];
  });
  return withSlips(random, kept.join(''), between(random, 0, 2));
}

const FRAMES = [
  '',
  'define x of Family is ',
  'record R { ',
  'plan p for Family { problem q { indicator i { ',
];

function soup(random: Random, next: (last: string) => string): string {
  const words = [pick(random, WORDS)];
  for (let left = between(random, 0, 120); left > 0; left--) words.push(next(words.at(-1) ?? ''));
  return pick(random, FRAMES) + words.join(' ');
}

const OPENERS: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['not ', ''],
  ['any of { ', ' }'],
  ['any child has (', ')'],
  ['total over each child of (', ')'],
  ['at least 2 of { wet, ', ' }'],
  ['the greater of 1 and ', ''],
  ['{ from 1 May 2015 : ', ' }'],
  ['whole days from (', ') to today'],
  ['- ', ''],
  ['{', '}'],
  ['family.', ''],
];

/** Openers of one or two kinds inside one another, closed or nearly, as the body of something. */
function nested(random: Random): string {
  const kinds = [pick(random, OPENERS), pick(random, OPENERS)];
  const depth = between(random, 1, between(random, 0, 3) === 0 ? 3000 : 60);
  const chosen = Array.from({ length: depth }, () => pick(random, kinds));
  const closers = chosen.map(([, close]) => close).reverse();
  const missing = between(random, 0, 3) === 0 ? between(random, 0, depth) : 0;
  const inner = pick(random, ['wet', '1', 'x', '', 'any child has x', '£5']);
  const body = [...chosen.map(([open]) => open), inner, ...closers.slice(missing)].join('');
  return `record Family { wet : yes/no  children : list of Child, each child }\nrecord Child { x : yes/no }\n${pick(random, FRAMES)}${body}\n`;
}

/** A few likely words said many times. */
function repeated(random: Random): string {
  const words = [pick(random, WORDS)];
  for (let left = between(random, 0, 5); left > 0; left--)
    words.push(pick(random, FOLLOWERS.get(words.at(-1) ?? '') ?? WORDS));
  return pick(random, FRAMES) + `${words.join(' ')} `.repeat(between(random, 2, 800));
}
