// Records of the core -> JSON Schema (2020-12) of the facts that a plan is asked about.

import { CLAIM } from '../../ir/claims.ts';
import { type AskedBeside, askedBeside } from '../../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../../ir/program.ts';
import type { CoreField, CoreRecord } from '../../ir/vocabulary.ts';
import type { OF_SCHEMA } from '../../names/kept-names.ts';
import { InternalError } from '../../text/internal-error.ts';

/**
 * A JSON Schema; plain JSON.
 *
 * @example
 * const schema: Schema = emitSchema(program, 'Place', [plan]);
 */
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

/**
 * The schema of the record that the plans are asked about, with every record that it holds under `$defs`.
 *
 * @example
 * emitSchema(program, 'Place', [plan]).$ref; // => '#/$defs/Place'
 */
export function emitSchema(program: CoreProgram, root: string, plans: readonly CorePlan[]): Schema {
  const used = recordsFrom(program.records, root);
  const beside = askedBeside(program, plans);
  const claims = used.some(({ name }) => beside.get(name)?.claims);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $ref: `#/$defs/${root}`,
    title: root,
    $defs: Object.fromEntries([
      ...used.map((record) => [record.name, recordSchema(record, beside.get(record.name))] as const),
      ...listedIn(used).map((name) => [listName(name), listSchema(name)] as const),
      ...SHARED,
      ...(claims ? CLAIMS : []),
    ]),
  };
}

/** A record and all that it holds, each once, in the order in which they are met. */
function recordsFrom(records: CoreProgram['records'], root: string): readonly CoreRecord[] {
  const names = new Set([root]);
  for (const name of names)
    for (const { type } of records.get(name)?.fields ?? [])
      if (type.kind === 'record' || type.kind === 'list') names.add(type.record);
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

function recordSchema(record: CoreRecord, beside: AskedBeside | undefined): Schema {
  const required = record.fields.filter((field) => field.required).map((field) => field.name);
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...record.fields.map((field) => [field.name, fieldSchema(field)] as const),
      ...besideSchema(beside),
      ...provenanceSchema(record),
    ]),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** What is asked besides the vocabulary: what somebody judged, and the claims that have been made. */
function besideSchema(beside: AskedBeside | undefined): readonly (readonly [string, Schema])[] {
  const judged = (beside?.judgements ?? []).map(({ name, type }) => [name, judgementSchema(type)] as const);
  const judgements: Schema = {
    type: 'object',
    properties: Object.fromEntries(judged),
    additionalProperties: false,
    description: 'What somebody who may has judged, by the part of the plan that asks for it',
  };
  return [
    ...(judged.length > 0 ? [['$judgements', judgements] as const] : []),
    ...(beside?.claims ? [['$claims', { $ref: `#/$defs/${listName(CLAIM.name)}` }] as const] : []),
  ];
}

function judgementSchema(type: CoreField['type']): Schema {
  if (type.kind !== 'judgement') throw new InternalError('a judgement is of its own kind');
  return {
    type: 'object',
    properties: {
      answer: { type: 'boolean' },
      by: { type: 'string', enum: [...type.by] },
      reason: { type: 'string' },
      on: { $ref: '#/$defs/Day' },
    },
    required: type.reasonRequired ? ['answer', 'by', 'reason'] : ['answer', 'by'],
    additionalProperties: false,
  };
}

/** Where the record came from and when it was recorded; and each fact of it that came from elsewhere. */
function provenanceSchema({ fields }: CoreRecord): readonly (readonly [string, Schema])[] {
  const each = fields.map(({ name }) => [name, { $ref: '#/$defs/Provenance' }] as const);
  return [
    ['$source', { type: 'string' }],
    ['$recorded', { $ref: '#/$defs/Day' }],
    ['$provenance', { type: 'object', properties: Object.fromEntries(each), additionalProperties: false }],
  ];
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
    case 'duration':
      return { type: 'number', minimum: -MOST, maximum: MOST };
    case 'money':
      return { type: 'integer', minimum: -MOST, maximum: MOST };
    case 'text':
    case 'reference':
      return { type: 'string' };
    case 'references':
      return { anyOf: [TEXTS, partly(TEXTS, 'complete')] };
    case 'date':
      return { $ref: type.ongoing ? '#/$defs/DateOrOngoing' : '#/$defs/Date' };
    case 'choice':
    case 'scale':
      return { type: 'string', enum: type.options.map((option) => option.key) };
    case 'record':
      return { $ref: `#/$defs/${type.record}` };
    case 'list':
      return { $ref: `#/$defs/${listName(type.record)}` };
    case 'judgement':
      throw new InternalError('a judgement is no field of the vocabulary');
  }
}

/** An array is the whole list; with `complete: false` it may hold more, with `complete_to` it may after that day. */
function listSchema(record: string): Schema {
  const items: Schema = { type: 'array', items: { $ref: `#/$defs/${record}` } };
  return { anyOf: [items, partly(items, 'complete'), partly(items, 'complete_to')] };
}

function partly(items: Schema, how: 'complete' | 'complete_to'): Schema {
  const said: Schema = how === 'complete' ? { const: false } : { $ref: '#/$defs/Day' };
  return {
    type: 'object',
    properties: { items, [how]: said },
    required: ['items', how],
    additionalProperties: false,
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

const TEXTS: Schema = { type: 'array', items: { type: 'string' } };

const PROVENANCE: Schema = {
  type: 'object',
  properties: { source: { type: 'string' }, recorded: { $ref: '#/$defs/Day' } },
  additionalProperties: false,
  description: 'Where a fact came from, and the day on which it was recorded',
};

const CLAIM_SCHEMA: Schema = {
  type: 'object',
  properties: {
    on: { $ref: '#/$defs/Date' },
    payment: { type: 'string' },
    amount: { type: 'integer', minimum: 0, maximum: MOST, description: 'In pence' },
  },
  required: ['on', 'payment', 'amount'],
  additionalProperties: false,
};

const CLAIMS: readonly (readonly [string, Schema])[] = [
  [CLAIM.name, CLAIM_SCHEMA],
  [listName(CLAIM.name), listSchema(CLAIM.name)],
];

const SHARED: readonly (readonly [(typeof OF_SCHEMA)[number], Schema])[] = [
  ['Day', DAY],
  ['Date', { anyOf: [{ $ref: '#/$defs/Day' }, BETWEEN] }],
  ['DateOrOngoing', { anyOf: [{ $ref: '#/$defs/Day' }, BETWEEN, { const: 'ongoing' }] }],
  ['Provenance', PROVENANCE],
];
