// `group … of … when …` -> doc.

import type { Group } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { printAfterHead } from './print-expression.ts';
import { printName } from './print-name.ts';

export function printGroup({ name, of, singular, when, span }: Group, context: Context): Doc {
  const each = singular ? [', each ', printName(singular), ','] : '';
  const head = [opening('group', span), ' ', printName(name), ' of ', printName(of), each, ' when'];
  return printAfterHead(head, when, context);
}
