// A name that nothing has -> the one message for it, with the likely mend.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Span } from '../text/span.ts';

/** Once so much is wrong, nothing is offered any more: to look for it among many names takes time without end. */
export const MOST_OFFERS = 1000;

/** `known`: the names that could stand here; `elsewhere`: where the name is declared in a file that is not used. */
export function unknownName(
  what: string,
  name: ast.Name,
  known: Iterable<string>,
  elsewhere?: Span,
): Diagnostic {
  const help = elsewhere
    ? `it is declared in ${elsewhere.file}: add a ‘use’ line for that file`
    : nearHelp(name.text, known);
  return diagnostic(
    'names/unknown',
    name.span,
    { what, name: name.text },
    help === undefined ? {} : { help },
  );
}

function nearHelp(name: string, known: Iterable<string>): string | undefined {
  const near = nearestName(name, known);
  return near && `did you mean ‘${near}’?`;
}
