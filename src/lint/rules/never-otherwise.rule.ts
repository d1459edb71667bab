// A comparison that comes out one way whatever the facts are: of a count with 0, of a scale with its ends, of all the options
// there are, of more conditions than are listed.

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ChoiceSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Resolutions } from '../../types/resolution.ts';
import type { Type } from '../../types/type.ts';
import { compareExact, type Exact } from '../../values/index.ts';
import type { LintRule } from '../linted.ts';
import { nodesOf } from '../nodes-in.ts';

export const neverOtherwise: LintRule = ({ checked: { bindings, resolutions } }) =>
  bindings.files.flatMap((file) => [
    ...nodesOf<ast.Comparison>(file, 'comparison').flatMap((node) => ofComparison(resolutions, node)),
    ...nodesOf<ast.Counted>(file, 'counted').flatMap((node) => ofBound(node.bound, 0, Infinity)),
    ...nodesOf<ast.Tallied>(file, 'tallied').flatMap(ofTallied),
  ]);

/** What it always is; nothing where the facts decide. */
type Always = 'true' | 'false' | undefined;

function found(always: Always, span: Span, why: string): readonly Diagnostic[] {
  return always ? [diagnostic('lint/never-otherwise', span, { always, why })] : [];
}

// -- counts ---------------------------------------------------------------------------------------------------

function ofTallied({ bound, of }: ast.Tallied): readonly Diagnostic[] {
  return bound.kind === 'bound' ? ofBound(bound, 0, of.kind === 'list-of' ? of.items.length : Infinity) : [];
}

function ofBound(bound: ast.Bound, least: Exact, most: Exact): readonly Diagnostic[] {
  const number = bound.kind === 'bound' ? numberOf(bound.number) : undefined;
  if (bound.kind !== 'bound' || number === undefined) return [];
  const why =
    compareExact(number, least) <= 0 ? 'a count is never below 0' : `there are only ${String(most)} of them`;
  return found(boundAlways(bound.word, number, least, most), bound.span, why);
}

function numberOf(node: ast.Expression): Exact | undefined {
  if (node.kind === 'bracketed') return numberOf(node.inner);
  return node.kind === 'literal' && node.value.kind === 'number' ? node.value.number : undefined;
}

/** What a bound comes to for every number from the least to the most. */
function boundAlways(word: ast.BoundedWord, number: Exact, least: Exact, most: Exact): Always {
  const [toLeast, toMost] = [compareExact(number, least), compareExact(number, most)];
  switch (word) {
    case 'at least':
      return toLeast <= 0 ? 'true' : toMost > 0 ? 'false' : undefined;
    case 'more than':
    case 'after':
      return toLeast < 0 ? 'true' : toMost >= 0 ? 'false' : undefined;
    case 'at most':
      return toMost >= 0 ? 'true' : toLeast < 0 ? 'false' : undefined;
    case 'fewer than':
    case 'less than':
    case 'under':
    case 'before':
      return toMost > 0 ? 'true' : toLeast <= 0 ? 'false' : undefined;
    case 'exactly':
      return toLeast < 0 || toMost > 0 ? 'false' : undefined;
  }
}

// -- comparisons ----------------------------------------------------------------------------------------------

function ofComparison(
  { types, paths }: Resolutions,
  { left, predicate, negated, span }: ast.Comparison,
): readonly Diagnostic[] {
  const type = types.get(left);
  const place = (node: ast.Expression): Exact | undefined => placeOf(type, node, paths);
  const turned = (always: Always): Always =>
    always && negated ? (always === 'true' ? 'false' : 'true') : always;
  switch (predicate.kind) {
    case 'bounded': {
      const number = place(predicate.value);
      const range = rangeOf(type);
      if (number === undefined || !range) return [];
      return found(turned(boundAlways(predicate.word, number, range.least, range.most)), span, range.why);
    }
    case 'between': {
      const [low, high] = [place(predicate.low), place(predicate.high)];
      if (low === undefined || high === undefined || compareExact(low, high) <= 0) return [];
      return found(turned('false'), span, 'the first of the two is the greater');
    }
    case 'one-of': {
      const all = type?.kind === 'choice' && isEveryOption(type.choice, predicate.options.items, paths);
      return found(turned(all ? 'true' : undefined), span, 'these are all the options there are');
    }
    default:
      return [];
  }
}

interface NumberRange {
  readonly least: Exact;
  readonly most: Exact;
  readonly why: string;
}

/** The numbers that a kind of figure can be, where they end. */
function rangeOf(type: Type | undefined): NumberRange | undefined {
  if (type?.kind === 'count') return { least: 0, most: Infinity, why: 'a count is never below 0' };
  if ((type?.kind !== 'choice' && type?.kind !== 'span') || !type.choice.scale) return undefined;
  const options = [...type.choice.options.keys()];
  const why = `${type.choice.name} goes from ${options[0]} to ${options.at(-1)}`;
  return { least: 0, most: options.length - 1, why };
}

/** A figure as a number (the two of a comparison have one unit); of an option of a scale, its place from the lowest. */
function placeOf(
  type: Type | undefined,
  node: ast.Expression,
  paths: Resolutions['paths'],
): Exact | undefined {
  if (node.kind === 'bracketed') return placeOf(type, node.inner, paths);
  if (node.kind === 'literal') return 'number' in node.value ? node.value.number : dayOf(node.value);
  const option = node.kind === 'path' ? paths.get(node) : undefined;
  if (option?.kind !== 'option' || !option.choice.scale) return undefined;
  return [...option.choice.options.keys()].indexOf(option.key);
}

function dayOf(value: ast.LiteralValue): number | undefined {
  return value.kind === 'date' ? value.day : undefined;
}

function isEveryOption(
  { options }: ChoiceSymbol,
  items: readonly ast.Expression[],
  paths: Resolutions['paths'],
): boolean {
  const keys = items.map((item) => (item.kind === 'path' ? paths.get(item) : undefined));
  const named = new Set(keys.flatMap((key) => (key?.kind === 'option' ? [key.key] : [])));
  return options.size > 0 && [...options.keys()].every((option) => named.has(option));
}
