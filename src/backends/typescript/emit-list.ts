// Lists: written out, picked from, one value for each item, and what they come to.

import type { Core, Gives } from '../../ir/core.ts';
import { mayNotApply } from '../../ir/may-not-apply.ts';
import {
  type Body,
  constant,
  exactCode,
  lambda,
  type NodeOf,
  noneOf,
  type RuntimeName,
  unionOf,
  use,
} from './body.ts';
import { array, object } from './layout.ts';

export function emitList(body: Body, { items }: NodeOf<'list'>): string {
  return object([
    `items: ${array(items.map((item) => object([`value: ${body.emit(body, item)}`, 'maybe: false'])))}`,
    'open: false',
    'completeTo: Infinity',
  ]);
}

export function emitSelect(body: Body, { list, as, where }: NodeOf<'select'>): string {
  return use(body, 'selectList', body.emit(body, list), lambda(body, list, as, where));
}

export function emitEach(body: Body, { list, as, value, flat }: NodeOf<'each'>): string {
  const each = use(body, 'eachOf', body.emit(body, list), lambda(body, list, as, value));
  return flat ? use(body, 'joinLists', each) : each;
}

export function emitPrevious(body: Body, { of }: NodeOf<'previous'>): string {
  return use(body, 'previousOf', 'question', body.emit(body, of));
}

const KEYS: { readonly [G in Exclude<Gives, 'span'>]: RuntimeName } = {
  verdict: 'verdictKey',
  number: 'numberKey',
  symbol: 'symbolKey',
};

const ANYTHINGS: { readonly [G in Gives]: RuntimeName } = {
  verdict: 'ANY_ANSWER',
  number: 'ANY_NUMBER',
  symbol: 'ANY_SYMBOL',
  span: 'ANY_SPAN',
};

export function emitFold(body: Body, node: NodeOf<'fold'>): string {
  const list = body.emit(body, node.list);
  switch (node.op) {
    case 'count':
      return use(body, 'countList', list);
    case 'sum':
      return use(body, 'sumList', list, exactCode(node.least), 'Infinity', furtherMayNot(body, node.list));
    case 'least':
      return use(body, 'leastList', list, exactCode(node.least));
    case 'greatest':
      return use(body, 'greatestList', list, exactCode(node.least));
    case 'mean':
      return use(body, 'meanList', list);
    case 'middle':
      return use(body, 'middleList', list, exactCode(node.most));
    case 'distinct':
      return use(body, 'distinctList', list, constant(body, KEYS[node.of === 'span' ? 'number' : node.of]));
    case 'only':
      return use(
        body,
        'onlyItem',
        list,
        noneOf(body, node.of),
        constant(body, ANYTHINGS[node.of]),
        unionOf(body, node.of),
      );
  }
}

function furtherMayNot({ emission }: Body, list: Core): string {
  return String(mayNotApply(emission.program, list));
}
