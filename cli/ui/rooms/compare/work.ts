// The listed cases under both plans, worked out in the background; and the chosen one, part by part.

import type { FigureAnswer, PlanAnswer } from '../../../../src/index.ts';
import { valueText } from '../../../../src/index.ts';
import { type Changes, changesOf, sharedParts } from '../../../cases/changes.ts';
import type { AskedName } from '../../../cases/plans.ts';
import { shownText } from '../../model/fit-text.ts';
import type { TuiState } from '../../model/state.ts';
import type { Survey } from '../../model/survey.ts';
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
  let last: { readonly asked: readonly unknown[]; readonly looked: Looked } | undefined;
  const lookAt = (state: TuiState, other: AskedName, { listing }: View): Looked => {
    const first = surveys.of('list', state.plan, 'eligibility', state.day);
    const second = surveys.of('other', other, 'eligibility', state.day);
    const asked = [first, second, listing, stepOf(first), stepOf(second)];
    if (last && asked.every((one, place) => one === last?.asked[place])) return last.looked;
    const done = Math.min(first.done(), second.done());
    const listed = Array.from({ length: listing.count }, (_, place) => listing.at(place) ?? 0);
    const ready = listed.filter((index) => index < done);
    const changes = changesOf(sharedParts(first.columns, second.columns), ready, first, second);
    const looked = { changes, done: ready.length };
    last = { asked, looked };
    return looked;
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

/** A survey that goes on is looked at anew with each tenth more, and at its end. */
function stepOf({ done, isWhole }: Survey): number {
  return isWhole() ? Number.POSITIVE_INFINITY : Math.floor(Math.log(done() + 1) / Math.log(1.1));
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
