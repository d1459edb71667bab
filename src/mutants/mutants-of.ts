// Rules -> every slip that an author could make in them, each once however many plans have a copy of the rule.

import { type Core, childrenOf } from '../ir/core.ts';
import { datedLookups, partIds, rulesFrom } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram, DatedValue, Rule } from '../ir/program.ts';
import { type Source, spanText } from '../text/source.ts';
import { placeKey, type Span } from '../text/span.ts';
import type { Mutant, Placed } from './mutant.ts';
import type { Mutation } from './mutation.ts';
import { mutationsOf } from './mutations-of.ts';
import { type KnownValue, textSlips } from './text-slips.ts';

/** Of which files; and every file that was read. */
export interface MutantsAsked {
  readonly files: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** In the order of the rules. What no plan rests on is worked out from the rules alone, and held by the figures that documents state. */
export function mutantsOf(program: CoreProgram, { files, sources }: MutantsAsked): readonly Mutant[] {
  const textOf = (span: Span): string => textIn(sources, span);
  const read = [...files].flatMap((file) => sources.get(file) ?? []);
  const rules = plansRules(program);
  const values = valuesIn(program, rules);
  const placed = [
    ...rules.flatMap((rule) => slipsIn(program, rule, textOf)).filter(({ at }) => files.has(at.file)),
    ...read.flatMap((source) => textSlips(source, values)),
  ];
  const mutants = [...Map.groupBy(placed, keyOf).values()].flatMap(mutantOf);
  return mutants.sort((a, b) => a.at.file.localeCompare(b.at.file) || a.at.start - b.at.start);
}

function textIn(sources: ReadonlyMap<string, Source>, span: Span): string {
  const source = sources.get(span.file);
  return source ? spanText(source, span) : '';
}

/** Every rule on which something rests that a scenario can expect. */
function plansRules(program: CoreProgram): readonly Rule[] {
  const ids = rulesFrom(program, [...program.plans.values()].flatMap(expectableIds));
  return [...program.rules.values()].filter(({ id }) => ids.has(id));
}

/** No scenario can expect a warning. */
function expectableIds(plan: CorePlan): readonly string[] {
  const warnings = new Set(plan.warnings.map(({ rule }) => rule));
  return partIds(plan).filter((id) => !warnings.has(id));
}

function keyOf({ at, kind, says }: Placed): string {
  return `${placeKey(at)} ${kind} ${says}`;
}

function mutantOf(copies: readonly Placed[]): readonly Mutant[] {
  const [first] = copies;
  if (!first) return [];
  const { kind, at, says } = first;
  return [{ kind, at, says, slips: copies.map(({ slip }) => slip) }];
}

/** The values of the parameters that these rules look at, by their places. */
function valuesIn(
  { parameters, plans }: CoreProgram,
  rules: readonly Rule[],
): ReadonlyMap<string, KnownValue> {
  const looked = parametersIn(rules);
  const found = new Map<string, KnownValue>();
  const add = (parameter: string, values: readonly DatedValue[]): void => {
    if (looked.has(parameter))
      for (const value of values) found.set(placeKey(value.origin), { parameter, value });
  };
  for (const [id, { values }] of parameters) add(id, values);
  for (const plan of plans.values()) for (const [id, values] of plan.parameters) add(id, values);
  return found;
}

function parametersIn(rules: readonly Rule[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { body } of rules) for (const { parameter } of datedLookups(body)) found.add(parameter);
  return found;
}

// -- in the bodies of rules -----------------------------------------------------------------------------------

function slipsIn(program: CoreProgram, rule: Rule, textOf: (span: Span) => string): readonly Placed[] {
  const seen = new Set<Core>();
  const walk = (node: Core, within: readonly Core[]): readonly Placed[] => {
    if (seen.has(node)) return [];
    seen.add(node);
    const own = mutationsOf(node, { program, within, textOf })
      .filter((mutation) => isWritten(mutation, node, rule))
      .map(({ to, ...said }): Placed => ({ ...said, slip: { of: 'node', rule: rule.id, node, to } }));
    return [...own, ...childrenOf(node).flatMap((part) => walk(part, [node, ...within]))];
  };
  return walk(rule.body, []);
}

/** What comes of a whole part, such as that it has a grade or is claimed once, is nothing that anybody wrote so. */
function isWritten({ kind }: Mutation, { origin }: Core, rule: Rule): boolean {
  if (kind === 'left out' || kind === 'result') return true;
  return origin.file !== rule.origin.file || origin.start !== rule.origin.start;
}
