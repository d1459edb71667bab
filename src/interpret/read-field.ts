// A field of a record in hand -> its value, and the fact that was read.

import type { CoreField, CoreRecord } from '../ir/core.ts';
import { InternalError } from '../text/internal-error.ts';
import {
  type Facts,
  factOf,
  readCount,
  readDate,
  readList,
  readMoney,
  readNumber,
  readPercent,
  readSymbol,
  readYesNo,
} from '../values/index.ts';
import type { Fact, RecordInHand, Value } from './value.ts';

type Records = ReadonlyMap<string, CoreRecord>;

export function readField(
  record: RecordInHand,
  field: CoreField,
  records: Records,
): { readonly value: Value; readonly fact: Fact } {
  const raw = factOf(record.facts, field.name);
  const path = record.path === '' ? field.name : `${record.path}.${field.name}`;
  const isPrivate = record.private || field.private;
  return {
    value: valueIn(raw, field, { path, private: isPrivate }, records),
    fact: { record, field, path, raw },
  };
}

/** Where a fact stands, for the records in it. */
type Place = Pick<RecordInHand, 'path' | 'private'>;

function valueIn(raw: unknown, { type }: CoreField, place: Place, records: Records): Value {
  switch (type.kind) {
    case 'yes-no':
      return { kind: 'verdict', verdict: readYesNo(raw) };
    case 'count':
      return { kind: 'number', number: readCount(raw) };
    case 'number':
      return { kind: 'number', number: readNumber(raw) };
    case 'money':
      return { kind: 'number', number: readMoney(raw) };
    case 'percent':
      return { kind: 'number', number: readPercent(raw) };
    case 'date':
      return { kind: 'number', number: readDate(raw) };
    case 'text':
    case 'choice':
      return { kind: 'symbol', symbol: readSymbol(raw) };
    case 'record':
      return inHand(raw as Facts, typeCalled(records, type.record), place);
    case 'list':
      return listValue(raw, typeCalled(records, type.record), place);
  }
}

function typeCalled(records: Records, name: string): CoreRecord {
  const record = records.get(name);
  if (!record) throw new InternalError(`in the core there is a record ${name}`);
  return record;
}

function inHand(facts: Facts, type: CoreRecord, place: Place): Value {
  return { kind: 'record', record: { type, facts, ...place } };
}

function listValue(raw: unknown, type: CoreRecord, { path, ...place }: Place): Value {
  const list = readList(raw);
  const items = list.items.map(({ value, maybe }, index) => ({
    value: inHand(value, type, { ...place, path: `${path}[${index}]` }),
    maybe,
  }));
  return { kind: 'list', list: { ...list, items } };
}
