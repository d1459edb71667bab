// What counts as progress beyond one problem, and what is paid for it.

import type { PaymentSymbol, PlanSymbol, ProgressSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { citations, headedSources } from './cite.ts';
import {
  type Block,
  type CellBlock,
  list,
  type Phrase,
  paragraph,
  phrase,
  type Row,
  type Section,
  section,
  strong,
  table,
  withoutEmpty,
} from './model.ts';
import { inheritedFrom, originMarks } from './origin.ts';
import { valuePhrases } from './parameter.ts';
import { PART_COLUMNS, partCitations, partRow, partRule } from './part.ts';
import { outcomesFor } from './problem.ts';
import { evidenceSentence, ruleBlocks } from './rule.ts';
import { capitalised, linked, say, sayPieces } from './say.ts';
import { nameInWords, titleOf } from './words.ts';
import { partId, type Writer } from './writer.ts';

export function progressSection(writer: Writer, plan: PlanSymbol): readonly Section[] {
  const rows = outcomesFor(plan, undefined).map((part) => partRow(writer, part));
  const outcomes = table('Outcomes that are for no one problem', PART_COLUMNS, rows).map(withoutEmpty);
  const blocks = plan.progress ? progressBlocks(writer, plan.progress) : [];
  if (blocks.length === 0 && outcomes.length === 0) return [];
  return [section('progress', plan.progress ? 'Progress' : 'Other outcomes', [...blocks, ...outcomes])];
}

function progressBlocks(writer: Writer, part: ProgressSymbol): readonly Block[] {
  const title = part.node.label?.text ?? 'Progress';
  const sources = partCitations(writer, part, linked(title, 'progress'));
  return [
    ...(part.node.label ? [paragraph(strong(title))] : []),
    ...originMarks(writer, part),
    ...inheritedFrom(writer, part),
    ...partRule(writer, part),
    ...evidenceSentence(part.node.clauses),
    ...headedSources(sources),
  ];
}

// -- payments -------------------------------------------------------------------------------------------------

export function paymentsSection(writer: Writer, plan: PlanSymbol): readonly Section[] {
  const { payments } = plan;
  if (!payments) return [];
  const { node } = payments;
  const rows = [...payments.payments.values()].map((payment) => paymentRow(writer, payment));
  const title = node.label?.text ?? 'Payments';
  const sources = citations(writer, node.clauses, linked(title, 'payments'));
  return [
    section('payments', title, [
      ...originMarks(writer, payments),
      ...inheritedFrom(writer, payments),
      ...table('What is paid, line by line in this order', ['Payment', 'Pays', 'When'], rows),
      ...limits(writer, node),
      ...headedSources(sources),
    ]),
  ];
}

function paymentRow(writer: Writer, payment: PaymentSymbol): Row {
  const { amount, when } = payment.node;
  const pays: Phrase = amount ? capitalised(say(writer, amount)) : phrase('The rest');
  return {
    id: partId(writer, payment),
    cells: [
      [paragraph(strong(titleOf(payment.node)))],
      [{ kind: 'paragraph', text: pays }, ...tariff(writer, amount)],
      ruleBlocks(writer, when),
    ],
  };
}

/** What a parameter that is paid is worth, with its dates. */
function tariff(writer: Writer, amount: ast.Expression | undefined): readonly CellBlock[] {
  const meaning = amount?.kind === 'path' ? writer.program.resolutions.paths.get(amount) : undefined;
  return meaning?.kind === 'parameter' ? [list(valuePhrases(writer, meaning.parameter))] : [];
}

function limits(writer: Writer, { oncePer, ceiling, rounding }: ast.Payments): readonly Block[] {
  const said: Phrase[] = [];
  if (oncePer) said.push(oncePhrase(oncePer));
  if (ceiling) said.push(ceilingPhrase(writer, ceiling));
  if (rounding)
    said.push([...phrase('Each amount is rounded '), ...sayPieces(writer, writer.words.rounding(rounding))]);
  return said.length === 0 ? [] : [list(said)];
}

function oncePhrase({ record, counting }: ast.OncePer): Phrase {
  const once = `Each is paid once per ${nameInWords(record.text)}`;
  if (!counting) return phrase(once);
  const fields = counting.fields.map(({ text }) => nameInWords(text)).join(' or ');
  return phrase(`${once}, counting ${nameInWords(counting.noun.text)} it ${fields}`);
}

function ceilingPhrase(writer: Writer, { amount, aside }: ast.Ceiling): Phrase {
  const left = aside.length === 0 ? '' : `, ${aside.map(({ text }) => nameInWords(text)).join(', ')} aside`;
  return [...phrase('Never more in all than '), ...say(writer, amount), ...phrase(left)];
}
