// Codes of the lint: rules that are right by the language, and may not say what the author meant.

import type { CatalogueEntry } from './entry.ts';

const ACT = 'source act { standing attested }\n';
const PLACE = 'record Place { wet : yes/no }\n';
const FLOODED = 'record Place { floods : list of Flood }\nevent Flood { on : date }\n';
const ELIGIBLE = '  eligibility { wet }\n';

/** A plan that a scenario asks and that cites a source. */
const asked = (body: string, expected = 'eligibility is no'): string =>
  `plan dry for Place {\n  cites act\n${body}}\n${scenario(expected)}`;

function scenario(expected = 'eligibility is no', plan = 'dry'): string {
  return `scenario "On a hill" for ${plan} {\n  as of 1 May 2015\n  place from "hill.json"\n  expect ${expected}\n}\n`;
}

const indicators = (first: string, second: string): string =>
  `  problem damp {\n    indicator rain { ${first} }\n    indicator flood { ${second} }\n  }\n  eligibility { damp }\n`;

const extending = (change: string): string =>
  `${ACT}${PLACE}${asked(`  filter open { not wet }\n${ELIGIBLE}`)}plan local extends dry {\n  cites act\n  ${change}\n}\n${scenario('eligibility is no', 'local')}`;

export const LINT = {
  // -- where it comes from ----------------------------------------------------------------------------------

  'lint/no-citation': {
    severity: 'warning',
    title: 'A decision that cites no source',
    message: '{what} cites no source',
    why: 'Whoever is refused may ask where the rule stands. A part is cited by itself, by its problem or by its plan; a problem is also cited where its indicators are. Tables, figures and each value of a parameter cite for themselves.',
    bad: `${ACT}${PLACE}plan dry for Place {\n${ELIGIBLE}  filter open {\n    not wet\n    cites act\n  }\n}\n${scenario()}`,
    good: `${ACT}${PLACE}plan dry for Place {\n  cites act\n${ELIGIBLE}  filter open {\n    not wet\n  }\n}\n${scenario()}`,
  },
  'lint/no-standing': {
    severity: 'warning',
    title: 'A source that does not say how far it can be relied on',
    message: 'the source ‘{name}’ has no standing',
    why: 'An attested paper of the council and something that is generally believed look alike once they are cited. Every explanation shows the standing beside the title.',
    bad: 'source act {\n  title "The act"\n}\n',
    good: 'source act {\n  title    "The act"\n  standing attested\n}\n',
  },
  'lint/encoded-after-all': {
    severity: 'warning',
    title: 'A passage that is said not to be encoded, and is',
    message: '‘{place}’ is said not to be encoded, and {count} it',
    why: 'The reason why a passage is not encoded outlives the day on which somebody encodes it. Whoever reads the inventory of the source would believe it.',
    bad: `source act {\n  standing attested\n  passages {\n    "section 1"  "Who may apply"  not encoded because "It is not in force"\n  }\n}\n${PLACE}define damp of Place is wet\n  cites act "section 1"\n`,
    good: `source act {\n  standing attested\n  passages {\n    "section 1"  "Who may apply"\n    "section 2"  "The register"  not encoded because "It is not in force"\n  }\n}\n${PLACE}define damp of Place is wet\n  cites act "section 1"\n`,
  },
  'lint/no-evidence': {
    severity: 'warning',
    title: 'An indicator that does not say whose records count',
    message: 'the indicator ‘{name}’ says no evidence, and others in its plan do',
    why: 'Where most indicators say whose records show them, one that says nothing looks as though anybody’s would do. A judgement says who may make it, and an indicator that only asks another part of the plan rests on what that part says.',
    bad: `${ACT}${PLACE}${asked(indicators('wet evidence from surveyor', 'not wet'))}`,
    good: `${ACT}${PLACE}${asked(indicators('wet evidence from surveyor', 'not wet evidence from surveyor'))}`,
  },
  'lint/no-because': {
    severity: 'warning',
    title: 'A change to what is inherited that does not say why',
    message: '‘{name}’ is {done}, and it is not said why',
    why: 'A local change is the first thing that an auditor of the wider plan asks about. The reason stands in every explanation of the part.',
    bad: extending('replace filter open { wet }'),
    good: extending('replace filter open because "Marshes count here" { wet }'),
  },

  // -- what it says -----------------------------------------------------------------------------------------

  'lint/every-of-none': {
    severity: 'warning',
    title: '‘every’ where there may be none',
    message: 'where there is no {noun}, this does not apply, and no line says that it is meant',
    why: '“Every room is dry” is heard as yes of a house without rooms by one reader, and as no by another. In this language it does not apply, and is left out of every count and payment. ‘applies when’ says so aloud; asking whether there is one, beside it, makes it a no.',
    bad: `${ACT}record Place { rooms : list of Room }\nrecord Room { dry : yes/no }\n${asked('  filter sound { every room has dry }\n  eligibility { sound }\n')}`,
    good: `${ACT}record Place { rooms : list of Room }\nrecord Room { dry : yes/no }\n${asked('  filter sound {\n    every room has dry\n    applies when there is a room\n  }\n  eligibility { sound }\n')}`,
  },
  'lint/never-otherwise': {
    severity: 'warning',
    title: 'A comparison that comes out one way whatever the facts',
    message: 'this is always {always}: {why}',
    why: 'A count is never below 0, a scale has ends, and of two conditions no more than two can hold. A comparison that no fact can change decides nothing, and is most often a slip in a number or a word.',
    bad: `${FLOODED}define safe of Place is at least 0 floods in the last 3 months\n`,
    good: `${FLOODED}define safe of Place is at most 0 floods in the last 3 months\n`,
  },
  'lint/same-condition': {
    severity: 'warning',
    title: 'Two indicators that ask the same',
    message: '‘{name}’ asks the same as ‘{other}’',
    why: 'In one problem the second adds nothing; in two, one fact meets both problems and counts twice. Most often the second was copied and not changed.',
    bad: `${ACT}record Place { wet : yes/no  cold : yes/no }\n${asked(indicators('wet', '(wet)'))}`,
    good: `${ACT}record Place { wet : yes/no  cold : yes/no }\n${asked(indicators('wet', 'cold'))}`,
  },
  'lint/said-twice': {
    severity: 'warning',
    title: 'One item twice in a list',
    message: '‘{words}’ stands in this list already',
    why: 'The second changes nothing in a list of options, and in ‘and’ and ‘or’. Of conditions that are counted (‘at least 2 of …’) it counts twice, so that one of them is enough.',
    bad: 'record Place { soil : one of clay, sand, chalk }\ndefine heavy of Place is soil is any of { clay, chalk, clay }\n',
    good: 'record Place { soil : one of clay, sand, chalk }\ndefine heavy of Place is soil is any of { clay, chalk }\n',
  },

  // -- time -------------------------------------------------------------------------------------------------

  'lint/no-history': {
    severity: 'warning',
    title: 'A fact without a date, asked of another day',
    message: 'this rests on facts that have no history: on another day they are what they are now',
    why: 'Events and spells have dates, so a rule can tell how things stood on another day. A plain fact is told once, as it is today. ‘As at’ another day it gives the answer of today, which a reader would take for that of the other day. Record it as a spell, or ask it of today.',
    bad: `${PLACE}define was_wet of Place is wet as at 1 April 2015\n`,
    good: `record Place { wet_times : list of WetTime, each wet_time }\nspell WetTime { from : date  to : date or ongoing }\ndefine was_wet of Place is at least one wet_time at 1 April 2015\n`,
  },
  'lint/two-clocks': {
    severity: 'warning',
    title: 'An outcome that goes by the date of the question, beside one that goes by a date of the plan',
    message: '‘{name}’ is measured back from the date of the question, and others from ‘{date}’',
    why: '‘In the last 6 months’ ends on the date of the question, ‘in the 6 months before review’ on a date that the plan declares. Asked on the day of the review they are of one time; asked a month later they are not, and one claim is judged by two stretches of time. An outcome that the plan itself asks ‘as at’ a day is not reported.',
    bad: `${ACT}${FLOODED}${asked('  date review\n  outcome dry_before { no floods in the 6 months before review }\n  outcome dry_lately { no floods in the last 6 months }\n  eligibility { no floods ever }\n')}`,
    good: `${ACT}${FLOODED}${asked('  date review\n  outcome dry_before { no floods in the 6 months before review }\n  outcome dry_lately { no floods in the last 6 months as at review }\n  eligibility { no floods ever }\n')}`,
  },
  'lint/does-not-reach': {
    severity: 'warning',
    title: 'A calendar or a parameter that a plan outlasts',
    message: '‘{name}’ {reach}, and the plan ‘{plan}’ is in force {need}',
    why: 'The last three terms are known only where the calendar reaches the date of the question, and a parameter has no value before its first. On the days that are left over, whatever rests on it is unknown.',
    bad: `${ACT}record Place { rent : money }\nparameter limit : money { £90 from 1 May 2015 cites act }\nplan dry for Place {\n  in force 1 April 2015 to 31 March 2016\n  cites act\n  eligibility { rent is at most limit }\n}\n${scenario()}`,
    good: `${ACT}record Place { rent : money }\nparameter limit : money { £90 from 1 April 2015 cites act }\nplan dry for Place {\n  in force 1 April 2015 to 31 March 2016\n  cites act\n  eligibility { rent is at most limit }\n}\n${scenario()}`,
  },

  // -- names ------------------------------------------------------------------------------------------------

  'lint/unused': {
    severity: 'warning',
    title: 'Something declared that nothing uses',
    message: 'nothing in these files uses the {what} ‘{name}’',
    why: 'What nothing uses decides nothing, and a reader looks for where it does. It is often the sign of a line that was meant to name it. Only the files that are checked are looked at, and only where there is a plan: a vocabulary by itself is there for others. The figures of a plan, allocations and stated figures are worked out for their own sake.',
    bad: `${ACT}${PLACE}define damp of Place is wet\n${asked(ELIGIBLE)}`,
    good: `${ACT}${PLACE}define damp of Place is wet\n${asked('  eligibility { damp }\n')}`,
  },
  'lint/alike-names': {
    severity: 'warning',
    title: 'Two names that a reader takes for one',
    message: '‘{name}’ and ‘{other}’ are easily taken for one another',
    why: 'Read aloud, a singular and its plural, or two spellings of one word, are one name. An author who writes the wrong one gets an answer, and not an error.',
    bad: 'record Place {\n  organised_visit  : yes/no\n  organized_visits : count\n}\n',
    good: 'record Place {\n  visit_is_due : yes/no\n  visits_made  : count\n}\n',
  },
  'lint/not-private': {
    severity: 'warning',
    title: 'A text that identifies somebody, and is not private',
    message: '‘{name}’ identifies somebody and is not private',
    why: 'A private text is never printed in reports, explanations or messages. The names of fields are gone by: surnames, addresses, postcodes, telephone numbers, numbers of the NHS and the like anywhere; ‘name’ in a record about one human being, which is one that has such a field, or a date of birth.',
    bad: 'record Tenant {\n  reference : text\n  surname   : text\n}\n',
    good: 'record Tenant {\n  reference : text\n  surname   : private text\n}\n',
  },

  // -- scenarios --------------------------------------------------------------------------------------------

  'lint/no-scenario': {
    severity: 'warning',
    title: 'A plan that no scenario asks',
    message: 'no scenario in these files asks the plan ‘{name}’',
    why: 'A scenario shows, on a case that people know, that the plan says what was meant, and goes on showing it after every change. A plan counts as asked where a programme that uses it is, or a plan that extends it.',
    bad: `${ACT}${PLACE}plan dry for Place {\n  cites act\n${ELIGIBLE}}\n`,
    good: `${ACT}${PLACE}${asked(ELIGIBLE)}`,
  },
  'lint/not-in-force': {
    severity: 'warning',
    title: 'A scenario on a day on which its plan is not in force',
    message: 'the plan ‘{plan}’ is not in force on {date}',
    why: 'The plan still answers, by the parameters and windows of that day; but nobody would ask it then, so the scenario shows nothing that happens.',
    bad: `${ACT}${PLACE}${asked(`  in force 1 April 2016 to 31 March 2017\n${ELIGIBLE}`)}`,
    good: `${ACT}${PLACE}${asked(`  in force 1 April 2015 to 31 March 2016\n${ELIGIBLE}`)}`,
  },
} as const satisfies Record<`lint/${string}`, CatalogueEntry>;
