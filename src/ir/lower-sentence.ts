// AST -> core: sentences about each of a list: `any child has …`, `no child newly meets …`, `any referral followed by …`,
// `the latest of …`.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Core } from './core.ts';
import { lowerCounted } from './lower-counted.ts';
import { itemsOf, type LoweredItems } from './lower-noun.ts';
import { lowerStretch } from './lower-stretch.ts';
import { lowerTallied } from './lower-tally.ts';
import { broken, coreRecord, type Lowering, type LoweringScope, within } from './lowering.ts';
import { allOf, asOf, compare, each, input, literal, moved, notOf, tallyOf, window } from './nodes.ts';

export const QUANTIFIERS = { any: 'any', every: 'all', no: 'none' } as const;

export function lowerQuantified(lowering: Lowering, node: ast.Quantified, scope: LoweringScope): Core {
  const { span: origin, noun, whoIs } = node;
  const items = itemsOf(lowering, { key: node, span: noun.span, whoIs, measured: true }, scope);
  const value = lowering.lower(node.body, items.inner);
  return tallyOf(QUANTIFIERS[node.quantifier], each(origin, items.list, items.as, value), origin);
}

/** Not before, and now: each of them judged on both days. */
export function lowerNewly(lowering: Lowering, node: ast.Newly, scope: LoweringScope): Core {
  const { span: origin, noun, whoIs } = node;
  const items = itemsOf(lowering, { key: node, span: noun.span, whoIs }, scope);
  const now = lowering.lower(node.condition, within(items.inner, undefined));
  const before: Core = {
    kind: 'shift',
    origin: node.since.span,
    how: 'as of',
    to: lowering.lower(node.since, scope),
    value: now,
    gives: 'verdict',
  };
  const value = allOf(origin, [notOf(before, node.since.span), now]);
  return tallyOf(QUANTIFIERS[node.quantifier], each(origin, items.list, items.as, value), origin);
}

/** Within so many days of an event, that day included. */
export function lowerFollowedBy(lowering: Lowering, node: ast.FollowedBy, scope: LoweringScope): Core {
  const { span: origin, noun, whoIs, by } = node;
  const upToNow = scope.window
    ? scope
    : within(scope, window(origin, literal(origin, -Infinity), asOf(origin)));
  const items = itemsOf(lowering, { key: node, span: noun.span, whoIs }, upToNow);
  const day = dayOf(lowering, items, 'to', noun.span);
  const until = moved(origin, node.unit, day, lowering.lower(node.number, within(items.inner, undefined)));
  const inner = within(items.inner, window(origin, day, until));
  const value =
    by.kind === 'counted' ? lowerCounted(lowering, by, undefined, inner) : lowerTallied(lowering, by, inner);
  return tallyOf(QUANTIFIERS[node.quantifier], each(origin, items.list, items.as, value), origin);
}

/** The date of an event; of a spell the day on which it starts, or ends. */
function dayOf(lowering: Lowering, { noun, as }: LoweredItems, edge: 'from' | 'to', origin: Span): Core {
  const { placed } = coreRecord(lowering.records, noun.element.id);
  const field = placed?.[edge] ?? broken('what is followed by another has a date');
  return { kind: 'field', origin, of: input(origin, as), field };
}

/**
 * The condition of all that are latest; where several are of one day, of every one of them. Where there is none, nothing is
 * so of the latest.
 */
export function lowerOfLatest(lowering: Lowering, node: ast.OfLatest, scope: LoweringScope): Core {
  const { span: origin, noun } = node;
  const around =
    node.window?.kind === 'in'
      ? lowerStretch(lowering, node.window.stretch, scope)
      : window(origin, literal(origin, -Infinity), asOf(origin));
  const items = itemsOf(lowering, { ...node, key: node, span: noun.span }, within(scope, around));
  const { list, as } = items;
  const day = dayOf(lowering, items, 'from', noun.span);
  const latest: Core = {
    kind: 'fold',
    origin: noun.span,
    op: node.which === 'latest' ? 'greatest' : 'least',
    of: 'number',
    list: each(noun.span, list, as, day),
    least: -Infinity,
    most: Infinity,
  };
  const isLatest = compare(noun.span, 'equal', day, latest, 'date');
  const last: Core = { kind: 'select', origin: noun.span, list, as, where: isLatest };
  const body = lowering.lower(node.body, within(items.inner, undefined));
  const condition = node.negated ? notOf(body, origin) : body;
  const count: Core = {
    kind: 'fold',
    origin: noun.span,
    op: 'count',
    of: 'number',
    list,
    least: 0,
    most: Infinity,
  };
  const isThere = compare(noun.span, 'at least', count, literal(noun.span, 1));
  return allOf(origin, [isThere, tallyOf('all', each(origin, last, as, condition), origin)]);
}
