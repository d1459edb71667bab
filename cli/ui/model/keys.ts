// Keys by their names, commands with the keys that give them, and the commands that every room has. Those of a room stand in its own
// `keys.ts`; the help screen lists all of them, and the reducer answers to nothing else.

/** A key by name, such as `up` or `ctrl+c`, or the character that it types. */
export type KeyName = string;

export interface Command {
  readonly keys: readonly KeyName[];
  /** What it does, for the help screen. */
  readonly does: string;
}

export type Commands = Readonly<Record<string, Command>>;

/** The keys in every room, where the room does not take them for something of its own. */
export const SHARED_COMMANDS = {
  up: { keys: ['up', 'k'], does: 'move up' },
  down: { keys: ['down', 'j'], does: 'move down' },
  pageUp: { keys: ['page up'], does: 'move up by a page' },
  pageDown: { keys: ['page down'], does: 'move down by a page' },
  first: { keys: ['home', 'g'], does: 'go to the first line' },
  last: { keys: ['end', 'G'], does: 'go to the last line' },
  dayBack: { keys: ['['], does: 'ask about the day before' },
  dayOn: { keys: [']'], does: 'ask about the day after' },
  monthBack: { keys: ['{'], does: 'ask about a month earlier' },
  monthOn: { keys: ['}'], does: 'ask about a month later' },
  typeDate: { keys: ['d'], does: 'type the date to ask about' },
  nextChange: { keys: ['N'], does: 'ask about the next day on which the chosen part is another' },
  changeBefore: { keys: ['B'], does: 'ask about the last day before on which it was another' },
  startDate: { keys: ['0'], does: 'back to the date at the start' },
  search: { keys: ['/'], does: 'list only the cases whose names hold a text' },
  hide: { keys: ['p'], does: 'hide or show references, for a shared screen' },
  undo: { keys: ['u'], does: 'take back the last change of the chosen case' },
  redo: { keys: ['U'], does: 'make it again' },
  keep: { keys: ['w'], does: 'keep the case as it stands as a scenario beside the rules' },
  export: { keys: ['E'], does: 'write why its verdicts are so into a file' },
  leave: { keys: ['escape'], does: 'back to the list' },
  quit: { keys: ['q', 'ctrl+c'], does: 'quit' },
} as const satisfies Commands;

export type SharedName = keyof typeof SHARED_COMMANDS;

/** The keys while typing a date or a text; every other key is typed. */
export const PROMPT_COMMANDS = {
  accept: { keys: ['enter'], does: 'take what was typed' },
  cancel: { keys: ['escape'], does: 'leave it; a text looked for is cleared' },
  erase: { keys: ['backspace'], does: 'erase the last character' },
  stop: { keys: ['ctrl+c'], does: 'quit' },
} as const satisfies Commands;

export type PromptCommandName = keyof typeof PROMPT_COMMANDS;

/** The command of a table that a key gives. */
export function commandIn<Name extends string>(
  table: Readonly<Record<Name, Command>>,
  key: KeyName,
): Name | undefined {
  return (Object.keys(table) as Name[]).find((name) => table[name].keys.includes(key));
}

const KEY_TEXTS: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  'page up': 'PgUp',
  'page down': 'PgDn',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  tab: 'Tab',
  escape: 'Esc',
  backspace: 'Backspace',
  ' ': 'Space',
  'ctrl+c': 'Ctrl-C',
};

/** The keys of a command as they are printed: `↑ k`. */
export function keysText({ keys }: Command): string {
  return keys.map((key) => KEY_TEXTS[key] ?? key).join(' ');
}

/** The first key of each, as a hint prints them: `[ ]`. */
export function firstKeys(commands: readonly Command[]): string {
  return commands.map(({ keys, does }) => keysText({ keys: keys.slice(0, 1), does })).join(' ');
}
