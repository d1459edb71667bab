// A frame of a terminal, as text with colour codes -> an SVG picture, dark on light, that needs nothing from elsewhere.

import stringWidth from 'string-width';

export interface Picture {
  readonly title: string;
  readonly columns: number;
  readonly rows: number;
}

interface Style {
  readonly bold: boolean;
  readonly faint: boolean;
  readonly reversed: boolean;
  readonly colour: string | undefined;
}

/** Text of one style, and the column where it starts. */
interface Run {
  readonly style: Style;
  readonly column: number;
  readonly text: string;
}

const CELL = { width: 8.4, height: 18 };
const BASELINE = 13.5;
const MARGIN = 14;
const PAPER = '#ffffff';
const INK = '#1f2328';
const FAINT = '#59636e';
const COLOURS: Readonly<Record<number, string>> = {
  31: '#b3261e',
  32: '#116329',
  33: '#7d4e00',
  35: '#6639ba',
};
const PLAIN: Style = { bold: false, faint: false, reversed: false, colour: undefined };

export function svgOf(frame: string, { title, columns, rows }: Picture): string {
  const width = rounded(columns * CELL.width + 2 * MARGIN);
  const height = rounded(rows * CELL.height + 2 * MARGIN);
  const body = frame.split('\n').flatMap((line, row) => runsOf(line).flatMap((run) => drawn(run, row)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${PAPER}" stroke="#d1d9e0"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${INK}">`,
    ...body,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  let style = PLAIN;
  let column = 0;
  for (const part of line.split(ESCAPES)) {
    const codes = CODES.exec(part)?.[1];
    if (codes !== undefined) {
      style = codes.split(';').map(Number).reduce(styled, style);
    } else if (part !== '') {
      runs.push({ style, column, text: part });
      column += stringWidth(part);
    }
  }
  return runs;
}

const ESCAPE = '\u001b';
const ESCAPES = new RegExp(`(${ESCAPE}\\[[0-9;]*m)`);
const CODES = new RegExp(`^${ESCAPE}\\[([0-9;]*)m$`);

function styled(style: Style, code: number): Style {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, faint: true };
  if (code === 7) return { ...style, reversed: true };
  if (code === 22) return { ...style, bold: false, faint: false };
  if (code === 27) return { ...style, reversed: false };
  return { ...style, colour: COLOURS[code] };
}

function drawn(run: Run, row: number): readonly string[] {
  const words = [...run.text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) =>
    wordsAt({ ...run, text, column: run.column + stringWidth(run.text.slice(0, index)) }, row),
  );
  return run.style.reversed ? [ground(run, row), ...words] : words;
}

function ground({ column, text }: Run, row: number): string {
  const { x, y, width } = placeOf(column, row, text);
  return `<rect x="${x}" y="${y}" width="${width}" height="${CELL.height}" fill="${INK}" shape-rendering="crispEdges"/>`;
}

/** The words are held to their columns, whichever font draws them. */
function wordsAt({ style, column, text }: Run, row: number): string {
  const { x, y, width } = placeOf(column, row, text);
  const weight = style.bold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y + BASELINE}" textLength="${width}" lengthAdjust="spacingAndGlyphs"${fillOf(style)}${weight}>${escaped(text)}</text>`;
}

function placeOf(column: number, row: number, text: string): { x: number; y: number; width: number } {
  return {
    x: rounded(MARGIN + column * CELL.width),
    y: rounded(MARGIN + row * CELL.height),
    width: rounded(stringWidth(text) * CELL.width),
  };
}

function fillOf({ reversed, colour, faint }: Style): string {
  if (reversed) return ` fill="${PAPER}"`;
  const fill = colour ?? (faint ? FAINT : undefined);
  return fill === undefined ? '' : ` fill="${fill}"`;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
