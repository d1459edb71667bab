// JSON text -> the facts that a plan is asked about, checked against the vocabulary. No value of a fact is ever told in a
// message: it could be private.

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { findNodeAtLocation, getNodePath } from 'jsonc-parser';
import { emitSchema } from '../backends/json-schema/emit.ts';
import { type Diagnostic, diagnostic, inOrder, type Staged } from '../diagnostics/diagnostic.ts';
import type { CoreProgram } from '../ir/program.ts';
import { shapesOf } from '../ir/record-shapes.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Source } from '../text/source.ts';
import { type Facts, type Fault, faultsIn } from '../values/index.ts';
import { expectedAt, type Place, placeOf } from './fact-place.ts';
import { inexactNumbers } from './inexact-numbers.ts';
import {
  type JsonText,
  keySpan,
  nodeSpan,
  type Path,
  parseJson,
  pathIn,
  pathOf,
  pathText,
  repeatedKeys,
  spanOf,
} from './json-text.ts';

/**
 * Reads and checks the facts of one record, such as a family; undefined when they do not fit.
 *
 * @example
 * readFacts(program, 'Place', { file: 'a.json', text: '{ "reference": "A", "wet": 1 }' }).diagnostics[0]?.code; // => 'input/wrong-value'
 */
export function readFacts(program: CoreProgram, record: string, source: Source): Staged<Facts> {
  const parsed = parseJson(source);
  if (!parsed.tree) return { value: undefined, diagnostics: parsed.diagnostics };
  const facts: unknown = JSON.parse(source.text.replace(/^\ufeff/, ''));
  const json: JsonText = { source, tree: parsed.tree };
  const reader: FactReader = { program, record, json };
  const diagnostics = inOrder([...repeatedKeys(json).slice(0, MOST_ERRORS), ...misfits(reader, facts)]);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const faults = faultsIn({ facts: facts as Facts, record, shapes: shapesOf(program) });
  const rest = [...rounded(json), ...faults.map((fault) => faultAt(json, fault))];
  return { value: rest.length > 0 ? undefined : (facts as Facts), diagnostics: inOrder(rest) };
}

interface FactReader {
  readonly program: CoreProgram;
  readonly record: string;
  readonly json: JsonText;
}

// -- the schema -----------------------------------------------------------------------------------------------

/** Of longer facts only the first mistake is told: to gather all of them takes time without end. */
const LONG = 200_000;

/** By record; those that stop at the first mistake apart. */
const VALIDATORS = new WeakMap<CoreProgram, Map<string, ValidateFunction>>();

function validatorOf({ program, record, json }: FactReader): ValidateFunction {
  const allErrors = json.source.text.length <= LONG;
  const known = VALIDATORS.get(program) ?? new Map<string, ValidateFunction>();
  VALIDATORS.set(program, known);
  const key = `${record} ${allErrors}`;
  const validator = known.get(key) ?? makeValidator(program, record, allErrors);
  known.set(key, validator);
  return validator;
}

/** What any plan asks of such a record, or of one that it holds, besides the vocabulary may be there: facts serve every plan. */
function makeValidator(program: CoreProgram, record: string, allErrors: boolean): ValidateFunction {
  const plans = [...program.plans.values()];
  // For few facts it takes longer to make the validator than to run it; the schema is ours, and tested to be one.
  const ajv = new Ajv2020({
    allErrors,
    strict: true,
    ownProperties: true,
    inlineRefs: false,
    validateSchema: false,
    code: { optimize: false },
  });
  return ajv.compile(emitSchema(program, record, plans));
}

/** So many mistakes of one kind are told: more are of another vocabulary, and to find the place of each takes time without end. */
const MOST_ERRORS = 100;

/** One diagnostic for each fact that does not fit, however many ways of fitting the schema offers it. */
function misfits(reader: FactReader, facts: unknown): readonly Diagnostic[] {
  const validate = validatorOf(reader);
  if (validate(facts)) return [];
  const found = new Map<string, Misfit>();
  for (const misfit of (validate.errors ?? [])
    .slice(0, MOST_ERRORS)
    .map((error) => misfitOf(reader, error))) {
    if (!found.has(misfit.key)) found.set(misfit.key, misfit);
  }
  // A list whose item does not fit is no list to the schema: only the item is told.
  const all = [...found.values()];
  const around = new Set(
    all.flatMap(({ path }) => path.map((_, length) => JSON.stringify(path.slice(0, length)))),
  );
  return all.filter(({ path }) => !around.has(JSON.stringify(path))).map((misfit) => misfit.diagnostic);
}

interface Misfit {
  /** What is wrong and where, to tell it once. */
  readonly key: string;
  readonly path: Path;
  readonly diagnostic: Diagnostic;
}

function misfitOf(reader: FactReader, error: ErrorObject): Misfit {
  const path = pathOf(error.instancePath, reader.json.tree);
  const place = placeOf(reader.program, reader.record, path);
  const isWithin = place.record && place.isRecord;
  if (isWithin && error.keyword === 'required')
    return missingFact(reader, [...path, String(error.params.missingProperty)]);
  if (isWithin && error.keyword === 'additionalProperties')
    return unknownFact(reader, place, [...path, String(error.params.additionalProperty)]);
  return wrongValue(reader, place);
}

function missingFact({ json }: FactReader, path: Path): Misfit {
  const holes = { path: pathText(path) };
  return {
    key: `missing ${holes.path}`,
    path,
    diagnostic: diagnostic('input/missing', nodeSpan(json, path.slice(0, -1)), holes),
  };
}

function unknownFact({ json }: FactReader, { record }: Place, path: Path): Misfit {
  const known = (record?.fields ?? []).map((field) => field.name);
  const near = nearestName(String(path.at(-1)), known);
  const holes = { path: pathText(path) };
  const help = near ? { help: `did you mean ‘${near}’?` } : {};
  return {
    key: `unknown ${holes.path}`,
    path,
    diagnostic: diagnostic('input/unknown-field', keySpan(json, path), holes, help),
  };
}

function wrongValue({ json, record: root }: FactReader, place: Place): Misfit {
  const { path } = place;
  const expected = expectedAt(place, root);
  const text = pathText(path) || root;
  const isNull = findNodeAtLocation(json.tree, [...path])?.type === 'null';
  const help = isNull ? { help: 'leave a fact out that is not known' } : {};
  return {
    key: `wrong ${text}`,
    path,
    diagnostic: diagnostic('input/wrong-value', nodeSpan(json, path), { path: text, expected }, help),
  };
}

function faultAt(json: JsonText, { kind, steps, record, identity }: Fault): Diagnostic {
  const path = pathIn(json, steps);
  const holes = { path: pathText(path) };
  const span = nodeSpan(json, path);
  if (kind === 'backwards') return diagnostic('input/backwards', span, holes);
  return diagnostic('input/known-twice', span, { ...holes, record, identity: String(identity) });
}

function rounded({ source, tree }: JsonText): readonly Diagnostic[] {
  return inexactNumbers(tree, source.text.replace(/^\ufeff/, ' ')).map((node) => {
    const holes = {
      path: pathText(getNodePath(node)),
      expected: 'a number of at most 15 digits, which no reader rounds',
    };
    return diagnostic('input/wrong-value', spanOf(source, node), holes);
  });
}
