// Defines of records and by keys, groups, tables and allocations -> rules.

import type { AllocationSymbol, ChoiceSymbol, DefineSymbol, GroupSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { placesOf } from '../types/check-arithmetic.ts';
import type { Type } from '../types/type.ts';
import { type Core, SELF } from './core.ts';
import { appliesWhen, withClauses } from './lower-clauses.ts';
import { cutTo, elementOf, followed, sourceOf } from './lower-path.ts';
import { lowerStretch } from './lower-stretch.ts';
import { givesOf, typeIn, unitOf } from './lower-type.ts';
import { citationsOf, evidenceOf } from './lower-vocabulary.ts';
import {
  broken,
  coreField,
  enter,
  keyedId,
  type Lowering,
  type LoweringScope,
  ruleId,
  within,
} from './lowering.ts';
import { each, input } from './nodes.ts';
import type { Rule } from './program.ts';

/** The value of a define, with all that its clauses say. */
export function bodyOfDefine(lowering: Lowering, define: DefineSymbol, scope: LoweringScope): Core {
  const { value, clauses } = define.node;
  const owes = lowering.resolutions.owing.has(define);
  const body = lowering.lower(value, owes ? { ...scope, window: { core: 'owed', by: undefined } } : scope);
  const gives = givesOf(typeIn(lowering, value));
  if (gives === 'verdict') return withClauses(lowering, body, clauses, scope);
  return clauses
    .filter((clause) => clause.kind === 'applies-when')
    .reduce((inner, clause) => appliesWhen(lowering, inner, gives, clause, scope), body);
}

export function lowerDefine(lowering: Lowering, define: DefineSymbol): readonly Rule[] {
  const { of, keys, name } = define;
  if (of) {
    const scope = scopeOf([{ input: SELF, record: of }], name);
    return [
      {
        ...headOf(lowering, define),
        of: of.id,
        id: ruleId(define, undefined),
        body: bodyOfDefine(lowering, define, scope),
      },
    ];
  }
  return combinations(keys).map((options) => {
    const hands = keys.map((choice, index) => ({ choice, key: options[index] ?? '' }));
    const body = bodyOfDefine(lowering, define, scopeOf(hands, name));
    return {
      ...headOf(lowering, define),
      of: undefined,
      id: keyedId(define.id, options),
      name: keyedId(name, options),
      body,
    };
  });
}

function scopeOf(hands: LoweringScope['hands'], part: string): LoweringScope {
  return { hands, window: undefined, plan: undefined, problem: undefined, part };
}

/** Every option of the first key with every option of the second. */
export function combinations(keys: readonly ChoiceSymbol[]): readonly (readonly string[])[] {
  const [first, ...rest] = keys;
  if (!first) return [[]];
  return [...first.options.keys()].flatMap((option) =>
    combinations(rest).map((others) => [option, ...others]),
  );
}

function headOf(lowering: Lowering, define: DefineSymbol): Omit<Rule, 'id' | 'of' | 'body'> {
  const { node, name } = define;
  const type = typeIn(lowering, node.value);
  return {
    ...plainHead(name, node, type),
    role: 'define',
    owesWindow: lowering.resolutions.owing.has(define),
    citations: citationsOf(lowering.sources, node.clauses),
    evidence: evidenceOf(node.clauses),
  };
}

/** What a rule says of itself that is of no plan and cites nothing. */
export function plainHead(
  name: string,
  node: { readonly span: ast.Name['span']; readonly label?: ast.Quoted | undefined },
  type: Type,
): Omit<Rule, 'id' | 'of' | 'body' | 'role'> {
  return {
    name,
    label: node.label?.text,
    gives: givesOf(type),
    unit: unitOf(type),
    owesWindow: false,
    citations: [],
    evidence: [],
    from: undefined,
    because: undefined,
    origin: node.span,
  };
}

// -- groups ---------------------------------------------------------------------------------------------------

export function lowerGroup(lowering: Lowering, group: GroupSymbol): Rule {
  const { by, name, node, of } = group;
  const scope = scopeOf([{ input: SELF, record: of }], name);
  const citations = citationsOf(lowering.sources, node.clauses);
  const head = { ...plainHead(name, node, { kind: 'yes-no' }), role: 'group' as const, of: of.id, citations };
  const id = ruleId(group, undefined);
  if (by.kind === 'when') return { ...head, id, body: lowering.lower(by.when, scope) };
  return { ...head, id, gives: 'list', body: members(lowering, group, by, scope) };
}

type Memberships = Extract<GroupSymbol['by'], { kind: 'memberships' }>;

/** Whom the memberships of a date, or of a stretch of days, are of. */
function members(
  lowering: Lowering,
  { node }: GroupSymbol,
  { list, field: symbol, window }: Memberships,
  scope: LoweringScope,
): Core {
  const { span: origin } = node;
  const stretch = window.kind === 'in' ? window.stretch : broken('memberships are in one stretch of days');
  const source = sourceOf(lowering, { frame: 0, via: [] }, list, origin, scope);
  const around = within(scope, lowerStretch(lowering, stretch, scope));
  const cut = cutTo(lowering, source, elementOf(list).id, origin, around, false);
  const { as } = enter(scope, elementOf(list));
  const held: Core = { kind: 'field', origin, of: input(origin, as), field: coreField(lowering, symbol) };
  const { type } = symbol;
  const member = type.kind === 'reference' ? followed(origin, type.record.id, held) : held;
  return each(origin, cut, as, member);
}

// -- allocations ----------------------------------------------------------------------------------------------

export function lowerAllocation(lowering: Lowering, allocation: AllocationSymbol): readonly Rule[] {
  const { node, keys, name, id } = allocation;
  const [among] = keys;
  const options = [...(among?.options.keys() ?? [])];
  const total = lowering.lower(node.total, scopeOf([], name));
  const weights = options.map((key) =>
    lowering.lower(node.weight, scopeOf(among ? [{ choice: among, key }] : [], name)),
  );
  const type = typeIn(lowering, node.total);
  const shown = placesOf(node.grain) ?? broken('decimal places are a small whole number');
  const places = type.kind === 'percent' ? shown + 2 : shown;
  return options.map((key, index) => ({
    ...plainHead(keyedId(name, [key]), node, type),
    role: 'allocation',
    id: keyedId(id, [key]),
    of: undefined,
    citations: citationsOf(lowering.sources, node.clauses),
    body: { kind: 'share', origin: node.span, total, weights, index, places, method: node.method },
  }));
}
