// Counts -> what is told of a run: in the words of the rules, in an order that does not rest on the order of the records.

import {
  type CoreField,
  type CorePlan,
  type CoreProgram,
  dayText,
  isoFromDay,
  printable,
  type Question,
  ruleCalled,
  words,
} from '../../src/index.ts';
import { DOES_NOT_APPLY, UNKNOWN } from './answer.ts';
import { titleOfReject } from './answering.ts';
import { type Job, plansOf } from './job.ts';
import { ratePerSecond } from './progress.ts';
import { type Counts, NOT_KNOWN, planKey, recordsRead, type Tally } from './tally.ts';

export interface Summary {
  readonly name: string;
  readonly title: string;
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly phase: string | null;
  readonly records: { readonly read: number; readonly answered: number; readonly rejected: number };
  readonly seconds: number;
  readonly recordsPerSecond: number;
  /** Every answer that is counted below, in the order in which it is shown. */
  readonly answers: readonly string[];
  readonly eligibility: readonly AnswerCount[];
  readonly plans: readonly ({ readonly plan: string; readonly phase: string | null } & Group)[];
  readonly problems: readonly ({ readonly name: string } & Group)[];
  readonly by: readonly ({ readonly field: string; readonly label: string } & {
    readonly options: readonly ({ readonly option: string | null } & Group)[];
  })[];
  readonly waitsFor: readonly { readonly what: string; readonly records: number }[];
  readonly payments: readonly PaymentSummary[];
  readonly rejected: readonly { readonly code: string; readonly title: string; readonly records: number }[];
}

export interface AnswerCount {
  readonly answer: string;
  readonly records: number;
}

export interface Group {
  readonly label: string;
  readonly records: number;
  readonly answers: readonly AnswerCount[];
}

export interface PaymentSummary {
  readonly name: string;
  readonly label: string;
  readonly due: number;
  readonly nothing: number;
  readonly unknown: number;
  /** What is due in all; as text where it is too large for a number of JSON. */
  readonly pence: number | string;
}

export interface Ran {
  readonly program: CoreProgram;
  readonly name: string;
  readonly job: Job;
  readonly milliseconds: number;
}

export function summaryOf(tally: Tally, { program, name, job, milliseconds }: Ran): Summary {
  const plans = plansOf(program, name, job.phase);
  const { asOf, knownOn }: Question = job.question;
  const read = recordsRead(tally);
  const order = orderOf(tally, program, plans);
  return {
    name,
    title: program.programmes.get(name)?.label ?? plans[0]?.label ?? name,
    asOf: isoFromDay(asOf),
    knownOn: knownOn === undefined ? null : isoFromDay(knownOn),
    phase: job.phase ?? null,
    records: { read, answered: tally.answered, rejected: read - tally.answered },
    seconds: Math.round(milliseconds) / 1_000,
    recordsPerSecond: ratePerSecond(read, milliseconds),
    answers: order,
    eligibility: plans.some(({ eligibility }) => eligibility !== undefined)
      ? answersOf(tally.eligibility, order)
      : [],
    plans: planGroups(tally, program, name, plans, order),
    problems: problemGroups(tally, program, plans, order),
    by: job.by.map((field) => byField(tally, program, job.of, field, order)),
    waitsFor: mostFirst(tally.waits).map(([what, records]) => ({ what, records })),
    payments: paymentsOf(tally, program, plans),
    rejected: mostFirst(tally.rejected).map(([code, records]) => ({
      code,
      title: titleOfReject(code),
      records,
    })),
  };
}

/** `yes`, the grades, then `no` and what is not known. */
function orderOf(tally: Tally, program: CoreProgram, plans: readonly CorePlan[]): readonly string[] {
  const grades = plans.flatMap(({ eligibility }) => {
    const unit = eligibility === undefined ? undefined : ruleCalled(program, eligibility).unit;
    return typeof unit === 'object' && 'scale' in unit ? unit.scale.map(({ key }) => key) : [];
  });
  const counted = [tally.eligibility, ...tally.problems.values()].flatMap((counts) => [...counts.keys()]);
  const known = new Set(['yes', ...grades, 'no', DOES_NOT_APPLY, UNKNOWN]);
  const others = [...new Set(counted)].filter((answer) => !known.has(answer)).sort();
  const given = new Set(counted);
  const all = ['yes', ...new Set([...grades, ...others]), 'no', DOES_NOT_APPLY, UNKNOWN];
  return all.filter((answer) => given.has(answer));
}

function answersOf(counts: Counts, order: readonly string[]): readonly AnswerCount[] {
  return order.flatMap((answer) => {
    const records = counts.get(answer);
    return records === undefined ? [] : [{ answer, records }];
  });
}

function groupOf(label: string, counts: Counts, order: readonly string[]): Group {
  const answers = answersOf(counts, order);
  return { label, records: answers.reduce((sum, { records }) => sum + records, 0), answers };
}

/** The phases of a programme in their order, with the plan of each place; a plan that was asked by name is told above. */
function planGroups(
  tally: Tally,
  program: CoreProgram,
  name: string,
  plans: readonly CorePlan[],
  order: readonly string[],
): Summary['plans'] {
  const phases = program.programmes.get(name)?.phases ?? [];
  return phases.flatMap(({ key, plan: main, local }) => {
    const own = new Set([main, ...local.map(({ plan }) => plan)]);
    return plans
      .filter((plan) => own.has(plan.name))
      .flatMap((plan) => {
        const counts = tally.plans.get(planKey(key, plan.name));
        return counts
          ? [{ plan: plan.name, phase: key, ...groupOf(plan.label ?? plan.name, counts, order) }]
          : [];
      });
  });
}

