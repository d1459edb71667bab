// Two real rules written a second time, by hand, in SQL: DuckDB answers them for a made-up cohort, and the interpreter beside it. One is
// asked of families of which all is known; the other of families with gaps, where the SQL says by itself what is not known.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { type Family, generateFamilies, wholeFamilies } from '../../cohort/cohort.ts';
import { questionOf } from '../../src/interpret/answer.ts';
import { evaluateRule } from '../../src/interpret/evaluate.ts';
import { dayFromIso, type Facts, isoFromDay, verdictWord } from '../../src/values/index.ts';
import { openProject } from '../../src/workspace/project.ts';
import { ROOT } from '../support/generated-files.ts';

const FILE = 'rulesets/england/phase-2.headline';
const { program } = openProject({ read: (path) => readFileSync(join(ROOT, path), 'utf8') }, [FILE]);
const plan = program!.plans.get('england_phase_2')!;

const COUNT = 500;
const folder = mkdtempSync(join(tmpdir(), 'cohort-'));
const connection = await (await DuckDBInstance.create(':memory:')).connect();
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

type Answers = ReadonlyMap<string, string>;

/** A table of what stands in lines of JSON. */
async function load(table: string, rows: readonly object[], columns: string): Promise<void> {
  const path = join(folder, `${table}.jsonl`);
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await connection.run(
    `create table ${table} as from read_json('${path}', format = 'newline_delimited', columns = ${columns})`,
  );
}

async function fromSql(sql: string): Promise<Answers> {
  const rows = (await connection.runAndReadAll(sql)).getRowsJson() as [string, string][];
  return new Map(rows);
}

function fromInterpreter(indicator: string, families: readonly Family[], asOf: string): Answers {
  const day = dayFromIso(asOf)!;
  return new Map(
    families.map((family) => {
      const question = questionOf(program!, plan, family as Facts, { asOf: day });
      const { value } = evaluateRule(program!, `england_phase_2/${indicator}`, question);
      if (value.kind !== 'verdict') throw new Error(`${indicator} is no verdict`);
      return [family.reference, verdictWord(value.verdict)];
    }),
  );
}

/** Both answers of every family; how many have each. */
function expectSame(sql: Answers, interpreter: Answers): Readonly<Record<string, number>> {
  expect(Object.fromEntries(sql)).toEqual(Object.fromEntries(interpreter));
  return Object.fromEntries(
    [...Map.groupBy(sql.values(), (verdict) => verdict)].map(([verdict, all]) => [verdict, all.length]),
  );
}

/** An event of a child that is asked about: `on` is null where nobody knows the day. */
const CHILDREN = `{ reference: 'varchar', members: 'struct(
  born json, offences json, attendance struct("on" date, possible integer, authorised integer, unauthorised integer)[]
)[]' }`;

test('a child who was absent too often, on average over three terms', async () => {
  const families = [...wholeFamilies({ families: COUNT, seed: 3 })] as unknown as readonly Family[];
  await load('whole', families, CHILDREN);
  const terms = [...program!.calendars.values()].flatMap(({ periods }) => periods);
  const lines = terms.map(({ from, to }) => ({ first: isoFromDay(from), last: isoFromDay(to) }));
  await load('term', lines, "{ first: 'date', last: 'date' }");
  // Somebody of 17 in April is grown up when the cohort is seen, and no list of attendance is kept of them: that is not known. Where
  // there are children and none of them has a share of any term, the question does not apply.
  // Fractions are compared as whole numbers: the mean of a1/p1, a2/p2 and a3/p3 is at least s/100. A term without sessions has no share.
  const sql = (asOf: string, percent: number): string => `
    with last_terms as (
      select first, last, row_number() over (order by last desc) as nth
      from term where last <= date '${asOf}' order by last desc limit 3
    ), child as (
      select reference, row_number() over () as id, member
      from (select reference, unnest(members) as member from whole)
      where date_add(cast(member.born->>'$' as date), interval 18 years) > date '${asOf}'
    ), entry as (select reference, id, unnest(member.attendance) as a from child
    ), share as (
      select id, any_value(reference) as reference, nth,
        sum(a.authorised + a.unauthorised)::bigint as missed, sum(a.possible)::bigint as possible
      from entry join last_terms on a."on" between first and last
      group by id, nth having sum(a.possible) > 0
    ), mean as (
      select reference, count(*) as terms,
        coalesce(max(possible) filter (nth = 1), 1) as p1, coalesce(max(missed) filter (nth = 1), 0) as a1,
        coalesce(max(possible) filter (nth = 2), 1) as p2, coalesce(max(missed) filter (nth = 2), 0) as a2,
        coalesce(max(possible) filter (nth = 3), 1) as p3, coalesce(max(missed) filter (nth = 3), 0) as a3
      from share group by reference, id
    ), absent as (
      select distinct reference from mean
      where 100 * (a1 * p2 * p3 + a2 * p1 * p3 + a3 * p1 * p2) >= ${percent} * terms * p1 * p2 * p3
    )
    select reference, case when reference in (from absent) then 'yes'
      when reference in (select reference from child where member.attendance is null) then 'unknown'
      when reference in (select reference from child) and reference not in (select reference from mean) then 'does not apply'
      else 'no' end from whole`;
  const thresholds = [
    ['2015-04-30', 15],
    ['2015-08-31', 15],
    ['2015-09-01', 10],
    ['2015-09-30', 10],
  ] as const;
  for (const [asOf, percent] of thresholds) {
    const answers = fromInterpreter('school.persistent_absence', families, asOf);
    const { yes = 0, no = 0 } = expectSame(await fromSql(sql(asOf, percent)), answers);
    expect(Math.min(yes, no)).toBeGreaterThan(20);
  }
});

