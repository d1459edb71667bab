// How much work and how much stack a rule can take: no rule file may make an evaluation hang or fail.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type Core, childrenOf } from './core.ts';
import type { CoreProgram, Rule } from './program.ts';

/** Steps that working out one rule of one record may take, with lists of a nominal length. */
export const COST_LIMIT = 20_000_000;

/** Nodes that may be open at once while a rule is worked out. */
export const DEPTH_LIMIT = 1_000;

/** A list inside a list multiplies; families have some ten people, and people some ten events. */
const NOMINAL_LENGTH = 10;

/** A condition judged on every day of a window: of about a year. */
const NOMINAL_DAYS = 365;

/** Who accounts for what is tried in every way that three people leave. */
const NOMINAL_WAYS = 8;

/** What a rule or a node takes: steps, and nodes open at once. */
interface Cost {
  readonly steps: number;
  readonly depth: number;
}

/** Invariant: in the program a rule comes after those that it uses, but for what is brought forward from itself. */
export function checkCost({ rules }: CoreProgram): readonly Diagnostic[] {
  const costs = new Map<string, Cost>();
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules.values()) {
    const cost = costOf(rule.body, costs);
    const found = excess(rule, cost);
    if (found) diagnostics.push(found);
    // Reported where it begins: what uses a costly rule is not costly by its own doing.
    costs.set(rule.id, found ? { steps: 1, depth: 1 } : cost);
  }
  return diagnostics;
}

function excess({ name, origin }: Rule, { steps, depth }: Cost): Diagnostic | undefined {
  if (steps <= COST_LIMIT && depth <= DEPTH_LIMIT) return undefined;
  return diagnostic('plan/too-costly', origin, { rule: name, limit: COST_LIMIT.toLocaleString('en-GB') });
}

function costOf(node: Core, costs: ReadonlyMap<string, Cost>): Cost {
  const used = node.kind === 'ref' ? costs.get(node.rule) : undefined;
  let steps = 1 + (used?.steps ?? 0);
  let depth = used?.depth ?? 0;
  for (const child of childrenOf(node)) {
    const cost = costOf(child, costs);
    steps += cost.steps * timesAsked(node, child);
    depth = Math.max(depth, cost.depth);
  }
  return { steps, depth: depth + 1 };
}

/** How often a part is worked out each time that the whole is. */
function timesAsked(node: Core, child: Core): number {
  switch (node.kind) {
    case 'select':
      return child === node.where ? NOMINAL_LENGTH : 1;
    case 'each':
      if (child !== node.value) return 1;
      return node.list.kind === 'periods' ? node.list.count : NOMINAL_LENGTH;
    case 'days':
      return child === node.value ? NOMINAL_DAYS : 1;
    case 'tally':
      return node.counting && child === node.list ? NOMINAL_WAYS : 1;
    default:
      return 1;
  }
}
