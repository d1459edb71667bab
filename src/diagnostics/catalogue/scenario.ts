import type { CatalogueEntry } from './entry.ts';

export const SCENARIO = {} as const satisfies Record<`scenario/${string}`, CatalogueEntry>;
