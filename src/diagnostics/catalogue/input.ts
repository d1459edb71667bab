// Codes of what is handed in beside rules: files, facts, names and dates on the command line.

import type { CatalogueEntry } from './entry.ts';

const RULES = `record Place {
  reference : required text
  owner     : private text
  opened    : date
  kind      : one of hill, plain
  floods    : list of Flood
  works     : list of Work
}
event Flood { on : date  depth : count }
spell Work { from : date  to : date or ongoing }
plan dry for Place {
  eligibility {
    no floods ever
  }
}
`;
const place = (facts: string): { readonly rules: string; readonly facts: string } => ({
  rules: RULES,
  facts,
});
const GOOD = place('{ "reference": "A", "opened": "2015-02-28", "floods": [] }');

const BOOKS = `record Book {
  title   : required text
  readers : list of Reader
  loans   : list of Loan
}
record Reader { card : text }
event Loan { on : date  reader : reference to Reader }
plan lent for Book {
  eligibility {
    at least one loan ever
  }
}
`;

const GRANT = {
  'grant.headline': `record Place {
  reference : text
  wet       : yes/no
}
plan grant for Place {
  eligibility {
    wet
  }
  payments once per place {
    help  pays £10  when eligible
  }
}
`,
  'all.jsonl': '{ "reference": "Hill", "wet": true }\n',
};

export const INPUT = {
  'input/no-such-file': {
    severity: 'error',
    title: 'A file that is not there',
    message: 'there is no file or folder ‘{path}’',
    why: 'The path is taken from the folder in which the command is run.',
    bad: { command: 'check not_there.headline' },
    good: { command: 'check place.headline' },
  },
  'input/unreadable': {
    severity: 'error',
    title: 'A file that can’t be read',
    message: '‘{path}’ can’t be read: {reason}',
    why: 'Rules and facts are files of UTF-8 text. A folder, a picture or an archive is not, and a file of more than 64 MB is surely neither.',
    bad: { command: 'check random.headline' },
    good: { command: 'check place.headline' },
  },
  'input/no-rules': {
    severity: 'error',
    title: 'No rules where rules were looked for',
    message: 'there is no .headline file in ‘{path}’',
    why: 'A folder is searched with all its folders; a rule file ends in .headline.',
    bad: { command: 'check empty' },
    good: { command: 'check place.headline' },
  },
  'input/unknown-plan': {
    severity: 'error',
    title: 'A plan that the rules do not have',
    message: 'there is no plan called ‘{name}’',
    why: 'A plan is asked for by the name that it is declared with.',
    bad: { command: 'eval wet --family dry.json --as-of 2015-09-30 --rules place.headline' },
    good: { command: 'eval dry --family dry.json --as-of 2015-09-30 --rules place.headline' },
  },
  'input/no-such-date': {
    severity: 'error',
    title: 'A date that does not exist',
    message: '‘{date}’ is not a date',
    why: 'A date is written as year, month and day, such as 2015-09-30, and must be a day of the calendar.',
    bad: { command: 'eval dry --family dry.json --as-of 2015-09-31 --rules place.headline' },
    good: { command: 'eval dry --family dry.json --as-of 2015-09-30 --rules place.headline' },
  },
  'input/not-json': {
    severity: 'error',
    title: 'Facts that are not JSON',
    message: 'this is not JSON: {reason}',
    why: 'The facts that a plan is asked about are handed over as JSON.',
    bad: place('{ "reference": "A", }'),
    good: GOOD,
  },
  'input/missing': {
    severity: 'error',
    title: 'A required fact that is missing',
    message: '‘{path}’ is required and not there',
    why: 'Most facts may be unknown; the few that are marked ‘required’ are needed to say whom a verdict is about.',
    bad: place('{ "floods": [] }'),
    good: GOOD,
  },
  'input/unknown-field': {
    severity: 'error',
    title: 'A fact that the vocabulary does not have',
    message: 'the vocabulary has no ‘{path}’',
    why: 'A slip in the name of a fact would make the fact unknown, and the verdict wrong, without a word.',
    bad: place('{ "reference": "A", "flods": [] }'),
    good: GOOD,
  },
  'input/wrong-value': {
    severity: 'error',
    title: 'A fact of the wrong kind',
    message: '‘{path}’ must be {expected}',
    why: 'A fact is of the type that the vocabulary gives it; a date is a day that exists. A fact that is not known is left out: null says nothing about why.',
    bad: place('{ "reference": "A", "opened": "2015-02-29" }'),
    good: GOOD,
  },
  'input/repeated-key': {
    severity: 'error',
    title: 'One fact given twice',
    message: 'the fact ‘{path}’ is given twice in one record',
    why: 'JSON readers keep one of two members with one name and drop the other in silence, so which fact counts would depend on the reader.',
    bad: place('{ "reference": "A", "floods": [], "floods": [{ "on": "2015-01-01" }] }'),
    good: GOOD,
  },
  'input/backwards': {
    severity: 'error',
    title: 'An end before its start',
    message: '‘{path}’ ends before it starts',
    why: 'A span of days, or a spell, that ends before it starts has no day; one of its ends is surely a slip.',
    bad: place('{ "reference": "A", "works": [{ "from": "2015-02-01", "to": "2015-01-01" }] }'),
    good: GOOD,
  },
  'input/known-twice': {
    severity: 'error',
    title: 'Two records that are called the same',
    message: '‘{path}’ has the same ‘{identity}’ as another {record}',
    why: 'Other facts name such a record by it: of two that are called the same, nobody could say which was meant.',
    bad: { rules: BOOKS, facts: '{ "title": "A", "readers": [{ "card": "1" }, { "card": "1" }] }' },
    good: { rules: BOOKS, facts: '{ "title": "A", "readers": [{ "card": "1" }, { "card": "2" }] }' },
  },
  'input/not-an-audit': {
    severity: 'error',
    title: 'A file that is no audit file',
    message: 'this is no audit file that can be replayed: {reason}',
    why: 'An audit file is replayed from what stands in it, so all of it must be there and of the shape that its format has. What is wrong in it is told by its place alone: the file holds facts about people.',
    bad: { command: 'audit --verify dry.json' },
    good: {
      command: 'audit dry --family dry.json --as-of 2015-09-30 --rules place.headline --out audit.json',
    },
  },
  'input/bad-register': {
    severity: 'error',
    title: 'A register of claims that can’t be read',
    message: 'the register of claims can’t be used: {reason}',
    why: 'What has been claimed before is not claimed again. A line of the register that says nothing clear would let something be paid twice, so the whole run waits until it is mended.',
    bad: {
      command:
        'claim grant --in all.jsonl --register claims.jsonl --as-of 2015-09-30 --rules grant.headline --out run',
      files: { ...GRANT, 'claims.jsonl': '{ "reference": "Hill", "payment": "help" }\n' },
    },
    good: {
      command:
        'claim grant --in all.jsonl --register claims.jsonl --as-of 2015-09-30 --rules grant.headline --out run',
      files: {
        ...GRANT,
        'claims.jsonl': '{ "reference": "Hill", "payment": "help", "date": "2015-05-01", "amount": 1000 }\n',
      },
    },
  },
} as const satisfies Record<`input/${string}`, CatalogueEntry>;
