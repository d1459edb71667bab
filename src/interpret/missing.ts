// What is not known and could still decide a verdict.

import { DATE_INPUT } from '../ir/core.ts';
import { words } from '../ir/quantity-text.ts';
import { dayText, isoFromDay, isPoint } from '../values/index.ts';
import { factName, factPlace } from './describe.ts';
import { type Fact, isSettled, type Trace } from './value.ts';

/**
 * What would help: a fact, a date of the plan, a calendar that reaches further, a day that has not come, what rules lack.
 *
 * @example
 * const open: readonly Missing[] = missingFor(answer.eligible!.trace);
 */
export type Missing =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'calendar'; readonly calendar: string }
  /** A window that has not ended: the earliest day on which it can be known. */
  | { readonly kind: 'time'; readonly day: number }
  /** A parameter that has no value on the day. */
  | { readonly kind: 'parameter'; readonly parameter: string; readonly day: number }
  /** `inGeneral`: the same of any record, where the text names one. */
  | { readonly kind: 'rule'; readonly lacks: string; readonly inGeneral?: string };

/**
 * What is unknown under those parts that are themselves unknown, each once, in the order of the rule. A part that is
 * settled hides what is unknown inside it: nothing there can change the verdict any more.
 *
 * @example
 * const unknown = askPlan(program, plan, { reference: 'A' }, { asOf });
 * missingFor(unknown.eligible!.trace).map(missingText); // => ['wet']
 */
export function missingFor(trace: Trace): readonly Missing[] {
  const found = new Map<string, Missing>();
  collect(trace, found, new Set());
  return [...found.values()];
}

function collect(trace: Trace, found: Map<string, Missing>, seen: Set<Trace>): void {
  if (isSettled(trace.value) || seen.has(trace)) return;
  seen.add(trace);
  const before = found.size;
  for (const missing of missingAt(trace)) found.set(placeOf(missing), missing);
  if (found.size > before && trace.knownFrom === undefined) return;
  for (const part of trace.parts) collect(part, found, seen);
}

/**
 * What it is called where it is looked for: the path of a fact, the name of a date, a calendar or a parameter, a day.
 *
 * @example
 * missingPath({ kind: 'date', date: 'identification' }); // => 'identification'
 */
export function missingPath(missing: Missing): string {
  switch (missing.kind) {
    case 'fact':
      return missing.fact.path;
    case 'date':
      return missing.date;
    case 'calendar':
      return missing.calendar;
    case 'time':
      return isoFromDay(missing.day);
    case 'parameter':
      return missing.parameter;
    case 'rule':
      return missing.lacks;
  }
}

/** Two facts are two also where they are called the same, as the dates of the first exclusions of two people. */
function placeOf(missing: Missing): string {
  return missing.kind === 'fact' ? `fact ${missing.fact.path}` : missingText(missing);
}

/** What a node lacks by itself, whatever its parts are. */
function missingAt(trace: Trace): readonly Missing[] {
  const { node, fact, knownFrom } = trace;
  // A spell that goes on tells all there is to tell: in a window that is not over, time is what it waits for.
  if (fact?.raw === 'ongoing' && (node.kind === 'cut' || node.kind === 'covers')) return [];
  if (fact) return [{ kind: 'fact', fact }];
  if (knownFrom !== undefined) return [{ kind: 'time', day: knownFrom }];
  if (node.kind === 'input' && node.name.startsWith(DATE_INPUT))
    return [{ kind: 'date', date: node.name.slice(DATE_INPUT.length) }];
  if (node.kind === 'literal' && typeof node.value === 'object' && 'unknown' in node.value)
    return [{ kind: 'rule', lacks: node.value.lacks }];
  if (node.kind === 'lookup') return lackedBy(trace, node.in);
  if (node.kind === 'previous') return [{ kind: 'rule', lacks: 'which one comes before' }];
  return [];
}

/** Of something that is looked up by what is known: what it was looked for in. */
function lackedBy(
  { parts }: Trace,
  within: Extract<Trace['node'], { kind: 'lookup' }>['in'],
): readonly Missing[] {
  const [by] = parts;
  if (!by || !isSettled(by.value)) return [];
  switch (within.kind) {
    case 'period':
      return [{ kind: 'calendar', calendar: within.calendar }];
    case 'dated': {
      const at = by.value.kind === 'number' && isPoint(by.value.number) ? Number(by.value.number.lo) : 0;
      return [{ kind: 'parameter', parameter: within.parameter, day: at }];
    }
    case 'record': {
      const lacks = `the ${within.record} that ${by.fact ? factName(by.fact) : 'it'} names`;
      return [{ kind: 'rule', lacks, inGeneral: `the ${within.record} that is named` }];
    }
    case 'keyed':
      return [];
  }
}

/**
 * `exclusions of L`; `the dates of terms`.
 *
 * @example
 * missingText({ kind: 'date', date: 'identification' }); // => 'the date identification'
 */
export function missingText(missing: Missing): string {
  switch (missing.kind) {
    case 'fact':
      return factPlace(missing.fact);
    case 'date':
      return `the date ${words(missing.date)}`;
    case 'calendar':
      return `the dates of ${words(missing.calendar)}`;
    case 'time':
      return `what is so up to ${dayText(missing.day)}, the earliest day on which it can be known`;
    case 'parameter':
      return `a value of ${words(missing.parameter)} on ${dayText(missing.day)}: its first is later`;
    case 'rule':
      return missing.lacks;
  }
}
