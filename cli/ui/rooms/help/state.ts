// What the help screen remembers.

export interface HelpState {
  /** The first line in sight. */
  readonly top: number;
}

export function startHelp(): HelpState {
  return { top: 0 };
}
