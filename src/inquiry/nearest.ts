// An inquiry and the verdict that is wanted of it -> the smallest changes of what is known that bring it about.
//
// Changes are tried one at a time, then two at a time, and so on: of each number the most promising are gone on from. What is handed
// back has been asked of the interpreter itself.

import type { Trace } from '../interpret/value.ts';
import { type Change, changed, changeText } from './change.ts';
import { type Flip, flipsOf, type Wanted } from './flips.ts';
import { asKnown, type Inquiry, traceOf, verdictOf } from './inquiry.ts';
import { newItem } from './new-item.ts';
import { factAt, pathText } from './place.ts';
import { suppositions } from './suppositions.ts';

/**
 * @example
 * const asked: NearestOptions = { wanted: YES };
 */
export interface NearestOptions {
  /** The verdict to be reached: `YES` or `NO`. */
  readonly wanted: Wanted;
  /** How many ways are looked for at most (5). */
  readonly most?: number;
  /** How many changes a way may have (4). */
  readonly changes?: number;
  /** How often the rule is asked at most (800). */
  readonly tries?: number;
  /** Whether the date of the question may move forward too (it may not). */
  readonly mayMove?: boolean;
  /** Whether only what is not known may come to be known, and no known fact be another (it is not so). */
  readonly onlyLearn?: boolean;
}

/**
 * Changes that together bring the verdict about, and none of them can be left out.
 *
 * @example
 * const [way]: readonly Way[] = nearestChanges(inquiry, { wanted: NO }).ways;
 */
export interface Way {
  readonly changes: readonly Change[];
  /** Each change in words, said of what it is made to. */
  readonly texts: readonly string[];
}

/**
 * @example
 * const found: Nearest = nearestChanges(inquiry, { wanted: NO });
 */
export interface Nearest {
  /** None has more changes than another. */
  readonly ways: readonly Way[];
  /** How many facts it takes by what the rules say of themselves; undefined where that is out of reach. */
  readonly distance: number | undefined;
  /** How often the rule was asked. */
  readonly tried: number;
  /** Whether it ended before all that is near had been tried, so that there may be other ways. */
  readonly gaveUp: boolean;
}

/**
 * The smallest changes that flip a verdict, each replayed; none where it is so already, or where none was found. Where the rules say that it
 * takes far more changes than are looked for, nothing is tried.
 *
 * @example
 * nearestChanges(inquiry, { wanted: NO }).ways.map(({ texts }) => texts); // => [['wet: no → yes']]
 */
export function nearestChanges(given: Inquiry, options: NearestOptions): Nearest {
  const start = asKnown(given);
  const search: Search = { ...USUAL, ...options, tried: 0, seen: new Set() };
  const first = stateOf(search, start, [], []);
  const distance = first.flips[0]?.cost;
  const ways = first.verdict === search.wanted ? [] : waysFrom(search, start, first);
  return { ways, distance, tried: search.tried, gaveUp: distance === undefined || isSpent(search) };
}

const USUAL = { most: 5, changes: 4, tries: 800, mayMove: false, onlyLearn: false };
/** One fact may stand in several conditions: a way may be shorter than the conditions are many, by so much. */
const FURTHER = 4;

function reachOf({ changes, onlyLearn }: Search): number {
  return onlyLearn ? changes : changes + FURTHER;
}

/** So many conditions of the smallest sets are looked into, where it takes more than one change or one way is enough. */
const CONDITIONS = 24;

/** What seems nearest is gone on from first; once there is a way, only what could be as short. */
function waysFrom(search: Search, start: Inquiry, first: State): readonly Way[] {
  const open: State[] = [first];
  const reached: State[] = [];
  let least = search.changes;
  while (open.length > 0 && !isSpent(search) && differentWays(reached).length < search.most) {
    const [state] = open.splice(nearestOf(open), 1);
    if (!state || state.changes.length >= least) continue;
    for (const next of stepsFrom(search, state)) {
      if (next.verdict !== search.wanted) open.push(next);
      else if (isMinimal(search, start, next.changes)) reached.push(next);
      if (next.verdict === search.wanted) least = Math.min(least, next.changes.length);
      if (differentWays(reached).length >= search.most) break;
    }
  }
  const shortest = differentWays(reached.filter(({ changes }) => changes.length === least));
  return inOrder(start, shortest).slice(0, search.most);
}

function nearestOf(states: readonly State[]): number {
  const far = states.map(
    (state) => [distanceIn(state) + state.changes.length, -state.changes.length] as const,
  );
  return far.reduce((best, one, index) => {
    const [a, b] = [one, far[best] ?? one];
    return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? index : best;
  }, 0);
}

