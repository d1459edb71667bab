// Parameters, figures by key, entries and stated figures -> what rules look into, and the rules of stated figures.

import type {
  EntriesSymbol,
  FigureSymbol,
  FiguresSymbol,
  ParameterSymbol,
  PlanSymbol,
} from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { typeOfField } from '../types/type.ts';
import { type Exact, exactText, type Facts, isoFromDay, multiply } from '../values/index.ts';
import { plainHead } from './lower-define.ts';
import { givesOf, optionValue, typeIn, unitOf } from './lower-type.ts';
import { citationsOf } from './lower-vocabulary.ts';
import { broken, keyedId, type Lowering, type LoweringScope } from './lowering.ts';
import type { Constant, CoreFigures, CoreParameter, CoreStated, DatedValue, Rule } from './program.ts';

const NOWHERE: LoweringScope = {
  hands: [],
  window: undefined,
  plan: undefined,
  problem: undefined,
  part: '',
};

// -- parameters -----------------------------------------------------------------------------------------------

export function lowerParameter(lowering: Lowering, symbol: ParameterSymbol): CoreParameter {
  const { node, name } = symbol;
  const type = typeOfField(symbol.type);
  return {
    name,
    label: node.label?.text,
    gives: givesOf(type),
    unit: unitOf(type),
    values: node.values.map((value) => datedValue(lowering, symbol, value.value, value.period, value)),
  };
}

function datedValue(
  lowering: Lowering,
  { type }: ParameterSymbol,
  value: ast.Expression,
  period: ast.FromDate | undefined,
  { span, clauses }: Pick<ast.DatedValue, 'span' | 'clauses'>,
): DatedValue {
  return {
    from: period ? (period.from.day ?? broken('every date exists')) : -Infinity,
    to: period?.to ? (period.to.day ?? broken('every date exists')) : Infinity,
    value: constantOf(lowering, value, type),
    citations: citationsOf(lowering.sources, clauses),
    origin: span,
  };
}

function constantOf(lowering: Lowering, node: ast.Expression, type: ParameterSymbol['type']): Constant {
  if (type.kind === 'choice' && node.kind === 'path')
    return optionValue(type.choice, node.names[0]?.text ?? '');
  if (node.kind === 'literal' && node.value.kind === 'yes-no') return node.value.answer;
  return numberOf(lowering, node);
}

function numberOf(lowering: Lowering, node: ast.Expression): Exact {
  const core = lowering.lower(node, NOWHERE);
  const value = core.kind === 'literal' ? core.value : undefined;
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'n' in value ? value : broken('a figure stands as it is');
}

/** A plan's own values of the parameters that it sets: those that there are, and its own after them. */
export function parametersOf(
  lowering: Lowering,
  plan: PlanSymbol,
): ReadonlyMap<string, readonly DatedValue[]> {
  const found = new Map<string, readonly DatedValue[]>();
  for (const { parameter, node } of plan.parameters) {
    const values = found.get(parameter.id) ?? lowerParameter(lowering, parameter).values;
    const set = datedValue(lowering, parameter, node.value, node.period, node);
    found.set(parameter.id, [...values, set]);
  }
  return found;
}

// -- figures by key -------------------------------------------------------------------------------------------

export function lowerFigures(lowering: Lowering, symbol: FiguresSymbol): CoreFigures {
  const { name, node } = symbol;
  const type = lowering.resolutions.figures.get(symbol) ?? broken('figures have a type');
  const values = node.rows.map(
    ({
      key,
      values: cells,
    }): [string, CoreFigures['values'] extends ReadonlyMap<string, infer V> ? V : never] => {
      const numbers = cells.map((cell) => numberOf(lowering, cell));
      if (node.columns.length === 0) return [key.text, numbers[0] ?? broken('a key has a figure')];
      return [key.text, new Map(node.columns.map((column, index) => [column.text, numbers[index] ?? 0]))];
    },
  );
  return {
    name,
    unit: unitOf(type),
    values: new Map(values),
    citations: citationsOf(lowering.sources, node.clauses),
  };
}

// -- entries --------------------------------------------------------------------------------------------------

/** The facts of all entries, as a family file would hold them. */
export function lowerEntries(entries: readonly EntriesSymbol[]): Facts {
  return Object.fromEntries(entries.map((one) => [one.id, one.node.rows.map((row) => rowFacts(one, row))]));
}

