// References + a share + a seed -> those that are drawn. The draw rests on what each is called and on nothing else: not on the order
// in which they come, and not on who else is claimed for.

import { ceiling, compareExact, divide, type Exact, exactFromDecimal, multiply } from '../values/exact.ts';

/**
 * A share that `10%`, `12.5%` or `1/3` says, from 0 to 1; undefined where it says none.
 *
 * @example
 * sampleShare('1/3'); // => { n: 1n, d: 3n }
 */
export function sampleShare(text: string): Exact | undefined {
  const [, percent] = /^(\d{1,3}(?:\.\d{1,12})?)%$/.exec(text) ?? [];
  const [, over, under] = /^(\d{1,9})\/([1-9]\d{0,8})$/.exec(text) ?? [];
  const share =
    percent === undefined
      ? over === undefined
        ? undefined
        : divide(Number(over), Number(under))
      : divide(exactFromDecimal(percent) ?? 0, 100);
  return share === undefined || compareExact(share, 1) > 0 ? undefined : share;
}

/**
 * How many a share of so many is, rounded up: a share of something is never nothing.
 *
 * @example
 * sampleSize(41, sampleShare('10%')!); // => 5
 */
export function sampleSize(count: number, share: Exact): number {
  return Number(ceiling(multiply(count, share)));
}

/**
 * `hash`: of a text, such as SHA-256; every text is as likely to come first as any other.
 *
 * @example
 * drawSample(['A', 'B', 'C'], 1, '1', sha256).length; // => 1
 */
export function drawSample(
  references: Iterable<string>,
  size: number,
  seed: string,
  hash: (text: string) => string,
): readonly string[] {
  const ranked = [...new Set(references)].map((reference) => ({
    reference,
    rank: hash(`${seed}\n${reference}`),
  }));
  ranked.sort((a, b) => compareText(a.rank, b.rank) || compareText(a.reference, b.reference));
  return ranked.slice(0, size).map(({ reference }) => reference);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
