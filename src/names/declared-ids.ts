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
  const seen = new Set<string>();
  return new Map(
    declared.map((found) => {
      const name = found.name.text;
      const id = seen.has(name) ? numbered(name, taken) : name;
      seen.add(name);
      taken.add(id);
      return [found, id];
    }),
  );
}

function isOfRecord(node: WithId): boolean {
  return node.kind === 'define' && node.keys.length === 0;
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}
