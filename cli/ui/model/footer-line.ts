// The state -> the last line: what is being typed, what was said, or the keys of the room.

import { ROOMS } from '../rooms/rooms.ts';
import { cut, shownText, widthOf } from './fit-text.ts';
import { fitPieces, type Line, line, type Piece, piece } from './line.ts';
import { PROMPTS } from './prompts.ts';
import type { Prompt, TuiState } from './state.ts';
import type { View } from './view.ts';

export function footerLine(state: TuiState, view: View): Line {
  const width = view.layout.size.columns;
  return line(fitPieces(piecesOf(state, view, width), width));
}

function piecesOf(state: TuiState, view: View, width: number): readonly Piece[] {
  const { prompt, message, room } = state;
  if (prompt)
    return promptPieces(
      shownPrompt(prompt, state, view),
      PROMPTS[prompt.kind].asked(width < ROOMY, state, view),
      width,
    );
  return message === undefined ? ROOMS[room].footer(state, view) : [piece(` ${message}`, 'title')];
}

/** What is typed of a private fact is not seen while those are hidden. */
function shownPrompt(prompt: Prompt, state: TuiState, view: View): Prompt {
  const isSecret = PROMPTS[prompt.kind].isSecret?.(state, view) ?? false;
  return isSecret ? { ...prompt, text: '•'.repeat([...prompt.text].length) } : prompt;
}

/** Narrower than this, a prompt is short. */
const ROOMY = 64;

function promptPieces({ kind, text, problem }: Prompt, asked: string, width: number): readonly Piece[] {
  const told = problem ?? PROMPTS[kind].told;
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
