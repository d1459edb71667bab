// Rows of cells -> a Parquet file, one row group after another, so that never more than one is held.

import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { dayFromIso } from '../../src/index.ts';
import type { AnswerFile } from './answer-file.ts';
import type { Column } from './columns.ts';
import type { OutFile } from './out-files.ts';

const MOST_CELLS = 2_000_000;
const MOST_ROWS = 50_000;

type Cell = string | bigint | number | null;

export class ParquetFile implements AnswerFile {
  readonly #columns: readonly Column[];
  readonly #out: OutFile;
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  readonly #rowsOfGroup: number;
  #cells: Cell[][];
  /** One text for all cells that say the same. */
  readonly #words = new Map<string, string>();

  constructor(columns: readonly Column[], out: OutFile) {
    this.#columns = columns;
    this.#out = out;
    this.#rowsOfGroup = Math.min(MOST_ROWS, Math.ceil(MOST_CELLS / columns.length));
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(columns),
      createdBy: 'headline',
    });
    this.#cells = columns.map(() => []);
  }

  async write(rows: Uint8Array): Promise<void> {
    for (const line of new TextDecoder().decode(rows).split('\n')) {
      if (line === '') continue;
      this.#addRow(JSON.parse(line) as readonly string[]);
      if ((this.#cells[0]?.length ?? 0) >= this.#rowsOfGroup) await this.#writeGroup();
    }
  }

  async finish(): Promise<void> {
    await this.#writeGroup();
    this.#writer.finish();
    await this.#writeBytes();
  }

  #addRow(cells: readonly string[]): void {
    for (const [at, column] of this.#columns.entries())
      this.#cells[at]?.push(this.#cellOf(column, cells[at] ?? ''));
  }

  #cellOf(column: Column, cell: string): Cell {
    switch (typeOf(column)) {
      case 'whole':
        return /^-?\d+$/.test(cell) ? BigInt(cell) : null;
      case 'day':
        return dayFromIso(cell) ?? null;
      case 'text':
        return cell === '' ? null : column.kind === 'about' ? cell : this.#word(cell);
    }
  }

  #word(cell: string): string {
    const known = this.#words.get(cell);
    if (known !== undefined) return known;
    this.#words.set(cell, cell);
    return cell;
  }

  async #writeGroup(): Promise<void> {
    const rows = this.#cells[0]?.length ?? 0;
    if (rows === 0) return;
    const columnData = this.#columns.map(({ title }, at) => ({
      name: title,
      data: this.#cells[at] ?? [],
      offsetIndex: false,
    }));
    this.#cells = this.#columns.map(() => []);
    this.#words.clear();
    this.#writer.write({ columnData, rowGroupSize: rows });
    await this.#writeBytes();
  }

  async #writeBytes(): Promise<void> {
    const bytes = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    await this.#out.write(bytes);
  }
}

/** A cell that is no one figure or day is empty there. */
function typeOf(column: Column): 'whole' | 'day' | 'text' {
  if (column.kind === 'line' || (column.kind === 'payment' && column.what === 'amount')) return 'whole';
  if (column.kind === 'as of' || (column.kind === 'part' && column.section === 'dates')) return 'day';
  return 'text';
}

const TYPES = {
  whole: { type: 'INT64' },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
} as const;

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'answers', num_children: columns.length },
    ...columns.map((column) => ({
      name: column.title,
      repetition_type: column.kind === 'line' ? ('REQUIRED' as const) : ('OPTIONAL' as const),
      ...TYPES[typeOf(column)],
    })),
  ];
}
