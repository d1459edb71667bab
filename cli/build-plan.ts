// A plan -> the files by which another program asks it: the module and its types, the schema of the facts, a check of facts
// against it, and the types of the facts.

import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import {
  type CorePlan,
  type CoreProgram,
  emitModule,
  emitSchema,
  InternalError,
  type ModuleNames,
  moduleNames,
  printable,
  type Schema,
  type Source,
} from '../src/index.ts';

const BANNER = '// Generated from rules; do not edit.';

/** Texts by file name. `sources`: the rule files by name; comments then tell the lines of rules. */
export async function buildPlan(
  program: CoreProgram,
  plan: CorePlan,
  sources?: ReadonlyMap<string, Source>,
): Promise<ReadonlyMap<string, string>> {
  const names = moduleNames(plan);
  const { js, dts } = emitModule(program, plan, sources);
  const schema = emitSchema(program, plan.of, [plan]);
  return new Map([
    [`${names.module}.js`, js],
    [`${names.module}.d.ts`, dts],
    [`${names.module}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`],
    [`${names.validator}.js`, validatorCode(schema)],
    [`${names.validator}.d.ts`, validatorTypes(names)],
    [`${names.facts}.d.ts`, await factTypes(schema, names)],
  ]);
}

// -- the check ------------------------------------------------------------------------------------------------

/** Code that stands alone. Invariant: it imports nothing; the keywords of our schemas need nothing of Ajv's own. */
function validatorCode(schema: Schema): string {
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

async function factTypes(schema: Schema, { factsType }: ModuleNames): Promise<string> {
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
