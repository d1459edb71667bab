// Windows: what they stand around, and what they reach.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import { UNITS } from '../names/kept-names.ts';
import type { FieldSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';
import { type Checker, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';

export function checkWindowed(checker: Checker, node: ast.Windowed, scope: Scope): Checked {
  const value = checker.check(node.value, scope);
  if (node.window.kind === 'relative') checkRelative(checker, node.window);
  if (value.type.kind === 'error') return value;
  if (value.window) {
    const related = [{ span: value.window.span, label: 'the window inside' }];
    const help =
      'leave one of them out; or put brackets around what each is for, so that neither stands inside the other';
    return report(checker, 'types/window-in-window', node.window.span, {}, { related, help });
  }
  if (!value.owes) {
    const help =
      'leave it out; or, if it is for the whole sentence, put brackets around that: ‘(any … has …) in …’';
    return report(checker, 'types/window-around-nothing', node.window.span, {}, { help });
  }
  return { type: value.type, owes: false, window: node.window };
}

/** A list of events or spells: what a window is for. */
export function isDatedList({ type }: FieldSymbol): boolean {
  return type.kind === 'list' && type.of.form !== 'record';
}

function checkRelative(checker: Checker, window: Extract<ast.WindowText, { kind: 'relative' }>): void {
  checkLength(checker, window.number);
  const { text: unit, span } = window.unit;
  if (UNITS.includes(unit) || unit === '') return;
  const calendar = checker.bindings.scopes.get(span.file)?.get(unit);
  if (calendar?.kind === 'calendar') {
    checker.calendars.set(window, calendar);
    return;
  }
  const known = [...UNITS, ...checker.bindings.calendars.map(({ name }) => name)];
  checker.diagnostics.push(unknownName('unit of time or calendar', window.unit, known));
}

/** So many whole units: a window of none has no day, and one of a half has no meaning that everybody shares. */
function checkLength(checker: Checker, number: ast.Expression): void {
  if (isMissing(number)) return;
  const value = number.kind === 'literal' && number.value.kind === 'number' ? number.value.number : undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10_000) return;
  checker.diagnostics.push(diagnostic('types/window-length', number.span, {}));
}

function isMissing(number: ast.Expression): boolean {
  return number.kind === 'missing' || (number.kind === 'bracketed' && number.inner.kind === 'missing');
}
