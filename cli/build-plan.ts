// Plans and programmes -> the files by which another program asks them: for each a module with its types, and one that says
// why; for each record that they are about, the schema of its facts, a check against it, and their types.

import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import {
  type CorePlan,
  type CoreProgram,
  type CoreProgramme,
  emitModule,
  emitProgramme,
  emitSchema,
  emitWhy,
  InternalError,
  type ModuleNames,
  moduleNames,
  plansOfProgramme,
  printable,
  type Schema,
  type Source,
} from '../src/index.ts';
import { refuse } from './report.ts';

const BANNER = '// Generated from rules; do not edit.';

export type Named = CorePlan | CoreProgramme;

export interface BuildOptions {
  /** The rule files by name: comments then tell the lines of rules, and reasons their words. */
  readonly sources?: ReadonlyMap<string, Source>;
  /** What modules import the runtime and the words of reasons by; left out, the package. */
  readonly runtime?: string;
  readonly why?: string;
}

/** Texts by file name, of these and of the plans that a programme may pick. */
export async function buildFiles(
  program: CoreProgram,
  named: readonly Named[],
  options: BuildOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const all = withPlans(program, named);
  const facts = await Promise.all(oneOfEachRecord(all).map((one) => factFiles(program, one)));
  return new Map([...all.flatMap((one) => moduleFiles(program, one, options)), ...facts.flat()]);
}

/** The files of one plan. */
export function buildPlan(
  program: CoreProgram,
  plan: CorePlan,
  sources: ReadonlyMap<string, Source> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  return buildFiles(program, [plan], { sources });
}

type Files = readonly (readonly [string, string])[];

/** Each once, in order, a programme before its plans. */
export function withPlans(program: CoreProgram, named: readonly Named[]): readonly Named[] {
  const all = named.flatMap((one) => ('phases' in one ? [one, ...plansOfProgramme(program, one)] : [one]));
  return [...new Set(all)];
}

/** What is there for a record is shared by all that is asked about it. */
export function oneOfEachRecord(all: readonly Named[]): readonly Named[] {
  const found = new Map<string, Named>();
  for (const one of all) {
    const other = found.get(moduleNames(one).facts) ?? one;
    if (other.of !== one.of)
      refuse(
        `‘${other.of}’ and ‘${one.of}’ would be written to the same files`,
        'call one of them otherwise',
      );
    found.set(moduleNames(one).facts, other);
  }
  return [...found.values()];
}

/** The module and its types, and of a plan those that say why. */
export function moduleFiles(
  program: CoreProgram,
  one: Named,
  { sources, runtime, why }: BuildOptions,
): Files {
  const names = moduleNames(one);
  if ('phases' in one) {
    const { js, dts } = emitProgramme(program, one, sources, runtime);
    return [
      [`${names.module}.js`, js],
      [`${names.module}.d.ts`, dts],
    ];
  }
  const { js, dts } = emitModule(program, one, sources, runtime);
  const told = emitWhy(program, one, sources, why);
  return [
    [`${names.module}.js`, js],
    [`${names.module}.d.ts`, dts],
    [`${names.why}.js`, told.js],
    [`${names.why}.d.ts`, told.dts],
  ];
}

async function factFiles(program: CoreProgram, one: Named): Promise<Files> {
  const names = moduleNames(one);
  const schema = factSchema(program, one.of);
  return [
    [`${names.schema}.json`, jsonText(schema)],
    [`${names.validator}.js`, validatorCode(schema)],
    [`${names.validator}.d.ts`, validatorTypes(names)],
    [`${names.facts}.d.ts`, await factTypes(schema, names)],
  ];
}

