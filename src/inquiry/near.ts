// A plan and one record -> the verdicts that it nearly has: a fact or two short, some weeks short, or due and not claimed yet.
//
// Only what is not known may come to be known here: a record is not near a problem because something might yet happen. What is counted
// already may be counted once more.

import { questionOf } from '../interpret/answer.ts';
import { fieldWords } from '../interpret/describe.ts';
import { evaluateRule } from '../interpret/evaluate.ts';
import type { Trace } from '../interpret/value.ts';
import type { CorePayment, CoreProgram } from '../ir/program.ts';
import { words } from '../ir/quantity-text.ts';
import { compareExact, type Exact, isPoint, NA, type Question, YES } from '../values/index.ts';
import { type Change, changed, changeText } from './change.ts';
import { distanceOf } from './flips.ts';
import { type Asking, asKnown, type Inquiry, traceOf, verdictOf } from './inquiry.ts';
import { nearestChanges } from './nearest.ts';
import { fieldAt, holdersOf, pathText, type Steps } from './place.ts';
import { laterDays } from './suppositions.ts';

/**
 * @example
 * const reach: NearOptions = { facts: 1, weeks: 4 };
 */
export interface NearOptions {
  /** How many facts short a record may be (2). */
  readonly facts?: number;
  /** How many weeks short it may be (13). */
  readonly weeks?: number;
  /** The parts that are looked at, by name; left out: who is eligible, problems, outcomes, progress and payments. */
  readonly parts?: readonly string[];
}

/**
 * Something that is missing, in words that hold for any record, and who holds it.
 *
 * @example
 * const thing: MissingThing = { text: 'wet of Place', holders: [] };
 */
export interface MissingThing {
  readonly text: string;
  /** Those from whom the rules take evidence of it. */
  readonly holders: readonly string[];
}

/**
 * @example
 * const misses: readonly NearMiss[] = nearMisses({ program, plan, facts: { reference: 'A' }, asked: { asOf } });
 */
export interface NearMiss {
  readonly part: string;
  readonly label: string | undefined;
  /** `facts`: so many are missing. `time`: it would be so on a later day, as things stand. `due`: it is so, and not claimed. */
  readonly kind: 'facts' | 'time' | 'due';
  /** Of facts: what is missing. */
  readonly missing: readonly MissingThing[];
  /** Of facts: what would make it so, of this record. */
  readonly texts: readonly string[];
  /** Of time: the day on which it would be so, and the weeks up to it, begun ones counted whole. */
  readonly day: number | undefined;
  readonly weeks: number | undefined;
  /** Of a payment: what would be paid, in pounds. */
  readonly amount: Exact | undefined;
}

/**
 * What a record is near to, each once and replayed: by facts where a fact or two decide it, else by time.
 *
 * @example
 * nearMisses({ program, plan, facts: { reference: 'A' }, asked: { asOf } }).map(({ part, kind }) => [part, kind])[1]; // => ['damp', 'facts']
 */
export function nearMisses(asking: Asking, options: NearOptions = {}): readonly NearMiss[] {
  const { program, plan, facts, asked } = asking;
  const question = questionOf(program, plan, facts, asked);
  const near: Near = { asking, question, facts: options.facts ?? 2, weeks: options.weeks ?? 13 };
  return targetsOf(asking, options.parts).flatMap((target) => nearMiss(near, target) ?? []);
}

interface Near extends Required<Pick<NearOptions, 'facts' | 'weeks'>> {
  readonly asking: Asking;
  readonly question: Question;
}

/** A verdict to be near to; of a payment, whether it is due. */
interface Target {
  readonly rule: string;
  readonly name: string;
  readonly label: string | undefined;
  readonly payment: CorePayment | undefined;
}

function targetsOf({ program, plan }: Asking, parts: readonly string[] | undefined): readonly Target[] {
  const eligible = plan.eligible ?? plan.eligibility;
  const rules = [
    ...(eligible === undefined ? [] : [eligible]),
    ...plan.problems.map(({ rule }) => rule),
    ...plan.outcomes.map(({ rule }) => rule),
    ...(plan.progress === undefined ? [] : [plan.progress]),
    ...(parts ? plan.defines : []),
  ];
  const plain = rules.map((rule): Target => ({ ...namesOf(program, rule), rule, payment: undefined }));
  const paid = plan.payments.map((payment) => ({
    ...namesOf(program, payment.rule),
    rule: payment.when,
    payment,
  }));
  const isVerdict = ({ rule }: Target): boolean => program.rules.get(rule)?.gives === 'verdict';
  const all = [...plain, ...paid].filter(isVerdict);
  return parts ? all.filter(({ name }) => parts.includes(name)) : all;
}

function namesOf({ rules }: CoreProgram, id: string): Pick<Target, 'name' | 'label'> {
  const rule = rules.get(id);
  return { name: rule?.name ?? id, label: rule?.label };
}

function nearMiss(near: Near, target: Target): NearMiss | undefined {
  const { program } = near.asking;
  const trace = evaluateRule(program, target.rule, near.question);
  const verdict = verdictOf(trace);
  if (verdict === YES) return target.payment ? dueMiss(near, target, target.payment) : undefined;
  if (verdict === NA) return undefined;
  return missOfFacts(near, target, trace) ?? missOfTime(near, target, trace);
}

