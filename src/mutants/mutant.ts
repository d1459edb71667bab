// One slip in the rules, everywhere that it shows: a plan that extends another has its own copy of what it inherits.

import type { Core } from '../ir/core.ts';
import type { CoreProgram, DatedValue, Rule } from '../ir/program.ts';
import { replaced } from '../ir/rebuilt.ts';
import { InternalError } from '../text/internal-error.ts';
import { placeKey, type Span } from '../text/span.ts';
import type { Mutation, MutationKind } from './mutation.ts';

/**
 * @example
 * const mutant: Mutant = missed.mutant;
 * mutant.says; // => '‘not damp’ were without its ‘not’'
 */
export interface Mutant {
  readonly kind: MutationKind;
  /** The piece of rule text that the slip is about. */
  readonly at: Span;
  /** Behind ‘if’: `‘3’ were ‘4’`. */
  readonly says: string;
  readonly slips: readonly Slip[];
}

/** What stands otherwise. */
export type Slip =
  /** In the core of a rule. */
  | { readonly of: 'node'; readonly rule: string; readonly node: Core; readonly to: Core }
  /** In a value of a parameter, told by its place, wherever a plan has it. */
  | { readonly of: 'value'; readonly parameter: string; readonly at: Span; readonly to: DatedValue }
  /** In the text of a file: what is read once only, such as a date of a programme, and has no copies. */
  | { readonly of: 'text'; readonly at: Span; readonly to: string };

/** A slip of one copy. */
export type Placed = Omit<Mutation, 'to'> & { readonly slip: Slip };

/** Rules read again with the text of a piece replaced; undefined of rules that are refused then. */
export type Reopen = (at: Span, to: string) => CoreProgram | undefined;

/** The program with the slip in it. */
export function mutated(program: CoreProgram, { slips }: Mutant, reopen: Reopen): CoreProgram | undefined {
  const [first] = slips;
  if (first?.of === 'text') return reopen(first.at, first.to);
  const rules = new Map(program.rules);
  for (const slip of slips) if (slip.of === 'node') replaceNode(rules, slip);
  return slips.reduce<CoreProgram>((so, slip) => (slip.of === 'value' ? withValue(so, slip) : so), {
    ...program,
    rules,
  });
}

function replaceNode(rules: Map<string, Rule>, { rule: id, node, to }: Extract<Slip, { of: 'node' }>): void {
  const rule = rules.get(id);
  if (!rule) throw new InternalError('every copy of a slip is in a rule');
  rules.set(id, { ...rule, body: replaced(rule.body, new Map([[node, to]])) });
}

type ValueSlip = Extract<Slip, { of: 'value' }>;

function withValue(program: CoreProgram, slip: ValueSlip): CoreProgram {
  const { parameter } = slip;
  const parameters = new Map(
    [...program.parameters].map(([id, one]) => [
      id,
      id === parameter ? { ...one, values: valuesWith(slip, one.values) } : one,
    ]),
  );
  const plans = new Map(
    [...program.plans].map(([name, plan]) => {
      const set = plan.parameters.get(parameter);
      if (!set) return [name, plan];
      return [
        name,
        { ...plan, parameters: new Map([...plan.parameters, [parameter, valuesWith(slip, set)]]) },
      ];
    }),
  );
  return { ...program, parameters, plans };
}

/** The values of a parameter with the slip in the one that it is about. */
export function valuesWith<T extends { readonly origin: Span }>(
  { at, to }: { readonly at: Span; readonly to: T },
  values: readonly T[],
): readonly T[] {
  return values.map((one) => (placeKey(one.origin) === placeKey(at) ? to : one));
}
