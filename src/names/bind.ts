// AST -> symbols: every declaration with what its own names mean, file by file as each sees the others.

import type { Staged } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { bindFigures } from './bind-figures.ts';
import { bindKeyed, bindMember } from './bind-member.ts';
import { bindPlans } from './bind-plan.ts';
import { bindFields, checkReferences } from './bind-record.ts';
import { bindTops } from './bind-top.ts';
import { type Binder, type OpenOf, topsOf } from './binder.ts';
import type { Visible } from './imports.ts';
import { NO_RECORD } from './no-symbol.ts';
import type {
  AllocationSymbol,
  CalendarSymbol,
  DefineSymbol,
  EntriesSymbol,
  FigureSymbol,
  FiguresSymbol,
  GroupSymbol,
  MemberSymbol,
  ParameterSymbol,
  PlanSymbol,
  ProgrammeSymbol,
  RecordSymbol,
  SourceSymbol,
  TableSymbol,
  TopSymbol,
} from './symbol.ts';

/** What one file sees at its top level. */
export type FileScope = ReadonlyMap<string, TopSymbol>;

export interface Bindings {
  readonly files: readonly ast.File[];
  readonly scopes: ReadonlyMap<string, FileScope>;
  /** In the order of files and declarations. */
  readonly records: readonly RecordSymbol[];
  readonly groups: readonly GroupSymbol[];
  /** Those of records, by keys, and of plans. */
  readonly defines: readonly DefineSymbol[];
  readonly tables: readonly TableSymbol[];
  readonly calendars: readonly CalendarSymbol[];
  readonly parameters: readonly ParameterSymbol[];
  readonly figures: readonly FiguresSymbol[];
  readonly allocations: readonly AllocationSymbol[];
  readonly entries: readonly EntriesSymbol[];
  readonly stated: readonly FigureSymbol[];
  readonly sources: readonly SourceSymbol[];
  readonly plans: readonly PlanSymbol[];
  readonly programmes: readonly ProgrammeSymbol[];
  readonly scenarios: readonly ast.Scenario[];
  readonly properties: readonly ast.Property[];
}

export function bind(files: readonly ast.File[], visible: Visible): Staged<Bindings> {
  const binder: Binder = { diagnostics: [], tops: new Map(), scopes: new Map() };
  bindTops(binder, files, visible);
  const records = topsOf(binder, 'record');
  for (const record of records) bindFields(binder, record);
  for (const record of records) checkReferences(binder, record);
  bindKeyed(binder);
  bindFigures(binder);
  const members = files.flatMap((file) =>
    file.declarations.flatMap((found) => bindMember(binder, found) ?? []),
  );
  const plans = topsOf(binder, 'plan');
  const planDefines = bindPlans(binder, plans);
  return {
    value: bindingsOf(binder, files, members, planDefines, plans),
    diagnostics: binder.diagnostics,
  };
}

function bindingsOf(
  binder: Binder,
  files: readonly ast.File[],
  members: readonly MemberSymbol[],
  planDefines: readonly DefineSymbol[],
  plans: readonly OpenOf<'plan'>[],
): Bindings {
  const declarations = files.flatMap((file) => file.declarations);
  const keyed = topsOf(binder, 'define');
  return {
    files,
    scopes: binder.scopes,
    records: topsOf(binder, 'record'),
    groups: members.filter((found) => found.kind === 'group'),
    defines: [...members.filter((found) => found.kind === 'define'), ...keyed, ...planDefines],
    tables: members.filter((found) => found.kind === 'table'),
    calendars: topsOf(binder, 'calendar'),
    parameters: topsOf(binder, 'parameter'),
    figures: topsOf(binder, 'figures'),
    allocations: topsOf(binder, 'allocation'),
    entries: topsOf(binder, 'entries'),
    stated: topsOf(binder, 'figure'),
    sources: topsOf(binder, 'source'),
    plans: plans.filter((plan) => plan.of !== NO_RECORD),
    programmes: topsOf(binder, 'programme'),
    scenarios: declarations.filter((found) => found.kind === 'scenario'),
    properties: declarations.filter((found) => found.kind === 'property'),
  };
}
