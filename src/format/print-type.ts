// The type of a field or a parameter, as it is written.

import type { Measure, TypeText } from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import { opening } from './block.ts';
import { type Doc, join, word } from './doc.ts';
import { oneUnit } from './print-literal.ts';
import { printName } from './print-name.ts';

export function printType(type: TypeText): Doc {
  switch (type.kind) {
    case 'named-type':
      return [printName(type.name), printMeasure(type.measure)];
    case 'list-type':
      return [opening('list', type.span), ' of ', printName(type.of), inOrder(type.order)];
    case 'reference-type':
      return [opening(type.list ? 'list of reference' : 'reference', type.span), ' to ', printName(type.to)];
    case 'options-type':
      return [opening('one', type.span), ' of ', join(type.options.map(printName), ', ')];
    case 'date-type':
      return word(type.ongoing ? 'date or ongoing' : 'date', type.span);
    case 'yes-no-type':
      return word('yes/no', type.span);
    case 'missing-type':
      throw new InternalError('only a file without errors is printed: no type is missing');
  }
}

/** ` a year`, ` in weeks` */
function printMeasure(measure: Measure | undefined): Doc {
  if (!measure) return '';
  const { word: joined, unit, span } = measure;
  return [` ${joined} `, word(joined === 'a' ? oneUnit(unit) : unit, span)];
}

function inOrder(order: Extract<TypeText, { kind: 'list-type' }>['order']): Doc {
  return order ? [' in order of ', printName(order)] : '';
}
