// `cites …` and `evidence from …` -> docs.

import type { Cites, Clause, Evidence } from '../syntax/ast.ts';
import { opening, type Statement } from './block.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { printLabel, printName } from './print-name.ts';

export function clauseStatements(clauses: readonly Clause[]): readonly Statement[] {
  return clauses.map((clause) => ({ doc: printClause(clause), span: clause.span }));
}

export function printClause(clause: Clause): Doc {
  return clause.kind === 'cites' ? printCites(clause) : printEvidence(clause);
}

function printCites({ source, place, span }: Cites): Doc {
  return [opening('cites', span), ' ', printName(source), printLabel(place)];
}

function printEvidence({ from, span }: Evidence): Doc {
  const agencies = from.map((name, index) => [index === 0 ? ' ' : [LINE, 'or '], printName(name)]);
  return group(opening('evidence', span), ' from', nest(agencies));
}
