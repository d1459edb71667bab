// Codes of names: not found, found twice, or not allowed.

import type { CatalogueEntry } from './entry.ts';

const PLACE = 'record Place {\n  wet : yes/no\n}\n';

export const NAMES = {
  'names/unknown': {
    severity: 'error',
    title: 'A name that nothing has',
    message: 'there is no {what} called ‘{name}’',
    why: 'Every name in a rule must be declared, in this file or in one that it uses; a slip in a name must not quietly become a fact that is never there.',
    bad: `${PLACE}define damp of Place is wett\n`,
    good: `${PLACE}define damp of Place is wet\n`,
  },
  'names/unknown-adjective': {
    severity: 'error',
    title: 'A word before a noun that picks nothing',
    message: '‘{word}’ is neither an option of a choice nor a yes/no field of {record}',
    why: 'Before the noun of a count may stand an option of one of its choices, or one of its yes/no fields. Anything longer is said with ‘where’.',
    bad: 'record Place {\n  floods : list of Flood\n}\nevent Flood {\n  on : date\n  kind : one of small, large\n}\ndefine hit of Place is at least one huge flood ever\n',
    good: 'record Place {\n  floods : list of Flood\n}\nevent Flood {\n  on : date\n  kind : one of small, large\n}\ndefine hit of Place is at least one large flood ever\n',
  },
  'names/ambiguous': {
    severity: 'error',
    title: 'A name that could mean two things',
    message: '‘{name}’ could mean more than one thing here',
    why: 'A name is looked for in the record in hand, in the records around it and in the plan. When two of them have it, guessing would decide a case by the order of a search.',
    bad: 'record Town {\n  wet : yes/no\n  places : list of Place\n}\nrecord Place {\n  wet : yes/no\n}\ndefine damp of Town is any place has wet\n',
    good: 'record Town {\n  wet : yes/no\n  places : list of Place\n}\nrecord Place {\n  wet : yes/no\n}\ndefine damp of Town is any place has place.wet\n',
  },
  'names/declared-twice': {
    severity: 'error',
    title: 'One name declared twice',
    message: '‘{name}’ is declared twice',
    why: 'If a name had two declarations, which one counts would depend on the order in which they are read.',
    bad: 'record Place {\n  wet : yes/no\n  wet : yes/no\n}\n',
    good: 'record Place {\n  wet : yes/no\n  cold : yes/no\n}\n',
  },
  'names/kept': {
    severity: 'error',
    title: 'A name that is the language’s own',
    message: '‘{name}’ has a meaning of its own and can’t be declared',
    why: '‘as_of’ is the date of the question, and ‘problems’ and ‘indicators’ are the lists of a plan and of a problem. A calendar called ‘years’ would be taken for the unit of time, and a record called ‘Date’ for the type of the schema. What has such a name could not be reached.',
    bad: 'record Place {\n  as_of : date\n}\n',
    good: 'record Place {\n  opened : date\n}\n',
  },
  'names/no-parts': {
    severity: 'error',
    title: 'A dot after something that has no parts',
    message: 'nothing stands before the dot that could have a ‘{name}’',
    why: 'A dot leads from a record to a field, from a list to one value of each item, or from a problem to an indicator.',
    bad: `${PLACE}define damp of Place is wet.very\n`,
    good: `${PLACE}define damp of Place is wet\n`,
  },
  'names/no-date': {
    severity: 'error',
    title: 'An event or spell without the dates that it needs',
    message: 'the {form} {name} needs {what}',
    why: 'An event is placed in a window by its date, a spell by its start and end. Without them no window could hold one.',
    bad: 'event Flood {\n  depth : number\n}\n',
    good: 'event Flood {\n  on : date\n  depth : number\n}\n',
  },
  'names/define-of-nothing': {
    severity: 'error',
    title: 'A define outside a plan that does not say of what',
    message: 'say of which record ‘{name}’ is: ‘define {name} of … is …’',
    why: 'Outside a plan there is no record in hand, so its facts could not be found.',
    bad: `${PLACE}define damp is yes_please\n`,
    good: `${PLACE}define damp of Place is wet\n`,
  },
  'names/define-in-plan': {
    severity: 'error',
    title: 'A define inside a plan that says of what',
    message: 'inside a plan ‘{name}’ is always of the plan’s own record: leave out ‘of …’',
    why: 'A define in a plan is worked out for whom the plan is for. One of another record belongs beside that record, where every plan can use it.',
    bad: `${PLACE}plan dry for Place {\n  define damp of Place is wet\n  eligibility {\n    not damp\n  }\n}\n`,
    good: `${PLACE}plan dry for Place {\n  define damp is wet\n  eligibility {\n    not damp\n  }\n}\n`,
  },
  'names/use-not-found': {
    severity: 'error',
    title: 'A ‘use’ of a file that is not there',
    message: 'there is no file ‘{path}.headline’ beside this one',
    why: 'The path after ‘use’ starts at the folder of the file that it stands in, and leaves out the ending.',
    bad: 'use "not_there"\n',
    good: '// nothing is used\n',
  },
  'names/use-outside': {
    severity: 'error',
    title: 'A ‘use’ that leaves the project',
    message: '‘{path}’ leads outside the folder of the project',
    why: 'Rule files may come from elsewhere; none of them may read what is not part of the project.',
    bad: 'use "../../../../../../etc/passwd"\n',
    good: '// nothing is used\n',
  },
  'names/use-cycle': {
    severity: 'error',
    title: 'Files that use each other in a circle',
    message: 'using ‘{path}’ leads back to this file',
    why: 'When two files use each other, neither can be read without the other: what both need belongs in a third.',
    bad: 'use "example"\n',
    good: '// nothing is used\n',
  },
} as const satisfies Record<`names/${string}`, CatalogueEntry>;
