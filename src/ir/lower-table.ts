// Tables -> rules, one for each output: the first row that covers the case. And the cells, for whoever looks for gaps.

import type { TableSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Type } from '../types/type.ts';
import { type Exact, NO, YES } from '../values/index.ts';
import { type Core, SELF } from './core.ts';
import { compareOp } from './lower-comparison.ts';
import { plainHead } from './lower-define.ts';
import { givesOf, optionValue, typeIn, unitOf } from './lower-type.ts';
import { citationsOf } from './lower-vocabulary.ts';
import { broken, type Lowering, type LoweringScope, outputName, ruleId } from './lowering.ts';
import { allOf, anyOf, choose, compare, literal, notOf, verdictLiteral } from './nodes.ts';
import type { CoreCell, CoreTable, Interval, Rule } from './program.ts';

export function lowerTable(
  lowering: Lowering,
  table: TableSymbol,
): { readonly rules: readonly Rule[]; readonly table: CoreTable } {
  const { node, of } = table;
  const scope: LoweringScope = {
    hands: [{ input: SELF, record: of }],
    window: undefined,
    plan: undefined,
    problem: undefined,
    part: table.name,
  };
  const columns = node.inputs.map((path) => ({
    type: typeIn(lowering, path),
    input: lowering.lower(path, scope),
    name: path.names.map((name) => name.text).join('.'),
  }));
  const whens = node.rows.map((row) => rowWhen(lowering, row, columns));
  const rules = [...table.outputs.values()].map((output): Rule => {
    const type = outputType(lowering, table, output.index);
    const values = node.rows.map((row) =>
      lowering.lower(row.outputs[output.index] ?? broken('a row has every output'), scope),
    );
    return {
      ...plainHead(outputName(output), node, type),
      role: 'table',
      id: ruleId(output, undefined),
      of: of.id,
      citations: citationsOf(lowering.sources, node.clauses),
      body: firstRow(node, givesOf(type), whens, values, columns),
    };
  });
  return {
    rules,
    table: {
      name: table.name,
      firstMatch: node.firstMatch,
      columns: columns.map(({ name, type, input }) => ({
        name,
        unit: unitOf(type),
        input,
        options: optionKeys(type),
      })),
      rows: node.rows.map(({ inputs, span }) => ({
        cells: inputs?.map((cell, index) => cellOf(lowering, cell, columns[index]?.type)),
        origin: span,
      })),
      origin: node.name.span,
    },
  };
}

function outputType(lowering: Lowering, table: TableSymbol, index: number): Type {
  const [row] = table.node.rows;
  const cell = row?.outputs[index];
  return cell ? typeIn(lowering, cell) : broken('a table has rows');
}

interface Column {
  readonly type: Type;
  readonly input: Core;
}

/** Whether a row covers the case; undefined of the row `otherwise`. */
function rowWhen(
  lowering: Lowering,
  { inputs, span }: ast.TableRow,
  columns: readonly Column[],
): Core | undefined {
  if (!inputs) return undefined;
  const conditions = inputs.flatMap((cell, index) => {
    const column = columns[index] ?? broken('a row has a cell for every column');
    return cell.kind === 'any' ? [] : [covered(cellWhen(lowering, cell, column), column)];
  });
  return conditions.length === 0 ? verdictLiteral(span, YES) : allOf(span, conditions);
}

/** What does not apply is covered by nothing; a condition of several leaves it out. */
function covered(when: Core, column: Column): Core {
  if (isPlainFact(column)) return when;
  const { origin } = when;
  const yes = { when, value: verdictLiteral(origin, YES) };
  return choose(origin, 'verdict', [yes], verdictLiteral(origin, NO));
}

/** A fact may not be known, and it always applies. */
function isPlainFact({ input }: Column): boolean {
  return input.kind === 'field';
}

