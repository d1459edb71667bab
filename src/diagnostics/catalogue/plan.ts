// Codes of plans and calendars that can be read and can't work.

import type { CatalogueEntry } from './entry.ts';

const PLACE = 'record Place {\n  wet  : yes/no\n  cold : yes/no\n}\n';
const plan = (body: string): string => `${PLACE}plan dry for Place {\n${body}}\n`;
const DAMP = '  problem damp {\n    indicator rain {\n      wet\n    }\n  }\n';
const CHILL = '  problem chill {\n    indicator frost {\n      cold\n    }\n  }\n';

export const PLAN = {
  'plan/too-few': {
    severity: 'error',
    title: 'More asked for than there are',
    message: '{asked} are asked for, and there are {there}',
    why: 'Nobody could ever qualify: a plan asks for two of its problems and has one.',
    bad: plan(`${DAMP}  eligibility {\n    at least 2 of problems\n  }\n`),
    good: plan(`${DAMP}${CHILL}  eligibility {\n    at least 2 of problems\n  }\n`),
  },
  'plan/nothing-identifies': {
    severity: 'error',
    title: 'A problem that nothing identifies',
    message: 'the problem ‘{problem}’ has no indicator, and does not say when it is met',
    why: 'A problem is met when one of its indicators is. With none, it could never be met.',
    bad: plan('  problem damp {\n  }\n  eligibility {\n    any of problems\n  }\n'),
    good: plan(`${DAMP}  eligibility {\n    any of problems\n  }\n`),
  },
  'plan/no-eligibility': {
    severity: 'error',
    title: 'A plan that does not say who is eligible',
    message: 'the plan ‘{plan}’ has no eligibility',
    why: 'A plan decides who qualifies; without that it decides nothing.',
    bad: plan(DAMP),
    good: plan(`${DAMP}  eligibility {\n    damp\n  }\n`),
  },
  'plan/ends-before-it-starts': {
    severity: 'error',
    title: 'A plan that ends before it starts',
    message: 'the plan ends before it starts',
    why: 'It would never be in force.',
    bad: plan(`  in force 1 April 2015 to 31 March 2015\n${DAMP}  eligibility {\n    damp\n  }\n`),
    good: plan(`  in force 1 April 2015 to 31 March 2016\n${DAMP}  eligibility {\n    damp\n  }\n`),
  },
  'plan/period-backwards': {
    severity: 'error',
    title: 'A period that ends before it starts',
    message: '‘{period}’ ends before it starts',
    why: 'No day would be in it.',
    bad: 'calendar terms {\n  autumn 19 December 2014 to 27 August 2014\n}\n',
    good: 'calendar terms {\n  autumn 27 August 2014 to 19 December 2014\n}\n',
  },
  'plan/periods-overlap': {
    severity: 'error',
    title: 'Periods of a calendar that overlap or are out of order',
    message: '‘{period}’ starts before ‘{before}’ has ended',
    why: 'The last three periods are counted back from a date, one after another: that has no meaning when two hold the same day, or stand in the wrong order.',
    bad: 'calendar terms {\n  spring 5 January 2015 to 27 March 2015\n  autumn 27 August 2014 to 19 December 2014\n}\n',
    good: 'calendar terms {\n  autumn 27 August 2014 to 19 December 2014\n  spring 5 January 2015 to 27 March 2015\n}\n',
  },
  'plan/too-costly': {
    severity: 'error',
    title: 'A rule that would take too long to work out',
    message: 'working out ‘{rule}’ would take more than {limit} steps, or nest too deep',
    why: 'Rules that use rules that use rules, or lists inside lists inside lists, can grow without end; such a rule would hang whoever asks it.',
    bad: `${PLACE}${doubling(24)}`,
    good: `${PLACE}${doubling(4)}`,
  },
} as const satisfies Record<`plan/${string}`, CatalogueEntry>;

/** A chain of defines each of which uses the one before it twice. */
function doubling(depth: number): string {
  const step = (index: number): string =>
    `define step_${index} of Place is step_${index - 1} or not step_${index - 1}\n`;
  const steps = Array.from({ length: depth }, (_, index) => step(index + 1));
  return `define step_0 of Place is wet\n${steps.join('')}`;
}
