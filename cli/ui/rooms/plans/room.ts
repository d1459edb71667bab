// The plans that can be asked about such cases, each phase and place of a programme among them.

import type { Hint } from '../../model/hints.ts';
import { rowAt, START_OF_SHEET } from '../../model/sheet.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import { handledBy, type RoomModel } from '../room.ts';
import { sheetRoom } from '../sheet-room.ts';
import { PLANS_COMMANDS } from './keys.ts';
import { type PlanChoice, planChoices } from './plan-rows.ts';

const OWN_HINTS: readonly Hint[] = [{ commands: [PLANS_COMMANDS.choose], word: 'ask it' }];

export const plansRoom: RoomModel = {
  enter: (state, view) => {
    const chosen = choicesIn(state, view).find(({ row }) => row.text.startsWith('(•)'));
    return { ...state, room: 'plans', plans: { sheet: { ...START_OF_SHEET, cursor: chosen?.row.key } } };
  },
  press: handledBy(PLANS_COMMANDS, {
    choose: (state, view) => {
      const choices = choicesIn(state, view);
      const key = rowAt(
        choices.map(({ row }) => row),
        state.plans.sheet,
      )?.key;
      const choice = choices.find(({ row }) => row.key === key);
      if (!choice) return state;
      const { asked } = view.tools.session;
      const isStart = choice.asked.name === asked.name && choice.asked.phase === asked.phase;
      return { ...state, room: 'browse', plan: isStart ? undefined : choice.asked };
    },
  }),
  ...sheetRoom({
    room: 'plans',
    rows: (state, view) => choicesIn(state, view).map(({ row }) => row),
    title: () => ({ left: 'What is asked', right: '' }),
    hints: OWN_HINTS,
  }),
  showsDay: true,
};

function choicesIn(state: TuiState, { tools }: View): readonly PlanChoice[] {
  const { program, of, asked } = tools.session;
  return planChoices(program, of, state.plan ?? asked);
}
