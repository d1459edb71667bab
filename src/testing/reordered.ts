// Facts -> the same facts with every list in another order.

import type { Json } from './json.ts';

/**
 * @example
 * reordered({ depths: ['2 May', '7 May'] }, (items) => items.toReversed()); // => { depths: ['7 May', '2 May'] }
 */
export function reordered(facts: Json, shuffle: (items: readonly Json[]) => readonly Json[]): Json {
  if (typeof facts !== 'object') return facts;
  if (Array.isArray(facts)) return shuffle(facts.map((item) => reordered(item, shuffle)));
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, reordered(value, shuffle)]));
}
