// The text of the rule that the chosen reason comes from, beside the reasons; in a narrow window, the text alone.

import type { Source, Span } from '../../../../src/index.ts';
import { cut } from '../../model/fit-text.ts';
import { type Hint, hintPieces, LEAVE_HINTS, SHARED_HINTS } from '../../model/hints.ts';
import { fitPieces, type Line, line, piece } from '../../model/line.ts';
import type { TuiState } from '../../model/state.ts';
import type { View } from '../../model/view.ts';
import { close, open } from '../browse/folds.ts';
import { reasonsPane } from '../browse/lines.ts';
import { browseRoom } from '../browse/room.ts';
import { originAt, placeOf } from '../browse/rows.ts';
import { type Column, handledBy, type RoomModel } from '../room.ts';
import { SOURCE_COMMANDS } from './keys.ts';
import { sourceLines, topFor } from './lines.ts';

export const sourceRoom: RoomModel = {
  enter: (state, view) =>
    view.rows.length === 0
      ? { ...state, message: 'no case is chosen' }
      : atRule({ ...state, room: 'source', browse: { ...state.browse, pane: 'reasons' } }),
  press: handledBy(SOURCE_COMMANDS, {
    open: (state, view) => atRule(open(state, view)),
    close: (state, view) => {
      const closed = atRule(close(state, view));
      return closed.browse.pane === 'list' ? { ...closed, room: 'browse' } : closed;
    },
    textUp: (state, view) => scrolled(state, view, -1),
    textDown: (state, view) => scrolled(state, view, 1),
  }),
  move: (state, move, view) => atRule(browseRoom.move(state, move, beside(view))),
  settle: (state, view) => browseRoom.settle(state, beside(view)),
  columns,
  footer: (_, { layout }) => hintPieces([...LEAVE_HINTS, ...OWN_HINTS, ...SHARED_HINTS], layout.size.columns),
  showsDay: true,
};

const { open: unfold, close: fold, textUp, textDown } = SOURCE_COMMANDS;

const OWN_HINTS: readonly Hint[] = [
  { commands: [unfold], word: 'open' },
  { commands: [fold], word: 'fold' },
  { commands: [textUp, textDown], word: 'text' },
];

/** Narrower than this, reasons and text beside one another would leave both too little. */
const WIDE = 100;
const REASONS_SHARE = 0.45;

/** The view with the reasons as narrow as they are here. */
function beside(view: View): View {
  const { columns: width } = view.layout.size;
  const reasonsWidth = width < WIDE ? width : Math.floor(width * REASONS_SHARE);
  return { ...view, layout: { ...view.layout, reasonsWidth } };
}

function columns(state: TuiState, view: View): readonly Column[] {
  const { bodyHeight: height, size } = view.layout;
  const near = beside(view);
  const { reasonsWidth } = near.layout;
  if (size.columns < WIDE)
    return [{ lines: [reasonLine(state, view), ...textLines(state, view, size.columns, height - 1)] }];
  const divider = Array.from({ length: height }, () => line([piece('│', 'faint')]));
  return [
    { lines: reasonsPane(state, near), width: reasonsWidth },
    { lines: divider, width: 1 },
    { lines: textLines(state, view, size.columns - reasonsWidth - 1, height) },
  ];
}

/** The chosen reason on one line, where the others are not in sight. */
function reasonLine({ browse }: TuiState, { rows, layout }: View): Line {
  const text = rows[placeOf(rows, browse.cursor)]?.text ?? '';
  const width = layout.size.columns;
  return line(fitPieces([piece(`› ${cut(text, width - 2)}`)], width), true);
}

function textLines(state: TuiState, view: View, width: number, height: number): readonly Line[] {
  const found = foundIn(state, view);
  if (!found) return [line(fitPieces([piece(' no text of a rule is known here', 'faint')], width))];
  const top = topFor(found.source, found.span, state.source.scrolled, height);
  return sourceLines({ ...found, top }, { width, height });
}

function foundIn(
  { browse }: TuiState,
  { rows, tools }: View,
): { readonly source: Source; readonly span: Span } | undefined {
  const span = originAt(rows, placeOf(rows, browse.cursor));
  const source = span && tools.session.sourceOf(span.file);
  return source && { source, span };
}

function atRule(state: TuiState): TuiState {
  return { ...state, source: { scrolled: 0 } };
}

/** A page of the text on or back, as far as it goes. */
function scrolled(state: TuiState, view: View, way: 1 | -1): TuiState {
  const found = foundIn(state, view);
  if (!found) return state;
  const { bodyHeight: height } = view.layout;
  const start = topFor(found.source, found.span, 0, height);
  const asked = state.source.scrolled + way * Math.max(1, height - 2);
  const top = topFor(found.source, found.span, asked, height);
  return { ...state, source: { scrolled: top - start } };
}
