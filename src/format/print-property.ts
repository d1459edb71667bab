// Properties -> docs: what holds of every plan and family that is tried.

import type { Property, PropertyBody } from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { before, block, opening } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { printName, printQuoted } from './print-name.ts';
import { printPartName } from './print-scenario.ts';

export function printProperty({ title, plan, says, span }: Property, context: Context): Doc {
  const head = [opening('property', span), ' ', printQuoted(title), ' for ', printName(plan)];
  return block(head, [{ doc: printBody(says, context), span: bodySpan(says) }], span);
}

function bodySpan(says: PropertyBody): Span {
  return says.kind === 'monotony' ? says.part.span : says.condition.span;
}

function printBody(says: PropertyBody, context: Context): Doc {
  switch (says.kind) {
    case 'always':
      return context.print(says.condition);
    case 'if': {
      const { condition, holds } = says;
      const when = [before('if', condition.span, context), ' ', nest(context.print(condition))];
      return group(when, LINE, 'then ', nest(context.print(holds)));
    }
    case 'monotony':
      return printMonotony(says);
  }
}

/** `eligibility never falls when a problem becomes yes` */
function printMonotony({ part, never, when, becomes }: Extract<PropertyBody, { kind: 'monotony' }>): Doc {
  const what = typeof when === 'string' ? `${when === 'problem' ? 'a' : 'an'} ${when}` : printPartName(when);
  return [printPartName(part), ` never ${never} when `, what, ` becomes ${becomes}`];
}
