// Who is eligible: the condition or its grades, and what else decides, holds back or warns.

import type {
  EligibilitySymbol,
  FilterSymbol,
  GateSymbol,
  NamedListSymbol,
  PlanSymbol,
} from '../../names/symbol.ts';
import { citations, headedSources } from './cite.ts';
import {
  type Block,
  type CellBlock,
  list,
  paragraph,
  type Row,
  type Section,
  section,
  strong,
  type Table,
  table,
  withoutEmpty,
} from './model.ts';
import { holdsNow, inheritedFrom, originMarks, replacedBy } from './origin.ts';
import { headed, PART_COLUMNS, partRow } from './part.ts';
import { clauseBlocks, evidenceSentence, ruleBlocks } from './rule.ts';
import { linked, say } from './say.ts';
import { daysOf, periodText } from './time.ts';
import { capital, nameInWords, titleOf } from './words.ts';
import { partId, type Writer } from './writer.ts';

export function eligibilitySection(writer: Writer, plan: PlanSymbol): readonly Section[] {
  const sections = [...conditionsOf(writer, plan), ...listsOf(writer, plan), ...warningsOf(writer, plan)];
  const { eligibility } = plan;
  if (!eligibility && sections.length === 0) return [];
  const blocks = eligibility ? eligibilityBlocks(writer, eligibility) : [];
  return [
    section('eligibility', eligibility ? 'Who is eligible' : 'Conditions and warnings', blocks, sections),
  ];
}

function eligibilityBlocks(writer: Writer, part: EligibilitySymbol): readonly Block[] {
  const { node, changed } = part;
  const title = node.label?.text ?? 'Who is eligible';
  const sources = citations(writer, node.clauses, linked(title, 'eligibility'));
  return [
    ...(node.label ? [paragraph(strong(node.label.text))] : []),
    ...originMarks(writer, part),
    ...inheritedFrom(writer, part),
    ...(changed?.temporary ? temporaryBlocks(writer, part) : decided(writer, part)),
    ...insteadOf(writer, part),
    ...evidenceSentence(node.clauses),
    ...headedSources(sources),
  ];
}

/** What decides: one condition, or the first grade that holds. */
function decided(writer: Writer, { node }: EligibilitySymbol): readonly Block[] {
  const clauses = clauseBlocks(writer, node.clauses);
  if (node.condition) return [...ruleBlocks(writer, node.condition), ...clauses];
  const rows: readonly Row[] = node.grades.map(({ name, when }) => ({
    id: undefined,
    cells: [[paragraph(strong(capital(nameInWords(name.text))))], ruleBlocks(writer, when)],
  }));
  return [
    ...table('Grades of eligibility: the first that holds counts', ['Grade', 'When'], rows),
    ...clauses,
  ];
}

function temporaryBlocks(writer: Writer, part: EligibilitySymbol): readonly Block[] {
  const temporary = part.changed?.temporary;
  const other = temporary?.otherwise;
  if (!temporary || other?.kind !== 'eligibility') return decided(writer, part);
  const now = holdsNow(writer, part);
  if (now !== undefined) return decided(writer, now ? part : other);
  return [
    paragraph(strong(`${capital(periodText(daysOf(temporary.period)))}:`)),
    ...decided(writer, part),
    paragraph(strong(`At other times, as in ${titleOf(other.plan.node)}:`)),
    ...decided(writer, other),
  ];
}

function insteadOf(writer: Writer, part: EligibilitySymbol): readonly Block[] {
  const old = part.changed?.temporary ? undefined : replacedBy(part);
  if (!old) return [];
  const where = `In ${titleOf(old.plan.node)} instead: `;
  if (old.node.condition) return headed(where, ruleBlocks(writer, old.node.condition));
  return [paragraph(strong(where.trim())), ...decided(writer, old)];
}

// -- what else decides ----------------------------------------------------------------------------------------

function conditionsOf(writer: Writer, { parts, problems }: PlanSymbol): readonly Section[] {
  const all = [...parts.values()];
  const filters = all.filter((part): part is FilterSymbol => part.kind === 'filter');
  const gates = all.filter((part): part is GateSymbol => part.kind === 'gate');
  return [
    ...partsSection(
      writer,
      'filters',
      problems.size > 0 ? 'What decides besides the problems' : 'What decides',
      filters,
    ),
    ...partsSection(writer, 'gates', 'What must be waited for', gates),
  ];
}

function partsSection(
  writer: Writer,
  id: string,
  title: string,
  parts: readonly (FilterSymbol | GateSymbol)[],
): readonly Section[] {
  const rows = parts.map((part) => partRow(writer, part));
  const tables = table(title, PART_COLUMNS, rows).map(withoutEmpty);
  return tables.length === 0 ? [] : [section(id, title, tables)];
}

function listsOf(writer: Writer, { parts }: PlanSymbol): readonly Section[] {
  const lists = [...parts.values()].filter((part): part is NamedListSymbol => part.kind === 'named-list');
  if (lists.length === 0) return [];
  const terms = lists.map((named) => {
    const items = list(named.node.list.items.map((item) => say(writer, item)));
    return {
      id: partId(writer, named),
      term: [strong(capital(nameInWords(named.name)))],
      blocks: [...originMarks(writer, named), items],
    };
  });
  return [section('lists', 'Lists that rules speak of', [{ kind: 'terms', terms }])];
}

function warningsOf(writer: Writer, { warnings }: PlanSymbol): readonly Section[] {
  const rows = warnings.map((warning): Row => {
    const cells: readonly (readonly CellBlock[])[] = [
      [paragraph(warning.node.because.text), ...originMarks(writer, warning)],
      ruleBlocks(writer, warning.node.when),
      citations(writer, warning.node.clauses, linked(warning.node.because.text, 'warnings')),
    ];
    return { id: undefined, cells };
  });
  const tables: readonly Table[] = table(
    'What wants a second look',
    ['Warning', 'Given when', 'Source'],
    rows,
  ).map(withoutEmpty);
  return tables.length === 0 ? [] : [section('warnings', 'What wants a second look', tables)];
}
