// What an expression can be, and how types relate.

import type { ChoiceSymbol, FieldType, RecordSymbol } from '../names/symbol.ts';
import type { DurationUnit } from '../syntax/ast.ts';

export type Type =
  | { readonly kind: 'yes-no' | 'count' | 'number' | 'percent' | 'money' | 'date' | 'text' }
  | { readonly kind: 'duration'; readonly unit: DurationUnit }
  | { readonly kind: 'choice'; readonly choice: ChoiceSymbol }
  | { readonly kind: 'record'; readonly record: RecordSymbol }
  | { readonly kind: 'list'; readonly of: RecordSymbol }
  /** One value of each item of a list, as in `attendance.unauthorised`. */
  | { readonly kind: 'values'; readonly of: Type }
  /** A list of conditions, as `problems` is. */
  | { readonly kind: 'conditions' }
  /** Already reported: silences whatever follows from it. */
  | { readonly kind: 'error' };

export const YES_NO: Type = { kind: 'yes-no' };
export const COUNT: Type = { kind: 'count' };
export const NUMBER: Type = { kind: 'number' };
export const PERCENT: Type = { kind: 'percent' };
export const DATE: Type = { kind: 'date' };
export const ERROR: Type = { kind: 'error' };

export function typeOfField(type: FieldType): Type {
  return type.kind === 'date' ? DATE : type;
}

/** The name of a type in a message. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case 'yes-no':
      return 'a condition';
    case 'count':
      return 'a count';
    case 'number':
      return 'a number';
    case 'percent':
      return 'a percentage';
    case 'money':
      return 'an amount of money';
    case 'date':
      return 'a date';
    case 'text':
      return 'a text';
    case 'duration':
      return `a number of ${type.unit}`;
    case 'choice':
      return `one of ${[...type.choice.options.keys()].slice(0, 4).join(', ')}${type.choice.options.size > 4 ? ', …' : ''}`;
    case 'record':
      return `a ${type.record.name}`;
    case 'list':
      return `a list of ${type.of.name}`;
    case 'values':
      return `a list with ${typeText(type.of)} for each`;
    case 'conditions':
      return 'a list of conditions';
    case 'error':
      return 'something that is not known';
  }
}

/** Whether the values stand on one line: they can be compared as more and less. */
export function isOrdered(type: Type): boolean {
  return isQuantity(type) || type.kind === 'date';
}

/** Whether the values can be added up. */
export function isQuantity(type: Type): boolean {
  return ['count', 'number', 'percent', 'money', 'duration'].includes(type.kind);
}

/** Whether two values can be equal: of one kind and, where there is one, of one unit. A count is a number. */
export function isComparable(left: Type, right: Type): boolean {
  if (left.kind === 'error' || right.kind === 'error') return true;
  if (isPlainNumber(left) && isPlainNumber(right)) return true;
  if (left.kind === 'duration' && right.kind === 'duration') return left.unit === right.unit;
  if (left.kind === 'choice' && right.kind === 'choice') return left.choice === right.choice;
  return left.kind === right.kind && (isOrdered(left) || left.kind === 'text');
}

function isPlainNumber(type: Type): boolean {
  return type.kind === 'count' || type.kind === 'number';
}

/** The type of a sum or difference, or nothing when the two do not add. */
export function sumType(op: '+' | '-', left: Type, right: Type): Type | undefined {
  if (left.kind === 'error' || right.kind === 'error') return ERROR;
  if (!isQuantity(left) || !isComparable(left, right)) return undefined;
  if (!isPlainNumber(left)) return left;
  return op === '+' && left.kind === 'count' && right.kind === 'count' ? COUNT : NUMBER;
}

/** The type of a product: a quantity times a plain number, or a share of it. A share of a plain number is a plain number. */
export function productType(left: Type, right: Type): Type | undefined {
  if (left.kind === 'error' || right.kind === 'error') return ERROR;
  if (!isQuantity(left) || !isQuantity(right)) return undefined;
  if (left.kind === 'count' && right.kind === 'count') return COUNT;
  if (isPlainNumber(left) && isPlainNumber(right)) return NUMBER;
  if (left.kind === 'percent') return isPlainNumber(right) ? NUMBER : right;
  if (right.kind === 'percent') return isPlainNumber(left) ? NUMBER : left;
  if (isPlainNumber(left)) return right;
  return isPlainNumber(right) ? left : undefined;
}

/** The type of a quotient: like by like is a number, anything by a plain number keeps its kind. */
export function quotientType(left: Type, right: Type): Type | undefined {
  if (left.kind === 'error' || right.kind === 'error') return ERROR;
  if (!isQuantity(left) || !isQuantity(right)) return undefined;
  if (isComparable(left, right)) return NUMBER;
  return isPlainNumber(right) || right.kind === 'percent' ? left : undefined;
}
