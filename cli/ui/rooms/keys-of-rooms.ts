// The keys of all rooms, in the order of the help screen.

import { type Command, commandIn, type KeyName } from '../model/keys.ts';
import { ASK_KEYS } from './ask/keys.ts';
import { BROWSE_KEYS } from './browse/keys.ts';
import { CHANGE_KEYS } from './change/keys.ts';
import { COMPARE_KEYS } from './compare/keys.ts';
import { FLIP_KEYS } from './flip/keys.ts';
import { HELP_KEYS } from './help/keys.ts';
import { NEAR_KEYS } from './near/keys.ts';
import { PLANS_KEYS } from './plans/keys.ts';
import { REJECTS_KEYS } from './rejects/keys.ts';
import type { RoomKeys } from './room.ts';
import { SIFT_KEYS } from './sift/keys.ts';
import type { Room } from './slices.ts';
import { SOURCE_KEYS } from './source/keys.ts';
import { TIMELINE_KEYS } from './timeline/keys.ts';
import { TROUBLE_KEYS } from './trouble/keys.ts';

export const KEYS_OF_ROOMS: { readonly [R in Room]: RoomKeys } = {
  browse: BROWSE_KEYS,
  sift: SIFT_KEYS,
  timeline: TIMELINE_KEYS,
  source: SOURCE_KEYS,
  ask: ASK_KEYS,
  flip: FLIP_KEYS,
  change: CHANGE_KEYS,
  near: NEAR_KEYS,
  plans: PLANS_KEYS,
  compare: COMPARE_KEYS,
  rejects: REJECTS_KEYS,
  trouble: TROUBLE_KEYS,
  help: HELP_KEYS,
};

export const ROOM_NAMES = Object.keys(KEYS_OF_ROOMS) as readonly Room[];

/** The room that a key leads into. */
export function roomEnteredBy(key: KeyName): Room | undefined {
  return commandIn(ENTRIES, key);
}

const ENTRIES = Object.fromEntries(
  ROOM_NAMES.flatMap((room) => {
    const { enter } = KEYS_OF_ROOMS[room];
    return enter ? [[room, enter]] : [];
  }),
) as Readonly<Record<Room, Command>>;
