// JSON text -> the facts that a plan is asked about, checked against the vocabulary. No value of a fact is ever told in a
// message: it could be private.

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import {
  findNodeAtLocation,
  getNodePath,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { emitSchema } from '../backends/json-schema/emit.ts';
import { type Diagnostic, diagnostic, inOrder, type Staged } from '../diagnostics/diagnostic.ts';
import type { CoreField, CoreProgram, CoreRecord } from '../ir/core.ts';
import { InternalError } from '../text/internal-error.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { type Facts, readDate } from '../values/index.ts';
import { inexactNumbers } from './inexact-numbers.ts';

type Path = readonly (string | number)[];

/** Reads and checks the facts of one record, such as a family; undefined when they do not fit. */
export function readFacts(program: CoreProgram, record: string, source: Source): Staged<Facts> {
  const parsed = parseJson(source);
  if (!parsed.tree) return { value: undefined, diagnostics: parsed.diagnostics };
  const facts: unknown = JSON.parse(source.text.replace(/^\ufeff/, ''));
  const reader: FactReader = { program, record, source, tree: parsed.tree };
  const diagnostics = inOrder([...repeatedKeys(reader), ...misfits(reader, facts)]);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const rest = [
    ...rounded(reader),
    ...backwardsIn(reader, facts as Facts, recordCalled(program, record), []),
  ];
  return { value: rest.length > 0 ? undefined : (facts as Facts), diagnostics: inOrder(rest) };
}

interface FactReader {
  readonly program: CoreProgram;
  readonly record: string;
  readonly source: Source;
  readonly tree: JsonNode;
}

// -- JSON -----------------------------------------------------------------------------------------------------

/** Facts nest a few records deep; text that nests deeper is broken or hostile, and would exhaust the stack. */
const DEPTH_LIMIT = 100;

function parseJson(source: Source): {
  readonly tree: JsonNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const deep = tooDeep(source.text);
  if (deep !== undefined) return refused(source, deep, 1, 'it nests too deep');
  const errors: ParseError[] = [];
  const tree = parseTree(source.text.replace(/^\ufeff/, ' '), errors, {
    disallowComments: true,
    allowTrailingComma: false,
  });
  const [error] = errors;
  if (error) return refused(source, error.offset, error.length, jsonReason(error));
  return tree ? { tree, diagnostics: [] } : refused(source, 0, 0, 'there is nothing in it');
}

function refused(
  source: Source,
  start: number,
  length: number,
  reason: string,
): { readonly tree: undefined; readonly diagnostics: readonly Diagnostic[] } {
  const span = { file: source.file, start, end: start + length };
  return { tree: undefined, diagnostics: [diagnostic('input/not-json', span, { reason })] };
}

const JSON_REASONS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word stands where a value is expected',
  InvalidNumberFormat: 'a number is badly written',
  PropertyNameExpected: 'the name of a fact is expected, in double quotes',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing brace is expected',
  CloseBracketExpected: 'a closing bracket is expected',
  EndOfFileExpected: 'something follows after the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'a text has no closing quote',
  UnexpectedEndOfNumber: 'a number is cut short',
  InvalidUnicode: 'a \\u escape is badly written',
  InvalidEscapeCharacter: 'a \\ escape is badly written',
  InvalidCharacter: 'a control character stands in a text',
};

function jsonReason({ error }: ParseError): string {
  return JSON_REASONS[printParseErrorCode(error)] ?? 'it is badly written';
}

function tooDeep(text: string): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > DEPTH_LIMIT) return at;
  }
  return undefined;
}

function repeatedKeys({ source, tree }: FactReader): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: JsonNode, path: Path): void => {
    const seen = new Set<string>();
    for (const [index, child] of (node.children ?? []).entries()) {
      if (node.type === 'array') visit(child, [...path, index]);
      const [key, value] = node.type === 'object' ? (child.children ?? []) : [];
      if (!key) continue;
      const name = String(key.value);
      if (seen.has(name))
        found.push(
          diagnostic('input/repeated-key', spanOf(source, key), { path: pathText([...path, name]) }),
        );
      seen.add(name);
      if (value) visit(value, [...path, name]);
    }
  };
  visit(tree, []);
  return found;
}

// -- the schema -----------------------------------------------------------------------------------------------

const VALIDATORS = new WeakMap<CoreProgram, Map<string, ValidateFunction>>();

