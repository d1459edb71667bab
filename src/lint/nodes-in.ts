// A part of the surface tree -> every node in it, itself first, whatever its kind.

/** Anything in the tree that has a kind. */
export interface Node {
  readonly kind: string;
}

/** Invariant: the tree is a tree, so that a walk over all that its nodes hold ends, and meets each node once. */
export function nodesIn(part: unknown): readonly Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesIn);
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(nodesIn);
  return isNode(part) ? [part, ...inside] : inside;
}

/** The nodes of some kinds. */
export function nodesOf<N extends Node>(part: unknown, ...kinds: readonly N['kind'][]): readonly N[] {
  return nodesIn(part).filter((node): node is N => kinds.some((kind) => kind === node.kind));
}

function isNode(part: object): part is Node {
  return 'kind' in part && typeof part.kind === 'string';
}
