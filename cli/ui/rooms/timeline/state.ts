// What the time line remembers.

import type { TimeSpan } from './time-span.ts';

export interface TimelineState {
  /** The days in sight; undefined: those that fit what there is. */
  readonly span: TimeSpan | undefined;
  /** The chosen event, by its place in the facts. */
  readonly item: string | undefined;
  readonly top: number;
}

export function startTimeline(): TimelineState {
  return { span: undefined, item: undefined, top: 0 };
}
