// The facts of the chosen case as a tree, kept while they stay the same.

import { type Asking, type FactNode, type Facts, factTree } from '../../../../src/index.ts';
import { lastKept } from '../../model/last-kept.ts';
import type { Tools } from '../../model/tools.ts';
import type { FactsShown } from './fact-rows.ts';

export interface ChangeWork {
  /** `secrets`: whether private facts are told. */
  readonly of: (asking: Asking, was: Facts, secrets: boolean) => FactsShown;
}

export function createChangeWork(_: Tools): ChangeWork {
  return {
    of: lastKept((asking: Asking, was: Facts, secrets: boolean): FactsShown => {
      const { facts } = asking;
      const before = new Map<string, FactNode>();
      const note = (nodes: readonly FactNode[]): void => {
        for (const node of nodes) {
          before.set(node.path, node);
          note(node.parts);
        }
      };
      if (was !== facts) note(factTree(asking, was, secrets));
      return { nodes: factTree(asking, facts, secrets), before, facts, was };
    }),
  };
}
