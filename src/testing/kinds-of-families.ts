// A plan -> the kinds of families that it is tried on: in each other things happen. A family in which everything happens at once is like
// nobody, takes long to ask about, and has a reason for every verdict.

import { askedBeside } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import type { Fill, Lifelike } from './generator.ts';
import type { NearValues } from './near-values.ts';

/** So many kinds: each list is busy in one of them. */
const KINDS = 6;

const PEOPLE: Fill = { oneIn: 1, most: 4 };
const BUSY: Fill = { oneIn: 1, most: 3 };
const QUIET: Fill = { oneIn: 12, most: 2 };

export function kindsOfFamilies(
  program: CoreProgram,
  plan: CorePlan,
  near: NearValues['factOf'] = () => [],
): readonly Lifelike[] {
  const kinds = kindsOfLists(program);
  const beside = askedBeside(program, [plan]);
  return Array.from({ length: KINDS }, (_, kind): Lifelike => {
    const fill = (record: CoreRecord, field: CoreField): Fill => {
      const of = kinds.get(`${record.name}.${field.name}`);
      if (of === undefined) return PEOPLE;
      return of === kind ? BUSY : QUIET;
    };
    return { whole: plan.of, near, beside, fill };
  });
}

/** Lists of what happens, dealt out one after another as the vocabulary has them; lists of people are in none. */
function kindsOfLists({ records }: CoreProgram): ReadonlyMap<string, number> {
  const lists = [...records.values()].flatMap((record) =>
    record.fields.flatMap((field) => {
      const of = field.type.kind === 'list' ? records.get(field.type.record) : undefined;
      return of && of.form !== 'record' ? [`${record.name}.${field.name}`] : [];
    }),
  );
  return new Map(lists.map((list, index) => [list, index % KINDS]));
}
