// Types -> what a node gives, how what it gives is shown, and what stands for an option.

import type { ChoiceSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Type } from '../types/type.ts';
import type { Core, Gives } from './core.ts';
import { broken, type Lowering } from './lowering.ts';
import { compare, literal } from './nodes.ts';
import type { CoreOption, Unit } from './vocabulary.ts';

export function typeIn({ resolutions }: Lowering, node: ast.Expression): Type {
  return resolutions.types.get(node) ?? broken('every expression has a type');
}

export function givesOf(type: Type): Gives {
  switch (type.kind) {
    case 'yes-no':
    case 'conditions':
      return 'verdict';
    case 'choice':
      return type.choice.scale ? 'number' : 'symbol';
    case 'text':
    case 'reference':
      return 'symbol';
    case 'span':
      return 'span';
    default:
      return 'number';
  }
}

export function unitOf(type: Type): Unit {
  switch (type.kind) {
    case 'choice':
    case 'span':
      return type.choice.scale ? { scale: optionsOf(type.choice) } : 'symbol';
    case 'text':
    case 'reference':
      return 'symbol';
    case 'duration':
      return type.unit;
    case 'money':
      return type.per ? { moneyPer: type.per } : 'money';
    case 'percent':
    case 'date':
      return type.kind;
    default:
      return 'plain';
  }
}

export function optionsOf({ options }: ChoiceSymbol): readonly CoreOption[] {
  return [...options].map(([key, label]) => ({ key, label }));
}

/** The place of an option on its scale, from 0 for the lowest; of a choice without order the option itself. */
export function optionValue(choice: ChoiceSymbol, key: string): number | string {
  return choice.scale ? [...choice.options.keys()].indexOf(key) : key;
}

export function isOption(origin: Span, fact: Core, choice: ChoiceSymbol, key: string): Core {
  const value = literal(origin, optionValue(choice, key));
  return compare(origin, 'equal', fact, value, unitOf({ kind: 'choice', choice }));
}
