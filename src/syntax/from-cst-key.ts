// CST -> AST: keys such as `charnwood`, `3a` or `2016/17`.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { first, type Reader, readName } from './cst-reader.ts';

export function keyFromCst(reader: Reader, node: cst.KeyCstNode): ast.Name {
  return readName(reader, first(node.children.Name) ?? first(node.children.Key), node);
}

/** The key of a row; where recovery found none, an empty one at the place of the row. */
export function keyOf(
  reader: Reader,
  key: readonly cst.KeyCstNode[] | undefined,
  within: Parameters<typeof readName>[2],
): ast.Name {
  const found = first(key);
  return found ? keyFromCst(reader, found) : readName(reader, undefined, within);
}
