// Facts as columns: what `Columns` of the values holds. A record is the number of its row.

import type { CoreField } from '../../ir/vocabulary.ts';
import { InternalError } from '../../text/internal-error.ts';
import { literal } from '../typescript/escape.ts';
import { FAR, NONE } from '../typescript/fused/days.ts';
import type { Form } from '../typescript/fused/form.ts';
import type { FusedRecord } from '../typescript/fused/value.ts';

/** A form, and the columns that are looked at in it. */
export interface ColumnForm extends Form {
  /** What stands before the loop over the records: the columns by their names. */
  readonly starts: readonly string[];
  /** The fields that are looked at, by table. */
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The row of the record that is asked about. */
export const ROW = 'row';

export function columnForm(): ColumnForm {
  const starts: string[] = [];
  const names = new Map<string, string>();
  const wanted = new Map<string, Set<string>>();

  const named = (prefix: string, code: string): string => {
    const known = names.get(code);
    if (known !== undefined) return known;
    const name = `${prefix}${names.size + 1}`;
    names.set(code, name);
    starts.push(`const ${name} = ${code};`);
    return name;
  };
  const tableOf = (of: FusedRecord): string => named('table', `columns.tables.get(${literal(of.table)})`);
  const want = (of: FusedRecord, field: CoreField): string => {
    const fields = wanted.get(of.table) ?? new Set<string>();
    wanted.set(of.table, fields.add(`${of.prefix}${field.name}`));
    return literal(`${of.prefix}${field.name}`);
  };
  const fact = (of: FusedRecord, field: CoreField): string => {
    const column = named('column', `${tableOf(of)}.facts.get(${want(of, field)})`);
    return of.block.define('fact', `${column}[${of.code}]`);
  };

  return {
    starts,
    wanted,
    isCostly: false,
    root: (block) => ({ ...record(ROW), block, table: '', prefix: '' }),
    yesNo: fact,
    number: fact,
    isKnownNumber: (number) => `${number} === ${number}`,
    scale: (of, field) => {
      const place = fact(of, field);
      return of.block.define('place', `${place} < 0 ? NaN : ${place}`);
    },
    day: fact,
    symbol: fact,
    isOption: (symbol, field, option) => {
      const place = optionsOf(field).indexOf(option);
      return `${symbol} === ${place} ? 1 : ${symbol} < 0 ? 3 : 2`;
    },
    sharpOption: (symbol, field, option) => ({
      // Of two numbers that are the same nothing differs, and one less is below nothing.
      code: `(((${symbol} ^ ${optionsOf(field).indexOf(option)}) - 1) >>> 31)`,
      known: `${symbol} >= 0`,
    }),
    isKnownSymbol: (symbol) => `${symbol} < 0 ? 2 : 1`,
    record: (of, field) => ({ ...of, isOptional: true, prefix: `${of.prefix}${field.name}.` }),
    list: (of, field) => {
      const list = named('list', `${tableOf(of)}.lists.get(${want(of, field)})`);
      const [first, isKnown] = [named('first', `${list}.first`), named('isKnown', `${list}.isKnown`)];
      const open = of.block.define('open', `1 - ${isKnown}[${of.code}]`);
      const item = `item${list}${of.block.depth}`;
      const loop = of.block.loop(`${list}[${of.code}]`, () => ({
        head: [
          `for (let ${item} = ${first}[${of.code}], end${item} = ${first}[${of.code} + 1]; ${item} < end${item}; ${item}++) {`,
        ],
        tail: ['}'],
      }));
      const name = `${of.prefix}${field.name}`;
      return {
        loop,
        item: {
          ...record(item),
          block: loop.body,
          table: of.table === '' ? name : `${of.table}.${name}`,
          prefix: '',
        },
        open: { block: of.block, isAfter: false, code: open },
        upTo: {
          block: of.block,
          isAfter: false,
          code: of.block.define('upTo', `${open} ? ${NONE} : ${FAR}`),
        },
      };
    },
  };
}

function optionsOf({ type }: CoreField): readonly string[] {
  if (type.kind !== 'choice') throw new InternalError('what is compared with an option is a choice');
  return type.options.map(({ key }) => key);
}

function record(code: string): Omit<FusedRecord, 'table' | 'prefix' | 'block'> {
  return { kind: 'record', isAfter: false, code, isOptional: false, isClipped: false };
}
