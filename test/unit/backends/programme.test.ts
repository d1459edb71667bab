// The module of a programme: it picks the plan that the interpreter picks, and says which.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFiles } from '../../../cli/build-plan.ts';
import { askPlan } from '../../../src/interpret/answer.ts';
import { pickPlan } from '../../../src/interpret/pick-plan.ts';
import type { CoreProgram, CoreProgramme } from '../../../src/ir/program.ts';
import { arbitraryFacts } from '../../../src/testing/index.ts';
import { dayFromIso, type Facts, isoFromDay, point } from '../../../src/values/index.ts';
import { openProject } from '../../../src/workspace/project.ts';
import { folderWith, importFile } from '../../support/built-plan.ts';
import { ROOT } from '../../support/generated-files.ts';
import { projectOf } from '../../support/memory-host.ts';
import { plainAnswer } from '../../support/plain-answer.ts';

interface Asked {
  readonly asOf: string;
  readonly knownOn?: string;
  readonly phase?: string;
  readonly dates?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

interface ProgrammeModule {
  readonly programme: unknown;
  evaluate(facts: unknown, question: Asked): Picked;
  evaluateChecked(facts: unknown, question: Asked): Picked;
}

interface Picked {
  readonly picked: string;
  readonly phase?: string;
  readonly plan?: string;
  readonly what?: string;
  readonly answer?: unknown;
}

const RULES = `record Place {
  reference : required text
  region    : one of hill, coast, plain
  opened    : date
  floods    : list of Flood
}
event Flood { on : date }
plan early for Place {
  date survey
  eligibility {
    at least one flood in the last 12 months
  }
}
plan late for Place {
  date survey
  eligibility {
    at least 2 floods in the last 12 months
  }
}
plan hills extends late where region is hill {
  replace eligibility {
    at least 3 floods in the last 12 months
  }
}
programme dry_places "Dry places" {
  phase 1 uses early, for places surveyed before 1 September 2014
  phase 2 uses late, hills in hill
}
`;

async function builtProgramme(program: CoreProgram, name: string): Promise<ProgrammeModule> {
  const folder = folderWith(await buildFiles(program, [program.programmes.get(name)!]));
  return await importFile(folder, `${name}.js`);
}

function smallProgramme(): { readonly program: CoreProgram; readonly programme: CoreProgramme } {
  const { program, diagnostics } = projectOf(RULES);
  expect(diagnostics).toEqual([]);
  return { program: program!, programme: program!.programmes.get('dry_places')! };
}

/** What the interpreter says of the same. */
function interpreted(
  program: CoreProgram,
  programme: CoreProgramme,
  facts: Facts,
  { asOf, knownOn, phase, dates = {} }: Asked,
): unknown {
  const question = {
    asOf: dayFromIso(asOf)!,
    knownOn: knownOn === undefined ? undefined : dayFromIso(knownOn),
    dates: Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, point(dayFromIso(day)!)])),
  };
  const picked = pickPlan(program, programme, facts, question, phase);
  if (picked.kind === 'none') return { picked: 'none' };
  if (picked.kind === 'not known') return { picked: 'not known', what: picked.what };
  const answer = plainAnswer(askPlan(program, picked.plan, facts, question));
  return { picked: 'plan', phase: picked.phase, plan: picked.plan.name, answer };
}

