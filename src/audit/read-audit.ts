// The text of a file -> an audit file, or why it is none. The text may be broken or hostile, and holds facts: of what is wrong only
// the place is told, as far as the place is of the format itself.

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { diagnostic, type Staged } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { dayFromIso } from '../values/index.ts';
import { AUDIT_FORMAT, type Audit } from './audit-file.ts';
import { AUDIT_SHAPE } from './audit-shape.ts';

/**
 * Undefined where it is no audit file that can be replayed. Nothing is said yet of whether it is true: `replayAudit` says that.
 *
 * @example
 * readAudit({ file: 'a.json', text: '{}' }).diagnostics[0]?.code; // => 'input/not-an-audit'
 */
export function readAudit({ file, text }: Source): Staged<Audit | undefined> {
  const found = isTooDeep(text) ? 'it nests too deep' : parsed(text);
  if (typeof found !== 'string') return { value: found, diagnostics: [] };
  const span = { file, start: 0, end: 0 };
  return { value: undefined, diagnostics: [diagnostic('input/not-an-audit', span, { reason: found })] };
}

function parsed(text: string): Audit | string {
  const value = jsonIn(text);
  if (value === undefined) return 'it is not JSON';
  const other = otherFormat(value);
  if (other !== undefined) return other;
  const validate = validator();
  if (!validate(value)) return misfitText(validate.errors?.[0]);
  return unfitText(value as Audit) ?? (value as Audit);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function otherFormat(value: unknown): string | undefined {
  const format =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'format')
      ? (value as { readonly format: unknown }).format
      : undefined;
  if (format === AUDIT_FORMAT) return undefined;
  return typeof format === 'string' && /^headline-audit\/\d{1,6}$/.test(format)
    ? `it is of the format ${format}, and this toolkit reads ${AUDIT_FORMAT}`
    : `it does not say that its format is ${AUDIT_FORMAT}`;
}

let made: ValidateFunction | undefined;

function validator(): ValidateFunction {
  made ??= new Ajv2020({ strict: true, ownProperties: true, allowUnionTypes: true }).compile(AUDIT_SHAPE);
  return made;
}

/** Of a path only the steps that every audit file has: what stands under facts and dates was named by somebody. */
function misfitText(error: ErrorObject | undefined): string {
  const steps = (error?.instancePath ?? '').split('/').slice(1);
  const free = steps.findIndex((step) => step === 'facts' || step === 'dates' || step === 'exact');
  const known = free === -1 ? steps : steps.slice(0, free + 1);
  const place = known.length === 0 ? 'the whole' : `‘${known.join('.')}’`;
  if (error?.keyword === 'required') return `in ${place}, ‘${error.params.missingProperty}’ is not there`;
  if (error?.keyword === 'additionalProperties')
    return `${place} holds something that the format does not have`;
  return `${place} is not what the format has there`;
}

/** What a schema can't say: days that exist, and files that are each there once. */
function unfitText({ question, rules, madeOn }: Audit): string | undefined {
  const days = [question.asOf, question.knownOn, madeOn, ...Object.values(question.dates)];
  if (days.some((day) => day !== null && dayFromIso(day) === undefined))
    return 'it has a day that does not exist';
  const names = new Set(rules.files.map(({ name }) => name));
  return names.size < rules.files.length ? 'two of its rule files have one name' : undefined;
}

/** Reasons nest as deep as rules and those that they rest on; text that nests deeper would exhaust the stack. */
const DEPTH_LIMIT = 500;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInText) {
      if (character === '\\') at++;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > DEPTH_LIMIT) return true;
  }
  return false;
}
