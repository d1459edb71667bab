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
const HALVED = FLOODS;
const planned = (body: string): string =>
  `${FLOODS}plan dry for Place {\n  problem damp {\n    indicator rain_in {\n      wet\n    }\n  }\n  eligibility {\n    damp\n  }\n  outcome dried for damp {\n    not wet\n  }\n${body}}\n`;
const paying = (line: string): string =>
  `${FLOODS}plan dry for Place {\n  eligibility {\n    not wet\n  }\n  payments {\n    ${line.startsWith('each') ? 'first pays £10 when wet\n    ' : ''}${line}\n  }\n}\n`;
const SIDES = `${FLOODS}choice Side { north  south }
choice Year { 2012/13  2013/14 }
figures visits by Side and Year {
        | 2012/13 | 2013/14
  north | 3       | 5
  south | 4       | 6
}
`;

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
  'types/nothing-to-pick': {
    severity: 'error',
    title: 'A where that has no list to pick from',
    message: '‘where’ picks from a list that stands right before it by its name, and this is {found}',
    why: 'A condition of the items needs items: ‘stays where warm throughout the last 6 months’.',
    bad: define('height where wet'),
    good: 'record Place {\n  stays : list of Stay\n}\nspell Stay {\n  from : date\n  to   : date or ongoing\n  warm : yes/no\n}\ndefine kept of Place is stays where warm throughout the last 6 months\n',
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
    title: 'Something that is neither a figure nor a condition',
    message: 'a figure, a date, an option or a condition is wanted here, and this is {found}',
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
  'types/option-alone': {
    severity: 'error',
    title: 'A second option stands where a condition is wanted',
    message: '‘{name}’ is an option of {choice}, and no condition by itself',
    why: 'Read aloud, “kind is hill or plain” asks for either. But what ‘or’ joins are whole conditions, and a name that stands alone may be a condition too: the language does not guess.',
    bad: 'record Place {\n  kind : one of hill, plain, marsh\n}\ndefine dry of Place is kind is hill or plain\n',
    good: 'record Place {\n  kind : one of hill, plain, marsh\n}\ndefine dry of Place is kind is any of { hill, plain }\n',
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
  'types/not-a-constant': {
    severity: 'error',
    title: 'Something worked out where a value must stand as it is',
    message: '{wanted} must stand here as it is, not be worked out',
    why: 'A parameter, a figure of a document and a cell of a table are what they are: whoever reads the page reads the value.',
    bad: 'parameter fee : money {\n  £10 + £5 from 1 April 2012\n}\n',
    good: 'parameter fee : money {\n  £15 from 1 April 2012\n}\n',
  },
  'types/constant-differs': {
    severity: 'error',
    title: 'A value of another kind than is wanted',
    message: '{left} is wanted here, and this is {right}',
    why: 'An amount, a percentage and a count have no common measure.',
    bad: 'parameter fee : money {\n  10 from 1 April 2012\n}\n',
    good: 'parameter fee : money {\n  £10 from 1 April 2012\n}\n',
  },
  'types/cases-differ': {
    severity: 'error',
    title: 'Cases that give different kinds of things',
    message: 'the cases are not all of one kind: this is {found}',
    why: 'Whoever uses the result must know what it is, whichever case holds.',
    bad: define('{ from 1 April 2012 : 3  from 1 April 2015 : 10% }'),
    good: define('{ from 1 April 2012 : 3  from 1 April 2015 : 10 }'),
  },
  'types/fact-differs': {
    severity: 'error',
    title: 'A fact that does not fit its field',
    message: '‘{name}’ is {wanted}, and this is not',
    why: 'What is written out in the rules fits the vocabulary as the facts of a case do.',
    bad: 'record Claim {\n  number : count\n}\nentries claims of Claim {\n  number\n  £3\n}\n',
    good: 'record Claim {\n  number : count\n}\nentries claims of Claim {\n  number\n  3\n}\n',
  },
  'types/not-a-parameter': {
    severity: 'error',
    title: 'A parameter of a kind that has no values in rules',
    message: 'a parameter can’t be {found}',
    why: 'A parameter is a figure, a date, an option or yes/no, with the time from which it holds.',
    bad: 'parameter name : text {\n  "a" from 1 April 2012\n}\n',
    good: 'parameter fee : money {\n  £10 from 1 April 2012\n}\n',
  },
  'types/not-different': {
    severity: 'error',
    title: 'Different things counted of what is not one thing',
    message: '‘{name}’ is not one value of each, so different ones can’t be counted',
    why: '‘at least 2 different agencies’ counts the different values of one field.',
    bad: `${FLOODS}record Town {\n  places : list of Place\n}\ndefine many of Town is at least 2 different floods in places\n`,
    good: `${FLOODS}record Town {\n  places : list of Place\n}\ndefine many of Town is at least 2 different heights in places\n`,
  },
  'types/not-outcomes': {
    severity: 'error',
    title: '‘relevant’ of something that is no outcome',
    message: 'only an outcome can be relevant, by the problem that it is for',
    why: 'An outcome is relevant to whoever had the problem. Nothing else has a problem that it is for.',
    bad: planned('  progress {\n    all relevant of { dried, wet }\n  }\n'),
    good: planned('  progress {\n    all relevant of { dried }\n  }\n'),
  },
  'types/counting-what': {
    severity: 'error',
    title: 'One thing counted once among conditions that have no names',
    message: 'problems or other parts by name are wanted before ‘counting’, and a number of them',
    why: 'To say that one of them may account for one of the problems only, it must be known which problem rests on whom. Of ‘all of’ it says nothing.',
    bad: planned(
      '  filter few {\n    at least 2 of { wet, height is at least 3 }, counting each flood for at most one\n  }\n',
    ),
    good: planned('  filter few {\n    at least 1 of problems, counting each flood for at most one\n  }\n'),
  },
  'types/open-keys': {
    severity: 'error',
    title: 'A figure by keys that does not say for which',
    message: '‘{name}’ is {found}: say which, or over which it is added up',
    why: 'A figure by two keys has a value for each pair. ‘of north’ says one key; ‘by all sides’ goes through all of them.',
    bad: `${SIDES}define total of Place is sum of visits\n`,
    good: `${SIDES}define total of Place is sum of visits of 2012/13 by all sides\n`,
  },
  'types/grain': {
    severity: 'error',
    title: 'Something other than money rounded to pence or pounds',
    message: 'only money is rounded so, and this is {found}',
    why: 'A figure is rounded to whole ones or to so many decimal places; pence and pounds are of money.',
    bad: define('height / 3 rounded to the penny, half up is at least 1'),
    good: define('height / 3 rounded to 2 decimal places, half up is at least 1'),
  },
  'types/grain-of-money': {
    severity: 'error',
    title: 'Payments rounded to something other than pence or pounds',
    message: 'payments are rounded to the penny or to the pound',
    why: 'Money is paid in pence.',
    bad: paying('each rounded to 1 decimal place, half up'),
    good: paying('each rounded to the penny, half up'),
  },
  'types/places': {
    severity: 'error',
    title: 'An odd number of decimal places',
    message: 'a figure is rounded to 0 to 12 decimal places, written as a number',
    why: 'How a figure is rounded is part of the rule, and stands in it as it is.',
    bad: define('height / 3 rounded to 20 decimal places, half up is at least 1'),
    good: define('height / 3 rounded to 2 decimal places, half up is at least 1'),
  },
  'types/none-of-what': {
    severity: 'error',
    title: '‘is none’ of something that always has a value',
    message: '‘is none’ is asked of the grades of an eligibility, and this is {found}',
    why: 'Only an eligibility with grades can come to none of them. Of a list, ‘no …’ says that there is none.',
    bad: define('height is none'),
    good: define('no floods ever'),
  },
  'types/points': {
    severity: 'error',
    title: 'Percentage points and percentages confused',
    message: 'by how much is not clear: a percentage, or percentage points',
    why: '‘10%’ is a tenth of what it was; ‘10 percentage points’ is from 90% to 80%. For a percentage one of them must be said, and points are of percentages alone.',
    bad: `${HALVED}define fell of Place is number of floods has fallen by at least 10 percentage points from the 6 months before opened to the 6 months after opened\n`,
    good: `${HALVED}define fell of Place is number of floods has fallen by at least 10% from the 6 months before opened to the 6 months after opened when there were none before, does not apply\n`,
  },
  'types/fall-by-what': {
    severity: 'error',
    title: 'A fall by something of another kind',
    message: 'a figure falls or rises by a percentage of what it was, or by so much of its own kind',
    why: 'A number of floods can’t fall by so many pounds.',
    bad: `${HALVED}define fell of Place is number of floods has fallen by at least £3 from the 6 months before opened to the 6 months after opened\n`,
    good: `${HALVED}define fell of Place is number of floods has fallen by at least 3 from the 6 months before opened to the 6 months after opened\n`,
  },
  'types/fall-from-nothing': {
    severity: 'error',
    title: 'A fall from nothing that has no meaning yet',
    message: 'say what a fall from none before means',
    why: 'Sixty per cent less than nothing is nothing; whether that is a success, a failure or does not apply is for the plan to say.',
    bad: `${HALVED}define fell of Place is number of floods has fallen by at least 60% from the 6 months before opened to the 6 months after opened\n`,
    good: `${HALVED}define fell of Place is number of floods has fallen by at least 60% from the 6 months before opened to the 6 months after opened when there were none before, does not apply\n`,
  },
  'types/not-a-column': {
    severity: 'error',
    title: 'A column of a table that compares nothing',
    message: 'a column compares an answer, an option, a figure or a date, and this is {found}',
    why: 'Each cell of a column is set beside what the column names.',
    bad: 'record Place {\n  name : text\n}\ntable kind of Place {\n  name || kind\n  any  || home\n}\n',
    good: 'record Place {\n  rooms : count\n}\ntable kind of Place {\n  rooms || kind\n  any   || home\n}\n',
  },
  'types/not-in-order': {
    severity: 'error',
    title: 'More and less asked of what has no order',
    message: 'this has no order: it is {found}',
    why: 'Ranges, and ‘at least’ and ‘at most’, are of numbers, amounts, dates and scales.',
    bad: 'record Place {\n  wet : yes/no\n}\ntable kind of Place {\n  wet         || kind\n  at least 1  || home\n  otherwise   || office\n}\n',
    good: 'record Place {\n  rooms : count\n}\ntable kind of Place {\n  rooms       || kind\n  at least 1  || home\n  otherwise   || office\n}\n',
  },
  'types/not-a-reference': {
    severity: 'error',
    title: 'A field that names no other record of the plan’s kind',
    message: '‘{name}’ does not refer to a {record}',
    why: 'Claims made for a case that this one split from or joined are found through a reference to that case.',
    bad: 'record Place {\n  name : required text\n  wet  : yes/no\n}\nplan dry for Place {\n  eligibility {\n    not wet\n  }\n  payments once per place, counting places it wet {\n    first pays £10 when eligible\n  }\n}\n',
    good: 'record Place {\n  name      : required text\n  wet       : yes/no\n  came_from : reference to Place\n}\nplan dry for Place {\n  eligibility {\n    not wet\n  }\n  payments once per place, counting places it came_from {\n    first pays £10 when eligible\n  }\n}\n',
  },
  'types/not-money': {
    severity: 'error',
    title: 'A payment that is not an amount of money',
    message: 'an amount of money is wanted here, and this is {found}',
    why: 'A payment is an amount; money a week becomes one when it is said for how many weeks.',
    bad: paying('first pays 10 when wet'),
    good: paying('first pays £10 when wet'),
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
