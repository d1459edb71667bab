// Text of families and rule files made safe to print: no control character of theirs reaches a terminal.

// C0 and C1 controls, DEL, the bidirectional overrides that can reorder a line, the line separators, and halves of
// characters that no text of UTF-8 can hold.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

/**
 * The text with every control character shown as its code point, such as `<U+001B>`.
 *
 * @example
 * printable('\u001b[31m'); // => '<U+001B>[31m'
 */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (found) => `<U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
