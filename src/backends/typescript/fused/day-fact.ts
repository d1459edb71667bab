// Days that facts tell.

import type { CoreField } from '../../../ir/vocabulary.ts';
import { FAR, NONE } from './days.ts';
import type { Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { FusedDay, FusedRecord } from './value.ts';

/** Of a day that is not known: from the beginning to the end of time. What is ongoing ends nobody knows when. */
export function dayFact(fusing: Fusing, record: FusedRecord, field: CoreField): FusedDay {
  if (record.isClipped) throw new Unfused('a day that has been cut to a window');
  const { form } = fusing;
  const { block } = record;
  const code = form.day(record, field);
  if (field.type.kind !== 'date') throw new Unfused('a date has its own type');
  if (field.required && !field.type.ongoing && !record.isOptional)
    return { kind: 'day', lo: code, hi: code, block, isAfter: false };
  return {
    kind: 'day',
    get lo() {
      return field.type.kind === 'date' && field.type.ongoing
        ? block.define('day', `${code} === ${FAR} ? ${NONE} : ${code}`)
        : code;
    },
    get hi() {
      return block.define('day', `${code} === ${NONE} ? ${FAR} : ${code}`);
    },
    ...(field.type.ongoing ? {} : { single: code }),
    block,
    isAfter: false,
  };
}

/** The last day of a spell, to place it in time: what is ongoing has not ended by the last day of which facts can tell. */
export function endFact(fusing: Fusing, record: FusedRecord, field: CoreField, horizon: string): FusedDay {
  const { block } = record;
  const code = fusing.form.day(record, field);
  return {
    kind: 'day',
    lo: block.define('day', `${code} === ${FAR} ? ${horizon} : ${code}`),
    hi: block.define('day', `${code} === ${NONE} ? ${FAR} : ${code}`),
    block,
    isAfter: false,
  };
}
