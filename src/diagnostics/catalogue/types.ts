// Codes of conditions whose parts do not fit together.

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

export const TYPES = {
  'types/unit-mismatch': {
    severity: 'error',
    title: 'Two things compared that are not of one kind',
    message: '{left} is compared with {right}',
    why: 'A percentage and a count, or years and months, have no common measure. A missing unit or per cent sign would silently change the rule.',
    bad: define('rain is at least 10'),
    good: define('rain is at least 10%'),
  },
  'types/not-a-condition': {
    severity: 'error',
    title: 'A value where a condition is wanted',
    message: 'a condition is wanted here, and this is {found}',
    why: 'Whether a number is large enough must be said, not guessed.',
    bad: define('not height'),
    good: define('not height is at least 3'),
  },
  'types/not-a-number': {
    severity: 'error',
    title: 'A number is wanted',
    message: 'a number is wanted here, and this is {found}',
    why: 'How many are wanted is a plain number.',
    bad: define('at least (rain) floods ever'),
    good: define('at least 3 floods ever'),
  },
  'types/not-a-date': {
    severity: 'error',
    title: 'A date is wanted',
    message: 'a date is wanted here, and this is {found}',
    why: 'Whole years, months, weeks or days are counted from one date to another.',
    bad: define('whole years from height to as_of'),
    good: define('whole years from opened to as_of'),
  },
  'types/not-a-value': {
    severity: 'error',
    title: 'A record where one of its facts is wanted',
    message: '‘{name}’ is a whole record: say which of its facts',
    why: 'A condition is about a fact of a record, not about the record.',
    bad: define('place'),
    good: define('place.wet'),
  },
  'types/not-a-list': {
    severity: 'error',
    title: 'A list is wanted',
    message: '‘{name}’ is not a list that this can be worked out over',
    why: '‘number of’ takes a list, such as number of floods; ‘sum of’ takes a number of each item of a list, such as sum of floods.depth.',
    bad: define('sum of height is at least 3'),
    good: define('sum of floods.depth ever is at least 3'),
  },
  'types/not-conditions': {
    severity: 'error',
    title: 'A list of conditions is wanted',
    message: 'a list of conditions is wanted here, and this is {found}',
    why: '‘at least 2 of’, ‘any of’, ‘all of’ and ‘none of’ take conditions: in braces, or all the problems or indicators there are.',
    bad: define('at least 2 of floods'),
    good: define('at least 2 of { wet, height is at least 3, rain is at least 10% }'),
  },
  'types/not-a-figure': {
    severity: 'error',
    title: 'A define that is neither a figure nor a condition',
    message: 'a define is a figure, a date or a condition, and this is {found}',
    why: 'A define gives a name to something that is worked out; a list or a text is a fact and has a name already.',
    bad: define('floods'),
    good: define('number of floods ever'),
  },
  'types/not-an-option': {
    severity: 'error',
    title: 'Something other than an option is compared with a choice',
    message: 'only one of the options of {choice} can stand here',
    why: 'A choice has a fixed list of options; comparing it with anything else could never be true.',
    bad: 'record Place {\n  kind : one of hill, plain\n}\ndefine high of Place is kind is "hill"\n',
    good: 'record Place {\n  kind : one of hill, plain\n}\ndefine high of Place is kind is hill\n',
  },
  'types/known-of-no-fact': {
    severity: 'error',
    title: '‘is known’ of something that is worked out',
    message: 'only a fact can be known or unknown',
    why: 'A figure that rests on missing facts is a range, not simply unknown. Ask of the facts that it rests on.',
    bad: define('number of floods ever is known'),
    good: define('opened is known'),
  },
  'types/arithmetic': {
    severity: 'error',
    title: 'A sum, product or quotient of things that do not go together',
    message: '‘{op}’ can’t join {left} and {right}',
    why: 'Adding needs two things of one kind and unit; multiplying and dividing need at least one plain number, or two of a kind for a ratio.',
    bad: define('height + opened is at least 3'),
    good: define('height + 2 is at least 3'),
  },
  'types/as-percent': {
    severity: 'error',
    title: '‘as percent’ of something that is not a ratio',
    message: '‘as percent’ wants a plain number, and this is {found}',
    why: 'A ratio of two counts or two amounts is a plain number, and can be read as a percentage. A date or a number of years can’t.',
    bad: define('opened as percent is at least 3%'),
    good: define('height / 4 as percent is at least 3%'),
  },
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
  'types/cycle': {
    severity: 'error',
    title: 'A define or group that rests on itself',
    message: '‘{name}’ rests on itself',
    why: 'To know it, one would have to know it already.',
    bad: `${FLOODS}define high of Place is steep\ndefine steep of Place is high\n`,
    good: `${FLOODS}define high of Place is height is at least 3\ndefine steep of Place is high\n`,
  },
  'types/chain-too-long': {
    severity: 'error',
    title: 'Too many defines that stand on one another',
    message: '‘{name}’ stands on more than {limit} defines, one on another',
    why: 'Nobody can follow a rule through a hundred definitions, and working it out could exhaust the machine.',
    bad: `${FLOODS}${chain(101)}`,
    good: `${FLOODS}${chain(100)}`,
  },
} as const satisfies Record<`types/${string}`, CatalogueEntry>;

/** Defines each of which is the one before it. */
function chain(length: number): string {
  const links = Array.from(
    { length: length - 1 },
    (_, index) => `define link_${index + 1} of Place is link_${index}\n`,
  );
  return `define link_0 of Place is wet\n${links.join('')}`;
}
