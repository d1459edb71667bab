// Parameters, figures by key, entries, and figures that a document states: that values fit, and that every key has one.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type {
  ChoiceSymbol,
  EntriesSymbol,
  FigureSymbol,
  FiguresSymbol,
  ParameterSymbol,
} from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';
import { checkConstant, constantType } from './check-constant.ts';
import { checkTimes } from './check-dated.ts';
import { checkFact } from './check-fact.ts';
import { unknownOption } from './check-option.ts';
import { type Checker, checkOwesNothing, report } from './checker.ts';
import { scopeOfKeys } from './scope.ts';
import { commonType, ERROR, isPlainNumber, isQuantity, type Type, typeOfField, typeText } from './type.ts';

export function checkParameter(checker: Checker, { node, type }: ParameterSymbol): void {
  if (['list', 'record', 'reference', 'references', 'text'].includes(type.kind)) {
    report(checker, 'types/not-a-parameter', node.type.span, { found: typeText(typeOfField(type)) });
    return;
  }
  for (const { value } of node.values) checkConstant(checker, value, typeOfField(type));
  checkTimes(
    checker,
    node.values.map(({ period }) => period),
  );
  if (node.values.length === 0)
    report(checker, 'figures/no-values', node.name.span, { name: node.name.text });
}

// -- figures by key -------------------------------------------------------------------------------------------

export function checkFigures(checker: Checker, symbol: FiguresSymbol): void {
  const { node, keys } = symbol;
  const values = node.rows.flatMap((row) => row.values);
  checker.figures.set(symbol, oneType(checker, values));
  const [rows, columns] = keys;
  if (!rows) return;
  checkKeys(
    checker,
    node,
    rows,
    node.rows.map(({ key }) => key),
  );
  const isByTwo = node.columns.length > 0;
  if (isByTwo !== (columns !== undefined) || node.keys.length > 2) {
    report(checker, 'figures/keys-and-columns', node.name.span, { name: node.name.text });
    return;
  }
  if (columns) checkKeys(checker, node, columns, node.columns);
}

/** The type of all of them; the first is what the others are measured by. */
function oneType(checker: Checker, values: readonly ast.Expression[]): Type {
  const [first] = values;
  const type = first && constantType(checker, first)?.type;
  if (!first || !type || !(isQuantity(type) || type.kind === 'date')) {
    if (first && type?.kind !== 'error')
      report(checker, 'types/not-a-constant', first.span, { wanted: 'a figure' });
    return ERROR;
  }
  const wanted = values.reduce<Type>((common, value) => {
    const next = constantType(checker, value)?.type;
    return (next && commonType(common, next)) ?? common;
  }, type);
  for (const value of values) checkConstant(checker, value, wanted);
  return wanted;
}

/** Each key of the choice once, and no other. */
function checkKeys(
  checker: Checker,
  { name }: ast.Figures | ast.Figure,
  choice: ChoiceSymbol,
  keys: readonly ast.Name[],
): void {
  const seen = new Map<string, ast.Name>();
  for (const key of keys) {
    if (key.text === '') continue;
    const earlier = seen.get(key.text);
    if (earlier) {
      const related = [{ span: earlier.span, label: 'first here' }];
      checker.diagnostics.push(diagnostic('names/declared-twice', key.span, { name: key.text }, { related }));
    } else if (!choice.options.has(key.text)) unknownOption(checker, choice, key);
    seen.set(key.text, key);
  }
  const without = [...choice.options.keys()].filter((key) => !seen.has(key));
  if (without.length === 0) return;
  report(checker, 'figures/no-value-for', name.span, { name: name.text, keys: without.join(', ') });
}

// -- entries --------------------------------------------------------------------------------------------------

export function checkEntries(checker: Checker, { node, of }: EntriesSymbol): void {
  const fields = node.fields.map((name) => {
    const field = of.fields.get(name.text);
    if (!field && name.text !== '' && of.name !== '')
      checker.diagnostics.push(unknownName(`field of ${of.name}`, name, of.fields.keys()));
    return field;
  });
  const without = [...of.fields.values()].filter((field) => field.node.required && !fields.includes(field));
  for (const { name } of without)
    report(checker, 'figures/entries-without', node.name.span, { name, record: of.name });
  for (const { facts } of node.rows)
    for (const [index, fact] of facts.entries()) {
      const field = fields[index];
      if (field) checkFact(checker, field, fact);
    }
}

// -- stated figures -------------------------------------------------------------------------------------------

export function checkStated(checker: Checker, { node, keys }: FigureSymbol): void {
  const { stated, workedOut, name } = node;
  const [key] = keys;
  if (!stated || !workedOut) {
    report(checker, 'figures/half-a-figure', name.span, {
      name: name.text,
      what: stated ? '‘worked out as …’' : '‘stated …’',
    });
  }
  const scope = scopeOfKeys(keys);
  const found = workedOut && checkOwesNothing(checker, checker.check(workedOut, scope), workedOut.span);
  if (found && found.type.kind !== 'error' && !isQuantity(found.type) && found.type.kind !== 'date')
    report(checker, 'types/not-a-number', workedOut.span, { found: typeText(found.type) });
  if (!stated) return;
  const values = stated.value ? [stated.value] : stated.rows.flatMap((row) => row.values);
  if ((key === undefined) !== (stated.value !== undefined))
    report(checker, 'figures/stated-by-key', stated.span, { name: name.text });
  else if (key)
    checkKeys(
      checker,
      node,
      key,
      stated.rows.map((row) => row.key),
    );
  for (const value of values) checkBeside(checker, value, found?.type ?? ERROR);
}

/** A percentage may be stated of what is worked out as a plain ratio. */
function checkBeside(checker: Checker, value: ast.Expression, worked: Type): void {
  const stated = constantType(checker, value)?.type;
  if (!stated) report(checker, 'types/not-a-constant', value.span, { wanted: 'a figure' });
  else if (stated.kind === 'percent' && isPlainNumber(worked)) return;
  else if (stated.kind !== 'error' && !commonType(stated, worked))
    report(checker, 'types/constant-differs', value.span, {
      left: typeText(worked),
      right: typeText(stated),
    });
}
