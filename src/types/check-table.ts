// Tables: what each column compares, that every cell fits its column, and what each output gives.

import type { ChoiceSymbol, TableOutputSymbol, TableSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { checkConstant } from './check-constant.ts';
import { checkOption, isOptionName } from './check-option.ts';
import { type Checker, checkOwesNothing, combine, FAILED, plain, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { resolvePath } from './resolve-name.ts';
import { scopeOf } from './scope.ts';
import { commonType, ERROR, isOrdered, type Type, typeText, YES_NO } from './type.ts';

export function checkTableOutput(checker: Checker, output: TableOutputSymbol): Checked {
  const { table } = output;
  const inputs = checker.tables.get(table) ?? checkInputs(checker, table);
  checker.tables.set(table, inputs);
  const cells = table.node.rows.flatMap(({ outputs }) => outputs[output.index] ?? []);
  const given = checkCells(checker, output, cells, scopeOf(table.of));
  if (given.type.kind === 'error' || inputs.type.kind === 'error') return FAILED;
  return given;
}

// -- inputs ---------------------------------------------------------------------------------------------------

function checkInputs(checker: Checker, { node, of }: TableSymbol): Checked {
  const columns = node.inputs.map((path) => checkColumn(checker, path, scopeOf(of)));
  for (const [row, { inputs, span }] of node.rows.entries()) {
    if (!inputs && row < node.rows.length - 1) report(checker, 'table/otherwise-not-last', span, {});
    for (const [index, cell] of (inputs ?? []).entries())
      checkCell(checker, cell, columns[index]?.type ?? ERROR);
  }
  const failed = columns.some(({ type }) => type.kind === 'error');
  return failed ? FAILED : combine(YES_NO, columns);
}

/** A column compares something that has one value: an answer, an option, a figure or a date. */
function checkColumn(checker: Checker, path: ast.Path, scope: Scope): Checked {
  const checked = checkOwesNothing(checker, checker.check(path, scope), path.span);
  const { type } = checked;
  if (type.kind === 'yes-no' || type.kind === 'choice' || type.kind === 'error') return checked;
  if (isOrdered(type) && type.kind !== 'span') return checked;
  return report(checker, 'types/not-a-column', path.span, { found: typeText(type) });
}

function checkCell(checker: Checker, cell: ast.InputCell, type: Type): void {
  switch (cell.kind) {
    case 'any':
      return;
    case 'values':
      for (const value of cell.values) checkConstant(checker, value, type);
      return;
    case 'range':
    case 'bounded': {
      const values = cell.kind === 'range' ? [cell.from, cell.to] : [cell.value];
      if (isOrdered(type) || type.kind === 'error')
        for (const value of values) checkConstant(checker, value, type);
      else report(checker, 'types/not-in-order', cell.span, { found: typeText(type) });
    }
  }
}

// -- outputs --------------------------------------------------------------------------------------------------

function checkCells(
  checker: Checker,
  output: TableOutputSymbol,
  cells: readonly ast.Expression[],
  scope: Scope,
): Checked {
  const choice = output.choice ?? optionsOf(checker, output, cells, scope);
  if (choice) {
    checker.outputs.set(output, choice);
    const options = cells.map((cell) => checkOption(checker, choice, cell));
    const failed = options.some(({ type }) => type.kind === 'error');
    return failed ? FAILED : plain({ kind: 'choice', choice });
  }
  const values = cells.map((cell) => checkOwesNothing(checker, checker.check(cell, scope), cell.span));
  if (values.some(({ type }) => type.kind === 'error')) return FAILED;
  const type = values.reduce<Type | undefined>(
    (common, { type }) => common && commonType(common, type),
    ERROR,
  );
  if (type) return { ...combine(type, values), window: undefined };
  return report(checker, 'types/cases-differ', output.span, { found: 'not the same in every row' });
}

/** Words that name nothing else are the options of the output, in the order of the rows. */
function optionsOf(
  checker: Checker,
  { name, table, span }: TableOutputSymbol,
  cells: readonly ast.Expression[],
  scope: Scope,
): ChoiceSymbol | undefined {
  if (cells.length === 0 || !cells.every(isOptionName)) return undefined;
  if (cells.some((cell) => isNamed(checker, cell, scope))) return undefined;
  const words = cells.map((cell) => cell.names[0]?.text ?? '').filter((word) => word !== '');
  return {
    kind: 'choice',
    name: `${table.name}.${name}`,
    span,
    options: new Map(words.map((word) => [word, word])),
    scale: false,
  };
}

function isNamed(checker: Checker, cell: ast.Path, scope: Scope): boolean {
  const before = checker.diagnostics.length;
  const found = resolvePath(checker, cell, scope);
  checker.diagnostics.length = before;
  return found !== undefined;
}
