// What a mutation of a node is: the one small slip with which the rule would have been written otherwise.

import type { Core } from '../ir/core.ts';
import type { CoreProgram } from '../ir/program.ts';
import type { Span } from '../text/span.ts';

/**
 * What kind of slip it is, as it is counted for the author.
 *
 * @example
 * const kind: MutationKind = 'threshold';
 */
export type MutationKind =
  /** A number, an amount, an age or a day that is one step more or less. */
  | 'threshold'
  | 'comparison'
  /** An end of a window, or how many periods it holds. */
  | 'window'
  /** `any` for `every`, `and` for `or`. */
  | 'quantifier'
  /** A condition, an indicator, a row or a case that is not there. */
  | 'left out'
  /** The day as at which something is asked. */
  | 'date'
  /** How a figure is worked out. */
  | 'figure'
  /** What a case or a row gives. */
  | 'result'
  /** What a plan changes of the one that it extends, and a programme of its phases. */
  | 'amendment';

/** A node with what could have stood in its place. */
export interface Mutation {
  readonly kind: MutationKind;
  /** What the slip is about. */
  readonly at: Span;
  /** Behind ‘if’: `‘3’ were ‘4’`. */
  readonly says: string;
  readonly to: Core;
}

/** How a mutation looks at the rules around a node. */
export interface MutationContext {
  readonly program: CoreProgram;
  /** The nodes that it stands in, the nearest first. */
  readonly within: readonly Core[];
  readonly textOf: (span: Span) => string;
}

const LONGEST = 60;

/** A piece of rule text on one line, no longer than a message wants it. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `‘${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}’`;
}
