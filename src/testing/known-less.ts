// A family -> some of its facts left out, as if they had not arrived yet. Which ones rests on what they are called and on the date of
// the question, so that they stay the same while the family is made smaller.

import { type FactNode, factTree } from '../inquiry/fact-tree.ts';
import { factAt, itemsIn, type Steps, withFact } from '../inquiry/place.ts';
import type { Facts } from '../values/index.ts';
import type { Family } from './family.ts';
import type { Subject } from './trial.ts';

export interface LeftOut {
  readonly steps: Steps;
  /** In words. */
  readonly name: string;
}

/** One in so many facts is left out. */
const ONE_IN = 5;

export function factsLeftOut({ program, plan }: Subject, { facts, asOf }: Family): readonly LeftOut[] {
  const nodes = nodesIn(factTree({ program, plan }, facts, true), '');
  return nodes
    .filter(({ node, named }) => isOptional(node) && (hashOf(named) + asOf) % ONE_IN === 0)
    .map(({ node, named }) => ({ steps: node.steps, name: named }));
}

/** Of a list that is left out more may be there than anybody knows; so it is with all that the facts do not say. */
function isOptional({ isItem, field, raw }: FactNode): boolean {
  return !isItem && !field.required && raw !== undefined;
}

interface Named {
  readonly node: FactNode;
  readonly named: string;
}

function nodesIn(nodes: readonly FactNode[], of: string): readonly Named[] {
  return nodes.flatMap((node) => {
    const named = node.isItem ? `${of} ${node.name}` : of === '' ? node.name : `${node.name} of ${of}`;
    const inner = node.isItem ? node.name : node.name;
    return [{ node, named }, ...nodesIn(node.parts, node.isItem ? inner : named)];
  });
}

/** The facts without these; those in a list that is left out go with it. */
export function without(facts: Facts, places: readonly LeftOut[]): Facts {
  return places.reduce<Facts>(
    (less, { steps }) => (isThere(less, steps) ? withFact(less, steps, undefined) : less),
    facts,
  );
}

function isThere(facts: Facts, steps: Steps): boolean {
  const last = steps.at(-1);
  const holder = factAt(facts, steps.slice(0, -1));
  if (typeof last === 'number') return itemsIn(holder).length > last;
  return typeof holder === 'object' && holder !== null && factAt(facts, steps) !== undefined;
}

/** The same for the same text, whatever runs it. */
function hashOf(text: string): number {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}
