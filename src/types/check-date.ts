// Dates: a place that wants one, one moved by so many units, an edge of a period, and the time between two.

import type { CalendarSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import { singularOf } from '../names/word-forms.ts';
import type * as ast from '../syntax/ast.ts';
import { type Checker, combine, FAILED, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { DATE, ERROR, typeText } from './type.ts';

export function checkDate(checker: Checker, node: ast.Expression, scope: Scope): Checked {
  const checked = checker.check(node, scope);
  if (checked.type.kind === 'date' || checked.type.kind === 'error') return checked;
  return report(checker, 'types/not-a-date', node.span, { found: typeText(checked.type) });
}

export function checkUnitSpan(checker: Checker, node: ast.UnitSpan, scope: Scope): Checked {
  const ends = [node.from, node.to].map((end) => checkDate(checker, end, scope));
  const failed = ends.some((end) => end.type.kind === 'error');
  return combine(failed ? ERROR : { kind: 'duration', unit: node.unit }, ends);
}

/** `2 years after born` */
export function checkMoved(checker: Checker, node: ast.Moved, scope: Scope): Checked {
  const whole = typeof node.number === 'number' && node.number >= 0 && node.number <= MOST_UNITS;
  if (!whole) return report(checker, 'types/window-length', node.span, {});
  return checkDate(checker, node.date, scope);
}

/** As far as a date is moved. */
export const MOST_UNITS = 10_000;

/** `first day of the first of terms that starts after claim` */
export function checkEdge(checker: Checker, node: ast.Edge, scope: Scope): Checked {
  const date = checkDate(checker, node.date, scope);
  const calendar = calendarCalled(checker, node.calendar, node.which === undefined);
  if (!calendar) return FAILED;
  checker.calendars.set(node, calendar);
  return combine(date.type.kind === 'error' ? ERROR : DATE, [date]);
}

/** A calendar by its name, or where one of its periods is meant by its singular. */
export function calendarCalled(
  { bindings, diagnostics }: Checker,
  name: ast.Name,
  singular: boolean,
): CalendarSymbol | undefined {
  if (name.text === '') return undefined;
  const seen = [...(bindings.scopes.get(name.span.file)?.values() ?? [])];
  const calendars = seen.filter((top) => top.kind === 'calendar');
  const called = (calendar: CalendarSymbol): string => (singular ? singularOf(calendar.name) : calendar.name);
  const found = calendars.find((calendar) => called(calendar) === name.text || calendar.name === name.text);
  if (!found) diagnostics.push(unknownName('calendar', name, calendars.map(called)));
  return found;
}
