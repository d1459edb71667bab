import type { CatalogueEntry } from './entry.ts';

export const NAMES = {} as const satisfies Record<`names/${string}`, CatalogueEntry>;
