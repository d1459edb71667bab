// Both rules in SQL. In it a condition is 2 when it holds, 0 when it does not, and 1 when the facts leave it open.

import { AS_OF } from '../families/facts.ts';

export interface Rule {
  readonly macros: readonly string[];
  /** Makes the tables from a file of JSON lines. */
  fill(lines: string): readonly string[];
  /** The verdicts in order of the families, from the tables. */
  readonly ofTables: string;
  /** The same, and beside each every part of the answer. */
  readonly everyPart: string;
  /** Reference and verdict, straight from such a file. */
  ofFile(lines: string): string;
}

const MACROS = [
  'create macro holds(fact) as case when fact then 2 when fact is null then 1 else 0 end',
  'create macro reaches(wanted, least_, most_) as case when least_ >= wanted then 2 when most_ < wanted then 0 else 1 end',
  "create macro word(verdict) as case verdict when 2 then 'yes' when 0 then 'no' else 'unknown' end",
  `create macro fallen(percent, before_least, before_most, after_least, after_most) as case
    when before_most = 0 or after_least * 100 > before_most * (100 - percent) then 0
    when before_least = 0 or after_most * 100 > before_least * (100 - percent) then 1
    else 2 end`,
];

const bornBefore = (years: number): string => `(date '${AS_OF}' - interval ${years} years)::date`;
const CHILD = `born > ${bornBefore(18)}`;
const ADULT = `born <= ${bornBefore(18)}`;
const PUPIL = `born <= ${bornBefore(5)} and born > ${bornBefore(16)}`;
const LEAVER = `born <= ${bornBefore(16)} and born > ${bornBefore(25)}`;

/** Of the members of one family. */
const INDICATORS: Readonly<Record<string, string>> = {
  proven_offence: `max(holds(${CHILD} and proven_offences >= 1))`,
  order_or_contract: 'max(holds(antisocial_behaviour))',
  absence: `max(holds(${PUPIL} and attendance < 90))`,
  excluded: `max(holds(${CHILD} and exclusions >= 3))`,
  in_need: `max(holds(${CHILD} and child_in_need))`,
  protection: `max(holds(${CHILD} and child_protection_plan))`,
  benefit: `max(holds(${ADULT} and out_of_work_benefit))`,
  leaver: `max(holds(${LEAVER} and without_work_or_study))`,
  suffered: 'max(holds(suffers_abuse))',
  conditions:
    'reaches(2, count(*) filter (health_condition), count(*) filter (health_condition is distinct from false))',
  substances: `max(holds(${ADULT} and misuses_substances))`,
};

const PROBLEMS: Readonly<Record<string, string>> = {
  crime: 'greatest(proven_offence, order_or_contract)',
  school: 'greatest(absence, excluded)',
  help: 'greatest(in_need, protection)',
  work: 'greatest(benefit, leaver, arrears)',
  abuse: 'greatest(suffered, callouts)',
  health: 'greatest(conditions, substances)',
};

/** Of the family itself. */
const OWN: Readonly<Record<string, string>> = {
  arrears: 'holds(rent_arrears >= 50000)',
  callouts: 'holds(police_callouts >= 2)',
};

const INDICATOR_NAMES = [...Object.keys(INDICATORS), ...Object.keys(OWN)];

/** How many of some verdicts are at least so sure. */
function numberOf(verdicts: readonly string[], sure: 1 | 2): string {
  return verdicts.map((verdict) => `(${verdict} >= ${sure})::int`).join(' + ');
}

function twoOf(verdicts: readonly string[]): string {
  return `reaches(2, ${numberOf(verdicts, 2)}, ${numberOf(verdicts, 1)})`;
}

function columns(expressions: Readonly<Record<string, string>>): string {
  return Object.entries(expressions)
    .map(([name, expression]) => `${expression} as ${name}`)
    .join(', ');
}

function words(names: readonly string[]): string {
  return names.map((name) => `word(${name})`).join(', ');
}

function readingFamilies(lines: string): string {
  return `read_json('${lines}', format = 'newline_delimited', columns = {
    reference: 'varchar', police_callouts: 'integer', rent_arrears: 'bigint',
    members: 'struct(born date, proven_offences integer, antisocial_behaviour boolean, attendance decimal(4, 1),
      exclusions integer, child_in_need boolean, child_protection_plan boolean, out_of_work_benefit boolean,
      without_work_or_study boolean, suffers_abuse boolean, health_condition boolean, misuses_substances boolean)[]'
  })`;
}

const TWO_PROBLEMS = twoOf(Object.keys(PROBLEMS));

/** Of an unlisted family no indicator is found, and all are open. (A list that is known is never empty here.) */
const PROBLEMS_OF_TABLES = `
  with found as (select id, ${columns(INDICATORS)} from member group by id),
  known as (
    select family.id, ${columns(OWN)},
      ${columns(Object.fromEntries(Object.keys(INDICATORS).map((name) => [name, `coalesce(found.${name}, 1)`])))}
    from family left join found using (id)
  ),
  problems as (select *, ${columns(PROBLEMS)} from known)`;

