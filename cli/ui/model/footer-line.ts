// The state -> the last line: what is being typed, what was said, or the keys.

import { cut, shownText, widthOf } from './fit-text.ts';
import { COMMANDS, type CommandName, keysText } from './keys.ts';
import { fitPieces, type Line, line, type Piece, piece } from './line.ts';
import type { Prompt, TuiState } from './state.ts';
import type { View } from './view.ts';

/** The most needed first: the line ends where the width does. */
const HINTS: readonly (readonly [readonly CommandName[], string])[] = [
  [['help'], 'help'],
  [['quit'], 'quit'],
  [['open'], 'open'],
  [['close'], 'back'],
  [['dayBack', 'dayOn'], 'day'],
  [['monthBack', 'monthOn'], 'month'],
  [['typeDate'], 'date'],
  [['filter'], 'filter'],
  [['full'], 'full'],
  [['hide'], 'hide'],
  [['startDate'], 'start date'],
];

export function footerLine(state: TuiState, { layout, help }: View): Line {
  const { prompt, message, helpTop } = state;
  const width = layout.size.columns;
  if (prompt) return line(fitPieces(promptPieces(prompt, width), width));
  if (message !== undefined) return line(fitPieces([piece(` ${message}`, 'title')], width));
  return line(
    fitPieces(
      state.room === 'help' ? helpHint(helpTop, layout.bodyHeight, help.length) : hints(width),
      width,
    ),
  );
}

/** Narrower than this, a prompt is short. */
const ROOMY = 64;

function promptPieces({ kind, text, problem }: Prompt, width: number): readonly Piece[] {
  const asked = kind === 'filter' ? ' names with: ' : width < ROOMY ? ' date: ' : ' date (YYYY-MM-DD): ';
  const told = problem ?? (kind === 'date' ? 'Enter asks, Esc leaves it' : 'Enter keeps it, Esc clears it');
  const shown = cut(
    shownText(text),
    Math.max('YYYY-MM-DD'.length, width - widthOf(asked) - widthOf(told) - 4),
  );
  return [
    piece(asked, 'title'),
    piece(`${shown}▏`),
    piece(`  ${told}`, problem === undefined ? 'faint' : 'no'),
  ];
}

function helpHint(top: number, height: number, total: number): readonly Piece[] {
  const last = Math.min(total, top + height);
  const where = total > height ? `   lines ${top + 1}–${last} of ${total}: ↑ ↓` : '';
  return [piece(` ${keysText(COMMANDS.clear)}`, 'title'), piece(` leaves this screen${where}`, 'faint')];
}

function hints(width: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let room = width - 1;
  for (const [names, word] of HINTS) {
    const keys = names.map(firstKey).join(' ');
    room -= widthOf(keys) + 1 + word.length + 2;
    if (room < -2) break;
    pieces.push(piece(` ${keys}`, 'title'), piece(` ${word} `, 'faint'));
  }
  return pieces;
}

function firstKey(name: CommandName): string {
  return keysText({ keys: COMMANDS[name].keys.slice(0, 1), does: '' });
}
