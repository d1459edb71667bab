// A name -> the declaration at the top of a file that it means.

import type * as ast from '../syntax/ast.ts';
import type { Binder, OpenOf, OpenTop } from './binder.ts';
import type { TopSymbol } from './symbol.ts';
import { MOST_OFFERS, unknownName } from './unknown-name.ts';

/** The top-level symbol of a kind that a file sees under a name; reports its absence with the nearest name. */
export function findTop<K extends TopSymbol['kind']>(
  binder: Binder,
  name: ast.Name,
  ...kinds: readonly K[]
): OpenOf<K> | undefined {
  const scope = binder.scopes.get(name.span.file);
  const wanted = (symbol: OpenTop): symbol is OpenOf<K> => kinds.some((kind) => kind === symbol.kind);
  const found = scope?.get(name.text);
  if (found && wanted(found)) return found;
  if (name.text === '') return undefined;
  const what = kinds.join(' or ');
  if (binder.diagnostics.length >= MOST_OFFERS) {
    binder.diagnostics.push(unknownName(what, name, []));
    return undefined;
  }
  const known = [...(scope?.values() ?? [])].filter(wanted).map((symbol) => symbol.name);
  const elsewhere = [...binder.tops.values()].find((symbol) => symbol.name === name.text && wanted(symbol));
  binder.diagnostics.push(unknownName(what, name, known, elsewhere?.span));
  return undefined;
}
