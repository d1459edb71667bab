// A value with its unit -> plain JSON, exact: what is possible of a verdict, the least and the most of a figure.

import type { Unit } from '../ir/vocabulary.ts';
import { plainDate, plainNumber, plainOption, plainPlace, plainSpan, plainVerdict } from '../values/index.ts';
import type { Value } from './value.ts';

/**
 * Lists, records and windows are no answers of a plan: of them there is nothing.
 *
 * @example
 * plainValue({ kind: 'number', number: point(10) }, 'plain').value; // => '10'
 */
export function plainValue(value: Value, unit: Unit): Readonly<Record<string, unknown>> {
  const options = typeof unit === 'object' && 'scale' in unit ? unit.scale.map(({ key }) => key) : undefined;
  switch (value.kind) {
    case 'verdict':
      return { ...plainVerdict(value.verdict) };
    case 'number':
      if (options) return { ...plainPlace(value.number, options) };
      return { ...(unit === 'date' ? plainDate(value.number) : plainNumber(value.number)) };
    case 'symbol':
      return { ...plainOption(value.symbol) };
    case 'span':
      return { ...plainSpan(value.span, options ?? []) };
    case 'list':
    case 'record':
    case 'window':
      return {};
  }
}
