// Rules (defines, groups, tables, allocations and the parts of plans): checked once, wherever they are first used; one that
// leads back to itself is a cycle.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleSymbol } from '../names/symbol.ts';
import type { Span } from '../text/span.ts';
import { checkAllocation } from './check-allocation.ts';
import { checkDefine } from './check-define.ts';
import { checkGroup } from './check-group.ts';
import { checkPart } from './check-part.ts';
import { checkTableOutput } from './check-table.ts';
import { type Checker, FAILED, report } from './checker.ts';
import type { Checked } from './resolution.ts';

/** How many rules may stand on one another: far beyond what can be followed, far below the stack. */
export const CHAIN_LIMIT = 100;

/** What a use of the rule is; `use` is where it is used. */
export function checkRule(checker: Checker, rule: RuleSymbol, use: Span): Checked {
  const known = checker.rules.get(rule);
  if (known === 'under way') {
    const related = [{ span: rule.span, label: 'declared here' }];
    checker.diagnostics.push(diagnostic('types/cycle', use, { name: rule.name }, { related }));
    return FAILED;
  }
  const checked = known ?? checkFirst(checker, rule, use);
  noteDepth(checker, rule);
  return checked;
}

function checkFirst(checker: Checker, rule: RuleSymbol, use: Span): Checked {
  if (checker.underWay.length >= CHAIN_LIMIT) return tooLong(checker, rule, use);
  checker.rules.set(rule, 'under way');
  checker.underWay.push(0);
  const checked = checkKind(checker, rule);
  const depth = 1 + (checker.underWay.pop() ?? 0);
  checker.rules.set(rule, checked);
  checker.depths.set(rule, depth);
  return depth > CHAIN_LIMIT ? tooLong(checker, rule, rule.span) : checked;
}

/** Reported where the chain becomes too long; what stands on it further is silenced. */
function tooLong(checker: Checker, rule: RuleSymbol, use: Span): Checked {
  checker.rules.set(rule, FAILED);
  checker.depths.set(rule, 0);
  return report(checker, 'types/chain-too-long', use, { name: rule.name, limit: String(CHAIN_LIMIT) });
}

function noteDepth(checker: Checker, rule: RuleSymbol): void {
  const last = checker.underWay.length - 1;
  const seen = checker.underWay[last];
  if (seen !== undefined) checker.underWay[last] = Math.max(seen, checker.depths.get(rule) ?? 0);
}

function checkKind(checker: Checker, rule: RuleSymbol): Checked {
  switch (rule.kind) {
    case 'group':
      return checkGroup(checker, rule);
    case 'define':
      return checkDefine(checker, rule);
    case 'table-output':
      return checkTableOutput(checker, rule);
    case 'allocation':
      return checkAllocation(checker, rule);
    default:
      return checkPart(checker, rule);
  }
}
