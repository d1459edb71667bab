// Properties tried on generated families: what holds, what breaks and by which family, and what stays open.

import { describe, expect, test } from 'vitest';
import { type PlanTried, tryPlan } from '../../../src/testing/index.ts';
import { openProject } from '../../../src/workspace/project.ts';
import { memoryHost } from '../../support/memory-host.ts';

const VOCABULARY = 'record Place { reference : text  wet : yes/no  icy : yes/no  rent : count }\n';
const PROBLEMS = 'problem damp { indicator soaked { wet } }  problem cold { indicator frozen { icy } }';

function tried(plan: string, property = '', name = 'dry'): PlanTried {
  const rules = `${VOCABULARY}${plan}\n${property && `property "P" for ${name} { ${property} }\n`}`;
  const { program, diagnostics } = openProject(memoryHost({ 'p.headline': rules }), ['p.headline']);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return tryPlan(program!, program!.plans.get('dry')!, { seed: 1, runs: 40 });
}

const dry = (eligibility: string): string =>
  `plan dry for Place { ${PROBLEMS}  eligibility { ${eligibility} } }`;
const stated = ({ properties }: PlanTried) => properties.find(({ title }) => title === 'P')!;

describe('what never falls', () => {
  const MORE = 'eligibility never falls when a problem becomes yes';

  test('holds of “any” and of “at least 2”', () => {
    for (const eligibility of ['any of problems', 'at least 2 of problems']) {
      const { broken, held } = stated(tried(dry(eligibility), MORE));
      expect(broken).toBeUndefined();
      expect(held).toBeGreaterThan(0);
    }
  });

  test('breaks for “exactly 1”, by a place that is only wet', () => {
    const { broken } = stated(tried(dry('exactly 1 of problems'), MORE));
    expect(broken?.how).toMatch(/^eligibility falls from yes to no when (damp|cold) becomes yes$/);
    expect(Object.keys(broken!.family.facts!)).toHaveLength(1);
    expect(broken!.scenario).toContain('scenario "P" for dry {');
    expect(JSON.parse(broken!.factsText)).toEqual(broken!.family.facts);
  });

  test('of grades counts the first as the highest, and none as the lowest', () => {
    const graded = (first: string, second: string): string =>
      `plan dry for Place { ${PROBLEMS}  eligibility { high when ${first}  low when ${second} } }`;
    const more = 'eligibility never falls when a problem becomes yes';
    expect(stated(tried(graded('at least 2 of problems', 'any of problems'), more)).broken).toBeUndefined();
    expect(stated(tried(graded('any of problems and not cold', 'cold'), more)).broken?.how).toBe(
      'eligibility falls from high to low when cold becomes yes',
    );
  });

  test('what is unknown neither breaks it nor bears it out', () => {
    const plan = `plan dry for Place { ${PROBLEMS}  eligibility { damp and rent is at least 3 } }`;
    const { tried: all, held, broken } = stated(tried(plan, 'eligibility never falls when damp becomes yes'));
    expect(broken).toBeUndefined();
    expect(held).toBe(all);
    const only = stated(tried(plan, 'if eligible then rent is at least 3'));
    expect(only.held).toBeGreaterThan(0);
    expect(only.held).toBeLessThan(only.tried);
  });
});

describe('what is always so', () => {
  test('breaks by the number just beside the bound', () => {
    const plan = `plan dry for Place { ${PROBLEMS}  eligibility { rent is at least 7 } }`;
    expect(stated(tried(plan, 'if eligible then rent is at least 8')).broken?.family.facts).toEqual({
      rent: 7,
    });
  });

  test('of a programme is tried on each of its plans', () => {
    const plan = `${dry('any of problems')}\nprogramme ground { phase 1 uses dry }`;
    const { broken, held } = stated(tried(plan, 'if eligible then damp or cold', 'ground'));
    expect(broken).toBeUndefined();
    expect(held).toBeGreaterThan(0);
  });
});

describe('what should hold of every plan', () => {
  test('is tried without being stated', () => {
    const { properties } = tried(dry('any of problems'));
    expect(properties.map(({ title, broken }) => [title, broken])).toEqual([
      ['The order of members and events does not matter', undefined],
      ['A fact that arrives later never contradicts what is known', undefined],
    ]);
  });

  test('what is paid once is claimed once', () => {
    const plan = `plan dry for Place { ${PROBLEMS}  eligibility { any of problems }  payments once per place { grant pays £10 when eligible } }`;
    const once = tried(plan).properties.find(({ title }) => title.startsWith('What has been claimed'));
    expect(once?.broken).toBeUndefined();
    expect(once?.held).toBeGreaterThan(0);
  });
});

describe('each part can be yes and no', () => {
  test('or it is told that it never is, or that none was found', () => {
    const plan = `plan dry for Place { ${PROBLEMS}  problem odd { indicator never { 1 is more than 2 } }  eligibility { any of problems } }`;
    const turns = tried(plan).turns.filter(({ found }) => found !== 'generated');
    expect(turns.map(({ part, answer, found }) => `${part} ${answer}: ${found}`)).toEqual([
      'odd yes: never',
      'odd.never yes: never',
    ]);
  });

  test('a value that no family has by chance is looked for', () => {
    const plan =
      'plan dry for Place { problem damp { indicator soaked { rent is 777 and wet and icy } }  eligibility { damp } }';
    expect(tried(plan).turns.filter(({ found }) => found === 'not found' || found === 'never')).toEqual([]);
  });
});
