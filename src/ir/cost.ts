// How much work a rule can be: no rule file may make an evaluation hang.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type Core, type CoreProgram, childrenOf, type Rule } from './core.ts';

/** Steps that working out one rule of one record may take, with lists of a nominal length. */
export const COST_LIMIT = 1_000_000;

/** A list inside a list multiplies; families have some ten people, and people some ten events. */
const NOMINAL_LENGTH = 10;

export function checkCost(program: CoreProgram): readonly Diagnostic[] {
  const costs = new Map<string, number>();
  for (const rule of program.rules.values()) costOf(program, rule, costs);
  const costly = [...program.rules.values()].filter((rule) => (costs.get(rule.id) ?? 0) > COST_LIMIT);
  // What uses a costly rule is costly too: report where it begins.
  return costly
    .filter((rule) => !rulesUsedBy(rule.body).some((id) => (costs.get(id) ?? 0) > COST_LIMIT))
    .map((rule) =>
      diagnostic('plan/too-costly', rule.origin, {
        rule: rule.name,
        limit: COST_LIMIT.toLocaleString('en-GB'),
      }),
    );
}

function costOf(program: CoreProgram, rule: Rule, costs: Map<string, number>): number {
  const known = costs.get(rule.id);
  if (known !== undefined) return known;
  const cost = nodeCost(program, rule.body, costs);
  costs.set(rule.id, cost);
  return cost;
}

function nodeCost(program: CoreProgram, node: Core, costs: Map<string, number>): number {
  if (node.kind === 'ref') {
    const rule = program.rules.get(node.rule);
    return 1 + (rule ? costOf(program, rule, costs) : 0);
  }
  const perItem = node.kind === 'select' ? node.where : node.kind === 'each' ? node.value : undefined;
  return childrenOf(node).reduce(
    (sum, child) => sum + nodeCost(program, child, costs) * (child === perItem ? NOMINAL_LENGTH : 1),
    1,
  );
}

export function rulesUsedBy(node: Core): readonly string[] {
  const own = node.kind === 'ref' ? [node.rule] : [];
  return [...own, ...childrenOf(node).flatMap(rulesUsedBy)];
}