/** Of plain facts every case is covered: that is proved of a table without `otherwise`. */
function firstRow(
  { span: origin }: ast.Table,
  gives: ReturnType<typeof givesOf>,
  whens: readonly (Core | undefined)[],
  values: readonly Core[],
  columns: readonly Column[],
): Core {
  const cases = whens.flatMap((when, row) => {
    const value = values[row];
    return when && value ? [{ when, value }] : [];
  });
  const last = whens.at(-1) === undefined ? values.at(-1) : undefined;
  return choose(origin, gives, cases, last, !last && columns.every(isPlainFact));
}

function cellWhen(
  lowering: Lowering,
  cell: Exclude<ast.InputCell, { kind: 'any' }>,
  { type, input }: Column,
): Core {
  const { span: origin } = cell;
  const unit = unitOf(type);
  const constant = (node: ast.Expression): Core => constantOf(lowering, node, type);
  switch (cell.kind) {
    case 'values':
      return anyOf(
        origin,
        cell.values.map((value) => {
          if (type.kind === 'yes-no') return isYes(value) ? input : notOf(input, value.span);
          return compare(value.span, 'equal', input, constant(value), unit);
        }),
      );
    case 'range':
      return allOf(origin, [
        compare(origin, 'at least', input, constant(cell.from), unit),
        compare(origin, cell.under ? 'less than' : 'at most', input, constant(cell.to), unit),
      ]);
    case 'bounded':
      return compare(origin, compareOp(cell.word), input, constant(cell.value), unit);
  }
}

function isYes(node: ast.Expression): boolean {
  return node.kind === 'literal' && node.value.kind === 'yes-no' && node.value.answer;
}

function constantOf(lowering: Lowering, node: ast.Expression, type: Type): Core {
  if (type.kind === 'choice' && node.kind === 'path')
    return literal(node.span, optionValue(type.choice, node.names[0]?.text ?? ''));
  return lowering.lower(node, {
    hands: [],
    window: undefined,
    plan: undefined,
    problem: undefined,
    part: '',
  });
}

// -- cells, for whoever looks for gaps ------------------------------------------------------------------------

function cellOf(lowering: Lowering, cell: ast.InputCell, type: Type | undefined): CoreCell {
  if (!type || cell.kind === 'any') return undefined;
  if (cell.kind === 'values' && !isNumeric(type))
    return { kind: 'options', keys: cell.values.map((value) => keyOf(value)) };
  const number = (node: ast.Expression): Exact => numberOf(constantOf(lowering, node, type));
  switch (cell.kind) {
    case 'values':
      return {
        kind: 'intervals',
        intervals: cell.values.map((value) => between(number(value), number(value))),
      };
    case 'range':
      return {
        kind: 'intervals',
        intervals: [{ ...between(number(cell.from), number(cell.to)), toOpen: cell.under }],
      };
    case 'bounded':
      return { kind: 'intervals', intervals: [boundedBy(cell.word, number(cell.value))] };
  }
}

function optionKeys(type: Type): readonly string[] | undefined {
  if (type.kind === 'yes-no') return ['yes', 'no'];
  return type.kind === 'choice' && !type.choice.scale ? [...type.choice.options.keys()] : undefined;
}

function isNumeric(type: Type): boolean {
  return type.kind !== 'yes-no' && (type.kind !== 'choice' || type.choice.scale);
}

function keyOf(node: ast.Expression): string {
  if (node.kind === 'path') return node.names[0]?.text ?? '';
  return isYes(node) ? 'yes' : 'no';
}

function numberOf(node: Core): Exact {
  const value = node.kind === 'literal' ? node.value : undefined;
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'n' in value ? value : broken('a cell holds a number');
}

function between(from: Exact, to: Exact): Interval {
  return { from, fromOpen: false, to, toOpen: false };
}

function boundedBy(word: ast.BoundedWord, value: Exact): Interval {
  switch (word) {
    case 'exactly':
      return between(value, value);
    case 'at least':
      return { from: value, fromOpen: false, to: undefined, toOpen: false };
    case 'more than':
    case 'after':
      return { from: value, fromOpen: true, to: undefined, toOpen: false };
    case 'at most':
      return { from: undefined, fromOpen: false, to: value, toOpen: false };
    default:
      return { from: undefined, fromOpen: false, to: value, toOpen: true };
  }
}
