// Facts -> the same, with every record that references name called by a name of its own.

import type { CoreProgram } from '../ir/program.ts';
import { shapesOf } from '../ir/record-shapes.ts';
import { type Facts, factOf, type RecordShapes, stepsOf, walk } from '../values/index.ts';
import type { Row } from './json.ts';

/** What the earlier facts know keeps its name. */
export function namedApart(program: CoreProgram, record: string, row: Row, earlier: Facts): Row {
  const facts = structuredClone(row);
  const shapes = shapesOf(program);
  const known = new Map<string, string>();
  walk({ facts: earlier, record, shapes }, (found, name, path) => {
    const key = keyOf(shapes, found, name);
    if (key !== undefined) known.set(stepsOf(path).join(' '), key);
  });
  const taken = new Set(known.values());
  walk({ facts, record, shapes }, (found, name, path) => {
    const key = keyOf(shapes, found, name);
    if (key === undefined || known.has(stepsOf(path).join(' '))) return;
    const identity = String(shapes.get(name)?.identity);
    const own = taken.has(key) ? `${taken.size}` : String(factOf(found, identity));
    Object.assign(found as object, { [identity]: own });
    taken.add(`${name} ${own}`);
  });
  return facts;
}

function keyOf(shapes: RecordShapes, facts: Facts, record: string): string | undefined {
  const identity = shapes.get(record)?.identity;
  const key = identity == null ? undefined : factOf(facts, identity);
  return typeof key === 'string' ? `${record} ${key}` : undefined;
}
