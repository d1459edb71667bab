import type { CatalogueEntry } from './entry.ts';

export const PLAN = {} as const satisfies Record<`plan/${string}`, CatalogueEntry>;
