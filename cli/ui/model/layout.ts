// The size of the window -> where everything stands.

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Layout {
  readonly size: Size;
  readonly isTooSmall: boolean;
  /** Whether list and reasons stand side by side; else only the one with the cursor is shown. */
  readonly isWide: boolean;
  readonly listWidth: number;
  readonly reasonsWidth: number;
  /** The lines between header and footer. */
  readonly bodyHeight: number;
  /** The lines of the list or of the reasons, under the title of the pane. */
  readonly paneHeight: number;
}

export const LEAST: Size = { columns: 40, rows: 10 };

/** Narrower than this, a list beside the reasons would leave both too little. */
const WIDE = 64;
/** The plan, the date, a rule; and the footer. */
const HEADER_AND_FOOTER = 4;
const LEAST_LIST = 24;
const DIVIDER = 1;

/** `wanted`: the width that the list would have if there were room for all. */
export function layoutFor(size: Size, wanted: number): Layout {
  const { columns, rows } = size;
  const isWide = columns >= WIDE;
  const listWidth = isWide ? Math.max(LEAST_LIST, Math.min(wanted, Math.round(columns * 0.36))) : columns;
  const bodyHeight = Math.max(1, rows - HEADER_AND_FOOTER);
  return {
    size,
    isTooSmall: columns < LEAST.columns || rows < LEAST.rows,
    isWide,
    listWidth,
    reasonsWidth: isWide ? columns - listWidth - DIVIDER : columns,
    bodyHeight,
    paneHeight: Math.max(1, bodyHeight - 1),
  };
}

/** The first line in sight that keeps the lines from `first` to `last` in sight, moved as little as can be. */
export function keepInSight(
  top: number,
  { first, last }: { readonly first: number; readonly last: number },
  height: number,
  total: number,
): number {
  const low = Math.min(top, first);
  const moved = last >= low + height ? Math.min(first, last - height + 1) : low;
  return Math.max(0, Math.min(moved, total - height));
}
