// Survey, nearness and edits -> what cases can be filtered by, and in which order they can stand.

import type { Answers } from './answers.ts';
import type { Cases } from './cases.ts';
import { type Edits, lastStep } from './edits.ts';
import { DISTANCES, type Nearness, type Nearnesses } from './nearness.ts';
import type { TuiState } from './state.ts';
import { type Survey, type Surveys, stepOf } from './survey.ts';

export interface Facet {
  readonly key: string;
  readonly title: string;
  readonly values: readonly string[];
  /** Places in `values`; none of a case that has no such value, or whose value is not worked out yet. */
  readonly of: (index: number) => readonly number[];
  /** Whether each case has one value at most, so that cases can be sorted by it. */
  readonly isSingle: boolean;
}

interface FacetSource {
  /** The first of eligibilities and problems; then of what follows, where that was asked for. */
  readonly surveys: readonly Survey[];
  readonly nearness: Nearness | undefined;
  readonly edits: Edits;
  /** The values of an edited case in the columns of a survey. */
  readonly editedOf: (survey: Survey, index: number) => readonly number[];
}

function facetsOf({ surveys, nearness, edits, editedOf }: FacetSource): readonly Facet[] {
  const fast = surveys.flatMap((survey) =>
    survey.columns.map(
      ({ key, title, values }, column): Facet => ({
        key,
        title,
        values,
        isSingle: true,
        of: (index) =>
          one(edits.has(index) ? (editedOf(survey, index)[column] ?? -1) : survey.valueOf(column, index)),
      }),
    ),
  );
  const changed: Facet = {
    key: 'changed',
    title: 'Changed here',
    values: ['changed', 'as it was read'],
    isSingle: true,
    of: (index) => one(edits.get(index)?.done.length ? 0 : 1),
  };
  return [...fast, ...(nearness ? slowFacets(nearness) : []), changed];
}

/** As the cases were read: an edit moves them once they are kept and read again. */
function slowFacets({ distanceOf, waitsOf, things }: Nearness): readonly Facet[] {
  return [
    {
      key: 'how near',
      title: 'How near to being eligible',
      values: DISTANCES,
      isSingle: true,
      of: (index) => one(distanceOf(index)),
    },
    { key: 'waits', title: 'What it waits for', values: things(), isSingle: false, of: waitsOf },
  ];
}

const NONE: readonly number[] = [];
const ONES: (readonly number[])[] = [];

/** The same list for the same number: a hundred thousand are asked for at once. */
function one(value: number): readonly number[] {
  if (value < 0) return NONE;
  ONES[value] ??= [value];
  return ONES[value];
}

/** What the facets of a state are made of: worked out as far as they are by now, and gone on with. */
export interface Facets {
  readonly of: (state: TuiState) => readonly Facet[];
  /** Changes while values are still being worked out, but not with each of them: to list thousands anew takes time. */
  readonly stampOf: (state: TuiState) => string;
  /** How many cases have all values by now. */
  readonly doneIn: (state: TuiState) => number;
}

export function createFacets({ cases, answers, surveys, nearnesses }: FacetTools): Facets {
  const sourcesOf = ({ plan, day, sift }: TuiState): Pick<FacetSource, 'surveys' | 'nearness'> => ({
    surveys: [
      surveys.of('list', plan, 'eligibility', day),
      ...(sift.deep.has('outcomes') ? [surveys.of('list', plan, 'all', day)] : []),
    ],
    nearness: sift.deep.has('nearness') ? nearnesses.of(plan, day) : undefined,
  });
  const donesOf = (state: TuiState): readonly number[] => {
    const { surveys: own, nearness } = sourcesOf(state);
    return [...own, ...(nearness ? [nearness] : [])].map(({ done }) => done());
  };
  return {
    of: (state) => facetsOf({ ...sourcesOf(state), edits: state.edits, editedOf: editedIn(state, answers) }),
    stampOf: (state) => {
      const total = cases.count();
      const done = [total, ...donesOf(state)];
      const isLive = done.some((count) => count < total) || cases.reading() !== undefined;
      const { day, plan, sift } = state;
      return [day, plan?.name, plan?.phase, ...sift.deep, ...(isLive ? done.map(stepOf) : done)].join(' ');
    },
    doneIn: (state) => Math.min(...donesOf(state)),
  };
}

interface FacetTools {
  readonly cases: Cases;
  readonly answers: Answers;
  readonly surveys: Surveys;
  readonly nearnesses: Nearnesses;
}

/** The values of edited cases, each worked out once. */
function editedIn(state: TuiState, answers: Answers): FacetSource['editedOf'] {
  const known = new Map<string, readonly number[]>();
  return (survey, index) => {
    const key = `${survey.extent} ${index}`;
    const before = known.get(key);
    if (before) return before;
    const facts = lastStep(state.edits, index)?.facts;
    const answered = answers.partsOf(state, survey.extent, index, state.day);
    const values = survey.columns.map((column, place) =>
      facts ? column.of(answered, facts) : survey.valueOf(place, index),
    );
    known.set(key, values);
    return values;
  };
}
