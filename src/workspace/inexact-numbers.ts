// Numbers of a JSON text that a reader of JSON would round: a figure that nobody wrote must not decide a case.

import type { Node as JsonNode } from 'jsonc-parser';
import { compareExact, exactFromDecimal, exactFromJson } from '../values/index.ts';

/** What JSON readers hold exactly, whatever the digits are. */
const HELD_DIGITS = 15;

export function inexactNumbers(tree: JsonNode, text: string): readonly JsonNode[] {
  if (tree.type === 'number')
    return isExact(text.slice(tree.offset, tree.offset + tree.length), tree.value) ? [] : [tree];
  return (tree.children ?? []).flatMap((child) => inexactNumbers(child, text));
}

function isExact(written: string, read: number): boolean {
  const [digits = '', exponent] = written.split(/e/i);
  const significant = digits.replace(/[^0-9]/g, '').replace(/^0+/, '');
  if (significant === '') return true;
  if (exponent !== undefined) return significant.length <= HELD_DIGITS && read !== 0;
  const [wanted, found] = [exactFromDecimal(written), exactFromJson(read)];
  return wanted !== undefined && found !== undefined && compareExact(wanted, found) === 0;
}
