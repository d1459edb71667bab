/**
 * For developers who test with [fast-check](https://fast-check.dev): families that fit the vocabulary of rules.
 *
 * @module headline/testing
 */

export { arbitraryCompletion } from './arbitrary-completion.ts';
export { arbitraryFacts, type FactOptions } from './arbitrary-facts.ts';
export type { Json, Row } from './json.ts';
export { reordered } from './reordered.ts';
