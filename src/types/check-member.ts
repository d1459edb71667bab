// Defines and groups: checked once, wherever they are first used; one that leads back to itself is a cycle.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { DefineSymbol, GroupSymbol } from '../names/symbol.ts';
import type { Span } from '../text/span.ts';
import { checkCondition, checkExpression, qualifierOf } from './check-expression.ts';
import { type Checker, FAILED } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { typeText } from './type.ts';

/** What a use of the define or group is; `use` is where it is used. */
export function checkMember(checker: Checker, member: DefineSymbol | GroupSymbol, use: Span): Checked {
  const known = checker.members.get(member);
  if (known === 'under way') {
    const related = [{ span: member.span, label: 'declared here' }];
    checker.diagnostics.push(diagnostic('types/cycle', use, { name: member.name }, { related }));
    return FAILED;
  }
  if (known) return known;
  checker.members.set(member, 'under way');
  const checked = member.kind === 'group' ? checkGroup(checker, member) : checkDefine(checker, member);
  checker.members.set(member, checked);
  return checked;
}

function checkGroup(checker: Checker, group: GroupSymbol): Checked {
  const checked = checkCondition(checker, group.node.when, scopeOf(group));
  if (!checked.owes) return checked;
  checker.diagnostics.push(
    diagnostic('types/window-missing', group.node.when.span, {}, { help: WINDOW_HELP }),
  );
  return FAILED;
}

function checkDefine(checker: Checker, define: DefineSymbol): Checked {
  const { value } = define.node;
  const checked = checkExpression(checker, value, scopeOf(define));
  if (checked.owes) checker.owing.add(define);
  if (['list', 'record', 'values', 'conditions', 'text', 'choice'].includes(checked.type.kind)) {
    checker.diagnostics.push(diagnostic('types/not-a-figure', value.span, { found: typeText(checked.type) }));
    return FAILED;
  }
  // Its own windows are its own business; whoever uses it sees only what is still owed.
  return { type: checked.type, owes: checked.owes, window: undefined };
}

function scopeOf({ of, ...member }: DefineSymbol | GroupSymbol): Scope {
  const plan = member.kind === 'define' ? member.plan : undefined;
  return { frames: [{ record: of, qualifiers: qualifierOf(of) }], plan, problem: undefined };
}

export const WINDOW_HELP =
  'say when: ‘in the last 12 months’, or ‘ever’ for any time up to the date of the question';
