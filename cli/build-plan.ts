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
  const records = new Map(all.map((one) => [moduleNames(one).facts, one] as const));
  const facts = await Promise.all([...records.values()].map((one) => factFiles(program, one)));
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
    [`${names.schema}.json`, `${JSON.stringify(schema, null, 2)}\n`],
    [`${names.validator}.js`, validatorCode(schema)],
    [`${names.validator}.d.ts`, validatorTypes(names)],
    [`${names.facts}.d.ts`, await factTypes(schema, names)],
  ];
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
  const safe = { ...mapDescriptions(schema, printable), title: factsType };
  return compile(safe as JSONSchema, factsType, {
    additionalProperties: false,
    bannerComment: BANNER,
    declareExternallyReferenced: true,
    // A reference never leaves the schema.
    $refOptions: { resolve: { external: false } },
  });
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
