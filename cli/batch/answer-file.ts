// Rows of answers, as threads write them -> the file of answers.

import { csvRow } from './columns.ts';
import type { Job } from './job.ts';
import type { OutFile } from './out-files.ts';

export interface AnswerFile {
  write(rows: Uint8Array): Promise<void>;
  finish(): Promise<void>;
}

export async function openAnswerFile(job: Job, out: OutFile): Promise<AnswerFile> {
  if (job.format === 'parquet') {
    // Few runs need it, and it takes time to load.
    const { ParquetFile } = await import('./parquet-out.ts');
    return new ParquetFile(job.columns, out);
  }
  if (job.format === 'csv') await out.write(Buffer.from(csvRow(job.columns.map(({ title }) => title))));
  return { write: (rows) => out.write(rows), finish: async () => undefined };
}