const NONE = { missing: [], texts: [], day: undefined, weeks: undefined, amount: undefined } as const;

function missOf({ name, label }: Target, kind: NearMiss['kind'], more: Partial<NearMiss>): NearMiss {
  return { ...NONE, part: name, label, kind, ...more };
}

// -- due and not claimed --------------------------------------------------------------------------------------

function dueMiss(near: Near, target: Target, payment: CorePayment): NearMiss | undefined {
  const amount = amountIn(evaluateRule(near.asking.program, payment.rule, near.question));
  return amount === undefined ? undefined : missOf(target, 'due', { amount });
}

/** What is paid, where that is known and more than nothing. */
function amountIn({ value }: Trace): Exact | undefined {
  const amount = value.kind === 'number' && isPoint(value.number) ? value.number.lo : 0;
  return compareExact(amount, 0) > 0 ? amount : undefined;
}

function amountAfter(after: Inquiry, { payment }: Target): Exact | undefined {
  return payment && amountIn(traceOf({ ...after, rule: payment.rule }));
}

function inquiryInto({ asking }: Near, { rule }: Target): Inquiry {
  return asKnown({ ...asking, rule });
}

// -- some facts short -----------------------------------------------------------------------------------------

/** A rule is asked again until so many of its nodes have been worked out: whoever takes longer to reach is not near. */
const NODES = 12_000;

/** With fewer tries than these nothing would be found. */
const LEAST_TRIES = 4;

/** How often a rule can be asked again. One that judges every day of a long time is soon too much work. */
function triesFor(trace: Trace): number {
  return Math.floor(NODES / workIn(trace, new Map()));
}

/** How many nodes were worked out, those of a condition that is judged daily for each of its days. */
function workIn(trace: Trace, known: Map<Trace, number>): number {
  const before = known.get(trace);
  if (before !== undefined) return before;
  known.set(trace, 1);
  const parts = trace.parts.reduce((sum, part) => sum + workIn(part, known), 1);
  return parts * daysIn(trace);
}

function daysIn({ node, days }: Trace): number {
  if (!days || node.kind === 'window') return 1;
  const [from, to] = [Number(days.from.lo), Number(days.to.hi)];
  return Number.isFinite(to - from) ? Math.max(1, to - from) : 1;
}

function missOfFacts(near: Near, target: Target, trace: Trace): NearMiss | undefined {
  const distance = distanceOf(trace, YES, near.facts);
  if (distance === undefined) return undefined;
  const inquiry = inquiryInto(near, target);
  const limits = { changes: near.facts, most: 1, tries: triesFor(trace) };
  if (limits.tries < LEAST_TRIES) return undefined;
  const found = nearestChanges(inquiry, { wanted: YES, onlyLearn: true, ...limits });
  const [way] = found.ways;
  if (!way) return undefined;
  return missOf(target, 'facts', {
    missing: way.changes.map((change) => thingIn(inquiry, trace, change)),
    texts: way.texts,
    amount: amountAfter(changed(inquiry, ...way.changes), target),
  });
}

function thingIn(inquiry: Inquiry, trace: Trace, change: Change): MissingThing {
  if (change.kind === 'date') return { text: `the date ${words(change.name)}`, holders: [] };
  if (change.kind === 'day') return { text: changeText(inquiry, change), holders: [] };
  const field = fieldAt(inquiry, change.steps);
  const holder = holdersOf(inquiry, inquiry.facts, change.steps).at(-1);
  const name = field ? fieldWords(field) : '';
  const text = `${name} of ${holder?.type.name ?? inquiry.plan.of}`;
  return { text, holders: evidenceFor(trace, change.steps) };
}

/** What the rule nearest to the fact takes as evidence. */
function evidenceFor(trace: Trace, steps: Steps): readonly string[] {
  const path = pathText(steps);
  const seen = new Set<Trace>();
  const find = (one: Trace, evidence: readonly string[]): readonly string[] | undefined => {
    if (seen.has(one)) return undefined;
    seen.add(one);
    const own = one.rule && one.rule.evidence.length > 0 ? one.rule.evidence : evidence;
    if (one.fact?.path === path) return own;
    for (const part of one.parts) {
      const found = find(part, own);
      if (found) return found;
    }
    return undefined;
  };
  return find(trace, []) ?? [];
}

// -- some weeks short -----------------------------------------------------------------------------------------

/** So many later days are tried: the first ones on which something changes. */
const DAYS = 4;

function missOfTime(near: Near, target: Target, trace: Trace): NearMiss | undefined {
  const inquiry = inquiryInto(near, target);
  const { asOf } = inquiry.asked;
  const within = laterDays(inquiry, [trace]).filter(({ day }) => day <= asOf + near.weeks * 7);
  for (const change of within.slice(0, Math.min(DAYS, triesFor(trace)))) {
    const after = changed(inquiry, change);
    if (verdictOf(traceOf(after)) !== YES) continue;
    const { day } = change;
    return missOf(target, 'time', {
      day,
      weeks: Math.ceil((day - asOf) / 7),
      amount: amountAfter(after, target),
    });
  }
  return undefined;
}
