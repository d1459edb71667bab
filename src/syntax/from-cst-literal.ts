// CST -> AST: numbers, amounts, percentages, durations, dates and texts.

import type { IToken } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { divide, type Exact, negate } from '../values/index.ts';
import type * as ast from './ast.ts';
import {
  first,
  missing,
  type Reader,
  readDate,
  readDecimal,
  readName,
  readQuoted,
  spanOf,
  tokenSpan,
} from './cst-reader.ts';

export function literalFromCst(reader: Reader, node: cst.LiteralCstNode): ast.Expression {
  const { Minus, NumberLiteral, Unit, PercentLiteral, MoneyLiteral, DateLiteral, Text, Key } = node.children;
  const span = spanOf(reader, node);
  const number = first(NumberLiteral);
  if (number) {
    const size = readDecimal(number.image);
    const signed = Minus ? negate(size) : size;
    const unit = first(Unit);
    const value: ast.LiteralValue = unit
      ? { kind: 'duration', number: signed, unit: durationUnit(unit.image) }
      : { kind: 'number', number: signed };
    return { kind: 'literal', span, value };
  }
  const percent = first(PercentLiteral);
  if (percent) return literal(reader, percent, { kind: 'percent', number: percentOf(percent.image) });
  const money = first(MoneyLiteral);
  if (money) return literal(reader, money, { kind: 'money', number: readDecimal(money.image.slice(1)) });
  const date = first(DateLiteral);
  if (date) return literal(reader, date, { kind: 'date', day: readDate(reader, date, node).day });
  const text = readQuoted(reader, first(Text));
  if (text) return { kind: 'literal', span: text.span, value: { kind: 'text', text: text.text } };
  const key = first(Key);
  return key ? { kind: 'path', span, names: [readName(reader, key, node)] } : missing(reader, node);
}

function percentOf(image: string): Exact {
  const number = readDecimal(image.slice(0, -1));
  return divide(number, 100);
}

export function numberLiteral(reader: Reader, token: IToken): ast.Literal {
  return literal(reader, token, { kind: 'number', number: readDecimal(token.image) });
}

export function literal(reader: Reader, token: IToken, value: ast.LiteralValue): ast.Literal {
  return { kind: 'literal', span: tokenSpan(reader, token), value };
}

export function durationUnit(image: string | undefined): ast.DurationUnit {
  const plural = image?.endsWith('s') ? image : `${image}s`;
  return plural === 'days' || plural === 'weeks' || plural === 'months' ? plural : 'years';
}
