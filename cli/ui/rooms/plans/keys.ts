// The keys of the plans that can be asked.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const PLANS_COMMANDS = {
  choose: { keys: ['enter'], does: 'ask the chosen plan, phase or programme' },
} as const satisfies Commands;

export const PLANS_KEYS: RoomKeys = {
  title: 'Plans, phases and programmes',
  enter: { keys: ['P'], does: 'ask another plan, phase or programme' },
  commands: PLANS_COMMANDS,
};
