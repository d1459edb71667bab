// What fusing a node needs: the blocks that it writes to, the form of the facts, and what stands under which name.

import type { Core } from '../../../ir/core.ts';
import type { CoreProgram } from '../../../ir/program.ts';
import type { Block } from './block.ts';
import type { Form } from './form.ts';
import type { Fused, FusedVerdict } from './value.ts';

/** What fused code needs from the runtime. */
export type FusedRuntime =
  | 'dayOfFact'
  | 'moveDay'
  | 'latestDay'
  | 'placeDays'
  | 'plainBounds'
  | 'dayBounds'
  | 'everySeen'
  | 'anySeen'
  | 'countSeen';

export interface Fusing {
  readonly program: CoreProgram;
  readonly form: Form;
  /** What is worked out once for a question. */
  readonly question: Block;
  /** Notes what is taken from the runtime, and gives its name. */
  readonly use: (name: FusedRuntime) => string;
  /** The code of a node that rests on the question alone, as the functions of rules have it. */
  readonly onQuestion: (node: Core) => string;
  readonly names: ReadonlyMap<string, Fused>;
  /** The parts of a node. */
  readonly fuse: (fusing: Fusing, node: Core) => Fused;
  /** A rule that is asked of the whole: what it comes to, if its function is to be called instead. */
  readonly called: (id: string) => FusedVerdict | undefined;
}
