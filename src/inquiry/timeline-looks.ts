// A trace -> what it looked at in time: the windows, the dates by name, and what became of each event and spell.

import type { Trace } from '../interpret/value.ts';
import { type Core, childrenOf, DATE_INPUT } from '../ir/core.ts';
import type { CoreCalendar, CoreProgram } from '../ir/program.ts';
import { words } from '../ir/quantity-text.ts';
import type { Span } from '../text/span.ts';
import { isPoint, type Range, type Root, type Window } from '../values/index.ts';
import { type Places, placesKnownOn, placesOf } from './record-places.ts';
import { type Telling, type TimelineUse, usesAt } from './timeline-uses.ts';

/**
 * A window that a rule looked into, in the words of the rule.
 *
 * @example
 * const [first]: readonly TimelineWindow[] = line.windows;
 */
export interface TimelineWindow {
  readonly words: string;
  readonly days: Window;
  /** Of one that was found in a calendar: the periods in it. */
  readonly periods: TimelineCalendar['periods'];
}

/**
 * @example
 * const calendars: readonly TimelineCalendar[] = line.calendars;
 */
export interface TimelineCalendar {
  readonly name: string;
  readonly periods: readonly { readonly label: string; readonly from: number; readonly to: number }[];
}

/**
 * A date by its name, as far as it is known.
 *
 * @example
 * const survey: TimelineDate = { name: 'survey', day: point(asOf) };
 */
export interface TimelineDate {
  readonly name: string;
  readonly day: Range;
}

/** What a rule looked at. */
export interface LooksOf {
  readonly dates: readonly TimelineDate[];
  readonly windows: readonly TimelineWindow[];
  readonly calendars: readonly TimelineCalendar[];
  readonly isRead: (path: string) => boolean;
  readonly usesOf: (path: string) => readonly TimelineUse[];
}

export interface Looking {
  readonly program: CoreProgram;
  readonly plan: string;
  readonly root: Root;
  readonly wordsOf: (origin: Span) => string;
}

/** What is found on the way, by what makes it one of its kind. */
interface Found {
  readonly dates: Map<string, TimelineDate>;
  readonly windows: Map<string, TimelineWindow>;
  readonly calendars: Map<string, TimelineCalendar>;
  readonly read: Set<string>;
  readonly uses: Map<string, Map<string, TimelineUse>>;
}

export function looksIn(looking: Looking, trace: Trace): LooksOf {
  const found: Found = {
    dates: new Map(),
    windows: new Map(),
    calendars: new Map(),
    read: new Set(),
    uses: new Map(),
  };
  const here = { plan: looking.plan, places: placesOf(looking.root) };
  look({ ...looking, ...lookedAhead(looking, trace) }, found, trace, here, new Set());
  return {
    dates: [...found.dates.values()],
    windows: [...found.windows.values()],
    calendars: [...found.calendars.values()],
    isRead: (path) => found.read.has(path),
    usesOf: (path) => [...(found.uses.get(path)?.values() ?? [])],
  };
}

/** Under which plan and on which facts a part was worked out. */
interface Here {
  readonly plan: string;
  readonly places: Places;
}

interface LookingOn extends Looking {
  /**
   * The lists that something is picked from. One that is also counted or compared as a whole is so only to find what is picked, as the
   * list of `the latest of` is: that is no use of its items.
   */
  readonly picked: ReadonlySet<Core>;
  /** The words of the windows, by their days: a rule that is handed a window has no words for it itself. */
  readonly wordsOfDays: ReadonlyMap<string, string>;
}

/** What must be known of the whole trace before any part of it can be told. */
function lookedAhead({ wordsOf }: Looking, trace: Trace): Pick<LookingOn, 'picked' | 'wordsOfDays'> {
  const picked = new Set<Core>();
  const wordsOfDays = new Map<string, string>();
  const seen = new Set<Trace>();
  const visit = (one: Trace): void => {
    if (seen.has(one)) return;
    seen.add(one);
    const { node, value, parts } = one;
    if (node.kind === 'select') picked.add(node.list);
    if (node.kind === 'window' || node.kind === 'periods')
      for (const days of windowsIn(value)) wordsOfDays.set(daysKey(days), wordsOf(node.origin));
    parts.forEach(visit);
  };
  visit(trace);
  return { picked, wordsOfDays };
}

function look(looking: LookingOn, found: Found, trace: Trace, here: Here, seen: Set<Trace>): void {
  if (seen.has(trace)) return;
  seen.add(trace);
  addDate(found, trace);
  addWindows(looking, found, trace, here);
  addFact(looking, found, trace, here);
  for (const [path, use] of usesAt(trace, tellingOf(looking, here))) addUse(found, path, use);
  const inner = within(looking, trace, here);
  for (const part of trace.parts) look(looking, found, part, inner, seen);
}