interface Search extends Required<NearestOptions> {
  tried: number;
  /** What has been tried, by the changes in any order. */
  readonly seen: Set<string>;
}

interface State {
  readonly inquiry: Inquiry;
  readonly changes: readonly Change[];
  readonly texts: readonly string[];
  readonly trace: Trace;
  readonly verdict: number;
  readonly flips: readonly Flip[];
}

function isSpent({ tried, tries }: Search): boolean {
  return tried >= tries;
}

function stateOf(search: Search, inquiry: Inquiry, changes: State['changes'], texts: State['texts']): State {
  search.tried += 1;
  const trace = traceOf(inquiry);
  const verdict = verdictOf(trace);
  return { inquiry, changes, texts, trace, verdict, flips: flipsOf(trace, search.wanted, reachOf(search)) };
}

function distanceIn({ flips }: State): number {
  return flips[0]?.cost ?? Infinity;
}

/** One after the other, so that no more are tried than are wanted. */
function* stepsFrom(search: Search, state: State): Iterable<State> {
  const least = state.flips.filter(({ cost }) => cost === distanceIn(state));
  const conditions = new Set(least.flatMap((flip) => flip.conditions.map(({ trace }) => trace)));
  // Where one change can do it, each of them may be the one that can really be made.
  const isLast = distanceIn(state) <= 1 && search.most > 1;
  const looked = isLast ? [...conditions] : [...conditions].slice(0, CONDITIONS);
  for (const change of suppositions(state.inquiry, looked, search)) {
    if (isSpent(search)) return;
    const next = stepTo(search, state, change);
    if (next) yield next;
  }
}

function stepTo(search: Search, state: State, plain: Change): State | undefined {
  if (state.changes.some((before) => isSamePlace(before, plain))) return undefined;
  const change = plain.kind === 'add' ? addedBy(search, state.inquiry, plain) : plain;
  const changes = [...state.changes, change];
  const key = changes
    .map((one) => JSON.stringify(one))
    .sort()
    .join('\n');
  if (search.seen.has(key)) return undefined;
  search.seen.add(key);
  const texts = [...state.texts, changeText(state.inquiry, change)];
  return stateOf(search, changed(state.inquiry, change), changes, texts);
}

function addedBy(search: Search, inquiry: Inquiry, { steps }: Extract<Change, { kind: 'add' }>): Change {
  const { change, tried } = newItem(inquiry, steps, search.wanted, search.tries - search.tried);
  search.tried += tried;
  return change;
}

/** A fact is changed once; a list may get more than one item. */
function isSamePlace(a: Change, b: Change): boolean {
  if (a.kind !== b.kind || a.kind === 'add' || a.kind === 'remove') return false;
  if ('steps' in a && 'steps' in b) return pathText(a.steps) === pathText(b.steps);
  return a.kind !== 'date' || (b.kind === 'date' && a.name === b.name);
}

// -- which to show --------------------------------------------------------------------------------------------

/** One way for each set of places: the one with the nearest values, which are tried first. */
function differentWays(reached: readonly State[]): readonly State[] {
  const byPlaces = new Map<string, State>();
  for (const state of reached) {
    const places = state.changes.map(placeOf).sort().join('\n');
    if (!byPlaces.has(places)) byPlaces.set(places, state);
  }
  return [...byPlaces.values()];
}

/** What comes to be known before what is known otherwise; a fact before something that would have to happen. */
function inOrder(start: Inquiry, states: readonly State[]): readonly Way[] {
  return [...states]
    .sort((a, b) => overturned(start, a) - overturned(start, b) || addedIn(a) - addedIn(b))
    .map(({ changes, texts }) => ({ changes, texts }));
}

function placeOf(change: Change): string {
  switch (change.kind) {
    case 'date':
      return `date ${change.name}`;
    case 'day':
      return 'day';
    case 'fact':
    case 'add':
    case 'remove':
    case 'whole':
      return `${change.kind} ${pathText(change.steps)}`;
  }
}

function isMinimal({ wanted }: Search, start: Inquiry, changes: readonly Change[]): boolean {
  if (changes.length === 1) return true;
  return changes.every(
    (_, index) => verdictOf(traceOf(changed(start, ...changes.toSpliced(index, 1)))) !== wanted,
  );
}

function addedIn({ changes }: State): number {
  return changes.filter(({ kind }) => kind === 'add').length;
}

/** How many facts are known and would have to be others. */
function overturned({ facts }: Inquiry, { changes }: State): number {
  return changes.filter(
    (change) =>
      change.kind === 'remove' || (change.kind === 'fact' && factAt(facts, change.steps) !== undefined),
  ).length;
}
