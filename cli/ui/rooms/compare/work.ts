// The listed cases under both plans, worked out in the background; and the chosen one, part by part.

import type { FigureAnswer, PlanAnswer } from '../../../../src/index.ts';
import { valueText } from '../../../../src/index.ts';
import { type Changes, changesOf, sharedParts } from '../../../cases/changes.ts';
import type { AskedName } from '../../../cases/plans.ts';
import { shownText } from '../../model/fit-text.ts';
import { keptWhile } from '../../model/last-kept.ts';
import type { TuiState } from '../../model/state.ts';
import { type Survey, stepOf } from '../../model/survey.ts';
import type { Tools } from '../../model/tools.ts';
import type { View } from '../../model/view.ts';
import type { Row } from '../browse/rows.ts';
import { compareRows, type PartPair } from './compare-rows.ts';

export interface CompareWork {
  readonly changes: (state: TuiState, other: AskedName, view: View) => Changes;
  readonly rows: (state: TuiState, other: AskedName, view: View) => readonly Row[];
}

interface Looked {
  readonly changes: Changes;
  readonly done: number;
}

export function createCompareWork({ surveys, answers }: Tools): CompareWork {
  const kept = keptWhile<Looked>();
  const lookAt = (state: TuiState, other: AskedName, { listing }: View): Looked => {
    const first = surveys.of('list', state.plan, 'eligibility', state.day);
    const second = surveys.of('other', other, 'eligibility', state.day);
    return kept([first, second, listing, stampOf(first), stampOf(second)], () => {
      const done = Math.min(first.done(), second.done());
      const listed = Array.from({ length: listing.count }, (_, place) => listing.at(place) ?? 0);
      const ready = listed.filter((index) => index < done);
      const parts = sharedParts(first.columns, second.columns);
      return { changes: changesOf(parts, ready, first, second), done: ready.length };
    });
  };
  return {
    changes: (state, other, view) => lookAt(state, other, view).changes,
    rows: (state, other, view) => {
      const { changes, done } = lookAt(state, other, view);
      const { chosen, day } = state;
      return compareRows({
        name: view.nameOf(chosen),
        pairs: pairsOf(
          answers.answerOf(state, chosen, day),
          answers.answerOf({ ...state, plan: other }, chosen, day),
        ),
        changes,
        total: view.listing.count,
        done,
        open: state.compare.open,
        nameOf: view.nameOf,
      });
    },
  };
}

/** A survey that goes on is looked at anew with each step, and at its end. */
function stampOf({ done, isWhole }: Survey): number {
  return isWhole() ? Number.POSITIVE_INFINITY : stepOf(done());
}

/** In the order of the first plan; then what only the other has. */
export function pairsOf(first: PlanAnswer | undefined, second: PlanAnswer | undefined): readonly PartPair[] {
  const [ours, theirs] = [wordsIn(first), wordsIn(second)];
  return [...new Map([...ours, ...theirs])].map(([key, { title }]) => ({
    title,
    first: ours.get(key)?.word,
    second: theirs.get(key)?.word,
  }));
}

interface Worded {
  readonly title: string;
  readonly word: string;
}

function wordsIn(answer: PlanAnswer | undefined): ReadonlyMap<string, Worded> {
  if (!answer) return new Map();
  const { eligibility, problems, outcomes, progress, payments } = answer;
  const parts: readonly (readonly [string, FigureAnswer])[] = [
    ...(eligibility ? [['eligibility', eligibility] as const] : []),
    ...problems.map((part) => [`problem ${part.name}`, part] as const),
    ...outcomes.map((part) => [`outcome ${part.name}`, part] as const),
    ...(progress ? [['progress', progress] as const] : []),
    ...payments.map((part) => [`payment ${part.name}`, part] as const),
  ];
  return new Map(
    parts.map(([key, { name, label, value, unit }]) => [
      key,
      {
        title: shownText(label === undefined ? name : `${name}: ${label}`),
        word: shownText(valueText(value, unit)),
      },
    ]),
  );
}
