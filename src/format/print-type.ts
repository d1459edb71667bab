// The type of a field, as it is written.

import type { TypeText } from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import { opening } from './block.ts';
import { type Doc, join, word } from './doc.ts';
import { printName } from './print-name.ts';

export function printType(type: TypeText): Doc {
  switch (type.kind) {
    case 'named-type':
      return printName(type.name);
    case 'list-type':
      return [opening('list', type.span), ' of ', printName(type.of)];
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
