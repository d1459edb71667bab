// CST -> AST: sources, with what is said of each and the passages that stand in it.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import {
  all,
  first,
  missingQuoted,
  onlyOne,
  type Reader,
  readDate,
  readName,
  readQuoted,
  spanOf,
} from './cst-reader.ts';
import { becauseFromCst } from './from-cst-clause.ts';

export function sourceFromCst(reader: Reader, node: cst.SourceDeclarationCstNode): ast.Source {
  return {
    kind: 'source',
    span: spanOf(reader, node),
    name: readName(reader, first(node.children.Name), node),
    properties: all(node.children.property).flatMap((property) => propertyFromCst(reader, property) ?? []),
    passages: onlyOne(
      reader,
      'the list of passages',
      all(node.children.passages).map((block) => passagesFromCst(reader, block)),
    ),
  };
}

function propertyFromCst(reader: Reader, node: cst.PropertyCstNode): ast.SourceProperty | undefined {
  const [name, word] = all(node.children.Name);
  const value = propertyValue(reader, node, word && readName(reader, word, node));
  return (
    value && {
      kind: 'source-property',
      span: spanOf(reader, node),
      name: readName(reader, name, node),
      value,
    }
  );
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

function passagesFromCst(reader: Reader, node: cst.PassagesCstNode): ast.Passages {
  return {
    kind: 'passages',
    span: spanOf(reader, node),
    items: all(node.children.passage).map((passage) => passageFromCst(reader, passage)),
  };
}

function passageFromCst(reader: Reader, node: cst.PassageCstNode): ast.Passage {
  const [place, words] = all(node.children.Text);
  return {
    kind: 'passage',
    span: spanOf(reader, node),
    place: readQuoted(reader, place) ?? missingQuoted(reader, node),
    words: readQuoted(reader, words) ?? missingQuoted(reader, node),
    notEncoded: becauseFromCst(reader, first(node.children.because)),
  };
}
