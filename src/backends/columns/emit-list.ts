// A list -> the function that reads its items, each into a row of its own. And what makes a row ready: where its own lists begin.

import { NO_ROOM } from '../../values/index.ts';
import { type Emitting, GIVE_UP, inner } from './emit-value.ts';
import type { Place, TableRoom } from './layout.ts';

export function emitList(
  emitting: Emitting,
  { id, table }: Place,
  column: number | undefined,
): readonly string[] {
  emitting.runtime.add('afterSpace');
  const known = column === undefined ? [] : [`k${column}[row] = 1;`];
  const item = table
    ? [
        `const item = rows[${table.index}];`,
        `if (item === room${table.index}) return ${NO_ROOM};`,
        `rows[${table.index}] = item + 1;`,
        ...emitOpen(table, 'item'),
        `at = read${id}(at + 1, item);`,
      ]
    : [`at = read${id}(at + 1, 0);`];
  const space = 'if (byte <= 32) byte = bytes[(at = afterSpace(bytes, at))];';
  return [
    `function list${id}(at, row) {`,
    ...inner([
      `if (bytes[at] !== 91) ${GIVE_UP}`,
      'let byte = bytes[++at];',
      space,
      'if (byte !== 93) {',
      ...inner([
        'for (;;) {',
        ...inner([
          `if (byte !== 123) ${GIVE_UP}`,
          ...item,
          'if (at < 0) return at;',
          'byte = bytes[at];',
          space,
          'if (byte !== 44) break;',
          'byte = bytes[++at];',
          space,
        ]),
        '}',
        `if (byte !== 93) ${GIVE_UP}`,
      ]),
      '}',
      ...known,
      'return at + 1;',
    ]),
    '}',
  ];
}

/** The rows of its lists begin where those of the row before end. */
export function emitOpen({ columns }: TableRoom, row: string): readonly string[] {
  return columns.flatMap(({ id, holds, items }) =>
    holds === 'list' ? [`c${id}[${row}] = rows[${items}];`] : [],
  );
}
