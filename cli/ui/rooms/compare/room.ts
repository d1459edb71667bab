// Two plans side by side: the chosen case part by part, and who of the listed cases comes out otherwise.

import { type AskedName, titleOfAsked } from '../../../cases/plans.ts';
import { shownText } from '../../model/fit-text.ts';
import type { Hint } from '../../model/hints.ts';
import { rowAt, START_OF_SHEET } from '../../model/sheet.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import { listOnly, rowParts } from '../case-groups.ts';
import { type PlanChoice, planChoices } from '../plans/plan-rows.ts';
import { handledBy, type RoomModel } from '../room.ts';
import { sheetRoom } from '../sheet-room.ts';
import { groupKey } from './compare-rows.ts';
import { COMPARE_COMMANDS } from './keys.ts';
import type { CompareState } from './state.ts';

const OWN_HINTS: readonly Hint[] = [
  { commands: [COMPARE_COMMANDS.choose], word: 'choose' },
  { commands: [COMPARE_COMMANDS.list], word: 'list them' },
  { commands: [COMPARE_COMMANDS.other], word: 'other plan' },
];

export const compareRoom: RoomModel = {
  enter: (state, view) => {
    if (othersIn(state, view).length === 0) return { ...state, message: 'these rules have one plan only' };
    return withCompare({ ...state, room: 'compare' }, { sheet: START_OF_SHEET });
  },
  press: handledBy(COMPARE_COMMANDS, {
    choose,
    other: (state) => withCompare(state, { sheet: START_OF_SHEET, other: undefined }),
    list: (state, view) => {
      const indices = groupIn(state, view, rowParts(chosenKey(state, view))[0]);
      if (!indices) return { ...state, message: 'choose a group first' };
      return listOnly(state, 'compared', indices);
    },
  }),
  ...sheetRoom({ room: 'compare', rows: rowsIn, title: titleIn, hints: OWN_HINTS }),
  showsDay: true,
};

function nowIn(state: TuiState, { tools }: View): AskedName {
  return state.plan ?? tools.session.asked;
}

/** The plan beside this one; undefined where it is not chosen, or is this one by now. */
function otherIn(state: TuiState, view: View): AskedName | undefined {
  const { other } = state.compare;
  const now = nowIn(state, view);
  return other && other.name === now.name && other.phase === now.phase ? undefined : other;
}

function othersIn(state: TuiState, view: View): readonly PlanChoice[] {
  const { program, of } = view.tools.session;
  const now = nowIn(state, view);
  return planChoices(program, of, now).filter(
    ({ asked }) => asked.name !== now.name || asked.phase !== now.phase,
  );
}

function rowsIn(state: TuiState, view: View): readonly Row[] {
  const other = otherIn(state, view);
  if (other) return view.work('compare').rows(state, other, view);
  return othersIn(state, view).map(({ row }) => row);
}

function titleIn(state: TuiState, view: View): { readonly left: string; readonly right: string } {
  const other = otherIn(state, view);
  if (!other) return { left: 'Compare with', right: 'Enter chooses' };
  const title = (asked: AskedName): string => shownText(titleOfAsked(view.tools.session.program, asked));
  return { left: `${title(nowIn(state, view))} → ${title(other)}`, right: '' };
}

function chosenKey(state: TuiState, view: View): string {
  return rowAt(rowsIn(state, view), state.compare.sheet)?.key ?? '';
}

function choose(state: TuiState, view: View): TuiState {
  const key = chosenKey(state, view);
  if (!otherIn(state, view)) {
    const choice = othersIn(state, view).find(({ row }) => row.key === key);
    return choice ? withCompare(state, { sheet: START_OF_SHEET, other: choice.asked }) : state;
  }
  const [group, index] = rowParts(key);
  if (index !== undefined) return { ...state, room: 'browse', chosen: index };
  return groupIn(state, view, group) ? turned(state, group) : state;
}

function groupIn(state: TuiState, view: View, key: string): readonly number[] | undefined {
  const other = otherIn(state, view);
  if (!other) return undefined;
  const { groups } = view.work('compare').changes(state, other, view);
  return groups.find((_, place) => groupKey(place) === key)?.indices;
}

function turned(state: TuiState, key: string): TuiState {
  const open = new Set(state.compare.open);
  if (!open.delete(key)) open.add(key);
  return withCompare(state, { open, sheet: { ...state.compare.sheet, cursor: key } });
}

function withCompare(state: TuiState, changed: Partial<CompareState>): TuiState {
  return { ...state, compare: { ...state.compare, ...changed } };
}
