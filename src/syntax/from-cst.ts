// CST -> AST: a file and the declarations of a vocabulary.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import {
  all,
  first,
  missingQuoted,
  type Reader,
  readDate,
  readName,
  readQuoted,
  spanOf,
} from './cst-reader.ts';
import { defineFromCst } from './from-cst-define.ts';
import { expressionFromCst } from './from-cst-expression.ts';
import { planFromCst } from './from-cst-plan.ts';
import { scenarioFromCst } from './from-cst-scenario.ts';

export function fileFromCst(
  reader: Reader,
  node: cst.FileCstNode,
  comments: readonly ast.Comment[],
  length: number,
): ast.File {
  return {
    kind: 'file',
    span: { file: reader.file, start: 0, end: length },
    uses: all(node.children.useDeclaration).map((use) => useFromCst(reader, use)),
    declarations: all(node.children.declaration).flatMap((found) => declarationFromCst(reader, found) ?? []),
    comments,
  };
}

function useFromCst(reader: Reader, node: cst.UseDeclarationCstNode): ast.Use {
  const path = readQuoted(reader, first(node.children.Text)) ?? missingQuoted(reader, node);
  return { kind: 'use', span: spanOf(reader, node), path };
}

function declarationFromCst(reader: Reader, node: cst.DeclarationCstNode): ast.Declaration | undefined {
  const { children } = node;
  const record = first(children.recordDeclaration);
  if (record) return recordFromCst(reader, record);
  const choice = first(children.choiceDeclaration);
  if (choice) return choiceFromCst(reader, choice);
  const group = first(children.groupDeclaration);
  if (group) return groupFromCst(reader, group);
  const define = first(children.defineDeclaration);
  if (define) return defineFromCst(reader, define);
  const source = first(children.sourceDeclaration);
  if (source) return sourceFromCst(reader, source);
  const calendar = first(children.calendarDeclaration);
  if (calendar) return calendarFromCst(reader, calendar);
  const plan = first(children.planDeclaration);
  if (plan) return planFromCst(reader, plan);
  const scenario = first(children.scenarioDeclaration);
  return scenario && scenarioFromCst(reader, scenario);
}

function recordFromCst(reader: Reader, node: cst.RecordDeclarationCstNode): ast.RecordDeclaration {
  const { children } = node;
  return {
    kind: 'record',
    span: spanOf(reader, node),
    form: children.Event ? 'event' : children.Spell ? 'spell' : 'record',
    name: readName(reader, first(children.Name), node),
    fields: all(children.field).map((field) => fieldFromCst(reader, field)),
  };
}

function fieldFromCst(reader: Reader, node: cst.FieldCstNode): ast.Field {
  const { children } = node;
  const type = first(children.type);
  const singular = children.Name?.[1];
  return {
    kind: 'field',
    span: spanOf(reader, node),
    name: readName(reader, first(children.Name), node),
    required: children.Required !== undefined,
    private: children.Private !== undefined,
    type: type ? typeFromCst(reader, type) : { kind: 'missing-type', span: spanOf(reader, node) },
    label: readQuoted(reader, first(children.Text)),
    singular: singular && readName(reader, singular, node),
  };
}

function typeFromCst(reader: Reader, node: cst.TypeCstNode): ast.TypeText {
  const span = spanOf(reader, node);
  const { listType, yesNoType, optionsType, dateType, Name } = node.children;
  const list = first(listType);
  if (list) return { kind: 'list-type', span, of: readName(reader, first(list.children.Name), list) };
  if (yesNoType) return { kind: 'yes-no-type', span };
  const options = first(optionsType);
  if (options)
    return {
      kind: 'options-type',
      span,
      options: all(options.children.key).map((key) => keyFromCst(reader, key)),
    };
  const date = first(dateType);
  if (date) return { kind: 'date-type', span, ongoing: date.children.Ongoing !== undefined };
  const name = first(Name);
  return name
    ? { kind: 'named-type', span, name: readName(reader, name, node) }
    : { kind: 'missing-type', span };
}

function keyFromCst(reader: Reader, node: cst.KeyCstNode): ast.Name {
  return readName(reader, first(node.children.Name) ?? first(node.children.Key), node);
}

function choiceFromCst(reader: Reader, node: cst.ChoiceDeclarationCstNode): ast.Choice {
  return {
    kind: 'choice',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    options: all(node.children.choiceOption).map((option) => optionFromCst(reader, option)),
  };
}

function optionFromCst(reader: Reader, node: cst.ChoiceOptionCstNode): ast.Option {
  const key = first(node.children.key);
  return {
    kind: 'option',
    span: spanOf(reader, node),
    key: key ? keyFromCst(reader, key) : readName(reader, undefined, node),
    label: readQuoted(reader, first(node.children.Text)),
  };
}

function groupFromCst(reader: Reader, node: cst.GroupDeclarationCstNode): ast.Group {
  const [name, of, singular] = all(node.children.Name);
  return {
    kind: 'group',
    span: spanOf(reader, node),
    name: readName(reader, name, node),
    of: readName(reader, of, node),
    singular: singular && readName(reader, singular, node),
    when: expressionFromCst(reader, first(node.children.expression), node),
  };
}

function sourceFromCst(reader: Reader, node: cst.SourceDeclarationCstNode): ast.Source {
  return {
    kind: 'source',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    properties: all(node.children.property).flatMap((property) => propertyFromCst(reader, property) ?? []),
  };
}

function propertyFromCst(reader: Reader, node: cst.PropertyCstNode): ast.Property | undefined {
  const [name, word] = all(node.children.Name);
  const value = propertyValue(reader, node, word && readName(reader, word, node));
  return value && { kind: 'property', span: spanOf(reader, node), name: readName(reader, name, node), value };
}

function propertyValue(
  reader: Reader,
  node: cst.PropertyCstNode,
  word: ast.Name | undefined,
): ast.PropertyValue | undefined {
  const text = readQuoted(reader, first(node.children.Text));
  if (text) return { kind: 'text', ...text };
  const date = first(node.children.DateLiteral);
  if (date) return { kind: 'date', ...readDate(reader, date, node) };
  return word && { kind: 'word', ...word };
}

function calendarFromCst(reader: Reader, node: cst.CalendarDeclarationCstNode): ast.Calendar {
  return {
    kind: 'calendar',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    periods: all(node.children.period).map((period) => periodFromCst(reader, period)),
  };
}

function periodFromCst(reader: Reader, node: cst.PeriodCstNode): ast.Period {
  const key = first(node.children.key);
  const [from, to] = all(node.children.DateLiteral);
  return {
    kind: 'period',
    span: spanOf(reader, node),
    key: key ? keyFromCst(reader, key) : readName(reader, undefined, node),
    label: readQuoted(reader, first(node.children.Text)),
    from: readDate(reader, from, node),
    to: readDate(reader, to, node),
  };
}
