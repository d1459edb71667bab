// Codes of scenarios that can't be run.

import type { CatalogueEntry } from './entry.ts';

const PLAN =
  'record Place {\n  wet : yes/no\n}\nplan dry for Place {\n  eligibility {\n    not wet\n  }\n}\n';
const scenario = (body: string): string => `${PLAN}scenario "A dry place" for dry {\n${body}}\n`;

const visited = (expectation: string): string =>
  `record Place {\n  visits : list of Visit\n}\nevent Visit { on : date }\nplan seen for Place {\n  define visited is at least one visit\n\n  eligibility {\n    visited in the last 12 months\n  }\n}\nscenario "A place that was seen" for seen {\n  as of 30 September 2015\n  place from "dry.json"\n  ${expectation}\n}\n`;

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
  'scenario/never-so': {
    severity: 'error',
    title: 'An expectation that could never hold',
    message: '‘{found}’ is expected of what is {type}',
    why: 'A condition is yes, no, unknown or does not apply; a payment is an amount, nothing or unknown; a grade is one of the grades.',
    bad: scenario('  as of 30 September 2015\n  place from "dry.json"\n  expect eligibility is nothing\n'),
    good: scenario('  as of 30 September 2015\n  place from "dry.json"\n  expect eligibility is yes\n'),
  },
  'scenario/no-window': {
    severity: 'error',
    title: 'A scenario that asks for what has no window of its own',
    message: '‘{name}’ leaves its window to whoever uses it, so it can’t be asked about by itself',
    why: 'A define without a window gives an answer only in the rule that says from when to when.',
    bad: visited('expect visited is yes'),
    good: visited('expect eligibility is yes'),
  },
  'scenario/no-name-of': {
    severity: 'error',
    title: 'A change to one of several records that have no name',
    message: 'no {record} can be told from another: it has no text to be called by',
    why: 'One of a list is found by its first text.',
    bad: change('record Room {\n  dry : yes/no\n}\n'),
    good: change('record Room {\n  name : text\n  dry : yes/no\n}\n'),
  },
  'scenario/held-elsewhere': {
    severity: 'error',
    title: 'A change to a record that is only referred to',
    message: '‘{name}’ are referred to and not held here, so their facts can’t be changed here',
    why: 'A reference names a record that stands in another list: change it there.',
    bad: stays('reference to Tenant'),
    good: stays('Tenant'),
  },
  'scenario/no-plan': {
    severity: 'error',
    title: 'A scenario for a programme of which no plan can be picked',
    message: 'no plan of {programme} can be picked: {why}',
    why: 'Which phase holds is picked by a date, and which plan of it by a place: the facts or the scenario must say both.',
    bad: { command: 'test', files: programme('') },
    good: { command: 'test', files: programme('  opened is 1 May 2013\n') },
  },
  'scenario/nobody-called': {
    severity: 'error',
    title: 'A change to somebody who is not there',
    message: 'no {noun} is called “{called}” in the facts',
    why: 'A change that changes nothing would make the scenario say something that it does not test.',
    bad: { command: 'test', files: rooms('attic') },
    good: { command: 'test', files: rooms('kitchen') },
  },
  'scenario/failed': {
    severity: 'error',
    title: 'A scenario whose expectation does not hold',
    message: 'expected {part} to be {expected}, and it is {actual}',
    why: 'Either the plan or the expectation is wrong: the explanation of the verdict says which line decided it.',
    bad: { command: 'test', files: expecting('no') },
    good: { command: 'test', files: expecting('yes') },
  },
} as const satisfies Record<`scenario/${string}`, CatalogueEntry>;

function change(room: string): string {
  return `${room}record Place {\n  wet   : yes/no\n  rooms : list of Room\n}\nplan dry for Place {\n  eligibility {\n    not wet\n  }\n}\nscenario "One room" for dry {\n  as of 30 September 2015\n  place from "dry.json"\n  change dry of room "kitchen" to no\n  expect eligibility is yes\n}\n`;
}

function stays(tenant: string): string {
  return `record Place {\n  stays : list of Stay\n}\nspell Stay {\n  from   : date\n  to     : date or ongoing\n  tenant : ${tenant}\n}\nrecord Tenant {\n  name : required text\n  poor : yes/no\n}\ngroup people of Place, each occupant, is tenant of stays at as_of\nplan dry for Place {\n  eligibility {\n    any occupant has poor\n  }\n}\nscenario "One of them" for dry {\n  as of 30 September 2015\n  place from "dry.json"\n  change poor of occupant "Ann" to no\n  expect eligibility is no\n}\n`;
}

/** A plan, a scenario and the facts that it asks about. */
function expecting(verdict: string): Readonly<Record<string, string>> {
  const rules = scenario(
    `  as of 30 September 2015\n  place from "dry.json"\n  expect eligibility is ${verdict}\n`,
  );
  return { 'place.headline': rules, 'dry.json': '{ "wet": false }\n' };
}

function rooms(called: string): Readonly<Record<string, string>> {
  const rules = change('record Room {\n  name : text\n  dry : yes/no\n}\n').replace('kitchen', called);
  return { 'place.headline': rules, 'dry.json': '{ "wet": false, "rooms": [{ "name": "kitchen" }] }\n' };
}

/** Two phases, the second of which begins on a date that only the scenario can give. */
function programme(given: string): Readonly<Record<string, string>> {
  const plan = (name: string): string =>
    `plan ${name} for Place {\n  date opened\n  eligibility {\n    not wet\n  }\n}\n`;
  const phases =
    'programme dry_places {\n  phase 1 uses first, for places opened before 1 April 2012\n  phase 2 uses second\n}\n';
  const asked = `scenario "A dry place" for dry_places {\n  as of 30 September 2015\n  place from "dry.json"\n${given}  expect eligibility is yes\n}\n`;
  const rules = `record Place {\n  wet : yes/no\n}\n${plan('first')}${plan('second')}${phases}${asked}`;
  return { 'place.headline': rules, 'dry.json': '{ "wet": false }\n' };
}
