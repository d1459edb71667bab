// Plans -> the columns of a table of answers, and an answer -> its cells. One record is one row; the order is that in which a plan
// is read.

import { type CorePlan, type CoreProgram, isoFromDay, ruleCalled } from '../../src/index.ts';
import { type Answered, type Part, wordOf } from './answer.ts';

/** Where in an answer a cell is found. */
type Section = 'problems' | 'indicators' | 'filters' | 'gates' | 'outcomes' | 'dates' | 'figures';
type Single = 'appliesTo' | 'eligibility' | 'eligible' | 'progress';

export type Column = { readonly title: string } & (
  | { readonly kind: 'line' | 'about' | 'plan' | 'phase' | 'as of' | 'in force' }
  | { readonly kind: 'single'; readonly part: Single }
  | { readonly kind: 'part'; readonly section: Section; readonly name: string }
  | { readonly kind: 'payment'; readonly name: string; readonly what: 'amount' | 'due' | 'claimed' }
  | { readonly kind: 'warning'; readonly place: number }
);

/** Of several plans: all that any of them has, each once. */
export function columnsOf(
  program: CoreProgram,
  plans: readonly CorePlan[],
  isProgramme: boolean,
): readonly Column[] {
  const groups = plans.map((plan) => groupsOf(program, plan));
  const places = [...(groups[0]?.keys() ?? [])];
  const parts = places.flatMap((place) => groups.flatMap((group) => group[place] ?? []));
  const once = new Map(parts.map((column) => [column.title, column]));
  return [
    { title: 'line', kind: 'line' },
    { title: 'about', kind: 'about' },
    { title: 'plan', kind: 'plan' },
    ...(isProgramme ? [{ title: 'phase', kind: 'phase' } as const] : []),
    { title: 'as_of', kind: 'as of' },
    { title: 'in_force', kind: 'in force' },
    ...once.values(),
  ];
}

/** The columns of one plan by what they are: the same groups of every plan. */
function groupsOf(program: CoreProgram, plan: CorePlan): readonly (readonly Column[])[] {
  const name = (rule: string): string => ruleCalled(program, rule).name;
  const single = (title: string, part: Single, rule: string | undefined): readonly Column[] =>
    rule === undefined ? [] : [{ title, kind: 'single', part }];
  const parts = (title: string, section: Section, names: readonly string[]): readonly Column[] =>
    names.map((one) => ({ title: `${title}.${one}`, kind: 'part', section, name: one }));
  return [
    single('applies_to', 'appliesTo', plan.appliesTo),
    single('eligibility', 'eligibility', plan.eligibility),
    single('eligible', 'eligible', plan.eligible),
    parts(
      'problem',
      'problems',
      plan.problems.map(({ rule }) => name(rule)),
    ),
    parts(
      'indicator',
      'indicators',
      plan.problems.flatMap(({ indicators }) => indicators.map(name)),
    ),
    parts('filter', 'filters', plan.filters.map(name)),
    parts('gate', 'gates', plan.gates.map(name)),
    parts(
      'outcome',
      'outcomes',
      plan.outcomes.map(({ rule }) => name(rule)),
    ),
    single('progress', 'progress', plan.progress),
    plan.payments.flatMap(({ rule, paid }) => paymentColumns(name(rule), paid !== undefined)),
    plan.warnings.map((_, place) => ({ title: `warning.${place + 1}`, kind: 'warning', place })),
    parts(
      'date',
      'dates',
      plan.dates.map((date) => date.name),
    ),
    parts('figure', 'figures', plan.defines.map(name)),
  ];
}

function paymentColumns(name: string, isClaimed: boolean): readonly Column[] {
  const title = `payment.${name}`;
  return [
    { title, kind: 'payment', name, what: 'amount' },
    { title: `${title}.due`, kind: 'payment', name, what: 'due' },
    ...(isClaimed ? [{ title: `${title}.claimed`, kind: 'payment', name, what: 'claimed' } as const] : []),
  ];
}

/** What a row is about, besides its answer. */
export interface RowHead {
  readonly line: number;
  readonly about: string | null;
  readonly phase: string | undefined;
  readonly asOf: number;
}

/** Empty where the plan of the row has no such part. */
export function cellsOf(columns: readonly Column[], head: RowHead, answer: Answered): readonly string[] {
  return columns.map((column) => cellOf(column, head, answer));
}

function cellOf(column: Column, head: RowHead, answer: Answered): string {
  switch (column.kind) {
    case 'line':
      return String(head.line);
    case 'about':
      return head.about ?? '';
    case 'plan':
      return answer.plan;
    case 'phase':
      return head.phase ?? '';
    case 'as of':
      return isoFromDay(head.asOf);
    case 'in force':
      return answer.inForce ? 'yes' : 'no';
    case 'single':
      return wordIn(answer[column.part]);
    case 'part':
      return wordIn(own(answer[column.section], column.name));
    case 'warning':
      return wordIn(answer.warnings[column.place]?.holds);
    case 'payment':
      return wordIn(own(answer.payments, column.name)?.[column.what]);
  }
}

function own<T>(parts: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

/** An amount is told in pence. */
function wordIn(part: Part | Answered['payments'][string]['amount'] | undefined): string {
  if (part === undefined) return '';
  return 'value' in part && typeof part.value === 'number' ? String(part.value) : wordOf(part as Part);
}

/** Programs that open tables take a text that starts so for a formula, and would work it out. */
export function asText(text: string | null): string | null {
  return text !== null && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A row of CSV after RFC 4180. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
