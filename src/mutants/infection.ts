// An evaluation looked on -> the slips that would have changed the value of the node in which they stand.
//
// What every node comes to rests on the facts and on what its parts come to. So a slip that changes no value of its own node, wherever
// the evaluation looks at it, changes nothing; and one look at a question tells this of every slip at once.

import type { Environment, Evaluate } from '../interpret/environment.ts';
import { evaluateNode } from '../interpret/evaluate.ts';
import type { RecordInHand, Trace, Value } from '../interpret/value.ts';
import type { Core } from '../ir/core.ts';
import { datedLookups } from '../ir/plan-rules.ts';
import type { CoreProgram, DatedValue } from '../ir/program.ts';
import type { Bindings, ListValue, Question } from '../values/index.ts';
import { type Mutant, valuesWith } from './mutant.ts';
import { saidText } from './said-text.ts';

/** A mutant that has a slip in a node, and how the node comes out with it. */
export interface Suspect {
  readonly mutant: Mutant;
  readonly slipped: (env: Environment, evaluate: Evaluate) => Trace;
}

export type Suspects = ReadonlyMap<Core, readonly Suspect[]>;

export function suspectsOf(program: CoreProgram, mutants: readonly Mutant[]): Suspects {
  const found = new Map<Core, Suspect[]>();
  const add = (node: Core, suspect: Suspect): void => {
    const known = found.get(node);
    if (known) known.push(suspect);
    else found.set(node, [suspect]);
  };
  const isOfValue = mutants.some(({ slips }) => slips.some(({ of }) => of === 'value'));
  const lookups = isOfValue ? [...program.rules.values()].flatMap(({ body }) => datedLookups(body)) : [];
  for (const mutant of mutants)
    for (const slip of mutant.slips) {
      if (slip.of === 'node') add(slip.node, { mutant, slipped: (env, evaluate) => evaluate(env, slip.to) });
      if (slip.of === 'value')
        for (const { node, parameter } of lookups)
          if (parameter === slip.parameter)
            add(node, { mutant, slipped: (env) => evaluateNode(rebound(env, mutant), node) });
    }
  return found;
}

/** Where the parameters have the values with the slip in them. */
function rebound(env: Environment, mutant: Mutant): Environment {
  const { question } = env;
  return { ...env, question: { ...question, bindings: bindingsWith(question.bindings, mutant) } };
}

/** What a plan calls by name, with the slip in the value of a parameter. */
export function bindingsWith(bindings: Bindings, { slips }: Mutant): Bindings {
  if (!slips.some(({ of }) => of === 'value')) return bindings;
  const parameters = new Map(bindings.parameters as ReadonlyMap<string, readonly DatedValue[]>);
  for (const slip of slips) {
    const values = slip.of === 'value' ? parameters.get(slip.parameter) : undefined;
    if (slip.of === 'value' && values) parameters.set(slip.parameter, valuesWith(slip, values));
  }
  return { ...bindings, parameters };
}

/** What looking on has shown of each mutant. */
export interface Infection {
  /** The mutants of which a node would have come to something else. */
  readonly infected: Set<Mutant>;
  /** The mutants of which a node was looked at. */
  readonly reached: Set<Mutant>;
}

/** An evaluation that tells what slips would have changed. */
export function lookingOn(suspects: Suspects, { infected, reached }: Infection): Evaluate {
  let isAside = false;
  const evaluate: Evaluate = (env, node) => {
    const trace = evaluateNode(env, node);
    const here = isAside ? undefined : suspects.get(node);
    if (here) for (const suspect of here) suspicion(env, suspect, trace);
    return trace;
  };
  function suspicion(env: Environment, { mutant, slipped }: Suspect, trace: Trace): void {
    reached.add(mutant);
    if (infected.has(mutant)) return;
    isAside = true;
    const apart = { ...env, question: apartFrom(env.question) };
    if (!isSameValue(slipped(apart, besides(apart, trace, evaluate)).value, trace.value))
      infected.add(mutant);
    isAside = false;
  }
  return evaluate;
}

/**
 * The same question, with what has been worked out for it. What is worked out of a slip is not kept for it: a rule that only the slip
 * looks at has not been looked on, and has to be once the rules ask it.
 */
function apartFrom(question: Question): Question {
  const answers = new Apart(question.answers, (known) => new Map(known));
  return { ...question, answers, moved: new Apart(question.moved, apartFrom) };
}

/** Holds a copy of what another map holds, from when it is asked for. */
class Apart<V> extends Map<string, V> {
  readonly #from: ReadonlyMap<string, V>;
  readonly #copied: (value: V) => V;

  constructor(from: ReadonlyMap<string, V>, copied: (value: V) => V) {
    super();
    this.#from = from;
    this.#copied = copied;
  }

  override get(key: string): V | undefined {
    const own = super.get(key);
    if (own !== undefined) return own;
    const before = this.#from.get(key);
    if (before === undefined) return undefined;
    const copy = this.#copied(before);
    this.set(key, copy);
    return copy;
  }
}

/** What has been worked out for a node serves for the node with the slip, where both have the same parts. */
function besides(env: Environment, { parts }: Trace, evaluate: Evaluate): Evaluate {
  const known = new Map<Core, Trace>();
  for (const part of parts) {
    known.set(part.node, part);
    if (part.node.kind === 'list') for (const item of part.parts) known.set(item.node, item);
  }
  const beside: Evaluate = (other, node) => {
    const same = other.question === env.question && other.inputs === env.inputs ? known.get(node) : undefined;
    return same ?? evaluate(other, node);
  };
  return (other, node) => evaluateNode({ ...other, evaluate: beside }, node);
}

export function isSameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === 'list' && b.kind === 'list') return isSameList(a.list, b.list);
  if (a.kind === 'record' && b.kind === 'record') return isSameRecord(a.record, b.record);
  return saidText(a) === saidText(b);
}

function isSameList(a: ListValue<Value>, b: ListValue<Value>): boolean {
  const isSameItem = (item: ListValue<Value>['items'][number], index: number): boolean => {
    const other = b.items[index];
    return other !== undefined && item.maybe === other.maybe && isSameValue(item.value, other.value);
  };
  return (
    a.open === b.open &&
    a.completeTo === b.completeTo &&
    a.items.length === b.items.length &&
    a.items.every(isSameItem)
  );
}

/** A spell that is cut to a window stands where it stood, with other days. */
function isSameRecord(a: RecordInHand, b: RecordInHand): boolean {
  if (a.path !== b.path || a.type !== b.type) return false;
  return a.facts === b.facts || JSON.stringify(a.facts) === JSON.stringify(b.facts);
}
