// AST -> symbols: every declaration with what its own names mean, file by file as each sees the others.

import { type Diagnostic, diagnostic, type Staged } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Span } from '../text/span.ts';
import type { Visible } from './imports.ts';
import type {
  CalendarSymbol,
  DefineSymbol,
  FieldSymbol,
  FieldType,
  FilterSymbol,
  GroupSymbol,
  IndicatorSymbol,
  PlanSymbol,
  ProblemSymbol,
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

const PLAIN_TYPES = ['count', 'number', 'money', 'percent', 'text'] as const;

/** Words that a condition reads as the language's own, so that no declaration may take them. */
const BUILT_IN_NAMES: ReadonlySet<string> = new Set(['as_of', 'problems', 'indicators']);

interface Binder {
  readonly diagnostics: Diagnostic[];
  readonly tops: Map<ast.Declaration, TopSymbol>;
  readonly scopes: Map<string, FileScope>;
}

export function bind(files: readonly ast.File[], visible: Visible): Staged<Bindings> {
  const binder: Binder = { diagnostics: [], tops: new Map(), scopes: new Map() };
  for (const file of files) for (const declaration of file.declarations) declareTop(binder, declaration);
  for (const file of files) binder.scopes.set(file.span.file, scopeOf(binder, file, visible));
  reportTwice(binder, files, visible);
  const records = topsOf(binder, 'record');
  numberRecords(records);
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

/** Reports a name that conditions read as the language's own. */
function checkKept(binder: Binder, { text: name, span }: ast.Name): void {
  if (BUILT_IN_NAMES.has(name)) binder.diagnostics.push(diagnostic('names/kept', span, { name }));
}

function topsOf<K extends TopSymbol['kind']>(binder: Binder, kind: K): Extract<TopSymbol, { kind: K }>[] {
  return [...binder.tops.values()].filter((top): top is Extract<TopSymbol, { kind: K }> => top.kind === kind);
}

// -- the top level --------------------------------------------------------------------------------------------

function declareTop(binder: Binder, node: ast.Declaration): void {
  const symbol = topSymbol(node);
  if (symbol) binder.tops.set(node, symbol);
}

function topSymbol(node: ast.Declaration): TopSymbol | undefined {
  if (node.kind === 'group' || node.kind === 'define' || node.kind === 'scenario') return undefined;
  const declared = { name: node.name.text, span: node.name.span };
  switch (node.kind) {
    case 'record':
      return {
        kind: 'record',
        ...declared,
        id: declared.name,
        form: node.form,
        node,
        fields: new Map(),
        members: new Map(),
      };
    case 'choice':
      return { kind: 'choice', ...declared, options: optionsOf(node) };
    case 'source':
      return { kind: 'source', ...declared, node };
    case 'calendar':
      return { kind: 'calendar', ...declared, node };
    case 'plan':
      return {
        kind: 'plan',
        ...declared,
        node,
        of: NO_RECORD,
        problems: new Map(),
        parts: new Map(),
        eligibility: undefined,
      };
  }
}

/** Stands in for the record of a plan whose record is not known; such a plan is reported and goes no further. */
const NO_RECORD: RecordSymbol = {
  kind: 'record',
  name: '',
  id: '',
  span: { file: '', start: 0, end: 0 },
  form: 'record',
  node: {
    kind: 'record',
    form: 'record',
    name: { text: '', span: { file: '', start: 0, end: 0 } },
    fields: [],
    span: { file: '', start: 0, end: 0 },
  },
  fields: new Map(),
  members: new Map(),
};

function optionsOf(node: ast.Choice): ReadonlyMap<string, string> {
  return new Map(node.options.map((option) => [option.key.text, option.label?.text ?? option.key.text]));
}

function scopeOf(binder: Binder, file: ast.File, visible: Visible): FileScope {
  const scope = new Map<string, TopSymbol>();
  for (const seen of visible.get(file.span.file) ?? [file]) {
    for (const declaration of seen.declarations) {
      const symbol = binder.tops.get(declaration);
      if (symbol?.name && !scope.has(symbol.name)) scope.set(symbol.name, symbol);
    }
  }
  return scope;
}

/** One name may not mean two things in one file; and a plan is asked for by name, so plans share one set of names. */
function reportTwice(binder: Binder, files: readonly ast.File[], visible: Visible): void {
  const reported = new Set<TopSymbol>();
  for (const file of files)
    reportTwiceAmong(binder, visible.get(file.span.file) ?? [file], reported, () => true);
  reportTwiceAmong(binder, files, reported, (symbol) => symbol.kind === 'plan');
  for (const declaration of files.flatMap((file) => file.declarations)) {
    if (declaration.kind === 'choice')
      reportTwiceIn(
        binder,
        declaration.options.map((option) => option.key),
      );
    if (declaration.kind === 'calendar')
      reportTwiceIn(
        binder,
        declaration.periods.map((period) => period.key),
      );
  }
}

function reportTwiceAmong(
  binder: Binder,
  files: readonly ast.File[],
  reported: Set<TopSymbol>,
  counts: (symbol: TopSymbol) => boolean,
): void {
  const seen = new Map<string, Span>();
  const declarations = [...files]
    .sort((a, b) => (a.span.file < b.span.file ? -1 : 1))
    .flatMap((file) => file.declarations);
  for (const declaration of declarations) {
    const symbol = binder.tops.get(declaration);
    if (!symbol || !counts(symbol)) continue;
    if (reported.has(symbol)) continue;
    if (!declareOnce(binder, seen, symbol.name, symbol.span)) reported.add(symbol);
  }
}

function reportTwiceIn(binder: Binder, names: readonly ast.Name[]): void {
  const seen = new Map<string, Span>();
  for (const name of names) declareOnce(binder, seen, name.text, name.span);
}

/** Reports a second declaration of a name at both places; whether this is the first. */
function declareOnce(binder: Binder, seen: Map<string, Span>, name: string, span: Span): boolean {
  if (name === '') return false;
  const earlier = seen.get(name);
  if (earlier) reportAgain(binder, name, span, earlier);
  else seen.set(name, span);
  return !earlier;
}

function reportAgain(binder: Binder, name: string, span: Span, earlier: Span): void {
  const related = [{ span: earlier, label: 'first declared here' }];
  binder.diagnostics.push(diagnostic('names/declared-twice', span, { name }, { related }));
}

/** The top-level symbol of a kind that a file sees under a name; reports its absence with the nearest name. */
function find<K extends TopSymbol['kind']>(
  binder: Binder,
  name: ast.Name,
  ...kinds: readonly K[]
): Extract<TopSymbol, { kind: K }> | undefined {
  const scope = binder.scopes.get(name.span.file);
  const wanted = (symbol: TopSymbol): symbol is Extract<TopSymbol, { kind: K }> =>
    kinds.some((kind) => kind === symbol.kind);
  const found = scope?.get(name.text);
  if (found && wanted(found)) return found;
  if (name.text === '') return undefined;
  const near = nearestName(
    name.text,
    [...(scope?.values() ?? [])].filter(wanted).map((symbol) => symbol.name),
  );
  const elsewhere = [...binder.tops.values()].find((symbol) => symbol.name === name.text && wanted(symbol));
  const help = elsewhere
    ? `it is declared in ${elsewhere.span.file}: add a ‘use’ line for that file`
    : near && `did you mean ‘${near}’?`;
  binder.diagnostics.push(
    diagnostic(
      'names/unknown',
      name.span,
      { what: kinds.join(' or '), name: name.text },
      help === undefined ? {} : { help },
    ),
  );
  return undefined;
}

/** Two vocabularies that never meet may each have a Person: the rules of one are not asked of the other's. */
function numberRecords(records: readonly RecordSymbol[]): void {
  const taken = new Set(records.map((record) => record.name));
  const seen = new Set<string>();
  for (const record of records) {
    if (seen.has(record.name)) {
      let number = 2;
      while (taken.has(`${record.name}_${number}`)) number++;
      Object.assign(record, { id: `${record.name}_${number}` });
      taken.add(record.id);
    }
    seen.add(record.name);
  }
}

// -- records --------------------------------------------------------------------------------------------------

function bindFields(binder: Binder, record: RecordSymbol): void {
  const fields = record.fields as Map<string, FieldSymbol>;
  const seen = new Map<string, Span>();
  for (const node of record.node.fields) {
    const { text: name, span } = node.name;
    const type = fieldType(binder, record, node);
    checkKept(binder, node.name);
    if (!declareOnce(binder, seen, name, span)) continue;
    fields.set(name, {
      kind: 'field',
      name,
      span,
      node,
      of: record,
      type,
      singular: node.singular?.text ?? singularOf(name),
    });
  }
  checkDates(binder, record);
}

function singularOf(plural: string): string {
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}

function fieldType(binder: Binder, record: RecordSymbol, node: ast.Field): FieldType {
  const { type } = node;
  switch (type.kind) {
    case 'missing-type':
      return { kind: 'error' };
    case 'yes-no-type':
      return { kind: 'yes-no' };
    case 'date-type':
      return { kind: 'date', ongoing: type.ongoing };
    case 'options-type': {
      reportTwiceIn(binder, type.options);
      const options = new Map(type.options.map((option) => [option.text, option.text]));
      return {
        kind: 'choice',
        choice: { kind: 'choice', name: `${record.name}.${node.name.text}`, span: type.span, options },
      };
    }
    case 'list-type': {
      const of = find(binder, type.of, 'record');
      return of ? { kind: 'list', of } : { kind: 'error' };
    }
    case 'named-type':
      return namedType(binder, type.name);
  }
}

function namedType(binder: Binder, name: ast.Name): FieldType {
  const plain = PLAIN_TYPES.find((type) => type === name.text);
  if (plain) return { kind: plain };
  const found = find(binder, name, 'choice', 'record');
  if (!found) return { kind: 'error' };
  return found.kind === 'choice' ? { kind: 'choice', choice: found } : { kind: 'record', record: found };
}

/** An event is placed in a window by its first date, a spell by its first two. */
function checkDates(binder: Binder, record: RecordSymbol): void {
  if (record.form === 'record' || record.name === '') return;
  const dates = [...record.fields.values()].filter((field) => field.type.kind === 'date');
  const needed = record.form === 'event' ? 1 : 2;
  if (dates.length >= needed || [...record.fields.values()].some((field) => field.type.kind === 'error'))
    return;
  const what =
    record.form === 'event'
      ? 'a date, such as ‘on : date’'
      : 'a start and an end, such as ‘from : date  to : date or ongoing’';
  binder.diagnostics.push(
    diagnostic('names/no-date', record.span, { form: record.form, name: record.name, what }),
  );
}

// -- groups and defines ---------------------------------------------------------------------------------------

function bindMember(binder: Binder, node: ast.Declaration): GroupSymbol | DefineSymbol | undefined {
  if (node.kind !== 'group' && node.kind !== 'define') return undefined;
  const declared = { name: node.name.text, span: node.name.span };
  if (!node.of) {
    binder.diagnostics.push(diagnostic('names/define-of-nothing', node.name.span, { name: node.name.text }));
    return undefined;
  }
  checkKept(binder, node.name);
  const of = find(binder, node.of, 'record');
  if (!of) return undefined;
  const symbol: GroupSymbol | DefineSymbol =
    node.kind === 'group'
      ? { kind: 'group', ...declared, node, of, singular: node.singular?.text ?? singularOf(declared.name) }
      : { kind: 'define', ...declared, node, of, plan: undefined };
  const taken = of.fields.get(symbol.name) ?? of.members.get(symbol.name);
  if (taken) reportAgain(binder, symbol.name, symbol.span, taken.span);
  else if (symbol.name !== '') (of.members as Map<string, typeof symbol>).set(symbol.name, symbol);
  return symbol;
}

// -- plans ----------------------------------------------------------------------------------------------------

function bindPlan(binder: Binder, plan: PlanSymbol): DefineSymbol[] {
  const of = find(binder, plan.node.of, 'record');
  if (!of) return [];
  Object.assign(plan, { of });
  const seen = new Map<string, Span>();
  return plan.node.parts.flatMap((part) => {
    if (part.kind === 'eligibility') return bindEligibility(binder, plan, part);
    checkKept(binder, part.name);
    if (!declareOnce(binder, seen, part.name.text, part.name.span)) return [];
    return bindPart(binder, plan, part);
  });
}

function bindEligibility(binder: Binder, plan: PlanSymbol, node: ast.Eligibility): [] {
  if (plan.eligibility) {
    const related = [{ span: plan.eligibility.span, label: 'first here' }];
    binder.diagnostics.push(
      diagnostic('syntax/said-twice', node.span, { what: 'who is eligible' }, { related }),
    );
  } else {
    Object.assign(plan, { eligibility: node });
  }
  return [];
}

function bindPart(
  binder: Binder,
  plan: PlanSymbol,
  node: Exclude<ast.PlanPart, ast.Eligibility>,
): DefineSymbol[] {
  const declared = { name: node.name.text, span: node.name.span };
  const parts = plan.parts as Map<string, FilterSymbol | DefineSymbol>;
  if (node.kind === 'problem') {
    bindProblem(binder, plan, node);
    return [];
  }
  if (node.kind === 'filter') {
    parts.set(declared.name, { kind: 'filter', ...declared, node, plan });
    return [];
  }
  if (node.of)
    binder.diagnostics.push(diagnostic('names/define-in-plan', node.of.span, { name: declared.name }));
  const define: DefineSymbol = { kind: 'define', ...declared, node, of: plan.of, plan };
  parts.set(declared.name, define);
  return [define];
}

function bindProblem(binder: Binder, plan: PlanSymbol, node: ast.Problem): void {
  const indicators = new Map<string, IndicatorSymbol>();
  const problem: ProblemSymbol = {
    kind: 'problem',
    name: node.name.text,
    span: node.name.span,
    node,
    plan,
    indicators,
  };
  const seen = new Map<string, Span>();
  for (const indicator of node.indicators) {
    const { text: name, span } = indicator.name;
    if (declareOnce(binder, seen, name, span))
      indicators.set(name, { kind: 'indicator', name, span, node: indicator, problem });
  }
  (plan.problems as Map<string, ProblemSymbol>).set(problem.name, problem);
}
