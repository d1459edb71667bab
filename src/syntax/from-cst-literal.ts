// CST -> AST: numbers, amounts, percentages, durations, dates, months and texts.

import type { IToken } from 'chevrotain';
import type * as cst from '../../grammar/cst.generated.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { dayFromParts, divide, type Exact, exactText, monthNumber, negate } from '../values/index.ts';
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
  const { children } = node;
  const span = spanOf(reader, node);
  const number = first(children.NumberLiteral);
  if (number) return { kind: 'literal', span, value: numberValue(number, children) };
  const money = first(children.MoneyLiteral);
  if (money) return { kind: 'literal', span, value: moneyValue(money, children) };
  const percent = first(children.PercentLiteral);
  if (percent) return { kind: 'literal', span, value: percentValue(percent, children) };
  const date = first(children.DateLiteral);
  if (date) return literal(reader, date, { kind: 'date', day: readDate(reader, date, node).day });
  const month = first(children.MonthLiteral);
  if (month) return literal(reader, month, { kind: 'month', ...readMonth(reader, month) });
  const text = readQuoted(reader, first(children.Text));
  if (text) return { kind: 'literal', span: text.span, value: { kind: 'text', text: text.text } };
  const key = first(children.Key);
  return key
    ? {
        kind: 'path',
        span,
        names: [readName(reader, key, node)],
        owner: undefined,
        broughtForward: false,
        under: undefined,
      }
    : missing(reader, node);
}

function numberValue(number: IToken, { Minus, Unit }: cst.LiteralCstChildren): ast.LiteralValue {
  const size = signed(Minus, readDecimal(number.image));
  const unit = first(Unit);
  return unit
    ? { kind: 'duration', number: size, unit: durationUnit(unit.image) }
    : { kind: 'number', number: size, ...written(number.image, placesOf(size)) };
}

function moneyValue(money: IToken, { Minus, Unit }: cst.LiteralCstChildren): ast.LiteralValue {
  const unit = first(Unit);
  const per = unit && durationUnit(unit.image);
  const pounds = signed(Minus, readDecimal(money.image.slice(1)));
  return { kind: 'money', number: pounds, per, ...written(money.image, pencePlaces(pounds)) };
}

function percentValue({ image }: IToken, { Minus }: cst.LiteralCstChildren): ast.LiteralValue {
  const size = signed(Minus, readDecimal(image.slice(0, -1)));
  return { kind: 'percent', number: divide(size, 100), ...written(image, placesOf(size)) };
}

/** How many digits a number takes after the point. */
function placesOf(number: Exact): number {
  return exactText(number).split('.')[1]?.length ?? 0;
}

/** As `placesOf`, of pounds: none, or both digits of the pence. */
function pencePlaces(pounds: Exact): number {
  const places = placesOf(pounds);
  return places === 1 ? 2 : places;
}

function written(image: string, needed: number): ast.Written {
  const places = /\.(\d+)/.exec(image)?.[1]?.length ?? 0;
  return places === needed ? {} : { places };
}

function signed(minus: readonly IToken[] | undefined, size: Exact): Exact {
  return minus ? negate(size) : size;
}

/** The days of `January 2013`; a year 0 has none. */
function readMonth(reader: Reader, token: IToken): { readonly from: number; readonly to: number } {
  const [name = '', year = ''] = token.image.split(/[ \t]+/);
  const month = monthNumber(name) ?? 1;
  const [start, ...days] = [1, 28, 29, 30, 31].map((day) => dayFromParts(Number(year), month, day));
  if (start === undefined)
    reader.diagnostics.push(
      diagnostic('syntax/no-such-date', tokenSpan(reader, token), { date: token.image }),
    );
  const from = start ?? 0;
  return { from, to: days.findLast((day) => day !== undefined) ?? from };
}

export function numberLiteral(reader: Reader, token: IToken): ast.Literal {
  return literal(reader, token, { kind: 'number', number: readDecimal(token.image) });
}

export function literal(reader: Reader, token: IToken, value: ast.LiteralValue): ast.Literal {
  return { kind: 'literal', span: tokenSpan(reader, token), value };
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** 3 of `three`. */
export function wordNumber({ image }: IToken): number {
  return NUMBER_WORDS.indexOf(image) + 1;
}

export function durationUnit(image: string | undefined): ast.DurationUnit {
  const plural = image?.endsWith('s') ? image : `${image}s`;
  return plural === 'days' || plural === 'weeks' || plural === 'months' ? plural : 'years';
}
