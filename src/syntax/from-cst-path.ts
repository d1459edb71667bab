// CST -> AST: names with dots.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, type Reader, readName, spanOf } from './cst-reader.ts';

export function pathFromCst(reader: Reader, node: cst.PathCstNode): ast.Path {
  return {
    kind: 'path',
    span: spanOf(reader, node),
    names: all(node.children.Name).map((name) => readName(reader, name, node)),
  };
}
