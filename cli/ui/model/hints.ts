// Keys and a word for each -> the last line of the window, as far as it is wide enough.

import { KEYS_OF_ROOMS } from '../rooms/keys-of-rooms.ts';
import { widthOf } from './fit-text.ts';
import { type Command, firstKeys, SHARED_COMMANDS } from './keys.ts';
import { type Piece, piece } from './line.ts';

export interface Hint {
  readonly commands: readonly Command[];
  readonly word: string;
}

const { help } = KEYS_OF_ROOMS;
const { quit, leave, dayBack, dayOn, monthBack, monthOn, typeDate, search, hide, startDate } =
  SHARED_COMMANDS;

/** What must never be missing, in the first room; and in any other. */
export const BASIC_HINTS: readonly Hint[] = [
  { commands: help.enter ? [help.enter] : [], word: 'help' },
  { commands: [quit], word: 'quit' },
];
export const LEAVE_HINTS: readonly Hint[] = [{ commands: [leave], word: 'list' }, ...BASIC_HINTS];

/** Of keys that every room has; the most needed first. */
export const SHARED_HINTS: readonly Hint[] = [
  { commands: [dayBack, dayOn], word: 'day' },
  { commands: [monthBack, monthOn], word: 'month' },
  { commands: [typeDate], word: 'date' },
  { commands: [search], word: 'search' },
  { commands: [hide], word: 'hide' },
  { commands: [startDate], word: 'start date' },
];

export function hintPieces(hints: readonly Hint[], width: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let room = width - 1;
  for (const { commands, word } of hints) {
    const keys = firstKeys(commands);
    room -= widthOf(keys) + 1 + word.length + 2;
    if (room < -2) break;
    pieces.push(piece(` ${keys}`, 'title'), piece(` ${word} `, 'faint'));
  }
  return pieces;
}
