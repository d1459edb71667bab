// Names with dots, and whose they are: `school.exclusions`, `reserve of previous year` -> docs.

import type { Owner, Path } from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import type { Doc } from './doc.ts';
import { printDotted, printName } from './print-name.ts';

export function printPath({ names, owner, broughtForward, under, span }: Path): Doc {
  const forward = under ? 'forward' : closing('forward', span);
  return [
    printDotted(names),
    owner ? [' of ', printOwner(owner)] : '',
    broughtForward ? [' brought ', forward] : '',
    under ? [' under ', printName(under)] : '',
  ];
}

function printOwner({ previous, names, span }: Owner): Doc {
  return [previous ? [opening('previous', span), ' '] : '', printDotted(names)];
}
