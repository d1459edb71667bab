// Codes of small slips in rules that no scenario would notice.

import type { CatalogueEntry } from './entry.ts';

const VISITS = `record Place {\n  visits : list of Visit\n}\nevent Visit { on : date }\nplan dry for Place {\n  eligibility {\n    at least 3 visits in the last 6 months\n  }\n}\n`;
const visits = (...days: readonly string[]): string =>
  `{ "visits": [${days.map((on) => `{ "on": "${on}" }`).join(', ')}] }\n`;
const scenario = (title: string, asOf: string, file: string, answer: string): string =>
  `scenario "${title}" for dry {\n  as of ${asOf}\n  place from "${file}"\n  expect eligibility is ${answer}\n}\n`;
const FILES = {
  'three.json': visits('2015-02-01', '2015-05-01', '2015-07-31'),
  'two.json': visits('2015-05-01', '2015-07-31'),
};
const ONE = scenario('Three visits', '31 July 2015', 'three.json', 'yes');
const MORE = `${scenario('Two visits', '31 July 2015', 'two.json', 'no')}${scenario('The first is too long ago', '1 August 2015', 'three.json', 'no')}`;

/** Each slip that can be made in these rules is noticed. */
const GOOD = {
  command: 'test --mutate --min 100',
  files: { 'dry.headline': VISITS + ONE + MORE, ...FILES },
};

export const MUTANT = {
  'mutant/not-noticed': {
    severity: 'warning',
    title: 'A slip that no scenario would notice',
    message: 'no scenario would notice if {says}',
    why: 'A small slip was made in the rules, and every scenario still held. The smallest case that was found on which the slip shows stands beside it as a scenario: kept, it notices. --write keeps all of them.',
    bad: { command: 'test --mutate', files: { 'dry.headline': VISITS + ONE, ...FILES } },
    good: GOOD,
  },
  'mutant/open': {
    severity: 'warning',
    title: 'A slip that no scenario notices, and no case was found that shows it',
    message: 'no scenario notices if {says}, and no case was found on which it shows',
    why: 'Either the slip changes nothing whatever the facts, which could not be shown, or the case that it takes is further off than was looked: --tries looks further. A condition that can be left out without anybody noticing may not be needed.',
    bad: {
      command: 'test --mutate',
      files: {
        'dry.headline':
          VISITS.replace(
            'at least 3 visits in the last 6 months',
            'at least 3 visits in the last 6 months and at least 1 visit in the last 6 months',
          ) +
          ONE +
          MORE,
        ...FILES,
      },
    },
    good: GOOD,
  },
  'mutant/too-few': {
    severity: 'error',
    title: 'Fewer slips are noticed than the floor that was set',
    message: '{score} of the slips are noticed, and {floor} is the floor',
    why: '--min sets how many of a hundred slips the scenarios have to notice. Those that were shown to change nothing are not counted.',
    bad: { command: 'test --mutate --min 100', files: { 'dry.headline': VISITS + ONE, ...FILES } },
    good: GOOD,
  },
} as const satisfies Record<`mutant/${string}`, CatalogueEntry>;
