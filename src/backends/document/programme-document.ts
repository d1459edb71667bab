// A programme -> the page that says which of its plans holds for whom.

import type { PlanSymbol, ProgrammeSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { placeField } from '../../types/check-programme.ts';
import { citations, headedSources, sourcesSection } from './cite.ts';
import { labelOf } from './meanings.ts';
import {
  type Block,
  type Document,
  list,
  paragraph,
  phrase,
  type Row,
  section,
  strong,
  table,
} from './model.ts';
import { pageOf } from './say.ts';
import { dateText, inForceText } from './time.ts';
import { capital, nameInWords, RULES_FOOT, titleOf } from './words.ts';
import { type Given, newWriter, type Writer } from './writer.ts';

export function programmeDocument(given: Given, programme: ProgrammeSymbol): Document {
  const writer = newWriter(given, undefined);
  const { node, name } = programme;
  const sources = citations(writer, node.clauses, { kind: 'strong', text: 'the programme' });
  const rows = node.phases.flatMap((phase) => phaseRows(writer, phase));
  return {
    name,
    title: titleOf(node),
    kind: 'Programme',
    lead: headedSources(sources),
    sections: [
      section('plans', 'Which plan holds', [
        ...table('The plans of the programme', ['Phase', 'For whom', 'Where', 'Plan', 'In force'], rows),
      ]),
      section('choosing', 'How the plan is chosen', choosing(writer, programme)),
      ...sourcesSection(writer),
    ],
    foot: RULES_FOOT,
  };
}

function phaseRows(writer: Writer, phase: ast.Phase): readonly Row[] {
  const first = planCalled(writer, phase.plan);
  const where = phase.local.length > 0 ? 'Everywhere else' : 'Everywhere';
  return [
    planRow(writer, phase, first, where),
    ...phase.local.map(({ plan, option }) => {
      const field = first && placeField(first.of.fields.values(), option.text);
      const place = field?.type.kind === 'choice' ? labelOf(field.type.choice, option.text) : option.text;
      return planRow(writer, phase, planCalled(writer, plan), place);
    }),
  ];
}

function planRow(writer: Writer, phase: ast.Phase, plan: PlanSymbol | undefined, where: string): Row {
  const inForce = plan && inForceText(inForceNode(plan));
  return {
    id: undefined,
    cells: [
      [paragraph(strong(phaseName(phase)))],
      [paragraph(forWhomText(phase) ?? 'Whoever is left')],
      [paragraph(where)],
      plan ? [paragraph(pageOf(writer, plan.name, titleOf(plan.node)))] : [],
      inForce === undefined ? [] : [paragraph(capital(inForce))],
    ],
  };
}

/** A plan that does not say when it is in force is so when the one that it extends is. */
function inForceNode(plan: PlanSymbol): ast.Plan {
  return plan.node.inForce || !plan.extends ? plan.node : inForceNode(plan.extends);
}

function phaseName({ key }: ast.Phase): string {
  return `Phase ${nameInWords(key.text)}`;
}

/** `Families identified before 1 September 2014` */
function forWhomText({ forWhom }: ast.Phase): string | undefined {
  if (!forWhom) return undefined;
  const { noun, date, side, from, to } = forWhom;
  const until = to ? ` to ${dateText(to)}` : '';
  return `${capital(nameInWords(noun.text))} ${nameInWords(date.text)} ${side} ${dateText(from)}${until}`;
}

function choosing({ program }: Writer, { node }: ProgrammeSymbol): readonly Block[] {
  const dates = node.phases.flatMap((phase) => program.resolutions.phaseDates.get(phase) ?? []);
  const names = [...new Set(dates.map(({ name, node: one }) => one.label?.text ?? nameInWords(name)))];
  const isLocal = node.phases.some(({ local }) => local.length > 0);
  const steps = [
    ...(names.length > 0
      ? [
          `By date: the first phase that the date fits. The date is: ${names.join('; ')}.`,
          'While that date is not known, no plan is chosen.',
        ]
      : ['There is one way: the first phase.']),
    ...(isLocal
      ? [
          'By place: within the phase, the plan of the place that is known to be the right one; where there is none for it, the plan for everywhere else.',
          'While the place is not known, no plan is chosen.',
        ]
      : []),
  ];
  return [list(steps.map((step) => phrase(step)))];
}

function planCalled({ program }: Writer, name: ast.Name): PlanSymbol | undefined {
  const found = program.bindings.scopes.get(name.span.file)?.get(name.text);
  return found?.kind === 'plan' ? found : undefined;
}
