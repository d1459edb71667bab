// Names that no declaration may take, because they have a meaning of their own where they would be read.

/** What a condition reads as the language's own. */
export const OF_CONDITIONS: readonly string[] = ['as_of', 'problems', 'indicators', 'eligible'];

/** What a window reads as a unit of time. */
export const UNITS: readonly string[] = ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'];

/** What the schema of facts calls its own types, beside the records of the vocabulary. */
export const OF_SCHEMA = ['Day', 'Date', 'DateOrOngoing', 'Provenance'] as const;

/** What a question calls its own, beside the dates that a plan declares. */
export const OF_QUESTION: readonly string[] = ['asOf', 'knownOn'];
