// `programme … { phase 1 uses … }` -> doc.

import type { ForWhom, Phase, Programme } from '../syntax/ast.ts';
import { block, opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { clauseStatements } from './print-clause.ts';
import { printDate, printLabel, printName } from './print-name.ts';

export function printProgramme(node: Programme, context: Context): Doc {
  const { name, label, phases, clauses, span } = node;
  const head = [opening('programme', span), ' ', printName(name), printLabel(label)];
  const statements = phases.map((phase) => ({ doc: printPhase(phase), span: phase.span }));
  return block(head, [...statements, ...clauseStatements(clauses, context)], span);
}

function printPhase({ key, plan, local, forWhom, span }: Phase): Doc {
  const places = local.map((found) => [',', LINE, printName(found.plan), ' in ', printName(found.option)]);
  const whose = forWhom ? [',', LINE, printForWhom(forWhom)] : '';
  return group(opening('phase', span), ' ', printName(key), ' uses ', printName(plan), nest(places, whose));
}

/** `for families identified from 1 April 2012 to 31 March 2015` */
function printForWhom({ noun, date, side, from, to, span }: ForWhom): Doc {
  const who = [opening('for', span), ' ', printName(noun), ' ', printName(date)];
  return [who, ` ${side} `, printDate(from), to ? [' to ', printDate(to)] : ''];
}
