// What each room remembers between two keys. A new room has a slice here, be it an empty one.

import { type AskState, startAsk } from './ask/state.ts';
import { type BrowseState, startBrowse } from './browse/state.ts';
import { type ChangeState, startChange } from './change/state.ts';
import { type CompareState, startCompare } from './compare/state.ts';
import { type FlipState, startFlip } from './flip/state.ts';
import { type HelpState, startHelp } from './help/state.ts';
import { type NearState, startNear } from './near/state.ts';
import { type PlansState, startPlans } from './plans/state.ts';
import { type RejectsState, startRejects } from './rejects/state.ts';
import { type SiftState, startSift } from './sift/state.ts';
import { type SourceState, startSource } from './source/state.ts';
import { startTimeline, type TimelineState } from './timeline/state.ts';
import { startTrouble, type TroubleState } from './trouble/state.ts';

export interface Slices {
  readonly browse: BrowseState;
  readonly help: HelpState;
  readonly timeline: TimelineState;
  readonly source: SourceState;
  readonly ask: AskState;
  readonly flip: FlipState;
  readonly change: ChangeState;
  readonly sift: SiftState;
  readonly trouble: TroubleState;
  readonly compare: CompareState;
  readonly near: NearState;
  readonly rejects: RejectsState;
  readonly plans: PlansState;
}

export type Room = keyof Slices;

const STARTS: { readonly [R in Room]: () => Slices[R] } = {
  browse: startBrowse,
  help: startHelp,
  timeline: startTimeline,
  source: startSource,
  ask: startAsk,
  flip: startFlip,
  change: startChange,
  sift: startSift,
  trouble: startTrouble,
  compare: startCompare,
  near: startNear,
  rejects: startRejects,
  plans: startPlans,
};

export function startSlices(): Slices {
  return {
    browse: STARTS.browse(),
    help: STARTS.help(),
    timeline: STARTS.timeline(),
    source: STARTS.source(),
    ask: STARTS.ask(),
    flip: STARTS.flip(),
    change: STARTS.change(),
    sift: STARTS.sift(),
    trouble: STARTS.trouble(),
    compare: STARTS.compare(),
    near: STARTS.near(),
    rejects: STARTS.rejects(),
    plans: STARTS.plans(),
  };
}
