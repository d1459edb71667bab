import type { CatalogueEntry } from './entry.ts';

export const TYPES = {} as const satisfies Record<`types/${string}`, CatalogueEntry>;
