// Contestants over the same families: checked for equal verdicts, timed in turn, and set out as a table.

import { aligned } from '../aligned.ts';
import { median } from '../measure.ts';
import type { Contestant, Given, Job } from './contestant.ts';
import type { Verdict } from './facts.ts';

export interface Row {
  readonly name: string;
  readonly version: string | undefined;
  readonly note: string | undefined;
  /** How many families it was asked about. */
  readonly families: number;
  /** Milliseconds for a family, round by round. */
  readonly times: readonly number[];
}

export interface Pace {
  readonly rounds: number;
  /** Of a contestant's turn in a round: it runs again until so many milliseconds have passed. */
  readonly least: number;
}

const PACE: Pace = { rounds: 5, least: 100 };

/** The first is what the others are measured by, and what they must agree with. */
export async function compare<F>(
  contestants: readonly Contestant<F>[],
  given: Given<F>,
  { rounds, least }: Pace = PACE,
): Promise<readonly Row[]> {
  const entries: Entry[] = [];
  for (const contestant of contestants) entries.push(await entryOf(contestant, given));
  // The first turn of each warms it up.
  for (const { job } of entries) await timeOf(job, least);
  const [first, ...others] = entries;
  if (!first) return [];
  const expected = await first.job.verdicts();
  if (expected.length !== first.families) throw new Error(`${first.name} gave ${expected.length} verdicts`);
  for (const other of others) if (!other.isFloor) checkAgreement(other, await other.job.verdicts(), expected);
  const times = entries.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const at of turned(entries.length, round)) {
      const { job, families } = entries[at]!;
      times[at]!.push((await timeOf(job, least)) / families);
    }
  for (const { job } of entries) job.close?.();
  return entries.map(({ name, version, note, families }, at) => ({
    name,
    version,
    note,
    families,
    times: times[at]!,
  }));
}

/** Each round begins with another, so that what one leaves behind is not always met by the same. */
export function turned(length: number, round: number): readonly number[] {
  return Array.from({ length }, (_, at) => (at + round) % length);
}

interface Entry {
  readonly name: string;
  readonly version: string | undefined;
  readonly note: string | undefined;
  readonly families: number;
  readonly isFloor: boolean;
  readonly job: Job;
}

async function entryOf<F>(
  { name, version, note, most, isFloor = false, prepare }: Contestant<F>,
  given: Given<F>,
): Promise<Entry> {
  const families = most === undefined ? given.families : given.families.slice(0, most);
  const job = await prepare({ ...given, families });
  return { name, version, note, families: families.length, isFloor, job };
}

function checkAgreement(
  { name, families }: Entry,
  verdicts: readonly Verdict[],
  expected: readonly Verdict[],
): void {
  if (verdicts.length !== families)
    throw new Error(`${name} gave ${verdicts.length} verdicts of ${families}`);
  const at = verdicts.findIndex((verdict, index) => verdict !== expected[index]);
  if (at >= 0) throw new Error(`${name} says ${verdicts[at]} of family ${at + 1}, and not ${expected[at]}`);
}

/** Milliseconds of one run, as the mean of so many as fill the time. */
export async function timeOf(job: Pick<Job, 'run'>, least: number): Promise<number> {
  const start = performance.now();
  for (let runs = 1; ; runs++) {
    await job.run();
    const passed = performance.now() - start;
    if (passed >= least) return passed / runs;
  }
}

/** How many times as fast one is as another, by the middle of the rounds. */
export function timesAsFast(rows: readonly Row[], name: string, base: string): number {
  const [times, others] = [timesIn(rows, name), timesIn(rows, base)];
  return median(times.map((time, round) => (others[round] ?? Number.NaN) / time));
}

/** The milliseconds that it takes for a family, by the middle of the rounds. */
export function timeIn(rows: readonly Row[], name: string): number {
  return median(timesIn(rows, name));
}

function timesIn(rows: readonly Row[], name: string): readonly number[] {
  const found = rows.filter((row) => row.name === name);
  if (found.length !== 1) throw new Error(`${found.length} contestants are called ‘${name}’`);
  return found[0]!.times;
}

export function table(title: string, rows: readonly Row[]): readonly string[] {
  const notes = [...new Set(rows.flatMap(({ note }) => note ?? []))];
  const base = rows[0]?.name ?? '';
  const cells = rows.map(({ name, version, note, families }) => [
    note === undefined ? name : `${name} (${notes.indexOf(note) + 1})`,
    version ?? '',
    whole(families),
    whole(Number((1_000 / timeIn(rows, name)).toPrecision(3))),
    String(Number(timesAsFast(rows, name, base).toPrecision(2))),
  ]);
  const all = [['', 'version', 'families', 'a second', 'ratio'], ...cells];
  const lines = aligned(all, ['left', 'left', 'right', 'right', 'right']);
  return [title, ...lines.map((line) => `  ${line}`), ...notes.map((note, at) => `  (${at + 1}) ${note}`)];
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en-GB');
}
