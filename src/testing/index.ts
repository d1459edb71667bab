/**
 * For developers who test with [fast-check](https://fast-check.dev): families that fit the vocabulary of rules.
 *
 * Every example begins from this:
 *
 * ```ts
 * import fc from 'fast-check';
 * import { dayFromIso, type Facts, openProject } from 'headline';
 *
 * const text = `record Place {
 *   reference : required text
 *   wet       : yes/no
 *   depths    : list of Depth
 * }
 *
 * event Depth {
 *   on : date
 * }
 *
 * plan dry for Place {
 *   problem damp "It is damp" {
 *     indicator soaked {
 *       wet
 *     }
 *   }
 *
 *   eligibility {
 *     not damp
 *   }
 * }
 * `;
 * const program = openProject({ read: () => text }, ['dry.headline']).program!;
 * const plan = program.plans.get('dry')!;
 * const facts: Facts = { reference: 'A', wet: false };
 * const asOf = dayFromIso('2015-09-30')!;
 * ```
 *
 * @module headline/testing
 */

export { arbitraryCompletion } from './arbitrary-completion.ts';
export { arbitraryFacts, type FactOptions } from './arbitrary-facts.ts';
export { type Counterexample, counterexampleOf } from './counterexample.ts';
export { type FamilyOptions, familiesFor, type SampleOptions, sampleFamilies } from './families.ts';
export type { Family } from './family.ts';
export { FREE_TITLES } from './free-trials.ts';
export type { Json, Row } from './json.ts';
export type { PartTurn } from './part-turns.ts';
export { reordered } from './reordered.ts';
export { smallerFamilies, smallestFamily } from './smaller-families.ts';
export { type PlanTried, type PropertyTried, type TryOptions, tryPlan } from './try-plan.ts';
