// Facts as a reader of JSON gives them: what an object has is its own. A day known only to lie between two is left: the function that is made then gives undefined, and the functions of the rules answer.

import type { CoreField } from '../../../ir/vocabulary.ts';
import { literal } from '../escape.ts';
import type { Block } from './block.ts';
import { FAR, NONE, ODD } from './days.ts';
import type { Form } from './form.ts';
import { Unfused } from './unfused.ts';
import type { FusedRecord } from './value.ts';

/** What leaves an object to the functions of the rules. */
const LEAVE = 'return undefined;';

export function objectForm(use: (name: 'dayOfFact') => string): Form {
  const raw = (of: FusedRecord, field: CoreField): string =>
    of.block.define('fact', `${of.code}${of.isOptional ? '?' : ''}${member(field.name)}`);

  return {
    isCostly: true,
    root: (block) => ({ ...record(block, 'facts'), table: '', prefix: '' }),
    yesNo: (of, field) => {
      const fact = raw(of, field);
      return of.block.define('is', `${fact} === true ? 1 : ${fact} === undefined ? 3 : 2`);
    },
    number: raw,
    isKnownNumber: (fact) => `${fact} !== undefined`,
    scale: (of, field) => {
      if (field.type.kind !== 'scale') throw new Unfused('a scale has its own type');
      const fact = raw(of, field);
      const places = field.type.options
        .map(({ key }, place) => `${fact} === ${literal(key)} ? ${place} : `)
        .join('');
      return of.block.define('place', `${places}undefined`);
    },
    day: (of, field) => {
      const fact = raw(of, field);
      const code = `${use('dayOfFact')}(${fact})`;
      return of.block.define('day', code, false, (name) => [
        `const ${name} = ${fact} === undefined ? ${NONE} : ${code};`,
        `if (${name} === ${ODD}) ${LEAVE}`,
      ]);
    },
    symbol: raw,
    isOption: (symbol, _, option) => `${symbol} === ${literal(option)} ? 1 : ${symbol} === undefined ? 3 : 2`,
    isKnownSymbol: (symbol) => `${symbol} === undefined ? 2 : 1`,
    record: (of, field) => {
      const code = raw(of, field);
      return {
        ...record(of.block, code),
        isOptional: true,
        table: of.table,
        prefix: `${of.prefix}${field.name}.`,
      };
    },
    list: (of, field) => {
      const fact = raw(of, field);
      const { block } = of;
      const isWhole = block.define('whole', `Array.isArray(${fact})`);
      const list = block.define('list', `${isWhole} ? ${fact} : ${fact}?.items`);
      const open = block.define('open', `${isWhole} ? 0 : 1`);
      const until = `${fact}?.complete_to`;
      const upTo = block.define(
        'upTo',
        `${isWhole} ? ${FAR} : ${until} === undefined ? ${NONE} : ${use('dayOfFact')}(${until})`,
      );
      const loop = block.loop(list, () => listLoop(list));
      const table = of.table === '' ? `${of.prefix}${field.name}` : `${of.table}.${of.prefix}${field.name}`;
      return {
        loop,
        item: { ...record(loop.body, itemOf(list)), table, prefix: '' },
        open: { block, isAfter: false, code: open },
        upTo: { block, isAfter: false, code: upTo },
      };
    },
  };
}

const itemOf = (list: string): string => `${list}Item`;

function listLoop(list: string): { readonly head: readonly string[]; readonly tail: readonly string[] } {
  const [at, item] = [`${list}At`, itemOf(list)];
  return {
    head: [
      `if (${list} !== undefined) for (let ${at} = 0; ${at} < ${list}.length; ${at}++) {`,
      `  const ${item} = ${list}[${at}];`,
    ],
    tail: ['}'],
  };
}

function record(block: Block, code: string): Omit<FusedRecord, 'table' | 'prefix'> {
  return { kind: 'record', block, isAfter: false, code, isOptional: false, isClipped: false };
}

/** A name that every object has is no plain property: whether it is a fact must be looked at. */
function member(name: string): string {
  if (name in Object.prototype) throw new Unfused('a fact with the name of something that every object has');
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `.${name}` : `[${literal(name)}]`;
}
