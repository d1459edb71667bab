// AST -> symbols: every declaration with what its own names mean, file by file as each sees the others.

import type { Staged } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { bindMember } from './bind-member.ts';
import { bindPlan } from './bind-plan.ts';
import { bindFields } from './bind-record.ts';
import { bindTops, NO_RECORD } from './bind-top.ts';
import { type Binder, topsOf } from './binder.ts';
import type { Visible } from './imports.ts';
import type {
  CalendarSymbol,
  DefineSymbol,
  GroupSymbol,
  PlanSymbol,
  RecordSymbol,
  SourceSymbol,
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
  readonly defines: readonly DefineSymbol[];
  readonly calendars: readonly CalendarSymbol[];
  readonly sources: readonly SourceSymbol[];
  readonly plans: readonly PlanSymbol[];
  readonly scenarios: readonly ast.Scenario[];
}

export function bind(files: readonly ast.File[], visible: Visible): Staged<Bindings> {
  const binder: Binder = { diagnostics: [], tops: new Map(), scopes: new Map() };
  bindTops(binder, files, visible);
  const records = topsOf(binder, 'record');
  for (const record of records) bindFields(binder, record);
  const members = files.flatMap((file) =>
    file.declarations.flatMap((found) => bindMember(binder, found) ?? []),
  );
  const plans = topsOf(binder, 'plan');
  const planDefines = plans.flatMap((plan) => bindPlan(binder, plan));
  return {
    value: {
      files,
      scopes: binder.scopes,
      records,
      groups: members.filter((found) => found.kind === 'group'),
      defines: [...members.filter((found) => found.kind === 'define'), ...planDefines],
      calendars: topsOf(binder, 'calendar'),
      sources: topsOf(binder, 'source'),
      plans: plans.filter((plan) => plan.of !== NO_RECORD),
      scenarios: files.flatMap((file) => file.declarations.filter((found) => found.kind === 'scenario')),
    },
    diagnostics: binder.diagnostics,
  };
}