test('a child with a proven offence in twelve months, where something is not known', async () => {
  const gaps = { missing: 1500, undated: 2000 };
  const families = [...generateFamilies({ families: COUNT, seed: 3, ...gaps })];
  await load('known', families, "{ reference: 'varchar', members: 'json' }");
  // A list that may hold more, or is not there, holds one thing more of which nothing is known. A day that is known to lie between two
  // days is before a day, after it, or nobody knows. ‘and’ and ‘or’ of SQL know nulls as the language does.
  const sql = (asOf: string): string => `
    with person as (
      select reference, unnest(case
        when members is null then ['null'::json]
        when json_type(members) = 'ARRAY' then cast(members as json[])
        else list_append(cast(members->'items' as json[]), 'null'::json) end) as m
      from known
    ), born as (
      select reference, row_number() over () as id, m,
        cast(coalesce((m->>'$.born.earliest'), case when json_type(m, '$.born') = 'VARCHAR' then (m->>'born') end) as date) as lo,
        cast(coalesce((m->>'$.born.latest'), case when json_type(m, '$.born') = 'VARCHAR' then (m->>'born') end) as date) as hi
      from person
    ), child as (
      select reference, id, m, case
        when lo > date '${asOf}' - interval 18 years then true
        when hi <= date '${asOf}' - interval 18 years then false end as is_child
      from born
    ), offence as (
      select reference, id, is_child, unnest(case
        when (m->'offences') is null then ['{}'::json]
        when json_type(m, '$.offences') = 'ARRAY' then list_append(cast(m->'offences' as json[]), '{"proven":false}'::json)
        else list_append(cast(m->'$.offences.items' as json[]), '{}'::json) end) as o
      from child
    ), dated as (
      select reference, is_child, cast((o->>'proven') as boolean) as proven,
        cast(coalesce((o->>'$.on.earliest'), case when json_type(o, '$.on') = 'VARCHAR' then (o->>'on') end) as date) as lo,
        cast(coalesce((o->>'$.on.latest'), case when json_type(o, '$.on') = 'VARCHAR' then (o->>'on') end) as date) as hi
      from offence
    ), found as (
      select reference, is_child and proven and case
        when lo > date '${asOf}' - interval 1 year and hi <= date '${asOf}' then true
        when hi <= date '${asOf}' - interval 1 year or lo > date '${asOf}' then false end as counts
      from dated
    )
    select reference, case when bool_or(counts) then 'yes'
      when count(*) > count(counts) then 'unknown' else 'no' end
    from known left join found using (reference) group by reference`;
  for (const asOf of ['2015-04-30', '2015-09-30', '2016-02-28']) {
    const answers = fromInterpreter('crime.proven_offence', families, asOf);
    const { yes = 0, no = 0, unknown = 0 } = expectSame(await fromSql(sql(asOf)), answers);
    expect(Math.min(yes, no, unknown)).toBeGreaterThan(10);
  }
});
