/**
 * For developers who test with [fast-check](https://fast-check.dev): families that fit the vocabulary of rules.
 *
 * @module headline/testing
 */

export { arbitraryCompletion } from './arbitrary-completion.ts';
export { arbitraryFacts, type FactOptions } from './arbitrary-facts.ts';
export { type FamilyOptions, familiesFor, type SampleOptions, sampleFamilies } from './families.ts';
export type { Family } from './family.ts';
export type { Json, Row } from './json.ts';
export { reordered } from './reordered.ts';
export { smallerFamilies, smallestFamily } from './smaller-families.ts';
