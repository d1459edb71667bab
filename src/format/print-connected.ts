// `A and B`, `A or B`: on one line if it fits, otherwise each part on its own.

import type { Connected } from '../syntax/ast.ts';
import { type Context, hasComment } from './context.ts';
import { type Doc, group, hardLine, LINE } from './doc.ts';

export function printConnected({ word, parts }: Connected, context: Context): Doc {
  return group(
    parts.map((part, index) => {
      const before = parts[index - 1];
      const printed = context.print(part);
      if (!before) return printed;
      const comment = hasComment(context, before.span.end, part.span.start);
      return [comment ? hardLine('continuation') : LINE, `${word} `, printed];
    }),
  );
}
