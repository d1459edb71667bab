// What the checker found out about names -> what the word at each place of the rules means, for whoever prints that word.

import type {
  CalendarSymbol,
  ChoiceSymbol,
  FieldSymbol,
  GroupSymbol,
  KeyedSymbol,
  NamedListSymbol,
  ParameterSymbol,
  PlanSymbol,
  RuleSymbol,
} from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Resolution, Resolutions } from '../../types/resolution.ts';

export type Meaning =
  /** An option of a choice is told by its label. */
  | { readonly kind: 'option'; readonly label: string }
  /** A part of the plan: `words` is the stretch that names it, `school.exclusions`. */
  | { readonly kind: 'rule'; readonly rule: RuleSymbol; readonly words: Span }
  | { readonly kind: 'named'; readonly symbol: NamedSymbol }
  | { readonly kind: 'named-list'; readonly symbol: NamedListSymbol }
  | { readonly kind: 'plan'; readonly plan: PlanSymbol }
  /** `problems`, `eligible`: the whole section of the plan. */
  | { readonly kind: 'section'; readonly of: 'problems' | 'outcomes' | 'eligibility' }
  | { readonly kind: 'as-of' };

/** What has an entry of its own outside the plan, besides rules. */
export type NamedSymbol = FieldSymbol | GroupSymbol | ParameterSymbol | CalendarSymbol | KeyedSymbol;

export type Meanings = ReadonlyMap<string, Meaning>;

export function placeOf({ file, start }: Span): string {
  return `${start}:${file}`;
}

/** A name, and what it means where it stands. */
type Noted = readonly [ast.Name, Meaning];

export function meaningsOf(resolutions: Resolutions): Meanings {
  const { paths, nouns, adjectives, calendars, keyedFolds } = resolutions;
  const noted: readonly Noted[] = [
    ...[...paths].flatMap(([path, resolution]) => pathMeanings(path, resolution)),
    ...[...nouns].flatMap(([node, { group, list }]) => named(nounOf(node), group ?? list)),
    ...[...adjectives].flatMap(([name, { field }]) => named(name, field)),
    ...[...calendars].flatMap(([node, calendar]) => named(calendarNameOf(node), calendar)),
    ...[...keyedFolds].flatMap(([{ over }, { symbol }]) =>
      over.kind === 'path' ? named(over.names.at(-1), symbol) : [],
    ),
  ];
  return new Map(noted.map(([{ span }, meaning]) => [placeOf(span), meaning]));
}

function named(name: ast.Name | undefined, symbol: NamedSymbol): readonly Noted[] {
  return name ? [[name, { kind: 'named', symbol }]] : [];
}

function optionAt(name: ast.Name, label: string): Noted {
  return [name, { kind: 'option', label }];
}

function pathMeanings(path: ast.Path, resolution: Resolution): readonly Noted[] {
  const { names, under } = path;
  const last = names.at(-1);
  if (!last) return [];
  if ('under' in resolution && resolution.under)
    return under ? [[under, { kind: 'plan', plan: resolution.under }]] : [];
  switch (resolution.kind) {
    case 'rule':
      return [ruleAt(names, last, resolution.rule)];
    case 'field':
      return named(last, resolution.field);
    case 'item-value':
      return [...named(names.at(-2), resolution.list), ...valueAt(last, resolution.value)];
    case 'previous':
      return valueAt(last, resolution.value);
    case 'eligible':
      return [[last, { kind: 'section', of: 'eligibility' }]];
    case 'rules':
      return resolution.of === 'indicators' ? [] : [[last, { kind: 'section', of: resolution.of }]];
    case 'named-list':
      return [[last, { kind: 'named-list', symbol: resolution.list }]];
    case 'as-of':
      return [[last, { kind: 'as-of' }]];
    case 'parameter':
      return named(last, resolution.parameter);
    case 'option':
      return [optionAt(last, labelOf(resolution.choice, resolution.key))];
    case 'keyed':
      return [...named(last, resolution.symbol), ...keyOf(path, resolution)];
    case 'record':
    case 'key':
      return [];
  }
}

/** `of charnwood`, whose figure is meant. */
function keyOf(
  { owner }: ast.Path,
  { keys, symbol }: Extract<Resolution, { kind: 'keyed' }>,
): readonly Noted[] {
  const name = owner?.names[0];
  const [key] = keys;
  const [choice] = symbol.keys;
  return name && choice && key?.kind === 'option' ? [optionAt(name, labelOf(choice, key.key))] : [];
}

/** The words that name a rule begin with its problem or its table, where that is said. */
function ruleAt(names: readonly ast.Name[], last: ast.Name, rule: RuleSymbol): Noted {
  const before = names.at(-2);
  const holder = rule.kind === 'indicator' ? rule.problem : rule.kind === 'table-output' && rule.table.name;
  const from = before && before.text === holder ? before : last;
  return [from, { kind: 'rule', rule, words: { ...from.span, end: last.span.end } }];
}

function valueAt(
  name: ast.Name,
  value: Extract<Resolution, { kind: 'previous' }>['value'],
): readonly Noted[] {
  return value.kind === 'define'
    ? [[name, { kind: 'rule', rule: value, words: name.span }]]
    : named(name, value);
}

/** The name that a node of the side table of nouns is noted for. */
function nounOf(node: object): ast.Name | undefined {
  if ('noun' in node) return node.noun as ast.Name;
  return 'text' in node ? (node as ast.Name) : undefined;
}

function calendarNameOf(node: object): ast.Name | undefined {
  if ('calendar' in node) return node.calendar as ast.Name;
  return 'unit' in node ? (node.unit as ast.Name) : undefined;
}

/** The label of an option; of one without, its key. */
export function labelOf({ options }: ChoiceSymbol, key: string): string {
  const label = options.get(key);
  return label === undefined || label === key ? key.replaceAll('_', ' ') : label;
}
