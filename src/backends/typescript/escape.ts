// Text of rule files -> text that generated code can hold: nothing of it can end a literal or a comment, or a script
// that the module is pasted into.

import { printable } from '../../text/printable.ts';

// JSON leaves these as they are: `<` opens `</script` and `<!--`, the others end a line, order it anew or are not seen.
const UNSAFE = /[<\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

/** A string literal of exactly this text. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(UNSAFE, (found) => `\\u${hex(found.charCodeAt(0)).padStart(4, '0')}`);
}

/** The text for a comment that ends with its line. */
export function lineComment(text: string): string {
  return printable(text).toWellFormed().replaceAll('<', '‹').replaceAll('>', '›');
}

/** The text for a comment between marks. */
export function blockComment(text: string): string {
  return lineComment(text).replaceAll('*/', '* /');
}

/** Code units as hexadecimal digits. */
export function hex(code: number): string {
  return code.toString(16);
}
