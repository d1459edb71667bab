// What the rule text beside the reasons remembers.

export interface SourceState {
  /** How many lines the text is scrolled from where the rule is. */
  readonly scrolled: number;
}

export function startSource(): SourceState {
  return { scrolled: 0 };
}
