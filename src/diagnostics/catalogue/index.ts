// The catalogue: every code that the project can report.

import type { CatalogueEntry, HolesOf } from './entry.ts';
import { FIGURES } from './figures.ts';
import { INPUT } from './input.ts';
import { LINT } from './lint.ts';
import { MUTANT } from './mutant.ts';
import { NAMES } from './names.ts';
import { PLAN } from './plan.ts';
import { PROGRAMME } from './programme.ts';
import { PROPERTY } from './property.ts';
import { SCENARIO } from './scenario.ts';
import { SYNTAX } from './syntax.ts';
import { TABLE } from './table.ts';
import { TIME } from './time.ts';
import { TYPES } from './types.ts';

const ENTRIES = {
  ...SYNTAX,
  ...NAMES,
  ...TYPES,
  ...TIME,
  ...PLAN,
  ...FIGURES,
  ...TABLE,
  ...PROGRAMME,
  ...SCENARIO,
  ...PROPERTY,
  ...MUTANT,
  ...LINT,
  ...INPUT,
} as const;

/**
 * A stable code, `area/what`.
 *
 * @example
 * const code: Code = 'names/unknown';
 */
export type Code = keyof typeof ENTRIES;

/** What must be filled in for a code's message. */
export type Holes<C extends Code> = Readonly<Record<HolesOf<(typeof ENTRIES)[C]['message']>, string>>;

/**
 * @example
 * CATALOGUE['names/unknown'].severity; // => 'error'
 */
export const CATALOGUE: Readonly<Record<Code, CatalogueEntry>> = ENTRIES;

/**
 * @example
 * CODES.includes('names/unknown'); // => true
 */
export const CODES = Object.keys(ENTRIES) as readonly Code[];

export type { CatalogueEntry, Example, Severity } from './entry.ts';
