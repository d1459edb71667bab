// Contestants over the same families: checked for equal verdicts, timed in turn, and set out as a table.

import { median } from '../measure.ts';
import type { Contestant, Given, Job } from './contestant.ts';
import type { Verdict } from './facts.ts';

const ROUNDS = 5;

export interface Row {
  readonly name: string;
  readonly version: string | undefined;
  readonly note: string | undefined;
  /** How many families it was asked about. */
  readonly families: number;
  readonly familiesASecond: number;
  /** As a share of the first contestant's. */
  readonly ratio: number;
}

/** The first is what the others are measured by, and what they must agree with. */
export async function compare<F>(
  contestants: readonly Contestant<F>[],
  given: Given<F>,
  rounds = ROUNDS,
): Promise<readonly Row[]> {
  const entries: Entry[] = [];
  for (const contestant of contestants) entries.push(await entryOf(contestant, given));
  // The first run of each warms it up.
  for (const { job } of entries) await job.run();
  const [first, ...others] = entries;
  if (!first) return [];
  const expected = await first.job.verdicts();
  if (expected.length !== first.families) throw new Error(`${first.name} gave ${expected.length} verdicts`);
  for (const other of others) checkAgreement(other, await other.job.verdicts(), expected);
  const times = entries.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const at of turned(entries.length, round)) {
      const { job, families } = entries[at]!;
      times[at]!.push((await time(job)) / families);
    }
  for (const { job } of entries) job.close?.();
  const [base = []] = times;
  return entries.map(({ name, version, note, families }, at) => ({
    name,
    version,
    note,
    families,
    familiesASecond: 1_000 / median(times[at]!),
    ratio: median(times[at]!.map((each, round) => base[round]! / each)),
  }));
}

/** Each round begins with another, so that what one leaves behind is not always met by the same. */
function turned(length: number, round: number): readonly number[] {
  return Array.from({ length }, (_, at) => (at + round) % length);
}

interface Entry {
  readonly name: string;
  readonly version: string | undefined;
  readonly note: string | undefined;
  readonly families: number;
  readonly job: Job;
}

async function entryOf<F>(
  { name, version, note, most, prepare }: Contestant<F>,
  given: Given<F>,
): Promise<Entry> {
  const families = most === undefined ? given.families : given.families.slice(0, most);
  const job = await prepare({ ...given, families });
  return { name, version, note, families: families.length, job };
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

async function time(job: Job): Promise<number> {
  const start = performance.now();
  await job.run();
  return performance.now() - start;
}

export function table(title: string, rows: readonly Row[]): readonly string[] {
  const notes = [...new Set(rows.flatMap(({ note }) => note ?? []))];
  const cells = rows.map(({ name, version, note, families, familiesASecond, ratio }) => [
    note === undefined ? name : `${name} (${notes.indexOf(note) + 1})`,
    version ?? '',
    whole(families),
    whole(Number(familiesASecond.toPrecision(3))),
    String(Number(ratio.toPrecision(2))),
  ]);
  const all = [['', 'version', 'families', 'a second', 'ratio'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return [title, ...all.map((row) => `  ${line(row)}`), ...notes.map((note, at) => `  (${at + 1}) ${note}`)];
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en-GB');
}
