// The names of dates and what was drawn for each -> the dates that a question is given.

import type { Range } from '../values/index.ts';

/** One for which nothing was drawn is left out. */
export function givenDates(
  names: readonly string[],
  days: readonly (Range | undefined)[],
): Readonly<Record<string, Range>> {
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const day = days[index];
      return day ? [[name, day] as const] : [];
    }),
  );
}
