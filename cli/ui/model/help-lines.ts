// The tables of keys -> the lines of the help screen.

import { fill, widthOf, wrap } from './fit-text.ts';
import { COMMANDS, type Command, keysText, PROMPT_COMMANDS } from './keys.ts';
import { fitPieces, type Line, line, piece } from './line.ts';

const GAP = 3;

export function helpLines(width: number): readonly Line[] {
  const looking = Object.values<Command>(COMMANDS);
  const typing = Object.values<Command>(PROMPT_COMMANDS);
  const column = Math.max(...[...looking, ...typing].map((command) => widthOf(keysText(command)))) + GAP;
  const section = (title: string, commands: readonly Command[]): readonly Line[] => [
    line(fitPieces([piece(` ${title}`, 'title')], width)),
    ...commands.flatMap((command) => commandLines(command, column, width)),
  ];
  return [
    ...section('Looking around', looking),
    line(fitPieces([piece('')], width)),
    ...section('While typing a date or a text', typing),
    line(fitPieces([piece('')], width)),
    ...SIGNS_TOLD.flatMap((text) => wrap(text, width - 2)).map((text) =>
      line(fitPieces([piece(` ${text}`)], width)),
    ),
  ];
}

const SIGNS_TOLD = [
  '✓ yes   ✗ no   ? unknown: a missing fact could decide it   – does not apply',
  '“was” tells the verdict on the date at the start, where it is another.',
];

function commandLines(command: Command, column: number, width: number): readonly Line[] {
  return wrap(command.does, width - column - 2).map((text, index) =>
    line(
      fitPieces(
        [piece(`  ${fill(index === 0 ? keysText(command) : '', column)}`, 'title'), piece(text)],
        width,
      ),
    ),
  );
}
