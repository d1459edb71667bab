// Scenarios run: what is expected of a plan, and what it is carried by.

import { describe, expect, test } from 'vitest';
import { runScenario } from '../../../src/scenario/run.ts';
import { openProject } from '../../../src/workspace/project.ts';
import { memoryHost } from '../../support/memory-host.ts';

const RULES = `
record House { damp : yes/no  cold : yes/no  agreed : yes/no  visits : list of Visit }
event Visit { on : date  paid : yes/no }
plan help for House {
  gate consent { agreed }
  problem health {
    indicator mould { damp }
    indicator chill { cold }
  }
  eligibility { health }
}
`;

/** What the scenario reports, a message each. */
function failures(facts: object, expectations: string): readonly string[] {
  const rules = `${RULES}scenario "one" for help { as of 30 September 2015  house from "one.json"  ${expectations} }\n`;
  const host = memoryHost({ 'example.headline': rules, 'one.json': JSON.stringify(facts) });
  const { program, diagnostics } = openProject(host, ['example.headline']);
  const [scenario] = program?.scenarios ?? [];
  if (!program || !scenario || diagnostics.length > 0)
    return diagnostics.map(({ code, message }) => `${code}: ${message}`);
  return runScenario(program, scenario, host).diagnostics.map(({ message }) => message);
}

describe('a scenario expects an answer and what carries it', () => {
  test('an indicator may be named without its problem', () => {
    const facts = { damp: true, cold: false, agreed: true };
    expect(failures(facts, 'expect health is yes because mould')).toEqual([]);
    expect(failures(facts, 'expect health is yes because health.mould')).toEqual([]);
    expect(failures(facts, 'expect health is yes because chill')).toEqual([
      'expected health to be yes because chill, and it is yes because health.mould',
    ]);
  });

  test('an indicator of another problem, or none, is not one of this', () => {
    expect(failures({}, 'expect eligibility is yes because mould')).toEqual([
      'names/unknown: there is no part of the plan called ‘mould’',
    ]);
  });

  test('what waits for a shut gate is carried by it, and by nothing once it is open', () => {
    expect(failures({ damp: true, agreed: false }, 'expect eligibility is unknown because consent')).toEqual(
      [],
    );
    expect(failures({ damp: true, agreed: true }, 'expect eligibility is yes because health')).toEqual([]);
    expect(
      failures({ damp: false, cold: false, agreed: false }, 'expect eligibility is no because health'),
    ).toEqual([]);
  });
});
