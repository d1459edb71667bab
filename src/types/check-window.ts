// Windows: what they stand around, and what they reach.

import type * as ast from '../syntax/ast.ts';
import { checkPeriods, checkStretch } from './check-stretch.ts';
import { type Checker, combine, report } from './checker.ts';
import type { Checked, Owed, Scope } from './resolution.ts';
import { isPlainNumber, isQuantity, type Type, typeText, YES_NO } from './type.ts';

export function checkWindowed(checker: Checker, node: ast.Windowed, scope: Scope): Checked {
  const value = checker.check(node.value, scope);
  const { window } = node;
  if (window.kind === 'throughout' || window.kind === 'any-time')
    return checkEveryDay(checker, node, window, value, scope);
  const around =
    window.kind === 'in'
      ? checkStretch(checker, window.stretch, scope)
      : checkPeriods(checker, window.periods, scope);
  const bound = 'bound' in window && window.bound ? [checkNumber(checker, window.bound, scope)] : [];
  if (value.type.kind === 'error') return value;
  const wrong = misplaced(checker, value, window);
  if (wrong) return wrong;
  if (window.kind === 'in' && window.by) checkBy(checker, window.by, value.owed);
  const type = typeWithin(checker, node, window, value.type);
  return { ...combine(type, [around, ...bound]), window };
}

/** A window in a window, or around nothing that has a date. */
export function misplaced(
  checker: Checker,
  value: Checked,
  window: { readonly span: ast.Name['span'] },
): Checked | undefined {
  if (value.window) {
    const related = [{ span: value.window.span, label: 'the window inside' }];
    const help =
      'leave one of them out; or put brackets around what each is for, so that neither stands inside the other';
    return report(checker, 'types/window-in-window', window.span, {}, { related, help });
  }
  if (value.owed.length > 0 || value.mayTakeWindow) return undefined;
  const help =
    'leave it out; or, if it is for the whole sentence, put brackets around that: ‘(any … has …) in …’';
  return report(checker, 'types/window-around-nothing', window.span, {}, { help });
}

function checkNumber(checker: Checker, { number }: ast.CountBound, scope: Scope): Checked {
  const checked = checker.check(number, scope);
  if (isPlainNumber(checked.type) || checked.type.kind === 'error') return checked;
  return report(checker, 'types/not-a-number', number.span, { found: typeText(checked.type) });
}

type Counted = Exclude<ast.WindowText, { kind: 'throughout' | 'any-time' }>;

function typeWithin(checker: Checker, node: ast.Windowed, window: Counted, type: Type): Type {
  switch (window.kind) {
    case 'in':
      return type;
    case 'averaged':
      if (isQuantity(type)) return type;
      return report(checker, 'types/not-a-number', node.value.span, { found: typeText(type) }).type;
    case 'in-each':
      if (type.kind === 'yes-no') return type;
      return report(checker, 'types/not-a-condition', node.value.span, { found: typeText(type) }).type;
    case 'covered':
      if (isSpells(type)) return YES_NO;
      return report(checker, 'types/not-spells', node.value.span, { found: typeText(type) }).type;
  }
}

function isSpells(type: Type): boolean {
  return type.kind === 'list' && type.of.form === 'spell';
}

/** `by proven_on`: a date that the events named here have. */
function checkBy(checker: Checker, by: ast.Name, owed: readonly Owed[]): void {
  if (by.text === '') return;
  for (const { record, direct } of owed) {
    const isDate = direct && record.form === 'event' && record.fields.get(by.text)?.type.kind === 'date';
    if (!isDate) report(checker, 'types/by-no-date', by.span, { name: by.text, record: record.name });
  }
}

/** `jobs throughout the last 26 weeks` asks of spells, `crime throughout the 6 months after closure` of every day. */
function checkEveryDay(
  checker: Checker,
  node: ast.Windowed,
  window: ast.WindowOf<'throughout' | 'any-time'>,
  value: Checked,
  scope: Scope,
): Checked {
  const stretch = checkStretch(checker, window.stretch, scope);
  if (value.type.kind === 'error') return value;
  if (window.kind === 'throughout' && isSpells(value.type)) {
    const wrong = misplaced(checker, value, window);
    return wrong ?? { ...combine(YES_NO, [stretch]), window };
  }
  if (value.type.kind !== 'yes-no')
    return report(checker, 'types/not-a-condition', node.value.span, { found: typeText(value.type) });
  if (value.owed.length > 0) {
    const help = 'write ‘in …’ for events in it; what is judged on every day has a window of its own';
    return report(checker, 'types/window-missing', node.value.span, {}, { help });
  }
  return { type: YES_NO, owed: [], window: undefined };
}
