// State and key -> the next state. Nothing here knows a screen: what is in sight comes from the view.

import { addDays, addMonths, dayFromIso, isoFromDay } from '../../../src/index.ts';
import {
  type CommandName,
  commandFor,
  type KeyName,
  type PromptCommandName,
  promptCommandFor,
} from './keys.ts';
import { keepInSight, type Layout } from './layout.ts';
import { heightOf } from './row-lines.ts';
import { keyAbove, placeOf, type Row } from './rows.ts';
import type { Prompt, TuiState } from './state.ts';
import type { View, ViewOf } from './view.ts';

/** The state after a key. */
export function press(state: TuiState, key: KeyName, viewOf: ViewOf): TuiState {
  const now: TuiState = { ...state, message: undefined };
  if (now.prompt) return settle(inPrompt(now, now.prompt, key), viewOf);
  const command = commandFor(key);
  return command ? settle(HANDLERS[command](now, viewOf(now)), viewOf) : now;
}

/** The state after a pasted text: it is typed where something is being typed, and is no key anywhere else. */
export function paste(state: TuiState, text: string, viewOf: ViewOf): TuiState {
  return state.prompt ? settle(typed(state, state.prompt, text), viewOf) : state;
}

/** The state with what it points at there and in sight: after any change, of the window's size too. */
export function settle(state: TuiState, viewOf: ViewOf): TuiState {
  const { shown } = viewOf(state);
  const place = Math.max(0, shown.indexOf(state.chosen));
  const settled: TuiState = { ...state, chosen: shown[place] ?? state.chosen };
  const { layout, rows, help } = viewOf(settled);
  const at = placeOf(rows, settled.cursor);
  const height = layout.paneHeight;
  return {
    ...settled,
    listTop: keepInSight(settled.listTop, { first: place, last: place }, height, shown.length),
    reasonsTop: keepInSight(settled.reasonsTop, linesOf(rows, at, layout), height, lineCount(rows, layout)),
    helpTop: Math.max(0, Math.min(settled.helpTop, help.length - layout.bodyHeight)),
  };
}

/** The first and the last line of a row, counted from the first of all. */
function linesOf(rows: readonly Row[], at: number, layout: Layout): { first: number; last: number } {
  const first = lineCount(rows.slice(0, at), layout);
  const row = rows[at];
  return { first, last: row ? first + heightOf(row, layout.reasonsWidth) - 1 : first };
}

function lineCount(rows: readonly Row[], { reasonsWidth }: Layout): number {
  return rows.reduce((sum, row) => sum + heightOf(row, reasonsWidth), 0);
}

// -- keys while looking around --------------------------------------------------------------------------------

type Handler = (state: TuiState, view: View) => TuiState;

const HANDLERS: { readonly [Name in CommandName]: Handler } = {
  up: (state, view) => move(state, view, -1),
  down: (state, view) => move(state, view, 1),
  pageUp: (state, view) => movePage(state, view, -1),
  pageDown: (state, view) => movePage(state, view, 1),
  first: (state, view) => move(state, view, Number.NEGATIVE_INFINITY),
  last: (state, view) => move(state, view, Number.POSITIVE_INFINITY),
  open,
  close,
  switchPane: (state) => ({ ...state, pane: state.pane === 'list' ? 'reasons' : 'list' }),
  full: (state) => ({
    ...state,
    full: !state.full,
    message: state.full ? 'only the reasons that decide' : 'every reason',
  }),
  dayBack: (state) => onDay(state, addDays(state.day, -1)),
  dayOn: (state) => onDay(state, addDays(state.day, 1)),
  monthBack: (state) => onDay(state, addMonths(state.day, -1)),
  monthOn: (state) => onDay(state, addMonths(state.day, 1)),
  typeDate: (state) => ({ ...state, room: 'browse', prompt: { kind: 'date', text: '', problem: undefined } }),
  startDate: (state, { startDay }) => onDay(state, startDay),
  filter: (state) => ({
    ...state,
    room: 'browse',
    prompt: { kind: 'filter', text: state.filter, problem: undefined },
  }),
  clear: (state) => (state.room === 'help' ? { ...state, room: 'browse' } : { ...state, filter: '' }),
  hide: (state) => ({
    ...state,
    hidden: !state.hidden,
    message: state.hidden ? 'references are shown' : 'references are hidden',
  }),
  help: (state) => ({ ...state, room: state.room === 'help' ? 'browse' : 'help', helpTop: 0 }),
  quit: (state) => ({ ...state, over: true }),
};

function move(state: TuiState, { shown, rows, help }: View, by: number): TuiState {
  if (state.room === 'help') return { ...state, helpTop: within(state.helpTop + by, help.length) };
  if (state.pane === 'list') {
    const place = within(shown.indexOf(state.chosen) + by, shown.length);
    return { ...state, chosen: shown[place] ?? state.chosen };
  }
  const place = within(placeOf(rows, state.cursor) + by, rows.length);
  return { ...state, cursor: rows[place]?.key };
}

