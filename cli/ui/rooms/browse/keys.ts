// The keys of the list and of the reasons beside it.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const BROWSE_COMMANDS = {
  open: { keys: ['enter', 'right'], does: 'go to the reasons; there, open what is folded' },
  close: { keys: ['left'], does: 'fold it again; then back to the list' },
  switchPane: { keys: ['tab'], does: 'go to the other side' },
  full: { keys: ['e'], does: 'every reason, or only those that decide' },
  clear: { keys: ['escape'], does: 'list all cases again' },
} as const satisfies Commands;

export const BROWSE_KEYS: RoomKeys = {
  title: 'The cases and their reasons',
  enter: undefined,
  commands: BROWSE_COMMANDS,
};
