// A field of a record in hand -> its value, and the fact that was read.

import type { CoreProgram } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import { InternalError } from '../text/internal-error.ts';
import {
  type Facts,
  factOf,
  readCount,
  readDate,
  readJudgement,
  readList,
  readMoney,
  readNumber,
  readPercent,
  readScale,
  readSymbol,
  readTexts,
  readYesNo,
} from '../values/index.ts';
import type { Environment } from './environment.ts';
import {
  type Fact,
  isPrivate,
  numberValue,
  type RecordInHand,
  symbolValue,
  type Trace,
  type Value,
  verdictValue,
} from './value.ts';

type Records = CoreProgram['records'];

export function readField(
  record: RecordInHand,
  field: CoreField,
  records: Records,
): { readonly value: Value; readonly fact: Fact } {
  if (field.type.kind === 'judgement') return readJudged(record, field, field.type);
  const raw = factOf(record.facts, field.name);
  const path = pathTo(record, field.name);
  const fact: Fact = { record, field, path, raw };
  return { value: valueIn(raw, field, { path, private: isPrivate(fact) }, records), fact };
}

function pathTo({ path }: RecordInHand, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function readJudged(
  record: RecordInHand,
  field: CoreField,
  { by, reasonRequired }: Extract<CoreField['type'], { kind: 'judgement' }>,
): { readonly value: Value; readonly fact: Fact } {
  const verdict = readJudgement(record.facts, field.name, by, reasonRequired);
  const raw = factOf(factOf(record.facts, '$judgements') as Facts, field.name);
  return {
    value: verdictValue(verdict),
    fact: { record, field, path: pathTo(record, `$judgements.${field.name}`), raw },
  };
}

/** Where a fact stands, for the records in it. */
type Place = Pick<RecordInHand, 'path' | 'private'>;

function valueIn(raw: unknown, { type }: CoreField, place: Place, records: Records): Value {
  switch (type.kind) {
    case 'yes-no':
      return verdictValue(readYesNo(raw));
    case 'count':
      return numberValue(readCount(raw));
    case 'number':
    case 'duration':
      return numberValue(readNumber(raw));
    case 'money':
      return numberValue(readMoney(raw));
    case 'percent':
      return numberValue(readPercent(raw));
    case 'date':
      return numberValue(readDate(raw));
    case 'text':
    case 'choice':
    case 'reference':
      return symbolValue(readSymbol(raw));
    case 'scale':
      return numberValue(
        readScale(
          raw,
          type.options.map(({ key }) => key),
        ),
      );
    case 'record':
      return inHand(raw as Facts, recordCalled(records, type.record), place);
    case 'references': {
      const list = readTexts(raw);
      return {
        kind: 'list',
        list: { ...list, items: list.items.map((item) => ({ ...item, value: symbolValue(item.value) })) },
      };
    }
    case 'list':
      return listValue(raw, recordCalled(records, type.record), place);
    case 'judgement':
      throw new InternalError('a judgement is read as one');
  }
}

function recordCalled(records: Records, name: string): CoreRecord {
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

/** The whole that a question is about. */
export function recordAt({ records }: CoreProgram, name: string, facts: Facts): RecordInHand {
  return { type: recordCalled(records, name), facts, path: '', private: false };
}

/** The record that a reference names: told as what refers to it, until it says what it is called itself. */
export function referredTo(
  { program }: Environment,
  name: string,
  facts: Facts,
  { fact }: Trace,
): RecordInHand {
  const place = fact ? { path: fact.path, private: isPrivate(fact) } : { path: '', private: false };
  return { type: recordCalled(program.records, name), facts, ...place };
}
