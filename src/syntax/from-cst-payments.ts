// CST -> AST: payments, with their ceiling and how each is rounded.

import type * as cst from '../../grammar/cst.generated.ts';
import { cover } from '../text/span.ts';
import type * as ast from './ast.ts';
import { all, first, onlyOne, type Reader, readName, readQuoted, spanOf } from './cst-reader.ts';
import { citationsFromCst } from './from-cst-clause.ts';
import { roundingFromCst } from './from-cst-rounding.ts';
import { valueFromCst } from './from-cst-value.ts';

export function paymentsFromCst(reader: Reader, node: cst.PaymentsCstNode): ast.Payments {
  const { Text, oncePer, paymentsBody } = node.children;
  return {
    kind: 'payments',
    span: spanOf(reader, node),
    label: readQuoted(reader, first(Text)),
    oncePer: oncePerFromCst(reader, first(oncePer)),
    ...paymentsBodyFromCst(reader, first(paymentsBody)),
  };
}

export function paymentsBodyFromCst(
  reader: Reader,
  node: cst.PaymentsBodyCstNode | undefined,
): Pick<ast.Payments, 'payments' | 'ceiling' | 'rounding' | 'clauses'> {
  const parts = all(node?.children.paymentPart);
  return {
    payments: parts
      .flatMap((part) => all(part.children.payment))
      .map((found) => paymentFromCst(reader, found)),
    ceiling: onlyOne(
      reader,
      'the most that is paid',
      parts.flatMap((part) => all(part.children.ceiling)).map((found) => ceilingFromCst(reader, found)),
    ),
    rounding: onlyOne(
      reader,
      'how payments are rounded',
      parts
        .flatMap((part) => all(part.children.eachRounded))
        .flatMap((found) => all(found.children.rounding))
        .map((found) => roundingFromCst(reader, found)),
    ),
    clauses: citationsFromCst(
      reader,
      parts.flatMap((part) => all(part.children.cites)),
    ),
  };
}

export function oncePerFromCst(
  reader: Reader,
  node: cst.OncePerCstNode | undefined,
): ast.OncePer | undefined {
  if (!node) return undefined;
  const [record, noun] = all(node.children.Name).map((name) => readName(reader, name, node));
  const fields = all(node.children.words).map((words) => joined(reader, words));
  return {
    span: spanOf(reader, node),
    record: record ?? readName(reader, undefined, node),
    counting: noun && { noun, fields },
  };
}

/** `split from` is the field `split_from`. */
function joined(reader: Reader, node: cst.WordsCstNode): ast.Name {
  const names = all(node.children.Name).map((name) => readName(reader, name, node));
  const [name] = names;
  const last = names.at(-1);
  if (!name || !last) return readName(reader, undefined, node);
  return { text: names.map(({ text }) => text).join('_'), span: cover(name.span, last.span) };
}

function paymentFromCst(reader: Reader, node: cst.PaymentCstNode): ast.Payment {
  const { Name, Text, value, expression } = node.children;
  const amount = first(value);
  return {
    kind: 'payment',
    span: spanOf(reader, node),
    name: readName(reader, first(Name), node),
    label: readQuoted(reader, first(Text)),
    amount: amount && valueFromCst(reader, amount, node),
    when: reader.expression(first(expression), node),
  };
}

function ceilingFromCst(reader: Reader, node: cst.CeilingCstNode): ast.Ceiling {
  return {
    span: spanOf(reader, node),
    amount: valueFromCst(reader, first(node.children.value), node),
    aside: all(node.children.Name).map((name) => readName(reader, name, node)),
  };
}
