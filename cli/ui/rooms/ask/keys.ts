// The keys of the interview.

import type { Commands } from '../../model/keys.ts';
import type { RoomKeys } from '../room.ts';

export const ASK_COMMANDS = {
  give: { keys: ['enter'], does: 'give the chosen answer; of another question, ask that one first' },
  first: { keys: ['1'], does: 'give the first answer' },
  second: { keys: ['2'], does: 'give the second answer' },
  third: { keys: ['3'], does: 'give the third answer' },
  type: { keys: ['i'], does: 'type another answer' },
  skip: { keys: ['s'], does: 'put the question off' },
} as const satisfies Commands;

export const ASK_KEYS: RoomKeys = {
  title: 'What to ask next',
  enter: { keys: ['a'], does: 'be asked for the facts that decide the chosen part, best first' },
  commands: ASK_COMMANDS,
};
