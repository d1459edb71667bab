// The facts of the chosen case, each to be changed in place. Every change is checked as a file is, and can be taken back.

import { type Change, type FactNode, type Facts, factAt, pathText } from '../../../../src/index.ts';
import { shownText } from '../../model/fit-text.ts';
import type { Hint } from '../../model/hints.ts';
import { answerIn, withChanges } from '../../model/inquiry.ts';
import { SHARED_COMMANDS } from '../../model/keys.ts';
import { rowAt, START_OF_SHEET } from '../../model/sheet.ts';
import { prompted, type TuiState } from '../../model/state.ts';
import { checkedChange, type TypedFact, typedFact, typedText, typingHint } from '../../model/typed-fact.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import { type Handler, handledBy, type RoomModel } from '../room.ts';
import { sheetRoom, withCursor } from '../sheet-room.ts';
import { type FactsShown, factRows, isHolder } from './fact-rows.ts';
import { CHANGE_COMMANDS } from './keys.ts';
import type { ChangeState } from './state.ts';

const OWN_HINTS: readonly Hint[] = [
  { commands: [CHANGE_COMMANDS.edit], word: 'change' },
  { commands: [CHANGE_COMMANDS.add, CHANGE_COMMANDS.remove], word: 'more, less' },
  { commands: [SHARED_COMMANDS.undo], word: 'undo' },
  { commands: [SHARED_COMMANDS.keep], word: 'keep' },
];

export const changeRoom: RoomModel = {
  enter: (state, view) =>
    factsIn(state, view)
      ? { ...state, room: 'change', change: { ...state.change, sheet: START_OF_SHEET } }
      : { ...state, message: 'no case is chosen' },
  press: handledBy(CHANGE_COMMANDS, {
    edit: (state, view) => {
      const node = chosenNode(state, view);
      if (!node) return state;
      return isHolder(node) ? turned(state, node.path) : typing(state, node);
    },
    open: (state, view) => {
      const node = chosenNode(state, view);
      return node && isHolder(node) && !state.change.open.has(node.path) ? turned(state, node.path) : state;
    },
    close: closeChosen,
    yes: answering(true),
    no: answering(false),
    add: addOne,
    remove: removeChosen,
    whole: (state, view) => {
      const list = chosenList(state, view);
      return list ? making(state, view, { kind: 'whole', steps: list.steps }) : state;
    },
    known: (state) => ({
      ...withChange(state, { all: !state.change.all }),
      message: state.change.all ? 'only what is known' : 'all that could be known',
    }),
  }),
  ...sheetRoom({ room: 'change', rows: rowsIn, title: titleIn, hints: OWN_HINTS }),
  showsDay: true,
};

function factsIn(state: TuiState, view: View): FactsShown | undefined {
  const answer = answerIn(state, view);
  if (!answer) return undefined;
  const asking = view.tools.answers.askingOf(answer);
  return view.work('change').of(asking, view.tools.cases.factsOf(state.chosen), !state.hidden);
}

function rowsIn(state: TuiState, view: View): readonly Row[] {
  const shown = factsIn(state, view);
  return shown ? factRows(shown, state.change) : [];
}

function titleIn(state: TuiState, view: View): { readonly left: string; readonly right: string } {
  const count = state.edits.get(state.chosen)?.done.length ?? 0;
  return {
    left: `${view.nameOf(state.chosen)} · facts`,
    right: count === 0 ? 'as it was read' : `${count} ${count === 1 ? 'change' : 'changes'}`,
  };
}

function chosenNode(state: TuiState, view: View): FactNode | undefined {
  const key = rowAt(rowsIn(state, view), state.change.sheet)?.key;
  const shown = factsIn(state, view);
  return shown && key !== undefined ? nodeAt(shown.nodes, key) : undefined;
}

function nodeAt(nodes: readonly FactNode[], path: string): FactNode | undefined {
  for (const node of nodes) {
    if (node.path === path) return node;
    if (!path.startsWith(node.path)) continue;
    const found = nodeAt(node.parts, path);
    if (found) return found;
  }
  return undefined;
}

function withChange(state: TuiState, changed: Partial<ChangeState>): TuiState {
  return { ...state, change: { ...state.change, ...changed } };
}

function turned(state: TuiState, path: string): TuiState {
  const open = new Set(state.change.open);
  if (!open.delete(path)) open.add(path);
  return withCursor(withChange(state, { open }), 'change', path);
}

