// The six problems as a policy of Cedar, which goes through no lists: a figure for each indicator is its context.

import type { Contestant } from '../families/contestant.ts';
import type { Family } from '../families/facts.ts';
import { askedOfBounds, type Figures } from './figures.ts';
import { importPeer, versionOf } from './peer.ts';

interface Package {
  preparsePolicySet(
    name: string,
    policies: { readonly staticPolicies: string },
  ): { readonly type: 'success' | 'failure'; readonly errors?: unknown };
  statefulIsAuthorized(call: object): {
    readonly type: 'success' | 'failure';
    readonly errors?: unknown;
    readonly response?: { readonly decision: 'allow' | 'deny' };
  };
}

const NAME = '@cedar-policy/cedar-wasm';

export async function cedar(): Promise<Contestant<Family>> {
  const { preparsePolicySet, statefulIsAuthorized } = await importPeer<Package>(`${NAME}/nodejs`);
  const parsed = preparsePolicySet('six-problems', { staticPolicies: POLICY });
  if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
  const eligible = (context: Figures): boolean => {
    const answer = statefulIsAuthorized({
      principal: { type: 'Family', id: 'one' },
      action: { type: 'Action', id: 'join' },
      resource: { type: 'Programme', id: 'phase-2' },
      context,
      preparsedPolicySetId: 'six-problems',
      entities: [],
    });
    if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
    return answer.response?.decision === 'allow';
  };
  return {
    name: NAME,
    version: versionOf(NAME),
    note: 'a figure for each indicator is worked out for it; asked of the least and of the most',
    most: 10_000,
    prepare: ({ families }) => askedOfBounds(families, (figures) => figures, eligible),
  };
}

const one = (...conditions: readonly string[]): string => `(if ${conditions.join(' || ')} then 1 else 0)`;

const POLICY = `permit (principal, action == Action::"join", resource) when {
  ${[
    one('context.children_with_offences >= 1', 'context.members_under_orders >= 1'),
    one('context.pupils_absent >= 1', 'context.children_excluded >= 1'),
    one('context.children_in_need >= 1', 'context.children_protected >= 1'),
    one(
      'context.adults_on_benefit >= 1',
      'context.leavers_without_place >= 1',
      'context.rent_arrears >= 50000',
    ),
    one('context.members_abused >= 1', 'context.police_callouts >= 2'),
    one('context.members_in_ill_health >= 2', 'context.adults_misusing >= 1'),
  ].join(' +\n  ')} >= 2
};`;
