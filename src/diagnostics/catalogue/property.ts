// Codes of properties that do not hold, or say nothing.

import type { CatalogueEntry } from './entry.ts';

const place = (fields: string, eligibility: string, property: string): Readonly<Record<string, string>> => ({
  'place.headline': `record Place {\n${fields}}\nplan dry for Place {\n  problem damp {\n    indicator soaked { wet }\n  }\n  problem cold {\n    indicator frozen { icy }\n  }\n  eligibility {\n    ${eligibility}\n  }\n}\n${property}`,
});
const FIELDS = '  wet : yes/no\n  icy : yes/no\n';
const MORE =
  'property "One more problem never makes a place ineligible" for dry {\n  eligibility never falls when a problem becomes yes\n}\n';
const whoever = (condition: string): string =>
  `property "Whatever is eligible is wet or icy" for dry {\n  if ${condition} then wet or icy\n}\n`;

export const PROPERTY = {
  'property/broken': {
    severity: 'error',
    title: 'A property that does not hold',
    message: 'of {plan} it does not hold that “{title}”: {how}',
    why: 'The smallest family that was found to break it is shown. Either the plan is wrong, or what is said of it; the family, kept as a scenario, holds whichever is mended.',
    bad: { command: 'test', files: place(FIELDS, 'exactly 1 of problems', MORE) },
    good: { command: 'test', files: place(FIELDS, 'at least 1 of problems', MORE) },
  },
  'property/untried': {
    severity: 'warning',
    title: 'A property that no family bears out',
    message: 'no generated family shows anything of “{title}”: of all of them it is left open',
    why: 'A property whose first condition is never yes, or of which too much stays unknown, holds of nothing. More families may be tried with --runs.',
    bad: { command: 'test', files: place(FIELDS, 'any of problems', whoever('wet and not wet')) },
    good: { command: 'test', files: place(FIELDS, 'any of problems', whoever('eligible')) },
  },
  'property/never-turns': {
    severity: 'warning',
    title: 'A part of a plan that always answers the same',
    message: '{part} is never {answer}, whatever the facts',
    why: 'A condition that can only come out one way decides nothing. Often two bounds are the wrong way round, or a list can’t have so many.',
    bad: { command: 'test', files: place(FIELDS, 'at least 2 of problems and 1 is more than 2', '') },
    good: { command: 'test', files: place(FIELDS, 'at least 2 of problems', '') },
  },
} as const satisfies Record<`property/${string}`, CatalogueEntry>;
