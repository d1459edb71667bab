// What is not known and could still decide a verdict.

import { factName } from './describe.ts';
import { type Fact, isSettled, type Trace } from './value.ts';

/** A fact that would help, or a calendar that does not reach far enough. */
export type Missing =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'calendar'; readonly calendar: string };

/**
 * The unknown facts under those parts that are themselves unknown, each once, in the order of the rule. A part that is
 * settled hides what is unknown inside it: nothing there can change the verdict any more.
 */
export function missingFor(trace: Trace): readonly Missing[] {
  const found = new Map<string, Missing>();
  collect(trace, found);
  return [...found.values()];
}

function collect(trace: Trace, found: Map<string, Missing>): void {
  if (isSettled(trace.value)) return;
  if (trace.fact) {
    found.set(trace.fact.path, { kind: 'fact', fact: trace.fact });
    return;
  }
  if (trace.node.kind === 'lookup') {
    const { name } = trace.node.calendar;
    found.set(`calendar ${name}`, { kind: 'calendar', calendar: name });
    return;
  }
  for (const part of trace.parts) collect(part, found);
}

/** `exclusions of L`; `the dates of terms`. */
export function missingText(missing: Missing): string {
  return missing.kind === 'fact' ? factName(missing.fact) : `the dates of ${missing.calendar}`;
}
