// CST -> AST: a figure or condition with a name, of a record or in a plan.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, readQuoted, spanOf } from './cst-reader.ts';
import { clausesFromCst } from './from-cst-clause.ts';
import { expressionFromCst } from './from-cst-expression.ts';

export function defineFromCst(reader: Reader, node: cst.DefineDeclarationCstNode): ast.Define {
  const [name, of] = all(node.children.Name);
  return {
    kind: 'define',
    span: spanOf(reader, node),
    name: readName(reader, name, node),
    of: of && readName(reader, of, node),
    label: readQuoted(reader, first(node.children.Text)),
    value: expressionFromCst(reader, first(node.children.expression), node),
    clauses: clausesFromCst(reader, node.children.clause),
  };
}
