// The keys of the time line.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const TIMELINE_COMMANDS = {
  earlier: { keys: ['left'], does: 'look at earlier days' },
  later: { keys: ['right'], does: 'look at later days' },
  closer: { keys: ['+', '='], does: 'fewer days, more closely' },
  wider: { keys: ['-', '_'], does: 'more days at once' },
  fit: { keys: ['f'], does: 'all that the windows hold' },
} as const satisfies Commands;

export const TIMELINE_KEYS: RoomKeys = {
  title: 'The time line',
  enter: {
    keys: ['t'],
    does: 'what has dates in the chosen case, and what of it counts for the chosen part',
  },
  commands: TIMELINE_COMMANDS,
};
