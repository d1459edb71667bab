// What every step of lowering needs: the checked program and the records in hand, what rules and fields are called in the
// core, and a way on to the parts of an expression.

import type { RuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Program } from '../types/check.ts';
import type { Resolutions } from '../types/resolution.ts';
import type { Core, CoreField, CoreRecord, CoreSource } from './core.ts';
import type { Sources } from './lower-vocabulary.ts';

export interface Lowering {
  readonly resolutions: Resolutions;
  readonly records: ReadonlyMap<string, CoreRecord>;
  readonly sources: Sources;
  /** `lowerExpression`: how the step of a construct lowers its parts. */
  readonly lower: (node: ast.Expression, scope: LoweringScope) => Core;
}

/** The names that bind the records in hand, and the window that events inside are cut to. */
export interface LoweringScope {
  readonly frames: readonly string[];
  readonly window: Core | 'owed' | undefined;
}

export function newLowering(
  { bindings, resolutions }: Program,
  records: ReadonlyMap<string, CoreRecord>,
  sources: ReadonlyMap<ast.Source, CoreSource>,
  lowerExpression: (lowering: Lowering, node: ast.Expression, scope: LoweringScope) => Core,
): Lowering {
  const lowering: Lowering = {
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
export function enter(scope: LoweringScope): { readonly as: string; readonly inner: LoweringScope } {
  const as = `item${scope.frames.length}`;
  return { as, inner: { ...scope, frames: [...scope.frames, as] } };
}

/** The identity of a rule: unique in a project, readable in generated code. */
export function ruleId(symbol: RuleSymbol): string {
  switch (symbol.kind) {
    case 'problem':
    case 'filter':
      return `${symbol.plan.name}/${symbol.name}`;
    case 'indicator':
      return `${symbol.problem.plan.name}/${symbol.problem.name}.${symbol.name}`;
    case 'define':
      return symbol.plan ? `${symbol.plan.name}/${symbol.name}` : `${symbol.of.id}.${symbol.name}`;
    case 'group':
      return `${symbol.of.id}.${symbol.name}`;
  }
}

export function coreField(lowering: Lowering, record: string, name: string): CoreField {
  return (
    lowering.records.get(record)?.fields.find((field) => field.name === name) ??
    broken(`${record} has the field ‘${name}’`)
  );
}
