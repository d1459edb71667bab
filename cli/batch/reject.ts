// Why a record has no row in the answers.

import { MOST_LINE_BYTES } from './chunks.ts';

export interface Reject {
  /** Of a kind of mistake, to count by. */
  readonly code: string;
  readonly reasons: readonly string[];
}

/** So many are told of one record. */
export const MOST_REASONS = 10;

const MOST = `${MOST_LINE_BYTES / 1024 / 1024} MB`;

export const LONG_LINE: Reject = { code: 'batch/too-long', reasons: [`the line is longer than ${MOST}`] };
export const LONG_RECORD: Reject = {
  code: 'batch/too-long',
  reasons: [`the record takes more than ${MOST}`],
};
export const NOT_TEXT: Reject = { code: 'batch/not-text', reasons: ['the line is not UTF-8 text'] };
export const FAULT: Reject = {
  code: 'batch/fault',
  reasons: ['this is a fault of headline, not of the record; `headline eval` of it alone tells more'],
};
