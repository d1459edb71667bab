// A name -> the declaration at the top of a file that it means.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Binder, OpenOf, OpenTop } from './binder.ts';
import type { TopSymbol } from './symbol.ts';

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
  const near = nearestName(
    name.text,
    [...(scope?.values() ?? [])].filter(wanted).map((symbol) => symbol.name),
  );
  const elsewhere = [...binder.tops.values()].find((symbol) => symbol.name === name.text && wanted(symbol));
  const help = elsewhere
    ? `it is declared in ${elsewhere.span.file}: add a ‘use’ line for that file`
    : near && `did you mean ‘${near}’?`;
  binder.diagnostics.push(
    diagnostic(
      'names/unknown',
      name.span,
      { what: kinds.join(' or '), name: name.text },
      help === undefined ? {} : { help },
    ),
  );
  return undefined;
}
