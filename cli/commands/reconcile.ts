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
  type Reconciled,
  reconcile,
  type SharedOut,
  sharedOut,
  sourceText,
  type Unit,
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
    .option('--markdown', 'print a Markdown table')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline reconcile', 'headline reconcile rulesets --markdown'))
    .action((paths: string[], options: ReconcileOptions) =>
      perform(options, () => reconcileAll(paths, options)),
    );
};

interface ReconcileOptions extends Asked {
  readonly asOf?: string;
  readonly markdown?: boolean;
}

/** A difference is what was looked for, so it is no failure of the command. */
function reconcileAll(paths: readonly string[], { asOf, markdown = false }: ReconcileOptions): Report {
  const rules = openRules(paths);
  const program = programOf(rules);
  const day = asOf === undefined ? today() : dayGiven(asOf);
  const found = reconcile(program, day);
  const shared = sharedOut(program, day);
  const rows = [...found.map(statedRow), ...shared.map(sharedRow)];
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: markdown ? markdownTable(rows) : table(rows),
    summary: `${markdown || rows.length === 0 ? '' : '\n'}${summaryOf(found, day)}`,
    json: { asOf: isoFromDay(day), figures: found.map(statedJson), sharedOut: shared.map(sharedJson) },
  };
}

// -- text -----------------------------------------------------------------------------------------------------

const HEAD = ['figure', 'stated', 'worked out', 'finding', 'source'];

type Row = readonly string[];

function statedRow({ figure, workedOut, finding }: Reconciled): Row {
  const { unit, about, stated, citations } = figure;
  return [
    nameOf(figure),
    `${about ? 'about ' : ''}${quantityText(point(stated), unit)}`,
    quantityText(workedOut, unit),
    findingText(finding, unit),
    citations.map(sourceText).join('; '),
  ].map(printable);
}

function nameOf({ name, key, label }: Reconciled['figure']): string {
  const named = label ?? name.replaceAll('_', ' ');
  return key === undefined ? named : `${named}: ${key.replaceAll('_', ' ')}`;
}

function findingText(finding: Finding, unit: Unit): string {
  switch (finding.kind) {
    case 'agrees':
      return 'agrees';
    case 'differs':
      return `differs by ${quantityText(finding.by, unit)}`;
    case 'cannot be worked out':
      return finding.waitsFor.length === 0
        ? 'cannot be worked out: it does not apply'
        : `cannot be worked out without ${finding.waitsFor.map(missingText).join(', ')}`;
  }
}

/** What was shared out stands where a document states it: its parts were rounded each by itself. */
function sharedRow({ name, label, unit, whole, parts, difference }: SharedOut): Row {
  const told = quantityText(difference, unit);
  return [
    `${label ?? name.replaceAll('_', ' ')}: all parts`,
    quantityText(whole, unit),
    quantityText(parts, unit),
    told === quantityText(point(0), unit) ? 'agrees' : `differs by ${told}`,
    'each share rounded half up',
  ].map(printable);
}

function table(rows: readonly Row[]): readonly string[] {
  return rows.length === 0 ? [] : columns([HEAD, ...rows]);
}

function markdownTable(rows: readonly Row[]): readonly string[] {
  const line = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(HEAD), `|${HEAD.map(() => '---|').join('')}`, ...rows.map(line)];
}

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
  const { name, label, key, about, stated, places, citations } = figure;
  return {
    name,
    label: label ?? null,
    key: key ?? null,
    stated: plainNumber(point(stated)).value,
    about,
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
