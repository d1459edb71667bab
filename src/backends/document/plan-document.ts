// A plan -> the document that an authority publishes of it.

import type { DefineSymbol, PlanSymbol } from '../../names/symbol.ts';
import { aboutBlocks, datesSection } from './about.ts';
import { changesSection } from './changes.ts';
import { sourcesSection } from './cite.ts';
import { eligibilitySection } from './eligibility.ts';
import { defineBlocks, entrySections } from './entries.ts';
import { type Document, paragraph, phrase, type Section, section, strong, type Term } from './model.ts';
import { originMarks } from './origin.ts';
import { overTime } from './part.ts';
import { problemsSection } from './problem.ts';
import { paymentsSection, progressSection } from './progress.ts';
import { capital, nameInWords, RULES_FOOT, titleOf } from './words.ts';
import { type Given, newWriter, partId, type Writer } from './writer.ts';

export function planDocument(given: Given, plan: PlanSymbol): Document {
  const writer = newWriter(given, plan);
  const lead = aboutBlocks(writer, plan);
  const rules = [
    ...changesSection(writer, plan),
    ...datesSection(writer, plan),
    ...eligibilitySection(writer, plan),
    ...problemsSection(writer, plan),
    ...progressSection(writer, plan),
    ...paymentsSection(writer, plan),
    ...workedOutSection(writer, plan),
  ];
  // In this order: what is told names entries, and both cite sources.
  const entries = entrySections(writer);
  const sources = sourcesSection(writer);
  return {
    name: plan.name,
    title: titleOf(plan.node),
    kind: plan.extends ? 'Plan, as amended' : 'Plan',
    lead,
    sections: [...rules, ...entries, ...sources],
    foot: RULES_FOOT,
  };
}

/** Definitions of the plan itself. */
function workedOutSection(writer: Writer, { parts, of }: PlanSymbol): readonly Section[] {
  const defines = [...parts.values()].filter((part): part is DefineSymbol => part.kind === 'define');
  if (defines.length === 0) return [];
  const terms = defines.map((define): Term => {
    const id = partId(writer, define);
    return {
      id,
      term: phrase(strong(capital(nameInWords(define.name)))),
      blocks: [
        ...originMarks(writer, define),
        ...overTime(writer, define, (one) => defineBlocks(writer, one, id ?? '')),
      ],
    };
  });
  const lead = paragraph(`Worked out for each ${nameInWords(of.name)}.`);
  return [section('worked-out', 'What the plan works out', [lead, { kind: 'terms', terms }])];
}
