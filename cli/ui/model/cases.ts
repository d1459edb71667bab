// The cases that the list is of, by their places in the session.

import type { Facts } from '../../../src/index.ts';
import type { TuiSession } from '../session.ts';
import { shownText, widthOf } from './fit-text.ts';

export interface Cases {
  /** How many there are by now. */
  readonly count: () => number;
  /** As it may stand on the screen. */
  readonly nameOf: (index: number) => string;
  /** The name as a search compares it. */
  readonly searchedOf: (index: number) => string;
  /** Undefined of a case that is not there. */
  readonly factsOf: (index: number) => Facts | undefined;
  /** Of the widest name. */
  readonly widestName: () => number;
}

export function createCases({ cases }: TuiSession): Cases {
  const names = cases.map(({ name }) => shownText(name));
  const searched = names.map((name) => name.toLocaleLowerCase('en'));
  const widest = names.reduce((most, name) => Math.max(most, widthOf(name)), 0);
  return {
    count: () => names.length,
    nameOf: (index) => names[index] ?? '',
    searchedOf: (index) => searched[index] ?? '',
    factsOf: (index) => cases[index]?.facts,
    widestName: () => widest,
  };
}
