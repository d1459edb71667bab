// `A and B`, `A or B`: on one line if it fits, otherwise each part on its own.

import type { Connected, Expression } from '../syntax/ast.ts';
import { type Context, hasComment } from './context.ts';
import { type Doc, group, hardLine, LINE } from './doc.ts';

export function printConnected({ word, parts }: Connected, context: Context): Doc {
  const isHeardOn = parts.slice(0, -1).some(endsInCounting);
  return group(
    parts.map((part, index) => {
      const before = parts[index - 1];
      const printed = context.print(part);
      if (!before) return printed;
      const comment = hasComment(context, before.span.end, part.span.start);
      return [comment || isHeardOn ? hardLine('continuation') : LINE, `${word} `, printed];
    }),
  );
}

/** `… for at most one and B` on one line is heard as if B were counted too. */
function endsInCounting(part: Expression): boolean {
  return part.kind === 'tallied' && part.counting !== undefined;
}
