// A summary -> lines for a terminal.

import { printable } from '../../src/index.ts';
import { columns } from '../output.ts';
import { whole } from './progress.ts';
import { type Summary, type SummaryTable, tablesOf } from './summary.ts';

export function summaryLines(summary: Summary, asked: string): readonly string[] {
  const tables = tablesOf(summary).flatMap((table) => ['', ...tableLines(table)]);
  return [printable(summary.title), asked, recordsText(summary), ...tables];
}

/** `500 records read, 498 answered, 2 rejected; 120 a second` */
export function recordsText({ records, recordsPerSecond }: Summary): string {
  const { read, answered, rejected } = records;
  const counts = `${whole(read)} read, ${whole(answered)} answered, ${whole(rejected)} rejected`;
  return `Records: ${counts}; ${whole(recordsPerSecond)} a second`;
}

function tableLines({ title, columns: heads, rows, more }: SummaryTable): readonly string[] {
  const cells = rows.map(({ label, numbers }) => [`  ${label}`, ...numbers.map(numberText)]);
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...cells.map((row) => row[at + 1]?.length ?? 0)),
  );
  const right = ([label = '', ...numbers]: readonly string[]): readonly string[] => [
    label,
    ...numbers.map((number, at) => number.padStart(widths[at] ?? 0)),
  ];
  const lines = columns([right([title, ...heads]), ...cells.map(right)]);
  return more === undefined ? lines : [...lines, `  ${more}`];
}

function numberText(number: number | string): string {
  return typeof number === 'number' ? whole(number) : number;
}
