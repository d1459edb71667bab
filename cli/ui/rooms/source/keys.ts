// The keys of the rule text beside the reasons.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const SOURCE_COMMANDS = {
  open: { keys: ['enter', 'right'], does: 'open the reason that is folded' },
  close: { keys: ['left'], does: 'fold it again; then back to the list' },
  textUp: { keys: ['page up'], does: 'scroll the text up' },
  textDown: { keys: ['page down'], does: 'scroll the text down' },
} as const satisfies Commands;

export const SOURCE_KEYS: RoomKeys = {
  title: 'The text of the rule',
  enter: { keys: ['r'], does: 'the text that the chosen reason comes from' },
  commands: SOURCE_COMMANDS,
};
