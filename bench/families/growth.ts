// Whether twice as much takes twice as long: of families, and of the events that a family has.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aligned } from '../aligned.ts';
import { median } from '../measure.ts';
import type { Numbers } from '../numbers.ts';
import type { Contestant, Given } from './contestant.ts';
import { families, watchedFamilies } from './generate.ts';
import { given } from './given.ts';
import type { Ours } from './ours.ts';
import { type Pace, timeOf, turned } from './table.ts';

export interface Growth {
  readonly name: string;
  /** What there is more and more of, such as `families`. */
  readonly of: string;
  readonly sizes: readonly number[];
  /** By size, the time for one of them as a multiple of that at the first size. */
  readonly multiples: readonly number[];
}

/** Families of one size. */
export interface Sized<F> {
  readonly size: number;
  /** How many there are of what is counted, in all. */
  readonly items: number;
  readonly given: Given<F>;
}

const PACE: Pace = { rounds: 7, least: 100 };

const SHARES = [1 / 8, 1 / 4, 1 / 2, 1];
const EVENTS = [15, 30, 60, 120];

export async function growthOf(ours: Ours, numbers: Numbers): Promise<readonly Growth[]> {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    const all = [...families(numbers.families)];
    const many = SHARES.map((share) => {
      const size = Math.floor(all.length * share);
      return { size, items: size, given: given(folder, `families-${size}.jsonl`, all.slice(0, size)) };
    });
    const watched = Math.floor(numbers.watched / 8);
    const eventful = EVENTS.map((size) => {
      const some = [...watchedFamilies(watched, 1, size)];
      return { size, items: size * watched, given: given(folder, `events-${size}.jsonl`, some) };
    });
    const { sixProblems, sustained } = ours;
    return [
      await grow('objects', 'families', sixProblems.verdict, many),
      await grow('columns', 'families', sixProblems.columns, many),
      await grow('objects', 'events a family', sustained.verdict, eventful),
      await grow('columns', 'events a family', sustained.columns, eventful),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All sizes are timed in turn. */
export async function grow<F>(
  name: string,
  of: string,
  contestant: Contestant<F>,
  sized: readonly Sized<F>[],
  { rounds, least }: Pace = PACE,
): Promise<Growth> {
  const jobs = [];
  for (const { given } of sized) jobs.push(await contestant.prepare(given));
  for (const job of jobs) await timeOf(job, least);
  const times = sized.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const at of turned(jobs.length, round))
      times[at]!.push((await timeOf(jobs[at]!, least)) / sized[at]!.items);
  for (const job of jobs) job.close?.();
  const [base = []] = times;
  return {
    name,
    of,
    sizes: sized.map(({ size }) => size),
    multiples: times.map((each) => median(each.map((time, round) => time / base[round]!))),
  };
}

/** The most that one of the larger sizes takes. */
export function worstOf(growth: readonly Growth[]): {
  readonly multiple: number;
  readonly name: string;
  readonly of: string;
  readonly size: number;
} {
  const all = growth.flatMap(({ name, of, sizes, multiples }) =>
    sizes.slice(1).map((size, at) => ({ multiple: multiples[at + 1]!, name, of, size })),
  );
  return all.reduce((worst, one) => (one.multiple > worst.multiple ? one : worst));
}

export function growthLines(growth: readonly Growth[]): readonly string[] {
  const groups = Map.groupBy(growth, ({ of, sizes }) => `${sizes.map(whole).join(', ')} ${of}`);
  const tables = [...groups].flatMap(([sizes, group]) => [
    `  ${sizes}`,
    ...aligned(
      group.map(({ name, multiples }) => [name, ...multiples.map((multiple) => multiple.toFixed(2))]),
      ['left', ...group[0]!.sizes.map(() => 'right' as const)],
    ).map((line) => `    ${line}`),
  ]);
  return ['The time for one of them, as a multiple of that at the first size', ...tables];
}

function whole(number: number): string {
  return number.toLocaleString('en-GB');
}
