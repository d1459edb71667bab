// The records in hand: the one that a rule is asked of, then each item that a condition goes into.

import type { PlanSymbol, ProblemSymbol, RecordSymbol } from '../names/symbol.ts';
import type { NounResolution, Scope } from './resolution.ts';

export function scopeOf(record: RecordSymbol, plan?: PlanSymbol, problem?: ProblemSymbol): Scope {
  return { frames: [{ record, qualifiers: qualifierOf(record) }], plan, problem };
}

/** Into the items of a noun: each is called by the singular of its group, or of its list. */
export function enterItems(scope: Scope, { element, list, group }: NounResolution): Scope {
  return enter(scope, element, group?.singular ?? list.singular);
}

export function enter(scope: Scope, record: RecordSymbol, singular: string): Scope {
  return {
    ...scope,
    frames: [...scope.frames, { record, qualifiers: [singular, ...qualifierOf(record)].filter(unique) }],
  };
}

/** `Family` may be called `family`. */
function qualifierOf(record: RecordSymbol): readonly string[] {
  return [record.name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase()];
}

function unique(word: string, index: number, words: readonly string[]): boolean {
  return words.indexOf(word) === index;
}
