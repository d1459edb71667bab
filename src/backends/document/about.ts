// What stands before the rules: what the plan is, for whom, for how long, which dates it works with.

import type { PlanDateSymbol, PlanSymbol, ProgrammeSymbol } from '../../names/symbol.ts';
import { dayText } from '../../values/index.ts';
import { citations } from './cite.ts';
import {
  type Block,
  type Inline,
  type Phrase,
  paragraph,
  phrase,
  type Section,
  section,
  strong,
  type Term,
  table,
  withoutEmpty,
} from './model.ts';
import { chainOf, originMarks } from './origin.ts';
import { ruleBlocks } from './rule.ts';
import { linked, pageOf, sayFirst } from './say.ts';
import { inForceText } from './time.ts';
import { capital, nameInWords, titleOf } from './words.ts';
import { partId, type Writer } from './writer.ts';

export function aboutBlocks(writer: Writer, plan: PlanSymbol): readonly Block[] {
  const { node, of } = plan;
  const parent = plan.extends;
  const where = node.extends?.where;
  const inForce = chainOf(plan)
    .map(({ node: one }) => inForceText(one))
    .find((one) => one !== undefined);
  const cited = chainOf(plan).find(({ node: one }) => one.clauses.some(({ kind }) => kind === 'cites'));
  const sources = citations(writer, cited?.node.clauses ?? [], {
    kind: 'strong',
    text: 'the plan as a whole',
  });
  const terms: readonly (Term | undefined)[] = [
    told('For', phrase(`Each ${nameInWords(of.name)}`)),
    inForce === undefined ? undefined : told('In force', phrase(capital(inForce))),
    parent && told('Amends', parentsPhrase(writer, plan)),
    where && {
      id: undefined,
      term: phrase('Holds where'),
      blocks: [{ kind: 'paragraph', text: sayFirst(writer, where) }],
    },
    ...programmesOf(writer, plan),
    sources.length === 0 ? undefined : { id: undefined, term: phrase('Source'), blocks: sources },
    told('Dates in this document', phrase(asOfText(writer))),
    told('Name in the rules', phrase(plan.name)),
  ];
  return [{ kind: 'terms', terms: terms.filter((one) => one !== undefined) }];
}

function told(term: string, said: Phrase): Term {
  return { id: undefined, term: phrase(term), blocks: [{ kind: 'paragraph', text: said }] };
}

function parentsPhrase(writer: Writer, plan: PlanSymbol): Phrase {
  return chainOf(plan)
    .slice(1)
    .flatMap((one, index): readonly Inline[] => {
      const page = pageOf(writer, one.name, titleOf(one.node));
      return index === 0 ? [page] : phrase(', which amends ', page);
    });
}

function programmesOf(writer: Writer, plan: PlanSymbol): readonly Term[] {
  const inProgramme = ({ node }: ProgrammeSymbol): boolean =>
    node.phases.some(({ plan: name, local }) =>
      [name, ...local.map((place) => place.plan)].some(({ text }) => text === plan.name),
    );
  return writer.program.bindings.programmes
    .filter(inProgramme)
    .map(({ name, node }) => told('Part of', phrase(pageOf(writer, name, titleOf(node)))));
}

function asOfText({ asOf }: Writer): string {
  return asOf === undefined
    ? 'Whatever changes with time is told with all its dates.'
    : `Whatever changes with time is told as it is on ${dayText(asOf)}.`;
}

/** The dates that a plan works with, and where each comes from. */
export function datesSection(writer: Writer, { parts }: PlanSymbol): readonly Section[] {
  const dates = [...parts.values()].filter((part): part is PlanDateSymbol => part.kind === 'plan-date');
  const rows = dates.map((date) => ({
    id: partId(writer, date),
    cells: [
      [paragraph(strong(capital(nameInWords(date.name)))), ...originMarks(writer, date)],
      date.node.label ? [paragraph(date.node.label.text)] : [],
      date.node.value ? ruleBlocks(writer, date.node.value) : [paragraph('Given with each question')],
      citations(writer, date.node.clauses, linked(capital(nameInWords(date.name)), partId(writer, date))),
    ],
  }));
  const tables = table(
    'Dates that the rules turn on',
    ['Date', 'What it is', 'Where it comes from', 'Source'],
    rows,
  ).map(withoutEmpty);
  return tables.length === 0 ? [] : [section('dates', 'Dates', tables)];
}
