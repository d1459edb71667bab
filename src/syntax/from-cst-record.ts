// CST -> AST: records, events and spells with their fields, and the types of those.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, readQuoted, spanOf, wordsOnce } from './cst-reader.ts';
import { citationsFromCst } from './from-cst-clause.ts';
import { keyFromCst } from './from-cst-key.ts';
import { durationUnit } from './from-cst-literal.ts';

export function recordFromCst(reader: Reader, node: cst.RecordDeclarationCstNode): ast.RecordDeclaration {
  const { children } = node;
  return {
    kind: 'record',
    span: spanOf(reader, node),
    form: children.Event ? 'event' : children.Spell ? 'spell' : 'record',
    name: readName(reader, first(children.Name), node),
    fields: all(children.field).map((field) => fieldFromCst(reader, field)),
    clauses: citationsFromCst(reader, children.cites),
  };
}

function fieldFromCst(reader: Reader, node: cst.FieldCstNode): ast.Field {
  const { children } = node;
  const type = first(children.type);
  const singular = children.Name?.[1];
  wordsOnce(reader, [...all(children.Required), ...all(children.Private), ...all(children.Fixed)]);
  return {
    kind: 'field',
    span: spanOf(reader, node),
    name: readName(reader, first(children.Name), node),
    required: children.Required !== undefined,
    private: children.Private !== undefined,
    fixed: children.Fixed !== undefined,
    type: type ? typeFromCst(reader, type) : { kind: 'missing-type', span: spanOf(reader, node) },
    label: readQuoted(reader, first(children.Text)),
    singular: singular && readName(reader, singular, node),
  };
}

export function typeFromCst(reader: Reader, node: cst.TypeCstNode): ast.TypeText {
  const span = spanOf(reader, node);
  const { listType, yesNoType, optionsType, dateType, referenceType, namedType } = node.children;
  const list = first(listType);
  if (list) return listTypeFromCst(reader, list);
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
  const reference = first(referenceType);
  if (reference) return referenceTypeFromCst(reader, reference, false);
  const named = first(namedType);
  return named ? namedTypeFromCst(reader, named) : { kind: 'missing-type', span };
}

function namedTypeFromCst(reader: Reader, node: cst.NamedTypeCstNode): ast.TypeText {
  const { Name, A, Unit } = node.children;
  const unit = first(Unit);
  return {
    kind: 'named-type',
    span: spanOf(reader, node),
    name: readName(reader, first(Name), node),
    measure: unit && {
      span: spanOf(reader, unit),
      word: A ? 'a' : 'in',
      unit: durationUnit(unit.image),
    },
  };
}

function listTypeFromCst(reader: Reader, node: cst.ListTypeCstNode): ast.TypeText {
  const reference = first(node.children.referenceType);
  if (reference) return referenceTypeFromCst(reader, reference, true);
  const [of, order] = all(node.children.Name);
  return {
    kind: 'list-type',
    span: spanOf(reader, node),
    of: readName(reader, of, node),
    order: order && readName(reader, order, node),
  };
}

function referenceTypeFromCst(reader: Reader, node: cst.ReferenceTypeCstNode, list: boolean): ast.TypeText {
  const to = readName(reader, first(node.children.Name), node);
  return { kind: 'reference-type', span: spanOf(reader, node), to, list };
}