export const SIX_PROBLEMS: Rule = {
  macros: MACROS,
  fill: (lines) => [
    `create table read as select row_number() over () as id, * from ${readingFamilies(lines)}`,
    'create table family as select id, police_callouts, rent_arrears from read',
    'create table member as select id, unnest(members, recursive := true) from (select id, members from read)',
    'drop table read',
  ],
  ofTables: `${PROBLEMS_OF_TABLES} select word(${TWO_PROBLEMS}) from problems order by id`,
  everyPart: `${PROBLEMS_OF_TABLES}
    select word(${TWO_PROBLEMS}), ${words([...Object.keys(PROBLEMS), ...INDICATOR_NAMES])}
    from problems order by id`,
  // An unlisted family has two members of whom nothing is known: no rule counts more than two.
  ofFile: (lines) => `
    with member as (
      select reference, police_callouts, rent_arrears,
        unnest(coalesce(members, [null, null]), recursive := true)
      from ${readingFamilies(lines)}
    ),
    known as (
      select reference, ${columns(INDICATORS)},
        holds(any_value(rent_arrears) >= 50000) as arrears, holds(any_value(police_callouts) >= 2) as callouts
      from member group by reference
    ),
    problems as (select reference, ${columns(PROBLEMS)} from known)
    select reference, word(${TWO_PROBLEMS}) as verdict from problems`,
};

/** How many incidents of a kind surely lie in a window, and how many may. */
function counted(kind: string, name: string, window: string): Readonly<Record<string, string>> {
  const within = `kind = '${kind}' and ${window}`;
  return {
    [`${name}_least`]: `count(*) filter (${within})`,
    [`${name}_most`]: `count(*) filter ((${within}) is distinct from false)`,
  };
}

const lately = (months: number): string =>
  `"on" > (date '${AS_OF}' - interval ${months} months)::date and "on" <= date '${AS_OF}'`;
const before = (months: 6 | 12): string => `"on" >= before_${months} and "on" < identified_on`;

/** Worked out once for a family, and not for each incident. */
const STARTS = [6, 12]
  .map((months) => `(identified_on - interval ${months} months)::date as before_${months}`)
  .join(', ');

const COUNTS = columns({
  ...counted('offence', 'offences_before', before(12)),
  ...counted('offence', 'offences_after', lately(12)),
  ...counted('antisocial_behaviour', 'behaviour_before', before(6)),
  ...counted('antisocial_behaviour', 'behaviour_after', lately(6)),
  ...counted('absence', 'absences_before', before(12)),
  ...counted('absence', 'absences_after', lately(12)),
  ...counted('exclusion', 'exclusions', lately(6)),
  ...counted('police_callout', 'callouts', lately(6)),
});

const fallen = (percent: number, name: string): string =>
  `fallen(${percent}, ${name}_before_least, ${name}_before_most, ${name}_after_least, ${name}_after_most)`;

const OUTCOMES: Readonly<Record<string, string>> = {
  fewer_offences: fallen(33, 'offences'),
  less_behaviour: fallen(60, 'behaviour'),
  fewer_absences: fallen(50, 'absences'),
  // At most none is not at least one.
  no_exclusions: '2 - reaches(1, exclusions_least, exclusions_most)',
  few_callouts: '2 - reaches(2, callouts_least, callouts_most)',
};

const PROGRESS = `least(${twoOf(['fewer_offences', 'less_behaviour', 'fewer_absences'])}, no_exclusions, few_callouts)`;

function readingWatched(lines: string): string {
  return `read_json('${lines}', format = 'newline_delimited', columns = {
    reference: 'varchar', identified_on: 'date', incidents: 'struct("on" date, kind varchar)[]'
  })`;
}

/** Of an unlisted family no incident is found, and all is open. (A list that is known is never empty here.) */
const OUTCOMES_OF_TABLES = `
  with watched as (select id, identified_on, ${STARTS} from family),
  numbers as (select id, ${COUNTS} from incident join watched using (id) group by id),
  outcomes as (select id, ${columns(OUTCOMES)} from numbers)`;

export const SUSTAINED: Rule = {
  macros: MACROS,
  fill: (lines) => [
    `create table read as select row_number() over () as id, * from ${readingWatched(lines)}`,
    'create table family as select id, identified_on from read',
    'create table incident as select id, unnest(incidents, recursive := true) from (select id, incidents from read)',
    'drop table read',
  ],
  ofTables: `${OUTCOMES_OF_TABLES} select word(coalesce(${PROGRESS}, 1)) from family left join outcomes using (id) order by id`,
  everyPart: `${OUTCOMES_OF_TABLES}
    select word(coalesce(${PROGRESS}, 1)), ${words(Object.keys(OUTCOMES).map((name) => `coalesce(${name}, 1)`))}
    from family left join outcomes using (id) order by id`,
  ofFile: (lines) => `
    with watched as (
      select reference, incidents is null as unlisted, identified_on, ${STARTS}, coalesce(incidents, [null]) as incidents
      from ${readingWatched(lines)}
    ),
    incident as (
      select reference, unlisted, identified_on, before_6, before_12, unnest(incidents, recursive := true) from watched
    ),
    numbers as (select reference, any_value(unlisted) as unlisted, ${COUNTS} from incident group by reference),
    outcomes as (select reference, unlisted, ${columns(OUTCOMES)} from numbers)
    select reference, word(case when unlisted then 1 else ${PROGRESS} end) as verdict from outcomes`,
};
