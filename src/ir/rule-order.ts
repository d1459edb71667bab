// Rules in the order of what they stand on: each after those that it uses. A figure that is brought forward rests on itself, one
// record earlier; any other circle is an error.

import type { Staged } from '../diagnostics/diagnostic.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type Core, childrenOf, type Ref } from './core.ts';
import type { Rule } from './program.ts';

export function inOrderOfUse(rules: readonly Rule[]): Staged<ReadonlyMap<string, Rule>> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const done = new Map<string, Rule>();
  const underWay = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const visit = (rule: Rule): void => {
    underWay.add(rule.id);
    for (const ref of refsOf(rule.body, false)) {
      const used = byId.get(ref.node.rule);
      if (!used || done.has(used.id)) continue;
      if (!underWay.has(used.id)) visit(used);
      else if (!ref.before) diagnostics.push(cycle(ref.node, used));
    }
    underWay.delete(rule.id);
    done.set(rule.id, rule);
  };
  for (const rule of rules) if (!done.has(rule.id)) visit(rule);
  return { value: done, diagnostics };
}

function cycle({ origin }: Ref, { name, origin: declared }: Rule): Diagnostic {
  const related = [{ span: declared, label: 'declared here' }];
  return diagnostic('types/cycle', origin, { name }, { related });
}

interface Use {
  readonly node: Ref;
  /** Asked of the record before the one in hand. */
  readonly before: boolean;
}

function refsOf(node: Core, before: boolean): readonly Use[] {
  const own = node.kind === 'ref' ? [{ node, before }] : [];
  const isBefore = (child: Core): boolean =>
    before || (node.kind === 'each' && node.list.kind === 'previous' && child === node.value);
  return [...own, ...childrenOf(node).flatMap((child) => refsOf(child, isBefore(child)))];
}
