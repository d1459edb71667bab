// Fused code at the edges: thresholds at, below and above; facts that are not there; lists within lists; days on which units pass.

import { describe, expect, test } from 'vitest';
import type { CorePlan, CoreProgram } from '../../../src/ir/program.ts';
import { dayFromIso, type Facts } from '../../../src/values/index.ts';
import { columnPlan, differenceIn } from '../../support/column-module.ts';
import { generated, importPlan, interpreted } from '../../support/generated-module.ts';
import { projectOf } from '../../support/memory-host.ts';

const VOCABULARY = `record Place {
  reference : required text
  surveyed  : required date
  opened    : date
  closed    : date
  depth     : number
  costs     : money
  count_of  : count
  share     : percent
  stage     : Stage
  only      : Lone
  wait      : duration in weeks
  pumps     : list of Pump, each pump
  floods    : list of Flood, each flood
  stays     : list of Stay, each stay
}
record Pump {
  built  : date
  power  : number
  works  : yes/no
  valves : list of Valve, each valve
}
record Valve { tight : yes/no }
event Flood { on : date  kind : one of river, sea }
spell Stay { from : date  to : date or ongoing  paid : yes/no }
scale Stage lowest first { low  middle  high }
scale Lone lowest first { single }
group old_pumps of Pump, each old_pump, when (whole years from built to as_of) is at least 18 years
define flow of Place is number of river floods
`;

const DATES = ['2015-09-30', '2015-10-01', '2016-02-29', '2017-02-28', '2015-03-31'].map(
  (iso) => dayFromIso(iso) ?? 0,
);

function planOf(condition: string): { readonly program: CoreProgram; readonly plan: CorePlan } {
  const { program, diagnostics } = projectOf(
    `${VOCABULARY}plan dry for Place {\n  eligibility {\n    ${condition}\n  }\n}\n`,
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return { program: program!, plan: program!.plans.get('dry')! };
}

const BUILT = [
  '1997-09-29',
  '1997-09-30',
  '1997-10-01',
  '1996-02-29',
  '1998-02-28',
  '1998-03-01',
  '2030-01-01',
];
const DAYS = [
  '2015-09-30',
  '2015-10-01',
  '2015-03-30',
  '2015-03-31',
  '2015-04-01',
  '2014-09-30',
  '2016-02-29',
];
const FACTS: readonly Facts[] = [
  {},
  ...DAYS.map((opened) => ({ opened, closed: '2015-09-30' })),
  { opened: '0001-01-01', closed: '9999-12-31' },
  { opened: '9999-12-31', closed: '0001-01-01' },
  ...[0, 0.1, 0.3, 0.30000000000000004, 1 / 3, 1, 2.5, -0.1, 1e21, 1e-7].map((depth) => ({ depth })),
  ...[0, 1, 2, 3, 4].map((count_of) => ({ count_of })),
  ...[-1, 0, 1, 249, 250, 251].map((costs) => ({ costs })),
  ...[0, 33.2, 33.3, 33.4, 100].map((share) => ({ share })),
  ...['low', 'middle', 'high'].map((stage) => ({ stage, only: 'single' })),
  ...[0, 1, 2].map((wait) => ({ wait })),
  { pumps: [] },
  { pumps: [{}] },
  ...BUILT.map((built) => ({ pumps: [{ built, power: 1, valves: [] }, {}] })),
  { pumps: BUILT.map((built, at) => ({ built, power: at, works: at % 2 === 0 })) },
  { pumps: [{ valves: [], works: true }, { power: 3, valves: [{ tight: true }] }, { valves: [{}] }] },
  {
    pumps: [
      { valves: [{ tight: false }, { tight: true }], works: false },
      { valves: [], power: 1 },
    ],
  },
  { floods: [] },
  ...DAYS.map((on) => ({ floods: [{ on, kind: 'river' }, { on }, { kind: 'sea' }] })),
  { floods: DAYS.map((on) => ({ on, kind: 'river' })) },
  { floods: [{}, { kind: 'river' }, { kind: 'river' }] },
  { stays: [] },
  { stays: [{}, { from: '2015-01-01', to: 'ongoing', paid: true }] },
  { stays: [{ to: 'ongoing' }, { from: '2015-01-01', to: '2015-03-31', paid: false }] },
  { stays: DAYS.map((from) => ({ from, to: 'ongoing', paid: true })) },
].map((facts) => ({ reference: 'A', surveyed: '2015-09-30', ...facts }));

/** Whether it is answered from columns. */
async function expectSame(condition: string): Promise<boolean> {
  const { program, plan } = planOf(condition);
  const columns = await columnPlan(program, plan);
  const module = await importPlan(program, plan);
  for (const asOf of DATES) {
    expect(differenceIn(columns, FACTS, { asOf }).difference).toBeUndefined();
    for (const facts of FACTS)
      expect(generated(module, facts, { asOf })).toEqual(interpreted(program, plan, facts, { asOf }));
  }
  return columns.taken.length > 0;
}

describe('what is fused', () => {
  test.each([
    'depth is at least 0.3',
    'depth is more than 0.3 and depth is less than 0.30000000000000004',
    'depth is exactly 0.1',
    'depth is not 0.1',
    'depth is known',
    'count_of is at least 2.5',
    'count_of is exactly 2.5',
    'count_of * 3 is at least 4',
    'count_of is at most count_of',
    'costs is at least £2.50',
    'costs is under £2.50',
    'costs is exactly £0.005',
    'costs is at least £0.005',
    'share is under 33.3%',
    'share is exactly 33.3%',
    'stage is at least middle',
    'stage is middle',
    'stage is known',
    'only is known',
    'only is single',
    'wait is at least 1 week',
    'opened is surveyed',
    'opened is before closed',
    'opened is between closed and surveyed',
    'whole years from opened to as_of is exactly 0 years',
    'whole months from opened to as_of is not 6 months',
    'whole weeks from opened to surveyed is more than 26 weeks',
    'whole years from opened to surveyed is at least 1000000 years',
    'any pump who is (no valves) has works',
    'every pump who is (every valve has tight) has (power is at least 1)',
    'no pump who is (at least 2 valves) has (at least one valve where tight)',
    'at least 2 pumps where (no valves)',
    'at most 1 old_pump where (power is at least 1)',
    'any old_pump has works',
    'exactly 2 of { depth is known, share is known, costs is known }',
    'at least 1 river floods in the last 6 months',
    'no floods in the next 6 months',
    'number of floods in the last 12 months is at most 2',
    'flow is at least 1 in the last 6 months',
    'no stays where paid in the last 6 months',
    'at least 1 stays where paid in the 6 months before opened',
  ])('%s', async (condition) => {
    expect(await expectSame(condition)).toBe(true);
  });
});

describe('what is left to the functions of the rules', () => {
  test.each([
    'depth * 3 is at least 1',
    'whole years from opened to surveyed is at least 2000000 years',
    'whole days from opened to surveyed is at most 900000000 days',
    'whole years from opened to surveyed is exactly 2000000 years',
    '(at least 1 river floods in the last 6 months) as at opened',
  ])('%s', async (condition) => {
    expect(await expectSame(condition)).toBe(false);
  });
});
