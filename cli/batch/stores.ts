// Stores of bytes that go to a thread and come back: to make a large one anew for each piece takes longer than to answer it.

export class Stores {
  readonly #spare: ArrayBuffer[] = [];

  /** So many bytes, whatever they hold. */
  take(bytes: number): Uint8Array<ArrayBuffer> {
    const at = this.#spare.findIndex(({ byteLength }) => byteLength >= bytes);
    const [spare] = at === -1 ? [] : this.#spare.splice(at, 1);
    return new Uint8Array(spare ?? new ArrayBuffer(roomFor(bytes)), 0, bytes);
  }

  give(store: ArrayBuffer): void {
    if (this.#spare.length < MOST_SPARE) this.#spare.push(store);
  }
}

const MOST_SPARE = 64;

/** Pieces differ a little in length: a store should serve the next one too. */
function roomFor(bytes: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(bytes, 4096)));
}
