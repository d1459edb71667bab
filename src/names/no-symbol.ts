// What stands in for a symbol that was not found: it has been reported, and goes no further.

import type { Span } from '../text/span.ts';
import type { FieldSymbol, RecordSymbol } from './symbol.ts';

const NOWHERE: Span = { file: '', start: 0, end: 0 };
const NO_NAME = { text: '', span: NOWHERE };

/** Of a plan, or of entries, whose record is not known. */
export const NO_RECORD: RecordSymbol = {
  kind: 'record',
  name: '',
  id: '',
  span: NOWHERE,
  form: 'record',
  node: { kind: 'record', form: 'record', name: NO_NAME, fields: [], clauses: [], span: NOWHERE },
  fields: new Map(),
  members: new Map(),
};

/** The list of entries that are still to be bound. */
export const NO_FIELD: FieldSymbol = {
  kind: 'field',
  name: '',
  span: NOWHERE,
  node: {
    kind: 'field',
    name: NO_NAME,
    required: false,
    private: false,
    fixed: false,
    type: { kind: 'missing-type', span: NOWHERE },
    label: undefined,
    singular: undefined,
    span: NOWHERE,
  },
  of: NO_RECORD,
  type: { kind: 'error' },
  singular: '',
};
