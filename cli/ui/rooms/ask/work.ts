// The questions that are left about the chosen part, worked out in the background.

import {
  type Inquiry,
  type Next,
  type Sufficient,
  sufficientReason,
  whatNext,
} from '../../../../src/index.ts';
import { deferred } from '../../model/deferred.ts';
import type { Tools } from '../../model/tools.ts';

export interface AskWork {
  /** Undefined while it is worked out. */
  readonly of: (inquiry: Inquiry) => Asked | undefined;
}

export interface Asked {
  readonly next: Next;
  /** Once nothing is left to ask: the facts that settle it. */
  readonly settled: Sufficient | undefined;
}

export function createAskWork({ background }: Tools): AskWork {
  return {
    of: deferred(background, 'ask', (inquiry: Inquiry): Asked => {
      const next = whatNext(inquiry);
      return { next, settled: next.asks.length === 0 ? sufficientReason(inquiry) : undefined };
    }),
  };
}
