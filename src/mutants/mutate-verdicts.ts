// Conditions that are counted, and cases -> each with its small slips.

import type { Choose, Core, CoreNeed, List, Select, Tally } from '../ir/core.ts';
import { literal } from '../ir/nodes.ts';
import { NA, NO, YES } from '../values/index.ts';
import { type Mutation, type MutationContext, quoted } from './mutation.ts';

export function tallyMutations(node: Tally, context: MutationContext): readonly Mutation[] {
  const { list } = node;
  return [
    ...(list.kind === 'list' ? writtenMutations(node, list, context) : quantifierMutations(node, context)),
    ...countingMutations(node, context),
  ];
}

// -- conditions written out -----------------------------------------------------------------------------------

function writtenMutations(node: Tally, list: List, context: MutationContext): readonly Mutation[] {
  const [only, ...others] = list.items;
  if (only && others.length === 0) return isNone(node) ? [withoutNot(node, only, context)] : [];
  return [
    ...connectiveMutations(node, list, context),
    ...list.items.map((_, index) => withoutItem(node, list, index, context)),
  ];
}

function isNone({ need }: Tally): boolean {
  return need.kind === 'count' && need.least === undefined;
}

function withoutNot({ origin }: Tally, item: Core, { textOf }: MutationContext): Mutation {
  return {
    kind: 'quantifier',
    at: origin,
    says: `${quoted(textOf(origin))} were without its ‘not’`,
    to: item,
  };
}

/** `and` for `or`: all of them for one, and one for all of them. */
function connectiveMutations(node: Tally, list: List, { textOf }: MutationContext): readonly Mutation[] {
  const { origin } = node;
  const isEvery = node.need.kind === 'every';
  if (!isEvery && !isAny(node)) return [];
  const text = quoted(textOf(origin));
  const says = isEvery
    ? `one of the ${list.items.length} parts of ${text} were enough`
    : `all ${list.items.length} parts of ${text} were needed`;
  return [{ kind: 'quantifier', at: origin, says, to: { ...node, need: isEvery ? any(origin) : EVERY } }];
}

/** At least one, as no author writes it: `any` and `or`. */
function isAny({ need, origin }: Tally): boolean {
  return need.kind === 'count' && need.most === undefined && isOne(need.least, origin);
}

function isOne(bound: Core | undefined, origin: Core['origin']): boolean {
  return bound?.kind === 'literal' && bound.value === 1 && bound.origin === origin;
}

const EVERY: CoreNeed = { kind: 'every' };
const any = (origin: Core['origin']): CoreNeed => ({
  kind: 'count',
  least: literal(origin, 1),
  most: undefined,
});

function withoutItem(node: Tally, list: List, index: number, { program, textOf }: MutationContext): Mutation {
  const item = list.items[index];
  const items = list.items.toSpliced(index, 1);
  const rule = item?.kind === 'ref' ? program.rules.get(item.rule) : undefined;
  const isWhole = item && (item.origin === list.origin || item.origin === node.origin);
  const at = isWhole && rule ? rule.origin : (item?.origin ?? node.origin);
  const name = isWhole || textOf(at).length > 60 ? rule?.name : undefined;
  const from = list.origin === node.origin || !rule ? '' : ` of ${quoted(textOf(list.origin))}`;
  return {
    kind: 'left out',
    at: rule ? node.origin : at,
    says: `${name === undefined ? quoted(textOf(at)) : `‘${name}’`} were left out${from}`,
    to: { ...node, list: { ...list, items } },
  };
}

// -- over the items of a list ---------------------------------------------------------------------------------

function quantifierMutations(node: Tally, { textOf }: MutationContext): readonly Mutation[] {
  const { need, origin } = node;
  const turned = (said: string, instead: string, to: CoreNeed): Mutation => ({
    kind: 'quantifier',
    at: origin,
    says: `‘${said}’ in ${quoted(textOf(origin))} were ‘${instead}’`,
    to: { ...node, need: to },
  });
  if (need.kind === 'every') return [turned('every', 'any', any(origin))];
  if (isNone(node)) return [turned('no', 'any', any(origin))];
  return isAny(node) ? [turned('any', 'every', EVERY)] : [];
}

