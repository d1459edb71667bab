// Codes of tables: cases that no row covers, and cases that two rows do.

import type { CatalogueEntry } from './entry.ts';

const VISIT = 'record Visit {\n  priority : count\n  urgent   : yes/no\n}\n';
const table = (rows: string, kind = ''): string =>
  `${VISIT}table route of Visit${kind} {\n  priority  | urgent || route\n${rows}}\n`;

export const TABLE = {
  'table/gap': {
    severity: 'error',
    title: 'A case that no row of a table covers',
    message: 'no row covers {example}',
    why: 'Somebody will have that case, and the table would have no answer. Add a row, or end with ‘otherwise’.',
    bad: table('  at most 1 | any    || office\n  from 3 to 9 | any || home\n  at least 10 | any || home\n'),
    good: table('  at most 2 | any    || office\n  from 3 to 9 | any || home\n  at least 10 | any || home\n'),
  },
  'table/overlap': {
    severity: 'error',
    title: 'A case that two rows of a table cover',
    message: 'two rows cover {example}',
    why: 'Which of the two counts would depend on the order in which they are read. If it is to, say ‘first match’.',
    bad: table('  at most 2  | any    || office\n  at least 2 | any    || home\n'),
    good: table('  at most 2  | any    || office\n  at least 2 | any    || home\n', ', first match'),
  },
  'table/never-reached': {
    severity: 'warning',
    title: 'A row that is never reached',
    message: 'every case of this row is taken by the rows before it',
    why: 'In a table with ‘first match’ the first row that covers a case counts; one that never does is a slip, or dead.',
    bad: table('  any       | any    || office\n  at most 2 | yes    || home\n', ', first match'),
    good: table('  at most 2 | yes    || home\n  any       | any    || office\n', ', first match'),
  },
  'table/too-many-cases': {
    severity: 'error',
    title: 'A table with more cases than can be looked through',
    message: 'this table has more than {limit} kinds of case: it can’t be checked for gaps and overlaps',
    why: 'A table is looked through case by case. One that is too large for that says ‘first match’ and ‘otherwise’, or is split in two.',
    bad: large(18),
    good: large(3),
  },
  'table/otherwise-not-last': {
    severity: 'error',
    title: 'Rows after ‘otherwise’',
    message: '‘otherwise’ is the last row',
    why: 'It stands for every case that no other row covers, so nothing can come after it.',
    bad: table(
      '  at most 2 | any    || office\n  otherwise           || home\n  at least 3 | yes   || home\n',
    ),
    good: table(
      '  at most 2 | any    || office\n  at least 3 | yes   || home\n  otherwise           || home\n',
    ),
  },
} as const satisfies Record<`table/${string}`, CatalogueEntry>;

/** A table over so many yes/no facts, whose rows ask for the last of them first. */
function large(columns: number): string {
  const names = Array.from({ length: columns }, (_, index) => `a${index}`);
  const rows = names.map((_, row) => {
    const cells = names.map((_, column) => (column === columns - 1 - row ? 'yes' : 'any'));
    return `  ${cells.join(' | ')} || ${row}\n`;
  });
  const last = `  ${names.map(() => 'no').join(' | ')} || 99\n`;
  const fields = names.map((name) => `  ${name} : yes/no\n`).join('');
  return `record Visit {\n${fields}}\ntable route of Visit, first match {\n  ${names.join(' | ')} || route\n${rows.join('')}${last}}\n`;
}
