// Counts of a claim run -> what is told of it, as JSON and as lines. Nobody is named in it.

import { type CorePlan, dayText, isoFromDay, penceText, printable, words } from '../../src/index.ts';
import { titleOfReject } from '../batch/answering.ts';
import { whole } from '../batch/progress.ts';
import { columns, counted } from '../output.ts';
import { planTitle } from '../question.ts';
import type { Asking } from './ask.ts';
import { countIn } from './register.ts';
import type { Ran } from './run.ts';
import { byCount, type Tally } from './tally.ts';

export interface ClaimSummary {
  readonly plan: string;
  readonly title: string;
  readonly asOf: string;
  readonly inForce: boolean;
  readonly records: { readonly read: number; readonly asked: number; readonly rejected: number };
  /** Claims in the register before; null where none was given. */
  readonly claimedBefore: number | null;
  readonly claims: readonly { readonly payment: string; readonly claims: number; readonly pence: number }[];
  readonly all: { readonly records: number; readonly claims: number; readonly pence: number };
  readonly blocked: readonly {
    readonly why: string;
    readonly count: number;
    readonly restsOn: readonly { readonly what: string; readonly count: number }[];
  }[];
  readonly rejected: readonly { readonly code: string; readonly title: string; readonly records: number }[];
  readonly sample: {
    readonly share: string;
    readonly seed: string;
    readonly of: number;
    readonly drawn: number;
    readonly rounded: 'up';
  } | null;
}

export interface SampleTold {
  readonly text: string;
  readonly seed: string;
}

export function claimSummary(
  { plan, question, register }: Asking,
  { tally, claimedFor, drawn }: Ran,
  sample: SampleTold | undefined,
): ClaimSummary {
  const claims = [...tally.claims].map(([payment, { count, pence }]) => ({ payment, claims: count, pence }));
  const sum = (of: (one: (typeof claims)[number]) => number): number =>
    claims.reduce((all, one) => all + of(one), 0);
  return {
    plan: plan.name,
    title: planTitle(plan),
    asOf: isoFromDay(question.asOf),
    inForce: isInForce(plan, question.asOf),
    records: { read: tally.read, asked: tally.asked, rejected: tally.read - tally.asked },
    claimedBefore: register.isWhole ? countIn(register.before) : null,
    claims,
    all: { records: claimedFor, claims: sum((one) => one.claims), pence: sum(({ pence }) => pence) },
    blocked: blockedIn(tally),
    rejected: byCount(tally.rejected, (count) => count).map(([code, records]) => ({
      code,
      title: titleOf(code),
      records,
    })),
    sample: sample ? { share: sample.text, seed: sample.seed, of: claimedFor, drawn, rounded: 'up' } : null,
  };
}

function blockedIn({ blocked }: Tally): ClaimSummary['blocked'] {
  return byCount(blocked, ({ count }) => count).map(([why, { count, general }]) => ({
    why,
    count,
    restsOn: byCount(general, (one) => one).map(([what, one]) => ({ what, count: one })),
  }));
}

function isInForce({ inForce }: CorePlan, day: number): boolean {
  return !inForce || (day >= inForce.from && day <= (inForce.to ?? Number.POSITIVE_INFINITY));
}

function titleOf(code: string): string {
  return code === 'claim/no-reference' ? 'A record without a reference' : titleOfReject(code);
}

// -- lines ----------------------------------------------------------------------------------------------------

export function claimLines(summary: ClaimSummary, day: number): readonly string[] {
  return [
    printable(summary.title),
    `As of ${dayText(day)}`,
    ...(summary.inForce ? [] : ['The plan is not in force on that date.']),
    recordsLine(summary),
    registerLine(summary),
    ...table('Claims', claimRows(summary)),
    ...table('Not claimed', blockedRows(summary)),
    ...table(
      'Rejected',
      summary.rejected.map(({ title, records }) => [`  ${title}`, whole(records)]),
    ),
    ...sampleLines(summary),
  ];
}

function recordsLine({ records: { read, asked, rejected } }: ClaimSummary): string {
  return `Records: ${whole(read)} read, ${whole(asked)} asked, ${whole(rejected)} rejected`;
}

function registerLine({ claimedBefore }: ClaimSummary): string {
  return claimedBefore === null
    ? 'Register: none; only what the records themselves tell of earlier claims is known'
    : `Register: ${counted(claimedBefore, 'claim')} before`;
}

function claimRows({ claims, all }: ClaimSummary): readonly (readonly string[])[] {
  const rows = claims.map(({ payment, claims: count, pence }) => [
    `  ${words(payment)}`,
    whole(count),
    penceText(pence),
  ]);
  const records = `  all, for ${counted(all.records, 'record')}`;
  return [...rows, [records, whole(all.claims), penceText(all.pence)]];
}

const MOST_TOLD = 8;

function blockedRows({ blocked }: ClaimSummary): readonly (readonly string[])[] {
  return blocked.flatMap(({ why, count, restsOn }) => {
    const told = restsOn.slice(0, MOST_TOLD).map(({ what, count: one }) => [`    ${what}`, whole(one)]);
    const more = restsOn.length - told.length;
    const rest = more > 0 ? [[`    and ${more} more, in summary.json`, '']] : [];
    return [[`  ${why}`, whole(count)], ...told, ...rest];
  });
}

function sampleLines({ sample }: ClaimSummary): readonly string[] {
  if (!sample) return [];
  const { drawn, of, share, seed } = sample;
  const drawnOf = `${counted(drawn, 'record')} of ${whole(of)} that something is claimed for`;
  return ['', `Sample: ${drawnOf} (${printable(share)}, rounded up), drawn with seed ${printable(seed)}`];
}

function table(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const heads = rows[0]?.slice(1) ?? [];
  const widths = heads.map((_, at) => Math.max(...rows.map((row) => row[at + 1]?.length ?? 0)));
  const cells = rows.map(([label = '', ...numbers]) => [
    printable(label),
    ...numbers.map((number, at) => number.padStart(widths[at] ?? 0)),
  ]);
  return ['', title, ...columns(cells)];
}
