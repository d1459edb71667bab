// The chosen case as it stands -> a scenario beside the rules, or a file that says why.

import { accountOf } from '../../../src/index.ts';
import type { Kept } from '../../keep/keeper.ts';
import { keptAsIs } from './edits.ts';
import { answerIn } from './inquiry.ts';
import { prompted, type TuiState } from './state.ts';
import type { View } from './view.ts';

type Taken = TuiState | { readonly problem: string };

/** Asks for the title of the scenario, or for the name of the file; what the case is called is offered. */
export function askToKeep(state: TuiState, view: View, kind: 'keep' | 'export'): TuiState {
  if (!answerIn(state, view)) return { ...state, message: 'no case is chosen' };
  const name = state.hidden ? '' : view.nameOf(state.chosen);
  return prompted(state, kind, kind === 'keep' ? name : 'why.html');
}

export function keepScenario(state: TuiState, title: string, view: View): Taken {
  const answer = answerIn(state, view);
  if (!answer) return state;
  const { answers, session } = view.tools;
  const { facts, asked } = answers.askingOf(answer);
  const dates = Object.entries(asked.dates ?? {}).map(([name, day]) => [name, Number(day.lo)] as const);
  const kept = session.keeper.scenario({ title, facts, answer, dates: new Map(dates) });
  const edits = keptAsIs(state.edits, state.chosen);
  return toldOf({ ...state, edits }, kept);
}

export function exportWhy(state: TuiState, path: string, view: View): Taken {
  const answer = answerIn(state, view);
  if (!answer) return state;
  const { answers, session } = view.tools;
  const account = accountOf(answers.askingOf(answer), session.wordsOf);
  return toldOf(state, session.keeper.why({ path, account, about: view.nameOf(state.chosen) }));
}

function toldOf(state: TuiState, kept: Kept): Taken {
  return 'problem' in kept ? kept : { ...state, message: `wrote ${kept.files.join(' and ')}` };
}
