// The module that stands for a plan, on small rules: what its code says, and what it answers.

import { describe, expect, test } from 'vitest';
import { CAPABILITIES } from '../../../src/backends/typescript/capabilities.ts';
import { emitModule } from '../../../src/backends/typescript/emit.ts';
import { CHILDREN } from '../../../src/ir/core.ts';
import type { Project } from '../../../src/workspace/project.ts';
import { importBuilt } from '../../support/built-plan.ts';
import { importPlan } from '../../support/generated-module.ts';
import { projectOf } from '../../support/memory-host.ts';

const FLOODS = `record Place {
  reference : required text
  wet       : yes/no
  opened    : date
  floods    : list of Flood
  works     : list of Work
}
event Flood { on : date  depth : number }
spell Work { from : date  to : date or ongoing }
`;

const RULES = `${FLOODS}
define depth of Place is sum of floods.depth
plan dry "Dry ground" for Place {
  in force 1 April 2015 to 31 March 2020
  problem damp "It is damp" {
    indicator rain "It rains in" {
      wet
    }
    indicator floods_often "Three floods in a year" {
      at least 3 floods in the last 12 months
    }
  }
  filter deep {
    depth of more than 2.5 in the last 12 months
  }
  eligibility "No problem" {
    none of problems
  }
}
`;

function planOf({ program, diagnostics }: Project, name = 'dry') {
  expect(diagnostics).toEqual([]);
  return { program: program!, plan: program!.plans.get(name)! };
}

function codeOf(text: string, rule: string): string {
  const project = projectOf(text);
  const { program, plan } = planOf(project);
  const { js } = emitModule(program, plan, project.sources);
  const found = js.split('\n\n').find((part) => part.includes(`function ${rule}(`));
  return (found ?? js).trimEnd();
}

describe('the code of a rule', () => {
  test('says its name, its label and its line, and cuts a list to a window', () => {
    expect(codeOf(RULES, 'rule_dry$$damp$_floods_often')).toBe(
      `// indicator damp.floods_often, example.headline:18
// Three floods in a year
function rule_dry$$damp$_floods_often(self, question) {
  return once(question, "dry/damp.floods_often", self, () => {
    const window1 = {
      from: moveRange(moveRange(question.asOf, point(-12), "months"), point(1), "days"),
      to: question.asOf,
      moves: "both",
    };
    return compareRanges(
      "at least",
      countList(cutIn(question, readList(factOf(self, "floods")), { from: "on", to: "on" }, window1)),
      point(3),
    );
  });
}`,
    );
  });

  test('takes the window that a definition owes from whoever uses it', () => {
    expect(codeOf(RULES, 'rule_Place$_depth')).toBe(
      `// define depth of Place, example.headline:11
function rule_Place$_depth(self, question, window) {
  return sumList(
    eachOf(
      cutIn(question, readList(factOf(self, "floods")), { from: "on", to: "on" }, window),
      (item_1) => readNumber(factOf(item_1, "depth")),
    ),
    -Infinity,
    Infinity,
    false,
  );
}`,
    );
  });

  test('holds a number that is not whole as a fraction', () => {
    expect(codeOf(RULES, 'rule_dry$$deep')).toContain(
      'compareRanges("more than", rule_Place$_depth(self, question, window1), point({ n: 5n, d: 2n }))',
    );
  });

  test('is the same text for the same rules', () => {
    const texts = [0, 1].map(() => {
      const { program, plan } = planOf(projectOf(RULES));
      return emitModule(program, plan);
    });
    expect(texts[0]).toEqual(texts[1]);
  });

  test('can be made of every kind of node', () => {
    expect(Object.keys(CAPABILITIES).sort()).toEqual(Object.keys(CHILDREN).sort());
    expect(new Set(Object.values(CAPABILITIES))).toEqual(new Set(['done']));
  });
});

