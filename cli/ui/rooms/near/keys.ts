// The keys of what cases are near to.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const NEAR_COMMANDS = {
  open: { keys: ['enter'], does: 'show the cases of a group, or hide them; go to a case' },
  list: { keys: ['l'], does: 'list only the cases of the chosen group' },
  again: { keys: ['a'], does: 'look again, at the cases as they stand now' },
} as const satisfies Commands;

export const NEAR_KEYS: RoomKeys = {
  title: 'Near misses',
  enter: {
    keys: ['n'],
    does: 'the listed cases that are a fact or two, or some weeks, from a verdict or a payment',
  },
  commands: NEAR_COMMANDS,
};
