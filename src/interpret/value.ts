// What a core node comes to, and the trace of how.

import type { Core, CoreField, CoreRecord, Rule } from '../ir/core.ts';
import type { Facts, ListValue, Range, Verdict, Window } from '../values/index.ts';
import { isDecided, isPoint } from '../values/index.ts';

export type Value =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'number'; readonly number: Range }
  /** An option's key or a text; null is not known. */
  | { readonly kind: 'symbol'; readonly symbol: string | null }
  | { readonly kind: 'list'; readonly list: ListValue<Value> }
  | { readonly kind: 'record'; readonly record: RecordInHand }
  | { readonly kind: 'window'; readonly window: Window };

/** A record of the family, and where it stands in it. */
export interface RecordInHand {
  readonly type: CoreRecord;
  readonly facts: Facts;
  /** From the whole, such as `members[0]`; empty for the whole itself. */
  readonly path: string;
  /** Whether it, or what holds it, is a private fact: then nothing of it is told. */
  readonly private: boolean;
}

/** A fact that was looked at. */
export interface Fact {
  readonly record: RecordInHand;
  readonly field: CoreField;
  /** Such as `members[0].exclusions`. */
  readonly path: string;
  readonly raw: unknown;
}

export function isPrivate({ record, field }: Fact): boolean {
  return record.private || field.private;
}

/** How a node came to its value: in the order of the rule, every part that was worked out. */
export interface Trace {
  readonly node: Core;
  readonly value: Value;
  readonly parts: readonly Trace[];
  /** Of a reference: the rule that was asked. */
  readonly rule?: Rule;
  /** Of a field: the fact that was read. */
  readonly fact?: Fact;
  /** Of one item of a list: which. */
  readonly subject?: RecordInHand;
}

/** Whether nothing that is still unknown could change it. */
export function isSettled(value: Value): boolean {
  switch (value.kind) {
    case 'verdict':
      return isDecided(value.verdict);
    case 'number':
      return isPoint(value.number) || isSurelyNothing(value.number);
    case 'symbol':
      return value.symbol !== null;
    case 'list':
      return !value.list.open && value.list.items.every((item) => !item.maybe && isSettledItem(item.value));
    case 'record':
      return value.record.facts !== undefined;
    case 'window':
      return isPoint(value.window.from) && isPoint(value.window.to);
  }
}

/** A record in a list is what it is, whatever is unknown inside it; a verdict or a figure may still change. */
function isSettledItem(value: Value): boolean {
  return value.kind === 'record' || isSettled(value);
}

function isSurelyNothing({ lo, hi, na }: Range): boolean {
  return na && lo === Infinity && hi === -Infinity;
}
