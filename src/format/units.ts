// A file -> its declarations, each with the comments that belong to it: those inside, the one on its last line, and those
// above. A `use` that stands further down moves to the top and takes its comments with it.

import type { Comment, Declaration, File, Use } from '../syntax/ast.ts';
import type { Source } from '../text/source.ts';
import { blankBetween } from './comments.ts';

/** Comments alone where `node` is absent: those at the end of a file, or the header of one whose `use`s move above it. */
export interface Unit {
  readonly node: Use | Declaration | undefined;
  readonly comments: readonly Comment[];
}

export function unitsOf({ uses, declarations, comments }: File, source: Source): readonly Unit[] {
  const nodes = [...uses, ...declarations].sort((left, right) => left.span.start - right.span.start);
  const groups = groupComments(nodes, comments, source);
  const units = nodes.map((node, index): Unit => ({ node, comments: groups[index] ?? [] }));
  const rest: Unit = { node: undefined, comments: groups.at(-1) ?? [] };
  return [...usesFirst(units, source), rest];
}

/** The comments of each node, and those after the last. */
function groupComments(
  nodes: readonly (Use | Declaration)[],
  comments: readonly Comment[],
  source: Source,
): readonly (readonly Comment[])[] {
  const groups: Comment[][] = [...nodes, undefined].map(() => []);
  let index = 0;
  for (const comment of comments) {
    while (index < nodes.length && !belongs(comment, nodes[index]?.span.end ?? 0, source)) index++;
    groups[index]?.push(comment);
  }
  return groups;
}

/** Above or inside what ends at the place, or behind it on the same line. */
function belongs({ span }: Comment, end: number, { text }: Source): boolean {
  return span.start < end || !text.slice(end, span.start).includes('\n');
}

function usesFirst(units: readonly Unit[], source: Source): readonly Unit[] {
  const uses = units.filter(({ node }) => node?.kind === 'use');
  const others = units.filter(({ node }) => node?.kind !== 'use');
  const [top] = others;
  if (!top || uses.length === 0 || top !== units[0]) return [...uses, ...others];
  const { header, own } = splitHeader(top, source);
  return [
    { node: undefined, comments: header },
    ...uses,
    { node: top.node, comments: own },
    ...others.slice(1),
  ];
}

/** The comments at the top of a file that an empty line sets apart from the first declaration. */
function splitHeader(
  { node, comments }: Unit,
  source: Source,
): { readonly header: readonly Comment[]; readonly own: readonly Comment[] } {
  const start = node?.span.start ?? 0;
  const above = comments.filter(({ span }) => span.start < start);
  const last = above.findLastIndex(({ span }, index) =>
    blankBetween(source, span.end, above[index + 1]?.span.start ?? start),
  );
  return { header: comments.slice(0, last + 1), own: comments.slice(last + 1) };
}
