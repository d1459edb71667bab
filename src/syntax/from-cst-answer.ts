// CST -> AST: a verdict in words.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';

export function answerFromCst(node: cst.AnswerCstNode | undefined): ast.AnswerWord | undefined {
  if (!node) return undefined;
  const { Yes, No, Unknown } = node.children;
  return Yes ? 'yes' : No ? 'no' : Unknown ? 'unknown' : 'does not apply';
}
