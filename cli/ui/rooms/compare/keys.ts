// The keys of two plans side by side.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const COMPARE_COMMANDS = {
  choose: { keys: ['enter'], does: 'choose the other plan; show the cases of a group; go to a case' },
  other: { keys: ['o'], does: 'choose another plan to compare with' },
  list: { keys: ['l'], does: 'list only the cases of the chosen group' },
} as const satisfies Commands;

export const COMPARE_KEYS: RoomKeys = {
  title: 'Two plans side by side',
  enter: { keys: ['='], does: 'the chosen case, and all listed ones, under another plan beside this one' },
  commands: COMPARE_COMMANDS,
};
