// Counts of conditions that ask for more than there are.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { compareExact, type Exact, exactText } from '../values/index.ts';
import type { Checker } from './checker.ts';
import type { Resolution, Scope } from './resolution.ts';

/** Reports every count in a condition that could never be reached, as the plan in hand has its parts. */
export function checkReachable(checker: Checker, condition: ast.Expression, scope: Scope): void {
  for (const tallied of talliesIn(condition)) checkTally(checker, tallied, scope);
}

function checkTally(checker: Checker, { bound, of, span }: ast.Tallied, scope: Scope): void {
  if (bound.kind !== 'bound') return;
  const asked =
    bound.number.kind === 'literal' && bound.number.value.kind === 'number'
      ? bound.number.value.number
      : undefined;
  const there = of.kind === 'list-of' ? of.items.length : lengthOf(checker.paths.get(of), scope);
  if (asked === undefined || there === undefined || !isTooMany(bound.word, asked, there)) return;
  checker.diagnostics.push(
    diagnostic('plan/too-few', span, { asked: exactText(asked), there: String(there) }),
  );
}

function lengthOf(resolution: Resolution | undefined, { plan, problem }: Scope): number | undefined {
  if (resolution?.kind === 'named-list') return resolution.list.node.list.items.length;
  if (resolution?.kind !== 'rules') return undefined;
  switch (resolution.of) {
    case 'problems':
      return plan?.problems.size;
    case 'indicators':
      return problem?.indicators.size;
    case 'outcomes':
      return [...(plan?.parts.values() ?? [])].filter((part) => part.kind === 'outcome').length;
  }
}

function isTooMany(word: ast.BoundWord, asked: Exact, there: number): boolean {
  if (word === 'at least' || word === 'exactly') return compareExact(asked, there) > 0;
  return word === 'more than' && compareExact(asked, there) >= 0;
}

function talliesIn(node: ast.Expression): readonly ast.Tallied[] {
  switch (node.kind) {
    case 'tallied':
      return [node, ...(node.of.kind === 'list-of' ? node.of.items.flatMap(talliesIn) : [])];
    case 'bracketed':
      return talliesIn(node.inner);
    case 'connected':
      return node.parts.flatMap(talliesIn);
    case 'not':
    case 'shifted':
      return talliesIn(node.value);
    default:
      return [];
  }
}
