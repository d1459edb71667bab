// The windows of a rule -> bars above the events, with the words of each; those that the chosen event was held against come first.

import type { TimelineItem, TimelineWindow, Window } from '../../../../src/index.ts';
import { shownText } from '../../model/fit-text.ts';
import { type Cell, draw, emptyCells } from './cells.ts';
import { columnOf, type TimeSpan } from './time-span.ts';

/** Windows that one phrase of the rule has, such as each of its periods. */
export interface WindowGroup {
  readonly words: string;
  readonly days: readonly Window[];
}

export function windowGroups(
  windows: readonly TimelineWindow[],
  chosen: TimelineItem | undefined,
): readonly WindowGroup[] {
  const groups = [...Map.groupBy(windows, ({ words }) => words)].map(([words, own]) => ({
    words: shownText(words),
    days: own.map(({ days }) => days),
  }));
  const near = new Set(chosen?.uses.flatMap(({ because }) => because.map((one) => shownText(one.words))));
  return [
    ...groups.filter(({ words }) => near.has(words)),
    ...groups.filter(({ words }) => !near.has(words)),
  ];
}

/** `├────┤` for each; `◂` and `▸` where one goes on beside the days in sight, `┄` where an end is not known. */
export function windowCells({ days }: WindowGroup, span: TimeSpan, width: number): readonly Cell[] {
  const cells = emptyCells(width);
  for (const window of days) drawWindow(cells, window, span);
  return cells;
}

function drawWindow(cells: Cell[], { from, to }: Window, span: TimeSpan): void {
  const width = cells.length;
  const [least, first, last, most] = [from.lo, from.hi, to.lo, to.hi].map((day) =>
    columnOf(span, width, Number(day)),
  ) as [number, number, number, number];
  if (most < 0 || least >= width || least > most) {
    drawBeside(cells, most < 0);
    return;
  }
  draw(cells, least, most, '┄', 'faint');
  draw(cells, first, last, '─', 'plain');
  if (first === last) draw(cells, first, last, '│', 'plain');
  else {
    draw(cells, least, least, from.lo === from.hi ? '├' : '┄', 'plain');
    draw(cells, most, most, to.lo === to.hi ? '┤' : '┄', 'plain');
  }
  if (least < 0) draw(cells, 0, 0, '◂', 'plain');
  if (most >= width) draw(cells, width - 1, width - 1, '▸', 'plain');
}

function drawBeside(cells: Cell[], isBefore: boolean): void {
  const at = isBefore ? 0 : cells.length - 1;
  draw(cells, at, at, isBefore ? '◂' : '▸', 'faint');
}
