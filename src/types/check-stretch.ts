// Stretches of days: that they are of whole units or of the periods of a calendar, and that their ends are dates.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import { UNITS } from '../names/kept-names.ts';
import type { CalendarSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import { singularOf } from '../names/word-forms.ts';
import type * as ast from '../syntax/ast.ts';
import { calendarCalled, checkDate, MOST_UNITS } from './check-date.ts';
import { type Checker, combine, plain } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { YES_NO } from './type.ts';

export function checkStretch(checker: Checker, stretch: ast.Stretch, scope: Scope): Checked {
  switch (stretch.kind) {
    case 'ever':
    case 'now':
      return plain(YES_NO);
    case 'relative':
      checkUnits(checker, stretch, stretch.number, stretch.unit, scope);
      if (stretch.including) checkIncluding(checker, stretch, stretch.including);
      return plain(YES_NO);
    case 'around':
      checkUnits(checker, stretch, stretch.number, stretch.unit, scope);
      return combine(YES_NO, [checkDate(checker, stretch.date, scope)]);
    case 'period-of': {
      const calendar = calendarCalled(checker, stretch.calendar, true);
      if (calendar) checker.calendars.set(stretch, calendar);
      return combine(YES_NO, [checkDate(checker, stretch.date, scope)]);
    }
    case 'from-to':
      return combine(YES_NO, [
        checkDate(checker, stretch.from, scope),
        checkDate(checker, stretch.to, scope),
      ]);
    case 'at':
    case 'one-sided':
      return combine(YES_NO, [checkDate(checker, stretch.date, scope)]);
  }
}

function checkUnits(
  checker: Checker,
  stretch: ast.Stretch,
  number: ast.Expression,
  unit: ast.Name,
  scope: Scope,
): void {
  const calendar = calendarOf(checker, stretch, unit);
  checkLength(checker, number, calendar !== undefined, scope);
}

function calendarOf(
  checker: Checker,
  stretch: ast.Stretch,
  { text, span }: ast.Name,
): CalendarSymbol | undefined {
  if (UNITS.includes(text) || text === '') return undefined;
  // `the last 3 terms`, and `the last 1 term`
  const seen = [...(checker.bindings.scopes.get(span.file)?.values() ?? [])];
  const calendars = seen.filter((top) => top.kind === 'calendar');
  const found = calendars.find(({ name }) => name === text || singularOf(name) === text);
  if (found) {
    checker.calendars.set(stretch, found);
    return found;
  }
  const known = [...UNITS, ...checker.bindings.calendars.map(({ name }) => name)];
  checker.diagnostics.push(unknownName('unit of time or calendar', { text, span }, known));
  return undefined;
}

/**
 * So many whole units: a window of none has no day, and one of a half has no meaning that everybody shares. A number of units
 * of time may be a parameter; periods of a calendar are written out.
 */
export function checkLength(
  checker: Checker,
  number: ast.Expression,
  isCalendar: boolean,
  scope: Scope,
): void {
  if (isMissing(number)) return;
  const checked = checker.check(number, scope);
  if (checked.type.kind === 'error') return;
  if (!isCalendar && number.kind === 'bracketed' && checked.type.kind === 'count') return;
  const value = number.kind === 'literal' && number.value.kind === 'number' ? number.value.number : undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_UNITS) return;
  checker.diagnostics.push(diagnostic('types/window-length', number.span, {}));
}

function isMissing(number: ast.Expression): boolean {
  return number.kind === 'missing' || (number.kind === 'bracketed' && number.inner.kind === 'missing');
}

/** `the last 3 terms including this term`: of the same calendar, and of one that looks back. */
function checkIncluding(checker: Checker, stretch: ast.StretchOf<'relative'>, including: ast.Name): void {
  const calendar = checker.calendars.get(stretch);
  const fits = calendar && singularOf(calendar.name) === including.text && stretch.direction === 'last';
  if (fits || including.text === '') return;
  checker.diagnostics.push(diagnostic('types/including-what', including.span, { name: including.text }));
}

/** The same stretch taken apart, unit by unit or period by period: only those that are counted can be. */
export function checkPeriods(checker: Checker, stretch: ast.Stretch, scope: Scope): Checked {
  const checked = checkStretch(checker, stretch, scope);
  if (stretch.kind === 'relative' || stretch.kind === 'around') {
    const isWritten = stretch.number.kind !== 'bracketed';
    if (isWritten || isMissing(stretch.number)) return checked;
  } else if (stretch.kind === 'ever') return checked;
  checker.diagnostics.push(diagnostic('types/no-periods', stretch.span, {}));
  return checked;
}
