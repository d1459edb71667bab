// Why a verdict is not the other one, and the smallest changes that make it so, worked out in the background.

import {
  type Asking,
  type Inquiry,
  type Nearest,
  NO,
  nearestChanges,
  traceOf,
  type Way,
  type WhatIf,
  type WhyNot,
  whatIf,
  whyNot,
  YES,
} from '../../../../src/index.ts';
import { deferred } from '../../model/deferred.ts';
import { lastKept } from '../../model/last-kept.ts';
import type { Tools } from '../../model/tools.ts';

export interface Flipping {
  readonly wanted: typeof YES | typeof NO;
  readonly lacking: WhyNot;
  readonly nearest: Nearest;
}

export interface FlipWork {
  /** Undefined while it is worked out. */
  readonly of: (inquiry: Inquiry) => Flipping | undefined;
  /** What moves when a way is taken. */
  readonly moved: (asking: Asking, way: Way) => WhatIf;
}

export function createFlipWork({ background, session }: Tools): FlipWork {
  return {
    of: deferred(background, 'flip', (inquiry: Inquiry): Flipping => {
      const { value } = traceOf(inquiry);
      const wanted = value.kind === 'verdict' && value.verdict === YES ? NO : YES;
      return {
        wanted,
        lacking: whyNot(inquiry, wanted, session.wordsOf),
        nearest: nearestChanges(inquiry, { wanted }),
      };
    }),
    moved: lastKept((asking: Asking, way: Way) => whatIf(asking, way.changes)),
  };
}
