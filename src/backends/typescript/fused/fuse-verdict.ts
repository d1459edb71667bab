// Verdicts: tallies, the first case that holds, and what is known.

import type { Core } from '../../../ir/core.ts';
import { mayNotApply } from '../../../ir/may-not-apply.ts';
import { ANY_ANSWER, NA, UNKNOWN } from '../../../values/verdict.ts';
import { type Block, placeOf } from './block.ts';
import { type Entered, enter } from './enter.ts';
import type { Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { Fused, FusedList, FusedVerdict } from './value.ts';

type NodeOf<K extends Core['kind']> = Extract<Core, { kind: K }>;

export function verdictIn(fusing: Fusing, node: Core): FusedVerdict {
  const value = fusing.fuse(fusing, node);
  if (value.kind !== 'verdict') throw new Unfused('this is no verdict');
  return value;
}

/** How many are needed: `every`, or from one number to another. */
type Need = 'every' | { readonly least: number; readonly most: number };

function isAny(need: Need): boolean {
  return need !== 'every' && need.least === 1 && need.most === Infinity;
}

export function fuseTally(fusing: Fusing, node: NodeOf<'tally'>): Fused {
  if (node.counting) throw new Unfused('what is counted once is assigned');
  const need = needOf(fusing, node.need);
  const isNa = mayNotApply(fusing.program, node);
  if (node.list.kind === 'list') {
    const items = node.list.items.map((item) => verdictIn(fusing, item));
    return items.length === 0 ? emptyTally(fusing, need) : writtenTally(fusing, items, need, isNa);
  }
  const list = fusing.fuse(fusing, node.list);
  if (list.kind !== 'list') throw new Unfused('a tally is of verdicts');
  const further = mayNotApply(fusing.program, node.list) ? ANY_ANSWER : UNKNOWN;
  return listTally(fusing, list, need, { further, isNa });
}

function needOf(fusing: Fusing, need: NodeOf<'tally'>['need']): Need {
  if (need.kind === 'every') return 'every';
  return { least: boundOf(fusing, need.least, 0), most: boundOf(fusing, need.most, Infinity) };
}

function boundOf(fusing: Fusing, node: Core | undefined, none: number): number {
  if (!node) return none;
  const bound = fusing.fuse(fusing, node);
  if (bound.kind !== 'number' || typeof bound.constant !== 'number')
    throw new Unfused('so many as facts tell');
  return bound.constant;
}

function emptyTally({ question }: Fusing, need: Need): FusedVerdict {
  const code = need === 'every' ? NA : need.least <= 0 ? 1 : 2;
  return { kind: 'verdict', code: String(code), mayNotApply: code === NA, block: question, isAfter: false };
}

// -- conditions that are written out ----------------------------------------------------------------------------

function writtenTally(
  fusing: Fusing,
  items: readonly FusedVerdict[],
  need: Need,
  isNa: boolean,
): FusedVerdict {
  const place = placeOf(...items);
  const codes = items.map(({ code }) => code);
  const code = items.some((item) => item.mayNotApply)
    ? seenTally(fusing, codes, need)
    : plainTally(codes, need);
  return {
    kind: 'verdict',
    code: place.block.define('is', code, place.isAfter),
    mayNotApply: isNa,
    ...place,
  };
}

function plainTally(codes: readonly string[], need: Need): string {
  const [all, some] = [codes.join(' & '), codes.join(' | ')];
  if (need === 'every') return `(${all} & 1) | ((${some}) & 2)`;
  if (isAny(need)) return `((${some}) & 1) | (${all} & 2)`;
  const sure = `${codes.length} - (${codes.map((code) => `(${code} >> 1)`).join(' + ')})`;
  const possible = codes.map((code) => `(${code} & 1)`).join(' + ');
  return withinCode(sure, possible, need);
}

/** From the number that surely are yes to the number that may be, against bounds. */
function withinCode(sure: string, possible: string, { least, most }: Exclude<Need, 'every'>): string {
  const reaches = [
    ...(least > 0 ? [`${possible} >= ${least}`] : []),
    ...(most < Infinity ? [`${sure} <= ${most}`] : []),
    ...(least > 0 && most < Infinity ? [`${least} <= ${most}`] : []),
  ];
  const misses = [
    ...(least > 0 ? [`${sure} < ${least}`] : []),
    ...(most < Infinity ? [`${possible} > ${most}`] : []),
  ];
  return `(${reaches.join(' && ') || 'true'} ? 1 : 0) | (${misses.join(' || ') || 'false'} ? 2 : 0)`;
}

function seenTally({ use }: Fusing, codes: readonly string[], need: Need): string {
  const seen = codes.map((code) => `(1 << ${code})`).join(' | ');
  if (need === 'every') return `${use('everySeen')}(${seen}, 0)`;
  if (isAny(need)) return `${use('anySeen')}(${seen}, 0)`;
  const sure = codes.map((code) => `(${code} === 1 ? 1 : 0)`).join(' + ');
  const possible = codes.map((code) => `(${code} & 1)`).join(' + ');
  return `${use('countSeen')}(${seen}, ${sure}, ${possible}, 0, ${need.least}, ${need.most})`;
}

// -- conditions on the items of a list ----------------------------------------------------------------------------

interface Facts {
  /** What an item that is not known of may come to. */
  readonly further: number;
  readonly isNa: boolean;
}

function listTally(fusing: Fusing, list: FusedList, need: Need, { further, isNa }: Facts): FusedVerdict {
  const block = list.loop.body.parent as Block;
  const entered = enter(fusing, list);
  const { item } = entered;
  if (item.kind !== 'verdict') throw new Unfused('a tally is of verdicts');
  const isPlain = !item.mayNotApply && further === UNKNOWN;
  const sum = { fusing, list, block, entered, item };
  const code =
    isPlain && isAny(need)
      ? anyCode(sum)
      : isPlain && need !== 'every'
        ? countedCode(sum, need)
        : seenCode(sum, need, further);
  const name = block.define('is', code, true);
  return { kind: 'verdict', code: name, mayNotApply: isNa, block, isAfter: true };
}

interface Sum {
  readonly fusing: Fusing;
  readonly list: FusedList;
  readonly block: Block;
  readonly entered: Entered;
  readonly item: FusedVerdict;
}

/** Of an item that may not belong: whether it belongs and is yes. */
function heldItem({ entered: { inner, belongs, isAfter }, item }: Sum): string {
  const place = placeOf({ block: inner, isAfter }, item);
  if (place.block !== inner) throw new Unfused('items of two lists at once');
  if (belongs === undefined) return item.code;
  return inner.define(
    'held',
    `(${belongs} & ${item.code} & 1) | ((${belongs} | ${item.code}) & 2)`,
    place.isAfter,
  );
}

/** Bit 1 of a sum says that some item may be yes, bit 2 of the other that none surely is. */
function anyCode(sum: Sum): string {
  const { list, block, entered } = sum;
  const held = heldItem(sum);
  const some = block.gather(`some ${held}`, list.loop, '0', (name) =>
    entered.inner.add(`${name} |= ${held};`),
  );
  const none = block.gather(`none ${held}`, list.loop, '2', (name) =>
    entered.inner.add(`${name} &= ${held};`),
  );
  return `((${some} | ${list.open.code}) & 1) | ${none}`;
}

/** As `lowestCount` of the values has it: where nothing may not apply, the least number of yes is that of those that surely are. */
function countedCode(sum: Sum, need: Exclude<Need, 'every'>): string {
  const { list, block, entered } = sum;
  const held = heldItem(sum);
  const add = (line: string): void => entered.inner.add(line);
  const sure = block.gather(`sure ${held}`, list.loop, '0', (name) => add(`if (${held} === 1) ${name}++;`));
  const may = block.gather(`may ${held}`, list.loop, '0', (name) => add(`${name} += ${held} & 1;`));
  const possible = block.define('most', `${list.open.code} ? Infinity : ${may}`, true);
  return withinCode(sure, possible, need);
}

function seenCode(sum: Sum, need: Need, further: number): string {
  const { fusing, list, block, entered, item } = sum;
  const { belongs, inner } = entered;
  placeOf({ block: inner, isAfter: false }, item);
  const code = item.code;
  const kind = belongs === undefined ? code : `(${code} | ((${belongs} & 2) << 2))`;
  const mayBelong = belongs === undefined ? '' : `if (${belongs} & 1) `;
  const key = `${kind} ${mayBelong} ${list.loop.head[0]} ${inner.depth}`;
  const seen = block.gather(`seen ${key}`, list.loop, '0', (name) =>
    inner.add(`${mayBelong}${name} |= 1 << ${kind};`),
  );
  const more = `${list.open.code} ? ${further} : 0`;
  if (need === 'every') return `${fusing.use('everySeen')}(${seen}, ${more})`;
  if (isAny(need)) return `${fusing.use('anySeen')}(${seen}, ${more})`;
  const sure = block.gather(`sure ${key}`, list.loop, '0', (name) =>
    inner.add(`${mayBelong}{ if (${kind} === 1) ${name}++; }`),
  );
  const may = block.gather(`may ${key}`, list.loop, '0', (name) =>
    inner.add(`${mayBelong}${name} += ${code} & 1;`),
  );
  return `${fusing.use('countSeen')}(${seen}, ${sure}, ${may}, ${more}, ${need.least}, ${need.most})`;
}

// -- the first case that holds ----------------------------------------------------------------------------------

export function fuseChoose(fusing: Fusing, node: NodeOf<'choose'>): Fused {
  if (node.gives !== 'verdict') throw new Unfused('figures that are chosen');
  const cases = node.cases.map(({ when, value }) => ({
    when: verdictIn(fusing, when),
    value: verdictIn(fusing, value),
  }));
  const last = node.otherwise && verdictIn(fusing, node.otherwise);
  const parts = [...cases.flatMap(({ when, value }) => [when, value]), ...(last ? [last] : [])];
  if (parts.length === 0) throw new Unfused('no case at all');
  const place = placeOf(...parts);
  const rest = last ? last.code : node.complete ? '0' : String(NA);
  const chosen = cases.reduceRight(
    (others, { when, value }) =>
      `((${when.code} & 1 ? ${value.code} : 0) | (${when.code} === 1 ? 0 : ${others}))`,
    rest,
  );
  // Of cases of which one holds whatever the facts are, none may hold as far as they are known.
  const code = last || !node.complete ? chosen : `(${chosen} || ${NA})`;
  return {
    kind: 'verdict',
    code: place.block.define('is', code, place.isAfter),
    mayNotApply: mayNotApply(fusing.program, node),
    ...place,
  };
}

// -- what is known ------------------------------------------------------------------------------------------------

export function fuseKnown(fusing: Fusing, { of }: NodeOf<'known'>): Fused {
  const value = fusing.fuse(fusing, of);
  const known = knownCode(fusing, value);
  const { block, isAfter } = value;
  return { kind: 'verdict', code: block.define('is', known, isAfter), mayNotApply: false, block, isAfter };
}

function knownCode({ form }: Fusing, value: Fused): string {
  switch (value.kind) {
    case 'verdict':
      return `${value.code} === 1 || ${value.code} === 2 || ${value.code} === 4 ? 1 : 2`;
    case 'number':
      if (value.constant !== undefined) throw new Unfused('a constant is known');
      return `${value.lo} === ${value.hi} ? 1 : 2`;
    case 'symbol':
      if (typeof value.of === 'string') throw new Unfused('a word is known');
      return form.isKnownSymbol(value.of.code);
    default:
      throw new Unfused('the functions of rules know this');
  }
}
