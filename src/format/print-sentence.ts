// Sentences -> docs: `any child who is of_school_age has …`, `the latest of consents is signed`, `there is a parent …`.

import type * as ast from '../syntax/ast.ts';
import { closing, opening } from './block.ts';
import { type Context, wordsBetween } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';
import { printCounts } from './print-counted.ts';
import { isOne, oneUnit } from './print-literal.ts';
import { printName } from './print-name.ts';
import { printNoun } from './print-noun.ts';
import { printWhoIs } from './print-who-is.ts';
import { printBehind } from './print-window.ts';

type Subject = Pick<ast.Quantified, 'quantifier' | 'noun' | 'whoIs' | 'span'>;

export function printQuantified(node: ast.Quantified, context: Context): Doc {
  const { noun, whoIs, form, body } = node;
  const article = form === 'is' ? articleBefore(body, (whoIs ?? noun).span.end, context) : '';
  return [printSubject(node, context), ` ${form} ${article}`, context.print(body)];
}

export function printNewly(node: ast.Newly, context: Context): Doc {
  const condition = [' newly meets ', context.print(node.condition)];
  return [printSubject(node, context), condition, ' since ', context.print(node.since)];
}

export function printFollowedBy(node: ast.FollowedBy, context: Context): Doc {
  const { by, number, unit, span } = node;
  const length = [context.print(number), ' ', closing(isOne(number) ? oneUnit(unit) : unit, span)];
  return [printSubject(node, context), ' followed by ', printCounts(by, context), ' within ', length];
}

function printSubject(node: Subject, context: Context): Doc {
  const { quantifier, noun, whoIs, span } = node;
  return [opening(quantifier, span), ' ', printName(noun), printWhoIs(whoIs, 'is', context)];
}

/** `a ` or `an ` where the author has it before a name: both ways of saying it mean the same. */
function articleBefore({ span }: ast.Expression, from: number, context: Context): string {
  const word = wordsBetween(context, from, span.start).at(-1);
  return word === 'a' || word === 'an' ? `${word} ` : '';
}

export function printOfLatest(node: ast.OfLatest, context: Context): Doc {
  const { which, window, form, negated, body, span } = node;
  const noun = printNoun({ ...node, different: undefined }, context);
  const around = window ? printBehind(window, context) : '';
  const verb = ` ${form} ${negated ? 'not ' : ''}`;
  return [opening('the', span), ` ${which} of `, noun, around, verb, context.print(body)];
}

export function printOfProblems(node: ast.OfProblems, context: Context): Doc {
  const { quantifier, met, outcomes, span } = node;
  const problems = [opening(quantifier, span), ' problem', met ? printMetWhen(met, context) : ''];
  return [problems, ` has ${outcomes} outcome `, closing('met', span)];
}

function printMetWhen({ shift, window }: ast.MetWhen, context: Context): Doc {
  return [' met', shift ? printShift(shift, context) : '', window ? printBehind(window, context) : ''];
}

export function printExistence(node: ast.Existence, context: Context): Doc {
  const { counted, whoIs, span } = node;
  const verb = existenceVerb(node, context);
  const counts = printCounts(counted, context);
  return [opening('there', span), ` ${verb} `, counts, printWhoIs(whoIs, verb, context)];
}

/** `is` or `are`, as the author has it: which of them is right depends on the noun. */
function existenceVerb({ counted, span }: ast.Existence, context: Context): 'is' | 'are' {
  const written = wordsBetween(context, span.start, counted.span.start)[1];
  if (written) return written === 'are' ? 'are' : 'is';
  return counted.bound.kind === 'bound' ? 'are' : 'is';
}

export function printShifted({ value, shift }: ast.Shifted, context: Context): Doc {
  return [context.print(value), printShift(shift, context)];
}

/** ` as at claim`, ` as known on 1 March 2015` */
function printShift({ how, date, span }: ast.Shift, context: Context): Doc {
  return group(nest(LINE, opening('as', span), ` ${how} `, context.print(date)));
}
