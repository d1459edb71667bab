// Records of the core -> what there is to look at in the facts of each, besides what their schema says.

import type { RecordShape, RecordShapes } from '../values/index.ts';
import { CLAIM, CLAIM_FIELDS } from './claims.ts';
import type { CoreProgram } from './program.ts';
import type { CoreFieldType, CoreRecord } from './vocabulary.ts';

const KNOWN = new WeakMap<CoreProgram, RecordShapes>();

export function shapesOf(program: CoreProgram): RecordShapes {
  const known = KNOWN.get(program) ?? makeShapes(program);
  KNOWN.set(program, known);
  return known;
}

/** A record that a plan is asked about may come with a register of claims. */
function makeShapes({ records, plans }: CoreProgram): RecordShapes {
  const asked = new Set([...plans.values()].map((plan) => plan.of));
  const types = [...records.values()].flatMap(({ fields }) => fields.map(({ type }) => type));
  const referred = new Set(
    types.flatMap((type) => (type.kind === 'reference' || type.kind === 'references' ? [type.record] : [])),
  );
  return new Map([...records.values()].map((record) => [record.name, shapeOf(record, asked, referred)]));
}

function shapeOf(
  { name, fields, placed, identity }: CoreRecord,
  asked: ReadonlySet<string>,
  referred: ReadonlySet<string>,
): RecordShape {
  const holding = (kind: CoreFieldType['kind']): readonly (readonly [string, string])[] =>
    fields.flatMap((field) =>
      field.type.kind === kind && 'record' in field.type ? [[field.name, field.type.record] as const] : [],
    );
  const lists = fields.flatMap((field) =>
    field.type.kind === 'list' ? [[field.name, field.type.record, field.type.order ?? null] as const] : [],
  );
  const claims = asked.has(name) ? [[CLAIM_FIELDS.list.name, CLAIM.name, null] as const] : [];
  return {
    dates: fields.flatMap((field) => (field.type.kind === 'date' ? [field.name] : [])),
    placed: placed ? [placed.from.name, placed.to.name] : null,
    records: holding('record'),
    references: holding('reference'),
    lists: [...lists, ...claims],
    identity: (referred.has(name) ? identity?.name : undefined) ?? null,
  };
}
