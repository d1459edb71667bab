import type { CatalogueEntry } from './entry.ts';

export const INPUT = {} as const satisfies Record<`input/${string}`, CatalogueEntry>;
