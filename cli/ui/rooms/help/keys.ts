// The keys of the help screen.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const HELP_COMMANDS = {
  back: { keys: ['left'], does: 'back to the list' },
} as const satisfies Commands;

export const HELP_KEYS: RoomKeys = {
  title: 'This screen',
  enter: { keys: ['?'], does: 'show or leave this screen' },
  commands: HELP_COMMANDS,
};
