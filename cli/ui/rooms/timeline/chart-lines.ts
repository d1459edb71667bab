// A time line and the days in sight -> lines of a chart: the axis, the windows, and below them whose events they are.

import { type Timeline, words } from '../../../../src/index.ts';
import { cut, fill, shownText, widthOf } from '../../model/fit-text.ts';
import { fitPieces, type Line, line, type Piece, piece } from '../../model/line.ts';
import { axisCells, dateCells, periodCells } from './axis.ts';
import type { BodyRow, Placed } from './body-rows.ts';
import { type Cell, piecesOf } from './cells.ts';
import { laneCells, MARKS } from './marks.ts';
import { columnOf, type TimeSpan } from './time-span.ts';
import { windowCells, windowGroups } from './window-lines.ts';

export interface Drawing {
  readonly timeline: Timeline;
  readonly span: TimeSpan;
  readonly chosen: Placed | undefined;
  /** What stands beside the days, and the days. */
  readonly labelWidth: number;
  readonly chartWidth: number;
}

const LEAST_LABEL = 12;
const MOST_LABEL = 40;
const LABEL_SHARE = 0.3;

export function drawingOf(
  timeline: Timeline,
  span: TimeSpan,
  chosen: Placed | undefined,
  width: number,
): Drawing {
  const lanes = timeline.rows.flatMap((row) =>
    row.lanes.map(({ name }) => widthOf(shownText(name)) + 2 * (row.depth + 1)),
  );
  const windows = timeline.windows.map((window) => widthOf(shownText(window.words)));
  const longest = [...lanes, ...windows].reduce((most, one) => Math.max(most, one + 4), LEAST_LABEL);
  const labelWidth = Math.max(LEAST_LABEL, Math.min(longest, MOST_LABEL, Math.floor(width * LABEL_SHARE)));
  return { timeline, span, chosen, labelWidth, chartWidth: width - labelWidth };
}

// -- above the events -----------------------------------------------------------------------------------------

/** `short`: the labels alone. */
export function axisLines(drawing: Drawing, short: boolean): readonly Line[] {
  const [labels = [], ticks = []] = axisCells(drawing.span, drawing.chartWidth);
  return [charted('', labels, drawing), ...(short ? [] : [charted('', ticks, drawing)])];
}

/** The periods of the first calendar that has any in sight. */
export function periodLines(drawing: Drawing): readonly Line[] {
  const { timeline, span, chartWidth } = drawing;
  const lines = timeline.calendars.flatMap((calendar) => {
    const cells = periodCells(calendar, span, chartWidth);
    return cells ? [charted(shownText(words(calendar.name)), cells, drawing)] : [];
  });
  return lines.slice(0, 1);
}

/** As many windows as there is room for, and how many more there are. */
export function windowLines(drawing: Drawing, most: number): readonly Line[] {
  const { timeline, span, chosen, chartWidth } = drawing;
  const groups = windowGroups(timeline.windows, chosen?.item);
  const shown = groups.length <= most || most === 1 ? groups.slice(0, most) : groups.slice(0, most - 1);
  const lines = shown.map((group) => charted(group.words, windowCells(group, span, chartWidth), drawing));
  const more = groups.length - shown.length;
  return more === 0 || most === 1 ? lines : [...lines, wholeLine(`… ${more} more windows`, 'faint', drawing)];
}

export function dateLine(drawing: Drawing): Line {
  return charted('', dateCells(drawing.timeline, drawing.span, drawing.chartWidth), drawing);
}

// -- the events -----------------------------------------------------------------------------------------------

export function bodyLine(row: BodyRow, drawing: Drawing): Line {
  const indent = '  '.repeat(Math.min(row.depth, 4));
  if (row.kind === 'whose') return wholeLine(`${indent}${shownText(row.text)}`, 'title', drawing);
  if (row.kind === 'none') return wholeLine(`${indent}${shownText(row.text)}`, 'faint', drawing);
  const { timeline, span, chosen, chartWidth } = drawing;
  const guide = columnOf(span, chartWidth, timeline.asOf);
  const path = chosen?.lane === row.lane ? chosen.item.path : undefined;
  const cells = laneCells(row.lane, path, span, chartWidth, guide);
  const open = row.lane.open ? ' …' : '';
  return charted(`${indent}${shownText(row.lane.name)}${open}`, cells, drawing, path !== undefined);
}

function charted(label: string, cells: readonly Cell[], { labelWidth }: Drawing, isChosen = false): Line {
  const told = fill(cut(label, labelWidth - 2), labelWidth - 1);
  return line([piece(`${isChosen ? '›' : ' '}${told}`), ...piecesOf(cells)]);
}

function wholeLine(text: string, tone: Piece['tone'], { labelWidth, chartWidth }: Drawing): Line {
  const width = labelWidth + chartWidth;
  return line(fitPieces([piece(` ${cut(text, width - 2)}`, tone)], width));
}

// -- the signs ------------------------------------------------------------------------------------------------

/** Wide enough for the words of every mark. */
const ROOMY = 58;
const SHORT: Readonly<Record<string, string>> = {
  'may count': 'may',
  'does not count': 'not',
  'not asked': 'unasked',
};

export function legendLine(width: number): Line {
  const pieces = Object.entries(MARKS).flatMap(([mark, { sign, tone }]): readonly Piece[] => [
    piece(` ${sign}`, tone),
    piece(` ${width < ROOMY ? (SHORT[mark] ?? mark) : mark} `, 'faint'),
  ]);
  return line(fitPieces([...pieces, piece('')], width));
}
