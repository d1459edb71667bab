// The time line of the chosen part of the chosen case: windows, events and spells on an axis, and what of them counts.

import { type Hint, hintPieces, LEAVE_HINTS, SHARED_HINTS } from '../../model/hints.ts';
import { keepInSight } from '../../model/layout.ts';
import { fitPieces, line, piece } from '../../model/line.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import { type Handler, handledBy, type Move, movedPlace, type RoomModel } from '../room.ts';
import { itemsInOrder } from './body-rows.ts';
import { TIMELINE_COMMANDS } from './keys.ts';
import { bodyPlace, chosenIn, type Looking, type Sheet, timelineLines } from './lines.ts';
import type { TimelineState } from './state.ts';
import { dayOf, fittedSpan, revealedSpan, scrolledSpan, type TimeSpan, zoomedSpan } from './time-span.ts';

export const timelineRoom: RoomModel = {
  enter: (state, view) =>
    lookingAt(state, view)
      ? { ...state, room: 'timeline', timeline: { ...state.timeline, span: undefined } }
      : { ...state, message: 'no case is chosen' },
  press: handledBy(TIMELINE_COMMANDS, {
    earlier: spanned(({ span }) => scrolledSpan(span, -1)),
    later: spanned(({ span }) => scrolledSpan(span, 1)),
    closer: spanned((looking) => zoomedSpan(looking.span, 'in', chosenDay(looking))),
    wider: spanned((looking) => zoomedSpan(looking.span, 'out', chosenDay(looking))),
    fit: (state) => withTimeline(state, { span: undefined }),
  }),
  move,
  settle,
  columns: (state, view) => {
    const looking = lookingAt(state, view);
    const { width } = sheetOf(view);
    if (!looking) return [{ lines: [line(fitPieces([piece(' no case is chosen', 'faint')], width))] }];
    return [{ lines: timelineLines(looking, sheetOf(view)) }];
  },
  footer: (_, { layout }) => hintPieces([...LEAVE_HINTS, ...OWN_HINTS, ...SHARED_HINTS], layout.size.columns),
  showsDay: true,
};

const { earlier, later, closer, wider, fit } = TIMELINE_COMMANDS;

const OWN_HINTS: readonly Hint[] = [
  { commands: [earlier, later], word: 'scroll' },
  { commands: [closer, wider], word: 'zoom' },
  { commands: [fit], word: 'fit' },
];

function lookingAt(state: TuiState, view: View): Looking | undefined {
  const found = view.listing.placeOf(state.chosen) === -1 ? undefined : view.work('timeline').of(state);
  const { span, item, top } = state.timeline;
  return found && { ...found, span: span ?? fittedSpan(found.timeline), item, top };
}

function sheetOf({ layout }: View): Sheet {
  return { width: layout.size.columns, height: layout.bodyHeight };
}

function chosenDay(looking: Looking): number | undefined {
  const chosen = chosenIn(looking);
  return chosen && dayOf(chosen.item);
}

function spanned(change: (looking: Looking) => TimeSpan): Handler {
  return (state, view) => {
    const looking = lookingAt(state, view);
    return looking ? withTimeline(state, { span: change(looking) }) : state;
  };
}

/** Another event; its day comes into sight. */
function move(state: TuiState, asked: Move, view: View): TuiState {
  const looking = lookingAt(state, view);
  if (!looking) return state;
  const items = itemsInOrder(looking.timeline);
  const at = items.findIndex(({ item }) => item.path === chosenIn(looking)?.item.path);
  const next = items[movedPlace(at, asked, items.length, bodyPlace(looking, sheetOf(view)).height)]?.item;
  const day = next && dayOf(next);
  const span = day === undefined ? looking.span : revealedSpan(looking.span, day);
  return withTimeline(state, { item: next?.path, span: span === looking.span ? state.timeline.span : span });
}

function settle(state: TuiState, view: View): TuiState {
  const looking = lookingAt(state, view);
  if (!looking) return state;
  const { height, total, ...lines } = bodyPlace(looking, sheetOf(view));
  return withTimeline(state, { top: keepInSight(looking.top, lines, height, total) });
}

function withTimeline(state: TuiState, changed: Partial<TimelineState>): TuiState {
  return { ...state, timeline: { ...state.timeline, ...changed } };
}