describe('a generated module', () => {
  const dry = { reference: 'A', wet: false, floods: [], works: [] };

  test('answers by the names of the plan', async () => {
    const { program, plan } = planOf(projectOf(RULES));
    const module = await importBuilt(program, plan);
    const no = { verdict: 'no', possible: ['no'] };
    expect(module.evaluate(dry, { asOf: '2015-09-30' })).toEqual({
      plan: 'dry',
      asOf: '2015-09-30',
      inForce: true,
      eligibility: { verdict: 'yes', possible: ['yes'] },
      problems: { damp: no },
      indicators: { 'damp.rain': no, 'damp.floods_often': no },
      filters: { deep: no },
      ...{ gates: {}, outcomes: {}, payments: {}, warnings: [], dates: {}, figures: {} },
      eligible: { verdict: 'yes', possible: ['yes'] },
    });
    expect(module.plan).toEqual({
      name: 'dry',
      title: 'Dry ground',
      inForce: { from: '2015-04-01', to: '2020-03-31' },
    });
  });

  test('tells what is still possible where a fact is missing', async () => {
    const { program, plan } = planOf(projectOf(RULES));
    const module = await importPlan(program, plan);
    const { eligibility, inForce } = module.evaluate({ reference: 'A' }, { asOf: '2014-09-30' });
    expect(eligibility).toEqual({ verdict: 'unknown', possible: ['yes', 'no'] });
    expect(inForce).toBe(false);
  });

  test.each([
    ['a date of the question that does not exist', dry, '2015-09-31', 'asOf', 'must be a date that exists'],
    [
      'a date of a fact that does not exist',
      { ...dry, opened: '2015-02-29' },
      '2015-09-30',
      'opened',
      'must be a date that exists',
    ],
    [
      'a date that is a number',
      { ...dry, floods: [{ on: 2015 }] },
      '2015-09-30',
      'floods[0].on',
      'must be a date that exists',
    ],
    [
      'days back to front',
      {
        ...dry,
        floods: { items: [{ on: { earliest: '2015-02-01', latest: '2015-01-01' } }], complete: false },
      },
      '2015-09-30',
      'floods[0].on',
      'ends before it starts',
    ],
    [
      'a spell back to front',
      { ...dry, works: [{}, { from: '2015-02-01', to: '2015-01-01' }] },
      '2015-09-30',
      'works[1]',
      'ends before it starts',
    ],
    ['an unknown fact', { ...dry, flods: [] }, '2015-09-30', 'flods', 'the vocabulary has no such fact'],
    ['a missing fact', { wet: true }, '2015-09-30', 'reference', 'is required and not there'],
    ['a null', { ...dry, wet: null }, '2015-09-30', 'wet', 'must be true or false'],
    [
      'a list that says it is whole',
      { ...dry, floods: { items: [], complete: true } },
      '2015-09-30',
      'floods.complete',
      'must be false',
    ],
    [
      'a day up to which a list is complete',
      { ...dry, floods: { items: [], complete_to: 'x' } },
      '2015-09-30',
      'floods.complete_to',
      'must be a date that exists',
    ],
    ['no record at all', 7, '2015-09-30', '', 'must be an object'],
  ])('refuses %s', async (_, facts, asOf, path, reason) => {
    const { program, plan } = planOf(projectOf(RULES));
    const module = await importBuilt(program, plan);
    const refuse = (): unknown => module.evaluate(facts, { asOf });
    expect(refuse).toThrow(
      expect.objectContaining({
        name: 'HeadlineInputError',
        path,
        message: expect.stringContaining(reason),
      }),
    );
  });

  test('never tells the value that it refuses', async () => {
    const { program, plan } = planOf(projectOf(RULES));
    const module = await importBuilt(program, plan);
    try {
      module.evaluate({ ...dry, wet: 'secret' }, { asOf: '2015-09-30' });
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toContain('secret');
    }
  });

  test('does not mistake what every object inherits for a fact', async () => {
    const text = `record Place {
  reference   : required text
  constructor : yes/no
  toString    : date
}
plan dry for Place {
  problem constructor {
    indicator __proto__ {
      place.constructor
    }
  }
  problem __proto__ {
    indicator valueOf {
      toString is known
    }
  }
  eligibility {
    any of problems
  }
}
`;
    const { program, plan } = planOf(projectOf(text));
    const module = await importBuilt(program, plan);
    const answer = module.evaluate({ reference: 'A' }, { asOf: '2015-09-30' });
    expect(Object.entries(answer.problems)).toEqual([
      ['constructor', { verdict: 'unknown', possible: ['yes', 'no'] }],
      ['__proto__', { verdict: 'no', possible: ['no'] }],
    ]);
    const hostile: unknown = JSON.parse(
      '{ "reference": "A", "constructor": true, "toString": "2015-01-01" }',
    );
    expect(module.evaluate(hostile, { asOf: '2015-09-30' }).eligibility.verdict).toBe('yes');
  });
});
