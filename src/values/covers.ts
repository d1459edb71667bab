// Whether spells that touch or overlap cover every day of a window.

import { compareExact } from './exact.ts';
import type { ListValue } from './list.ts';
import { applies, type Range } from './range.ts';
import { NA, type Verdict, when } from './verdict.ts';
import type { Window } from './window.ts';

/**
 * A spell by its ends.
 *
 * @example
 * const stretch: Stretch = { from: point(day - 30), to: point(day) };
 */
export interface Stretch {
  readonly from: Range;
  readonly to: Range;
}

/**
 * Whether every day of the window lies in a spell: one spell, or several with no day between them. A window that has no day
 * is not covered by anything, and does not apply.
 *
 * @example
 * covers(stays, year) === NO; // => true
 */
export function covers(spells: ListValue<Stretch>, w: Window): Verdict {
  if (!applies(w.from) || !applies(w.to)) return NA;
  const mayHaveNoDay = compareExact(w.from.hi, w.to.lo) > 0;
  const mayHaveDays = compareExact(w.from.lo, w.to.hi) <= 0;
  if (!mayHaveDays) return NA;
  const whole = { from: Number(w.from.lo), to: Number(w.to.hi) };
  const core = { from: Number(w.from.hi), to: Number(w.to.lo) };
  const sure = isCovered(spells.items.flatMap(surePart), whole);
  const possible =
    mayHaveNoDay || isCovered([...spells.items.flatMap(possiblePart), ...furtherPart(spells)], core);
  return when(possible, !sure, mayHaveNoDay || w.from.na || w.to.na);
}

interface Days {
  readonly from: number;
  readonly to: number;
}

/** The days on which a spell surely is. */
function surePart({ value: { from, to }, maybe }: ListValue<Stretch>['items'][number]): readonly Days[] {
  const days = { from: Number(from.hi), to: Number(to.lo) };
  return maybe || from.na || to.na || days.from > days.to ? [] : [days];
}

/** The days on which it may be. */
function possiblePart({ value: { from, to } }: ListValue<Stretch>['items'][number]): readonly Days[] {
  if (!applies(from) || !applies(to)) return [];
  return [{ from: Number(from.lo), to: Number(to.hi) }];
}

/** Spells that are not known of may be on any day after the last one that the list is complete to. */
function furtherPart({ open, completeTo }: ListValue<unknown>): readonly Days[] {
  return open ? [{ from: completeTo === -Infinity ? -Infinity : completeTo + 1, to: Infinity }] : [];
}

function isCovered(parts: readonly Days[], { from, to }: Days): boolean {
  let reached = from;
  const inOrder = [...parts].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const part of inOrder) {
    if (reached > to) return true;
    if (part.from > reached) return false;
    if (part.to === Infinity) return true;
    reached = Math.max(reached, part.to + 1);
  }
  return reached > to;
}
