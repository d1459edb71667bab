// An outcome that is measured back from the date of the question, in a plan whose other outcomes are measured by a date that it
// declares: asked on any other day, the two answers are of different times.

import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { OutcomeSymbol, PlanSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Resolutions } from '../../types/resolution.ts';
import type { LintRule } from '../linted.ts';
import { nodesOf } from '../nodes-in.ts';

export const twoClocks: LintRule = ({ checked: { bindings, resolutions } }) =>
  bindings.plans.flatMap((plan) => {
    const outcomes = [...plan.parts.values()].filter((part) => part.kind === 'outcome');
    const [other] = outcomes.flatMap((outcome) => {
      const date = dateOf(resolutions, outcome);
      return date === undefined ? [] : [{ outcome, date }];
    });
    if (!other) return [];
    return outcomes
      .filter((outcome) => outcome.plan === plan && movesWithQuestion(outcome))
      .filter((outcome) => dateOf(resolutions, outcome) === undefined)
      .filter((outcome) => !isAskedOfADay(resolutions, plan, outcome))
      .map(({ name, span }) => {
        const related = [{ span: other.outcome.span, label: `this one is measured by ‘${other.date}’` }];
        const help = `measure it by a date of the plan too: ‘(…) as at ${other.date}’, or ‘in the 6 months before ${other.date}’`;
        return diagnostic('lint/two-clocks', span, { name, date: other.date }, { related, help });
      });
  });

/** The last date of the plan that the outcome names: that up to which it measures. */
function dateOf({ paths }: Resolutions, { node }: OutcomeSymbol): string | undefined {
  const named = nodesOf<ast.Path>(node.condition, 'path').flatMap((path) => {
    const resolution = paths.get(path);
    return resolution?.kind === 'rule' && resolution.rule.kind === 'plan-date' ? [resolution.rule.name] : [];
  });
  return named.at(-1);
}

/** `in the last 3 terms`, `now` */
function movesWithQuestion({ node }: OutcomeSymbol): boolean {
  return nodesOf<ast.StretchOf<'relative' | 'now'>>(node.condition, 'relative', 'now').length > 0;
}

/** Whether the plan itself asks for the outcome `as at` a day: by its name, or with all those of the problems that were met. */
function isAskedOfADay({ paths }: Resolutions, { node }: PlanSymbol, outcome: OutcomeSymbol): boolean {
  return nodesOf<ast.Shifted>(node, 'shifted').some(({ value }) => {
    const named = nodesOf<ast.Path>(value, 'path').some((path) => {
      const resolution = paths.get(path);
      return resolution?.kind === 'rule' && resolution.rule === outcome;
    });
    return named || (outcome.for !== undefined && nodesOf(value, 'of-problems').length > 0);
  });
}
