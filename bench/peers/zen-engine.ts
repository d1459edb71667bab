// Both rules as decisions of Zen: expressions over the members, and over the incidents.

import type { Contestant } from '../families/contestant.ts';
import type { Family, Verdict, WatchedFamily } from '../families/facts.ts';
import { aged } from './aged.ts';
import { COUNTED, dated } from './dated.ts';
import { importPeer, versionOf } from './peer.ts';

interface Decision {
  evaluate(facts: object): Promise<{ readonly result: { readonly verdict: Verdict } }>;
}

interface Package {
  readonly ZenEngine: new () => { createDecision(content: object): Decision; dispose(): void };
}

const NAME = '@gorules/zen-engine';

/** So many families are on their way at a time. */
const AT_ONCE = 100;

export async function zenEngine(): Promise<{
  readonly sixProblems: Contestant<Family>;
  readonly sustained: Contestant<WatchedFamily>;
}> {
  const zen = await importPeer<Package>(NAME);
  return {
    sixProblems: {
      ...contestant(zen, aged, [...problems('surely'), ...problems('perhaps'), TWO_PROBLEMS]),
      note: 'ages worked out for it; each rule once for what is sure and once for what may be',
      most: 5_000,
    },
    sustained: {
      ...contestant(zen, dated, [...numbers(), ...outcomes(), PROGRESS]),
      note: 'windows worked out for it, and days given as numbers',
      most: 1_000,
    },
  };
}

function contestant<F>(
  { ZenEngine }: Package,
  form: (family: F) => object,
  expressions: readonly Expression[],
): Contestant<F> {
  return {
    name: NAME,
    version: versionOf(NAME),
    prepare({ families }) {
      const engine = new ZenEngine();
      const decision = engine.createDecision(graphOf(expressions));
      const given = families.map(form);
      let verdicts: Verdict[] = [];
      return {
        async run() {
          verdicts = [];
          for (let from = 0; from < given.length; from += AT_ONCE) {
            const some = given.slice(from, from + AT_ONCE);
            const answers = await Promise.all(some.map((family) => decision.evaluate(family)));
            for (const { result } of answers) verdicts.push(result.verdict);
          }
        },
        verdicts: () => verdicts,
        close: () => engine.dispose(),
      };
    },
  };
}

function graphOf(expressions: readonly Expression[]): object {
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'Family' },
      {
        id: 'rule',
        type: 'expressionNode',
        name: 'Rule',
        content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) },
      },
      { id: 'out', type: 'outputNode', name: 'Verdict' },
    ],
    edges: [
      { id: 'to-rule', type: 'edge', sourceId: 'in', targetId: 'rule' },
      { id: 'to-verdict', type: 'edge', sourceId: 'rule', targetId: 'out' },
    ],
  };
}

type Expression = readonly [key: string, value: string];

const TWO_PROBLEMS: Expression = [
  'verdict',
  'count($.surely, #) >= 2 ? "yes" : count($.perhaps, #) >= 2 ? "unknown" : "no"',
];

/** A fact that is not known stands for what rules the condition out, or for what lets it be. */
function problems(mode: 'surely' | 'perhaps'): readonly Expression[] {
  const fact = (name: string, against: unknown, inFavour: unknown): string =>
    `(${name} ?? ${mode === 'surely' ? against : inFavour})`;
  const yes = (name: string): string => fact(`#.${name}`, false, true);
  const any = (...conditions: readonly string[]): string => `some(members, ${conditions.join(' and ')})`;
  const child = `${fact('#.age', 99, 10)} < 18`;
  const adult = `${fact('#.age', 0, 30)} >= 18`;
  const pupil = `${fact('#.age', 99, 10)} in [5..15]`;
  const leaver = `${fact('#.age', 99, 20)} in [16..24]`;
  const conditions = {
    crime: [any(child, `${fact('#.proven_offences', 0, 1)} >= 1`), any(yes('antisocial_behaviour'))],
    school: [
      any(pupil, `${fact('#.attendance', 100, 0)} < 90`),
      any(child, `${fact('#.exclusions', 0, 3)} >= 3`),
    ],
    help: [any(child, yes('child_in_need')), any(child, yes('child_protection_plan'))],
    work: [
      any(adult, yes('out_of_work_benefit')),
      any(leaver, yes('without_work_or_study')),
      `${fact('rent_arrears', 0, 500_00)} >= 50000`,
    ],
    abuse: [any(yes('suffers_abuse')), `${fact('police_callouts', 0, 2)} >= 2`],
    health: [`count(members, ${yes('health_condition')}) >= 2`, any(adult, yes('misuses_substances'))],
  };
  const holds = Object.values(conditions).map((indicators) => indicators.join(' or '));
  return [[mode, `[${holds.join(', ')}]`]];
}

function numbers(): readonly Expression[] {
  return Object.entries(COUNTED).flatMap(([name, [kind, window]]): Expression[] => {
    const [from, to] = [`${window}_from`, `${window}_to`];
    const within = (day: string): string => `(#.on ?? ${day}) >= ${from} and (#.on ?? ${day}) <= ${to}`;
    return [
      [`${name}_least`, `count(incidents ?? [], #.kind == "${kind}" and ${within('0')})`],
      [`${name}_most`, `count(incidents ?? [], (#.kind ?? "${kind}") == "${kind}" and ${within(from)})`],
    ];
  });
}

/** Each is 2 when it is met, 0 when it is not, and 1 when the facts leave it open. */
function outcomes(): readonly Expression[] {
  const fallen = (percent: number, name: string): string => {
    const left = 100 - percent;
    const never = `$.${name}_before_most == 0 or $.${name}_after_least * 100 > $.${name}_before_most * ${left}`;
    const open = `$.${name}_before_least == 0 or $.${name}_after_most * 100 > $.${name}_before_least * ${left}`;
    return `${never} ? 0 : ${open} ? 1 : 2`;
  };
  const atMost = (number: number, name: string): string =>
    `$.${name}_least > ${number} ? 0 : $.${name}_most > ${number} ? 1 : 2`;
  return [
    ['fewer_offences', fallen(33, 'offences')],
    ['less_behaviour', fallen(60, 'behaviour')],
    ['fewer_absences', fallen(50, 'absences')],
    ['no_exclusions', atMost(0, 'exclusions')],
    ['few_callouts', atMost(1, 'callouts')],
    ['fallen', '[$.fewer_offences, $.less_behaviour, $.fewer_absences]'],
    ['two', 'count($.fallen, # == 2) >= 2 ? 2 : count($.fallen, # >= 1) >= 2 ? 1 : 0'],
    ['least', 'incidents == null ? 1 : min([$.two, $.no_exclusions, $.few_callouts])'],
  ];
}

const PROGRESS: Expression = ['verdict', '$.least == 2 ? "yes" : $.least == 1 ? "unknown" : "no"'];
