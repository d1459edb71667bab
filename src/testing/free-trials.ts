// What should hold of every plan, without anybody having stated it -> trials.

import { claimTeller, paysOnce, referenceOf } from '../claims/told-claims.ts';
import { type FigureAnswer, isPayment, type PlanAnswer, partsOf } from '../interpret/answer.ts';
import { valueText } from '../interpret/describe.ts';
import { plainValue } from '../interpret/plain-value.ts';
import { isSettled } from '../interpret/value.ts';
import { CLAIM_FIELDS } from '../ir/claims.ts';
import { type Core, childrenOf } from '../ir/core.ts';
import { ruleCalled, rulesFrom } from '../ir/plan-rules.ts';
import { addDays, compareExact, type Facts, isPoint } from '../values/index.ts';
import type { Family } from './family.ts';
import type { Json } from './json.ts';
import { factsLeftOut, without } from './known-less.ts';
import { reordered } from './reordered.ts';
import { breaks, HOLDS, type Judged, OPEN, type Subject, type Trial } from './trial.ts';
import { workIn } from './work-in.ts';

export const ORDER = 'The order of members and events does not matter';
export const LATER = 'A fact that arrives later never contradicts what is known';
export const ONCE = 'What has been claimed once is not claimed again';

/**
 * The titles of what should hold of every plan, stated or not.
 *
 * @example
 * FREE_TITLES.length; // => 3
 */
export const FREE_TITLES: readonly string[] = [ORDER, LATER, ONCE];

export function freeTrials(subject: Subject): readonly Trial[] {
  const claims = paysOnce(subject.plan) ? [{ title: ONCE, at: undefined, judge: onceJudge(subject) }] : [];
  return [
    { title: ORDER, at: undefined, judge: orderJudge(subject) },
    { title: LATER, at: undefined, judge: laterJudge(subject) },
    ...claims,
  ];
}

/** Of a family that takes more work than this to ask about, the whole plan is not asked again: many others take its place. */
const MOST_WORK = 20_000;

function isLong(answer: PlanAnswer): boolean {
  const traces = partsOf(answer).map(({ trace }) => trace);
  return workIn(traces, MOST_WORK) >= MOST_WORK;
}

function orderJudge({ answer }: Subject): Trial['judge'] {
  return (family) => {
    const first = answer(family);
    if (isLong(first)) return OPEN;
    const facts = reordered(family.facts as Json, (items) => [...items].reverse()) as Facts;
    const other = partsOf(answer({ ...family, facts }));
    for (const [index, part] of partsOf(first).entries()) {
      const again = other[index];
      if (again && differs(part, again))
        return breaks(
          `${part.name} is ${textOf(part)}, and with every list the other way round ${textOf(again)}`,
        );
    }
    return HOLDS;
  };
}

/** What is unknown either way is told by what could be, which may be told more or less closely. */
function differs(one: FigureAnswer, other: FigureAnswer): boolean {
  return (isSettled(one.value) || isSettled(other.value)) && !isSame(one, other);
}

function isSame(one: FigureAnswer, other: FigureAnswer): boolean {
  return plainText(one) === plainText(other);
}

function plainText({ value, unit }: FigureAnswer): string {
  return JSON.stringify(plainValue(value, unit));
}

function textOf({ value, unit }: FigureAnswer): string {
  return valueText(value, unit);
}

// -- what arrives later ---------------------------------------------------------------------------------------

function laterJudge(subject: Subject): Trial['judge'] {
  const asksWhatIsKnown = knownAskers(subject);
  const contradiction = (less: Family, more: Family): readonly [FigureAnswer, FigureAnswer] | undefined => {
    const [before, after] = [less, more].map((one) => settledParts(subject.answer(one), asksWhatIsKnown));
    for (const [name, part] of before ?? []) {
      const now = after?.get(name);
      if (isSettled(part.value) && now && !isSame(part, now)) return [part, now];
    }
    return undefined;
  };
  return (family) => {
    const places = factsLeftOut(subject, family);
    if (places.length === 0 || isLong(subject.answer(family))) return OPEN;
    const known = places.map((_, count) => withFacts(family, without(family.facts, places.slice(count))));
    const [least] = known;
    if (!least || !contradiction(least, family)) return HOLDS;
    // One fact after another arrives, until the one that contradicts.
    const steps = [...known, family];
    for (const [index, place] of places.entries()) {
      const [less, more] = [steps[index], steps[index + 1]];
      const found = less && more && contradiction(less, more);
      if (found)
        return breaks(
          `${found[0].name} is ${textOf(found[0])} as long as ${place.name} is not known, and then ${textOf(found[1])}`,
        );
    }
    return OPEN;
  };
}

const withFacts = (family: Family, facts: Facts): Family => ({ ...family, facts });

function settledParts(answer: PlanAnswer, leftOut: ReadonlySet<string>): ReadonlyMap<string, FigureAnswer> {
  const parts = partsOf(answer).filter((part) => {
    const id = part.trace.rule?.id;
    return id !== undefined && !leftOut.has(id) && !isPayment(part);
  });
  return new Map(parts.map((part) => [part.name, part]));
}

/** The rules that ask what is known, or was: of them the language promises nothing. Payments ask what has been claimed. */
function knownAskers({ program, plan }: Subject): ReadonlySet<string> {
  const asks = (id: string): boolean =>
    [...rulesFrom(program, [id]).keys()].some((one) => nodesIn(ruleCalled(program, one).body).some(isAsking));
  const own = [...program.rules.keys()].filter((id) => id.startsWith(`${plan.name}/`));
  return new Set(own.filter(asks));
}

function isAsking(node: Core): boolean {
  switch (node.kind) {
    case 'known':
      return true;
    case 'shift':
      return node.how === 'known on';
    case 'field':
      return node.field.name === CLAIM_FIELDS.list.name;
    default:
      return false;
  }
}

function nodesIn(node: Core): readonly Core[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)];
}

// -- claims ---------------------------------------------------------------------------------------------------

/** On the day of the claim, and so many days after it. */
const AFTER = [0, 1, 100];

function onceJudge({ program, plan, answer }: Subject): Trial['judge'] {
  const tell = claimTeller(program, plan);
  return (family) => {
    const reference = referenceOf(program, plan.of, family.facts);
    // What is told of today was not known on another day.
    if (reference === undefined || family.knownOn !== undefined) return OPEN;
    const due = answer(family).payments.filter(
      ({ amount, paid }) => paid && isPoint(amount) && compareExact(amount.lo, 0) > 0,
    );
    let judged: Judged = OPEN;
    for (const { name } of due) {
      const claim = { reference, payment: name, day: family.asOf, pence: 1 };
      const claimsOf = (of: string) => ({ claims: of === reference ? [claim] : [], isWhole: true });
      const facts = tell(family.facts, claimsOf);
      for (const days of AFTER) {
        const asOf = addDays(family.asOf, days);
        const again = answer({ ...family, facts, asOf }).payments.find((one) => one.name === name);
        if (!again) continue;
        if (compareExact(again.amount.lo, 0) > 0)
          return breaks(
            `${name} is ${textOf(again)} again ${days === 0 ? 'on the day of the claim' : `${days} days after the claim`}`,
          );
        if (isPoint(again.amount)) judged = HOLDS;
      }
    }
    return judged;
  };
}
