// CST -> AST: what is counted: `fixed exclusions where …`, `offences by all children`, `different agencies in services`.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, wordsOnce } from './cst-reader.ts';

/** The last word is the noun, those before it are adjectives. */
export function nounFromCst(reader: Reader, node: cst.NounCstNode): ast.Noun {
  const words = all(node.children.Name);
  const where = first(node.children.where);
  const by = first(node.children.byAll);
  wordsOnce(reader, words.slice(0, -1));
  return {
    adjectives: words.slice(0, -1).map((word) => readName(reader, word, node)),
    noun: readName(reader, words.at(-1), node),
    where: where && reader.where(where),
    ...byAllFromCst(reader, by),
    different: undefined,
  };
}

export function distinctFromCst(reader: Reader, node: cst.DistinctCstNode): ast.Noun {
  const [field, list] = all(node.children.Name);
  const where = first(node.children.where);
  return {
    adjectives: [],
    noun: readName(reader, list, node),
    where: where && reader.where(where),
    byAll: undefined,
    byWho: undefined,
    different: readName(reader, field, node),
  };
}

/** `by all children`, `by all members who were children on identification` */
export function byAllFromCst(
  reader: Reader,
  node: cst.ByAllCstNode | undefined,
): Pick<ast.Noun, 'byAll' | 'byWho'> {
  const name = first(node?.children.Name);
  if (!node || !name) return { byAll: undefined, byWho: undefined };
  return { byAll: readName(reader, name, node), byWho: reader.whoIs(first(node.children.whoIs)) };
}
