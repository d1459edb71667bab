// CST -> AST: sentences: `any child has …`, `the latest of consents is …`, `there is a parent who is …`, and comparisons.

import type { CstNode } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import type * as ast from './ast.ts';
import { first, missing, type Reader, readName, spanOf } from './cst-reader.ts';
import { quantityFromCst } from './from-cst-bound.ts';
import { comparisonFromCst } from './from-cst-comparison.ts';
import { countedFromCst } from './from-cst-counted.ts';
import { durationUnit } from './from-cst-literal.ts';
import { nounFromCst } from './from-cst-noun.ts';
import { dottedFromCst } from './from-cst-path.ts';
import { bracketedFromCst, primaryFromCst, valueFromCst } from './from-cst-value.ts';
import { windowed, windowFromCst } from './from-cst-window.ts';

export function sentenceFromCst(
  reader: Reader,
  node: cst.SentenceCstNode | undefined,
  within: CstNode,
): ast.Expression {
  if (!node) return missing(reader, within);
  const { children } = node;
  const ofProblems = first(children.ofProblems);
  if (ofProblems) return ofProblemsFromCst(reader, ofProblems);
  const quantified = first(children.quantified);
  if (quantified) return quantifiedFromCst(reader, quantified);
  const ofLatest = first(children.ofLatest);
  if (ofLatest) return ofLatestFromCst(reader, ofLatest);
  const existence = first(children.existence);
  if (existence) return existenceFromCst(reader, existence);
  const comparison = first(children.comparison);
  return comparison ? comparisonFromCst(reader, comparison) : missing(reader, within);
}

function quantifierFromCst(node: cst.QuantifierCstNode | undefined): ast.Quantifier {
  return node?.children.Any ? 'any' : node?.children.Every ? 'every' : 'no';
}

function quantifiedFromCst(reader: Reader, node: cst.QuantifiedCstNode): ast.Expression {
  const { children } = node;
  const subject = {
    span: spanOf(reader, node),
    quantifier: quantifierFromCst(first(children.quantifier)),
    noun: readName(reader, first(children.Name), node),
    whoIs: whoIsFromCst(reader, first(children.whoIs)),
  };
  const newly = first(children.newly);
  if (newly) return { kind: 'newly', ...subject, ...newlyFromCst(reader, newly) };
  const followed = first(children.followedBy);
  if (followed) return followedByFromCst(reader, followed, subject);
  const path = first(children.dotted);
  return {
    kind: 'quantified',
    ...subject,
    form: path ? 'is' : 'has',
    body: path ? dottedFromCst(reader, path) : sentenceFromCst(reader, first(children.sentence), node),
  };
}

function newlyFromCst(reader: Reader, node: cst.NewlyCstNode): Pick<ast.Newly, 'condition' | 'since'> {
  const { dotted, bracketed, value } = node.children;
  const brackets = first(bracketed);
  const path = first(dotted);
  const since = valueFromCst(reader, first(value), node);
  if (brackets) return { condition: bracketedFromCst(reader, brackets), since };
  if (path) return { condition: dottedFromCst(reader, path), since };
  const span = spanOf(reader, node);
  return { condition: { kind: 'bracketed', span, inner: missing(reader, node) }, since };
}

type Subject = Pick<ast.FollowedBy, 'span' | 'quantifier' | 'noun' | 'whoIs'>;

function followedByFromCst(reader: Reader, node: cst.FollowedByCstNode, subject: Subject): ast.Expression {
  const counted = first(node.children.counted);
  const by = counted && countedFromCst(reader, counted);
  if (!by) return missing(reader, node);
  return {
    kind: 'followed-by',
    ...subject,
    by,
    number: quantityFromCst(reader, first(node.children.quantity), node),
    unit: durationUnit(first(node.children.Unit)?.image),
  };
}

export function whoIsFromCst(reader: Reader, node: cst.WhoIsCstNode | undefined): ast.WhoIs | undefined {
  if (!node) return undefined;
  const on = first(node.children.value);
  return {
    span: spanOf(reader, node),
    condition: primaryFromCst(reader, first(node.children.primary), node),
    on: on && valueFromCst(reader, on, node),
  };
}

function ofLatestFromCst(reader: Reader, node: cst.OfLatestCstNode): ast.Expression {
  const { Latest, noun, window, sentence, dotted, Not } = node.children;
  const what = first(noun);
  if (!what) return missing(reader, node);
  const { adjectives, noun: name, where, byAll, byWho } = nounFromCst(reader, what);
  const path = first(dotted);
  const around = first(window);
  return {
    kind: 'of-latest',
    span: spanOf(reader, node),
    which: Latest ? 'latest' : 'earliest',
    adjectives,
    noun: name,
    where,
    byAll,
    byWho,
    window: around && windowFromCst(reader, around),
    form: path ? 'is' : 'has',
    negated: Not !== undefined,
    body: path ? dottedFromCst(reader, path) : sentenceFromCst(reader, first(sentence), node),
  };
}

function ofProblemsFromCst(reader: Reader, node: cst.OfProblemsCstNode): ast.Expression {
  const { quantifier, Met, shift, window } = node.children;
  const shifted = first(shift);
  const around = first(window);
  return {
    kind: 'of-problems',
    span: spanOf(reader, node),
    quantifier: quantifierFromCst(first(quantifier)),
    // The last ‘met’ belongs to the outcomes.
    met:
      (Met?.length ?? 0) > 1
        ? {
            shift: shifted && shiftFromCst(reader, shifted),
            window: around && windowFromCst(reader, around),
          }
        : undefined,
    outcomes: quantifierFromCst(quantifier?.[1]),
  };
}

export function shiftFromCst(reader: Reader, node: cst.ShiftCstNode): ast.Shift {
  return {
    span: spanOf(reader, node),
    how: node.children.Known ? 'known on' : 'at',
    date: valueFromCst(reader, first(node.children.value), node),
  };
}

function existenceFromCst(reader: Reader, node: cst.ExistenceCstNode): ast.Expression {
  const counted = first(node.children.counted);
  const counts = counted ? countedFromCst(reader, counted) : undefined;
  if (!counts) return missing(reader, node);
  const whoIs = whoIsFromCst(reader, first(node.children.whoIs));
  return windowed(
    reader,
    { kind: 'existence', span: spanOf(reader, node), counted: counts, whoIs },
    node.children.window,
  );
}
