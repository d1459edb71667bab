// What scenarios should reach, and what they should show of it.

import type { RuleRole } from '../ir/program.ts';
import type { Source } from '../text/source.ts';
import { spanText } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/**
 * @example
 * const kind: CoverageKind = 'condition';
 */
export type CoverageKind =
  /** Indicators, and problems, filters, gates and the eligibility. */
  | 'indicator'
  /** Outcomes, and the progress and payments. */
  | 'outcome'
  /** Rows of tables, cases of choices, and what applies only in some cases. */
  | 'case'
  /** Values of parameters. */
  | 'period'
  /** What a plan changes of the one that it extends. */
  | 'amendment'
  | 'condition';

/**
 * Every kind, in the order in which they are told.
 *
 * @example
 * COVERAGE_KINDS[0]; // => 'indicator'
 */
export const COVERAGE_KINDS: readonly CoverageKind[] = [
  'indicator',
  'outcome',
  'case',
  'period',
  'amendment',
  'condition',
];

/**
 * One thing that should be seen of an item.
 *
 * @example
 * const side: CoverageSide = 'yes';
 */
export type CoverageSide =
  | 'yes'
  | 'no'
  | 'something'
  | 'nothing'
  /** Of one condition of several: with it the other way round the verdict would have been another. */
  | 'decides as yes'
  | 'decides as no'
  | 'taken'
  | 'applies'
  | 'does not apply'
  | 'assumed'
  | 'in force'
  | 'asked';

export interface Subject {
  /** The same for every copy of a rule. */
  readonly key: string;
  readonly kind: CoverageKind;
  readonly at: Span;
  /** In words, such as `indicator ‘school.exclusions’`. */
  readonly what: string;
  readonly sides: readonly CoverageSide[];
}

/** Something seen of a subject in a scenario. */
export type Mark = string & { readonly mark: unique symbol };

export function markOf(key: string, side: CoverageSide): Mark {
  return `${key} ${side}` as Mark;
}
// -- in words -------------------------------------------------------------------------------------------------

export type Sources = ReadonlyMap<string, Source>;

const LONGEST = 70;

/** A piece of rule text on one line, no longer than a list wants it. */
export function quotedAt(sources: Sources, span: Span): string {
  const source = sources.get(span.file);
  const text = source ? spanText(source, span) : '';
  return `‘${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}’`;
}

/** The first line of what goes over several, without the brace that opens it. */
export function headingOf(sources: Sources, span: Span): Span {
  const text = sources.get(span.file)?.text.slice(span.start, span.end) ?? '';
  const heading = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/\s*\{?\s*(?:\/\/.*)?$/, '');
  return { ...span, end: span.start + heading.length };
}

const ROLE_WORDS: Partial<Record<RuleRole, string>> = { define: 'definition', applies: 'whom it is for' };

export function roleWord(role: RuleRole): string {
  return ROLE_WORDS[role] ?? role;
}
