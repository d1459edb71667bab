// The events and spells of a lane -> marks on the days in sight.

import type { Range, TimelineItem, TimelineLane, TimelineMark } from '../../../../src/index.ts';
import type { Tone } from '../../model/line.ts';
import { type Cell, draw, emptyCells } from './cells.ts';
import { columnOf, dayOf, type TimeSpan } from './time-span.ts';

/** Told apart by their shapes, and not by colour alone. */
export const MARKS: Readonly<Record<TimelineMark, { readonly sign: string; readonly tone: Tone }>> = {
  counts: { sign: '●', tone: 'yes' },
  'may count': { sign: '◐', tone: 'unknown' },
  'does not count': { sign: '○', tone: 'no' },
  'not asked': { sign: '·', tone: 'faint' },
};

/** More in one column are only `+`. */
const MOST = 9;

/** `guide`: the column of the date of the question. */
export function laneCells(
  { items, kind }: TimelineLane,
  chosen: string | undefined,
  span: TimeSpan,
  width: number,
  guide: number,
): readonly Cell[] {
  const cells = emptyCells(width);
  draw(cells, guide, guide, '┊', 'faint');
  for (const item of items) drawDays(cells, item, kind === 'spell', span);
  const marked = Map.groupBy(items, (item) => markColumn(item, span, width));
  for (const [at, here] of marked) drawMark(cells, at, here);
  const own = items.find(({ path }) => path === chosen);
  if (own) drawChosen(cells, markColumn(own, span, width));
  return cells;
}

/** `━` on days that are surely in it, `╌` on those that may be. */
function drawDays(cells: Cell[], { from, to, mark }: TimelineItem, isSpell: boolean, span: TimeSpan): void {
  const column = (day: Range['lo']): number =>
    bounded(columnOf(span, cells.length, Number(day)), cells.length);
  const { tone } = MARKS[mark];
  if (!isSpell) {
    if (from.lo !== from.hi) draw(cells, column(from.lo), column(from.hi), '╌', tone);
    return;
  }
  draw(cells, column(from.lo), column(to.hi), '╌', tone);
  if (Number(from.hi) <= Number(to.lo)) draw(cells, column(from.hi), column(to.lo), '━', tone);
}

/** A day without end is just out of sight. */
function bounded(column: number, width: number): number {
  return Math.max(-1, Math.min(column, width));
}

/** Where the mark stands: at the edge for what lies beside the days in sight. */
function markColumn(item: TimelineItem, span: TimeSpan, width: number): number {
  const day = dayOf(item) ?? span.from;
  const at = bounded(columnOf(span, width, day), width);
  // What began earlier and is still going on has its mark where it comes into sight.
  if (at < 0 && Number(item.to.lo) >= span.from) return 0;
  return at;
}

function drawMark(cells: Cell[], column: number, items: readonly TimelineItem[]): void {
  const at = bounded(column, cells.length);
  const [first] = items;
  if (!first) return;
  const { sign, tone } = MARKS[first.mark];
  const same = items.every(({ mark }) => mark === first.mark);
  if (at < 0) draw(cells, 0, 0, '◂', 'plain');
  else if (at >= cells.length) draw(cells, cells.length - 1, cells.length - 1, '▸', 'plain');
  else draw(cells, at, at, items.length === 1 ? sign : countText(items.length), same ? tone : 'plain');
}

function countText(count: number): string {
  return count > MOST ? '+' : String(count);
}

function drawChosen(cells: Cell[], column: number): void {
  const at = Math.max(0, Math.min(column, cells.length - 1));
  draw(cells, at - 1, at - 1, '[', 'title');
  draw(cells, at + 1, at + 1, ']', 'title');
}
