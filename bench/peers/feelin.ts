// Both rules as expressions of FEEL, read by feelin. FEEL has three values, and null is the third.

import type { Contestant } from '../families/contestant.ts';
import type { Family, Verdict, WatchedFamily } from '../families/facts.ts';
import { aged } from './aged.ts';
import { COUNTED, dated } from './dated.ts';
import { importPeer, versionOf } from './peer.ts';

interface Package {
  evaluate(expression: string, context: object): { readonly value: unknown };
}

const NAME = 'feelin';

export async function feelin(): Promise<{
  readonly sixProblems: Contestant<Family>;
  readonly sustained: Contestant<WatchedFamily>;
}> {
  const feel = await importPeer<Package>(NAME);
  return {
    sixProblems: {
      ...contestant(feel, SIX_PROBLEMS, (family: Family) => ({
        rent_arrears: null,
        police_callouts: null,
        ...aged(family),
      })),
      note: 'ages worked out for it; it reads the expression anew for each family',
      most: 200,
    },
    sustained: {
      ...contestant(feel, SUSTAINED, dated),
      note: 'windows worked out for it, and days given as numbers; it reads the expression anew for each family',
      most: 50,
    },
  };
}

function contestant<F>(
  { evaluate }: Package,
  expression: string,
  form: (family: F) => object,
): Contestant<F> {
  return {
    name: NAME,
    version: versionOf(NAME),
    prepare({ families }) {
      const given = families.map(form);
      let verdicts: Verdict[] = [];
      return {
        run() {
          verdicts = given.map((family) => evaluate(expression, family).value as Verdict);
        },
        verdicts: () => verdicts,
      };
    },
  };
}

const any = (condition: string): string => `any(for m in members return ${condition})`;

const SIX_PROBLEMS = `{
  crime: any([${any('m.age < 18 and m.proven_offences >= 1')}, ${any('m.antisocial_behaviour')}]),
  school: any([${any('m.age >= 5 and m.age <= 15 and m.attendance < 90')}, ${any('m.age < 18 and m.exclusions >= 3')}]),
  help: any([${any('m.age < 18 and m.child_in_need')}, ${any('m.age < 18 and m.child_protection_plan')}]),
  work: any([
    ${any('m.age >= 18 and m.out_of_work_benefit')},
    ${any('m.age >= 16 and m.age <= 24 and m.without_work_or_study')},
    rent_arrears >= 50000
  ]),
  abuse: any([${any('m.suffers_abuse')}, police_callouts >= 2]),
  ill: count(members[health_condition = true]),
  well: count(members[health_condition = false]),
  conditions: if ill >= 2 then true else if count(members) - well < 2 then false else null,
  health: any([conditions, ${any('m.age >= 18 and m.misuses_substances')}]),
  problems: [crime, school, help, work, abuse, health],
  met: sum(for p in problems return if p = true then 1 else 0),
  open: sum(for p in problems return if p = null then 1 else 0),
  verdict: if met >= 2 then "yes" else if met + open >= 2 then "unknown" else "no"
}.verdict`;

const counts = Object.entries(COUNTED).flatMap(([name, [kind, window]]) => {
  const within = `on >= ${window}_from and on <= ${window}_to`;
  return [
    `${name}_least: count(incidents[kind = "${kind}" and ${within}])`,
    `${name}_most: count(incidents[(kind = null or kind = "${kind}") and (on = null or ${within})])`,
  ];
});

/** Two when it is met, none when it is not, and one when the facts leave it open. */
const fallen = (percent: number, name: string): string => {
  const left = 100 - percent;
  return `if ${name}_before_most = 0 or ${name}_after_least * 100 > ${name}_before_most * ${left} then 0
    else if ${name}_before_least = 0 or ${name}_after_most * 100 > ${name}_before_least * ${left} then 1 else 2`;
};

const atMost = (number: number, name: string): string =>
  `if ${name}_least > ${number} then 0 else if ${name}_most > ${number} then 1 else 2`;

const SUSTAINED = `if incidents = null then "unknown" else {
  ${counts.join(',\n  ')},
  fallen: [${fallen(33, 'offences')}, ${fallen(60, 'behaviour')}, ${fallen(50, 'absences')}],
  met: sum(for f in fallen return if f = 2 then 1 else 0),
  open: sum(for f in fallen return if f = 1 then 1 else 0),
  two: if met >= 2 then 2 else if met + open >= 2 then 1 else 0,
  least: min([two, ${atMost(0, 'exclusions')}, ${atMost(1, 'callouts')}]),
  verdict: if least = 2 then "yes" else if least = 1 then "unknown" else "no"
}.verdict`;
