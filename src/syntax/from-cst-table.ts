// CST -> AST: tables. A row stands on one line and has as many cells as the heading.

import type * as cst from '../../grammar/cst.generated.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, readQuoted, spanOf } from './cst-reader.ts';
import { boundWord } from './from-cst-bound.ts';
import { citationsFromCst } from './from-cst-clause.ts';
import { plainValueFromCst } from './from-cst-figure.ts';
import { dottedFromCst } from './from-cst-path.ts';
import { valueFromCst } from './from-cst-value.ts';
import { checkCells, checkLines } from './rows.ts';

export function tableFromCst(reader: Reader, node: cst.TableDeclarationCstNode): ast.Table {
  const { Name, Text, Match, tableHeading, tableRow, cites } = node.children;
  const [name, of] = all(Name).map((found) => readName(reader, found, node));
  const heading = first(tableHeading);
  const table: ast.Table = {
    kind: 'table',
    span: spanOf(reader, node),
    name: name ?? readName(reader, undefined, node),
    of: of ?? readName(reader, undefined, node),
    label: readQuoted(reader, first(Text)),
    firstMatch: Match !== undefined,
    inputs: all(heading?.children.dotted).map((path) => dottedFromCst(reader, path)),
    outputs: all(heading?.children.outputHeading).map((output) => outputFromCst(reader, output)),
    rows: all(tableRow).map((row) => rowFromCst(reader, row)),
    clauses: citationsFromCst(reader, cites),
  };
  for (const row of table.rows) checkRow(reader, table, row);
  checkLines(reader, all(tableRow));
  return table;
}

function outputFromCst(reader: Reader, node: cst.OutputHeadingCstNode): ast.OutputHeading {
  const [name, choice] = all(node.children.Name).map((found) => readName(reader, found, node));
  return { span: spanOf(reader, node), name: name ?? readName(reader, undefined, node), choice };
}

function rowFromCst(reader: Reader, node: cst.TableRowCstNode): ast.TableRow {
  const { Otherwise, inputCell, plainValue } = node.children;
  return {
    kind: 'table-row',
    span: spanOf(reader, node),
    inputs: Otherwise ? undefined : all(inputCell).map((cell) => cellFromCst(reader, cell)),
    outputs: all(plainValue).map((value) => plainValueFromCst(reader, value, node)),
  };
}

function cellFromCst(reader: Reader, node: cst.InputCellCstNode): ast.InputCell {
  const { Any, From, Under, Before, After, bound, value, plainValue } = node.children;
  const span = spanOf(reader, node);
  if (Any) return { kind: 'any', span };
  const [one, other] = all(value);
  if (From) {
    const [from, to] = [valueFromCst(reader, one, node), valueFromCst(reader, other, node)];
    return { kind: 'range', span, from, to, under: Under !== undefined };
  }
  const word = Under ? 'under' : Before ? 'before' : After ? 'after' : bound && boundWord(first(bound));
  if (word) return { kind: 'bounded', span, word, value: valueFromCst(reader, one, node) };
  return {
    kind: 'values',
    span,
    values: all(plainValue).map((found) => plainValueFromCst(reader, found, node)),
  };
}

function checkRow(reader: Reader, { inputs, outputs }: ast.Table, row: ast.TableRow): void {
  const found = (row.inputs ?? inputs).length + row.outputs.length;
  const fits = (!row.inputs || row.inputs.length === inputs.length) && row.outputs.length === outputs.length;
  if (!fits) checkCells(reader, row.span, found, inputs.length + outputs.length);
  if (!fits && found === inputs.length + outputs.length)
    reader.diagnostics.push(diagnostic('syntax/bars-of-a-row', row.span, {}));
}
