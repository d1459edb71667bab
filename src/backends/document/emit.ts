// A plan, or a programme with its plans -> documents, as plain data.

import { lowerSources } from '../../ir/lower-vocabulary.ts';
import type { PlanSymbol, ProgrammeSymbol } from '../../names/symbol.ts';
import type { Program } from '../../types/check.ts';
import { meaningsOf } from './meanings.ts';
import type { Document } from './model.ts';
import { planDocument } from './plan-document.ts';
import { programmeDocument } from './programme-document.ts';
import type { Given, RuleWords } from './writer.ts';

export interface Asked {
  /** A plan's name or a programme's. */
  readonly name: string;
  /** The day for what changes with time; without it all of it is told. */
  readonly asOf?: number | undefined;
}

/** The documents that are asked for, that of a programme first; none where there is no plan or programme of the name. */
export function emitDocuments(program: Program, words: RuleWords, asked: Asked): readonly Document[] {
  const { plans, programmes } = program.bindings;
  const programme = programmes.find(({ name }) => name === asked.name);
  const names = programme ? planNames(programme) : [asked.name];
  const found = names.flatMap((name) => plans.find((plan) => plan.name === name) ?? []);
  const given: Given = {
    program,
    words,
    meanings: meaningsOf(program.resolutions),
    sources: lowerSources(program.bindings),
    pages: new Set([...found.map(({ name }) => name), ...(programme ? [programme.name] : [])]),
    asOf: asked.asOf,
  };
  return [
    ...(programme ? [programmeDocument(given, programme)] : []),
    ...found.map((plan: PlanSymbol) => planDocument(given, plan)),
  ];
}

/** Each once, in the order of the phases. */
function planNames({ node }: ProgrammeSymbol): readonly string[] {
  const names = node.phases.flatMap(({ plan, local }) => [plan, ...local.map((place) => place.plan)]);
  return [...new Set(names.map(({ text }) => text))];
}
