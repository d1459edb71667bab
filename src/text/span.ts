// Where a piece of text stands: in which file, from which character to which.

/**
 * A half-open range of UTF-16 offsets in one file.
 *
 * @example
 * const span: Span = { file: 'dry.headline', start: 0, end: 6 };
 */
export interface Span {
  /** The path of the file as the project names it. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The smallest span that covers both; they must be of one file. */
export function cover(first: Span, last: Span): Span {
  return {
    file: first.file,
    start: Math.min(first.start, last.start),
    end: Math.max(first.end, last.end),
  };
}

/** One text for each place: two spans of one place have the same. */
export function placeKey({ file, start, end }: Span): string {
  return `${file}:${start}-${end}`;
}

/** Whether the first lies in the second, which may be the same place. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}
