// `headline reconcile`: every figure that a document states beside the one that the rules work out.

import {
  dayText,
  type Finding,
  isoFromDay,
  missingText,
  plainNumber,
  point,
  printable,
  quantityText,
  type Range,
  type Reconciled,
  reconcile,
  type SharedOut,
  sharedOut,
  sourceText,
  type Unit,
  words,
} from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION, PATHS_ARGUMENT } from '../command.ts';
import { citationJson, missingJson } from '../json.ts';
import { columns, counted } from '../output.ts';
import { dayGiven, today } from '../question.ts';
import type { Report } from '../report.ts';
import { openRules, programOf } from '../rules.ts';

export const addReconcile: AddCommand = (program, perform) => {
  program
    .command('reconcile')
    .description('set every figure that a document states beside the one worked out')
    .argument(...PATHS_ARGUMENT)
    .option('--as-of <date>', 'the day for what changes with time, such as 2015-09-30 (default: today)')
    .option('--differences', 'leave out the figures that agree')
    .option('--markdown', 'print Markdown tables')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      examples(
        'headline reconcile',
        'headline reconcile rulesets --differences',
        'headline reconcile rulesets --markdown',
      ),
    )
    .action((paths: string[], options: ReconcileOptions) =>
      perform(options, () => reconcileAll(paths, options)),
    );
};

interface ReconcileOptions extends Asked {
  readonly asOf?: string;
  readonly differences?: boolean;
  readonly markdown?: boolean;
}

/** A difference is what was looked for, so it is no failure of the command. */
function reconcileAll(paths: readonly string[], options: ReconcileOptions): Report {
  const { asOf, differences = false, markdown = false } = options;
  const rules = openRules(paths);
  const program = programOf(rules);
  const day = asOf === undefined ? today() : dayGiven(asOf);
  const found = reconcile(program, day);
  const shared = sharedOut(program, day);
  const rows = [...found.map(statedRow), ...shared.map(sharedRow)];
  const shown = differences ? rows.filter(({ finding }) => finding !== AGREES) : rows;
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: markdown ? markdownTables(shown) : textTables(shown),
    summary: `${markdown || shown.length === 0 ? '' : '\n'}${summaryOf(found, day)}`,
    json: { asOf: isoFromDay(day), figures: found.map(statedJson), sharedOut: shared.map(sharedJson) },
  };
}

// -- text -----------------------------------------------------------------------------------------------------

const HEAD = ['figure', 'stated', 'worked out', 'finding', 'place'];
const AGREES = 'agrees';

interface Row {
  /** The document that states the figure. */
  readonly document: string;
  readonly name: string;
  readonly stated: string;
  readonly workedOut: string;
  readonly finding: string;
  readonly place: string;
}

function statedRow({ figure, workedOut, finding }: Reconciled): Row {
  const { unit, says, stated, citations } = figure;
  const [first, ...others] = citations;
  return {
    document: first?.source.title ?? 'No document cited',
    name: nameOf(figure),
    stated: `${says ? `${says} ` : ''}${quantityText(point(stated), unit)}`,
    workedOut: quantityText(workedOut, unit),
    finding: findingText(finding, unit),
    place: [first?.place, ...others.map(sourceText)].filter((place) => place !== undefined).join('; '),
  };
}

function nameOf({ name, keyLabel, label }: Reconciled['figure']): string {
  const named = label ?? words(name);
  return keyLabel === undefined ? named : `${named}: ${words(keyLabel)}`;
}

function findingText(finding: Finding, unit: Unit): string {
  switch (finding.kind) {
    case 'agrees':
      return AGREES;
    case 'differs':
      return `differs by ${differenceText(finding.by, unit)}`;
    case 'cannot be worked out':
      return finding.waitsFor.length === 0
        ? 'cannot be worked out: it does not apply'
        : `cannot be worked out without ${finding.waitsFor.map(missingText).join(', ')}`;
  }
}

/** Two percentages differ by points. */
function differenceText(by: Range, unit: Unit): string {
  const told = quantityText(by, unit);
  if (unit !== 'percent') return told;
  return told.replaceAll('%', /^-?1%$/.test(told) ? ' percentage point' : ' percentage points');
}

/** What was shared out stands where a document states it: its parts were rounded each by itself. */
function sharedRow({ name, label, unit, whole, parts, difference }: SharedOut): Row {
  const told = differenceText(difference, unit);
  return {
    document: 'Shares, each rounded half up',
    name: `${label ?? words(name)}: all parts`,
    stated: quantityText(whole, unit),
    workedOut: quantityText(parts, unit),
    finding: told === differenceText(point(0), unit) ? AGREES : `differs by ${told}`,
    place: '',
  };
}

const cellsOf = ({ name, stated, workedOut, finding, place }: Row): readonly string[] =>
  [name, stated, workedOut, finding, place].map(printable);

/** One table a document, the columns of all of them under one another. */
function textTables(rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return [];
  const [head = '', ...lines] = columns([HEAD, ...rows.map(cellsOf)]);
  const laid = rows.map(({ document }, index) => ({ document, line: lines[index] ?? '' }));
  return [
    head,
    ...[...byDocument(laid)].flatMap(([document, its]) => ['', document, ...its.map(({ line }) => line)]),
  ];
}

function markdownTables(rows: readonly Row[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapedCell).join(' | ')} |`;
  return [...byDocument(rows)].flatMap(([document, its]) => [
    `## ${document}`,
    '',
    line(HEAD),
    `|${HEAD.map(() => '---|').join('')}`,
    ...its.map((row) => line(cellsOf(row))),
    '',
  ]);
}

function byDocument<R extends { readonly document: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> {
  return Map.groupBy(rows, ({ document }) => printable(document));
}

const escapedCell = (cell: string): string => cell.replaceAll('|', '\\|');

function summaryOf(found: readonly Reconciled[], day: number): string {
  if (found.length === 0) return 'no figure is stated';
  const kinds = Map.groupBy(found, ({ finding }) => finding.kind);
  const told = (['agrees', 'differs', 'cannot be worked out'] as const).flatMap((kind) => {
    const count = kinds.get(kind)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? kind : kind.replace(/s$/, '')}`];
  });
  return `${counted(found.length, 'figure')}, as of ${dayText(day)}: ${told.join(', ')}`;
}

// -- JSON -----------------------------------------------------------------------------------------------------

function statedJson({ figure, workedOut, finding }: Reconciled): object {
  const { name, label, key, says, stated, places, citations } = figure;
  return {
    name,
    label: label ?? null,
    key: key ?? null,
    stated: plainNumber(point(stated)).value,
    says: says ?? null,
    places,
    workedOut: plainNumber(workedOut),
    finding: finding.kind,
    differsBy: finding.kind === 'differs' ? plainNumber(finding.by) : null,
    waitsFor: finding.kind === 'cannot be worked out' ? finding.waitsFor.map(missingJson) : [],
    citations: citations.map(citationJson),
  };
}

function sharedJson({ name, label, whole, parts, difference }: SharedOut): object {
  return {
    name,
    label: label ?? null,
    whole: plainNumber(whole),
    parts: plainNumber(parts),
    difference: plainNumber(difference),
  };
}
