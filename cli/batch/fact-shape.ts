// The schema of the facts -> their shape, as tables of any kind are read by it: what is a fact, what is a record, what is a list.

import { InternalError, type Schema } from '../../src/index.ts';

export type FactShape =
  | { readonly kind: 'yes-no' | 'number' | 'text' }
  | { readonly kind: 'whole'; readonly least: number }
  | { readonly kind: 'option'; readonly options: readonly string[] }
  | { readonly kind: 'date'; readonly between: boolean; readonly ongoing: boolean }
  | RecordShape
  | ListShape;

export interface RecordShape {
  readonly kind: 'record';
  /** Empty where the vocabulary has no name for it. */
  readonly name: string;
  /** Worked out when asked, since records may hold one another. */
  readonly fact: (name: string) => FactShape | undefined;
  readonly facts: readonly string[];
}

export interface ListShape {
  readonly kind: 'list';
  readonly item: FactShape;
  /** Whether it can be said to be whole up to a day. */
  readonly toDay: boolean;
}

type Properties = Readonly<Record<string, Schema>>;

/** Invariant: the schema is one that `emitSchema` wrote. */
export function factShape(schema: Schema): RecordShape {
  const defs = schema.$defs as Properties;
  const root = shapeOf(schema, defs, '');
  if (root.kind !== 'record') throw new InternalError('the facts of a plan are those of a record');
  return root;
}

const DATES: Readonly<Record<string, FactShape>> = {
  Day: { kind: 'date', between: false, ongoing: false },
  Date: { kind: 'date', between: true, ongoing: false },
  DateOrOngoing: { kind: 'date', between: true, ongoing: true },
};

function shapeOf(schema: Schema, defs: Properties, name: string): FactShape {
  if (typeof schema.$ref === 'string') {
    const called = schema.$ref.slice('#/$defs/'.length);
    return DATES[called] ?? shapeOf(defs[called] ?? {}, defs, called);
  }
  if (Array.isArray(schema.anyOf)) return listShape(schema.anyOf as readonly Schema[], defs);
  if (Array.isArray(schema.enum)) return { kind: 'option', options: schema.enum as readonly string[] };
  switch (schema.type) {
    case 'boolean':
      return { kind: 'yes-no' };
    case 'integer':
      return { kind: 'whole', least: Number(schema.minimum) };
    case 'number':
      return { kind: 'number' };
    case 'object':
      return recordShape(schema.properties as Properties, defs, name);
    default:
      return { kind: 'text' };
  }
}

function recordShape(properties: Properties, defs: Properties, name: string): RecordShape {
  const known = new Map<string, FactShape>();
  const fact = (called: string): FactShape | undefined => {
    const schema = Object.hasOwn(properties, called) ? properties[called] : undefined;
    const shape = known.get(called) ?? (schema && shapeOf(schema, defs, ''));
    if (shape) known.set(called, shape);
    return shape;
  };
  return { kind: 'record', name, fact, facts: Object.keys(properties) };
}

function listShape([whole, ...partly]: readonly Schema[], defs: Properties): FactShape {
  return {
    kind: 'list',
    item: shapeOf(whole?.items as Schema, defs, ''),
    toDay: partly.some(({ properties }) => Object.hasOwn(properties as Properties, 'complete_to')),
  };
}

/** What one of these is, in words of a table. */
export function expectedOf(shape: FactShape): string {
  switch (shape.kind) {
    case 'yes-no':
      return 'yes or no';
    case 'whole':
      return `a whole number of at most 15 digits${shape.least < 0 ? '' : `, ${shape.least} or more`}`;
    case 'number':
      return 'a number of at most 15 digits';
    case 'text':
      return 'a text';
    case 'option':
      return `one of ${shape.options.join(', ')}`;
    case 'date':
      return [
        'a date that exists, such as 2015-09-30',
        ...(shape.between ? ['or two with / between'] : []),
        ...(shape.ongoing ? ['or ongoing'] : []),
      ].join(', ');
    case 'record':
      return shape.name === '' ? 'a group of facts' : `a ${shape.name}`;
    case 'list':
      return 'a list';
  }
}
