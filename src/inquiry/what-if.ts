// Two answers of a plan -> the parts that came out otherwise; and changes -> what they move.

import { askPlan, type FigureAnswer, isPayment, type PlanAnswer, partsOf } from '../interpret/answer.ts';
import { valueText } from '../interpret/describe.ts';
import { paymentText } from '../interpret/payment-text.ts';
import type { Facts } from '../values/index.ts';
import { type Change, changed, changeText } from './change.ts';
import type { Asking } from './inquiry.ts';

/**
 * A part that came out otherwise.
 *
 * @example
 * const [moved]: readonly Moved[] = movedParts(answer, answer);
 */
export interface Moved {
  readonly name: string;
  readonly label: string | undefined;
  readonly before: FigureAnswer;
  readonly after: FigureAnswer;
  /** What each comes to, in words. */
  readonly from: string;
  readonly to: string;
}

/**
 * The parts of two answers of one plan that differ, in the order in which a plan is read.
 *
 * @example
 * movedParts(answer, askPlan(program, plan, { reference: 'A', wet: true }, { asOf })).map(({ name }) => name)[0]; // => 'eligibility'
 */
export function movedParts(before: PlanAnswer, after: PlanAnswer): readonly Moved[] {
  const later = new Map(partsOf(after).map((part) => [part.name, part]));
  return partsOf(before).flatMap((part) => {
    const other = later.get(part.name);
    const moved = other && movedPart(part, other);
    return moved ? [moved] : [];
  });
}

function movedPart(before: FigureAnswer, after: FigureAnswer): Moved | undefined {
  const [from, to] = [partText(before), partText(after)];
  return from === to ? undefined : { name: before.name, label: before.label, before, after, from, to };
}

function partText(part: FigureAnswer): string {
  return isPayment(part) ? paymentText(part) : valueText(part.value, part.unit);
}

/**
 * @example
 * const supposed: WhatIf = whatIf({ program, plan, facts, asked: { asOf } }, []);
 */
export interface WhatIf {
  readonly before: PlanAnswer;
  readonly after: PlanAnswer;
  readonly moved: readonly Moved[];
  /** Each change in words. */
  readonly texts: readonly string[];
  /** The facts with the changes made. */
  readonly facts: Facts;
}

/**
 * What a plan answers when some things are otherwise.
 *
 * @example
 * const { moved } = whatIf({ program, plan, facts, asked: { asOf } }, [{ kind: 'fact', steps: ['wet'], to: true }]);
 * moved.map(({ name, from, to }) => `${name}: ${from} → ${to}`)[0]; // => 'eligibility: yes → no'
 */
export function whatIf(asking: Asking, changes: readonly Change[]): WhatIf {
  let now = asking;
  const texts: string[] = [];
  for (const change of changes) {
    texts.push(changeText(now, change));
    now = changed(now, change);
  }
  const before = askPlan(asking.program, asking.plan, asking.facts, asking.asked);
  const after = askPlan(now.program, now.plan, now.facts, now.asked);
  return { before, after, moved: movedParts(before, after), texts, facts: now.facts };
}
