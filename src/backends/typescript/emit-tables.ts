// What the rules of a module look into: the shapes of records, calendars and parameters, figures by key, and entries.

import { type Core, childrenOf } from '../../ir/core.ts';
import { rulesOf } from '../../ir/plan-rules.ts';
import type { Constant, CorePlan, CoreProgram, DatedValue } from '../../ir/program.ts';
import { shapesOf } from '../../ir/record-shapes.ts';
import { InternalError } from '../../text/internal-error.ts';
import { type Exact, NO, type RecordShape, YES } from '../../values/index.ts';
import { type Emission, exactCode } from './body.ts';
import { lineComment, literal } from './escape.ts';
import { array, indent, lines, object } from './layout.ts';
import { identifier } from './names.ts';

// -- shapes ---------------------------------------------------------------------------------------------------

/** A record and all that it holds, for the checks that a schema can't make. */
export function emitShapes(program: CoreProgram, of: string): string {
  const shapes = shapesOf(program);
  const names = new Set([of]);
  for (const name of names) {
    const shape = shapeCalled(shapes, name);
    for (const [, of] of [...shape.records, ...shape.lists, ...shape.references]) names.add(of);
  }
  const code = [...names].map((name) => array([literal(name), emitShape(shapeCalled(shapes, name))]));
  return lines('const SHAPES = new Map([', code, ']);');
}

function shapeCalled(shapes: ReturnType<typeof shapesOf>, name: string): RecordShape {
  const shape = shapes.get(name);
  if (!shape) throw new InternalError(`in the core there is a record ${name}`);
  return shape;
}

function emitShape({ dates, placed, records, references, lists, identity }: RecordShape): string {
  const texts = (all: readonly (string | null)[]): string =>
    array(all.map((one) => (one === null ? 'null' : literal(one))));
  return object([
    `dates: ${texts(dates)}`,
    `placed: ${placed ? texts(placed) : 'null'}`,
    `records: ${array(records.map(texts))}`,
    `references: ${array(references.map(texts))}`,
    `lists: ${array(lists.map(texts))}`,
    `identity: ${identity === null ? 'null' : literal(identity)}`,
  ]);
}

// -- calendars and parameters ---------------------------------------------------------------------------------

/** What a plan calls by name, as far as the rules of the module ask for it. */
export function emitBindings(emission: Emission, name: string): string {
  const { program } = emission;
  const plan = program.plans.get(name);
  if (!plan) throw new InternalError(`in the core there is a plan ${name}`);
  const asked = askedIn(program, plan);
  const calendars = [...program.calendars.keys()].filter((id) => asked.has(`calendar ${id}`));
  const parameters = [...program.parameters].filter(([id]) => asked.has(`parameter ${id}`));
  const members = [
    `calendars: ${map(calendars.map((id) => [id, emitCalendar(program, plan, id)]))}`,
    `parameters: ${map(parameters.map(([id, { values }]) => [id, emitValues(emission, plan.parameters.get(id) ?? values)]))}`,
  ];
  return `// What ${lineComment(name)} calls by name.\n${lines(`const ${identifier('bindings', name)} = {`, members, '};')}`;
}

function map(entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return 'new Map()';
  return `new Map([\n${entries.map(([key, value]) => `${indent(array([literal(key), value]))},`).join('\n')}\n])`;
}

/** The calendars and parameters that the rules of a plan look into. */
function askedIn(program: CoreProgram, plan: CorePlan): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Core): void => {
    if (node.kind === 'lookup' && node.in.kind === 'period') found.add(`calendar ${node.in.calendar}`);
    if (node.kind === 'lookup' && node.in.kind === 'dated') found.add(`parameter ${node.in.parameter}`);
    if (node.kind === 'periods' && node.of.kind === 'calendar') found.add(`calendar ${node.of.calendar}`);
    childrenOf(node).forEach(visit);
  };
  for (const id of rulesOf(program, plan).keys()) {
    const rule = program.rules.get(id);
    if (rule) visit(rule.body);
  }
  return found;
}

function emitCalendar({ calendars }: CoreProgram, plan: CorePlan, id: string): string {
  const calendar = calendars.get(plan.calendars.get(id) ?? id);
  if (!calendar) throw new InternalError(`in the core there is a calendar ${id}`);
  return array(calendar.periods.map(({ from, to }) => object([`from: ${from}`, `to: ${to}`])));
}

function emitValues(emission: Emission, values: readonly DatedValue[]): string {
  return array(
    values.map(({ from, to, value }) =>
      object([`from: ${from}`, `to: ${to}`, `value: ${constantCode(emission, value)}`]),
    ),
  );
}

function constantCode({ runtime }: Emission, value: Constant): string {
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'boolean') return String(value ? YES : NO);
  runtime.add('point');
  return `point(${exactCode(value)})`;
}

// -- figures and entries --------------------------------------------------------------------------------------

export function emitFigures(emission: Emission, id: string): string {
  const figures = emission.program.figures.get(id);
  if (!figures) throw new InternalError(`in the core there are figures ${id}`);
  emission.runtime.add('point');
  const entries = [...figures.values].map(([key, value]): [string, string] => [
    key,
    value instanceof Map
      ? map([...value].map(([inner, number]) => [inner, `point(${exactCode(number as Exact)})`]))
      : `point(${exactCode(value as Exact)})`,
  ]);
  return `// figures ${lineComment(figures.name)}\nconst ${identifier('figures', id)} = ${map(entries)};`;
}

/** All that is written out in the rules, as facts. */
export function emitEntries({ entries }: CoreProgram): string {
  return `const ENTRIES = ${jsonCode(entries)};`;
}

function jsonCode(value: unknown): string {
  if (Array.isArray(value)) return array(value.map(jsonCode));
  if (typeof value === 'string') return literal(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return object(Object.entries(value).map(([key, inner]) => `${keyCode(key)}: ${jsonCode(inner)}`));
}

function keyCode(key: string): string {
  return key === '__proto__' ? '["__proto__"]' : literal(key);
}
