// A scenario that asks a plan on a day on which it is not in force.

import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { dayText } from '../../values/index.ts';
import type { LintRule } from '../linted.ts';

export const notInForce: LintRule = ({ core }) =>
  core.scenarios.flatMap(({ plan: name, asOf, titleAt }) => {
    const plan = core.plans.get(name);
    const inForce = plan?.inForce;
    if (!plan || !inForce || (asOf >= inForce.from && asOf <= (inForce.to ?? Infinity))) return [];
    const until = inForce.to === undefined ? ' on' : ` to ${dayText(inForce.to)}`;
    const related = [{ span: plan.origin, label: `it is in force from ${dayText(inForce.from)}${until}` }];
    return [diagnostic('lint/not-in-force', titleAt, { plan: name, date: dayText(asOf) }, { related })];
  });