// What JSON leaves as it is, and a page or an editor would not: `<` opens `</script`, the others end a line, order it anew or
// are not seen.
const UNSAFE = /[<\x7f-\x9f\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

function jsonText(schema: Schema): string {
  const text = JSON.stringify(schema, null, 2);
  return `${text.replace(UNSAFE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** Facts serve every plan of the project: what any of them asks beside the vocabulary may be there. */
export function factSchema(program: CoreProgram, of: string): Schema {
  return emitSchema(program, of, [...program.plans.values()]);
}

// -- the check ------------------------------------------------------------------------------------------------

/** Code that stands alone. Invariant: it imports nothing; the keywords of our schemas need nothing of Ajv's own. */
export function validatorCode(schema: Schema): string {
  const ajv = new Ajv2020({
    code: { source: true, esm: true },
    strict: true,
    ownProperties: true,
    messages: false,
  });
  const code = standalone.default(ajv, ajv.compile(mapDescriptions(schema, () => undefined)));
  if (/\b(?:require|import)\s*[("'{]/.test(code)) throw new InternalError('the check of facts stands alone');
  return `${BANNER}\n${code.replace('"use strict";', '')}\n`;
}

function validatorTypes({ facts, factsType }: ModuleNames): string {
  return `${BANNER}

import type { ${factsType} } from "./${facts}.js";

/** Whether facts fit the vocabulary; what does not stands in \`errors\` until the next call. */
declare const validate: {
  (facts: unknown): facts is ${factsType};
  errors?:
    | readonly {
        readonly instancePath: string;
        readonly keyword: string;
        readonly params: Readonly<Record<string, unknown>>;
      }[]
    | null;
};
export { validate };
export default validate;
`;
}

// -- the types ------------------------------------------------------------------------------------------------

export async function factTypes(schema: Schema, { factsType }: ModuleNames): Promise<string> {
  const safe = { ...mapNames(mapDescriptions(schema, commentText), aside), title: factsType };
  const types = await compile(safe as JSONSchema, factsType, {
    additionalProperties: false,
    bannerComment: BANNER,
    declareExternallyReferenced: true,
    // A reference never leaves the schema.
    $refOptions: { resolve: { external: false } },
  });
  return types.replace(SET_ASIDE, '$1');
}

/** A text for a comment; the maker of types sees to what would end one. */
function commentText(text: string): string {
  return printable(text).toWellFormed().replaceAll('<', '‹').replaceAll('>', '›');
}

// The maker of types asks schemas for `hasOwnProperty`, and so fails on a fact that is called that. No name has a `$` inside.
const aside = (name: string): string => (Object.hasOwn(Object.prototype, name) ? `${name}$aside` : name);
const SET_ASIDE = /^( *\w+)\$aside(?=\??:)/gm;

/** The schema with its facts called otherwise. */
function mapNames(schema: Schema, change: (name: string) => string): Schema {
  const each = (inner: Schema[string]): Schema[string] =>
    Array.isArray(inner)
      ? inner.map(each)
      : typeof inner === 'object'
        ? mapNames(inner as Schema, change)
        : inner;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'required') return [keyword, (value as readonly string[]).map(change)];
      if (keyword !== 'properties' && keyword !== '$defs') return [keyword, each(value)];
      const named = keyword === 'properties' ? change : (name: string) => name;
      const inner = Object.entries(value as Schema).map(([name, one]) => [named(name), each(one)] as const);
      return [keyword, Object.fromEntries(inner)];
    }),
  );
}

/** The schema with other descriptions, or with none; a fact may be called `description` too, and stays. */
function mapDescriptions(schema: Schema, change: (text: string) => string | undefined): Schema {
  const entries = Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'description') {
      const changed = change(String(value));
      return changed === undefined ? [] : [[keyword, changed] as const];
    }
    return [[keyword, mapValue(keyword, value, change)] as const];
  });
  return Object.fromEntries(entries);
}

function mapValue(
  keyword: string,
  value: Schema[string],
  change: (text: string) => string | undefined,
): Schema[string] {
  if (keyword === 'properties' || keyword === '$defs')
    return Object.fromEntries(
      Object.entries(value as Schema).map(([name, inner]) => [
        name,
        mapDescriptions(inner as Schema, change),
      ]),
    );
  if (keyword === 'anyOf') return (value as readonly Schema[]).map((inner) => mapDescriptions(inner, change));
  return keyword === 'items' ? mapDescriptions(value as Schema, change) : value;
}
