// What every step of lowering needs: the checked program and what is in hand, what rules and fields are called in the core,
// and a way on to the parts of an expression.

import type {
  ChoiceSymbol,
  FieldSymbol,
  PlanSymbol,
  ProblemSymbol,
  RecordSymbol,
  RuleSymbol,
} from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Program } from '../types/check.ts';
import type { Resolutions } from '../types/resolution.ts';
import type { Core } from './core.ts';
import type { CoreSource } from './program.ts';
import type { CoreField, CoreRecord } from './vocabulary.ts';

export interface Lowering {
  readonly program: Program;
  readonly resolutions: Resolutions;
  readonly records: ReadonlyMap<string, CoreRecord>;
  readonly sources: (name: ast.Name) => CoreSource;
  /** `lowerExpression`: how the step of a construct lowers its parts. */
  readonly lower: (node: ast.Expression, scope: LoweringScope) => Core;
}

/** What is in hand at each depth: a record, by the name that binds it, or the key that a figure is worked out for. */
export type Hand =
  | { readonly input: string; readonly record: RecordSymbol }
  | { readonly choice: ChoiceSymbol; readonly key: string };

/** What events inside are cut to: a window, or the one that whoever uses a define brings; by a date that is named, or the first. */
export interface ScopeWindow {
  readonly core: Core | 'owed';
  readonly by: string | undefined;
}

export interface LoweringScope {
  readonly hands: readonly Hand[];
  readonly window: ScopeWindow | undefined;
  /** The plan whose parts names stand for: the one being lowered, not the one in which they are written. */
  readonly plan: PlanSymbol | undefined;
  readonly problem: ProblemSymbol | undefined;
  /** What the rule is called in its plan, or its record. */
  readonly part: string;
}

export function newLowering(
  program: Program,
  records: ReadonlyMap<string, CoreRecord>,
  sources: ReadonlyMap<ast.Source, CoreSource>,
  lowerExpression: (lowering: Lowering, node: ast.Expression, scope: LoweringScope) => Core,
): Lowering {
  const { bindings, resolutions } = program;
  const lowering: Lowering = {
    program,
    resolutions,
    records,
    sources: (name) => {
      const symbol = bindings.scopes.get(name.span.file)?.get(name.text);
      const source = symbol?.kind === 'source' ? sources.get(symbol.node) : undefined;
      return source ?? broken(`the source ‘${name.text}’ is declared`);
    },
    lower: (node, scope) => lowerExpression(lowering, node, scope),
  };
  return lowering;
}

export function broken(promise: string): never {
  throw new InternalError(`in a checked program ${promise}`);
}

/** A further record in hand, by a name that no record around it has. */
export function enter(
  scope: LoweringScope,
  record: RecordSymbol,
): { readonly as: string; readonly inner: LoweringScope } {
  const as = `item${scope.hands.length}`;
  return { as, inner: { ...scope, hands: [...scope.hands, { input: as, record }] } };
}

/** The same, with events cut to another window, or to none. */
export function within(scope: LoweringScope, core: Core | undefined, by?: string): LoweringScope {
  return { ...scope, window: core && { core, by } };
}

/** The identity of a rule in a plan, or beside its record: unique in a project, readable in generated code. */
export function ruleId(symbol: RuleSymbol, plan: PlanSymbol | undefined): string {
  switch (symbol.kind) {
    case 'define':
      if (symbol.plan) return partId(symbol, plan);
      return `${symbol.of?.id ?? broken('a define by keys has one rule a key')}.${symbol.name}`;
    case 'group':
      return `${symbol.of.id}.${symbol.name}`;
    case 'table-output':
      return `${symbol.table.of.id}.${outputName(symbol)}`;
    case 'allocation':
      return broken('an allocation has one rule a key');
    default:
      return partId(symbol, plan);
  }
}

/** Every plan has a rule of its own for each part, those that it inherits too: what they name is its own. */
function partId(symbol: RuleSymbol, plan: PlanSymbol | undefined): string {
  return `${(plan ?? broken('a part of a plan is asked in a plan')).name}/${partName(symbol)}`;
}

/** `school`, `school.exclusions` */
export function partName(symbol: RuleSymbol): string {
  return symbol.kind === 'indicator' ? `${symbol.problem}.${symbol.name}` : symbol.name;
}

/** A table that answers one thing is named for it. */
export function outputName({ table, name }: Extract<RuleSymbol, { kind: 'table-output' }>): string {
  return table.outputs.size === 1 ? table.name : `${table.name}.${name}`;
}

/** The rule of a figure by keys for one key, or for two. */
export function keyedId(id: string, keys: readonly string[]): string {
  return `${id}${keys.map((key) => `[${key}]`).join('')}`;
}

export function coreField({ records }: Lowering, { of, name }: Pick<FieldSymbol, 'of' | 'name'>): CoreField {
  return (
    coreRecord(records, of.id).fields.find((field) => field.name === name) ??
    broken(`${of.name} has the field ‘${name}’`)
  );
}

export function coreRecord(records: Lowering['records'], id: string): CoreRecord {
  return records.get(id) ?? broken(`there is a record ${id}`);
}
