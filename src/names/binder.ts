// The state of one binding: the symbols at the top of the files as they fill, what each file sees of them, and the
// diagnostics.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type {
  DefineSymbol,
  FieldSymbol,
  FilterSymbol,
  GroupSymbol,
  PlanSymbol,
  ProblemSymbol,
  RecordSymbol,
  TopSymbol,
} from './symbol.ts';

export interface Binder {
  readonly diagnostics: Diagnostic[];
  readonly tops: Map<ast.Declaration, OpenTop>;
  readonly scopes: Map<string, ReadonlyMap<string, OpenTop>>;
}

/** Symbols refer to each other, so records and plans are declared first and filled after: only the binder sees them open. */
export type OpenTop = Exclude<TopSymbol, RecordSymbol | PlanSymbol> | OpenRecord | OpenPlan;

export interface OpenRecord extends RecordSymbol {
  readonly fields: Map<string, FieldSymbol>;
  readonly members: Map<string, DefineSymbol | GroupSymbol>;
}

export interface OpenPlan extends PlanSymbol {
  of: RecordSymbol;
  readonly problems: Map<string, ProblemSymbol>;
  readonly parts: Map<string, FilterSymbol | DefineSymbol>;
  eligibility: ast.Eligibility | undefined;
}

/** The open symbol of a kind. */
export type OpenOf<K extends TopSymbol['kind']> = Extract<OpenTop, { readonly kind: K }>;

export function topsOf<K extends TopSymbol['kind']>(binder: Binder, kind: K): OpenOf<K>[] {
  return [...binder.tops.values()].filter((top): top is OpenOf<K> => top.kind === kind);
}