function validatorOf(program: CoreProgram, record: string): ValidateFunction {
  const known = VALIDATORS.get(program) ?? new Map<string, ValidateFunction>();
  VALIDATORS.set(program, known);
  const validator =
    known.get(record) ??
    new Ajv2020({ allErrors: true, strict: true, ownProperties: true }).compile(emitSchema(program, record));
  known.set(record, validator);
  return validator;
}

/** One diagnostic for each fact that does not fit, however many ways of fitting the schema offers it. */
function misfits(reader: FactReader, facts: unknown): readonly Diagnostic[] {
  const validate = validatorOf(reader.program, reader.record);
  if (validate(facts)) return [];
  const found = new Map<string, Misfit>();
  for (const misfit of (validate.errors ?? []).flatMap((error) => misfitOf(reader, error) ?? [])) {
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

function misfitOf(reader: FactReader, error: ErrorObject): Misfit | undefined {
  const path = pathOf(error.instancePath, reader.tree);
  const place = placeOf(reader, path);
  if (place.record && error.keyword === 'required' && place.isRecord)
    return missingFact(reader, [...path, String(error.params['missingProperty'])]);
  if (place.record && error.keyword === 'additionalProperties' && place.isRecord) {
    return unknownFact(reader, place.record, [...path, String(error.params['additionalProperty'])]);
  }
  return wrongValue(reader, place);
}

/** Where a path leads in the vocabulary: the record it is in, and the innermost field on the way. */
interface Place {
  readonly record: CoreRecord | undefined;
  readonly field: CoreField | undefined;
  /** Up to that field, or to the item of its list. */
  readonly path: Path;
  /** Whether the path ends at a record, not inside a fact of one. */
  readonly isRecord: boolean;
}

function placeOf({ program, record }: FactReader, path: Path): Place {
  let place: Place = { record: program.records.get(record), field: undefined, path: [], isRecord: true };
  for (const [index, step] of path.entries()) {
    const so = path.slice(0, index + 1);
    if (place.isRecord) {
      const field = place.record?.fields.find((one) => one.name === step);
      if (!field) return place;
      const inner = field.type.kind === 'record' ? program.records.get(field.type.record) : place.record;
      place = { record: inner, field, path: so, isRecord: field.type.kind === 'record' };
    } else if (typeof step === 'number' && place.field?.type.kind === 'list') {
      place = { ...place, record: program.records.get(place.field.type.record), path: so, isRecord: true };
    }
  }
  return place;
}

function missingFact(reader: FactReader, path: Path): Misfit {
  const holes = { path: pathText(path) };
  return {
    key: `missing ${holes.path}`,
    path,
    diagnostic: diagnostic('input/missing', nodeSpan(reader, path.slice(0, -1)), holes),
  };
}

function unknownFact(reader: FactReader, record: CoreRecord, path: Path): Misfit {
  const name = String(path.at(-1));
  const near = nearestName(
    name,
    record.fields.map((field) => field.name),
  );
  const holes = { path: pathText(path) };
  const help = near ? { help: `did you mean ‘${near}’?` } : {};
  return {
    key: `unknown ${holes.path}`,
    path,
    diagnostic: diagnostic('input/unknown-field', keySpan(reader, path), holes, help),
  };
}

function wrongValue(reader: FactReader, { record, field, path, isRecord }: Place): Misfit | undefined {
  const expected =
    isRecord || !field ? `a ${record?.name ?? reader.record}, with its facts in braces` : expectedText(field);
  const text = pathText(path) || reader.record;
  const isNull = findNodeAtLocation(reader.tree, [...path])?.type === 'null';
  const help = isNull ? { help: 'leave a fact out that is not known' } : {};
  return {
    key: `wrong ${text}`,
    path,
    diagnostic: diagnostic('input/wrong-value', nodeSpan(reader, path), { path: text, expected }, help),
  };
}

function expectedText({ type }: CoreField): string {
  switch (type.kind) {
    case 'yes-no':
      return 'true or false';
    case 'count':
      return 'a whole number, 0 or more';
    case 'number':
      return 'a number of at most 15 digits';
    case 'percent':
      return 'a number of per cent, of at most 15 digits';
    case 'money':
      return 'a whole number of pence';
    case 'text':
      return 'a text';
    case 'date':
      return `a date that exists, such as "2015-09-30", or { "earliest": …, "latest": … }${type.ongoing ? ', or "ongoing"' : ''}`;
    case 'choice':
      return `one of ${type.options.map((option) => `"${option.key}"`).join(', ')}`;
    case 'record':
      return `a ${type.record}, with its facts in braces`;
    case 'list':
      return `a list of ${type.record} in square brackets, or { "items": […], "complete": false }`;
  }
}

function rounded({ source, tree }: FactReader): readonly Diagnostic[] {
  return inexactNumbers(tree, source.text.replace(/^\ufeff/, ' ')).map((node) => {
    const holes = {
      path: pathText(getNodePath(node)),
      expected: 'a number of at most 15 digits, which no reader rounds',
    };
    return diagnostic('input/wrong-value', spanOf(source, node), holes);
  });
}

// -- what a schema can't say ----------------------------------------------------------------------------------

/** Spans of days and spells that end before they start. */
function backwardsIn(
  reader: FactReader,
  facts: Facts,
  record: CoreRecord,
  path: Path,
): readonly Diagnostic[] {
  const { placed } = record;
  const spell =
    placed && placed.from !== placed.to && facts ? spellBackwards(reader, facts, placed, path) : [];
  const inFields = record.fields.flatMap((field) => {
    const raw = facts && Object.hasOwn(facts, field.name) ? facts[field.name] : undefined;
    return raw === undefined ? [] : fieldBackwards(reader, field, raw, [...path, field.name]);
  });
  return [...inFields, ...(inFields.length === 0 ? spell : [])];
}

function fieldBackwards(
  reader: FactReader,
  { type }: CoreField,
  raw: unknown,
  path: Path,
): readonly Diagnostic[] {
  if (type.kind === 'date') {
    const { lo, hi } = readDate(raw);
    return lo > hi ? [backwards(reader, path)] : [];
  }
  if (type.kind === 'record')
    return backwardsIn(reader, raw as Facts, recordCalled(reader.program, type.record), path);
  if (type.kind !== 'list') return [];
  const isWhole = Array.isArray(raw);
  const items = (isWhole ? raw : (raw as { readonly items: readonly unknown[] }).items) as readonly Facts[];
  const inner = isWhole ? path : [...path, 'items'];
  const of = recordCalled(reader.program, type.record);
  return items.flatMap((item, index) => backwardsIn(reader, item, of, [...inner, index]));
}

function spellBackwards(
  reader: FactReader,
  facts: NonNullable<Facts>,
  { from, to }: NonNullable<CoreRecord['placed']>,
  path: Path,
): readonly Diagnostic[] {
  const start = readDate(Object.hasOwn(facts, from.name) ? facts[from.name] : undefined);
  const end = readDate(Object.hasOwn(facts, to.name) ? facts[to.name] : undefined);
  return start.lo > end.hi ? [backwards(reader, path)] : [];
}

function backwards(reader: FactReader, path: Path): Diagnostic {
  return diagnostic('input/backwards', nodeSpan(reader, path), { path: pathText(path) });
}

function recordCalled({ records }: CoreProgram, name: string): CoreRecord {
  const record = records.get(name);
  if (!record) throw new InternalError(`in the core there is a record ${name}`);
  return record;
}

// -- places ---------------------------------------------------------------------------------------------------

/** `/members/0/born` -> the steps, numbers where the JSON has a list. */
function pathOf(pointer: string, tree: JsonNode): Path {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const path: (string | number)[] = [];
  for (const step of steps) path.push(findNodeAtLocation(tree, path)?.type === 'array' ? Number(step) : step);
  return path;
}

/** `members[0].born`; the step `items` of an incomplete list is not told. */
function pathText(path: Path): string {
  return path
    .filter((step, index) => !(step === 'items' && typeof path[index + 1] === 'number'))
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function nodeSpan({ source, tree }: FactReader, path: Path): Span {
  return spanOf(source, findNodeAtLocation(tree, [...path]) ?? tree);
}

function keySpan({ source, tree }: FactReader, path: Path): Span {
  const value = findNodeAtLocation(tree, [...path]);
  return spanOf(source, value?.parent?.children?.[0] ?? value ?? tree);
}

function spanOf({ file }: Source, node: JsonNode): Span {
  return { file, start: node.offset, end: node.offset + node.length };
}
