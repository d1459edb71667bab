// The module that says why a plan answers as it does: what it carries of the rules gives what the rules give.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFiles, buildPlan } from '../../../cli/build-plan.ts';
import { carryCode } from '../../../src/backends/typescript/carry.ts';
import type { Why } from '../../../src/embed/explainer.ts';
import { askPlan, partsOf, reasonTrace } from '../../../src/interpret/answer.ts';
import { explain } from '../../../src/interpret/explain.ts';
import { missingFor, missingText } from '../../../src/interpret/missing.ts';
import { reasonLines } from '../../../src/interpret/render-reason.ts';
import { arbitraryFacts } from '../../../src/testing/index.ts';
import { spanText } from '../../../src/text/source.ts';
import { dayFromIso, type Facts } from '../../../src/values/index.ts';
import { openProject, type Project } from '../../../src/workspace/project.ts';
import { folderWith, importFile } from '../../support/built-plan.ts';
import { ROOT } from '../../support/generated-files.ts';
import { projectOf } from '../../support/memory-host.ts';

type Explain = (facts: unknown, question: { readonly asOf: string }) => (part: string) => Why;

async function explainOf({ program, sources }: Project, name: string): Promise<Explain> {
  const folder = folderWith(await buildPlan(program!, program!.plans.get(name)!, sources));
  return (await importFile<{ readonly explain: Explain }>(folder, `${name}.why.js`)).explain;
}

const RULES = `record Place {
  reference : required text
  wet       : yes/no
  floods    : list of Flood
}
event Flood { on : date }
plan dry for Place {
  problem damp "It is damp" {
    indicator soaked "Water stands in it" {
      wet
    }
  }
  outcome lasting "No flood in the year that follows" {
    no floods in the 12 months after 1 April 2015
  }
  eligibility "No problem" {
    none of problems
  }
}
`;

describe('a module that says why', () => {
  const asOf = '2015-09-30';

  test('tells the parts that an answer rests on, in the words of the rule', async () => {
    const why = (await explainOf(projectOf(RULES), 'dry'))(
      { reference: 'A', wet: true, floods: [] },
      { asOf },
    );
    expect(why('eligibility')).toMatchObject({
      ...{ part: 'eligibility', answer: 'no', restsOn: ['damp'], missing: [], knowableFrom: undefined },
      lines: [
        'eligibility “No problem”: no',
        '  damp “It is damp”: yes',
        '    damp.soaked “Water stands in it”: yes',
        '      wet: yes',
      ],
    });
  });

  test('tells the facts that are missing, by their paths', async () => {
    const why = (await explainOf(projectOf(RULES), 'dry'))({ reference: 'A' }, { asOf });
    expect(why('damp')).toMatchObject({
      answer: 'unknown',
      missing: [{ kind: 'fact', path: 'wet', text: 'wet' }],
    });
  });

  test('tells the earliest day on which it can be known', async () => {
    const why = (await explainOf(projectOf(RULES), 'dry'))({ reference: 'A', floods: [] }, { asOf });
    expect(why('lasting')).toMatchObject({ answer: 'unknown', knowableFrom: '2016-04-01' });
  });

  test('refuses facts, questions and parts that there are not', async () => {
    const ask = await explainOf(projectOf(RULES), 'dry');
    const refusal = (path: string) => expect.objectContaining({ name: 'HeadlineInputError', path });
    expect(() => ask({ reference: 'A', wet: 'x' }, { asOf })).toThrow(refusal('wet'));
    expect(() => ask({ reference: 'A' }, { asOf: '2015-02-29' })).toThrow(refusal('asOf'));
    expect(() => ask({ reference: 'A' }, { asOf })('dmap')).toThrow(refusal('dmap'));
  });
});

describe('what a module carries', () => {
  test('is all that the interpreter needs, for every plan of the rule sets', async () => {
    const files = readdirSync(join(ROOT, 'rulesets'), { recursive: true, encoding: 'utf8' });
    const project = openProject({ read: (path) => readFileSync(join(ROOT, 'rulesets', path), 'utf8') }, [
      ...files.filter((file) => file.endsWith('.headline')).sort(),
    ]);
    const program = project.program!;
    const day = dayFromIso('2015-09-30')!;
    const plans = [...program.plans.values()];
    const folder = folderWith(await buildFiles(program, plans, { sources: project.sources }));
    for (const plan of plans) {
      const { explain: ask } = await importFile<{ readonly explain: Explain }>(folder, `${plan.name}.why.js`);
      fc.assert(
        fc.property(arbitraryFacts(program, plan.of, { asOf: day }), (facts) => {
          const why = ask(facts, { asOf: '2015-09-30' });
          for (const part of partsOf(askPlan(program, plan, facts as Facts, { asOf: day }))) {
            const told = explain(reasonTrace(part), (origin) =>
              spanText(project.sources.get(origin.file)!, origin),
            );
            const lines = reasonLines(told, { full: false }).map(
              ({ depth, text }) => `${'  '.repeat(depth)}${text}`,
            );
            const { missing, lines: said } = why(part.name);
            expect(said).toEqual(lines);
            expect(missing.map(({ text }) => text)).toEqual(missingFor(part.trace).map(missingText));
          }
        }),
        { numRuns: 2 },
      );
    }
  }, 60_000);

  test('is the same value, whatever texts and numbers it holds', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', 'constructor', '\0' + '1\0'),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        key,
        fc.constantFrom(Infinity, -Infinity, -0, 0, 0.1, true, null, 10n ** 30n),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
        fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        const { statements, code } = carryCode({ first: one, second: one });
        const made: unknown = new Function(`"use strict"; ${statements.join('\n')} return ${code};`)();
        expect(made).toEqual({ first: one, second: one });
        expect(`${statements.join('\n')}${code}`).not.toMatch(/<|[\u2028\u2029\0]/);
      }),
      { numRuns: 500 },
    );
  });
});
