// What the list and the reasons remember.

export interface BrowseState {
  readonly pane: Pane;
  /** The chosen line of the reasons, by its key; undefined for the first. */
  readonly cursor: string | undefined;
  /** The first line in sight, of the list and of the reasons. */
  readonly listTop: number;
  readonly reasonsTop: number;
  /** The parts of the plan whose reasons are open. They stay open from case to case, to compare. */
  readonly open: ReadonlySet<string>;
  /** The lines that are folded where they would be open, and the other way round, by key. */
  readonly turned: ReadonlySet<string>;
  readonly full: boolean;
}

export type Pane = 'list' | 'reasons';

export function startBrowse(): BrowseState {
  return {
    pane: 'list',
    cursor: undefined,
    listTop: 0,
    reasonsTop: 0,
    open: new Set(),
    turned: new Set(),
    full: false,
  };
}
