// The facts of a file with what a scenario changes of them.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { CoreChange } from '../ir/program.ts';
import { type Facts, factOf, readList } from '../values/index.ts';

export interface ChangedFacts {
  readonly facts: Facts;
  readonly diagnostics: readonly Diagnostic[];
}

export function changeFacts(facts: Facts, changes: readonly CoreChange[]): ChangedFacts {
  return changes.reduce<ChangedFacts>(
    (so, change) => {
      const found = changeOne(so.facts, change);
      return { facts: found.facts, diagnostics: [...so.diagnostics, ...found.diagnostics] };
    },
    { facts, diagnostics: [] },
  );
}

function changeOne(facts: Facts, change: CoreChange): ChangedFacts {
  const { of, path, to, origin } = change;
  if (!of) return { facts: changeAt(facts, path, to), diagnostics: [] };
  const raw = factOf(facts, of.list);
  const { items } = readList(raw);
  const isMeant = (item: Facts): boolean => {
    const holder = of.via === undefined ? item : (factOf(item, of.via) as Facts);
    return factOf(holder, of.calledBy) === of.called;
  };
  if (!items.some(({ value }) => isMeant(value))) {
    const holes = { noun: of.list, called: of.called };
    return { facts, diagnostics: [diagnostic('scenario/nobody-called', origin, holes)] };
  }
  const inner = of.via === undefined ? path : [of.via, ...path];
  const changed = items.map(({ value }) => (isMeant(value) ? changeAt(value, inner, to) : value));
  const list = Array.isArray(raw) ? changed : { ...(raw as object), items: changed };
  return { facts: { ...facts, [of.list]: list }, diagnostics: [] };
}

/** A copy with one fact changed; a fact that is not to be known is left out. */
function changeAt(facts: Facts, [name, ...rest]: readonly string[], to: unknown): Facts {
  if (name === undefined) return facts;
  const value = rest.length === 0 ? to : changeAt(factOf(facts, name) as Facts, rest, to);
  const { [name]: _, ...others } = facts ?? {};
  return value === undefined ? others : { ...others, [name]: value };
}