function rowFacts({ node, of }: EntriesSymbol, row: ast.EntryRow): Facts {
  const facts = row.facts.flatMap((fact, index) => {
    const field = of.fields.get(node.fields[index]?.text ?? '') ?? broken('every column is a field');
    const value = factValue(fact, field.type);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(facts);
}

/** A fact as JSON holds it; undefined of one that is not known. */
export function factValue(fact: ast.Fact, type: ParameterSymbol['type']): unknown {
  switch (fact.kind) {
    case 'unknown':
      return undefined;
    case 'none':
      return [];
    case 'word':
      return fact.text;
    case 'value':
      return literalFact(fact.value, type);
  }
}

function literalFact(value: ast.LiteralValue, type: ParameterSymbol['type']): unknown {
  switch (value.kind) {
    case 'yes-no':
      return value.answer;
    case 'text':
      return value.text;
    case 'date':
      return isoFromDay(value.day ?? broken('every date exists'));
    case 'month':
      return { earliest: isoFromDay(value.from), latest: isoFromDay(value.to) };
    case 'money':
      return jsonNumber(multiply(value.number, 100));
    case 'percent':
      return jsonNumber(multiply(value.number, 100));
    default:
      return type.kind === 'percent' ? jsonNumber(multiply(value.number, 100)) : jsonNumber(value.number);
  }
}

/** A decimal of few digits is held by JSON as it was written. */
function jsonNumber(value: Exact): number {
  return typeof value === 'number' ? value : Number(value.n) / Number(value.d);
}

// -- stated figures -------------------------------------------------------------------------------------------

export function lowerStated(
  lowering: Lowering,
  symbol: FigureSymbol,
): { readonly stated: readonly CoreStated[]; readonly rules: readonly Rule[] } {
  const { node, id, name, keys } = symbol;
  const { stated, workedOut } = node;
  if (!stated || !workedOut) return broken('a figure is stated and worked out');
  const [choice] = keys;
  const type = typeIn(lowering, workedOut);
  const rows = stated.value
    ? [{ key: undefined, value: stated.value }]
    : stated.rows.map((row) => ({ key: row.key.text, value: row.values[0] }));
  const citations = citationsOf(lowering.sources, node.clauses);
  const found = rows.map(({ key, value }) => {
    const hands = choice && key !== undefined ? [{ choice, key }] : [];
    const rule: Rule = {
      ...plainHead(name, node, type),
      role: 'figure',
      id: `figure ${keyedId(id, key === undefined ? [] : [key])}`,
      of: undefined,
      citations,
      body: lowering.lower(workedOut, { ...NOWHERE, hands, part: name }),
    };
    const figure: CoreStated = {
      name,
      label: node.label?.text,
      key,
      keyLabel: key === undefined ? undefined : choice?.options.get(key),
      says: stated.says,
      ...statedOf(lowering, value ?? broken('a key has a figure'), stated.says === 'about'),
      unit: unitOf(typeIn(lowering, value ?? workedOut)),
      rule: rule.id,
      citations,
      origin: node.span,
    };
    return { rule, figure };
  });
  return { stated: found.map(({ figure }) => figure), rules: found.map(({ rule }) => rule) };
}

function statedOf(
  lowering: Lowering,
  node: ast.Expression,
  about: boolean,
): Pick<CoreStated, 'stated' | 'places'> {
  const stated = numberOf(lowering, node);
  const value = node.kind === 'literal' ? node.value : undefined;
  const isPercent = typeIn(lowering, node).kind === 'percent';
  const printed = isPercent ? multiply(stated, 100) : stated;
  const [, decimals = ''] = exactText(printed).split('.');
  const written = value && 'places' in value ? (value.places ?? 0) : 0;
  const needed = value?.kind === 'money' && decimals.length === 1 ? 2 : decimals.length;
  const shown = Math.max(written, needed);
  const said = about ? placesThatSay(printed, shown) : shown;
  return { stated, places: isPercent ? said + 2 : said };
}

/** Of what is about 1,400 the last two digits say nothing; 0 says all that it does. */
function placesThatSay(stated: Exact, places: number): number {
  const zeros = places === 0 ? (/[1-9](0+)$/.exec(exactText(stated))?.[1] ?? '') : '';
  return places - zeros.length;
}
