// The state and its view -> the lines of the list and of the reasons: only those in sight are made.

import { cut, fill, widthOf } from '../../model/fit-text.ts';
import { fitPieces, type Line, line, piece } from '../../model/line.ts';
import type { Listing } from '../../model/listing.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import { caseLine } from './list-lines.ts';
import { type CursorMark, heightOf, rowLines } from './row-lines.ts';
import { placeOf, type Row } from './rows.ts';
import type { Pane } from './state.ts';

export function listPane(state: TuiState, view: View): readonly Line[] {
  const { listing, layout } = view;
  const { chosen } = state;
  const top = state.browse.listTop;
  const width = layout.listWidth;
  const count = `${listing.placeOf(chosen) + 1} of ${listing.count}`;
  const lines = inSight(listing, top, layout.paneHeight).map((index) =>
    caseLine(
      {
        name: `${state.edits.get(index)?.done.length ? '*' : ''}${view.nameOf(index)}`,
        word: view.wordOf(index),
        start: view.startWordOf(index),
        mark: index === chosen ? markIn(state, 'list') : undefined,
      },
      width,
    ),
  );
  const none = noneText(state);
  return [
    titleLine(titleOf(state, view), count, width),
    ...(lines.length > 0 ? lines : [line(fitPieces([piece(`  ${none}`, 'faint')], width))]),
  ];
}

function noneText({ search, sift }: TuiState): string {
  if (sift.filters.size > 0 || sift.only) return 'none is like that';
  return search === '' ? 'there is none' : 'no name holds that text';
}

/** `Cases · 40% read · 2 filters`. */
function titleOf({ search, sift, hidden }: TuiState, { tools }: View): string {
  const reading = tools.cases.reading();
  const share =
    reading && (reading.failed === undefined ? `${Math.floor(reading.share * 100)}% read` : 'not all read');
  const { size } = sift.filters;
  return [
    search === '' ? 'Cases' : `Cases ‘${hidden ? '…' : search}’`,
    ...(share === undefined ? [] : [share]),
    ...(sift.only ? [sift.only.title] : []),
    ...(size === 0 ? [] : [`${size} ${size === 1 ? 'filter' : 'filters'}`]),
  ].join(' · ');
}

function inSight({ at }: Listing, top: number, height: number): readonly number[] {
  return Array.from({ length: height }, (_, line) => at(top + line)).filter((index) => index !== undefined);
}

export function reasonsPane(state: TuiState, view: View): readonly Line[] {
  const { rows, layout } = view;
  const width = layout.reasonsWidth;
  const total = rows.reduce((sum, row) => sum + heightOf(row, width), 0);
  const last = Math.min(total, state.browse.reasonsTop + layout.paneHeight);
  const where = total > layout.paneHeight ? `lines ${state.browse.reasonsTop + 1}–${last} of ${total}` : '';
  const title = rows.length > 0 ? view.nameOf(state.chosen) : '';
  return [titleLine(title, where, width), ...linesInSight(state, rows, layout.paneHeight, width)];
}

function linesInSight(state: TuiState, rows: readonly Row[], height: number, width: number): readonly Line[] {
  const { reasonsTop: top, cursor } = state.browse;
  const at = placeOf(rows, cursor);
  const lines: Line[] = [];
  let first = 0;
  for (const [index, row] of rows.entries()) {
    const next = first + heightOf(row, width);
    if (next > top) {
      const made = rowLines(row, width, index === at ? markIn(state, 'reasons') : undefined);
      lines.push(...made.slice(Math.max(0, top - first)));
    }
    first = next;
    if (first >= top + height) break;
  }
  return lines.slice(0, height);
}

function markIn(state: TuiState, pane: Pane): CursorMark {
  return state.browse.pane === pane ? 'here' : 'elsewhere';
}

function titleLine(title: string, right: string, width: number): Line {
  const room = width - widthOf(right) - 3;
  return line(
    fitPieces([piece(` ${fill(cut(title, room), room)} `, 'title'), piece(`${right} `, 'faint')], width),
  );
}
