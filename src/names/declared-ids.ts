// Declarations that the core calls by name -> what it calls each: its name, numbered where another has it.

import type * as ast from '../syntax/ast.ts';

type WithId = Extract<
  ast.Declaration,
  {
    readonly kind:
      | 'record'
      | 'calendar'
      | 'parameter'
      | 'figures'
      | 'allocation'
      | 'define'
      | 'entries'
      | 'figure';
  }
>;

/**
 * Two vocabularies that never meet may each have a Person: the rules of one are not asked of the other's. What is called by
 * a record's name and its own, as a define of a record is, needs no number of its own.
 */
export function idsOf(
  files: readonly ast.File[],
  kind: WithId['kind'],
): ReadonlyMap<ast.Declaration, string> {
  const declared = files
    .flatMap((file) => file.declarations)
    .filter((found): found is WithId => found.kind === kind && !isOfRecord(found));
  const taken = new Set(declared.map((found) => found.name.text));
  const next = new Map<string, number>();
  return new Map(
    declared.map((found) => {
      const name = found.name.text;
      const number = firstFree(name, next.get(name) ?? 1, taken);
      next.set(name, number + 1);
      const id = idOf(name, number);
      taken.add(id);
      return [found, id];
    }),
  );
}

function isOfRecord(node: WithId): boolean {
  return node.kind === 'define' && node.keys.length === 0;
}

/** The first is called by its name alone. */
function idOf(name: string, number: number): string {
  return number === 1 ? name : `${name}_${number}`;
}

function firstFree(name: string, from: number, taken: ReadonlySet<string>): number {
  let number = from;
  while (number > 1 && taken.has(idOf(name, number))) number++;
  return number;
}
