// What scenarios reach of rules, in parts, cases, periods, amendments and conditions.

import { describe, expect, test } from 'vitest';
import { type Coverage, coverageOf } from '../../../src/coverage/coverage.ts';
import { memoryHost, projectOf } from '../../support/memory-host.ts';

const RULES = `
choice heating { gas  oil  wood }

record Home {
  reference: text
  wet: yes/no
  mould: yes/no
  cold: yes/no
  floors: count
  heating: heating
}

parameter limit: count {
  2 from 1 January 2010
  3 from 1 January 2015
}

table band of Home {
  heating || level
  gas     || 1
  oil     || 2
  wood    || 3
}

plan damp_home "Damp homes" for Home {
  problem damp "It is damp" {
    indicator soaked { wet and (mould or cold) }
    indicator tall { floors is more than limit }
  }

  problem chill "It is cold" { indicator banded { band.level is at least 2 } }

  eligibility { damp or chill }
}

plan local_home "Damp homes here" extends damp_home {
  replace indicator damp.tall because "here" { floors is more than 5 }
  remove indicator damp.soaked because "not here"
  set parameter limit to 4
}
`;

const scenario = (title: string, plan: string, facts: string, expected: string): string => `
scenario "${title}" for ${plan} {
  as of 30 September 2014
  home from "${facts}.json"
  expect ${expected}
}
`;

const FACTS: Readonly<Record<string, string>> = {
  'wet.json':
    '{ "reference": "A", "wet": true, "mould": true, "cold": false, "floors": 1, "heating": "gas" }',
  'dry.json':
    '{ "reference": "B", "wet": false, "mould": true, "cold": false, "floors": 1, "heating": "gas" }',
  'plain.json':
    '{ "reference": "C", "wet": true, "mould": false, "cold": false, "floors": 3, "heating": "oil" }',
};

function covered(scenarios: string): Coverage {
  const text = RULES + scenarios;
  const project = projectOf(text, FACTS);
  expect(project.diagnostics).toEqual([]);
  return coverageOf(project.program!, {
    files: new Set(['example.headline']),
    sources: project.sources,
    host: memoryHost(FACTS),
  });
}

const openIn = ({ items }: Coverage, kind: string): readonly string[] =>
  items
    .filter((item) => item.kind === kind && !item.reached)
    .map(({ what, lacks }) => `${what}: ${lacks.join(', ')}`);

const itemIn = ({ items }: Coverage, what: string): Coverage['items'][number]['sides'] =>
  items.find((item) => item.what.startsWith(what))!.sides;

describe('what scenarios reach', () => {
  test('without any: nothing', () => {
    const coverage = covered('');
    expect(coverage.scenarios).toBe(0);
    expect(coverage.kinds.every(({ reached, of }) => reached === 0 && of > 0)).toBe(true);
  });

  test('only what the expected parts rest on', () => {
    const coverage = covered(scenario('Wet', 'damp_home', 'wet', 'damp.soaked is yes'));
    expect(itemIn(coverage, 'indicator ‘damp.soaked’')).toEqual([
      { side: 'yes', scenarios: 1 },
      { side: 'no', scenarios: 0 },
    ]);
    expect(itemIn(coverage, 'indicator ‘damp.tall’').map(({ scenarios }) => scenarios)).toEqual([0, 0]);
    expect(itemIn(coverage, 'eligibility').map(({ scenarios }) => scenarios)).toEqual([0, 0]);
  });

  test('rows that were taken, and values that were in force on the day', () => {
    const coverage = covered(scenario('Wet', 'damp_home', 'wet', 'eligibility is yes'));
    expect(openIn(coverage, 'case')).toEqual(['the row ‘oil || 2’: taken', 'the row ‘wood || 3’: taken']);
    expect(openIn(coverage, 'period')).toEqual(['the value ‘3 from 1 January 2015’ of ‘limit’: in force']);
  });
});

describe('a condition is reached where it decides', () => {
  const decided = (...facts: readonly string[]): readonly string[] =>
    openIn(
      covered(
        facts
          .map((file) => scenario(file, 'damp_home', file, `damp.soaked is ${file === 'wet' ? 'yes' : 'no'}`))
          .join(''),
      ),
      'condition',
    ).filter((line) => /‘(?:wet|mould|cold|mould or cold|\(mould or cold\))’/.test(line));

  test('the other way round the verdict would be another', () => {
    // Mould decides: without it neither is so. Cold is no, and makes no difference beside mould.
    expect(decided('wet')).toEqual([
      'the condition ‘wet’: decides as no',
      expect.stringContaining('mould or cold'),
      'the condition ‘mould’: decides as no',
      'the condition ‘cold’: decides as yes, decides as no',
    ]);
  });

  test('a case for each way', () => {
    expect(decided('wet', 'dry', 'plain')).toEqual(['the condition ‘cold’: decides as yes']);
  });
});

describe('what a plan changes is reached where something that is expected rests on it', () => {
  test('by a scenario of that plan, and not of the one that it extends', () => {
    const wider = covered(scenario('Wet', 'damp_home', 'wet', 'damp is yes'));
    expect(openIn(wider, 'amendment')).toHaveLength(3);
    const local = covered(scenario('Here', 'local_home', 'wet', 'damp is no'));
    expect(openIn(local, 'amendment')).toEqual([expect.stringContaining('set parameter limit')]);
  });

  test('a part that would not have rested on what is removed says nothing of it', () => {
    const local = covered(scenario('Here', 'local_home', 'wet', 'damp.tall is no'));
    expect(openIn(local, 'amendment').join()).toContain('remove indicator');
    expect(openIn(local, 'amendment').join()).not.toContain('replace');
  });
});

test('a rule that several plans have is counted once', () => {
  const { items } = covered('');
  expect(items.filter(({ what }) => what.startsWith('problem ‘chill’'))).toHaveLength(1);
  expect(new Set(items.map(({ kind, at, what }) => `${kind} ${at.start} ${what}`)).size).toBe(items.length);
});
