// Paints a line: colours by what its pieces are, the chosen line reversed. Without colour a line is its text alone.

import { Text } from 'ink';
import { createContext, type ReactElement, useContext } from 'react';
import { type Line, lineText, type Tone } from '../model/line.ts';

/** Whether there is colour: NO_COLOR and the terminal decide. */
export const ColourContext = createContext(false);

type Codes = readonly [on: number, off: number];

const CODES: Readonly<Record<Tone, Codes | undefined>> = {
  plain: undefined,
  title: [1, 22],
  faint: [2, 22],
  yes: [32, 39],
  no: [31, 39],
  unknown: [33, 39],
  none: [2, 22],
  changed: [35, 39],
};
const REVERSED: Codes = [7, 27];

export function LineText({ line }: { readonly line: Line }): ReactElement {
  const hasColour = useContext(ColourContext);
  return <Text wrap="truncate-end">{hasColour ? paint(line) : lineText(line)}</Text>;
}

function paint({ pieces, chosen }: Line): string {
  const painted = pieces.map(({ text, tone }) => wrapped(text, CODES[tone])).join('');
  return chosen ? wrapped(painted, REVERSED) : painted;
}

function wrapped(text: string, codes: Codes | undefined): string {
  return codes && text !== '' ? `\u001b[${codes[0]}m${text}\u001b[${codes[1]}m` : text;
}
