// Codes of parameters, tables, figures by key, entries, and figures that a document states.

import type { CatalogueEntry } from './entry.ts';

const SIDES = 'choice Side { north  south }\n';

export const FIGURES = {
  'figures/no-values': {
    severity: 'error',
    title: 'A parameter without a value',
    message: 'the parameter ‘{name}’ has no value',
    why: 'Whoever asks for it would never get an answer.',
    bad: 'parameter fee : money {\n}\n',
    good: 'parameter fee : money {\n  £10 from 1 April 2012\n}\n',
  },
  'figures/no-value-for': {
    severity: 'error',
    title: 'A key without a figure',
    message: '‘{name}’ has no figure for {keys}',
    why: 'A sum over all the keys would quietly leave out the ones without a figure. If there is none, the choice of keys is too long.',
    bad: `${SIDES}figures visits by Side {\n  north 3\n}\n`,
    good: `${SIDES}figures visits by Side {\n  north 3\n  south 4\n}\n`,
  },
  'figures/keys-and-columns': {
    severity: 'error',
    title: 'Figures whose columns do not match their keys',
    message: '‘{name}’ needs a heading of columns for two keys, and none for one',
    why: 'Figures by one key have one value a row; figures by two have a column for each second key.',
    bad: `${SIDES}choice Year { 2012/13  2013/14 }\nfigures visits by Side and Year {\n  north 3\n  south 4\n}\n`,
    good: `${SIDES}choice Year { 2012/13  2013/14 }\nfigures visits by Side and Year {\n        | 2012/13 | 2013/14\n  north | 3       | 5\n  south | 4       | 6\n}\n`,
  },
  'figures/entries-without': {
    severity: 'error',
    title: 'Entries without a fact that is required',
    message: 'every {record} has a ‘{name}’, and these entries have no such column',
    why: 'A required fact is one that every record has, those written out in the rules too.',
    bad: 'record Claim {\n  number : required count\n  made   : date\n}\nentries claims of Claim {\n  made\n  1 May 2013\n}\n',
    good: 'record Claim {\n  number : required count\n  made   : date\n}\nentries claims of Claim {\n  number | made\n  1      | 1 May 2013\n}\n',
  },
  'figures/half-a-figure': {
    severity: 'error',
    title: 'A stated figure with nothing beside it',
    message: '‘{name}’ does not say {what}',
    why: 'A figure sets what a document states beside what it comes to: without both there is nothing to set.',
    bad: 'figure total {\n  stated 12\n}\n',
    good: 'figure total {\n  stated 12\n  worked out as 5 + 7\n}\n',
  },
  'figures/stated-by-key': {
    severity: 'error',
    title: 'One value stated for a figure by key, or several for one that has none',
    message: '‘{name}’ is stated once for each key that it is by, and once if it is by none',
    why: 'Each stated value is set beside the one worked out for its key.',
    bad: `${SIDES}figures visits by Side {\n  north 3\n  south 4\n}\nfigure doubled by Side {\n  stated 6\n  worked out as visits * 2\n}\n`,
    good: `${SIDES}figures visits by Side {\n  north 3\n  south 4\n}\nfigure doubled by Side {\n  stated {\n    north 6\n    south 8\n  }\n  worked out as visits * 2\n}\n`,
  },
} as const satisfies Record<`figures/${string}`, CatalogueEntry>;
