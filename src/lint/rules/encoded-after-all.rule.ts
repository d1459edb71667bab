// A passage of which the source says why it is not encoded, and which a rule cites.

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Bindings } from '../../names/bind.ts';
import { passageOf } from '../../names/passage.ts';
import type * as ast from '../../syntax/ast.ts';
import type { LintRule } from '../linted.ts';
import { nodesOf } from '../nodes-in.ts';
import { dropReason } from './encoded-after-all.fix.ts';

export const encodedAfterAll: LintRule = ({ checked: { bindings }, sources }) => {
  const cited = Map.groupBy(nodesOf<ast.Cites>(bindings.files, 'cites'), (one) =>
    passageCited(bindings, one),
  );
  return bindings.sources
    .flatMap(({ node }) => node.passages?.items ?? [])
    .flatMap((passage) => {
      const citations = cited.get(passage) ?? [];
      return passage.notEncoded && citations.length > 0 ? [finding(passage, citations, sources)] : [];
    });
};

function passageCited({ scopes }: Bindings, { source, place }: ast.Cites): ast.Passage | undefined {
  const symbol = scopes.get(source.span.file)?.get(source.text);
  if (symbol?.kind !== 'source' || !symbol.node.passages || !place) return undefined;
  return passageOf(symbol.node.passages, place.text);
}

function finding(
  passage: ast.Passage,
  citations: readonly ast.Cites[],
  sources: Parameters<LintRule>[0]['sources'],
): Diagnostic {
  const { place } = passage;
  const count = citations.length === 1 ? 'one citation names' : `${citations.length} citations name`;
  const related = citations.slice(0, MOST_SHOWN).map(({ span }) => ({ span, label: 'cited here' }));
  const fix = dropReason(passage, sources.get(place.span.file));
  const holes = { place: place.text, count };
  return diagnostic('lint/encoded-after-all', place.span, holes, { related, ...(fix && { fix }) });
}

const MOST_SHOWN = 3;
