// A text -> the text with slips of whole tokens, with bytes of noise, or cut into its declarations.

import type { IToken } from 'chevrotain';
import { between, pick, type Random } from '../../cohort/random.ts';
import { HeadlineLexer } from '../../grammar/tokens.ts';
import { FILES, PATHS, WORDS } from './corpus.ts';

type Change = (random: Random, text: string, tokens: readonly IToken[]) => string;

export function withSlips(random: Random, text: string, count: number): string {
  let changed = text;
  for (let made = 0; made < count; made++) {
    const { tokens } = HeadlineLexer.tokenize(changed);
    if (tokens.length === 0) return changed;
    changed = pick(random, CHANGES)(random, changed, tokens);
  }
  return changed;
}

const CHANGES: readonly Change[] = [leftOut, leftOut, doubled, swapped, replaced, putIn, spliced, runLeftOut];

const endOf = ({ startOffset, image }: IToken): number => startOffset + image.length;
const withPut = (text: string, from: number, to: number, put: string): string =>
  text.slice(0, from) + put + text.slice(to);

function leftOut(random: Random, text: string, tokens: readonly IToken[]): string {
  const token = pick(random, tokens);
  return withPut(text, token.startOffset, endOf(token), '');
}

function runLeftOut(random: Random, text: string, tokens: readonly IToken[]): string {
  const at = between(random, 0, tokens.length - 1);
  const last = tokens[Math.min(tokens.length - 1, at + between(random, 1, 12))];
  return withPut(text, tokens[at]?.startOffset ?? 0, last ? endOf(last) : text.length, '');
}

function doubled(random: Random, text: string, tokens: readonly IToken[]): string {
  const token = pick(random, tokens);
  return withPut(text, endOf(token), endOf(token), ` ${token.image}`);
}

/** With its neighbour, or with any other. */
function swapped(random: Random, text: string, tokens: readonly IToken[]): string {
  const at = between(random, 0, tokens.length - 1);
  const other = between(random, 0, 1) === 0 ? at + 1 : between(random, 0, tokens.length - 1);
  const [one, two] = [tokens[Math.min(at, other)], tokens[Math.max(at, other)]];
  if (!one || !two || one === two) return text;
  const later = withPut(text, two.startOffset, endOf(two), one.image);
  return withPut(later, one.startOffset, endOf(one), two.image);
}

function replaced(random: Random, text: string, tokens: readonly IToken[]): string {
  const token = pick(random, tokens);
  const put = between(random, 0, 1) === 0 ? pick(random, WORDS) : pick(random, tokens).image;
  return withPut(text, token.startOffset, endOf(token), put);
}

function putIn(random: Random, text: string, tokens: readonly IToken[]): string {
  const { startOffset } = pick(random, tokens);
  return withPut(text, startOffset, startOffset, `${pick(random, WORDS)} `);
}

/** Some tokens of this file or of another, as they stand there, between two of this. */
function spliced(random: Random, text: string, tokens: readonly IToken[]): string {
  const other = between(random, 0, 1) === 0 ? text : (FILES[pick(random, PATHS)] ?? '');
  const found = other === text ? tokens : HeadlineLexer.tokenize(other).tokens;
  const from = between(random, 0, found.length - 1);
  const last = found[Math.min(found.length - 1, from + between(random, 0, 30))];
  const piece = other.slice(found[from]?.startOffset ?? 0, last ? endOf(last) : 0);
  const { startOffset } = pick(random, tokens);
  return withPut(text, startOffset, startOffset, `${piece} `);
}

const NOISE = [
  ...['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u009b', '\u00a0', '\ufeff', '\u2028'],
  ...['\u202e', '\u2066', '\ud800', '\udc00', '\u{1f600}', '\u0301', '\r', '\r\n', '\t', '\v', '\\', '’'],
  ...['”', '–', '—', '£', '%', '/', '"', '{', '}', '(', ')', ',', '.', ':', '#', '0', '9', 'ß', 'İ'],
];

/** Characters put in, left out, or changed for any other. */
export function withNoise(random: Random, text: string, count: number): string {
  let changed = text;
  for (let made = 0; made < count; made++) {
    const at = between(random, 0, changed.length);
    const length = between(random, 0, 2) === 0 ? 0 : between(random, 1, 3);
    const any = String.fromCharCode(between(random, 0, between(random, 0, 1) === 0 ? 0xff : 0xffff));
    const put = [pick(random, NOISE), pick(random, NOISE), any, ''];
    changed = withPut(changed, at, at + length, pick(random, put));
  }
  return changed;
}

/** Pieces that each begin where a line begins with a word that nothing encloses. */
export function declarationsIn(text: string): readonly string[] {
  return text.split(/^(?=[a-z])/m);
}
