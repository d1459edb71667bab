// The keys of how the cases are filtered and sorted.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const SIFT_COMMANDS = {
  choose: { keys: ['enter', ' '], does: 'choose it, or no longer; open or fold a kind' },
  open: { keys: ['right'], does: 'open it' },
  close: { keys: ['left'], does: 'fold it, or go to the kind it stands under' },
  clear: { keys: ['z'], does: 'no filters, and the cases as they were read' },
} as const satisfies Commands;

export const SIFT_KEYS: RoomKeys = {
  title: 'Filter and sort',
  enter: { keys: ['f', 's'], does: 'filter and sort the cases' },
  commands: SIFT_COMMANDS,
};