describe('the module of a programme', () => {
  const flooded = { reference: 'A', region: 'coast', floods: [{ on: '2015-05-01' }, { on: '2015-06-01' }] };
  const asOf = '2015-09-30';

  test('picks by a date that the question gives, and by the place', async () => {
    const { program } = smallProgramme();
    const { evaluate, programme } = await builtProgramme(program, 'dry_places');
    expect(programme).toEqual({ name: 'dry_places', title: 'Dry places', phases: ['1', '2'] });
    const picks = (facts: unknown, question: Partial<Asked>): Picked => {
      const { answer: _, ...picked } = evaluate(facts, { asOf, ...question });
      return picked;
    };
    expect(picks(flooded, { dates: { survey: '2014-08-31' } })).toEqual({
      ...{ picked: 'plan', phase: '1', plan: 'early' },
    });
    expect(picks(flooded, { dates: { survey: '2014-09-01' } })).toMatchObject({ phase: '2', plan: 'late' });
    expect(picks(flooded, {})).toEqual({ picked: 'not known', what: 'survey' });
    expect(picks(flooded, { phase: '2' })).toMatchObject({ phase: '2', plan: 'late' });
    expect(picks({ ...flooded, region: 'hill' }, { phase: '2' })).toMatchObject({ plan: 'hills' });
    expect(picks({ reference: 'A' }, { phase: '2' })).toEqual({ picked: 'not known', what: 'region' });
  });

  test('takes a place that the question gives as the fact', async () => {
    const { program } = smallProgramme();
    const { evaluate } = await builtProgramme(program, 'dry_places');
    const { region: _, ...nowhere } = flooded;
    const question = { asOf, phase: '2', region: 'hill' };
    expect(evaluate(nowhere, question)).toEqual(
      evaluate({ ...nowhere, region: 'hill' }, { asOf, phase: '2' }),
    );
    expect(() => evaluate(flooded, question)).toThrow(
      expect.objectContaining({ name: 'HeadlineInputError', path: 'region' }),
    );
  });

  test.each([
    ['a phase that there is not', { phase: '3' }, 'phase'],
    ['a phase that is a number', { phase: 2 }, 'phase'],
    ['a place that there is not', { region: 'moon' }, 'region'],
    ['a date that no plan asks for', { dates: { surveyed: '2014-08-31' } }, 'dates.surveyed'],
    ['a date that does not exist', { dates: { survey: '2014-02-29' } }, 'dates.survey'],
    ['a null', { knownOn: null }, 'knownOn'],
    ['what no question has', { as_of: '2014-08-31' }, 'as_of'],
  ])('refuses %s', async (_, question, path) => {
    const { program } = smallProgramme();
    const { evaluate } = await builtProgramme(program, 'dry_places');
    expect(() => evaluate(flooded, { asOf, ...question } as Asked)).toThrow(
      expect.objectContaining({ name: 'HeadlineInputError', path }),
    );
  });

  test('answers what the interpreter answers, of any place on any day', async () => {
    const { program, programme } = smallProgramme();
    const module = await builtProgramme(program, 'dry_places');
    const found = await agreed(program, programme, module, { survey: ['2014-08-31', '2014-09-01'] });
    expect([...found].sort()).toEqual(['early', 'hills', 'late', 'not known']);
  });
});

describe('the module of a programme of the rule sets', () => {
  test('answers what the interpreter answers, of any family on any day', async () => {
    const { program } = openProject({ read: (path) => readFileSync(join(ROOT, 'rulesets', path), 'utf8') }, [
      'leicestershire/programme.headline',
    ]);
    const programme = program!.programmes.get('supporting_leicestershire_families')!;
    const module = await builtProgramme(program!, programme.name);
    const found = await agreed(program!, programme, module, {});
    expect(found).toContain('leicestershire_phase_1');
    expect(found).toContain('not known');
    expect(found.size).toBeGreaterThan(4);
  });
});

/** The plans that were picked, of random facts and questions, each with the answer that the interpreter gives. */
async function agreed(
  program: CoreProgram,
  programme: CoreProgramme,
  { evaluateChecked }: ProgrammeModule,
  dates: Readonly<Record<string, readonly string[]>>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const day = dayFromIso('2015-09-30')!;
  const given = fc.record(
    Object.fromEntries(Object.entries(dates).map(([name, days]) => [name, fc.constantFrom(...days)])),
    { requiredKeys: [] },
  );
  const question = fc.record(
    {
      asOf: fc.integer({ min: day - 400, max: day + 400 }).map(isoFromDay),
      knownOn: fc.integer({ min: day - 400, max: day + 400 }).map(isoFromDay),
      phase: fc.constantFrom(...programme.phases.map(({ key }) => key)),
      dates: given,
    },
    { requiredKeys: ['asOf'] },
  );
  await fc.assert(
    fc.property(arbitraryFacts(program, programme.of, { asOf: day }), question, (facts, asked) => {
      const answer = evaluateChecked(facts, asked as Asked);
      expect(answer).toEqual(interpreted(program, programme, facts as Facts, asked as Asked));
      found.add(answer.plan ?? answer.picked);
    }),
    { numRuns: 150 },
  );
  return found;
}
