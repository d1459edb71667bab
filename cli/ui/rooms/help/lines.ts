// The tables of keys -> the lines of the help screen: the questions and where they are answered, what every room has, then
// each room, then what is typed.

import { fill, widthOf, wrap } from '../../model/fit-text.ts';
import { type Command, keysText, PROMPT_COMMANDS, SHARED_COMMANDS } from '../../model/keys.ts';
import { fitPieces, type Line, line, piece } from '../../model/line.ts';
import { KEYS_OF_ROOMS } from '../keys-of-rooms.ts';

const GAP = 3;

interface Section {
  readonly title: string;
  readonly commands: readonly Command[];
}

export function helpLines(width: number): readonly Line[] {
  const sections = sectionsOf();
  const commands = sections.flatMap((section) => section.commands);
  const column = Math.max(...commands.map((command) => widthOf(keysText(command)))) + GAP;
  return [
    ...sections.flatMap((section) => sectionLines(section, column, width)),
    ...SIGNS_TOLD.flatMap((text) => wrap(text, width - 2)).map((text) =>
      line(fitPieces([piece(` ${text}`)], width)),
    ),
  ];
}

function sectionsOf(): readonly Section[] {
  const rooms = Object.values(KEYS_OF_ROOMS);
  const { keep, export: write, ...shared } = SHARED_COMMANDS;
  return [
    {
      title: 'What do you want to know, or to do?',
      commands: [...rooms.flatMap(({ enter }) => enter ?? []), keep, write],
    },
    { title: 'In every room', commands: Object.values(shared) },
    ...rooms
      .map(({ title, enter, commands }) => ({
        title: enter ? `${title} (${keysText(enter)})` : title,
        commands: Object.values(commands),
      }))
      .filter(({ commands }) => commands.length > 0),
    { title: 'While typing a date or a text', commands: Object.values(PROMPT_COMMANDS) },
  ];
}

const SIGNS_TOLD = [
  '✓ yes   ✗ no   ? unknown: a missing fact could decide it   – does not apply',
  '“was” tells the verdict on the date at the start, where it is another.',
];

/** With an empty line below. */
function sectionLines({ title, commands }: Section, column: number, width: number): readonly Line[] {
  return [
    line(fitPieces([piece(` ${title}`, 'title')], width)),
    ...commands.flatMap((command) => commandLines(command, column, width)),
    line(fitPieces([piece('')], width)),
  ];
}

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
