// The keys of what would change a verdict.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const FLIP_COMMANDS = {
  open: { keys: ['enter'], does: 'show what else the chosen change would move, or hide it again' },
  make: { keys: ['y'], does: 'make the chosen change' },
} as const satisfies Commands;

export const FLIP_KEYS: RoomKeys = {
  title: 'Why not, and what would change it',
  enter: {
    keys: ['x'],
    does: 'what keeps the chosen part from being yes, and the smallest changes that make it so',
  },
  commands: FLIP_COMMANDS,
};
