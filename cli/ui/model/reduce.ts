// State and key -> the next state. A key goes first to the room, then to the ways into other rooms, then to what all rooms share.
// Nothing here knows a screen: what is in sight comes from the view.

import { addDays, addMonths, dayFromIso } from '../../../src/index.ts';
import { roomEnteredBy } from '../rooms/keys-of-rooms.ts';
import type { Move } from '../rooms/room.ts';
import { ROOMS } from '../rooms/rooms.ts';
import { redone, undone, unkept } from './edits.ts';
import { askToKeep } from './keep.ts';
import {
  commandIn,
  type KeyName,
  PROMPT_COMMANDS,
  type PromptCommandName,
  SHARED_COMMANDS,
  type SharedName,
} from './keys.ts';
import { PROMPTS } from './prompts.ts';
import { askWhere } from './seek.ts';
import { type Prompt, prompted, type TuiState } from './state.ts';
import type { View, ViewOf } from './view.ts';

/** The state after a key. */
export function press(state: TuiState, key: KeyName, viewOf: ViewOf): TuiState {
  const now: TuiState = { ...state, message: undefined };
  if (now.prompt) return settle(inPrompt(now, now.prompt, key, viewOf(now)), viewOf);
  const next = ROOMS[now.room].press(now, key, viewOf(now)) ?? elsewhere(now, key, viewOf(now));
  return next ? settle(next, viewOf) : now;
}

/** The state after a pasted text: it is typed where something is being typed, and is no key anywhere else. */
export function paste(state: TuiState, text: string, viewOf: ViewOf): TuiState {
  return state.prompt ? settle(typed(state, state.prompt, text), viewOf) : state;
}

/** The state with what it points at there and in sight: after any change, of the window's size too. */
export function settle(state: TuiState, viewOf: ViewOf): TuiState {
  const { listing } = viewOf(state);
  const place = Math.max(0, listing.placeOf(state.chosen));
  const settled: TuiState = { ...state, chosen: listing.at(place) ?? state.chosen };
  return ROOMS[settled.room].settle(settled, viewOf(settled));
}

// -- keys that the room does not take -------------------------------------------------------------------------

function elsewhere(state: TuiState, key: KeyName, view: View): TuiState | undefined {
  const room = roomEnteredBy(key);
  if (room !== undefined) return room === state.room ? leave(state) : ROOMS[room].enter(state, view);
  const name = commandIn(SHARED_COMMANDS, key);
  return name && HANDLERS[name](state, view);
}

type Handler = (state: TuiState, view: View) => TuiState;

const HANDLERS: { readonly [Name in SharedName]: Handler } = {
  up: moving({ by: -1, unit: 'line' }),
  down: moving({ by: 1, unit: 'line' }),
  pageUp: moving({ by: -1, unit: 'page' }),
  pageDown: moving({ by: 1, unit: 'page' }),
  first: moving({ by: Number.NEGATIVE_INFINITY, unit: 'line' }),
  last: moving({ by: Number.POSITIVE_INFINITY, unit: 'line' }),
  dayBack: (state) => onDay(state, addDays(state.day, -1)),
  dayOn: (state) => onDay(state, addDays(state.day, 1)),
  monthBack: (state) => onDay(state, addMonths(state.day, -1)),
  monthOn: (state) => onDay(state, addMonths(state.day, 1)),
  typeDate: (state) => prompted(whereDayShows(state), 'date'),
  nextChange: (state, view) => askWhere(whereDayShows(state), view, 1),
  changeBefore: (state, view) => askWhere(whereDayShows(state), view, -1),
  startDate: (state, { startDay }) => onDay(state, startDay),
  search: (state) => prompted(leave(state), 'search', state.search),
  hide: (state) => ({
    ...state,
    hidden: !state.hidden,
    message: state.hidden ? 'references are shown' : 'references are hidden',
  }),
  undo: moved(undone, 'nothing to take back'),
  redo: moved(redone, 'nothing to make again'),
  keep: (state, view) => askToKeep(state, view, 'keep'),
  export: (state, view) => askToKeep(state, view, 'export'),
  leave,
  quit,
};

function quit(state: TuiState): TuiState {
  return unkept(state.edits).length === 0 ? { ...state, over: true } : prompted(state, 'quit');
}

function moving(move: Move): Handler {
  return (state, view) => ROOMS[state.room].move(state, move, view);
}

/** The last change of the chosen case undone, or made again. */
function moved(move: typeof undone, none: string): Handler {
  return (state, { listing }) => {
    const edits = listing.placeOf(state.chosen) === -1 ? undefined : move(state.edits, state.chosen);
    return edits ? { ...state, edits } : { ...state, message: none };
  };
}

function leave(state: TuiState): TuiState {
  return { ...state, room: 'browse' };
}

// -- the date of the question ---------------------------------------------------------------------------------

const FIRST_DAY = dayFromIso('0001-01-01') ?? Number.NEGATIVE_INFINITY;
const LAST_DAY = dayFromIso('9999-12-31') ?? Number.POSITIVE_INFINITY;

function onDay(state: TuiState, day: number | undefined): TuiState {
  if (day === undefined || day < FIRST_DAY || day > LAST_DAY)
    return { ...state, message: 'dates go from the year 1 to the year 9999' };
  return { ...whereDayShows(state), day };
}

function whereDayShows(state: TuiState): TuiState {
  return ROOMS[state.room].showsDay ? state : leave(state);
}

// -- keys while typing ----------------------------------------------------------------------------------------

type PromptHandler = (state: TuiState, prompt: Prompt, view: View) => TuiState;

const PROMPT_HANDLERS: { readonly [Name in PromptCommandName]: PromptHandler } = {
  accept,
  cancel: (state, { kind }) => {
    const left = { ...state, prompt: undefined };
    return PROMPTS[kind].cancel?.(left) ?? left;
  },
  erase: (state, prompt) => withText(state, prompt, [...prompt.text].slice(0, -1).join('')),
  // Who insists is not asked again.
  stop: (state, { kind }) => (kind === 'quit' ? { ...state, over: true } : quit(state)),
};

function inPrompt(state: TuiState, prompt: Prompt, key: KeyName, view: View): TuiState {
  const command = commandIn(PROMPT_COMMANDS, key);
  if (command) return PROMPT_HANDLERS[command](state, prompt, view);
  // The other keys that have names, such as `up`, type nothing.
  return [...key].length === 1 ? typed(state, prompt, key) : state;
}

function accept(state: TuiState, prompt: Prompt, view: View): TuiState {
  const taken = PROMPTS[prompt.kind].accept({ ...state, prompt: undefined }, prompt.text, view);
  return 'problem' in taken ? { ...state, prompt: { ...prompt, problem: taken.problem } } : taken;
}

/** More than any date or name that is looked for. */
const LONGEST = 200;

function typed(state: TuiState, prompt: Prompt, text: string): TuiState {
  const plain = text.replace(/\p{Cc}/gu, '').toWellFormed();
  return withText(state, prompt, (prompt.text + plain).slice(0, LONGEST));
}

function withText(state: TuiState, { kind }: Prompt, text: string): TuiState {
  const now = prompted(state, kind, text);
  return PROMPTS[kind].typed?.(now, text) ?? now;
}
