// Every key that does something, once: the help screen lists these tables and the reducer answers to them.

/** A key by name, such as `up` or `ctrl+c`, or the character that it types. */
export type KeyName = string;

export interface Command {
  readonly keys: readonly KeyName[];
  /** What it does, for the help screen. */
  readonly does: string;
}

/** The keys while looking around. */
export const COMMANDS = {
  up: { keys: ['up', 'k'], does: 'move up' },
  down: { keys: ['down', 'j'], does: 'move down' },
  pageUp: { keys: ['page up'], does: 'move up by a page' },
  pageDown: { keys: ['page down'], does: 'move down by a page' },
  first: { keys: ['home', 'g'], does: 'go to the first line' },
  last: { keys: ['end', 'G'], does: 'go to the last line' },
  open: { keys: ['enter', 'right'], does: 'go to the reasons; there, open what is folded' },
  close: { keys: ['left'], does: 'fold it again; then back to the list' },
  switchPane: { keys: ['tab'], does: 'go to the other side' },
  full: { keys: ['e'], does: 'every reason, or only those that decide' },
  dayBack: { keys: ['['], does: 'ask about the day before' },
  dayOn: { keys: [']'], does: 'ask about the day after' },
  monthBack: { keys: ['{'], does: 'ask about a month earlier' },
  monthOn: { keys: ['}'], does: 'ask about a month later' },
  typeDate: { keys: ['d'], does: 'type the date to ask about' },
  startDate: { keys: ['0'], does: 'back to the date at the start' },
  filter: { keys: ['/'], does: 'list only the cases whose names hold a text' },
  clear: { keys: ['escape'], does: 'list all cases again; leave this screen' },
  hide: { keys: ['p'], does: 'hide or show references, for a shared screen' },
  help: { keys: ['?'], does: 'show or leave this screen' },
  quit: { keys: ['q', 'ctrl+c'], does: 'quit' },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

/** The keys while typing a date or a text to look for; every other key is typed. */
export const PROMPT_COMMANDS = {
  accept: { keys: ['enter'], does: 'take what was typed' },
  cancel: { keys: ['escape'], does: 'leave it; a text looked for is cleared' },
  erase: { keys: ['backspace'], does: 'erase the last character' },
  leave: { keys: ['ctrl+c'], does: 'quit' },
} as const satisfies Readonly<Record<string, Command>>;

export type PromptCommandName = keyof typeof PROMPT_COMMANDS;

export function commandFor(key: KeyName): CommandName | undefined {
  return nameIn(COMMANDS, key);
}

export function promptCommandFor(key: KeyName): PromptCommandName | undefined {
  return nameIn(PROMPT_COMMANDS, key);
}

function nameIn<Name extends string>(table: Readonly<Record<Name, Command>>, key: KeyName): Name | undefined {
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
  'ctrl+c': 'Ctrl-C',
};

/** The keys of a command as they are printed: `↑ k`. */
export function keysText({ keys }: Command): string {
  return keys.map((key) => KEY_TEXTS[key] ?? key).join(' ');
}
