// Records -> what the core calls each: its name, numbered where another record has it.

import type * as ast from '../syntax/ast.ts';

/** Two vocabularies that never meet may each have a Person: the rules of one are not asked of the other's. */
export function recordIds(files: readonly ast.File[]): ReadonlyMap<ast.Declaration, string> {
  const records = files.flatMap((file) => file.declarations).filter((found) => found.kind === 'record');
  const taken = new Set(records.map((record) => record.name.text));
  const seen = new Set<string>();
  return new Map(
    records.map((record) => {
      const name = record.name.text;
      const id = seen.has(name) ? numbered(name, taken) : name;
      seen.add(name);
      taken.add(id);
      return [record, id];
    }),
  );
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}
