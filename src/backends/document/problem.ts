// A problem -> a section with one table: how it is identified, and what counts as progress.

import type { IndicatorSymbol, OutcomeSymbol, PlanSymbol, ProblemSymbol } from '../../names/symbol.ts';
import { citations, headedSources } from './cite.ts';
import {
  type Block,
  list,
  mark,
  type Phrase,
  paragraph,
  phrase,
  plain,
  type RowGroup,
  type Section,
  section,
  strong,
  type Table,
} from './model.ts';
import { chainOf, inheritedFrom, originMarks } from './origin.ts';
import { PART_COLUMNS, partRow } from './part.ts';
import { clauseBlocks, evidenceSentence, ruleBlocks } from './rule.ts';
import { linked, say } from './say.ts';
import { capital, titleOf } from './words.ts';
import { partId, type Writer } from './writer.ts';

export function problemsSection(writer: Writer, plan: PlanSymbol): readonly Section[] {
  const problems = [...plan.problems.values()];
  if (problems.length === 0) return [];
  const sections = problems.map((problem) => problemSection(writer, plan, problem));
  return [section('problems', 'Problems', [], sections)];
}

function problemSection(writer: Writer, plan: PlanSymbol, problem: ProblemSymbol): Section {
  const { node, name } = problem;
  const title = titleOf(node);
  const id = partId(writer, problem) ?? name;
  const outcomes = outcomesFor(plan, problem.name);
  const sources = citations(writer, node.clauses, linked(title, id));
  return section(id, title, [
    ...originMarks(writer, problem),
    ...inheritedFrom(writer, problem),
    ...headedSources(sources),
    ...clauseBlocks(writer, node.clauses),
    ...evidenceSentence(node.clauses),
    problemTable(writer, problem, outcomes),
    ...removedIndicators(writer, plan, problem),
    ...(outcomes.length === 0 && hasOutcomes(plan)
      ? [paragraph('No outcome is set for this problem alone.')]
      : []),
  ]);
}

function problemTable(writer: Writer, problem: ProblemSymbol, outcomes: readonly OutcomeSymbol[]): Table {
  const indicators = [...problem.indicators.values()];
  const groups: RowGroup[] = [
    { title: identifiedBy(writer, problem), rows: indicators.map((part) => partRow(writer, part)) },
    { title: 'What counts as progress', rows: outcomes.map((part) => partRow(writer, part)) },
  ];
  return {
    kind: 'table',
    caption: titleOf(problem.node),
    columns: PART_COLUMNS,
    groups: groups.filter(({ rows }) => rows.length > 0),
  };
}

/** A problem is met when any of its indicators is, unless it says otherwise. */
function identifiedBy(writer: Writer, { node, indicators }: ProblemSymbol): string {
  const how = 'How it is identified';
  if (node.metWhen) return `${how}: met when ${plain(say(writer, node.metWhen))}`;
  return indicators.size > 1 ? `${how}: any one of these is enough` : how;
}

export function outcomesFor({ parts }: PlanSymbol, problem: string | undefined): readonly OutcomeSymbol[] {
  return [...parts.values()].filter(
    (part): part is OutcomeSymbol => part.kind === 'outcome' && part.for?.text === problem,
  );
}

function hasOutcomes({ parts }: PlanSymbol): boolean {
  return [...parts.values()].some(({ kind }) => kind === 'outcome');
}

// -- what a plan has taken away -------------------------------------------------------------------------------

interface RemovedIndicator {
  readonly indicator: IndicatorSymbol;
  readonly by: PlanSymbol;
  readonly because: string | undefined;
}

/** Those of the extended plans that this one does not have, told where they would stand. */
function removedIndicators(writer: Writer, plan: PlanSymbol, problem: ProblemSymbol): readonly Block[] {
  const removed = chainOf(plan).flatMap((by) => removedIn(by, problem.name));
  const gone = removed.filter(({ indicator }) => !problem.indicators.has(indicator.name));
  if (gone.length === 0) return [];
  return [list(gone.map((one) => removedItem(writer, plan, one)))];
}

function removedIn(by: PlanSymbol, problem: string): readonly RemovedIndicator[] {
  return by.node.parts.flatMap((part) => {
    if (part.kind !== 'removed' || part.what !== 'indicator' || part.names[0]?.text !== problem) return [];
    const indicator = by.extends?.problems.get(problem)?.indicators.get(part.names[1]?.text ?? '');
    return indicator ? [{ indicator, by, because: part.because?.text }] : [];
  });
}

function removedItem(writer: Writer, plan: PlanSymbol, { indicator, by, because }: RemovedIndicator): Phrase {
  const where = by === plan ? 'here' : `in ${titleOf(by.node)}`;
  const [rule] = ruleBlocks(writer, indicator.node.condition);
  const said = rule?.kind === 'paragraph' ? [...phrase(': '), ...rule.text] : [];
  const why = because === undefined ? [] : phrase(`. Why: “${because}”`);
  return [
    mark(`Removed ${where}`, 'removed'),
    ...phrase(' '),
    strong(capital(titleOf(indicator.node))),
    ...said,
    ...why,
  ];
}
