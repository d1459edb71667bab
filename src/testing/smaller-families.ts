// A family -> families that are smaller and no less fit: without a member, without a fact, with rounder days and smaller numbers. Whoever
// looks for the smallest that still fails goes on from the first that does.

import { type FactNode, factTree } from '../inquiry/fact-tree.ts';
import { factAt, itemsIn, JUDGEMENTS, type Steps, withFact } from '../inquiry/place.ts';
import { CLAIM_FIELDS } from '../ir/claims.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { shapesOf } from '../ir/record-shapes.ts';
import { dayFromIso, dayFromParts, type Facts, faultsIn, isoFromDay, partsFromDay } from '../values/index.ts';
import type { Family } from './family.ts';

/**
 * Each is smaller by one step, the largest steps first. Only finitely many can follow one another.
 *
 * @example
 * const [first] = smallerFamilies(program, plan, { facts: { reference: 'A', wet: false }, asOf });
 * first?.facts; // => { reference: 'A' }
 */
export function* smallerFamilies(program: CoreProgram, plan: CorePlan, family: Family): Generator<Family> {
  yield* plainerQuestions(family);
  for (const facts of smallerFacts(program, plan, family.facts))
    if (isFit(program, plan, facts)) yield { ...family, facts };
}

function isFit(program: CoreProgram, plan: CorePlan, facts: Facts): boolean {
  return faultsIn({ facts, record: plan.of, shapes: shapesOf(program) }).length === 0;
}

function* plainerQuestions(family: Family): Generator<Family> {
  const { knownOn, dates, ...plain } = family;
  if (knownOn !== undefined) yield dates ? { ...plain, dates } : plain;
  for (const name of Object.keys(dates ?? {})) {
    const { [name]: _, ...others } = dates ?? {};
    const rest = knownOn === undefined ? plain : { ...plain, knownOn };
    yield Object.keys(others).length === 0 ? rest : { ...rest, dates: others };
  }
}

function* smallerFacts(program: CoreProgram, plan: CorePlan, facts: Facts): Generator<Facts> {
  const nodes = [...nodesIn(factTree({ program, plan }, facts, true))].filter(({ raw }) => raw !== undefined);
  const holders = [[] as Steps, ...nodes.filter(isHolder).map(({ steps }) => steps)];
  for (const steps of holders) yield* withoutBeside(facts, steps);
  for (const node of nodes)
    if (!node.isItem && !node.field.required) yield withFact(facts, node.steps, undefined);
  for (const node of nodes)
    if (!node.isItem && node.field.type.kind === 'list') yield* fewerItems(facts, node);
  for (const node of nodes) if (!node.isItem) yield* plainerFact(facts, node);
}

function* nodesIn(nodes: readonly FactNode[]): Generator<FactNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesIn(node.parts);
  }
}

function isHolder({ isItem, field }: FactNode): boolean {
  return isItem || field.type.kind === 'record';
}

/** Where facts came from, what was judged and what was claimed. */
function* withoutBeside(facts: Facts, holder: Steps): Generator<Facts> {
  for (const name of ['$recorded', '$source', '$provenance', JUDGEMENTS, CLAIM_FIELDS.list.name]) {
    const steps = [...holder, name];
    if (factAt(facts, steps) !== undefined) yield withFact(facts, steps, undefined);
  }
  const judged = factAt(facts, [...holder, JUDGEMENTS]);
  const names = typeof judged === 'object' && judged !== null ? Object.keys(judged) : [];
  if (names.length > 1)
    for (const name of names) yield withFact(facts, [...holder, JUDGEMENTS, name], undefined);
}

/** None, the first half, the second half, all but one; and no more than are known. */
function* fewerItems(facts: Facts, { steps, raw }: FactNode): Generator<Facts> {
  const items = itemsIn(raw);
  const keeping = (kept: readonly unknown[]): Facts =>
    withFact(facts, steps, Array.isArray(raw) ? kept : { ...(raw as object), items: kept });
  if (items.length > 0) yield keeping([]);
  const half = Math.floor(items.length / 2);
  if (items.length > 2) {
    yield keeping(items.slice(half));
    yield keeping(items.slice(0, half));
  }
  if (items.length > 1) for (const index of items.keys()) yield keeping(items.toSpliced(index, 1));
  if (!Array.isArray(raw)) yield withFact(facts, steps, items);
}

// -- plainer facts --------------------------------------------------------------------------------------------

function* plainerFact(facts: Facts, { steps, raw, field }: FactNode): Generator<Facts> {
  if (field.type.kind === 'text' || field.type.kind === 'reference') return;
  for (const plainer of plainerValues(raw)) yield withFact(facts, steps, plainer);
}

/** Each is plainer by the measure of its kind, so that there is an end. */
function plainerValues(raw: unknown): readonly unknown[] {
  if (typeof raw === 'number') return smallerNumbers(raw);
  if (typeof raw === 'string') return rounderDays(raw);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return [];
  const { earliest, latest } = raw as { readonly earliest?: unknown; readonly latest?: unknown };
  return [earliest, latest].filter((day) => typeof day === 'string');
}

function smallerNumbers(number: number): readonly number[] {
  const halves = [0, 1, Math.trunc(number / 2), Math.trunc(number), number - Math.sign(number)];
  return [...new Set(halves)].filter(
    (one) => Math.abs(one) < Math.abs(number) && (Number.isInteger(one) || !Number.isInteger(number)),
  );
}

/** The first of a year before the first of a month before any other day. */
function rounderDays(text: string): readonly string[] {
  const day = dayFromIso(text);
  if (day === undefined) return [];
  const { year, month } = partsFromDay(day);
  const rank = roundness(day);
  return [
    dayFromParts(year, 1, 1),
    dayFromParts(year + 1, 1, 1),
    dayFromParts(year, month, 1),
    month === 12 ? undefined : dayFromParts(year, month + 1, 1),
  ].flatMap((one) => (one !== undefined && roundness(one) < rank ? [isoFromDay(one)] : []));
}

function roundness(day: number): number {
  const parts = partsFromDay(day);
  if (parts.day !== 1) return 2;
  return parts.month === 1 ? 0 : 1;
}

// -- the smallest ---------------------------------------------------------------------------------------------

/** So often it is asked whether a smaller family still fails. */
const MOST_TRIES = 1500;

/**
 * The smallest that fails, as far as one step at a time leads, and so many tries.
 *
 * @example
 * smallestFamily(program, plan, { facts: { reference: 'A', wet: false }, asOf }, () => true).facts; // => { reference: 'A' }
 */
export function smallestFamily(
  program: CoreProgram,
  plan: CorePlan,
  family: Family,
  fails: (family: Family) => boolean,
): Family {
  let smallest = family;
  let tries = 0;
  for (let found = true; found; ) {
    found = false;
    for (const smaller of smallerFamilies(program, plan, smallest)) {
      if (++tries > MOST_TRIES) return smallest;
      if (!fails(smaller)) continue;
      smallest = smaller;
      found = true;
      break;
    }
  }
  return smallest;
}
