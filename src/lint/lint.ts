// Rules that have no errors -> warnings: what is right by the language, and may not be what the author meant.

import { type Diagnostic, inOrder } from '../diagnostics/diagnostic.ts';
import type { LintCode, Linted, LintRule } from './linted.ts';
import { alikeNames } from './rules/alike-names.rule.ts';
import { doesNotReach } from './rules/does-not-reach.rule.ts';
import { encodedAfterAll } from './rules/encoded-after-all.rule.ts';
import { everyOfNone } from './rules/every-of-none.rule.ts';
import { neverOtherwise } from './rules/never-otherwise.rule.ts';
import { noBecause } from './rules/no-because.rule.ts';
import { noCitation } from './rules/no-citation.rule.ts';
import { noEvidence } from './rules/no-evidence.rule.ts';
import { noHistory } from './rules/no-history.rule.ts';
import { noScenario } from './rules/no-scenario.rule.ts';
import { noStanding } from './rules/no-standing.rule.ts';
import { notInForce } from './rules/not-in-force.rule.ts';
import { notPrivate } from './rules/not-private.rule.ts';
import { saidTwice } from './rules/said-twice.rule.ts';
import { sameCondition } from './rules/same-condition.rule.ts';
import { twoClocks } from './rules/two-clocks.rule.ts';
import { unused } from './rules/unused.rule.ts';

/** One rule for each code, so that a code without a rule does not compile. */
const RULES: { readonly [C in LintCode]: LintRule } = {
  'lint/no-citation': noCitation,
  'lint/no-standing': noStanding,
  'lint/encoded-after-all': encodedAfterAll,
  'lint/no-evidence': noEvidence,
  'lint/no-because': noBecause,
  'lint/every-of-none': everyOfNone,
  'lint/never-otherwise': neverOtherwise,
  'lint/same-condition': sameCondition,
  'lint/said-twice': saidTwice,
  'lint/no-history': noHistory,
  'lint/two-clocks': twoClocks,
  'lint/does-not-reach': doesNotReach,
  'lint/unused': unused,
  'lint/alike-names': alikeNames,
  'lint/not-private': notPrivate,
  'lint/no-scenario': noScenario,
  'lint/not-in-force': notInForce,
};

/** All that is found, in the order of files and places; what is seen from several files or plans, once. */
export function lint(linted: Linted): readonly Diagnostic[] {
  const seen = new Set<string>();
  const found = Object.values(RULES).flatMap((rule) => rule(linted));
  return inOrder(
    found.filter(({ code, span }) => {
      const key = `${code} ${span.file}:${span.start}:${span.end}`;
      return seen.size < seen.add(key).size;
    }),
  );
}
