// Records of the core -> JSON Schema (2020-12) of the facts that a plan is asked about.

import type { CoreField, CoreProgram, CoreRecord } from '../../ir/core.ts';
import type { OF_SCHEMA } from '../../names/kept-names.ts';

/** A JSON Schema; plain JSON. */
export type Schema = { readonly [keyword: string]: Json };
type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * Every day from 0001-01-01 to 9999-12-31 and nothing else: 29 February in leap years only. As a pattern, so that every
 * reader of the schema refuses a date that does not exist, whether or not it knows the format `date`.
 */
export const DATE_PATTERN = [
  '^(?!0000)(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))',
  '(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$',
].join('|');

/** Numbers beyond this are no count of anything, and a reader may not hold them exactly. */
const MOST = Number.MAX_SAFE_INTEGER;

/** The schema of one record, with every record that it holds under `$defs`. */
export function emitSchema({ records }: CoreProgram, root: string): Schema {
  const used = recordsFrom(records, root);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $ref: `#/$defs/${root}`,
    title: root,
    $defs: Object.fromEntries([
      ...used.map((record) => [record.name, recordSchema(record)] as const),
      ...listedIn(used).map((name) => [listName(name), listSchema(name)] as const),
      ...SHARED,
    ]),
  };
}

/** A record and all that it holds, each once, in the order in which they are met. */
function recordsFrom(records: CoreProgram['records'], root: string): readonly CoreRecord[] {
  const names = new Set([root]);
  for (const name of names)
    for (const field of records.get(name)?.fields ?? [])
      if ('record' in field.type) names.add(field.type.record);
  return [...names].flatMap((name) => records.get(name) ?? []);
}

/** The records that lists are of, each once. */
function listedIn(records: readonly CoreRecord[]): readonly string[] {
  const types = records.flatMap((record) => record.fields.map((field) => field.type));
  return [...new Set(types.flatMap((type) => (type.kind === 'list' ? [type.record] : [])))];
}

/** No record can have such a name: a name has no dot. */
function listName(record: string): string {
  return `${record}.list`;
}

function recordSchema(record: CoreRecord): Schema {
  const required = record.fields.filter((field) => field.required).map((field) => field.name);
  return {
    type: 'object',
    properties: Object.fromEntries(record.fields.map((field) => [field.name, fieldSchema(field)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function fieldSchema(field: CoreField): Schema {
  const description = field.label === undefined ? {} : { description: field.label };
  return { ...typeSchema(field), ...description };
}

function typeSchema({ type }: CoreField): Schema {
  switch (type.kind) {
    case 'yes-no':
      return { type: 'boolean' };
    case 'count':
      return { type: 'integer', minimum: 0, maximum: MOST };
    case 'number':
    case 'percent':
      return { type: 'number', minimum: -MOST, maximum: MOST };
    case 'money':
      return { type: 'integer', minimum: -MOST, maximum: MOST };
    case 'text':
      return { type: 'string' };
    case 'date':
      return { $ref: type.ongoing ? '#/$defs/DateOrOngoing' : '#/$defs/Date' };
    case 'choice':
      return { type: 'string', enum: type.options.map((option) => option.key) };
    case 'record':
      return { $ref: `#/$defs/${type.record}` };
    case 'list':
      return { $ref: `#/$defs/${listName(type.record)}` };
  }
}

/** An array is the whole list; with `complete: false` it may hold more, with `complete_to` it may after that day. */
function listSchema(record: string): Schema {
  const items: Schema = { type: 'array', items: { $ref: `#/$defs/${record}` } };
  return {
    anyOf: [
      items,
      {
        type: 'object',
        properties: { items, complete: { const: false } },
        required: ['items', 'complete'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: { items, complete_to: { $ref: '#/$defs/Day' } },
        required: ['items', 'complete_to'],
        additionalProperties: false,
      },
    ],
  };
}

const DAY: Schema = {
  type: 'string',
  pattern: DATE_PATTERN,
  description: 'A day of the calendar, such as 2015-09-30',
};

const BETWEEN: Schema = {
  type: 'object',
  properties: { earliest: { $ref: '#/$defs/Day' }, latest: { $ref: '#/$defs/Day' } },
  minProperties: 1,
  additionalProperties: false,
  description: 'A day known only to lie between two, both included; either may be left out',
};

const SHARED: readonly (readonly [(typeof OF_SCHEMA)[number], Schema])[] = [
  ['Day', DAY],
  ['Date', { anyOf: [{ $ref: '#/$defs/Day' }, BETWEEN] }],
  ['DateOrOngoing', { anyOf: [{ $ref: '#/$defs/Day' }, BETWEEN, { const: 'ongoing' }] }],
];
