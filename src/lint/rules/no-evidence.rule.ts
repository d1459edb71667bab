// An indicator that asks recorded facts and does not say whose records count, in a plan in which others say it.

import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IndicatorSymbol, PlanSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Resolutions } from '../../types/resolution.ts';
import type { LintRule } from '../linted.ts';
import { nodesIn, nodesOf } from '../nodes-in.ts';

export const noEvidence: LintRule = ({ checked: { bindings, resolutions } }) =>
  bindings.plans.flatMap((plan) => {
    const indicators = indicatorsOf(plan);
    const other = indicators.find(saysEvidence);
    if (!other) return [];
    return indicators
      .filter((indicator) => indicator.plan === plan && !saysEvidence(indicator))
      .filter(({ node }) => asksFacts(resolutions, node.condition))
      .map(({ name, span }) => {
        const related = [{ span: other.span, label: 'as this one does' }];
        const help = 'say whose records count: ‘evidence from …’';
        return diagnostic('lint/no-evidence', span, { name }, { related, help });
      });
  });

function indicatorsOf({ problems }: PlanSymbol): readonly IndicatorSymbol[] {
  return [...problems.values()].flatMap(({ indicators }) => [...indicators.values()]);
}

function saysEvidence({ node }: IndicatorSymbol): boolean {
  return node.clauses.some(({ kind }) => kind === 'evidence');
}

/** A judgement says who may make it, and another part of the plan says its own evidence. */
function asksFacts({ paths, nouns }: Resolutions, condition: ast.Expression): boolean {
  if (nodesIn(condition).some((node) => nouns.has(node))) return true;
  return nodesOf<ast.Path>(condition, 'path').some((path) => {
    const resolution = paths.get(path);
    if (resolution?.kind !== 'rule')
      return ['field', 'item-value', 'previous'].includes(resolution?.kind ?? '');
    return ['define', 'group', 'table-output'].includes(resolution.rule.kind);
  });
}
