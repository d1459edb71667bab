// Payments -> lines: their amounts and conditions below each other, then the ceiling and how each is rounded.

import type { Ceiling, OncePer, Payment, Payments, Rounding } from '../syntax/ast.ts';
import { before, closing, opening, type Statement } from './block.ts';
import { type Context, wordsBetween } from './context.ts';
import { type Doc, group, join, LINE, nest } from './doc.ts';
import { clauseStatements } from './print-clause.ts';
import { printWhen } from './print-expression.ts';
import { printLabel, printName } from './print-name.ts';
import { printRounding } from './print-rounding.ts';
import { rows, WIDE } from './rows.ts';

export function paymentStatements(node: Payments, context: Context): readonly Statement[] {
  const { payments, ceiling, rounding, clauses } = node;
  return [
    ...rows(context, payments, (payment) => paymentRow(payment, context), WIDE),
    ...(ceiling ? [{ doc: printCeiling(ceiling, context), span: ceiling.span }] : []),
    ...(rounding ? [roundingStatement(rounding, context)] : []),
    ...clauseStatements(clauses, context),
  ];
}

function paymentRow({ name, label, amount, when }: Payment, context: Context): readonly Doc[] {
  const pays = ['pays ', amount ? context.print(amount) : 'the rest'];
  return [[printName(name), printLabel(label)], pays, printWhen(when, context)];
}

/** `never more in all than £800, attachment aside` */
function printCeiling({ amount, aside, span }: Ceiling, context: Context): Doc {
  const names = aside.map((name) => [', ', printName(name)]);
  const left = aside.length > 0 ? [names, ' ', closing('aside', span)] : '';
  return [opening('never more in all than', span), ' ', context.print(amount), left];
}

function roundingStatement(rounding: Rounding, context: Context): Statement {
  const { span } = rounding;
  return { doc: [before('each rounded', span, context), ' ', printRounding(rounding, context)], span };
}

/** ` once per family, counting families it split from or joined`, with the space or line before it. */
export function printOncePer(oncePer: OncePer | undefined, context: Context): Doc {
  if (!oncePer) return '';
  const { record, counting, span } = oncePer;
  const once = [opening('once', span), ' per ', printName(record)];
  if (!counting) return group(nest(LINE, once));
  const fields = join(
    counting.fields.map((field) => printWords(field, context)),
    ' or ',
  );
  return group(nest(LINE, once, ',', LINE, 'counting ', printName(counting.noun), ' it ', fields));
}

/** `split from`, as the author has it, for the field `split_from`. */
function printWords({ text, span }: Payment['name'], context: Context): Doc {
  const words = wordsBetween(context, span.start, span.end).join(' ');
  return printName({ text: words || text, span });
}
