// Facts as they could be of somebody: plain figures, days of a life, names; spells one after another; what was judged and claimed.

import fc, { type Arbitrary } from 'fast-check';
import { CLAIM_FIELDS } from '../ir/claims.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import { addDays, dayFromIso, factOf, isoFromDay } from '../values/index.ts';
import type { Generator } from './generator.ts';
import type { Json, Row } from './json.ts';

/** What people, places and things are called, and what references name. */
export const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** Days of a life: of who was born, or moved in, long ago. */
const YEARS_OF_LIFE = [1, 3, 5, 8, 11, 14, 16, 18, 22, 30, 41, 55, 68, 79];

/** Of the whole, about the time of the question; of who belongs to it, any day of a life. */
export function usualDays({ asOf, lifelike }: Generator, { name }: CoreRecord): readonly number[] {
  if (name === lifelike?.whole) return DAYS_BEFORE.map((days) => asOf - days);
  return YEARS_OF_LIFE.map((years) => asOf - Math.floor((years * 1461) / 4) - (years % 7) * 23);
}

const DAYS_BEFORE = [0, 1, 7, 14, 30, 31, 61, 92, 183, 366, -30];

// -- spells ---------------------------------------------------------------------------------------------------

/**
 * Of spells that overlap the later begins after the earlier has ended, and what is left with no day is left out: few things that last
 * happen to somebody twice at once. Those whose days are not known to the day stay as they are.
 */
export function oneAfterAnother({ placed }: CoreRecord, rows: readonly Row[]): readonly Row[] {
  if (!placed || placed.from === placed.to) return rows;
  const from = placed.from.name;
  const to = placed.to.name;
  const kept: Row[] = [];
  let free = -Infinity;
  for (const row of inOrder(rows, from)) {
    const start = dayOf(row, from);
    const end = factOf(row, to) === 'ongoing' ? Infinity : dayOf(row, to);
    if (start === undefined || end === undefined) {
      kept.push(row);
      continue;
    }
    const begins = Math.max(start, free);
    if (begins > end || begins === Infinity) continue;
    kept.push({ ...row, [from]: isoFromDay(begins) });
    free = end === Infinity ? Infinity : addDays(end, 1);
  }
  return kept;
}

function inOrder(rows: readonly Row[], from: string): readonly Row[] {
  return [...rows].sort((a, b) => (dayOf(a, from) ?? 0) - (dayOf(b, from) ?? 0));
}

function dayOf(row: Row, name: string): number | undefined {
  const raw = factOf(row, name);
  return typeof raw === 'string' ? dayFromIso(raw) : undefined;
}

// -- what is asked besides the vocabulary ---------------------------------------------------------------------

/** `$judgements` and `$claims`, as far as the plan looks at them. */
export function besideOf(generator: Generator, record: CoreRecord): Arbitrary<Row> {
  const beside = generator.lifelike?.beside.get(record.name);
  if (!beside) return fc.constant({});
  const judged = fc.tuple(...beside.judgements.map((field) => orUnknown(generator, judgement(field))));
  const names = beside.judgements.map(({ name }) => name);
  const claims = beside.claims ? orUnknown(generator, fc.constant<Json>([])) : fc.constant(undefined);
  return fc.tuple(judged, claims).map(([answers, claimed]): Row => {
    const known = names.flatMap((name, index) => {
      const answer = answers[index];
      return answer === undefined ? [] : [[name, answer] as const];
    });
    return {
      ...(known.length > 0 ? { $judgements: Object.fromEntries(known) } : {}),
      ...(claimed === undefined ? {} : { [CLAIM_FIELDS.list.name]: claimed }),
    };
  });
}

/** By the first who may judge, with a reason where one is asked for. */
function judgement({ type }: CoreField): Arbitrary<Json> {
  const by = type.kind === 'judgement' ? (type.by[0] ?? '') : '';
  const reason = type.kind === 'judgement' && type.reasonRequired ? { reason: 'made up' } : {};
  return fc.boolean().map((answer) => ({ answer, by, ...reason }));
}

function orUnknown({ unknown }: Generator, value: Arbitrary<Json>): Arbitrary<Json | undefined> {
  if (unknown === 0) return value;
  return fc.oneof(
    { weight: 16 - unknown, arbitrary: value },
    { weight: unknown, arbitrary: fc.constant(undefined) },
  );
}
