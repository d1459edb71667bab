// What is read once only, such as a date of a programme or a change of an inherited part -> the same with one small slip.

import type { DatedValue } from '../ir/program.ts';
import type * as ast from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import { type Source, spanText } from '../text/source.ts';
import { placeKey, type Span } from '../text/span.ts';
import { dayText } from '../values/index.ts';
import type { Placed } from './mutant.ts';
import { type MutationKind, quoted } from './mutation.ts';
import { stepsFrom } from './written-number.ts';

/** A value of a parameter that plans look at, as the core has it. */
export interface KnownValue {
  readonly parameter: string;
  readonly value: DatedValue;
}

/** `values`: by their places, as `placeKey` tells them. */
export function textSlips(source: Source, values: ReadonlyMap<string, KnownValue>): readonly Placed[] {
  return parse(source).value.declarations.flatMap((declared) => {
    switch (declared.kind) {
      case 'plan':
        return declared.parts.flatMap((part) => amendmentSlips(source, part, values));
      case 'programme':
        return declared.phases.flatMap((phase) => phaseSlips(source, phase));
      case 'parameter':
        return declared.values.flatMap((value) => valueSlips(source, value, values));
      default:
        return [];
    }
  });
}

// -- what a plan changes of the one that it extends -----------------------------------------------------------

function amendmentSlips(
  source: Source,
  part: ast.PlanPart,
  values: ReadonlyMap<string, KnownValue>,
): readonly Placed[] {
  switch (part.kind) {
    case 'added':
    case 'removed':
      return [leftOut(source, part.span)];
    case 'replaced':
      return [leftOut(source, part.span), ...periodSlips(source, part.period)];
    case 'set-to':
      if (part.what === 'calendar') return [leftOut(source, part.span)];
      return values.has(placeKey(part.span))
        ? [leftOut(source, part.span), ...valueSlips(source, part, values)]
        : [];
    default:
      return [];
  }
}

/** The text of a piece is taken out and everything else stays in its place. */
function leftOut(source: Source, at: Span): Placed {
  const text = spanText(source, at);
  const [line = ''] = text.split('\n');
  return textSlip('amendment', at, `${quoted(line)} were left out`, text.replace(/[^\n]/g, ' '));
}

// -- values of parameters -------------------------------------------------------------------------------------

interface Written {
  readonly span: Span;
  readonly value: ast.Expression;
  readonly period: ast.FromDate | undefined;
}

function valueSlips(
  source: Source,
  { span, value, period }: Written,
  values: ReadonlyMap<string, KnownValue>,
): readonly Placed[] {
  const known = values.get(placeKey(span));
  if (!known) return [];
  const placed = (kind: MutationKind, at: Span, instead: string, to: Partial<DatedValue>): Placed => ({
    kind,
    at,
    says: `${quoted(spanText(source, at))} were ${quoted(instead)}`,
    slip: { of: 'value', parameter: known.parameter, at: span, to: { ...known.value, ...to } },
  });
  const number = known.value.value;
  const steps =
    typeof number === 'string' || typeof number === 'boolean'
      ? []
      : stepsFrom(spanText(source, value.span), number).map((step) =>
          placed('threshold', value.span, step.text, { value: step.number }),
        );
  const ends = (['from', 'to'] as const).flatMap((end) => {
    const date = period?.[end];
    if (date?.day === undefined) return [];
    const { day } = date;
    return [day - 1, day + 1].map((other) => placed('date', date.span, dayText(other), { [end]: other }));
  });
  return [...steps, ...ends];
}

// -- dates ----------------------------------------------------------------------------------------------------

function periodSlips(source: Source, period: ast.FromDate | undefined): readonly Placed[] {
  if (!period) return [];
  return [period.from, period.to].flatMap((date) => (date ? dateSlips(source, date) : []));
}

function dateSlips(source: Source, { day, span }: ast.DateText): readonly Placed[] {
  if (day === undefined) return [];
  return [-1, 1].map((by) => {
    const text = dayText(day + by);
    return textSlip('date', span, `${quoted(spanText(source, span))} were ${quoted(text)}`, text);
  });
}

// -- programmes -----------------------------------------------------------------------------------------------

function phaseSlips(source: Source, { forWhom }: ast.Phase): readonly Placed[] {
  if (!forWhom) return [];
  return [forWhom.from, forWhom.to].flatMap((date) => (date ? dateSlips(source, date) : []));
}

function textSlip(kind: MutationKind, at: Span, says: string, to: string): Placed {
  return { kind, at, says, slip: { of: 'text', at, to } };
}
