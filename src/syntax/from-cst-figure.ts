// CST -> AST: parameters, allocations, figures by key, entries, and figures that a document states.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import type { ApportionMethod } from '../values/index.ts';
import type * as ast from './ast.ts';
import {
  all,
  first,
  missing,
  onlyOne,
  type Reader,
  readFromDate,
  readName,
  readQuoted,
  spanOf,
} from './cst-reader.ts';
import { boundWord } from './from-cst-bound.ts';
import { citationsFromCst } from './from-cst-clause.ts';
import { keysFromCst } from './from-cst-define.ts';
import { factFromCst } from './from-cst-fact.ts';
import { keyFromCst, keyOf } from './from-cst-key.ts';
import { literal, literalFromCst } from './from-cst-literal.ts';
import { typeFromCst } from './from-cst-record.ts';
import { grainFromCst } from './from-cst-rounding.ts';
import { productFromCst, valueFromCst } from './from-cst-value.ts';
import { checkCells, checkLines } from './rows.ts';

export function parameterFromCst(reader: Reader, node: cst.ParameterDeclarationCstNode): ast.Parameter {
  const { Name, Text, type, datedValue } = node.children;
  const span = spanOf(reader, node);
  const declared = first(type);
  return {
    kind: 'parameter',
    span,
    name: readName(reader, first(Name), node),
    label: readQuoted(reader, first(Text)),
    type: declared ? typeFromCst(reader, declared) : { kind: 'missing-type', span },
    values: all(datedValue).map((value) => datedValueFromCst(reader, value)),
  };
}

function datedValueFromCst(reader: Reader, node: cst.DatedValueCstNode): ast.DatedValue {
  return {
    kind: 'dated-value',
    span: spanOf(reader, node),
    value: plainValueFromCst(reader, first(node.children.plainValue), node),
    period: readFromDate(reader, first(node.children.fromDate), node),
    clauses: citationsFromCst(reader, node.children.cites),
  };
}

/** `yes`, `no`, or a value. */
export function plainValueFromCst(
  reader: Reader,
  node: cst.PlainValueCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const { Yes, No, value } = node.children;
  const word = first(Yes) ?? first(No);
  if (word) return literal(reader, word, { kind: 'yes-no', answer: Yes !== undefined });
  return valueFromCst(reader, first(value), node);
}

export function allocationFromCst(reader: Reader, node: cst.AllocationDeclarationCstNode): ast.Allocation {
  const { Name, Text, product, grain, method, cites } = node.children;
  const names = all(Name).map((name) => readName(reader, name, node));
  const [total, weight] = all(product).map((part) => productFromCst(reader, part));
  return {
    kind: 'allocation',
    span: spanOf(reader, node),
    name: names[0] ?? readName(reader, undefined, node),
    label: readQuoted(reader, first(Text)),
    total: total ?? missing(reader, node),
    unit: names.length > 2 ? names[1] : undefined,
    among: (names.length > 2 ? names[2] : names[1]) ?? readName(reader, undefined, node),
    weight: weight ?? missing(reader, node),
    grain: grainFromCst(reader, first(grain), node),
    method: methodFromCst(first(method)),
    clauses: citationsFromCst(reader, cites),
  };
}

function methodFromCst(node: cst.MethodCstNode | undefined): ApportionMethod {
  if (node?.children.DHondt) return "d'Hondt";
  if (node?.children.SainteLague) return 'Sainte-Laguë';
  return node?.children.Half ? 'half up of each share' : 'largest remainder';
}

export function figuresFromCst(reader: Reader, node: cst.FiguresDeclarationCstNode): ast.Figures {
  const { Name, byKeys, Text, keyHeading, keyRow, keyedValue, cites } = node.children;
  const columns = all(first(keyHeading)?.children.key).map((key) => keyFromCst(reader, key));
  const rows = keyHeading
    ? all(keyRow).map((row) => keyRowFromCst(reader, row))
    : all(keyedValue).map((row) => keyedValueFromCst(reader, row));
  for (const row of rows) checkCells(reader, row.span, row.values.length, keyHeading ? columns.length : 1);
  checkLines(reader, all(keyRow));
  return {
    kind: 'figures',
    span: spanOf(reader, node),
    name: readName(reader, first(Name), node),
    keys: keysFromCst(reader, first(byKeys)),
    label: readQuoted(reader, first(Text)),
    columns,
    rows,
    clauses: citationsFromCst(reader, cites),
  };
}

function keyRowFromCst(reader: Reader, node: cst.KeyRowCstNode): ast.KeyedRow {
  const values = all(node.children.literal).map((value) => literalFromCst(reader, value));
  return {
    kind: 'keyed-row',
    span: spanOf(reader, node),
    key: keyOf(reader, node.children.key, node),
    values,
  };
}

function keyedValueFromCst(reader: Reader, node: cst.KeyedValueCstNode): ast.KeyedRow {
  const value = first(node.children.literal);
  return {
    kind: 'keyed-row',
    span: spanOf(reader, node),
    key: keyOf(reader, node.children.key, node),
    values: [value ? literalFromCst(reader, value) : missing(reader, node)],
  };
}

export function entriesFromCst(reader: Reader, node: cst.EntriesDeclarationCstNode): ast.Entries {
  const { Name, Text, entriesHeading, entry, cites } = node.children;
  const [name, of] = all(Name).map((found) => readName(reader, found, node));
  const heading = first(entriesHeading);
  const fields = all(heading?.children.Name).map((found) => readName(reader, found, node));
  const rows = all(entry).map((row): ast.EntryRow => {
    const facts = all(row.children.fact).map((fact) => factFromCst(reader, fact));
    return { kind: 'entry-row', span: spanOf(reader, row), facts };
  });
  for (const row of rows) checkCells(reader, row.span, row.facts.length, fields.length);
  checkLines(reader, all(entry));
  return {
    kind: 'entries',
    span: spanOf(reader, node),
    name: name ?? readName(reader, undefined, node),
    of: of ?? readName(reader, undefined, node),
    label: readQuoted(reader, first(Text)),
    fields,
    rows,
    clauses: citationsFromCst(reader, cites),
  };
}

export function figureFromCst(reader: Reader, node: cst.FigureDeclarationCstNode): ast.Figure {
  const [name, by] = all(node.children.Name);
  const parts = all(node.children.figurePart);
  const stated = parts.flatMap((part) => all(part.children.stated));
  const workedOut = parts.flatMap((part) => all(part.children.workedOut));
  return {
    kind: 'figure',
    span: spanOf(reader, node),
    name: readName(reader, name, node),
    by: by && readName(reader, by, node),
    label: readQuoted(reader, first(node.children.Text)),
    stated: onlyOne(
      reader,
      'what the document states',
      stated.map((part) => statedFromCst(reader, part)),
    ),
    workedOut: onlyOne(
      reader,
      'how the figure is worked out',
      workedOut.map((part) => reader.expression(first(part.children.expression), part)),
    ),
    clauses: citationsFromCst(
      reader,
      parts.flatMap((part) => all(part.children.cites)),
    ),
  };
}

function statedFromCst(reader: Reader, node: cst.StatedCstNode): ast.Stated {
  const { About, bound, literal: value, keyedValue } = node.children;
  const one = first(value);
  const word = first(bound);
  return {
    span: spanOf(reader, node),
    says: About ? 'about' : word && boundWord(word),
    value: one && literalFromCst(reader, one),
    rows: all(keyedValue).map((row) => keyedValueFromCst(reader, row)),
  };
}
