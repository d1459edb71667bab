// One JSON text after another -> facts, as `readFacts` reads them, for runs over many records. What does not fit, or can't be
// told to fit at once, gives nothing: `readFacts` then says why, or that all is well.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { emitSchema } from '../backends/json-schema/emit.ts';
import type { CoreProgram } from '../ir/program.ts';
import { shapesOf } from '../ir/record-shapes.ts';
import { type Facts, faultsIn } from '../values/index.ts';

/**
 * Reads the facts of one record. Invariant: what it gives, `readFacts` gives too, and without a diagnostic.
 *
 * @example
 * quickReader(program, 'Place')('{ "reference": "A" }'); // => { reference: 'A' }
 */
export function quickReader(program: CoreProgram, record: string): (text: string) => Facts | undefined {
  const ajv = new Ajv2020({ strict: true, ownProperties: true });
  const validate = ajv.compile(emitSchema(program, record, [...program.plans.values()]));
  const shapes = shapesOf(program);
  return (text) => {
    const facts = parsed(text);
    if (facts === undefined || !isPlainlyWritten(facts, text) || !validate(facts)) return undefined;
    return faultsIn({ facts: facts as Facts, record, shapes }).length === 0 ? (facts as Facts) : undefined;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether it nests no deeper than facts do, gives every fact once, and has no number that a reader might round. */
function isPlainlyWritten(facts: unknown, text: string): boolean {
  const keys = keysIn(facts, 1);
  return keys !== undefined && keys === keysWritten(text) && !hasLongNumber(text);
}

const MOST_DEPTH = 100;

/** How many facts it holds at all depths; undefined where it nests too deep. */
function keysIn(value: unknown, depth: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > MOST_DEPTH) return undefined;
  const inner = Array.isArray(value) ? value : Object.values(value);
  let keys = Array.isArray(value) ? 0 : inner.length;
  for (const one of inner) {
    if (typeof one !== 'object') continue;
    const within = keysIn(one, depth + 1);
    if (within === undefined) return undefined;
    keys += within;
  }
  return keys;
}

/** Of two facts of one name a reader keeps the last: then more are written than it holds. */
function keysWritten(text: string): number {
  let keys = 0;
  for (let at = text.indexOf('"'); at !== -1; ) {
    const end = endOfText(text, at);
    const next = afterSpace(text, end + 1);
    if (text[next] === ':') keys++;
    at = text.indexOf('"', next);
  }
  return keys;
}

/** Where the text that starts at a quote has its closing one. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** More digits than a reader of JSON is sure to hold, or an exponent. */
const LONG_NUMBER = /[\d.]{16}|\d[eE][+-]?\d/;

function hasLongNumber(text: string): boolean {
  return LONG_NUMBER.test(text) && LONG_NUMBER.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'));
}
