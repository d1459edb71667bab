// Plans -> docs, with their parts.

import type { Extending, InForce, Name, Plan, PlanPart } from '../syntax/ast.ts';
import { block, opening, type Statement } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { changesBlock, printAdded, printRemoved, printReplaced, printSetTo } from './print-change.ts';
import { clauseStatements } from './print-clause.ts';
import { printDate, printLabel, printName } from './print-name.ts';
import { hasBlock, printPart } from './print-part.ts';

export function printPlan(node: Plan, context: Context): Doc {
  const { name, label, of, inForce, clauses, parts, span } = node;
  const base = node.extends ? printExtending(node.extends, context) : printFor(of);
  const statements = [
    ...(inForce ? [{ doc: printInForce(inForce), span: inForce.span }] : []),
    ...clauseStatements(clauses, context),
    ...parts.map((part) => partStatement(part, context)),
  ];
  return block([opening('plan', span), ' ', printName(name), printLabel(label), base], statements, span);
}

function printFor(record: Name | undefined): Doc {
  return record ? [' for ', printName(record)] : '';
}

function printExtending({ plan, where, span }: Extending, context: Context): Doc {
  const condition = where ? group(nest(LINE, 'where ', context.print(where))) : '';
  return [' ', opening('extends', span), ' ', printName(plan), condition];
}

function printInForce({ from, to, span }: InForce): Doc {
  return [opening('in force', span), ' ', printDate(from), to ? [' to ', printDate(to)] : ''];
}

function partStatement(part: PlanPart, context: Context): Statement {
  const { span } = part;
  switch (part.kind) {
    case 'replaced':
      return { doc: printReplaced(part, context), span, apart: changesBlock(part) };
    case 'added':
      return { doc: printAdded(part, context), span, apart: changesBlock(part) };
    case 'removed':
      return { doc: printRemoved(part, context), span };
    case 'set-to':
      return { doc: printSetTo(part, context), span };
    default:
      return { doc: printPart(part, context), span, apart: hasBlock(part) };
  }
}
