// The state of one binding: the symbols at the top of the files as they fill, what each file sees of them, and the
// diagnostics.

import type { Code, Holes } from '../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnostic, type Extra } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type {
  CalendarSetting,
  ChoiceSymbol,
  EligibilitySymbol,
  EntriesSymbol,
  FieldSymbol,
  FieldType,
  FigureSymbol,
  FiguresSymbol,
  MemberSymbol,
  NamedPart,
  ParameterSetting,
  ParameterSymbol,
  PaymentsSymbol,
  PlanSymbol,
  ProblemSymbol,
  ProgressSymbol,
  RecordSymbol,
  TopSymbol,
  WarningSymbol,
} from './symbol.ts';

export interface Binder {
  readonly diagnostics: Diagnostic[];
  readonly tops: Map<ast.Declaration, OpenTop>;
  readonly scopes: Map<string, ReadonlyMap<string, OpenTop>>;
}

/** Symbols refer to each other, so they are declared first and filled after: only the binder sees them open. */
export type OpenTop =
  | Exclude<
      TopSymbol,
      RecordSymbol | PlanSymbol | ParameterSymbol | EntriesSymbol | { readonly keys: unknown }
    >
  | OpenRecord
  | OpenPlan
  | OpenParameter
  | OpenEntries
  | OpenKeyed;

export interface OpenRecord extends RecordSymbol {
  readonly fields: Map<string, FieldSymbol>;
  readonly members: Map<string, MemberSymbol>;
}

export interface OpenParameter extends ParameterSymbol {
  type: FieldType;
}

export interface OpenEntries extends EntriesSymbol {
  of: RecordSymbol;
  list: FieldSymbol;
}

/** What has values by keys. */
export type OpenKeyed = Extract<TopSymbol, { readonly keys: unknown }> & {
  keys: readonly ChoiceSymbol[];
};

export type Keyed = FiguresSymbol | FigureSymbol;

export interface OpenPlan extends PlanSymbol {
  of: RecordSymbol;
  extends: PlanSymbol | undefined;
  readonly problems: Map<string, ProblemSymbol>;
  readonly parts: Map<string, NamedPart>;
  eligibility: EligibilitySymbol | undefined;
  progress: ProgressSymbol | undefined;
  payments: PaymentsSymbol | undefined;
  readonly warnings: WarningSymbol[];
  readonly calendars: CalendarSetting[];
  readonly parameters: ParameterSetting[];
}

/** The open symbol of a kind. */
export type OpenOf<K extends TopSymbol['kind']> = Extract<OpenTop, { readonly kind: K }>;

export function topsOf<K extends TopSymbol['kind']>(binder: Binder, kind: K): OpenOf<K>[] {
  return [...binder.tops.values()].filter((top): top is OpenOf<K> => top.kind === kind);
}

export function report<C extends Code>(
  binder: Binder,
  code: C,
  span: Span,
  holes: Holes<C>,
  extra?: Extra,
): void {
  binder.diagnostics.push(diagnostic(code, span, holes, extra));
}
