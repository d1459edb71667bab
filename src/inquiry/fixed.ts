// Which facts cannot become others: those that their author calls fixed, as far as they are known.

import type { Facts } from '../values/index.ts';
import { factAt, fieldAt, type Ground, type Steps } from './place.ts';

/** A fact that is known and fixed, or stands in something that is. What is not known yet can still come to be known. */
export function isFixed(ground: Ground & { readonly facts: Facts }, steps: Steps): boolean {
  if (factAt(ground.facts, steps) === undefined) return false;
  return steps.some((_, index) => fieldAt(ground, steps.slice(0, index + 1))?.fixed === true);
}
