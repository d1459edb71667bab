// A change of what is known -> the inquiry after it, and the change in words.

import { factPlace, factText, recordText } from '../interpret/describe.ts';
import type { RecordInHand } from '../interpret/value.ts';
import { words } from '../ir/quantity-text.ts';
import type { CoreField } from '../ir/vocabulary.ts';
import { dayText, type Facts, point } from '../values/index.ts';
import type { Asking } from './inquiry.ts';
import { factAt, fieldAt, holdersOf, itemsIn, pathText, type Steps, withFact } from './place.ts';

/**
 * One thing that is otherwise than the facts say, or comes to be known.
 *
 * @example
 * const change: Change = { kind: 'fact', steps: ['wet'], to: false };
 */
export type Change =
  /** A fact is so; undefined: it is not known. */
  | { readonly kind: 'fact'; readonly steps: Steps; readonly to: unknown }
  /** One more in a list. */
  | { readonly kind: 'add'; readonly steps: Steps; readonly item: Facts }
  /** One fewer: the steps are those of the item. */
  | { readonly kind: 'remove'; readonly steps: Steps }
  /** The list holds no more than what is known of it. */
  | { readonly kind: 'whole'; readonly steps: Steps }
  /** A date that the plan asks for. */
  | { readonly kind: 'date'; readonly name: string; readonly day: number }
  /** The date of the question. */
  | { readonly kind: 'day'; readonly day: number };

/**
 * The same question with these changes made, one after another.
 *
 * @example
 * changed(inquiry, { kind: 'fact', steps: ['wet'], to: true }).facts; // => { reference: 'A', wet: true }
 */
export function changed<Of extends Asking>(asking: Of, ...changes: readonly Change[]): Of {
  let so = asking;
  for (const change of changes) so = { ...so, ...changedBy(so, change) };
  return so;
}

function changedBy({ facts, asked }: Asking, change: Change): Partial<Asking> {
  switch (change.kind) {
    case 'fact':
      return { facts: supposed(facts, change.steps, change.to) };
    case 'add':
      return {
        facts: withFact(facts, change.steps, oneMore(factAt(facts, change.steps), change.item)),
      };
    case 'remove':
      return { facts: withFact(facts, change.steps, undefined) };
    case 'whole':
      return { facts: withFact(facts, change.steps, [...itemsIn(factAt(facts, change.steps))]) };
    case 'date':
      return { asked: { ...asked, dates: { ...asked.dates, [change.name]: point(change.day) } } };
    case 'day':
      return { asked: { ...asked, asOf: change.day } };
  }
}

/** What is supposed comes from nowhere, and was recorded on no day. */
function supposed(facts: Facts, steps: Steps, to: unknown): Facts {
  const holder = steps.slice(0, -1);
  const told = [...holder, PROVENANCE, ...steps.slice(-1)];
  const plain = factAt(facts, told) === undefined ? facts : withFact(facts, told, undefined);
  return withFact(plain, steps, to);
}

const PROVENANCE = '$provenance';

/** Of a list of which nothing was known, more than the one may be there. */
function oneMore(raw: unknown, item: Facts): unknown {
  const items = [...itemsIn(raw), item];
  if (Array.isArray(raw)) return items;
  return raw === undefined ? { items, complete: false } : { ...(raw as object), items };
}

// -- in words -------------------------------------------------------------------------------------------------

/**
 * What the change is, said of the inquiry before it. Private facts are not told.
 *
 * @example
 * changeText(inquiry, { kind: 'fact', steps: ['wet'], to: true }); // => 'wet: no → yes'
 */
export function changeText(inquiry: Asking, change: Change): string {
  switch (change.kind) {
    case 'date':
      return `the date ${words(change.name)}: ${dayText(change.day)}`;
    case 'day':
      return `asked on ${dayText(change.day)}, not on ${dayText(inquiry.asked.asOf)}`;
    case 'add':
      return `one more of ${placeText(inquiry, change.steps)}${itemText(inquiry, change.steps, change.item)}`;
    case 'remove': {
      const steps = change.steps.slice(0, -1);
      return `one fewer of ${placeText(inquiry, steps)}${itemText(inquiry, steps, factAt(inquiry.facts, change.steps) as Facts)}`;
    }
    case 'whole':
      return `${placeText(inquiry, change.steps)}: no more than ${countText(itemsIn(factAt(inquiry.facts, change.steps)).length)}`;
    case 'fact':
      return `${placeText(inquiry, change.steps)}: ${movedText(inquiry, change.steps, change.to)}`;
  }
}

function countText(count: number): string {
  return count === 0 ? 'none' : `the ${count} known`;
}

/** `exclusions of L` */
function placeText(inquiry: Asking, steps: Steps): string {
  const field = fieldAt(inquiry, steps);
  const holder = holdersOf(inquiry, inquiry.facts, steps).at(-1);
  return field && holder ? factPlace({ record: holder, field, path: '', raw: undefined }) : pathText(steps);
}

/** `not known → yes` */
function movedText(inquiry: Asking, steps: Steps, to: unknown): string {
  return `${valueText(inquiry, steps, factAt(inquiry.facts, steps))} → ${valueText(inquiry, steps, to)}`;
}

function valueText(inquiry: Asking, steps: Steps, raw: unknown): string {
  const field = fieldAt(inquiry, steps);
  const holder = holdersOf(inquiry, inquiry.facts, steps).at(-1);
  return field && holder ? textOf(field, holder, raw) : 'not known';
}

/** Where the fact that is changed came from says nothing of what it is changed to. */
function textOf(field: CoreField, holder: RecordInHand, raw: unknown): string {
  return factText({ record: { ...holder, facts: undefined }, field, path: '', raw });
}

/** ` (on 3 March 2015, kind fixed)` */
function itemText(inquiry: Asking, steps: Steps, item: Facts): string {
  const type = fieldAt(inquiry, steps)?.type;
  const record = type?.kind === 'list' ? inquiry.program.records.get(type.record) : undefined;
  const holder = holdersOf(inquiry, inquiry.facts, steps).at(-1);
  if (!record || !holder) return '';
  const text = recordText({ type: record, facts: item, path: '', private: holder.private });
  return text === '' ? '' : ` (${text})`;
}
