// What documents state beside what the rules work out, and what was shared out beside the whole of it.

import type { CoreProgram, CoreStated, Rule } from '../ir/program.ts';
import { shapesOf } from '../ir/record-shapes.ts';
import type { Unit } from '../ir/vocabulary.ts';
import { InternalError } from '../text/internal-error.ts';
import {
  addRange,
  applies,
  ask,
  type CompareOp,
  compareExact,
  compareRanges,
  NO,
  point,
  type Question,
  type Range,
  roundRange,
  subtractRange,
  YES,
} from '../values/index.ts';
import { bindingsOf } from './bindings.ts';
import { numberIn } from './environment.ts';
import { evaluateRule } from './evaluate.ts';
import { type Missing, missingFor } from './missing.ts';
import type { Trace } from './value.ts';

/**
 * @example
 * const stated: readonly Reconciled[] = reconcile(program, asOf);
 */
export interface Reconciled {
  readonly figure: CoreStated;
  readonly workedOut: Range;
  readonly trace: Trace;
  readonly finding: Finding;
}

/**
 * @example
 * const agreeing = reconcile(program, asOf).filter(({ finding }: { readonly finding: Finding }) => finding.kind === 'agrees');
 */
export type Finding =
  | { readonly kind: 'agrees' }
  /** `by`: what is worked out less what is stated. */
  | { readonly kind: 'differs'; readonly by: Range }
  /** `waitsFor` is empty where the figure does not apply, as a share of nothing. */
  | { readonly kind: 'cannot be worked out'; readonly waitsFor: readonly Missing[] };

/**
 * Every stated figure, in the order of the rules. `asOf`: the day for what changes with time, since 1970-01-01.
 *
 * @example
 * reconcile(program, asOf).map(({ finding }) => finding.kind); // => []
 */
export function reconcile(program: CoreProgram, asOf: number): readonly Reconciled[] {
  const question = questionOf(program, asOf);
  return program.stated.map((figure) => {
    const trace = evaluateRule(program, figure.rule, question);
    const workedOut = numberIn(trace.value);
    return { figure, workedOut, trace, finding: findingOf(figure, workedOut, trace) };
  });
}

/** Figures are worked out from the rules alone: there is no record in hand, and nothing that a plan sets. */
function questionOf(program: CoreProgram, asOf: number): Question {
  const root = { facts: undefined, record: '', shapes: shapesOf(program) };
  return ask(asOf, root, bindingsOf(program, undefined));
}

/**
 * It agrees when all that it can be rounds, half up, to what the document prints, or keeps to the bound that it gives; it
 * differs when nothing that it can be does.
 */
function findingOf(figure: CoreStated, workedOut: Range, trace: Trace): Finding {
  const { stated, places, says } = figure;
  if (!applies(workedOut)) return { kind: 'cannot be worked out', waitsFor: [] };
  if (says && says !== 'about') return keepsTo(BOUNDS[says], figure, workedOut, trace);
  const printed = roundRange(workedOut, places, 'half up');
  const [low, high] = [compareExact(printed.lo, stated), compareExact(printed.hi, stated)];
  if (low === 0 && high === 0 && !workedOut.na) return { kind: 'agrees' };
  if (low > 0 || high < 0) return { kind: 'differs', by: subtractRange(workedOut, point(stated)) };
  return { kind: 'cannot be worked out', waitsFor: missingFor(trace) };
}

const BOUNDS = {
  'at least': 'at least',
  'at most': 'at most',
  exactly: 'equal',
  'more than': 'more than',
  'fewer than': 'less than',
  'less than': 'less than',
} as const satisfies Record<Exclude<CoreStated['says'], 'about' | undefined>, CompareOp>;

function keepsTo(op: CompareOp, { stated }: CoreStated, workedOut: Range, trace: Trace): Finding {
  switch (compareRanges(op, workedOut, point(stated))) {
    case YES:
      return { kind: 'agrees' };
    case NO:
      return { kind: 'differs', by: subtractRange(workedOut, point(stated)) };
    default:
      return { kind: 'cannot be worked out', waitsFor: missingFor(trace) };
  }
}

// -- shared out -----------------------------------------------------------------------------------------------

/**
 * An allocation whose parts were each rounded by themselves, so that they need not add up to the whole.
 *
 * @example
 * const shares: readonly SharedOut[] = sharedOut(program, asOf);
 */
export interface SharedOut {
  readonly name: string;
  readonly label: string | undefined;
  readonly unit: Unit;
  readonly whole: Range;
  readonly parts: Range;
  /** The parts together less the whole; it is not known where a part is not. */
  readonly difference: Range;
}

/**
 * @example
 * sharedOut(program, asOf).length; // => 0
 */
export function sharedOut(program: CoreProgram, asOf: number): readonly SharedOut[] {
  const question = questionOf(program, asOf);
  const rules = [...program.rules.values()].filter(isRoundedByItself);
  return [...Map.groupBy(rules, ({ body }) => `${body.origin.file} ${body.origin.start}`).values()].map(
    (keyed) => sharedOutBy(keyed, program, question),
  );
}

function isRoundedByItself({ role, body }: Rule): boolean {
  return role === 'allocation' && body.kind === 'share' && body.method === 'half up of each share';
}

function sharedOutBy(keyed: readonly Rule[], program: CoreProgram, question: Question): SharedOut {
  const [first] = keyed;
  const traces = keyed.map(({ id }) => evaluateRule(program, id, question));
  const total = traces[0]?.parts[0]?.parts[0];
  if (!first || !total) throw new InternalError('an allocation has a part for each of its keys');
  const whole = numberIn(total.value);
  const parts = traces.map(({ value }) => numberIn(value)).reduce(addRange, point(0));
  const difference = subtractRange(parts, whole);
  const name = first.name.replace(/\[.*\]$/, '');
  return { name, label: first.label, unit: first.unit, whole, parts, difference };
}
