// `every` over what may be empty, in a block that does not say what holds where there is none.

import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { writtenParts } from '../../types/written-parts.ts';
import type { Linted, LintRule } from '../linted.ts';
import { wordsAt } from '../linted.ts';
import { nodesOf } from '../nodes-in.ts';
import { sayWhenItApplies } from './every-of-none.fix.ts';

type Block = ast.Indicator | ast.Filter | ast.Gate | ast.Outcome | ast.Progress | ast.Eligibility;
type OfEach = ast.Quantified | ast.Newly | ast.FollowedBy;

export const everyOfNone: LintRule = (linted) =>
  writtenParts(linted.checked.bindings.files)
    .map(({ part }) => part)
    .filter(isBlock)
    .filter(({ clauses }) => !clauses.some(({ kind }) => kind === 'applies-when'))
    .flatMap(({ condition }) => condition ?? [])
    .flatMap((condition) =>
      nodesOf<OfEach>(condition, 'quantified', 'newly', 'followed-by')
        .filter((node) => node.quantifier === 'every' && !isAskedFor(linted, condition, node))
        .map((node) => finding(linted, condition, node)),
    );

function isBlock(part: { readonly kind: string }): part is Block {
  return ['indicator', 'filter', 'gate', 'outcome', 'progress', 'eligibility'].includes(part.kind);
}

function finding(linted: Linted, condition: ast.Expression, node: OfEach): ReturnType<typeof diagnostic> {
  const { noun, span } = node;
  const at = { ...span, end: noun.span.end };
  const fix = sayWhenItApplies(linted, condition, node);
  const help = `if that is meant, say ‘applies when there is …’; if it should then be no, say ‘there is … and …’`;
  return diagnostic('lint/every-of-none', at, { noun: noun.text }, { help, ...(fix && { fix }) });
}

/** Whether the condition also asks if there is one: then it has an answer where there is none. */
function isAskedFor(linted: Linted, condition: ast.Expression, every: OfEach): boolean {
  const { nouns } = linted.checked.resolutions;
  const wanted = nouns.get(every);
  const others = nodesOf<OfEach | ast.Counted>(condition, 'quantified', 'newly', 'followed-by', 'counted');
  const existences = new Map(
    nodesOf<ast.Existence>(condition, 'existence').map((one) => [one.counted, one.whoIs]),
  );
  return others.some((other) => {
    const means = nouns.get(other);
    if (!means || means.list !== wanted?.list || means.group !== wanted.group) return false;
    if (other.kind === 'counted')
      return existences.has(other) && isSame(linted, every.whoIs, existences.get(other));
    return other.quantifier !== 'every' && isSame(linted, every.whoIs, other.whoIs);
  });
}

function isSame(linted: Linted, wanted: ast.WhoIs | undefined, found: ast.WhoIs | undefined): boolean {
  return !wanted || (found !== undefined && wordsAt(linted, wanted.span) === wordsAt(linted, found.span));
}
