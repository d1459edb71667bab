// CST -> AST: what a rule cites, and what it takes as evidence.

import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { all, first, type Reader, readName, readQuoted, spanOf } from './cst-reader.ts';

export function clausesFromCst(
  reader: Reader,
  nodes: readonly cst.ClauseCstNode[] | undefined,
): readonly ast.Clause[] {
  return all(nodes).flatMap(({ children }): ast.Clause[] => {
    const cites = first(children.cites);
    if (cites) return [citesFromCst(reader, cites)];
    const evidence = first(children.evidence);
    return evidence ? [evidenceFromCst(reader, evidence)] : [];
  });
}

function citesFromCst(reader: Reader, node: cst.CitesCstNode): ast.Cites {
  return {
    kind: 'cites',
    span: spanOf(reader, node),
    source: readName(reader, first(node.children.Name), node),
    place: readQuoted(reader, first(node.children.Text)),
  };
}

function evidenceFromCst(reader: Reader, node: cst.EvidenceCstNode): ast.Evidence {
  return {
    kind: 'evidence',
    span: spanOf(reader, node),
    from: all(node.children.Name).map((name) => readName(reader, name, node)),
  };
}
