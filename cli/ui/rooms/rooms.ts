// Every room with what it does.

import { askRoom } from './ask/room.ts';
import { browseRoom } from './browse/room.ts';
import { changeRoom } from './change/room.ts';
import { compareRoom } from './compare/room.ts';
import { flipRoom } from './flip/room.ts';
import { helpRoom } from './help/room.ts';
import { nearRoom } from './near/room.ts';
import { plansRoom } from './plans/room.ts';
import { rejectsRoom } from './rejects/room.ts';
import type { RoomModel } from './room.ts';
import { siftRoom } from './sift/room.ts';
import type { Room } from './slices.ts';
import { sourceRoom } from './source/room.ts';
import { timelineRoom } from './timeline/room.ts';
import { troubleRoom } from './trouble/room.ts';

export const ROOMS: { readonly [R in Room]: RoomModel } = {
  browse: browseRoom,
  help: helpRoom,
  timeline: timelineRoom,
  source: sourceRoom,
  ask: askRoom,
  flip: flipRoom,
  change: changeRoom,
  sift: siftRoom,
  trouble: troubleRoom,
  compare: compareRoom,
  near: nearRoom,
  rejects: rejectsRoom,
  plans: plansRoom,
};
