// The keys of the records that do not fit.

import type { RoomKeys } from '../room.ts';

export const REJECTS_KEYS: RoomKeys = {
  title: 'Records that do not fit',
  enter: { keys: ['R'], does: 'the records of the file that could not be read, and why' },
  commands: {},
};
