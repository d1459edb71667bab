// Conditions that should come out otherwise -> the single changes of what is known that may do it.

import { missingFor } from '../interpret/missing.ts';
import type { Fact, Trace } from '../interpret/value.ts';
import { compareExact, dayFromIso } from '../values/index.ts';
import { type Boundary, boundariesIn } from './boundaries.ts';
import { candidatesFor } from './candidates.ts';
import type { Change } from './change.ts';
import { isFixed } from './fixed.ts';
import type { Inquiry } from './inquiry.ts';
import { itemsIn, type Steps, stepsTo } from './place.ts';

/** A list is not taken apart further than this. */
const MOST_REMOVED = 12;

export interface Allowed {
  /** Whether the date of the question may move forward. */
  readonly mayMove: boolean;
  /** Whether only what is not known may come to be known; and of what is counted already, there may be more. */
  readonly onlyLearn: boolean;
}

/** Nearest first, fact by fact in the order of the rule. An item that is added has no facts yet: see `newItem`. */
export function suppositions(
  inquiry: Inquiry,
  conditions: readonly Trace[],
  allowed: Allowed,
): readonly Change[] {
  const found = new Map<string, Change>();
  const add = (change: Change): void => void found.set(JSON.stringify(change), change);
  for (const condition of conditions) {
    const { facts, dates } = boundariesIn(condition);
    for (const boundary of facts.values()) changesOf(inquiry, condition, boundary, allowed).forEach(add);
    for (const [name, days] of dates) datesOf(inquiry, name, days, allowed).forEach(add);
  }
  if (allowed.mayMove) laterDays(inquiry, conditions).forEach(add);
  return [...found.values()];
}

function datesOf(
  { asked }: Inquiry,
  name: string,
  days: readonly number[],
  { onlyLearn }: Allowed,
): readonly Change[] {
  const isKnown = asked.dates?.[name] !== undefined;
  return onlyLearn && isKnown ? [] : days.map((day) => ({ kind: 'date', name, day }));
}

/** The days after the one that is asked about on which something in these conditions changes. */
export function laterDays(
  { asked }: Inquiry,
  conditions: readonly Trace[],
): readonly Extract<Change, { kind: 'day' }>[] {
  const waits = conditions.flatMap(missingFor).flatMap((one) => (one.kind === 'time' ? [one.day] : []));
  const turns = boundariesIn(...conditions).days.flatMap((day) => [day, day + 1]);
  const later = [...new Set([...waits, ...turns])].filter((day) => day > asked.asOf);
  return later.sort((a, b) => a - b).map((day) => ({ kind: 'day', day }));
}

function changesOf(
  inquiry: Inquiry,
  condition: Trace,
  boundary: Boundary,
  allowed: Allowed,
): readonly Change[] {
  const { fact } = boundary;
  const steps = stepsTo(inquiry, fact.path);
  if (!steps) return [];
  if (fact.field.type.kind === 'list') {
    const all = listChanges(inquiry, fact, steps);
    return allowed.onlyLearn ? all.filter((change) => isLearnt(change, fact, condition)) : all;
  }
  if (isFixed(inquiry, steps) || (allowed.onlyLearn && fact.raw !== undefined)) return [];
  const horizon = inquiry.asked.knownOn ?? inquiry.asked.asOf;
  return nearestFirst(fact.raw, candidatesFor(boundary, horizon)).map((to) => ({ kind: 'fact', steps, to }));
}

/** That a list that may be longer is whole, or is longer; or that there is one more of what is counted already. */
function isLearnt({ kind }: Change, { raw }: Fact, condition: Trace): boolean {
  if (kind === 'remove') return false;
  return !Array.isArray(raw) || (kind === 'add' && isPartlyCounted(condition));
}

function isPartlyCounted({ node, parts }: Trace): boolean {
  const [counted] = parts;
  if (node.kind !== 'compare' || counted?.node.kind !== 'fold' || counted.value.kind !== 'number')
    return false;
  return compareExact(counted.value.number.lo, 0) > 0;
}

/** By how far they are from what is known, as far as that can be told. */
function nearestFirst(now: unknown, candidates: readonly unknown[]): readonly unknown[] {
  const from = placeOf(now);
  if (from === undefined) return candidates;
  const distance = (to: unknown): number => Math.abs((placeOf(to) ?? Infinity) - from);
  return [...candidates].sort((a, b) => distance(a) - distance(b));
}

function placeOf(raw: unknown): number | undefined {
  if (typeof raw === 'number') return raw;
  return typeof raw === 'string' ? dayFromIso(raw) : undefined;
}

/** Events and spells come and go; a person is not made up, nor taken away. */
function listChanges(
  { program, ...inquiry }: Inquiry,
  { field, raw }: Fact,
  steps: Steps,
): readonly Change[] {
  const record = field.type.kind === 'list' ? program.records.get(field.type.record) : undefined;
  if (!record) return [];
  const whole: readonly Change[] = Array.isArray(raw) ? [] : [{ kind: 'whole', steps }];
  if (record.form === 'record') return whole;
  const fixed = isFixed({ program, ...inquiry }, steps);
  const items = fixed ? [] : itemsIn(raw).slice(0, MOST_REMOVED);
  const more: readonly Change[] = fixed && Array.isArray(raw) ? [] : [{ kind: 'add', steps, item: {} }];
  return [
    ...whole,
    ...more,
    ...items.map((_, index): Change => ({ kind: 'remove', steps: [...steps, index] })),
  ];
}
