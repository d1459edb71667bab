// Facts -> everything that could be known of a record, in the order of the vocabulary, as far as it goes.

import { factText, fieldWords, recordName, recordText } from '../interpret/describe.ts';
import type { RecordInHand } from '../interpret/value.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import { type Facts, factOf } from '../values/index.ts';
import { type Ground, itemsIn, pathText, type Steps } from './place.ts';

/**
 * A fact, a list, or one of a list.
 *
 * @example
 * const [first]: readonly FactNode[] = factTree({ program, plan }, facts);
 */
export interface FactNode {
  readonly steps: Steps;
  readonly path: string;
  /** Of one of a list that of the list. */
  readonly field: CoreField;
  readonly isItem: boolean;
  /** `born`; of one of a list what it is called. */
  readonly name: string;
  /** `3 March 2004 (from school census)`, `not known`; of one of a list its plain facts. */
  readonly text: string;
  /** As the file has it; undefined of what is not known. */
  readonly raw: unknown;
  readonly parts: readonly FactNode[];
}

/**
 * `secrets`: whether private facts are told too.
 *
 * @example
 * factTree({ program, plan }, facts).map(({ name, text }) => `${name}: ${text}`).includes('wet: no'); // => true
 */
export function factTree(ground: Ground, facts: Facts, secrets = false): readonly FactNode[] {
  const record = ground.program.records.get(ground.plan.of);
  return record ? fieldsOf({ ground, secrets }, record, facts, [], false) : [];
}

interface Walk {
  readonly ground: Ground;
  readonly secrets: boolean;
}

function fieldsOf(
  walk: Walk,
  record: CoreRecord,
  facts: Facts,
  steps: Steps,
  isPrivate: boolean,
): readonly FactNode[] {
  const holder: RecordInHand = { type: record, facts, path: pathText(steps), private: isPrivate };
  return record.fields.map((field) => fieldNode(walk, holder, field, [...steps, field.name]));
}

function fieldNode(walk: Walk, holder: RecordInHand, field: CoreField, steps: Steps): FactNode {
  const raw = factOf(holder.facts, field.name);
  const isPrivate = !walk.secrets && (holder.private || field.private);
  const told = { ...field, private: isPrivate };
  return {
    steps,
    path: pathText(steps),
    field,
    isItem: false,
    name: fieldWords(field),
    text: factText({ record: holder, field: told, path: '', raw }),
    raw,
    parts: partsOf(walk, field, raw, steps, isPrivate),
  };
}

function partsOf(
  walk: Walk,
  field: CoreField,
  raw: unknown,
  steps: Steps,
  isPrivate: boolean,
): readonly FactNode[] {
  const { type } = field;
  const record =
    type.kind === 'record' || type.kind === 'list' ? walk.ground.program.records.get(type.record) : undefined;
  if (!record) return [];
  if (type.kind === 'record')
    return raw === undefined ? [] : fieldsOf(walk, record, raw as Facts, steps, isPrivate);
  return itemsIn(raw).map((item, index) =>
    itemNode(walk, { field, record, isPrivate }, item, [...steps, index]),
  );
}

function itemNode(
  walk: Walk,
  {
    field,
    record,
    isPrivate,
  }: { readonly field: CoreField; readonly record: CoreRecord; readonly isPrivate: boolean },
  raw: unknown,
  steps: Steps,
): FactNode {
  const facts = raw as Facts;
  const path = pathText(steps);
  const inHand: RecordInHand = { type: record, facts, path, private: isPrivate };
  return {
    steps,
    path,
    field,
    isItem: true,
    name: recordName(inHand),
    text: recordText(inHand),
    raw,
    parts: fieldsOf(walk, record, facts, steps, isPrivate),
  };
}
