// A broken promise of our own. A user's mistake is a diagnostic and never one of these.

/**
 * Thrown when the code breaks an invariant that an earlier stage promised; the message names the promise.
 *
 * @example
 * new InternalError('a promise of our own').name; // => 'InternalError'
 */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}

/** For the default of a switch over kinds: a kind without a case does not compile. */
export function assertNever(value: never, promise = 'every kind has a case'): never {
  const kind = (value as { kind?: unknown } | undefined)?.kind ?? value;
  throw new InternalError(`${promise}: ${String(kind)}`);
}
