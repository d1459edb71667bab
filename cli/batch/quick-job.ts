// Whether a run can be answered in columns: a file of lines, one plan, and only verdicts to write.

import {
  type CorePlan,
  type CoreProgram,
  emitColumns,
  emitReader,
  isoFromDay,
  partIds,
  ruleCalled,
} from '../../src/index.ts';
import type { Column } from './columns.ts';

/** What a thread needs for it; plain data. */
export interface QuickJob {
  /** The modules that read lines into columns, and that answer the rules over columns. */
  readonly reader: string;
  readonly evaluator: string;
  /** How many rules it answers. */
  readonly rules: number;
  /** The cells of a row, in order: of a rule, by its place among those; or what is the same in every row. */
  readonly cells: readonly QuickCell[];
  /** The place of the rule of eligibility, and those of the problems by name. */
  readonly eligibility: number | undefined;
  readonly problems: readonly (readonly [name: string, rule: number])[];
  /** The fields by which the summary is broken down, with the words of what their columns hold. */
  readonly by: readonly { readonly field: string; readonly words: readonly string[] }[];
  /** The field that tells what a record is about. */
  readonly about: string | undefined;
}

export type QuickCell =
  | { readonly kind: 'line' | 'about' }
  | { readonly kind: 'rule'; readonly rule: number }
  | { readonly kind: 'same'; readonly text: string };

export interface QuickAsked {
  readonly columns: readonly Column[];
  readonly by: readonly string[];
  readonly asOf: number;
}

/** Undefined where some cell is no verdict, or rests on what columns do not hold. */
export function quickJobOf(program: CoreProgram, plan: CorePlan, asked: QuickAsked): QuickJob | undefined {
  // What a plan pays is counted too.
  if (plan.payments.length > 0) return undefined;
  const rules: string[] = [];
  const placeOf = (rule: string): number => {
    if (!rules.includes(rule)) rules.push(rule);
    return rules.indexOf(rule);
  };
  const found = asked.columns.map((column) => cellOf(program, plan, column, asked.asOf, placeOf));
  const cells = found.flatMap((cell) => cell ?? []);
  const by = asked.by.flatMap((field) => wordsOf(program, plan.of, field) ?? []);
  if (cells.length < found.length || by.length < asked.by.length) return undefined;
  const eligibility = plan.eligibility === undefined ? undefined : placeOf(plan.eligibility);
  const problems = plan.problems.map(({ rule }) => [ruleCalled(program, rule).name, placeOf(rule)] as const);
  const evaluator = emitColumns(program, plan, rules);
  if (!evaluator) return undefined;
  const about = program.records.get(plan.of)?.calledBy?.name;
  const written = new Set([...asked.by, ...(about === undefined ? [] : [about])]);
  const wanted = (table: string, name: string): boolean =>
    evaluator.wanted(table, name) || (table === '' && written.has(name));
  const reader = emitReader(program, plan.of, { wanted });
  return { reader, evaluator: evaluator.js, rules: rules.length, cells, eligibility, problems, by, about };
}

function cellOf(
  program: CoreProgram,
  plan: CorePlan,
  column: Column,
  asOf: number,
  placeOf: (rule: string) => number,
): QuickCell | undefined {
  switch (column.kind) {
    case 'line':
    case 'about':
      return { kind: column.kind };
    case 'plan':
      return { kind: 'same', text: plan.name };
    case 'phase':
      return undefined;
    case 'as of':
      return { kind: 'same', text: isoFromDay(asOf) };
    case 'in force':
      return { kind: 'same', text: isInForce(plan, asOf) ? 'yes' : 'no' };
    default: {
      const rule = ruleOf(program, plan, column);
      return rule === undefined || ruleCalled(program, rule).gives !== 'verdict'
        ? undefined
        : { kind: 'rule', rule: placeOf(rule) };
    }
  }
}

function isInForce({ inForce }: CorePlan, day: number): boolean {
  return !inForce || (day >= inForce.from && (inForce.to === undefined || day <= inForce.to));
}

function ruleOf(program: CoreProgram, plan: CorePlan, column: Column): string | undefined {
  switch (column.kind) {
    case 'single':
      return plan[column.part];
    case 'warning':
      return plan.warnings[column.place]?.rule;
    case 'part': {
      const ids = partIds(plan).filter((id) => ruleCalled(program, id).name === column.name);
      return ids.length === 1 ? ids[0] : undefined;
    }
    default:
      return undefined;
  }
}

/** What the column of a field holds, from 0, in words; undefined of one whose words are not known beforehand. */
function wordsOf(
  program: CoreProgram,
  record: string,
  field: string,
): readonly { readonly field: string; readonly words: readonly string[] }[] | undefined {
  const type = program.records.get(record)?.fields.find(({ name }) => name === field)?.type;
  if (type?.kind === 'yes-no') return [{ field, words: ['', 'yes', 'no'] }];
  if (type?.kind === 'choice' || type?.kind === 'scale')
    return [{ field, words: type.options.map(({ key }) => key) }];
  return undefined;
}
