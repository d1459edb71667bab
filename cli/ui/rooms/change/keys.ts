// The keys of the facts that are changed.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const CHANGE_COMMANDS = {
  edit: { keys: ['enter'], does: 'type another value; open or fold a list' },
  open: { keys: ['right'], does: 'open it' },
  close: { keys: ['left'], does: 'fold it, or go to what it stands in' },
  yes: { keys: ['y'], does: 'of what is yes or no: yes' },
  no: { keys: ['n'], does: 'of what is yes or no: no' },
  add: { keys: ['+'], does: 'one more in the list' },
  remove: { keys: ['-'], does: 'take it out of the list; of a fact, it is not known' },
  whole: { keys: ['='], does: 'the list holds no more than what is known of it' },
  known: { keys: ['f'], does: 'all that could be known, or only what is known' },
} as const satisfies Commands;

export const CHANGE_KEYS: RoomKeys = {
  title: 'The facts of the chosen case',
  enter: { keys: ['c'], does: 'see and change the facts of the chosen case' },
  commands: CHANGE_COMMANDS,
};
