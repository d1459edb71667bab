// A settled verdict -> the fewest facts that settle it alone: with every other fact forgotten it comes out the same, and with one more it
// does not.
//
// Since what is unknown is never taken for false, a verdict that is settled without a fact is the same whatever the fact is. The exception is
// a rule that asks whether something is known: what it looks at is never forgotten.

import { questionOf } from '../interpret/answer.ts';
import { carryingParts } from '../interpret/carriers.ts';
import { type Fact, isSettled, type Trace } from '../interpret/value.ts';
import { CLAIM_FIELDS } from '../ir/claims.ts';
import type { CoreProgram } from '../ir/program.ts';
import type { CoreRecord } from '../ir/vocabulary.ts';
import { type Facts, factOf } from '../values/index.ts';
import { asKnown, type Inquiry, traceOf, verdictOf } from './inquiry.ts';
import { factAt, itemsIn, type Steps, stepsTo, withFact } from './place.ts';
import { placesOf } from './record-places.ts';

/**
 * @example
 * const why: Sufficient | undefined = sufficientReason(inquiry);
 */
export interface Sufficient {
  /** The facts that settle it, in the order of the rule. */
  readonly facts: readonly Fact[];
  /** All that is left when the others are forgotten: records stay, with nothing known of them. */
  readonly left: Facts;
  /** How the verdict comes about from them alone. */
  readonly trace: Trace;
}

/**
 * The facts that settle a verdict; undefined of one that is not settled.
 *
 * @example
 * sufficientReason(inquiry)!.facts.map(({ path }) => path); // => ['wet']
 */
export function sufficientReason(given: Inquiry): Sufficient | undefined {
  const inquiry = asKnown(given);
  const trace = traceOf(inquiry);
  if (!isSettled(trace.value)) return undefined;
  const pathOf = pathsIn(inquiry);
  const read = factsRead(inquiry, trace, pathOf);
  const search: Search = { inquiry, verdict: verdictOf(trace), read, groups: carriedGroups(trace, pathOf) };
  const least = fewest(search);
  const left = isEnough(search, least) ? onlyThese(search, least) : inquiry.facts;
  return {
    facts: read
      .filter(({ path, steps }) => least.has(path) && factAt(inquiry.facts, steps) !== undefined)
      .map(({ fact }) => fact),
    left,
    trace: traceOf({ ...inquiry, facts: left }),
  };
}

interface Read {
  readonly path: string;
  readonly steps: Steps;
  readonly fact: Fact;
  /** A rule asks whether it is known. */
  readonly isAsked: boolean;
}

interface Search {
  readonly inquiry: Inquiry;
  readonly verdict: number;
  readonly read: readonly Read[];
  /** The facts under each condition that carries the verdict, by path. */
  readonly groups: readonly (readonly string[])[];
}

/** Where a fact stands in the whole, also where a reference or an order led to it. */
type PathOf = (fact: Fact) => string | undefined;

function pathsIn({ program, plan, facts, asked }: Inquiry): PathOf {
  const placeOf = placesOf(questionOf(program, plan, facts, asked).root);
  return ({ record, path }) => {
    const place = placeOf(record);
    return place === undefined ? undefined : `${place}${path.slice(record.path.length)}`.replace(/^\./, '');
  };
}

// -- what was read --------------------------------------------------------------------------------------------

/** Every fact that was looked at, each once; of a list this is how far it is whole. */
function factsRead(inquiry: Inquiry, trace: Trace, pathOf: PathOf): readonly Read[] {
  const found = new Map<string, Read>();
  const seen = new Map<Trace, boolean>();
  const visit = (one: Trace, isAsked: boolean): void => {
    if (seen.get(one) === true || seen.get(one) === isAsked) return;
    seen.set(one, isAsked);
    const { fact } = one;
    const path = fact && pathOf(fact);
    const steps = path === undefined ? undefined : stepsTo(inquiry, path);
    if (fact && steps && path !== undefined)
      found.set(path, { path, steps, fact, isAsked: isAsked || found.get(path)?.isAsked === true });
    for (const part of one.parts) visit(part, isAsked || one.node.kind === 'known');
  };
  visit(trace, false);
  return [...found.values()];
}

/** The facts under what carries the verdict, if they are enough by themselves; else all. */
function startOf(search: Search): ReadonlySet<string> {
  const { read, groups } = search;
  const few = new Set([...groups.flat(), ...read.filter(({ isAsked }) => isAsked).map(({ path }) => path)]);
  return isEnough(search, few) ? few : new Set(read.map(({ path }) => path));
}

function carriedGroups(trace: Trace, pathOf: PathOf): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = [];
  const visit = (one: Trace): void => {
    const carrying = one.rule ? one.parts : carryingParts(one);
    const [list] = one.node.kind === 'tally' ? one.parts : [];
    // Who belongs to a list, and how far it is whole, is said where the list is.
    if (list?.node.kind === 'each' && list.parts[0]) groups.push(pathsUnder(list.parts[0], pathOf));
    if (carrying.length === 0) groups.push(pathsUnder(one, pathOf));
    else for (const part of carrying) visit(part);
  };
  visit(trace);
  return groups;
}