function countingMutations(node: Tally, { textOf }: MutationContext): readonly Mutation[] {
  const { counting } = node;
  if (!counting) return [];
  const { origin } = counting.items;
  const says = `${quoted(textOf(origin).replace(/^,\s*/, ''))} were left out`;
  return [{ kind: 'left out', at: origin, says, to: { ...node, counting: undefined } }];
}

/** `fixed exclusions`, `where …`, `any child`: with whichever. */
export function selectMutations({ list, where }: Select, { textOf }: MutationContext): readonly Mutation[] {
  const { origin } = where;
  return [{ kind: 'left out', at: origin, says: `${quoted(textOf(origin))} were left out`, to: list }];
}

// -- cases ----------------------------------------------------------------------------------------------------

/** None of cases that are not written as such, as of what has fallen from nothing. */
export function chooseMutations(node: Choose, context: MutationContext): readonly Mutation[] {
  if (node.cases.every(({ value }) => value.origin === node.origin)) return [];
  return [
    ...node.cases.map((_, index) => withoutCase(node, index, context)),
    ...node.cases.flatMap(({ value }, index) =>
      otherValues(node, value, context).map(({ to, ...mutation }) => ({
        ...mutation,
        to: { ...node, cases: node.cases.with(index, { when: caseAt(node, index).when, value: to }) },
      })),
    ),
    ...(node.otherwise
      ? otherValues(node, node.otherwise, context).map(({ to, ...mutation }) => ({
          ...mutation,
          to: { ...node, otherwise: to },
        }))
      : []),
  ];
}

function caseAt({ cases }: Choose, index: number): Choose['cases'][number] {
  return cases[index] as Choose['cases'][number];
}

/** What applies only when something is so, applying always; of several cases, one that is not there. */
function withoutCase(node: Choose, index: number, { textOf }: MutationContext): Mutation {
  const { when, value } = caseAt(node, index);
  const isCondition = node.cases.length === 1 && !node.otherwise && !node.complete;
  const { origin } = isCondition || when.origin !== node.origin ? when : value;
  const to = isCondition ? value : { ...node, cases: node.cases.toSpliced(index, 1) };
  const what = isCondition
    ? `‘applies when’ ${quoted(textOf(origin))}`
    : `the case ${quoted(textOf(origin))}`;
  return { kind: 'left out', at: origin, says: `${what} were left out`, to };
}

/** An answer for the other answer, an option for the first other option that the cases give. */
function otherValues(node: Choose, value: Core, { textOf }: MutationContext): readonly Mutation[] {
  if (value.kind !== 'literal') return [];
  const other = otherThan(node, value.value);
  if (other === undefined) return [];
  const says = `${quoted(textOf(value.origin))} gave ${shown(other)}`;
  return [{ kind: 'result', at: value.origin, says, to: { ...value, value: other } }];
}

type Constant = Extract<Core, { kind: 'literal' }>['value'];

function otherThan({ cases, otherwise }: Choose, value: Constant): Constant | undefined {
  if (typeof value === 'object' && 'verdict' in value) return { verdict: value.verdict === YES ? NO : YES };
  if (typeof value !== 'string') return undefined;
  const given = [...cases.map((one) => one.value), ...(otherwise ? [otherwise] : [])];
  return given
    .flatMap((one) => (one.kind === 'literal' && typeof one.value === 'string' ? [one.value] : []))
    .find((one) => one !== value);
}

function shown(value: Constant): string {
  if (typeof value === 'string') return `‘${value}’`;
  if (typeof value === 'object' && 'verdict' in value)
    return value.verdict === YES ? '‘yes’' : value.verdict === NA ? '‘does not apply’' : '‘no’';
  return 'something else';
}
