// The days in sight -> the axis: ticks of days, months or years, the dates that are asked about, and the periods of calendars.

import {
  addMonths,
  dayFromIso,
  isoFromDay,
  type Timeline,
  type TimelineCalendar,
  words,
} from '../../../../src/index.ts';
import { cut, shownText } from '../../model/fit-text.ts';
import { type Cell, draw, emptyCells, write } from './cells.ts';
import { columnOf, lengthOf, type TimeSpan } from './time-span.ts';

/** A label and a column between it and the next. */
const LABEL = 9;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400];
const DAY_STEPS = [1, 7, 14];

/** The labels, and under them the line with a tick below each. */
export function axisCells(span: TimeSpan, width: number): readonly (readonly Cell[])[] {
  const labels = emptyCells(width);
  const ticks = emptyCells(width);
  draw(ticks, 0, width - 1, '─', 'faint');
  for (const { day, label } of ticksOf(span, width)) {
    const at = columnOf(span, width, day);
    draw(ticks, at, at, '┬', 'faint');
    if (at + [...label].length <= width) write(labels, at, label, 'plain');
  }
  return [labels, ticks];
}

interface Tick {
  readonly day: number;
  readonly label: string;
}

function ticksOf(span: TimeSpan, width: number): readonly Tick[] {
  const days = lengthOf(span);
  const fits = (step: number): boolean => (step * width) / days >= LABEL;
  const dayStep = DAY_STEPS.find(fits);
  if (dayStep !== undefined) return dayTicks(span, dayStep);
  const step = MONTH_STEPS.find((months) => fits(months * 30)) ?? MONTH_STEPS.at(-1) ?? 1;
  return monthTicks(span, step);
}

function dayTicks({ from, to }: TimeSpan, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  // Weeks begin on Monday: day 0 was a Thursday.
  const first = step === 1 ? from : from + ((((4 - from) % 7) + 7) % 7);
  for (let day = first; day <= to; day += step) ticks.push({ day, label: dayLabel(day) });
  return ticks;
}

function monthTicks({ from, to }: TimeSpan, step: number): readonly Tick[] {
  const [year = 1, month = 1] = isoFromDay(from).split('-').map(Number);
  const before = Math.floor((year * 12 + month - 1) / step) * step;
  const start = dayFromIso(`${String(Math.max(1, Math.floor(before / 12))).padStart(4, '0')}-01-01`) ?? from;
  const ticks: Tick[] = [];
  for (let months = before % 12; ; months += step) {
    const day = addMonths(start, months);
    if (day === undefined || day > to) return ticks;
    if (day >= from) ticks.push({ day, label: step >= 12 ? isoFromDay(day).slice(0, 4) : monthLabel(day) });
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `3 Mar` */
function dayLabel(day: number): string {
  const [, month = 1, date = 1] = isoFromDay(day).split('-').map(Number);
  return `${date} ${MONTHS[month - 1]}`;
}

/** `Mar 2015` */
function monthLabel(day: number): string {
  const [year = '', month = '1'] = isoFromDay(day).split('-');
  return `${MONTHS[Number(month) - 1]} ${year}`;
}

/** The dates that are asked about, each with its name: `▼ as of`. Of names that would stand on one another the first stays. */
export function dateCells({ asOf, dates }: Timeline, span: TimeSpan, width: number): readonly Cell[] {
  const cells = emptyCells(width);
  const named = [
    { name: 'asked', day: asOf },
    ...dates.flatMap(({ name, day }) =>
      day.lo === day.hi ? [{ name: shownText(name), day: Number(day.lo) }] : [],
    ),
  ];
  for (const { name, day } of named) {
    const at = columnOf(span, width, day);
    if (at < 0 || at >= width || cells[at]?.text !== ' ') continue;
    draw(cells, at, at, '▼', 'changed');
    const room = roomFrom(cells, at + 1);
    if (room >= name.length + 1) write(cells, at + 1, ` ${name}`, 'faint');
    else if (isFree(cells, at - name.length - 1, at)) write(cells, at - name.length - 1, `${name} `, 'faint');
  }
  return cells;
}

function roomFrom(cells: readonly Cell[], at: number): number {
  const next = cells.findIndex(({ text }, index) => index >= at && text !== ' ');
  return (next === -1 ? cells.length : next) - at;
}

function isFree(cells: readonly Cell[], from: number, to: number): boolean {
  return from >= 0 && cells.slice(from, to).every(({ text }) => text === ' ');
}

/** `├Autumn 2014─┤├Spring 2015┤`; undefined where no period is in sight. */
export function periodCells(
  { periods }: TimelineCalendar,
  span: TimeSpan,
  width: number,
): readonly Cell[] | undefined {
  const shown = periods.filter(({ from, to }) => to >= span.from && from <= span.to);
  if (shown.length === 0) return undefined;
  const cells = emptyCells(width);
  for (const { label, from, to } of shown)
    drawBar(cells, columnOf(span, width, from), columnOf(span, width, to), shownText(words(label)));
  return cells;
}

/** A bar with a text in it, as far as there is room. */
export function drawBar(cells: Cell[], from: number, to: number, text: string): void {
  draw(cells, from, to, '─', 'faint');
  draw(cells, from, from, '├', 'faint');
  draw(cells, to, to, from === to ? '│' : '┤', 'faint');
  const first = Math.max(0, from + 1);
  const room = Math.min(to, cells.length) - first;
  if (room >= 4 && /^[\x20-\x7e]*$/.test(text)) write(cells, first, cut(text, room), 'plain');
}
