// A reason from a few facts, told with what the rest of the facts tell too: a figure that is known is not told as "at least".

import type { Reason } from '../interpret/explain.ts';

/** The reason with the figures and windows of the same reason from all facts; what is only in one of them stays as it is. */
export function withExactWords(few: Reason, all: Reason): Reason {
  const takeOther = finder(all.parts);
  const parts = few.parts.map((part) => {
    const other = takeOther(part);
    return other ? withExactWords(part, other) : part;
  });
  return { ...few, answer: all.answer, details: all.details, parts };
}

/** Finds each part once, by its kind and words: two parts may be worded alike. */
function finder(parts: readonly Reason[]): (part: Reason) => Reason | undefined {
  const left = [...parts];
  return ({ kind, text }) => {
    const at = left.findIndex((other) => other.kind === kind && other.text === text);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
}