function tellingOf({ wordsOf, picked, wordsOfDays }: LookingOn, { places }: Here): Telling {
  const windowWords = (window: Trace): string => {
    const handed =
      window.node.kind === 'input' && window.value.kind === 'window' ? window.value.window : undefined;
    return (handed && wordsOfDays.get(daysKey(handed))) ?? wordsOf(window.node.origin);
  };
  return { wordsOf, windowWords, picked, placeOf: places };
}

/** What a part of a trace was worked out under. */
function within(looking: Looking, trace: Trace, here: Here): Here {
  const { node, rule, parts } = trace;
  if (node.kind === 'ref' && rule && node.under !== undefined) return { ...here, plan: node.under };
  const to = node.kind === 'shift' && node.how === 'known on' && !rule ? parts[0]?.value : undefined;
  if (to?.kind !== 'number') return here;
  return { ...here, places: placesKnownOn(looking.root, Number(to.number.lo)) };
}

// -- dates and facts ------------------------------------------------------------------------------------------

function addDate({ dates }: Found, { node, value, rule }: Trace): void {
  if (value.kind !== 'number') return;
  const name =
    rule?.role === 'date'
      ? rule.name
      : node.kind === 'input' && node.name.startsWith(DATE_INPUT)
        ? node.name.slice(DATE_INPUT.length)
        : undefined;
  if (name !== undefined && !dates.has(name)) dates.set(name, { name: words(name), day: value.number });
}

function addFact(looking: Looking, found: Found, { fact, value, node }: Trace, here: Here): void {
  if (!fact) return;
  const owner = here.places(fact.record);
  if (owner === undefined) return;
  const path = owner === '' ? fact.field.name : `${owner}.${fact.field.name}`;
  found.read.add(path);
  if (fact.field.type.kind !== 'date' || value.kind !== 'number') return;
  const mark = isPoint(value.number) ? 'counts' : 'may count';
  addUse(found, path, { mark, words: looking.wordsOf(node.origin), because: [] });
}

function addUse({ uses }: Found, path: string, use: TimelineUse): void {
  const own = uses.get(path) ?? new Map<string, TimelineUse>();
  uses.set(path, own);
  const { mark, words: told, because } = use;
  const key = [mark, told, ...because.map((one) => `${one.kind} ${one.words}`)].join('\n');
  if (!own.has(key)) own.set(key, use);
}

// -- windows --------------------------------------------------------------------------------------------------

function addWindows(looking: Looking, found: Found, { node, value }: Trace, here: Here): void {
  const calendars = (node.kind === 'window' || node.kind === 'periods') && calendarsUnder(node);
  if (!calendars) return;
  const used = [...calendars].flatMap((id) => calendarAs(looking.program, here.plan, id) ?? []);
  for (const calendar of used) found.calendars.set(calendar.name, shownCalendar(calendar));
  for (const days of windowsIn(value)) {
    const told = looking.wordsOf(node.origin);
    const key = `${told}\n${daysKey(days)}`;
    const periods = used
      .flatMap((calendar) => shownCalendar(calendar).periods)
      .filter((one) => isIn(one, days));
    if (!found.windows.has(key)) found.windows.set(key, { words: told, days, periods });
  }
}

function daysKey({ from, to }: Window): string {
  return [from.lo, from.hi, to.lo, to.hi].join(' ');
}

function windowsIn(value: Trace['value']): readonly Window[] {
  if (value.kind === 'window') return [value.window];
  if (value.kind !== 'list') return [];
  return value.list.items.flatMap((item) => windowsIn(item.value));
}

/** The calendars that the ends of a window are looked up in. */
function calendarsUnder(node: Core): ReadonlySet<string> {
  if (node.kind === 'periods' && node.of.kind === 'calendar') return new Set([node.of.calendar]);
  if (node.kind === 'lookup' && node.in.kind === 'period') return new Set([node.in.calendar]);
  return new Set(childrenOf(node).flatMap((part) => [...calendarsUnder(part)]));
}

/** A calendar as the plan sets it. */
function calendarAs({ calendars, plans }: CoreProgram, plan: string, id: string): CoreCalendar | undefined {
  return calendars.get(plans.get(plan)?.calendars.get(id) ?? id);
}

function shownCalendar({ name, periods }: CoreCalendar): TimelineCalendar {
  return { name, periods: periods.map(({ label, from, to }) => ({ label, from, to })) };
}

function isIn({ from, to }: { readonly from: number; readonly to: number }, days: Window): boolean {
  return isPoint(days.from) && isPoint(days.to) && to >= Number(days.from.lo) && from <= Number(days.to.lo);
}
