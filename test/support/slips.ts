// Rules in a test -> the slips that could be made in them.

import { expect } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { askPart, type FigureAnswer, isPayment, questionOf } from '../../src/interpret/answer.ts';
import type { CorePlan, CoreProgram } from '../../src/ir/program.ts';
import { isSameValue } from '../../src/mutants/infection.ts';
import { type Mutant, mutated } from '../../src/mutants/mutant.ts';
import { mutantsOf } from '../../src/mutants/mutants-of.ts';
import { partsOn } from '../../src/mutants/parts-on.ts';
import type { Family } from '../../src/testing/index.ts';
import { exactText, type Range } from '../../src/values/index.ts';
import type { Project } from '../../src/workspace/project.ts';
import { projectOf } from './memory-host.ts';

export interface Slips {
  readonly project: Project;
  readonly program: CoreProgram;
  readonly mutants: readonly Mutant[];
}

/** Rules of one file, which have no mistake. */
export function slipsIn(text: string): Slips {
  const project = projectOf(text);
  expect(project.diagnostics.filter(isError).map(({ message }) => message)).toEqual([]);
  const program = project.program!;
  return {
    project,
    program,
    mutants: mutantsOf(program, { files: filesOf(project), sources: project.sources }),
  };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

export const filesOf = ({ sources }: Project): ReadonlySet<string> => new Set(sources.keys());

export function slipCalled({ mutants }: Slips, says: string): Mutant {
  const found = mutants.filter((mutant) => mutant.says === says);
  expect(found, `one of ${mutants.map((mutant) => mutant.says).join('\n')}`).toHaveLength(1);
  return found[0]!;
}

/** The rules with a slip in them, which is none in the text alone. */
export function withSlip(program: CoreProgram, mutant: Mutant): CoreProgram {
  return mutated(program, mutant, () => expect.unreachable('the text is not read again'))!;
}

/** The parts of a plan that two readings of rules answer differently about a family. */
export function differing(
  [program, other]: readonly [CoreProgram, CoreProgram],
  name: string,
  family: Family,
): readonly string[] {
  const plan = program.plans.get(name)!;
  return partsOn(program, plan, [...program.rules.keys()]).filter(
    (part) =>
      !isSameAnswer(asked(program, plan, family, part), asked(other, other.plans.get(name)!, family, part)),
  );
}

function asked(program: CoreProgram, plan: CorePlan, family: Family, part: string): FigureAnswer | undefined {
  return askPart(program, plan, part, questionOf(program, plan, family.facts, family));
}

export function isSameAnswer(a: FigureAnswer | undefined, b: FigureAnswer | undefined): boolean {
  if (!a || !b) return a === b;
  const amountOf = (one: FigureAnswer): string => (isPayment(one) ? describeRange(one.amount) : '');
  return isSameValue(a.value, b.value) && amountOf(a) === amountOf(b);
}

const describeRange = ({ lo, hi, na }: Range): string => [exactText(lo), exactText(hi), na].join(' ');
