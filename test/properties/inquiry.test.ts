// What is said of a verdict holds: the facts that settle it do so whatever the others are, a change that flips it flips it, and what is
// never asked for does not matter.
// How much is tried: test/support/runs.ts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed } from '../../src/inquiry/change.ts';
import { type Inquiry, traceOf, verdictOf } from '../../src/inquiry/inquiry.ts';
import { nearestChanges } from '../../src/inquiry/nearest.ts';
import { whatNext } from '../../src/inquiry/next.ts';
import { sufficientReason } from '../../src/inquiry/sufficient.ts';
import { isSettled } from '../../src/interpret/value.ts';
import { arbitraryCompletion, arbitraryFacts } from '../../src/testing/index.ts';
import { dayFromIso, type Facts, NO, YES } from '../../src/values/index.ts';
import { arbitraryQuestion } from '../support/arbitrary-question.ts';
import { arbitraryRules } from '../support/arbitrary-rules.ts';
import { projectOf } from '../support/memory-host.ts';
import { runs, SLOW } from '../support/runs.ts';

const numRuns = runs(40);

const days = fc.constantFrom('2015-09-30', '2016-02-29').map((iso) => dayFromIso(iso) ?? 0);
// Only a rule that asks what is known can be overturned by what becomes known.
const rules = arbitraryRules({ known: false });

function asked(text: string): Pick<Inquiry, 'program' | 'plan'> {
  const { program, diagnostics } = projectOf(text);
  fc.pre(diagnostics.every(({ code }) => code !== 'plan/too-costly'));
  const plan = program?.plans.get('test');
  if (!program || !plan) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { program, plan };
}

const factsFor = (text: string, asOf: number) => {
  const { program, plan } = asked(text);
  return arbitraryFacts(program, plan.of, { asOf, depth: 2 });
};
const laterFor = (text: string, asOf: number, facts: Facts) => {
  const { program, plan } = asked(text);
  return arbitraryCompletion(program, plan.of, facts, { asOf, depth: 2 });
};
const questionFor = (text: string, asOf: number) => arbitraryQuestion(asked(text).plan, asOf);

/** The verdicts of a random plan about random facts, one after the other. */
function inquiriesOf(text: string, asOf: number, gen: fc.GeneratorValue): readonly Inquiry[] {
  const { program, plan } = asked(text);
  const facts = gen(factsFor, text, asOf);
  const { knownOn: _, ...question } = gen(questionFor, text, asOf);
  const parts = plan.problems.flatMap(({ rule, indicators }) => [rule, ...indicators]);
  return parts.map((rule) => ({ program, plan, rule, facts, asked: question }));
}

const verdictIn = (inquiry: Inquiry): number => verdictOf(traceOf(inquiry));

describe('random rules about random facts', () => {
  test('the facts that settle a verdict settle it whatever the others are', SLOW, () => {
    let settled = 0;
    fc.assert(
      fc.property(rules, days, fc.gen(), (text, asOf, gen) => {
        for (const inquiry of inquiriesOf(text, asOf, gen)) {
          const reason = sufficientReason(inquiry);
          if (!reason) continue;
          settled += 1;
          const other = gen(laterFor, text, asOf, reason.left);
          expect(verdictIn({ ...inquiry, facts: other })).toBe(verdictIn(inquiry));
        }
      }),
      { numRuns },
    );
    expect(settled).toBeGreaterThan(numRuns / 2);
  });

  test('a change that is said to flip a verdict flips it, and not with a part of it', SLOW, () => {
    let flipped = 0;
    fc.assert(
      fc.property(rules, days, fc.gen(), (text, asOf, gen) => {
        for (const inquiry of inquiriesOf(text, asOf, gen).slice(0, 3))
          for (const wanted of [YES, NO] as const)
            for (const { changes } of nearestChanges(inquiry, { wanted, tries: 60, changes: 2 }).ways) {
              flipped += 1;
              expect(verdictIn(inquiry)).not.toBe(wanted);
              expect(verdictIn(changed(inquiry, ...changes))).toBe(wanted);
              if (changes.length > 1)
                for (const [index] of changes.entries())
                  expect(verdictIn(changed(inquiry, ...changes.toSpliced(index, 1)))).not.toBe(wanted);
            }
      }),
      { numRuns },
    );
    expect(flipped).toBeGreaterThan(numRuns / 2);
  });

  test('what is never asked for never matters', SLOW, () => {
    let ended = 0;
    fc.assert(
      fc.property(rules, days, fc.gen(), (text, asOf, gen) => {
        for (const start of inquiriesOf(text, asOf, gen).slice(0, 2)) {
          const end = interviewed(start, gen);
          if (!isSettled(traceOf(end).value)) continue;
          ended += 1;
          expect(whatNext(end).asks).toEqual([]);
          const later = gen(laterFor, text, asOf, end.facts);
          expect(verdictIn({ ...end, facts: later })).toBe(verdictIn(end));
        }
      }),
      { numRuns },
    );
    expect(ended).toBeGreaterThan(numRuns / 2);
  });
});

/** Asks the best question again and again, and takes one of the answers that were tried. */
function interviewed(start: Inquiry, gen: fc.GeneratorValue): Inquiry {
  let inquiry = start;
  for (let count = 0; count < 12; count++) {
    const [first] = whatNext(inquiry).asks;
    const answers = first?.answers ?? [];
    if (answers.length === 0) return inquiry;
    const answer = answers[gen(fc.nat, { max: answers.length - 1 })];
    if (answer) inquiry = changed(inquiry, answer);
  }
  return inquiry;
}
