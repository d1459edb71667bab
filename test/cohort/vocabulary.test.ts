// The families fit the vocabulary of England's rule sets: all of it, and nothing else.

import { describe, expect, test } from 'vitest';
import { type CohortOptions, generateFamilies, wholeFamilies } from '../../cohort/cohort.ts';
import { DATES } from '../../cohort/forget.ts';
import { readFacts } from '../../src/index.ts';
import { programOf } from './program.ts';

const PROGRAM = programOf('rulesets/leicestershire/phase-2.headline');

/** What is wrong with the facts, in the words of `headline eval`. */
function faultsOf(options: CohortOptions): readonly string[] {
  return [...generateFamilies(options)].flatMap((family) => {
    const source = { file: family.reference, text: JSON.stringify(family) };
    return readFacts(PROGRAM, 'Family', source).diagnostics.map(({ message }) => message);
  });
}

describe('every family is accepted', () => {
  test('as it comes', () => {
    expect(faultsOf({ families: 300 })).toEqual([]);
  });

  test('with nothing missing, and with most of it missing', () => {
    expect(faultsOf({ families: 60, seed: 2, missing: 0, undated: 0 })).toEqual([]);
    expect(faultsOf({ families: 60, seed: 3, missing: 6_000, undated: 6_000 })).toEqual([]);
    expect(faultsOf({ families: 60, seed: 3, missing: 10_000, undated: 10_000 })).toEqual([]);
  });

  test('on the first day and on the last, and with needs as assessments count them', () => {
    expect(faultsOf({ families: 60, seed: 4, asOf: '2014-09-01' })).toEqual([]);
    expect(faultsOf({ families: 60, seed: 4, asOf: '2016-02-29' })).toEqual([]);
    expect(faultsOf({ families: 60, seed: 5, counting: 'assessed' })).toEqual([]);
  });
});

describe('nothing of the vocabulary is forgotten', () => {
  /** Every record that a family holds, by its name, with the fields that are told of it. */
  function toldOf(record: string, facts: object, told: Map<string, Set<string>>): void {
    const fields = PROGRAM.records.get(record)?.fields ?? [];
    const names = told.get(record) ?? new Set();
    told.set(record, names);
    for (const [name, value] of Object.entries(facts)) {
      names.add(name);
      const type = fields.find((field) => field.name === name)?.type;
      if (type?.kind === 'list') for (const item of value) toldOf(type.record, item, told);
    }
  }

  test('every field is told of some family, but for a name, which nobody has', () => {
    const told = new Map<string, Set<string>>();
    for (const family of wholeFamilies({ families: 2_000 })) toldOf('Family', family, told);
    const untold = [...told].flatMap(([record, names]) =>
      (PROGRAM.records.get(record)?.fields ?? [])
        .filter(({ name }) => !names.has(name))
        .map(({ name }) => `${record}.${name}`),
    );
    expect(untold, 'a field that is new in the vocabulary belongs into cohort/ too').toEqual(['Person.name']);
  });

  test('what holds a date is known to hold one', () => {
    const dates = [...PROGRAM.records.values()]
      .filter(({ name }) => /^[A-Z]/.test(name))
      .flatMap(({ fields }) => fields.filter(({ type }) => type.kind === 'date').map(({ name }) => name));
    expect(new Set(dates)).toEqual(DATES);
  });
});
