// What an evaluation is given: the rules, the question, and what is in hand; and what a value must be where it stands.

import type { Core } from '../ir/core.ts';
import type { CoreProgram, Rule } from '../ir/program.ts';
import { InternalError } from '../text/internal-error.ts';
import type { ListValue, Question, Range, SymbolValue, Verdict, Window } from '../values/index.ts';
import type { RecordInHand, Trace, Value } from './value.ts';

export interface Environment {
  readonly program: CoreProgram;
  readonly question: Question;
  /** What is in hand, by the name that binds it. */
  readonly inputs: ReadonlyMap<string, Value>;
  /** How the step of a node has its parts worked out. */
  readonly evaluate: Evaluate;
}

export type Evaluate = (env: Environment, node: Core) => Trace;

export type NodeOf<K extends Core['kind']> = Extract<Core, { kind: K }>;

export const leaf = (node: Core, value: Value): Trace => ({ node, value, parts: [] });

export function bind(env: Environment, name: string, value: Value): Environment {
  return { ...env, inputs: new Map([...env.inputs, [name, value] as const]) };
}

export function ruleCalled({ rules }: CoreProgram, id: string): Rule {
  return rules.get(id) ?? broken(`there is a rule ‘${id}’`);
}

export function broken(promise: string): never {
  throw new InternalError(`in the core ${promise}`);
}

// -- what a value must be -------------------------------------------------------------------------------------

export function numberIn(value: Value): Range {
  return value.kind === 'number' ? value.number : broken('a number stands where one is wanted');
}

export function verdictIn(value: Value): Verdict {
  return value.kind === 'verdict' ? value.verdict : broken('a verdict stands where one is wanted');
}

export function symbolIn(value: Value): SymbolValue {
  return value.kind === 'symbol' ? value.symbol : broken('an option stands where one is wanted');
}

export const verdictOf = (trace: Trace): Verdict => verdictIn(trace.value);

export function listOf({ value }: Trace): ListValue<Value> {
  return value.kind === 'list' ? value.list : broken('a list stands where one is wanted');
}

export function windowOf({ value }: Trace): Window {
  return value.kind === 'window' ? value.window : broken('a window stands where one is wanted');
}

export function recordIn(value: Value): RecordInHand {
  return value.kind === 'record' ? value.record : broken('a record is in hand where one is wanted');
}
