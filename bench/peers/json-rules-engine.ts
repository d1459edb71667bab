// The six problems as rules of json-rules-engine: one for each problem, and the events of those that hold are counted.

import type { Contestant } from '../families/contestant.ts';
import type { Family, Verdict } from '../families/facts.ts';
import { aged } from './aged.ts';
import { between, boundsOf, type Figures } from './figures.ts';
import { importPeer, versionOf } from './peer.ts';

interface Condition {
  readonly fact: string;
  readonly operator: string;
  readonly value: number;
  readonly path?: string;
}

interface Rule {
  readonly conditions: { readonly any: readonly Condition[] };
  readonly event: { readonly type: string };
}

interface Engine {
  addOperator<A, B>(name: string, test: (fact: A, value: B) => boolean): void;
  run(facts: object): Promise<{ readonly events: readonly { readonly type: string }[] }>;
}

interface Package {
  readonly Engine: new (rules: readonly Rule[], options?: { allowUndefinedFacts?: boolean }) => Engine;
}

const NAME = 'json-rules-engine';

/** It asks about figures that are worked out for it. */
export const OF_FIGURES = `${NAME}, members counted for it`;

export async function jsonRulesEngine(): Promise<readonly Contestant<Family>[]> {
  const { Engine } = await importPeer<Package>(NAME);
  const version = versionOf(NAME);
  return [ofMembers(Engine, version), ofFigures(Engine, version)];
}

function ofMembers(Engine: Package['Engine'], version: string): Contestant<Family> {
  const rules = [
    ...Object.values(PROBLEMS).map((found) => ruleOf('surely', found.map(surely))),
    ...Object.values(PROBLEMS).map((found) => ruleOf('perhaps', found.map(perhaps))),
  ];
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  engine.addOperator<unknown, number>(
    'numbers',
    (found, least) => Array.isArray(found) && found.length >= least,
  );
  engine.addOperator<number | undefined, number>(
    'surelyReaches',
    (fact, least) => fact !== undefined && fact >= least,
  );
  engine.addOperator<number | undefined, number>(
    'mayReach',
    (fact, least) => fact === undefined || fact >= least,
  );
  return {
    name: NAME,
    version,
    note: 'ages worked out for it; each rule once for what is sure and once for what may be',
    most: 2_000,
    prepare({ families }) {
      const given = families.map(aged);
      let verdicts: Verdict[] = [];
      return {
        async run() {
          verdicts = [];
          for (const family of given) {
            const { events } = await engine.run(family);
            const met = (type: string): boolean => events.filter((event) => event.type === type).length >= 2;
            verdicts.push(between(met('surely'), met('perhaps')));
          }
        },
        verdicts: () => verdicts,
      };
    },
  };
}

/** So many of the members, or so much of a fact of the family. */
type Found =
  | { readonly members: readonly (readonly [is: string, isNot: string])[]; readonly least: number }
  | { readonly fact: string; readonly least: number };

const CHILD = ['@.age < 18', '@.age >= 18'] as const;
const ADULT = ['@.age >= 18', '@.age < 18'] as const;
const PUPIL = ['@.age >= 5 && @.age <= 15', '@.age < 5 || @.age > 15'] as const;
const LEAVER = ['@.age >= 16 && @.age <= 24', '@.age < 16 || @.age > 24'] as const;

const PROBLEMS: Readonly<Record<string, readonly Found[]>> = {
  crime: [
    { members: [CHILD, ['@.proven_offences >= 1', '@.proven_offences < 1']], least: 1 },
    { members: [yes('antisocial_behaviour')], least: 1 },
  ],
  school: [
    { members: [PUPIL, ['@.attendance < 90', '@.attendance >= 90']], least: 1 },
    { members: [CHILD, ['@.exclusions >= 3', '@.exclusions < 3']], least: 1 },
  ],
  help: [
    { members: [CHILD, yes('child_in_need')], least: 1 },
    { members: [CHILD, yes('child_protection_plan')], least: 1 },
  ],
  work: [
    { members: [ADULT, yes('out_of_work_benefit')], least: 1 },
    { members: [LEAVER, yes('without_work_or_study')], least: 1 },
    { fact: 'rent_arrears', least: 500_00 },
  ],
  abuse: [
    { members: [yes('suffers_abuse')], least: 1 },
    { fact: 'police_callouts', least: 2 },
  ],
  health: [
    { members: [yes('health_condition')], least: 2 },
    { members: [ADULT, yes('misuses_substances')], least: 1 },
  ],
};

function yes(fact: string): readonly [string, string] {
  return [`@.${fact} === true`, `@.${fact} === false`];
}

function surely(found: Found): Condition {
  if ('fact' in found) return { fact: found.fact, operator: 'surelyReaches', value: found.least };
  const path = `$[?(${found.members.map(([is]) => `(${is})`).join(' && ')})]`;
  return { fact: 'members', path, operator: 'numbers', value: found.least };
}

/** Whom nothing known rules out. */
function perhaps(found: Found): Condition {
  if ('fact' in found) return { fact: found.fact, operator: 'mayReach', value: found.least };
  const path = `$[?(${found.members.map(([, isNot]) => `!(${isNot})`).join(' && ')})]`;
  return { fact: 'members', path, operator: 'numbers', value: found.least };
}

function ruleOf(type: string, any: readonly Condition[]): Rule {
  return { conditions: { any }, event: { type } };
}

function ofFigures(Engine: Package['Engine'], version: string): Contestant<Family> {
  const reach = (fact: keyof Figures, value = 1): Condition => ({
    fact,
    operator: 'greaterThanInclusive',
    value,
  });
  const engine = new Engine([
    ruleOf('crime', [reach('children_with_offences'), reach('members_under_orders')]),
    ruleOf('school', [reach('pupils_absent'), reach('children_excluded')]),
    ruleOf('help', [reach('children_in_need'), reach('children_protected')]),
    ruleOf('work', [
      reach('adults_on_benefit'),
      reach('leavers_without_place'),
      reach('rent_arrears', 500_00),
    ]),
    ruleOf('abuse', [reach('members_abused'), reach('police_callouts', 2)]),
    ruleOf('health', [reach('members_in_ill_health', 2), reach('adults_misusing')]),
  ]);
  const eligible = async (figures: Figures): Promise<boolean> => {
    const { events } = await engine.run(figures);
    return events.length >= 2;
  };
  return {
    name: OF_FIGURES,
    version,
    note: 'a figure for each indicator is worked out for it; asked of the least and of the most',
    most: 10_000,
    prepare({ families }) {
      const given = families.map(boundsOf);
      let verdicts: Verdict[] = [];
      return {
        async run() {
          verdicts = [];
          for (const { least, most } of given)
            verdicts.push((await eligible(least)) ? 'yes' : between(false, await eligible(most)));
        },
        verdicts: () => verdicts,
      };
    },
  };
}