function pathsUnder(trace: Trace, pathOf: PathOf): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<Trace>();
  const visit = (one: Trace): void => {
    if (seen.has(one)) return;
    seen.add(one);
    const path = one.fact && pathOf(one.fact);
    if (path !== undefined) found.add(path);
    one.parts.forEach(visit);
  };
  visit(trace);
  return [...found];
}

// -- forgetting -----------------------------------------------------------------------------------------------

/** The shorter of what is left in two orders: see `orders`. */
function fewest(search: Search): ReadonlySet<string> {
  const start = startOf(search);
  const found = orders(search).map((order) => withoutEach(search, start, order));
  return found.reduce((best, one) => (one.size < best.size ? one : best));
}

/**
 * The last first, so that what a rule names first is kept; and those first that stand under the conditions that rest on the most facts, so
 * that the shorter of two reasons is left.
 */
function orders({ read, groups }: Search): readonly (readonly Read[])[] {
  const sizes = new Map<string, number>();
  for (const group of groups)
    for (const path of group) sizes.set(path, Math.min(sizes.get(path) ?? Infinity, group.length));
  const sizeOf = ({ path }: Read): number => sizes.get(path) ?? Infinity;
  const lastFirst = [...read].reverse();
  return [lastFirst, [...lastFirst].sort((a, b) => compareSizes(sizeOf(b), sizeOf(a)))];
}

/** Forgets what it can: many at once where none of them is needed. */
function withoutEach(
  search: Search,
  start: ReadonlySet<string>,
  order: readonly Read[],
): ReadonlySet<string> {
  const kept = new Set(start);
  const forget = (facts: readonly Read[]): void => {
    for (const { path } of facts) kept.delete(path);
    if (facts.length === 0 || isEnough(search, kept)) return;
    for (const { path } of facts) kept.add(path);
    if (facts.length === 1) return;
    const half = Math.ceil(facts.length / 2);
    forget(facts.slice(0, half));
    forget(facts.slice(half));
  };
  forget(order.filter(({ path, isAsked }) => !isAsked && start.has(path)));
  return kept;
}

function compareSizes(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function isEnough(search: Search, kept: ReadonlySet<string>): boolean {
  const trace = traceOf({ ...search.inquiry, facts: onlyThese(search, kept) });
  return isSettled(trace.value) && verdictOf(trace) === search.verdict;
}

/** The records as they stand, and of their facts only these. */
function onlyThese({ inquiry, read }: Search, kept: ReadonlySet<string>): Facts {
  const { program, plan, facts } = inquiry;
  const whole = program.records.get(plan.of);
  const empty = whole && facts && emptied(program, whole, facts);
  return read
    .filter(({ path }) => kept.has(path))
    .reduce<Facts>((so, { steps, fact }) => restored(so, steps, fact, facts), empty);
}

/** What a record says of where it came from and when it was written down; it decides nothing, and a reason tells it. */
const RECORD_PROVENANCE = ['$source', '$recorded'];
const PROVENANCE = '$provenance';

/**
 * Lists with their items, which may be longer, and records with what they are named by and where they came from: nothing else is known of
 * them.
 */
function emptied(program: CoreProgram, record: CoreRecord, facts: NonNullable<Facts>): Facts {
  const entries = [...record.fields, CLAIM_FIELDS.list].flatMap((field) => {
    const raw = factOf(facts, field.name);
    // References name a record by it: without it nobody could tell which is meant.
    if (field === record.identity && raw !== undefined) return [[field.name, raw]];
    const type = field.type.kind === 'list' || field.type.kind === 'record' ? field.type : undefined;
    const inner = type && program.records.get(type.record);
    if (raw === undefined || !inner || !type) return [];
    const one = (item: unknown): Facts => emptied(program, inner, item as NonNullable<Facts>);
    return [
      [field.name, type.kind === 'record' ? one(raw) : { items: itemsIn(raw).map(one), complete: false }],
    ];
  });
  const told = RECORD_PROVENANCE.flatMap((name) => {
    const raw = factOf(facts, name);
    return raw === undefined ? [] : [[name, raw]];
  });
  return Object.fromEntries([...entries, ...told]) as Facts;
}

/** Of a list how far it is whole; of anything else what it is. */
function restored(facts: Facts, steps: Steps, { field }: Fact, given: Facts): Facts {
  const raw = factAt(given, steps);
  if (raw === undefined || field.type.kind === 'record') return facts;
  if (field.type.kind !== 'list') return withFact(withProvenance(facts, steps, given), steps, raw);
  const items = itemsIn(factAt(facts, steps));
  return withFact(facts, steps, Array.isArray(raw) ? items : { ...(raw as object), items });
}

function withProvenance(facts: Facts, steps: Steps, given: Facts): Facts {
  const told = [...steps.slice(0, -1), PROVENANCE, ...steps.slice(-1)];
  const raw = factAt(given, told);
  return raw === undefined ? facts : withFact(facts, told, raw);
}
