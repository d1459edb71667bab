// No text of a rule file can become code: neither as it is parsed, nor in a core that was made by other means.

import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { emitModule } from '../../../src/backends/typescript/emit.ts';
import { blockComment, lineComment, literal } from '../../../src/backends/typescript/escape.ts';
import { identifier, propertyKey } from '../../../src/backends/typescript/names.ts';
import type { CoreProgram } from '../../../src/ir/program.ts';
import { dayFromIso } from '../../../src/values/index.ts';
import { generated, importPlan, interpreted } from '../../support/generated-module.ts';
import { projectOf } from '../../support/memory-host.ts';

/** Each `Q1Q` is replaced by something hostile, wherever in the core it stands. */
const RULES = `record Q1Q {
  Q2Q : required text  "Q9Q"
  Q3Q : yes/no
  Q4Q : list of Q5Q
}
event Q5Q { Q6Q : date  Q7Q : one of Q8Q, other }
calendar Q16Q { Q17Q "Q18Q" 1 January 2015 to 31 March 2015  spring 1 April 2015 to 30 June 2015 }
define Q10Q of Q1Q "Q9Q" is number of Q4Q where Q7Q is Q8Q
plan Q11Q "Q12Q" for Q1Q {
  problem Q13Q "Q14Q" {
    indicator Q15Q "Q9Q" {
      Q2Q is "Q12Q" or Q3Q or at least one Q8Q Q4Q in the last 1 Q16Q
    }
  }
  filter Q19Q "Q18Q" {
    Q10Q of at least 1 ever
  }
  eligibility "Q14Q" {
    any of problems
  }
}
`;

const ATTACK = 'globalThis.injected = true';

const hostile = fc.oneof(
  fc.constantFrom(
    `"; ${ATTACK}; "`,
    `'; ${ATTACK}; '`,
    `\`; ${ATTACK}; \``,
    `\${${ATTACK}}`,
    `*/ ${ATTACK}; /*`,
    `\n${ATTACK};\n`,
    `\r${ATTACK};\r`,
    `\u2028${ATTACK};\u2028`,
    `\u2029${ATTACK};\u2029`,
    `</script><script>${ATTACK}</script>`,
    `<!-- ${ATTACK}`,
    `--> ${ATTACK}`,
    `\\"; ${ATTACK}; //`,
    `\\u0022; ${ATTACK}; //`,
    `__proto__`,
    `constructor`,
    `] = 1, ${ATTACK}, [`,
    `\u202e${ATTACK}`,
    '\ud800',
    '',
  ),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

function replaced(value: unknown, texts: readonly string[]): unknown {
  if (typeof value === 'string')
    // Unlike ones stay unlike.
    return value.replace(/Q(\d+)Q/g, (_, index) => `${texts[Number(index) - 1]}${index}`);
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [replaced(key, texts), replaced(one, texts)]));
  if (Array.isArray(value)) return value.map((one) => replaced(one, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, texts)]));
}

const { program: BENIGN, diagnostics } = projectOf(RULES);

function statementsOf(code: string, name: string): readonly string[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest);
  const broken = (file as unknown as { readonly parseDiagnostics: readonly unknown[] }).parseDiagnostics;
  expect(broken).toEqual([]);
  return file.statements.map((statement) => ts.SyntaxKind[statement.kind] ?? '');
}

describe('hostile texts', () => {
  test('stay texts, whatever they hold and wherever they stand', async () => {
    expect(diagnostics).toEqual([]);
    const asOf = dayFromIso('2015-06-30')!;
    const benign = emitModule(BENIGN!, [...BENIGN!.plans.values()][0]!);
    const kinds = { js: statementsOf(benign.js, 'a.js'), dts: statementsOf(benign.dts, 'a.d.ts') };
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 19, maxLength: 19 }), async (texts) => {
        const program = replaced(BENIGN, texts) as CoreProgram;
        const plan = [...program.plans.values()][0]!;
        const { js, dts } = emitModule(program, plan);
        expect(statementsOf(js, 'a.js')).toEqual(kinds.js);
        expect(statementsOf(dts, 'a.d.ts')).toEqual(kinds.dts);
        expect(js + dts).not.toMatch(/<\/script|<!--|[\u2028\u2029\u202e]/i);
        const module = await importPlan(program, plan);
        const name = (index: number): string => `${texts[index - 1]}${index}`;
        for (const text of ['none', name(12)]) {
          const events = [{ [name(6)]: '2015-05-01', [name(7)]: name(8) }];
          const facts = { [name(2)]: text, [name(3)]: false, [name(4)]: text === 'none' ? events : [] };
          expect(generated(module, facts, { asOf })).toEqual(interpreted(program, plan, facts, { asOf }));
          expect(module.evaluate(facts, { asOf: '2015-06-30' }).eligibility.verdict).toBe('yes');
        }
        expect((globalThis as { injected?: unknown }).injected).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });
});

describe('a text in code', () => {
  test('is the text itself as a literal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(JSON.parse(literal(text))).toBe(text);
      }),
    );
  });

  test('never ends a comment', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(lineComment(text)).not.toMatch(/[\n\r\u2028\u2029]/);
        expect(blockComment(text)).not.toContain('*/');
      }),
    );
  });

  test('is an identifier of its own as the name of a rule', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        expect(identifier('rule', one)).toMatch(/^[A-Za-z_$][A-Za-z0-9_$]*$/);
        expect(identifier('rule', one) === identifier('rule', other)).toBe(one === other);
      }),
      { numRuns: 1000 },
    );
    expect(identifier('rule', 'dry/damp.rain')).toBe('rule_dry$$damp$_rain');
    expect(identifier('rule', 'a$b')).not.toBe(identifier('rule', 'a$24_b'));
  });

  test('does not set a prototype as the name of a property', () => {
    expect(propertyKey('__proto__')).toBe('["__proto__"]');
    expect(propertyKey('damp.rain')).toBe('"damp.rain"');
    expect(propertyKey('damp')).toBe('damp');
  });
});