function movePage(state: TuiState, view: View, direction: 1 | -1): TuiState {
  const { layout, rows } = view;
  const page = direction * layout.paneHeight;
  if (state.room === 'help' || state.pane === 'list') return move(state, view, page);
  return move(state, view, rowsInPage(rows, placeOf(rows, state.cursor), direction, layout));
}

/** How many rows on or back a page of lines is; never none. */
function rowsInPage(rows: readonly Row[], at: number, direction: 1 | -1, layout: Layout): number {
  let room = layout.paneHeight;
  let moved = 0;
  for (let next = at + direction; rows[next]; next += direction) {
    room -= heightOf(rows[next] as Row, layout.reasonsWidth);
    if (room < 0) break;
    moved++;
  }
  return direction * Math.max(1, moved);
}

function within(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

/** Opens the chosen row, or steps into one that is open; from the list, to the reasons. */
function open(state: TuiState, view: View): TuiState {
  if (state.room === 'help') return state;
  if (state.pane === 'list') return { ...state, pane: 'reasons' };
  const at = placeOf(view.rows, state.cursor);
  const row = view.rows[at];
  if (row?.fold === 'closed') return turn({ ...state, cursor: row.key }, row);
  return row?.fold === 'open' ? move(state, view, 1) : state;
}

/** Folds the chosen row, else steps out to what it stands under; from a closed part, back to the list. */
function close(state: TuiState, { rows }: View): TuiState {
  if (state.room === 'help') return { ...state, room: 'browse' };
  if (state.pane === 'list') return state;
  const row = rows[placeOf(rows, state.cursor)];
  if (row?.fold === 'open') return turn({ ...state, cursor: row.key }, row);
  const above = row && keyAbove(row.key);
  return above === undefined ? { ...state, pane: 'list' } : { ...state, cursor: above };
}

function turn(state: TuiState, { kind, key }: Row): TuiState {
  return kind === 'part'
    ? { ...state, open: without(state.open, key) }
    : { ...state, turned: without(state.turned, key) };
}

/** The set without what was in it, or with what was not. */
function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const turned = new Set(keys);
  if (!turned.delete(key)) turned.add(key);
  return turned;
}

// -- the date of the question ---------------------------------------------------------------------------------

const FIRST_DAY = dayFromIso('0001-01-01') ?? Number.NEGATIVE_INFINITY;
const LAST_DAY = dayFromIso('9999-12-31') ?? Number.POSITIVE_INFINITY;

function onDay(state: TuiState, day: number | undefined): TuiState {
  if (day === undefined || day < FIRST_DAY || day > LAST_DAY)
    return { ...state, message: 'dates go from the year 1 to the year 9999' };
  return { ...state, room: 'browse', day };
}

// -- keys while typing ----------------------------------------------------------------------------------------

type PromptHandler = (state: TuiState, prompt: Prompt) => TuiState;

const PROMPT_HANDLERS: { readonly [Name in PromptCommandName]: PromptHandler } = {
  accept: (state, prompt) =>
    prompt.kind === 'date' ? takeDate(state, prompt) : { ...state, prompt: undefined },
  cancel: (state, { kind }) => ({
    ...state,
    prompt: undefined,
    filter: kind === 'filter' ? '' : state.filter,
  }),
  erase: (state, prompt) => withText(state, prompt, [...prompt.text].slice(0, -1).join('')),
  leave: (state) => ({ ...state, over: true }),
};

function inPrompt(state: TuiState, prompt: Prompt, key: KeyName): TuiState {
  const command = promptCommandFor(key);
  if (command) return PROMPT_HANDLERS[command](state, prompt);
  // The other keys that have names, such as `up`, type nothing.
  return [...key].length === 1 ? typed(state, prompt, key) : state;
}

/** More than any date or name that is looked for. */
const LONGEST = 200;

function typed(state: TuiState, prompt: Prompt, text: string): TuiState {
  const plain = text.replace(/\p{Cc}/gu, '').toWellFormed();
  return withText(state, prompt, (prompt.text + plain).slice(0, LONGEST));
}

/** A text to look for is looked for at once. */
function withText(state: TuiState, { kind }: Prompt, text: string): TuiState {
  const prompt: Prompt = { kind, text, problem: undefined };
  return kind === 'filter' ? { ...state, prompt, filter: text } : { ...state, prompt };
}

function takeDate(state: TuiState, prompt: Prompt): TuiState {
  const text = prompt.text.trim();
  if (text === '') return { ...state, prompt: undefined };
  const day = dayFromIso(text);
  if (day !== undefined) return { ...state, prompt: undefined, day };
  const problem = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? 'there is no such day'
    : `write it as ${isoFromDay(state.day)}`;
  return { ...state, prompt: { ...prompt, problem } };
}
