// Rule files whose texts and names are as hostile as the language takes them -> files that load, say what the interpreter
// says, and do nothing else.

import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { buildFiles, type Named } from '../../../cli/build-plan.ts';
import type { Why } from '../../../src/embed/explainer.ts';
import { dayFromIso } from '../../../src/values/index.ts';
import type { Project } from '../../../src/workspace/project.ts';
import { openProject } from '../../../src/workspace/project.ts';
import { folderWith, importFile } from '../../support/built-plan.ts';
import { ROOT } from '../../support/generated-files.ts';
import { type GeneratedModule, generated, interpreted } from '../../support/generated-module.ts';
import { memoryHost } from '../../support/memory-host.ts';

const ATTACK = 'globalThis.injected = true';

/** What would end a literal, a comment, a template, a script or a line, somewhere. */
const ATTACKS = [
  `'; ${ATTACK}; '`,
  `\\'; ${ATTACK}; //`,
  `\`; ${ATTACK}; \``,
  `\${${ATTACK}}`,
  `*/ ${ATTACK}; /*`,
  `\u2028${ATTACK};\u2029`,
  `\u0085${ATTACK};`,
  `\u0000${ATTACK}`,
  `</script><script>${ATTACK}</script>`,
  `<!-- ${ATTACK} -->`,
  `\\u0022; ${ATTACK}; //`,
  `\\`,
  `] = 1, ${ATTACK}, [`,
  `\u202e${ATTACK}\u2066`,
  `\ud800 ${ATTACK} \udc00`,
  `{@link ${ATTACK}} @example ${ATTACK}`,
  '__proto__',
  'constructor',
  '$& $1 $$ $` \\1 %s',
  '\0' + '1\0',
];

