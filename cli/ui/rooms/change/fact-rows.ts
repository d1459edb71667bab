// The facts of a case, beside what they were when it was read -> rows.

import { type FactNode, type Facts, factAt } from '../../../../src/index.ts';
import { shownText } from '../../model/fit-text.ts';
import { textRow } from '../../model/sheet.ts';
import type { Row } from '../browse/rows.ts';
import type { ChangeState } from './state.ts';

export interface FactsShown {
  readonly nodes: readonly FactNode[];
  /** The same of the case as it was read, by place. */
  readonly before: ReadonlyMap<string, FactNode>;
  readonly facts: Facts;
  readonly was: Facts;
}

export function factRows(
  shown: FactsShown,
  { open, all }: Pick<ChangeState, 'open' | 'all'>,
): readonly Row[] {
  const rowsOf = (nodes: readonly FactNode[], depth: number): readonly Row[] =>
    nodes
      .filter((node) => all || node.raw !== undefined || isChanged(shown, node))
      .flatMap((node) => {
        const holds = isHolder(node);
        const isOpen = holds && open.has(node.path);
        const row = textRow(node.path, textOf(shown, node), {
          depth,
          fold: holds ? (isOpen ? 'open' : 'closed') : 'none',
          kind: node.raw === undefined ? 'detail' : 'answer',
        });
        return [row, ...(isOpen ? rowsOf(node.parts, depth + 1) : [])];
      });
  return rowsOf(shown.nodes, 0);
}

/** Whether something stands under it, or could. */
export function isHolder({ isItem, field: { type }, parts }: FactNode): boolean {
  return isItem || (type.kind === 'list' ? parts.length > 0 : type.kind === 'record' && parts.length > 0);
}

function textOf(shown: FactsShown, node: FactNode): string {
  const { name, text, path, isItem } = node;
  const told = isItem && text !== '' ? `${name}: ${text}` : isItem ? name : `${name}: ${text}`;
  if (!isChanged(shown, node)) return shownText(told);
  const before = shown.before.get(path);
  return shownText(
    before === undefined ? `${told} (new)` : isItem ? `${told} (changed)` : `${told} (was ${before.text})`,
  );
}

function isChanged({ was, facts }: FactsShown, { steps }: FactNode): boolean {
  if (was === facts) return false;
  return JSON.stringify(factAt(was, steps)) !== JSON.stringify(factAt(facts, steps));
}
