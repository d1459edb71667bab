// What every chapter is handed beside its subject: the rules, what has been named and cited so far, and where each thing stands in
// the document.

import type { CoreSource } from '../../ir/program.ts';
import type {
  CalendarSymbol,
  EntriesSymbol,
  FieldSymbol,
  NamedListSymbol,
  PlanSymbol,
  RuleSymbol,
  TableSymbol,
} from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Program } from '../../types/check.ts';
import type { Meanings, NamedSymbol } from './meanings.ts';
import type { Inline } from './model.ts';

/** Words of a rule in the house form: names have a place, what stands between them may have none. */
export interface Piece {
  readonly text: string;
  readonly span: Span | undefined;
}

/** The printer of rules, which is handed in: a document has no words of its own for them. */
export interface RuleWords {
  readonly expression: (node: ast.Expression) => readonly Piece[];
  readonly window: (node: ast.WindowText) => readonly Piece[];
  readonly stretch: (node: ast.Stretch) => readonly Piece[];
  readonly cell: (node: ast.InputCell) => readonly Piece[];
  readonly fact: (node: ast.Fact) => readonly Piece[];
  readonly type: (node: ast.TypeText) => readonly Piece[];
  readonly grain: (node: ast.Grain) => readonly Piece[];
  readonly rounding: (node: ast.Rounding) => readonly Piece[];
}

/** What a set of documents is made from. */
export interface Given {
  readonly program: Program;
  readonly words: RuleWords;
  readonly meanings: Meanings;
  readonly sources: ReadonlyMap<ast.Source, CoreSource>;
  /** Plans and programmes that have a document in the same set. */
  readonly pages: ReadonlySet<string>;
  /** The day for what changes with time; without it all of it is told. */
  readonly asOf: number | undefined;
}

export interface Writer extends Given {
  /** Undefined in the document of a programme. */
  readonly plan: PlanSymbol | undefined;
  /** What rules have named outside the plan, in the order in which it was met. */
  readonly used: Set<Entry>;
  /** What has been cited, by source. */
  readonly cited: Map<ast.Source, Cited>;
  readonly ids: Map<object, string>;
  readonly taken: Set<string>;
}

/** A source that the document cites: its number, and where. */
export interface Cited {
  readonly number: number;
  readonly source: CoreSource;
  readonly places: { readonly place: string | undefined; readonly by: Inline }[];
}

/** What has an entry behind the plan: terms, tables, amounts, facts. */
export type Entry = Exclude<NamedSymbol, { kind: 'define' }> | OutsideRule | EntriesSymbol | TableSymbol;

type OutsideRule = Extract<RuleSymbol, { kind: 'define' | 'group' | 'allocation' }>;

export function newWriter(given: Given, plan: PlanSymbol | undefined): Writer {
  return { ...given, plan, used: new Set(), cited: new Map(), ids: new Map(), taken: new Set() };
}

/** Where a thing stands in the document: every thing at a place of its own, however it is called. */
export function idOf({ ids, taken }: Writer, thing: object, wanted: string): string {
  const known = ids.get(thing);
  if (known !== undefined) return known;
  const safe = wanted.replace(/[^\w.-]/g, '-');
  let id = safe;
  for (let number = 2; taken.has(id); number++) id = `${safe}-${number}`;
  ids.set(thing, id);
  taken.add(id);
  return id;
}

/** Notes that a rule has named something that stands outside the plan, and says where it is told. */
export function entryNamed(writer: Writer, entry: Entry): string {
  writer.used.add(entry);
  return entryId(writer, entry);
}

export function entryId(writer: Writer, entry: Entry): string {
  return idOf(writer, entry, `${entry.kind}-${ownerOf(entry)}${entry.name}`);
}

function ownerOf(entry: Entry): string {
  const of = 'of' in entry ? entry.of : undefined;
  return of ? `${of.name}.` : '';
}

type PlanPart = Exclude<RuleSymbol, { kind: 'group' | 'table-output' | 'allocation' | 'warning' }>;

/** Where a part of the plan stands, by its name in this plan; nothing where the plan has none of that name. */
export function partId({ plan }: Writer, part: PlanPart | NamedListSymbol): string | undefined {
  if (!plan) return undefined;
  if (part.kind === 'eligibility' || part.kind === 'progress') return plan[part.kind] && part.kind;
  if (part.kind === 'problem') return plan.problems.has(part.name) ? `problem-${part.name}` : undefined;
  if (part.kind === 'indicator')
    return plan.problems.get(part.problem)?.indicators.has(part.name)
      ? `indicator-${part.problem}.${part.name}`
      : undefined;
  return plan.parts.has(part.name) ? `part-${part.name}` : undefined;
}

/** The calendar that a plan has under the name. */
export function calendarOf({ plan }: Writer, calendar: CalendarSymbol): CalendarSymbol {
  return plan?.calendars.findLast((set) => set.calendar === calendar)?.to ?? calendar;
}

/** The rows that stand for a list which is written out in the rules. */
export function entriesOf({ program }: Writer, field: FieldSymbol): EntriesSymbol | undefined {
  return program.bindings.entries.find(({ list }) => list === field);
}
