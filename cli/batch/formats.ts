// The name of a file -> what is in it and how it is compressed. An ending that is not known is refused, never guessed.

import type { Transform } from 'node:stream';
import { createGunzip, createGzip, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { refuse } from '../report.ts';

export type Compression = 'gzip' | 'zstd';

export interface FileFormat<F extends string> {
  readonly format: F;
  readonly compression: Compression | undefined;
}

export const IN_FORMATS = ['jsonl', 'csv', 'parquet'] as const;
export const OUT_FORMATS = ['jsonl', 'csv', 'parquet'] as const;

export type InFormat = (typeof IN_FORMATS)[number];
export type OutFormat = (typeof OUT_FORMATS)[number];

const ENDINGS: Readonly<Record<string, string>> = {
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  parquet: 'parquet',
};
const COMPRESSED: Readonly<Record<string, Compression>> = { gz: 'gzip', zst: 'zstd' };

/** `given`: the format that was asked for; left out, the ending says it. */
export function formatOf<F extends string>(
  path: string,
  given: string | undefined,
  formats: readonly F[],
  option: '--in' | '--out',
): FileFormat<F> {
  const { ending, compression } = endingOf(path);
  const named = given ?? (Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined);
  const format = formats.find((one) => one === named);
  if (!format) return unknownFormat(path, given, formats, option);
  if (format === 'parquet' && compression !== undefined)
    refuse(`‘${path}’ can’t be compressed: a Parquet file is compressed in itself`, 'end it in .parquet');
  needZstd(compression);
  return { format, compression };
}

interface Ending {
  readonly ending: string;
  readonly compression: Compression | undefined;
}

function endingOf(path: string): Ending {
  const [last = '', before = ''] =
    path.toLowerCase().split(/[/\\]/).at(-1)?.split('.').slice(1).reverse() ?? [];
  const compression = Object.hasOwn(COMPRESSED, last) ? COMPRESSED[last] : undefined;
  return { ending: compression ? before : last, compression };
}

/** How a file is compressed whose format is known without its name. */
export function compressionOf(path: string): Compression | undefined {
  const { compression } = endingOf(path);
  needZstd(compression);
  return compression;
}

function needZstd(compression: Compression | undefined): void {
  if (compression === 'zstd' && typeof createZstdCompress !== 'function')
    refuse('this Node can’t read or write zstd', 'use gzip, or Node 22.15 or newer');
}

/** A file of a folder as a table: what it is called, and how it is compressed. */
export function tableFile(
  name: string,
): { readonly way: string; readonly compression: Compression | undefined } | undefined {
  const { ending, compression } = endingOf(name);
  if (ending !== 'csv' || name.startsWith('.')) return undefined;
  needZstd(compression);
  return { way: name.replace(/\.csv(\.\w+)?$/i, ''), compression };
}

function unknownFormat(
  path: string,
  given: string | undefined,
  formats: readonly string[],
  option: string,
): never {
  const all = formats.join(', ');
  if (given !== undefined) return refuse(`${option}-format can’t be ‘${given}’`, `it can be ${all}`);
  const endings = formats.map((format) => `.${format}`).join(', ');
  return refuse(
    `the ending of ‘${path}’ does not say a format that ${option} can be`,
    `end it in ${endings}, with .gz or .zst after it where it is compressed; or say ${option}-format: ${all}`,
  );
}

export function compressor(compression: Compression): Transform {
  return compression === 'gzip' ? createGzip() : createZstdCompress();
}

export function decompressor(compression: Compression): Transform {
  return compression === 'gzip' ? createGunzip() : createZstdDecompress();
}