function problemGroups(
  tally: Tally,
  program: CoreProgram,
  plans: readonly CorePlan[],
  order: readonly string[],
): Summary['problems'] {
  const rules = plans.flatMap(({ problems }) => problems.map(({ rule }) => ruleCalled(program, rule)));
  const labels = new Map(rules.map(({ name, label }) => [name, label ?? words(name)]));
  return [...labels].flatMap(([name, label]) => {
    const counts = tally.problems.get(name);
    return counts ? [{ name, ...groupOf(label, counts, order) }] : [];
  });
}

function byField(
  tally: Tally,
  program: CoreProgram,
  record: string,
  name: string,
  order: readonly string[],
): Summary['by'][number] {
  const field = program.records.get(record)?.fields.find((one) => one.name === name);
  const groups = tally.by.get(name) ?? new Map<string, Counts>();
  const options = [...optionsOf(field), { key: NOT_KNOWN, label: NOT_KNOWN }].flatMap(({ key, label }) => {
    const counts = groups.get(key);
    return counts ? [{ option: key === NOT_KNOWN ? null : key, ...groupOf(label, counts, order) }] : [];
  });
  return { field: name, label: field?.label ?? words(name), options };
}

/** What a field of a few answers can be. */
export function optionsOf(
  field: CoreField | undefined,
): readonly { readonly key: string; readonly label: string }[] {
  if (field?.type.kind === 'yes-no') return ['yes', 'no'].map((key) => ({ key, label: key }));
  return field?.type.kind === 'choice' || field?.type.kind === 'scale' ? field.type.options : [];
}

function paymentsOf(tally: Tally, program: CoreProgram, plans: readonly CorePlan[]): Summary['payments'] {
  const rules = plans.flatMap(({ payments }) => payments.map(({ rule }) => ruleCalled(program, rule)));
  const labels = new Map(rules.map(({ name, label }) => [name, label ?? words(name)]));
  return [...labels].flatMap(([name, label]) => {
    const payment = tally.payments.get(name);
    if (!payment) return [];
    const { due, nothing, unknown, pence } = payment;
    const isSafe = pence <= BigInt(Number.MAX_SAFE_INTEGER) && pence >= BigInt(Number.MIN_SAFE_INTEGER);
    return [{ name, label, due, nothing, unknown, pence: isSafe ? Number(pence) : String(pence) }];
  });
}

function mostFirst(counts: Counts): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

// -- tables ---------------------------------------------------------------------------------------------------

/** What a reader sees, one table after another. */
export interface SummaryTable {
  readonly title: string;
  /** Above the numbers of each row. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly numbers: readonly (number | string)[] }[];
  /** Whether the numbers of a row are shares of one whole. */
  readonly isShares: boolean;
  /** What stands below. */
  readonly more: string | undefined;
}

const MOST_WAITS = 10;

export function tablesOf(summary: Summary): readonly SummaryTable[] {
  const { answers, eligibility, plans, problems, by, waitsFor, payments, rejected } = summary;
  const waits = waitsFor.slice(0, MOST_WAITS);
  const others = waitsFor.length - waits.length;
  return [
    sharesTable(
      'Eligibility',
      eligibility.length === 0 ? [] : [{ label: 'All records', records: 0, answers: eligibility }],
      answers,
    ),
    sharesTable('Problems', problems, answers),
    ...by.map(({ label, options }) => sharesTable(`Eligibility by ${label}`, options, answers)),
    sharesTable(
      'Eligibility by phase and plan',
      plans.map((group) => ({ ...group, label: `${group.phase ?? ''}: ${group.label}` })),
      answers,
    ),
    plainTable(
      'What an eligibility that is unknown waits for',
      ['records'],
      waits.map(({ what, records }) => [what, records]),
      others > 0 ? `and ${others} more` : undefined,
    ),
    plainTable(
      'Payments',
      ['in all', 'due', 'nothing', 'unknown'],
      payments.map(({ label, pence, due, nothing, unknown }) => [
        label,
        poundsOf(BigInt(pence)),
        due,
        nothing,
        unknown,
      ]),
    ),
    plainTable(
      'Rejected',
      ['records'],
      rejected.map(({ title, records }) => [title, records]),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

/** A column for each answer that any row has. */
function sharesTable(title: string, groups: readonly Group[], order: readonly string[]): SummaryTable {
  const given = new Set(groups.flatMap(({ answers }) => answers.map(({ answer }) => answer)));
  const columns = order.filter((answer) => given.has(answer));
  return {
    title,
    columns: columns.map(words),
    rows: groups.map(({ label, answers }) => ({
      label: printable(label),
      numbers: columns.map((answer) => answers.find((one) => one.answer === answer)?.records ?? 0),
    })),
    isShares: true,
    more: undefined,
  };
}

function plainTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly [string, ...(number | string)[]])[],
  more?: string,
): SummaryTable {
  return {
    title,
    columns,
    rows: rows.map(([label, ...numbers]) => ({ label: printable(label), numbers })),
    isShares: false,
    more,
  };
}

/** `£1,234.50` */
export function poundsOf(pence: bigint): string {
  const [sign, whole] = pence < 0n ? ['−', -pence] : ['', pence];
  return `${sign}£${(whole / 100n).toLocaleString('en-GB')}.${String(whole % 100n).padStart(2, '0')}`;
}

/** `30 September 2015, as known on 1 October 2015` */
export function askedText({ question, phase }: Job): string {
  const known = question.knownOn === undefined ? '' : `, as known on ${dayText(question.knownOn)}`;
  return `As of ${dayText(question.asOf)}${known}${phase === undefined ? '' : `, phase ${printable(phase)}`}`;
}
