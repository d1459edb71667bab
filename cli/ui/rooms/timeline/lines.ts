// A time line and a size -> the lines of the screen: the chart above, the chosen event below it; or all of it, to be printed.

import { type Timeline, type TimelineMark, windowText } from '../../../../src/index.ts';
import { cut, fill, shownText, widthOf } from '../../model/fit-text.ts';
import { fitPieces, type Line, line, piece } from '../../model/line.ts';
import { type BodyRow, bodyRowsOf, itemsInOrder, type Placed } from './body-rows.ts';
import {
  axisLines,
  bodyLine,
  type Drawing,
  dateLine,
  drawingOf,
  legendLine,
  periodLines,
  windowLines,
} from './chart-lines.ts';
import { detailLines } from './details.ts';
import { fittedSpan, type TimeSpan } from './time-span.ts';

/** What is looked at, and from where. */
export interface Looking {
  /** What the time line is of. */
  readonly title: string;
  readonly timeline: Timeline;
  readonly span: TimeSpan;
  /** The place of the chosen event; where there is none such, the first that counts. */
  readonly item: string | undefined;
  /** The first row in sight below the windows. */
  readonly top: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

export function timelineLines(looking: Looking, sheet: Sheet): readonly Line[] {
  const { drawing, head, details, rows, bodyHeight } = divided(looking, sheet);
  const body = rows.slice(looking.top, looking.top + bodyHeight).map((row) => bodyLine(row, drawing));
  const free = Math.max(0, bodyHeight - body.length);
  const empty = Array.from({ length: free }, () => line(fitPieces([piece('')], sheet.width)));
  return [...head, ...body, ...empty, ...details].slice(0, sheet.height);
}

/** Every window and event, and below them what was made of each that the rule looked at. */
export function everyLine(
  { title, timeline }: Pick<Looking, 'title' | 'timeline'>,
  width: number,
): readonly Line[] {
  const span = fittedSpan(timeline);
  const drawing = drawingOf(timeline, span, undefined, width);
  const looked = itemsInOrder(timeline).filter(({ item }) => item.uses.length > 0);
  const gap = line([piece('')]);
  return [
    titleLine(title, span, width),
    ...axisLines(drawing, false),
    ...periodLines(drawing),
    ...windowLines(drawing, Number.POSITIVE_INFINITY),
    dateLine(drawing),
    ...bodyRowsOf(timeline).map((row) => bodyLine(row, drawing)),
    legendLine(width),
    ...(looked.length > 0 ? [gap, ...looked.flatMap((placed) => detailLines(placed, width))] : []),
  ];
}

/** Where the chosen event stands below the windows, from the line that says whose it is, and how much of that is in sight. */
export function bodyPlace(looking: Looking, sheet: Sheet): BodyPlace {
  const { drawing, rows, bodyHeight } = divided(looking, sheet);
  const at = rows.findIndex((row) => row.kind === 'lane' && row.lane === drawing.chosen?.lane);
  const whose = rows.findLastIndex((row, index) => row.kind === 'whose' && index < at);
  const last = Math.max(0, at);
  const first = Math.max(0, whose, last - bodyHeight + 1);
  return { first: Math.min(first, last), last, height: bodyHeight, total: rows.length };
}

export interface BodyPlace {
  readonly first: number;
  readonly last: number;
  readonly height: number;
  readonly total: number;
}

export function chosenIn({ timeline, item }: Looking): Placed | undefined {
  const items = itemsInOrder(timeline);
  return items.find((one) => one.item.path === item) ?? mostTelling(items);
}

/** An event or a spell that counts, else one that may: where whoever comes in looks first. */
function mostTelling(items: readonly Placed[]): Placed | undefined {
  const events = items.filter(({ lane }) => lane.kind !== 'date');
  const marked = (mark: TimelineMark): Placed | undefined => events.find(({ item }) => item.mark === mark);
  return marked('counts') ?? marked('may count') ?? items[0];
}

// -- the parts of the sheet -----------------------------------------------------------------------------------

interface Divided {
  readonly drawing: Drawing;
  readonly head: readonly Line[];
  readonly rows: readonly BodyRow[];
  readonly bodyHeight: number;
  readonly details: readonly Line[];
}

/** Lower than this, there is no room for the periods, the dates by name and the signs. */
const LOW = 14;

/** The windows take a quarter of the height at most, and the chosen event a third; the events have the rest. */
function divided(looking: Looking, { width, height }: Sheet): Divided {
  const { timeline, span, title } = looking;
  const chosen = chosenIn(looking);
  const drawing = drawingOf(timeline, span, chosen, width);
  const isLow = height < LOW;
  const told = firstOf(detailLines(chosen, width), Math.max(1, Math.floor(height / 3) - 1), width);
  const details = [...(isLow ? [] : [legendLine(width)]), ...told];
  const head = [
    titleLine(title, span, width),
    ...axisLines(drawing, isLow),
    ...(isLow ? [] : periodLines(drawing)),
    ...windowLines(drawing, Math.max(1, Math.floor(height / 4) - 1)),
    ...(isLow ? [] : [dateLine(drawing)]),
  ];
  const bodyHeight = Math.max(1, height - head.length - details.length);
  return { drawing, head, details, rows: bodyRowsOf(timeline), bodyHeight };
}

function firstOf(lines: readonly Line[], most: number, width: number): readonly Line[] {
  if (lines.length <= most || most === 1) return lines.slice(0, most);
  const more = `     … ${lines.length - most + 1} more lines`;
  return [...lines.slice(0, most - 1), line(fitPieces([piece(more, 'faint')], width))];
}

function titleLine(title: string, span: TimeSpan, width: number): Line {
  const shown = shownText(title);
  const days = windowText({ from: pointOf(span.from), to: pointOf(span.to) });
  const room = width - widthOf(days) - 3;
  const pieces =
    room < 12
      ? [piece(` ${shown}`, 'title')]
      : [piece(` ${fill(cut(shown, room), room)} `, 'title'), piece(`${days} `, 'faint')];
  return line(fitPieces(pieces, width));
}

const pointOf = (day: number) => ({ lo: day, hi: day, na: false });