function closeChosen(state: TuiState, view: View): TuiState {
  const node = chosenNode(state, view);
  if (!node) return state;
  if (state.change.open.has(node.path) && isHolder(node)) return turned(state, node.path);
  const above = pathText(node.steps.slice(0, -1));
  return above === '' ? state : withCursor(state, 'change', above);
}

// -- changing -------------------------------------------------------------------------------------------------

function typing(state: TuiState, node: FactNode): TuiState {
  const text = state.hidden && node.field.private ? '' : typedText(node.field, node.raw);
  return prompted(withChange(state, { typing: node.path }), 'fact', text);
}

/** The fact that is typed, in words. */
export function factTyped(state: TuiState, view: View): string {
  const node = typedNode(state, view);
  return node ? shownText(`${node.name} (${typingHint(node.field)})`) : '';
}

/** Whether what is typed must not be seen. */
export function isSecretTyped(state: TuiState, view: View): boolean {
  return state.hidden && typedNode(state, view)?.field.private === true;
}

function typedNode({ change: { typing: path }, ...state }: TuiState, view: View): FactNode | undefined {
  const shown = factsIn({ ...state, change: { ...START, typing: path } }, view);
  return shown && path !== undefined ? nodeAt(shown.nodes, path) : undefined;
}

const START: Pick<ChangeState, 'sheet' | 'open' | 'all'> = {
  sheet: START_OF_SHEET,
  open: new Set(),
  all: true,
};

/** What was typed for the fact; why it was not taken. */
export function takeTyped(
  state: TuiState,
  text: string,
  view: View,
): TuiState | { readonly problem: string } {
  const node = typedNode(state, view);
  const answer = answerIn(state, view);
  if (!node || !answer) return state;
  return taken(state, view, typedFact(view.tools.answers.askingOf(answer), node.steps, text));
}

function taken(state: TuiState, view: View, read: TypedFact): TuiState | { readonly problem: string } {
  return 'problem' in read ? read : withChanges(state, view, [read.change]);
}

/** A change that a file could hold too; else why it could not. */
function making(state: TuiState, view: View, change: Change): TuiState {
  const answer = answerIn(state, view);
  if (!answer) return state;
  const made = taken(state, view, checkedChange(view.tools.answers.askingOf(answer), change));
  return 'problem' in made ? { ...state, message: made.problem } : made;
}

function answering(to: boolean): Handler {
  return (state, view) => {
    const node = chosenNode(state, view);
    if (!node || node.isItem) return state;
    if (node.field.type.kind !== 'yes-no') return { ...state, message: `${node.name} is not a yes or no` };
    return making(state, view, { kind: 'fact', steps: node.steps, to });
  };
}

/** The list that is chosen, or that the chosen row is one of. */
function chosenList(state: TuiState, view: View): FactNode | undefined {
  const node = chosenNode(state, view);
  if (node?.field.type.kind !== 'list') return undefined;
  const shown = factsIn(state, view);
  return node.isItem ? shown && nodeAt(shown.nodes, pathText(node.steps.slice(0, -1))) : node;
}

/** With nothing known of it but what it is called by, where it has to be called something. */
function newItem({ field: { type }, parts }: FactNode, { tools }: View): Facts {
  const identity =
    type.kind === 'list' ? tools.session.program.records.get(type.record)?.identity : undefined;
  if (!identity) return {};
  const taken = new Set(parts.map(({ raw }) => factAt(raw as Facts, [identity.name])));
  const names = Array.from({ length: parts.length + 1 }, (_, number) => `new ${number + 1}`);
  return { [identity.name]: names.find((name) => !taken.has(name)) };
}

function addOne(state: TuiState, view: View): TuiState {
  const list = chosenList(state, view);
  if (!list) return { ...state, message: 'choose a list first' };
  const made = making(state, view, { kind: 'add', steps: list.steps, item: newItem(list, view) });
  if (made.edits === state.edits) return made;
  const item = `${list.path}[${list.parts.length}]`;
  return withCursor(
    withChange(made, { open: new Set([...made.change.open, list.path, item]) }),
    'change',
    item,
  );
}

function removeChosen(state: TuiState, view: View): TuiState {
  const node = chosenNode(state, view);
  const shown = factsIn(state, view);
  if (!node || !shown || factAt(shown.facts, node.steps) === undefined) return state;
  return making(
    state,
    view,
    node.isItem ? { kind: 'remove', steps: node.steps } : { kind: 'fact', steps: node.steps, to: undefined },
  );
}
