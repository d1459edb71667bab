// What the program remembers between two keys. Everything shown follows from it, from the session and from the size.

export interface TuiState {
  readonly room: 'browse' | 'help';
  readonly pane: Pane;
  /** The chosen case, by its place in the session. */
  readonly chosen: number;
  /** The chosen line of the reasons, by its key; undefined for the first. */
  readonly cursor: string | undefined;
  /** The first line in sight: of the list, of the reasons and of the help screen. */
  readonly listTop: number;
  readonly reasonsTop: number;
  readonly helpTop: number;
  /** The parts of the plan whose reasons are open. They stay open from case to case, to compare. */
  readonly open: ReadonlySet<string>;
  /** The lines that are folded where they would be open, and the other way round, by key. */
  readonly turned: ReadonlySet<string>;
  readonly full: boolean;
  /** The date of the question, as a day since 1970-01-01. */
  readonly day: number;
  /** Only cases whose names hold it are listed. */
  readonly filter: string;
  /** What is being typed. */
  readonly prompt: Prompt | undefined;
  /** One line said in answer to the last key. */
  readonly message: string | undefined;
  /** Whether references are hidden. */
  readonly hidden: boolean;
  readonly over: boolean;
}

export type Pane = 'list' | 'reasons';

export interface Prompt {
  readonly kind: 'date' | 'filter';
  readonly text: string;
  /** Why the text was not taken. */
  readonly problem: string | undefined;
}

export function startState(day: number): TuiState {
  return {
    room: 'browse',
    pane: 'list',
    chosen: 0,
    cursor: undefined,
    listTop: 0,
    reasonsTop: 0,
    helpTop: 0,
    open: new Set(),
    turned: new Set(),
    full: false,
    day,
    filter: '',
    prompt: undefined,
    message: undefined,
    hidden: false,
    over: false,
  };
}