/** A text of a rule file holds no double quote and no end of a line. */
const text = fc
  .oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary' }))
  .map((one) => one.replaceAll(/["\n\r]/g, ''));

/** Names that mean something to JavaScript, to TypeScript or to generated modules. */
const NAMES = [
  ...['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype', '__defineGetter__'],
  ...['default', 'await', 'arguments', 'eval', 'class', 'enum', 'undefined', 'NaN', 'Infinity'],
  ...['self', 'question', 'facts', 'item0', 'answer', 'validate', 'SHAPES', 'ENTRIES', 'evaluate', 'explain'],
  ...['name', 'length', 'type', 'description', 'properties', 'items', 'complete', 'errors', 'globalThis'],
  ...['c1', 'rule', 'plan0', 'Array', 'Promise', 'Map', 'YES', 'ask', '_', 'x'],
];

const RECORDS = [
  'Object',
  'String',
  'Facts',
  'Question',
  'Payment',
  'Place',
  'Record',
  'Symbol',
  'constructor',
];
const EVENTS = ['Array', 'Function', 'PlaceList', 'Promise', 'PlanAnswer', 'FloodList', 'Map'];

interface Slots {
  readonly texts: readonly string[];
  readonly names: readonly string[];
  readonly record: string;
  readonly event: string;
}

const slots: fc.Arbitrary<Slots> = fc
  .record({
    texts: fc.array(text, { minLength: 24, maxLength: 24 }),
    record: fc.constantFrom(...RECORDS),
    event: fc.constantFrom(...EVENTS),
  })
  .chain((given) => {
    // A record may be called by its name in small letters where one is in hand, and several by their plural.
    const taken = [given.record, given.event].map((name) => name.toLowerCase());
    const free = NAMES.filter((name) => !taken.includes(name.toLowerCase().replace(/s$/, '')));
    const fitting = free.filter((name) => !taken.includes(name.toLowerCase()));
    const names = fc.shuffledSubarray(fitting, { minLength: 23, maxLength: 23 });
    // No field may be called `__proto__`; all else may.
    const place = fc.constantFrom(4, ...Array.from({ length: 16 }, (_, index) => index + 8));
    return fc
      .tuple(names, place)
      .map(([others, at]) => ({ ...given, names: others.toSpliced(at, 0, '__proto__') }));
  });

function rulesOf({ texts, names, record, event }: Slots): string {
  const [T, N] = [texts.map((one) => `"${one}"`), names];
  return `record ${record} {
  ${N[0]} : required text ${T[0]}
  ${N[1]} : yes/no ${T[1]}
  ${N[2]} : list of ${event} ${T[2]}
  ${N[3]} : one of ${N[4]}, other
  ${N[5]} : money ${T[3]}
}
event ${event} { ${N[6]} : date ${T[4]}  ${N[7]} : one of ${N[4]}, ${N[8]} }
source ${N[9]} {
  title ${T[5]}
  document ${T[6]}
  standing attested
}
calendar ${N[10]} { ${N[11]} ${T[7]} 1 January 2015 to 30 June 2015 }
define ${N[12]} of ${record} is number of ${N[2]} where ${N[7]} is ${N[4]}
plan ${N[13]} ${T[8]} for ${record} {
  cites ${N[9]} ${T[9]}
  date ${N[14]} ${T[10]}
  problem ${N[15]} ${T[11]} {
    indicator ${N[16]} ${T[12]} {
      ${N[0]} is ${T[13]} or ${N[1]}
      evidence from ${N[17]}
      assume no when unknown because ${T[14]}
    }
    indicator ${N[18]} ${T[15]} {
      judgement by ${N[17]}, reason required
    }
  }
  filter ${N[19]} ${T[16]} {
    ${N[12]} of at least 1 ever
  }
  outcome ${N[20]} ${T[17]} for ${N[15]} {
    ${N[5]} is at least £1
  }
  warn when ${N[1]} because ${T[18]}
  eligibility ${T[19]} {
    any of problems
  }
  payments ${T[20]} {
    ${N[21]} ${T[21]} pays £10 when eligible
  }
}
programme ${N[22]} ${T[22]} {
  phase ${N[23]} uses ${N[13]}
}
`;
}

interface Built {
  readonly project: Project;
  readonly files: ReadonlyMap<string, string>;
}

async function built(given: Slots, file: string): Promise<Built> {
  const project = openProject(memoryHost({ [file]: rulesOf(given) }), [file]);
  expect(project.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  const program = project.program!;
  const named: readonly Named[] = [...program.plans.values(), ...program.programmes.values()];
  return { project, files: await buildFiles(program, named, { sources: project.sources }) };
}

/** Facts under these names: none of them sets a prototype. */
const factsWith = (entries: readonly (readonly [string, unknown])[]): object => Object.fromEntries(entries);

type Ask = (facts: unknown, question: { readonly asOf: string }) => (part: string) => Why;

describe('a rule file with hostile texts and names', () => {
  test('is built to modules that answer as the interpreter does', async () => {
    const [before, asOf] = [Object.getOwnPropertyNames(Object.prototype), dayFromIso('2015-06-30')!];
    await fc.assert(
      fc.asyncProperty(slots, text, async (given, file) => {
        const { names: N, texts } = given;
        const { project, files } = await built(given, `${file}.headline`);
        const { program } = project;
        const plan = program!.plans.get(N[13]!)!;
        const folder = folderWith(files);
        const module = await importFile<GeneratedModule>(folder, `${plan.name}.js`);
        const { explain } = await importFile<{ readonly explain: Ask }>(folder, `${plan.name}.why.js`);
        const programme = await importFile<GeneratedModule>(folder, `${N[22]}.js`);
        for (const name of ['none', texts[13]!]) {
          const event = factsWith([
            [N[6]!, '2015-05-01'],
            [N[7]!, N[4]],
          ]);
          const facts = factsWith([
            [N[0]!, name],
            [N[1]!, false],
            [N[2]!, [event]],
            [N[3]!, N[4]],
            [N[5]!, 100],
          ]);
          const question = { asOf: '2015-06-30' };
          expect(generated(module, facts as never, { asOf })).toEqual(
            interpreted(program!, plan, facts as never, { asOf }),
          );
          const answer = module.evaluate(facts, question);
          expect(programme.evaluate(facts, question)).toEqual({
            ...{ picked: 'plan', phase: N[23], plan: N[13], answer },
          });
          const why = explain(facts, question);
          expect(why('eligibility').answer).toBe(answer.eligibility.verdict);
          expect(why(N[20]!).answer).toBe('yes');
        }
        expect((globalThis as { injected?: unknown }).injected).toBeUndefined();
      }),
      { numRuns: 60, includeErrorInReport: true },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  }, 60_000);

  test('is built to files that hold its texts as escaped literals, and to types that stand', async () => {
    await fc.assert(
      fc.asyncProperty(slots, async (given) => {
        const { files } = await built(given, 'example.headline');
        for (const [name, code] of files) {
          expect(code).not.toMatch(/<\/script|<!--|[\u2028\u2029\u202e\u2066\0]/i);
          expect(code.isWellFormed()).toBe(true);
          if (!name.endsWith('.json')) expect(parseErrors(name, code)).toEqual([]);
        }
      }),
      { numRuns: 60, includeErrorInReport: true },
    );
  }, 60_000);

  test('is built to types without a mistake', async () => {
    await fc.assert(
      fc.asyncProperty(slots, async (given) => {
        const { files } = await built(given, 'example.headline');
        expect(typeErrors(folderWith(files), files)).toEqual([]);
      }),
      { numRuns: 6, includeErrorInReport: true },
    );
  }, 120_000);
});

function parseErrors(name: string, code: string): readonly unknown[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest);
  return (file as unknown as { readonly parseDiagnostics: readonly unknown[] }).parseDiagnostics;
}

function typeErrors(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  const types = [...files.keys()].filter((name) => name.endsWith('.d.ts'));
  const program = ts.createProgram(
    types.map((name) => join(folder, name)),
    {
      ...{ strict: true, noEmit: true, types: [], lib: ['lib.es2024.d.ts'], skipLibCheck: false },
      ...{ skipDefaultLibCheck: true, allowImportingTsExtensions: true },
      ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2024 },
      paths: { 'headline/runtime': [join(ROOT, 'src/values/runtime.ts')] },
    },
  );
  return types.flatMap((name) => {
    const file = program.getSourceFile(join(folder, name));
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}
