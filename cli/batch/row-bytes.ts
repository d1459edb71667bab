// Rows of CSV as bytes, one after the other, in a store that grows.

const COMMA = 0x2c;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

export class RowBytes {
  #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;

  constructor(room: number) {
    this.#bytes = new Uint8Array(Math.max(room, 1024));
  }

  /** Makes room for so many bytes more. */
  reserve(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#at + bytes, 2 * this.#bytes.length));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }

  /** Invariant, of this and what follows: there is room. */
  bytes(piece: Uint8Array): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = 0; index < piece.length; index++) bytes[at++] = piece[index] as number;
    this.#at = at;
  }

  /** From 0 to a billion. */
  whole(number: number): void {
    const bytes = this.#bytes;
    let digits = 1;
    for (let power = 10; number >= power; power *= 10) digits++;
    let rest = number;
    for (let at = this.#at + digits - 1; at >= this.#at; at--) {
      const tenth = (rest / 10) | 0;
      bytes[at] = 0x30 + rest - 10 * tenth;
      rest = tenth;
    }
    this.#at += digits;
  }

  /** A cell of text that stands in other bytes and holds no quote and no line end; one that programs would take for a formula is told as text. */
  cell(from: Uint8Array, start: number, end: number): void {
    const bytes = this.#bytes;
    let at = this.#at;
    const isQuoted = hasComma(from, start, end);
    if (isQuoted) bytes[at++] = QUOTE;
    if (start < end && opensFormula(from[start] as number)) bytes[at++] = APOSTROPHE;
    for (let index = start; index < end; index++) bytes[at++] = from[index] as number;
    if (isQuoted) bytes[at++] = QUOTE;
    this.#at = at;
  }

  text(text: string): void {
    this.reserve(3 * text.length);
    this.#at += new TextEncoder().encodeInto(text, this.#bytes.subarray(this.#at)).written;
  }

  /** What has been written, as bytes of their own. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#at);
    this.#at = 0;
    return taken;
  }
}

function hasComma(bytes: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (bytes[index] === COMMA) return true;
  return false;
}

/** `=`, `+`, `-` and `@`, as `asText` has them. */
function opensFormula(byte: number): boolean {
  return byte === 0x3d || byte === 0x2b || byte === 0x2d || byte === 0x40;
}
