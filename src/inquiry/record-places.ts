// A record that a trace has in hand -> where it stands in the facts that were asked about.

import type { RecordInHand } from '../interpret/value.ts';
import { asKnownOn, type FactPath, type Facts, type Root, stepsOf, walk } from '../values/index.ts';

/** The place, such as `members[0]`; undefined of what stands nowhere in the facts, as what is written out in the rules. */
export type Places = (record: RecordInHand | undefined) => string | undefined;

/** A record is known by its place, and one that a reference or an order led to by being the same. */
export function placesOf(root: Root): Places {
  const { byFacts, paths } = placesIn(root);
  return (record) => {
    if (!record) return undefined;
    return paths.has(record.path) ? record.path : byFacts.get(record.facts);
  };
}

/** As `placesOf`, of records as they were known on a day: there items may be missing, and those after them move up. */
export function placesKnownOn(root: Root, day: number): Places {
  const whole = placesIn(root);
  const view = asKnownOn(root, day);
  const copied = placesIn({ ...root, facts: view.facts });
  const places = new Map(
    [...view.copies].map(([facts, copy]) => [copied.byFacts.get(copy), whole.byFacts.get(facts)]),
  );
  return (record) => record && places.get(record.path);
}

function placesIn(root: Root): {
  readonly byFacts: ReadonlyMap<Facts, string>;
  readonly paths: ReadonlySet<string>;
} {
  const byFacts = new Map<Facts, string>();
  const paths = new Set<string>();
  walk(root, (facts, _, steps) => {
    const path = pathText(steps);
    byFacts.set(facts, path);
    paths.add(path);
  });
  return { byFacts, paths };
}

function pathText(path: FactPath | undefined): string {
  return stepsOf(path).reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
