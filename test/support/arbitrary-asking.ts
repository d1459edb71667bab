// A random plan and several families that it is asked about: drawn as one, so that of a failure both are shrunk.

import fc, { type Arbitrary } from 'fast-check';
import type { Asked } from '../../src/interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { arbitraryCompletion, arbitraryFacts } from '../../src/testing/index.ts';
import type { Row } from '../../src/testing/json.ts';
import { dayFromIso } from '../../src/values/index.ts';
import { arbitraryQuestion } from './arbitrary-question.ts';
import { arbitraryRules, type RuleOptions } from './arbitrary-rules.ts';
import { projectOf } from './memory-host.ts';

export interface Opened {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
}

export interface Asking<T = PairAsked> {
  readonly text: string;
  readonly pairs: readonly T[];
}

export interface PairAsked {
  readonly facts: Row;
  readonly question: Asked;
}

export interface AskingOptions extends RuleOptions {
  /** As many families for a plan as this on average. */
  readonly families: number;
  /** The days that are asked about. */
  readonly days: readonly string[];
}

/** Families are many for each plan: to read a plan and to build its module takes longer than to ask it a dozen times. */
export function arbitraryAsking(options: AskingOptions): Arbitrary<Asking> {
  return askingOf(options, ({ program, plan }, asOf) =>
    fc.record({
      facts: arbitraryFacts(program, plan.of, { asOf, depth: 2 }),
      question: arbitraryQuestion(plan, asOf),
    }),
  );
}

export interface PairLater extends PairAsked {
  /** What may become known of the family later. */
  readonly later: Row;
}

export function arbitraryLater(options: AskingOptions): Arbitrary<Asking<PairLater>> {
  return askingOf(options, ({ program, plan }, asOf) =>
    arbitraryFacts(program, plan.of, { asOf, depth: 2 }).chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        later: arbitraryCompletion(program, plan.of, facts, { asOf, depth: 2 }),
        question: arbitraryQuestion(plan, asOf),
      }),
    ),
  );
}

function askingOf<T>(
  { known, families, days }: AskingOptions,
  pairOf: (opened: Opened, asOf: number) => Arbitrary<T>,
): Arbitrary<Asking<T>> {
  // Some texts nest so deep that they are refused.
  const rules = arbitraryRules({ known }).filter((text) => openedIn(text) !== undefined);
  const size = { minLength: 1, maxLength: 2 * families - 1, size: 'max' } as const;
  return fc.tuple(rules, fc.constantFrom(...days)).chain(([text, day]) => {
    const pair = pairOf(opened(text), dayFromIso(day) ?? 0);
    return fc.array(pair, size).map((pairs) => ({ text, pairs }));
  });
}

/** The plan `test` of a text that was drawn. */
export function opened(text: string): Opened {
  const found = openedIn(text);
  if (!found) throw new Error('texts that are refused are not drawn');
  return found;
}

/** The text that was opened last: it is asked for again and again. */
let last: { readonly text: string; readonly found: Opened | undefined } | undefined;

function openedIn(text: string): Opened | undefined {
  if (last?.text !== text) last = { text, found: openPlan(text) };
  return last.found;
}

function openPlan(text: string): Opened | undefined {
  const { program, diagnostics } = projectOf(text);
  const others = diagnostics.filter(({ code }) => code !== 'plan/too-costly');
  if (others.length > 0) throw new Error(`${others.map(({ message }) => message).join('\n')}\n${text}`);
  const plan = program?.plans.get('test');
  return program && plan && { program, plan };
}
