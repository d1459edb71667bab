// Numbers, comparisons and how figures are worked out -> each with its small slips.

import type { Arith, ArithOp, Compare, Core, Fold, FoldOp, Literal, Round, Share } from '../ir/core.ts';
import { notOf } from '../ir/nodes.ts';
import type { CompareOp, RoundingMode } from '../values/index.ts';
import { type Mutation, type MutationContext, quoted } from './mutation.ts';
import { stepsFrom } from './written-number.ts';

/** A number, an age or a day that is written: one step less and one step more. */
export function literalMutations(node: Literal, { within, textOf }: MutationContext): readonly Mutation[] {
  const { value, origin } = node;
  if (typeof value === 'string' || (typeof value === 'object' && !('n' in value))) return [];
  const text = textOf(origin);
  return stepsFrom(text, value).map((step) => ({
    kind: isOfWindow(within) ? 'window' : 'threshold',
    at: origin,
    says: `${quoted(text)} were ${quoted(step.text)}`,
    to: { ...node, value: step.number },
  }));
}

function isOfWindow(within: readonly Core[]): boolean {
  const outer = within.find((node) => node.kind !== 'arith' || node.op !== 'move');
  return outer?.kind === 'window';
}

// -- comparisons ----------------------------------------------------------------------------------------------

const BESIDE: { readonly [Op in CompareOp]: CompareOp } = {
  'at least': 'more than',
  'more than': 'at least',
  'at most': 'less than',
  'less than': 'at most',
  equal: 'not equal',
  'not equal': 'equal',
};

/** With the bound itself taken in or left out; of what is equal or not, the other. */
export function compareMutations(node: Compare, { textOf }: MutationContext): readonly Mutation[] {
  if (isUnwritten(node) || isWholeStep(node, textOf)) return [];
  const { origin, unit } = node;
  const op = BESIDE[node.op];
  const isOther = op === 'not equal' || op === 'equal';
  const says = isOther
    ? `${quoted(textOf(origin))} were the other way round`
    : `the comparison in ${quoted(textOf(origin))} were ‘${op}’, not ‘${node.op}’`;
  // Of options there is no comparison but whether they are the same.
  const to = unit === 'symbol' ? notOf(node, origin) : { ...node, op };
  return [{ kind: 'comparison', at: origin, says, to }];
}

/** A bound that stands for something that is not written, such as the 1 of ‘has a job’. */
function isUnwritten({ unit, right, origin }: Compare): boolean {
  return unit !== 'symbol' && right.kind === 'literal' && right.origin === origin;
}

/** Of whole numbers ‘at least 3’ with the bound left out is ‘at least 4’, which is tried already. */
function isWholeStep({ op, left, right, unit }: Compare, textOf: MutationContext['textOf']): boolean {
  if (op === 'equal' || op === 'not equal' || right.kind !== 'literal') return false;
  const { value } = right;
  const isWritten = typeof value === 'number' && stepsFrom(textOf(right.origin), value).length > 0;
  const isWhole = isCounted(left) || ['date', 'days', 'weeks', 'months', 'years'].some((one) => one === unit);
  return isWritten && isWhole;
}

function isCounted(node: Core): boolean {
  return node.kind === 'unit-span' || (node.kind === 'fold' && ['count', 'distinct'].includes(node.op));
}

// -- figures --------------------------------------------------------------------------------------------------

const OTHER_OP: { readonly [Op in ArithOp]: ArithOp } = { '+': '-', '-': '+', '*': '/', '/': '*' };

/** A sum for a difference; what is not written as such, as in ‘has fallen by’, has none. */
export function arithMutations(node: Arith, { textOf }: MutationContext): readonly Mutation[] {
  if (node.op === 'move' || !textOf(node.origin).includes(node.op)) return [];
  const { kind, origin, left, right } = node;
  const op = OTHER_OP[node.op];
  const says = `‘${node.op}’ in ${quoted(textOf(origin))} were ‘${op}’`;
  return [{ kind: 'figure', at: origin, says, to: { kind, origin, left, right, op } }];
}

const OTHER_FOLD: Partial<Readonly<Record<FoldOp, FoldOp>>> = {
  least: 'greatest',
  greatest: 'least',
  distinct: 'count',
  mean: 'greatest',
};

const FOLD_WORDS: Partial<Readonly<Record<FoldOp, string>>> = {
  least: 'the least',
  greatest: 'the greatest',
  distinct: 'how many different ones there are',
  count: 'how many there are',
  mean: 'the mean',
};

export function foldMutations(node: Fold, { textOf }: MutationContext): readonly Mutation[] {
  const op = OTHER_FOLD[node.op];
  if (!op) return [];
  const says = `${quoted(textOf(node.origin))} were ${FOLD_WORDS[op]}, not ${FOLD_WORDS[node.op]}`;
  return [{ kind: 'figure', at: node.origin, says, to: { ...node, op } }];
}

const OTHER_MODE: { readonly [M in RoundingMode]: RoundingMode } = {
  'half up': 'down',
  'half even': 'down',
  down: 'up',
  up: 'down',
};

export function roundMutations(node: Round, { textOf }: MutationContext): readonly Mutation[] {
  const mode = OTHER_MODE[node.mode];
  const says = `${quoted(textOf(node.origin))} were rounded ${mode}, not ${node.mode}`;
  return [{ kind: 'figure', at: node.origin, says, to: { ...node, mode } }];
}

export function shareMutations(node: Share, { textOf }: MutationContext): readonly Mutation[] {
  const method = node.method === 'largest remainder' ? "d'Hondt" : 'largest remainder';
  const says = `${quoted(textOf(node.origin))} were shared out by ${method}, not by ${node.method}`;
  return [{ kind: 'figure', at: node.origin, says, to: { ...node, method } }];
}
