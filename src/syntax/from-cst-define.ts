// CST -> AST: a figure or condition with a name: of a record, by a key, or in a plan.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, missing, type Reader, readName, readQuoted, spanOf } from './cst-reader.ts';
import { clausesFromCst, datedFromCst } from './from-cst-clause.ts';
import { keyFromCst } from './from-cst-key.ts';
import { valueFromCst } from './from-cst-value.ts';

export function defineFromCst(reader: Reader, node: cst.DefineDeclarationCstNode): ast.Define {
  const { Name, byKeys, Text, datedCase, expression, startingFrom, clause } = node.children;
  const [name, of] = all(Name);
  const starting = first(startingFrom);
  return {
    kind: 'define',
    span: spanOf(reader, node),
    name: readName(reader, name, node),
    of: of && readName(reader, of, node),
    keys: keysFromCst(reader, first(byKeys)),
    label: readQuoted(reader, first(Text)),
    value: datedCase
      ? datedFromCst(reader, datedCase, node)
      : expression
        ? reader.expression(first(expression), node)
        : missing(reader, node),
    starting: starting && startingFromCst(reader, starting),
    clauses: clausesFromCst(reader, clause),
  };
}

export function keysFromCst(reader: Reader, node: cst.ByKeysCstNode | undefined): readonly ast.Name[] {
  return node ? all(node.children.Name).map((name) => readName(reader, name, node)) : [];
}

function startingFromCst(reader: Reader, node: cst.StartingFromCstNode): ast.Starting {
  const key = first(node.children.key);
  return {
    span: spanOf(reader, node),
    value: valueFromCst(reader, first(node.children.value), node),
    before: key && keyFromCst(reader, key),
  };
}
