// `rounded to 1 decimal place, half up` -> doc.

import type { Grain, Rounded, Rounding } from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { isOne } from './print-literal.ts';
import { printName } from './print-name.ts';

export function printRounded({ value, rounding }: Rounded, context: Context): Doc {
  return [context.print(value), group(nest(LINE, 'rounded ', printRounding(rounding, context)))];
}

/** `to the penny, down` */
export function printRounding({ grain, mode, span }: Rounding, context: Context): Doc {
  return [opening('to', span), ' ', printGrain(grain, context), ', ', closing(mode, span)];
}

export function printGrain(grain: Grain, context: Context): Doc {
  switch (grain.kind) {
    case 'penny':
    case 'pound':
      return opening(`the ${grain.kind}`, grain.span);
    case 'whole':
      return [opening(grain.article ? 'a whole' : 'whole', grain.span), ' ', printName(grain.noun)];
    case 'places':
      return [
        context.print(grain.number),
        ' decimal ',
        closing(isOne(grain.number) ? 'place' : 'places', grain.span),
      ];
  }
}
