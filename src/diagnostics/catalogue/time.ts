// Codes of windows and dates.

import type { CatalogueEntry } from './entry.ts';

const FLOODS = `record Place {
  wet    : yes/no
  height : number
  opened : date
  rain   : percent
  floods : list of Flood
}
event Flood { on : date  depth : count }
`;
const define = (text: string): string => `${FLOODS}define test of Place is ${text}\n`;
const TERMS = `calendar terms {
  autumn 27 August 2014 to 19 December 2014
  spring 5 January 2015 to 27 March 2015
}
${FLOODS}`;
const STAYS = `record Place {
  wet   : yes/no
  stays : list of Stay
}
spell Stay {
  from   : date
  to     : date or ongoing
  tenant : Tenant
}
record Tenant {
  moved : date
}
`;

export const TIME = {
  'types/window-missing': {
    severity: 'error',
    title: 'A count or sum of events without a window',
    message: 'this counts events or spells and does not say when',
    why: '“At least three floods” is heard as in the last year by one reader and as in a lifetime by another. Every count, sum or measure of events has a window, or says ‘ever’.',
    bad: `${FLOODS}plan dry for Place {\n  eligibility {\n    no floods\n  }\n}\n`,
    good: `${FLOODS}plan dry for Place {\n  eligibility {\n    no floods in the last 12 months\n  }\n}\n`,
  },
  'types/window-around-nothing': {
    severity: 'error',
    title: 'A window around something that has no date',
    message: 'nothing inside this window has a date that it could apply to',
    why: 'A window picks events and spells by their dates. A plain fact holds whenever the question is asked, so a window around it would change nothing and mislead the reader.',
    bad: define('wet in the last 12 months'),
    good: define('at least one flood in the last 12 months'),
  },
  'types/window-in-window': {
    severity: 'error',
    title: 'A window inside a window',
    message: 'there is a window inside this window already',
    why: 'Whether the inner window, the outer one or both would count is not something two readers agree on.',
    bad: define('(at least one flood in the last 3 months) in the last 12 months'),
    good: define('at least one flood in the last 12 months'),
  },
  'types/window-length': {
    severity: 'error',
    title: 'A window of an odd length',
    message: 'a window is of one or more whole units, at most 10,000',
    why: 'A window of no months has no day, and half a month has no meaning that everybody shares.',
    bad: define('at least one flood in the last 0 months'),
    good: define('at least one flood in the last 1 month'),
  },
  'types/window-of-latest': {
    severity: 'error',
    title: 'An odd window for the latest of a list',
    message: 'the latest is looked for in one stretch of days: ‘in …’',
    why: 'The latest event is one event; it can’t be looked for throughout a time, or averaged over one.',
    bad: define('the latest of floods throughout the last 12 months has depth of at least 3'),
    good: define('the latest of floods in the last 12 months has depth of at least 3'),
  },
  'types/window-of-members': {
    severity: 'error',
    title: 'An odd window for memberships',
    message: 'members are those of a date or of one stretch of days: ‘at as_of’, ‘in …’',
    why: 'Who belongs is worked out on a date, or over a time.',
    bad: `${STAYS}group people of Place is tenant of stays throughout the last 3 months\n`,
    good: `${STAYS}group people of Place is tenant of stays at as_of\n`,
  },
  'types/no-date-to-follow': {
    severity: 'error',
    title: 'First and last asked of records that have no date',
    message: '‘{name}’ have no date, so none of them is first, last or followed by another',
    why: 'Events and spells stand in time; records do not.',
    bad: 'record Place {\n  rooms : list of Room\n}\nrecord Room {\n  dry : yes/no\n}\ndefine well of Place is the latest of rooms is dry\n',
    good: 'record Place {\n  visits : list of Visit\n}\nevent Visit {\n  on  : date\n  dry : yes/no\n}\ndefine well of Place is the latest of visits is dry\n',
  },
  'types/by-no-date': {
    severity: 'error',
    title: 'A window by a date that the events do not have',
    message: '‘{name}’ is no date of the event {record}, counted here',
    why: 'An event with several dates says by which of them it is placed in a window; a spell has its start and its end.',
    bad: define('at least one flood in the last 3 months by depth'),
    good: define('at least one flood in the last 3 months by on'),
  },
  'types/including-what': {
    severity: 'error',
    title: '‘including’ of something other than the period in progress',
    message: '‘this {name}’ is not the period in progress of a window that looks back',
    why: '‘the last 3 terms including this term’ counts the term in progress as the last of the three. A window that looks forward, or one of months, has no period in progress.',
    bad: `${TERMS}define test of Place is at least one flood in the last 3 months including this term\n`,
    good: `${TERMS}define test of Place is at least one flood in the last 2 terms including this term\n`,
  },
  'types/no-periods': {
    severity: 'error',
    title: 'A stretch of time that does not come apart into periods',
    message: 'so many units or periods, written as a number, are wanted here',
    why: '‘in each of the last 2 terms’ and ‘averaged over the last 3 terms’ go period by period: there must be a known number of them.',
    bad: define('number of floods averaged over the last (number of floods ever) months is at least 3'),
    good: define('number of floods averaged over the last 3 months is at least 3'),
  },
  'types/not-spells': {
    severity: 'error',
    title: 'Cover asked of what does not last',
    message: 'spells are wanted here, and this is {found}',
    why: 'A week is covered when a spell is there on each of its days. An event has one day, and a condition is judged ‘throughout’.',
    bad: define('floods for at least 20 of the last 26 weeks'),
    good: `${STAYS}define kept of Place is stays for at least 20 of the last 26 weeks\n`,
  },
  'types/month': {
    severity: 'error',
    title: 'A month where one day is wanted',
    message: 'a day is wanted here, and this is a month',
    why: 'A fact may be known to lie in some month; a rule needs a day.',
    bad: define('opened is before March 2015'),
    good: define('opened is before 1 March 2015'),
  },
} as const satisfies Record<`types/${string}`, CatalogueEntry>;
