// What fused code does not do: the functions of the rules do it.

/** Thrown where a rule can't be fused, and caught where its function is called instead. */
export class Unfused extends Error {}
