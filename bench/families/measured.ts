// Who is asked about one rule, and what was measured of it.

import type { ByHand } from './by-hand.ts';
import type { Contestant, Ways } from './contestant.ts';
import type { Floors } from './floors.ts';
import type { OurWays } from './ours.ts';
import type { Row } from './table.ts';

/** Who is asked about one rule. */
export interface Asked<F> {
  readonly byHand: ByHand<F>;
  readonly floors: Floors<F>;
  readonly ours: OurWays<F>;
  readonly duck: Ways<F>;
  /** They answer the verdict, from memory. */
  readonly peers: readonly Contestant<F>[];
}

/** What was measured of one rule, in the three comparisons that it takes part in. */
export interface Measured<F> {
  readonly asked: Asked<F>;
  readonly verdict: readonly Row[];
  readonly everyPart: readonly Row[];
  readonly fileToFile: readonly Row[];
}
