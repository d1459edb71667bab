// Codes of scenarios that can't be run.

import type { CatalogueEntry } from './entry.ts';

const PLAN =
  'record Place {\n  wet : yes/no\n}\nplan dry for Place {\n  eligibility {\n    not wet\n  }\n}\n';
const scenario = (body: string): string => `${PLAN}scenario "A dry place" for dry {\n${body}}\n`;

export const SCENARIO = {
  'scenario/no-date': {
    severity: 'error',
    title: 'A scenario without the date of its question',
    message: 'say the date of the question: ‘as of 30 September 2015’',
    why: 'The same facts give different verdicts on different days.',
    bad: scenario('  place from "dry.json"\n  expect eligibility is yes\n'),
    good: scenario('  as of 30 September 2015\n  place from "dry.json"\n  expect eligibility is yes\n'),
  },
  'scenario/no-facts': {
    severity: 'error',
    title: 'A scenario without facts',
    message: 'say which file holds the facts: ‘{record} from "…"’',
    why: 'A scenario asks a plan about somebody.',
    bad: scenario('  as of 30 September 2015\n  expect eligibility is yes\n'),
    good: scenario('  as of 30 September 2015\n  place from "dry.json"\n  expect eligibility is yes\n'),
  },
  'scenario/no-expectation': {
    severity: 'error',
    title: 'A scenario that expects nothing',
    message: 'this scenario expects nothing, so it can’t fail',
    why: 'A test that can’t fail says nothing about the plan.',
    bad: scenario('  as of 30 September 2015\n  place from "dry.json"\n'),
    good: scenario('  as of 30 September 2015\n  place from "dry.json"\n  expect eligibility is yes\n'),
  },
  'scenario/failed': {
    severity: 'error',
    title: 'A scenario whose expectation does not hold',
    message: 'expected {part} to be {expected}, and it is {actual}',
    why: 'Either the plan or the expectation is wrong: the explanation of the verdict says which line decided it.',
    bad: { command: 'test' },
    good: { command: 'test' },
  },
} as const satisfies Record<`scenario/${string}`, CatalogueEntry>;
