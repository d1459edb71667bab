// What a plan that extends another replaces, adds, removes and sets -> docs.

import type { Added, Removed, Replaced, SetTo } from '../syntax/ast.ts';
import { block, closing, opening } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { printBecause } from './print-clause.ts';
import { clauseLines, printDefined } from './print-define.ts';
import { printDotted, printFromDate, printLabel, printName } from './print-name.ts';
import { hasBlock, partStatements, printPart } from './print-part.ts';
import { printOncePer } from './print-payments.ts';

export function printReplaced({ names, period, because, part, span }: Replaced, context: Context): Doc {
  const name = names.length > 0 ? [' ', printDotted(names)] : '';
  const since = period ? [' ', printFromDate(period)] : '';
  const what = [opening('replace', span), ` ${part.kind}`, name, printLabel(part.label)];
  const head = [what, since, printBecause(because)];
  if (part.kind === 'define') return [printDefined([head, ' is'], part, context), clauseLines(part, context)];
  const once = part.kind === 'payments' ? printOncePer(part.oncePer, context) : '';
  return block([head, once], partStatements(part, context), span);
}

export function printAdded({ problem, part, span }: Added, context: Context): Doc {
  return [opening('add', span), ' ', printPart(part, context, problem)];
}

export function printRemoved(node: Removed, context: Context): Doc {
  const { what, names, because, clauses, span } = node;
  const part = names.length > 0 || because || clauses.length > 0 ? what : closing(what, span);
  const name = names.length > 0 ? [' ', printDotted(names)] : '';
  return [opening('remove', span), ' ', part, name, printBecause(because), clauseLines(node, context)];
}

export function printSetTo(node: SetTo, context: Context): Doc {
  const { what, name, value, period, because, span } = node;
  const head = [opening('set', span), ` ${what} `, printName(name), ' to ', context.print(value)];
  const since = period ? [' ', printFromDate(period)] : '';
  return [head, since, printBecause(because), clauseLines(node, context)];
}

/** Whether empty lines stand around a change, as around the block that it holds. */
export function changesBlock(node: Replaced | Added | Removed | SetTo): boolean {
  return (node.kind === 'replaced' || node.kind === 'added') && hasBlock(node.part);
}
