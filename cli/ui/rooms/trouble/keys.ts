// The keys of rules that were saved and do not check.

import type { RoomKeys } from '../room.ts';

export const TROUBLE_KEYS: RoomKeys = {
  title: 'What is wrong in the rules',
  enter: { keys: ['!'], does: 'what is wrong in the rules as they were saved last' },
  commands: {},
};
