// What is in hand: the record that a rule is asked of, then each item that a condition goes into; or the keys of a figure.

import type { ChoiceSymbol, DefineSymbol, PlanSymbol, ProblemSymbol, RecordSymbol } from '../names/symbol.ts';
import { smallName } from '../names/word-forms.ts';
import type { Frame, NounResolution, Scope } from './resolution.ts';

export function scopeOf(
  record: RecordSymbol,
  { plan, problem, define }: Partial<Pick<Scope, 'plan' | 'problem' | 'define'>> = {},
): Scope {
  return { frames: [frameOf(record, [])], plan, problem, define };
}

/** For what is worked out from the rules alone, for each key. */
export function scopeOfKeys(keys: readonly ChoiceSymbol[], define?: DefineSymbol): Scope {
  const frames = keys.map((key) => ({ record: undefined, key, qualifiers: [smallName(key.name)] }));
  return { frames, plan: undefined, problem: undefined, define };
}

/** Into the items of a noun: each is called by the singular of its group, or of its list. */
export function enterItems(scope: Scope, { element, list, group }: NounResolution): Scope {
  return enter(scope, element, group?.singular ?? list.singular);
}

export function enter(scope: Scope, record: RecordSymbol, singular: string): Scope {
  return { ...scope, frames: [...scope.frames, frameOf(record, [singular])] };
}

/** `Family` may be called `family`. */
function frameOf(record: RecordSymbol, words: readonly string[]): Frame {
  const qualifiers = [...words, smallName(record.name), record.name];
  return { record, key: undefined, qualifiers: [...new Set(qualifiers)] };
}

/** The problem as the plan has it that is being checked. */
export function inProblem(plan: PlanSymbol, problem: ProblemSymbol): Scope {
  return scopeOf(plan.of, { plan, problem });
}
