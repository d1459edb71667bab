// What an expression can be, and how types relate.

import type { ChoiceSymbol, FieldType, RecordSymbol } from '../names/symbol.ts';
import type { DurationUnit } from '../syntax/ast.ts';

export type Type =
  | { readonly kind: 'yes-no' | 'count' | 'number' | 'percent' | 'date' | 'text' }
  | { readonly kind: 'money'; readonly per: DurationUnit | undefined }
  | { readonly kind: 'duration'; readonly unit: DurationUnit }
  /** An option of a choice; those of a scale have an order. */
  | { readonly kind: 'choice'; readonly choice: ChoiceSymbol }
  /** What stands in the middle of a scale: from one option to another. */
  | { readonly kind: 'span'; readonly choice: ChoiceSymbol }
  | { readonly kind: 'record' | 'reference' | 'references'; readonly record: RecordSymbol }
  | { readonly kind: 'list'; readonly of: RecordSymbol }
  /** One value of each item of a list, as in `attendance.unauthorised`. */
  | { readonly kind: 'values'; readonly of: Type }
  /** One value for each key of a choice that is not in hand. */
  | { readonly kind: 'keyed'; readonly keys: readonly ChoiceSymbol[]; readonly of: Type }
  /** A list of conditions, as `problems` is. */
  | { readonly kind: 'conditions' }
  /** Already reported: silences whatever follows from it. */
  | { readonly kind: 'error' };

export const YES_NO: Type = { kind: 'yes-no' };
export const COUNT: Type = { kind: 'count' };
export const NUMBER: Type = { kind: 'number' };
export const PERCENT: Type = { kind: 'percent' };
export const MONEY: Type = { kind: 'money', per: undefined };
export const DATE: Type = { kind: 'date' };
export const ERROR: Type = { kind: 'error' };

export function typeOfField(type: FieldType): Type {
  switch (type.kind) {
    case 'date':
      return DATE;
    case 'list':
      return { kind: 'list', of: type.of };
    default:
      return type;
  }
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
      return type.per === undefined ? 'an amount of money' : `an amount of money a ${type.per.slice(0, -1)}`;
    case 'date':
      return 'a date';
    case 'text':
      return 'a text';
    case 'duration':
      return `a number of ${type.unit}`;
    case 'choice':
      return `one of ${optionsText(type.choice)}`;
    case 'span':
      return `the middle of ${type.choice.name}`;
    case 'record':
      return `a ${type.record.name}`;
    case 'reference':
      return `a reference to a ${type.record.name}`;
    case 'references':
      return `a list of references to ${type.record.name}`;
    case 'list':
      return `a list of ${type.of.name}`;
    case 'values':
      return `a list with ${typeText(type.of)} for each`;
    case 'keyed':
      return `${typeText(type.of)} for each ${type.keys.map((key) => key.name).join(' and ')}`;
    case 'conditions':
      return 'a list of conditions';
    case 'error':
      return 'something that is not known';
  }
}

function optionsText({ options }: ChoiceSymbol): string {
  return `${[...options.keys()].slice(0, 4).join(', ')}${options.size > 4 ? ', …' : ''}`;
}

/** Whether the values stand on one line: they can be compared as more and less. */
export function isOrdered(type: Type): boolean {
  return isQuantity(type) || type.kind === 'date' || isScale(type) || type.kind === 'span';
}

export function isScale(type: Type): boolean {
  return type.kind === 'choice' && type.choice.scale;
}

/** Whether the values can be added up. */
export function isQuantity(type: Type): boolean {
  return ['count', 'number', 'percent', 'money', 'duration'].includes(type.kind);
}

export function isPlainNumber(type: Type): boolean {
  return type.kind === 'count' || type.kind === 'number';
}

/** Whether two values can be equal: of one kind and, where there is one, of one unit. A count is a number. */
export function isComparable(left: Type, right: Type): boolean {
  if (left.kind === 'error' || right.kind === 'error') return true;
  if (isPlainNumber(left) && isPlainNumber(right)) return true;
  if (left.kind === 'duration' && right.kind === 'duration') return left.unit === right.unit;
  if (left.kind === 'money' && right.kind === 'money') return left.per === right.per;
  if (isOfChoice(left) && isOfChoice(right)) return left.choice === right.choice;
  if (left.kind === 'reference' && right.kind === 'reference') return left.record === right.record;
  return left.kind === right.kind && (isOrdered(left) || left.kind === 'text');
}

function isOfChoice(type: Type): type is Extract<Type, { kind: 'choice' | 'span' }> {
  return type.kind === 'choice' || type.kind === 'span';
}

/** The type of both, or nothing when they differ; of a count and a number it is a number. */
export function commonType(left: Type, right: Type): Type | undefined {
  if (left.kind === 'error') return right;
  if (right.kind === 'error' || left === right) return left;
  if (isPlainNumber(left) && isPlainNumber(right)) return left.kind === right.kind ? left : NUMBER;
  if (left.kind === 'yes-no' && right.kind === 'yes-no') return left;
  return left.kind === right.kind && isComparable(left, right) ? left : undefined;
}

/** The type of a sum or difference, or nothing when the two do not add. */
export function sumType(op: '+' | '-', left: Type, right: Type): Type | undefined {
  if (left.kind === 'error' || right.kind === 'error') return ERROR;
  if (!isQuantity(left) || !isComparable(left, right)) return undefined;
  if (!isPlainNumber(left)) return left;
  return op === '+' && left.kind === 'count' && right.kind === 'count' ? COUNT : NUMBER;
}

/**
 * The type of a product: a quantity times a plain number, or a share of it. A share of a plain number is a plain number; money
 * a week for so many weeks is money.
 */
export function productType(left: Type, right: Type): Type | undefined {
  if (left.kind === 'error' || right.kind === 'error') return ERROR;
  if (!isQuantity(left) || !isQuantity(right)) return undefined;
  if (left.kind === 'count' && right.kind === 'count') return COUNT;
  if (isPlainNumber(left) && isPlainNumber(right)) return NUMBER;
  if (left.kind === 'percent') return isPlainNumber(right) ? NUMBER : right;
  if (right.kind === 'percent') return isPlainNumber(left) ? NUMBER : left;
  if (isPlainNumber(left)) return right;
  if (isPlainNumber(right)) return left;
  return earned(left, right) ?? earned(right, left);
}

function earned(money: Type, time: Type): Type | undefined {
  const fits = money.kind === 'money' && time.kind === 'duration' && money.per === time.unit;
  return fits ? MONEY : undefined;
}

/** The type of a quotient: like by like is a number, anything by a plain number keeps its kind. */
export function quotientType(left: Type, right: Type): Type | undefined {
  if (left.kind === 'error' || right.kind === 'error') return ERROR;
  if (!isQuantity(left) || !isQuantity(right)) return undefined;
  if (isComparable(left, right)) return NUMBER;
  return isPlainNumber(right) || right.kind === 'percent' ? left : undefined;
}
