// Some families, asked of a plan -> the values at which something in the plan changes: of every fact, of the date of the question, and
// of the dates that the plan asks for. Each comes with those on either side.

import { boundariesIn } from '../inquiry/boundaries.ts';
import { candidatesFor } from '../inquiry/candidates.ts';
import { type Asked, askPlan, type PlanAnswer, partsOf } from '../interpret/answer.ts';
import type { Trace } from '../interpret/value.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import type { Facts } from '../values/index.ts';
import type { Json } from './json.ts';

export interface NearValues {
  readonly factOf: (record: CoreRecord, field: CoreField) => readonly Json[];
  readonly days: readonly number[];
  readonly datesOf: (name: string) => readonly number[];
}

/** So many values of one fact are kept: those at which the rules of the most families turn. */
const MOST_VALUES = 40;

export function nearValues(
  program: CoreProgram,
  plan: CorePlan,
  asked: Asked,
  families: readonly Facts[],
): NearValues {
  const facts = new Map<string, Counts<Json>>();
  const days: Counts<number> = new Map();
  const dates = new Map<string, Counts<number>>();
  for (const family of families) {
    const found = boundariesIn(...tracesOf(askPlan(program, plan, family, asked)));
    for (const boundary of found.facts.values()) {
      const { record, field } = boundary.fact;
      // What is compared with nothing has no value that is nearer than others.
      if (boundary.numbers.length + boundary.symbols.length === 0) continue;
      const values = candidatesFor(boundary, asked.knownOn ?? asked.asOf) as readonly Json[];
      countInto(facts, keyOf(record.type, field), values);
    }
    count(days, found.days.flatMap(beside));
    for (const [name, own] of found.dates) countInto(dates, name, own.flatMap(beside));
  }
  const values = new Map([...facts].map(([key, counts]) => [key, mostFound(counts)]));
  return {
    factOf: (record, field) => values.get(keyOf(record, field)) ?? [],
    days: mostFound(days),
    datesOf: (name) => mostFound(dates.get(name) ?? new Map()),
  };
}

const beside = (day: number): readonly number[] => [day - 1, day, day + 1];
const keyOf = ({ name }: CoreRecord, field: CoreField): string => `${name}.${field.name}`;

function tracesOf(answer: PlanAnswer): readonly Trace[] {
  return [...(answer.appliesTo ? [answer.appliesTo] : []), ...partsOf(answer), ...answer.warnings].map(
    ({ trace }) => trace,
  );
}

/** How many families had each value, by its text. */
type Counts<T> = Map<string, { readonly value: T; count: number }>;

function countInto<T>(all: Map<string, Counts<T>>, key: string, values: readonly T[]): void {
  const counts = all.get(key) ?? new Map();
  all.set(key, counts);
  count(counts, values);
}

function count<T>(counts: Counts<T>, values: readonly T[]): void {
  for (const [text, value] of new Map(values.map((one) => [JSON.stringify(one), one] as const))) {
    const known = counts.get(text);
    if (known) known.count += 1;
    else counts.set(text, { value, count: 1 });
  }
}

/** Those of most families first; of as many, as they were found. */
function mostFound<T>(counts: Counts<T>): readonly T[] {
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_VALUES)
    .map(({ value }) => value);
}
