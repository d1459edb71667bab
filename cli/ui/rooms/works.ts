// What rooms work out of the session and keep from key to key, each made when it is first asked for. A room that keeps nothing has no
// row here.

import type { Tools } from '../model/tools.ts';
import { type AskWork, createAskWork } from './ask/work.ts';
import { type BrowseWork, createBrowseWork } from './browse/work.ts';
import { type ChangeWork, createChangeWork } from './change/work.ts';
import { type CompareWork, createCompareWork } from './compare/work.ts';
import { createFlipWork, type FlipWork } from './flip/work.ts';
import { createHelpWork, type HelpWork } from './help/work.ts';
import { createNearWork, type NearWork } from './near/work.ts';
import { createSiftWork, type SiftWork } from './sift/work.ts';
import { createTimelineWork, type TimelineWork } from './timeline/work.ts';

export interface Works {
  readonly browse: BrowseWork;
  readonly help: HelpWork;
  readonly timeline: TimelineWork;
  readonly ask: AskWork;
  readonly flip: FlipWork;
  readonly change: ChangeWork;
  readonly sift: SiftWork;
  readonly compare: CompareWork;
  readonly near: NearWork;
}

type Makers = { readonly [R in keyof Works]: (tools: Tools) => Works[R] };

const MAKERS: Makers = {
  browse: createBrowseWork,
  help: createHelpWork,
  timeline: createTimelineWork,
  ask: createAskWork,
  flip: createFlipWork,
  change: createChangeWork,
  sift: createSiftWork,
  compare: createCompareWork,
  near: createNearWork,
};

export type WorkOf = <R extends keyof Works>(room: R) => Works[R];

export function createWorks(tools: Tools): WorkOf {
  const made: { [R in keyof Works]?: Works[R] } = {};
  return <R extends keyof Works>(room: R): Works[R] => {
    const known: Works[R] = made[room] ?? (MAKERS as Makers)[room](tools);
    (made as Record<R, Works[R]>)[room] = known;
    return known;
  };
}
