// `group … of … when …`, `group … of … is person of memberships at as_of` -> doc.

import type { Group } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { clauseLines } from './print-define.ts';
import { printAfterHead } from './print-expression.ts';
import { printName } from './print-name.ts';
import { printBehind } from './print-window.ts';

export function printGroup(node: Group, context: Context): Doc {
  return [printPicked(node, context), clauseLines(node, context)];
}

function printPicked({ name, of, singular, by, span }: Group, context: Context): Doc {
  const each = singular ? [', each ', printName(singular), ','] : '';
  const head = [opening('group', span), ' ', printName(name), ' of ', printName(of), each];
  if (by.kind === 'when') return printAfterHead([head, ' when'], by.when, context);
  const { field, list, window } = by;
  const members = [opening('is', by.span), ' ', printName(field), ' of ', printName(list)];
  return [head, ' ', members, window ? printBehind(window, context) : ''];
}
