// The days that are in sight, and the columns that they fall on.

import {
  addMonths,
  dayFromIso,
  type Range,
  type Timeline,
  type TimelineItem,
} from '../../../../src/index.ts';

/** From one day to another, both in sight. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

const FIRST = dayFromIso('0001-01-01') ?? 0;
const LAST = dayFromIso('9999-12-31') ?? 0;
/** Fewer days are not told apart better. */
const FEWEST = 14;
/** So much of the width is left free at each side. */
const MARGIN_SHARE = 24;

/** The days of the windows and of what the rule asks about, and of the rest what lies near them. */
export function fittedSpan({ asOf, dates, windows, rows }: Timeline): TimeSpan {
  const asked = [
    asOf,
    ...dates.flatMap(({ day }) => daysIn(day)),
    ...windows.flatMap(({ days }) => [...daysIn(days.from), ...daysIn(days.to)]),
  ];
  const lanes = rows.flatMap((row) => row.lanes).filter(({ kind }) => kind !== 'date');
  const counted = lanes.filter((lane) => lane.asked).flatMap(({ items }) => items.flatMap(endsOf));
  const core = spanOf([...asked, ...counted, ...(windows.length > 0 ? [] : [addMonths(asOf, -12) ?? asOf])]);
  const others = lanes.filter((lane) => !lane.asked).flatMap(({ items }) => items.flatMap(endsOf));
  const near = others.filter((day) => day >= core.from - lengthOf(core) && day <= core.to + lengthOf(core));
  const whole = spanOf([core.from, core.to, ...near]);
  const margin = Math.ceil(lengthOf(whole) / MARGIN_SHARE);
  return within({ from: whole.from - margin, to: whole.to + margin });
}

function endsOf({ from, to }: TimelineItem): readonly number[] {
  return [...daysIn(from), ...daysIn(to)];
}

/** The days that bound what may be, as far as there are bounds. */
function daysIn({ lo, hi }: Range): readonly number[] {
  return [Number(lo), Number(hi)].filter((day) => day >= FIRST && day <= LAST);
}

function spanOf(days: readonly number[]): TimeSpan {
  return days.reduce((span, day) => ({ from: Math.min(span.from, day), to: Math.max(span.to, day) }), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  });
}

export function lengthOf({ from, to }: TimeSpan): number {
  return to - from + 1;
}

/** Half or twice the days, with the day given where it was; else about the middle. */
export function zoomedSpan(span: TimeSpan, way: 'in' | 'out', day: number | undefined): TimeSpan {
  const inSight = day !== undefined && day >= span.from && day <= span.to;
  const around = inSight ? day : Math.round((span.from + span.to) / 2);
  const scaled = (days: number): number => (way === 'in' ? Math.floor(days / 2) : days * 2);
  const from = around - scaled(around - span.from);
  return within({ from, to: Math.max(around + scaled(span.to - around), from + FEWEST) });
}

/** A quarter of the days on or back. */
export function scrolledSpan(span: TimeSpan, by: 1 | -1): TimeSpan {
  return movedSpan(span, by * Math.max(1, Math.round(lengthOf(span) / 4)));
}

/** The span, moved so that the day is in sight: to its middle when it was not. */
export function revealedSpan(span: TimeSpan, day: number): TimeSpan {
  if (day >= span.from && day <= span.to) return span;
  return movedSpan(span, day - Math.round((span.from + span.to) / 2));
}

function movedSpan({ from, to }: TimeSpan, by: number): TimeSpan {
  const moved = Math.max(FIRST - from, Math.min(by, LAST - to));
  return { from: from + moved, to: to + moved };
}

function within({ from, to }: TimeSpan): TimeSpan {
  const first = Math.max(FIRST, Math.min(from, LAST - FEWEST));
  return { from: first, to: Math.min(LAST, Math.max(to, first + FEWEST)) };
}

/** The column of a day: less than 0 before the span, the width or more after it. */
export function columnOf(span: TimeSpan, width: number, day: number): number {
  return Math.floor(((day - span.from) * width) / lengthOf(span));
}

/** The day on which an item is pointed at: the last on which it may begin, else the first, else none. */
export function dayOf({ from }: TimelineItem): number | undefined {
  const [lo, hi] = [Number(from.lo), Number(from.hi)];
  if (Number.isFinite(hi)) return hi;
  return Number.isFinite(lo) ? lo : undefined;
}
