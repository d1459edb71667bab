// A text -> the condition that its bytes stand at a place. Four bytes are compared at a time, from the first on: a line feed ends a
// comparison, so none looks more than three bytes behind it.

/** `text` is printable ASCII. */
export function matches(text: string, at: string): string {
  if (text.length < 4)
    return [...text]
      .map((_, index) => `bytes[${plus(at, index)}] === ${text.charCodeAt(index)}`)
      .join(' && ');
  const starts = Array.from({ length: Math.floor(text.length / 4) }, (_, index) => 4 * index);
  // What is left over is compared with some of what stands before it.
  const last = text.length % 4 === 0 ? [] : [text.length - 4];
  return [...starts, ...last].map((start) => `${fourAt(at, start)} === ${fourOf(text, start)}`).join(' && ');
}

function fourAt(at: string, start: number): string {
  return `view.getInt32(${plus(at, start)}, true)`;
}

function fourOf(text: string, start: number): number {
  const byte = (index: number): number => text.charCodeAt(start + index) << (8 * index);
  return byte(0) | byte(1) | byte(2) | byte(3);
}

function plus(at: string, more: number): string {
  return more === 0 ? at : `${at} + ${more}`;
}

/** Whether JSON has the text between quotes as it is, one byte a character. */
export function isPlainText(text: string): boolean {
  return /^[ !#-[\]-~]*$/.test(text);
}
