// An answer -> lines for a terminal: every part with its verdict or figure, what the answer waits for, and why it is so.

import {
  carriersOf,
  explain,
  type FigureAnswer,
  isSettled,
  missingFor,
  missingText,
  type PaymentAnswer,
  type PlanAnswer,
  partCalled,
  paymentText,
  printable,
  reasonLines,
  valueText,
  verdictWord,
  type WordsOf,
} from '../src/index.ts';
import { columns } from './output.ts';

/** Every part of the plan with its verdict: `school  yes  Children who …`. */
export function answerTable(answer: PlanAnswer): readonly string[] {
  const { eligibility } = answer;
  const head = eligibility ? [row(eligibility, ''), ...because(answer, eligibility)] : [];
  const sections = sectionsOf(answer).filter(({ rows }) => rows.length > 0);
  const lines = columns([...head, ...sections.flatMap(({ rows }) => rows)]);
  let taken = head.length;
  const told = sections.flatMap(({ title, rows }) => {
    const own = lines.slice(taken, taken + rows.length);
    taken += rows.length;
    return ['', title, ...own];
  });
  return [...lines.slice(0, head.length), ...told].slice(head.length === 0 ? 1 : 0);
}

interface Section {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

function sectionsOf(answer: PlanAnswer): readonly Section[] {
  const { appliesTo, progress, warnings } = answer;
  const rows = (parts: readonly FigureAnswer[]): Section['rows'] => parts.map((part) => row(part));
  const held = warnings.filter(({ verdict }) => verdictWord(verdict) !== 'no');
  return [
    {
      title: 'Warnings',
      rows: held.map((part) => ['  warning', verdictWord(part.verdict), printable(part.reason)]),
    },
    { title: 'Whom the plan is for', rows: rows(appliesTo ? [appliesTo] : []) },
    { title: 'Problems', rows: rows(answer.problems) },
    { title: 'Filters', rows: rows(answer.filters) },
    { title: 'Gates', rows: rows(answer.gates) },
    { title: 'Outcomes', rows: rows(answer.outcomes) },
    { title: 'Progress', rows: rows(progress ? [progress] : []) },
    { title: 'Payments', rows: answer.payments.map(paymentRow) },
    { title: 'Dates', rows: rows(answer.dates) },
    { title: 'Figures', rows: rows(answer.defines) },
  ];
}

function row({ name, label, value, unit }: FigureAnswer, indent = '  '): readonly string[] {
  return [indent + printable(name), valueText(value, unit), printable(label ?? '')];
}

/** The amount in its column; why it is nothing, or what it waits for, beside it. */
function paymentRow(payment: PaymentAnswer): readonly string[] {
  const [amount = '', why] = paymentText(payment).split(/: (.*)/s);
  const told = [payment.label, why].filter((text) => text !== undefined && text !== '');
  return [`  ${printable(payment.name)}`, amount, printable(told.join('; '))];
}

/** The parts that the eligibility rests on; of one that is not known, what it waits for is told instead. */
function because(answer: PlanAnswer, { trace, value }: FigureAnswer): readonly (readonly string[])[] {
  const carriers = isSettled(value) ? carriersOf(trace) : [];
  const told = carriers.flatMap((name) => partCalled(answer, name) ?? []).map(withValue);
  return told.length === 0 ? [] : [['', '', `because ${told.join(', ')}`]];
}

function withValue({ name, value, unit }: FigureAnswer): string {
  return `${name} (${valueText(value, unit)})`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

const FIRST = 10;

/** What an eligibility that is not known waits for; of a plan without one, what its parts wait for. */
export function waitingLines(answer: PlanAnswer): readonly string[] {
  const missing = missingOf(answer);
  const shown = missing.slice(0, FIRST).map((text) => `  ${printable(text)}`);
  const more = missing.length - shown.length;
  return section('Waits for', more > 0 ? [...shown, `  and ${more} more; --explain lists them`] : shown);
}

function missingOf({ eligibility, defines, progress }: PlanAnswer): readonly string[] {
  const parts = eligibility ? [eligibility] : [...defines, ...(progress ? [progress] : [])];
  return [...new Set(parts.flatMap(({ trace }) => missingFor(trace).map(missingText)))];
}

/** Why each part is what it is: every reason, not only those that it rests on. */
export function fullExplanation(answer: PlanAnswer, wordsOf: WordsOf): readonly string[] {
  const { eligibility, progress, payments } = answer;
  const told = (parts: readonly FigureAnswer[]): readonly string[] =>
    parts.flatMap((part) => explained(part, wordsOf)).map((line) => `  ${line}`);
  return [
    ...(eligibility ? explained(eligibility, wordsOf) : []),
    ...section(
      'Not known, and could decide it',
      missingOf(answer).map((text) => `  ${printable(text)}`),
    ),
    ...section('Filters', told(answer.filters)),
    ...section('Gates', told(answer.gates)),
    ...section('Outcomes', told(answer.outcomes)),
    ...section('Progress', told(progress ? [progress] : [])),
    ...section(
      'Payments',
      payments.flatMap((payment) => [
        `  ${printable(payment.name)}: ${paymentText(payment)}`,
        ...explained(payment.when, wordsOf).map((line) => `    ${line}`),
      ]),
    ),
    ...section('Figures', told(answer.defines)),
  ];
}

function explained({ trace }: FigureAnswer, wordsOf: WordsOf): readonly string[] {
  return reasonLines(explain(trace, wordsOf), { full: true }).map(
    ({ depth, text }) => '  '.repeat(depth) + text,
  );
}
