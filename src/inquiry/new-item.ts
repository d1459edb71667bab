// A list, and the answer that is wanted of a rule -> one more item for it, with the facts that make the rule count it.

import type { Fact, Trace } from '../interpret/value.ts';
import { type Boundary, boundariesIn } from './boundaries.ts';
import { candidatesFor } from './candidates.ts';
import { type Change, changed } from './change.ts';
import { distanceOf, type Wanted } from './flips.ts';
import { type Inquiry, traceOf } from './inquiry.ts';
import { factAt, fieldAt, itemsIn, pathText, type Steps, stepsTo } from './place.ts';

type Add = Extract<Change, { kind: 'add' }>;

export interface NewItem {
  readonly change: Add;
  /** How often the rule was asked. */
  readonly tried: number;
}

/** An item has this many facts settled at most. */
const MOST_FACTS = 8;

/** Fact by fact, until the rule has been asked so often, each so that the rule comes nearest to what is wanted. A fact that the rule does not look at is left unknown. */
export function newItem(inquiry: Inquiry, list: Steps, wanted: Wanted, tries = Infinity): NewItem {
  const place: Steps = [...list, itemsIn(factAt(inquiry.facts, list)).length];
  const rank = (change: Add): Ranked => rankedBy(inquiry, change, wanted, pathText(place));
  let best = rank({ kind: 'add', steps: list, item: requiredFacts(inquiry, list, place) });
  let tried = 1;
  const settled = new Set<string>();
  for (let count = 0; count < MOST_FACTS && tried < tries; count++) {
    const after = changed(inquiry, best.change);
    const open = openFact(best.trace, place, settled);
    const steps = open && stepsTo(after, open.fact.path);
    if (!open || !steps) break;
    settled.add(open.fact.path);
    const { change } = best;
    const choices = candidatesFor(open, inquiry.asked.knownOn ?? inquiry.asked.asOf).map((to) =>
      rank(withItemFact(after, change, { steps, place, to })),
    );
    tried += choices.length;
    best = bestOf([...choices, best]);
  }
  return { change: best.change, tried };
}

/** The first fact of the item that the rule reads and nobody has said anything of. */
function openFact(trace: Trace, place: Steps, settled: ReadonlySet<string>): Boundary | undefined {
  const isOpen = ({ path, raw }: Fact): boolean =>
    path.startsWith(`${pathText(place)}.`) && raw === undefined && !settled.has(path);
  return [...boundariesIn(trace).facts.values()].find(({ fact }) => isOpen(fact));
}

/** What an item must have by the vocabulary, and nobody can guess: texts are told apart by their place. */
function requiredFacts(inquiry: Inquiry, list: Steps, place: Steps): Readonly<Record<string, unknown>> {
  const type = fieldAt(inquiry, list)?.type;
  const record = type?.kind === 'list' ? inquiry.program.records.get(type.record) : undefined;
  const texts = (record?.fields ?? []).filter((field) => field.required && field.type.kind === 'text');
  return Object.fromEntries(texts.map(({ name }) => [name, `new ${pathText(place)}`]));
}

function withItemFact(
  after: Inquiry,
  change: Add,
  { steps, place, to }: { readonly steps: Steps; readonly place: Steps; readonly to: unknown },
): Add {
  const { facts } = changed(after, { kind: 'fact', steps, to });
  return { ...change, item: factAt(facts, place) as Add['item'] };
}

interface Ranked {
  readonly change: Add;
  readonly trace: Trace;
  /** How many facts are still missing. */
  readonly far: number;
  /** How far the item is in the lists that the rule looks at. */
  readonly within: number;
}

function rankedBy(inquiry: Inquiry, change: Add, wanted: Wanted, path: string): Ranked {
  const trace = traceOf(changed(inquiry, change));
  return {
    change,
    trace,
    far: distanceOf(trace, wanted) ?? Infinity,
    within: membershipOf(trace, path),
  };
}

/** The one that comes nearest to what is wanted, and of those that are as near the one that the rule looks at most. */
function bestOf(ranked: readonly [...Ranked[], Ranked]): Ranked {
  return ranked.reduce((best, one) =>
    one.far < best.far || (one.far === best.far && one.within > best.within) ? one : best,
  );
}

/** How far a record is in the lists that a rule looks at: surely counts double. */
function membershipOf(trace: Trace, path: string): number {
  const seen = new Set<Trace>();
  const count = (one: Trace): number => {
    if (seen.has(one)) return 0;
    seen.add(one);
    return placesIn(one, path) + one.parts.reduce((sum, part) => sum + count(part), 0);
  };
  return count(trace);
}

function placesIn({ value }: Trace, path: string): number {
  if (value.kind !== 'list') return 0;
  return value.list.items.reduce((sum, item) => {
    if (item.value.kind !== 'record' || item.value.record.path !== path) return sum;
    return sum + (item.maybe ? 1 : 2);
  }, 0);
}
