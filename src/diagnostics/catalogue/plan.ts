// Codes of plans and calendars that can be read and can't work.

import type { CatalogueEntry } from './entry.ts';

const PLACE = 'record Place {\n  wet  : yes/no\n  cold : yes/no\n}\n';
const plan = (body: string): string => `${PLACE}plan dry for Place {\n${body}}\n`;
const DAMP = '  problem damp {\n    indicator rain {\n      wet\n    }\n  }\n';
const CHILL = '  problem chill {\n    indicator frost {\n      cold\n    }\n  }\n';

const WET = '  eligibility {\n    wet\n  }\n';
const base = plan(
  `${DAMP}${CHILL}  filter open_land {\n    not wet\n  }\n  eligibility {\n    any of problems\n  }\n`,
);
const extending = (body: string): string => `${base}plan local extends dry {\n${body}}\n`;
const CLAIMS = 'event Claim {\n  on      : date\n  payment : one of first, more\n  amount  : money\n}\n';
const paying = (body: string): string =>
  `${CLAIMS}record Place {\n  wet    : yes/no\n  claims : list of Claim\n  rent   : money\n}\nplan dry for Place {\n${WET}  payments {\n${body}  }\n}\n`;

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
    title: 'Something in force that ends before it starts',
    message: 'it ends on {to}, before it starts on {from}',
    why: 'There would be no day on which it is in force.',
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
  'plan/no-eligibility-to-name': {
    severity: 'error',
    title: '‘eligible’ in a plan that has no eligibility',
    message: 'there is no eligibility here that could be asked for',
    why: '‘eligible’ is the answer of the eligibility of the plan, and this one has none.',
    bad: plan('  define helped is eligible\n'),
    good: plan(`${WET}  define helped is eligible\n`),
  },
  'plan/no-outcome': {
    severity: 'warning',
    title: 'A problem for which there is no outcome',
    message: 'the problem ‘{problem}’ has no outcome in the plan ‘{plan}’',
    why: 'Once a plan says what counts as progress, a problem without an outcome can never be seen to get better.',
    bad: plan(`${DAMP}${CHILL}${WET}  outcome dried for damp {\n    not wet\n  }\n`),
    good: plan(
      `${DAMP}${CHILL}${WET}  outcome dried for damp {\n    not wet\n  }\n  outcome warmed for chill {\n    not cold\n  }\n`,
    ),
  },
  'plan/outcome-for-nothing': {
    severity: 'error',
    title: 'An outcome for a problem that the plan no longer has',
    message: 'the outcome ‘{outcome}’ is for ‘{problem}’, which ‘{plan}’ has not got',
    why: 'A plan that removes a problem removes or replaces the outcomes for it too; else progress is measured of nothing.',
    bad: `${plan(`${DAMP}${CHILL}  eligibility {\n    any of problems\n  }\n  outcome dried for damp {\n    not wet\n  }\n  outcome warmed for chill {\n    not cold\n  }\n`)}plan local extends dry {\n  remove problem chill\n}\n`,
    good: `${plan(`${DAMP}${CHILL}  eligibility {\n    any of problems\n  }\n  outcome dried for damp {\n    not wet\n  }\n  outcome warmed for chill {\n    not cold\n  }\n`)}plan local extends dry {\n  remove problem chill\n  remove outcome warmed\n}\n`,
  },
  'plan/nothing-to-progress': {
    severity: 'error',
    title: 'Problems or outcomes asked for in a plan that has none',
    message: 'the plan needs problems and outcomes for this, and has not got both',
    why: '“Every problem met has every outcome met” goes through the problems of the plan and the outcomes that are for each.',
    bad: plan(`${DAMP}${WET}  progress {\n    every problem met has every outcome met\n  }\n`),
    good: plan(
      `${DAMP}${WET}  outcome dried for damp {\n    not wet\n  }\n  progress {\n    every problem met has every outcome met\n  }\n`,
    ),
  },
  'plan/assume-without-reason': {
    severity: 'error',
    title: 'An assumption without a reason',
    message: 'say why this is assumed: ‘because "…"’',
    why: 'What is assumed where nobody asked stands in every explanation, and the reason with it.',
    bad: plan('  eligibility {\n    wet\n    assume no when unknown\n  }\n'),
    good: plan(
      '  eligibility {\n    wet\n    assume no when unknown because "Only what was seen counts"\n  }\n',
    ),
  },
  'plan/times-out-of-order': {
    severity: 'error',
    title: 'Times that are out of order',
    message: 'this time does not begin after the one before it',
    why: 'Each time begins after the one before it, so that a reader sees at a glance what is in force when.',
    bad: 'parameter fee : money {\n  £20 from 1 April 2015\n  £10 from 1 April 2012\n}\n',
    good: 'parameter fee : money {\n  £10 from 1 April 2012\n  £20 from 1 April 2015\n}\n',
  },

  // -- one plan that extends another ------------------------------------------------------------------------

  'plan/redefined': {
    severity: 'error',
    title: 'An inherited part that is redefined without a word',
    message: '‘{name}’ is inherited: say ‘replace’ to change it',
    why: 'A change to an inherited part is always said aloud; a part that quietly took the place of another would be read as an addition.',
    bad: extending('  filter open_land {\n    wet\n  }\n'),
    good: extending('  replace filter open_land {\n    wet\n  }\n'),
  },
  'plan/changes-nothing': {
    severity: 'error',
    title: 'A change in a plan that extends no other',
    message: '‘{plan}’ extends no plan, so there is nothing to change',
    why: '‘replace’, ‘add’, ‘remove’ and ‘set’ change what is inherited.',
    bad: plan(`${DAMP}${WET}  add filter open_land {\n    not wet\n  }\n`),
    good: plan(`${DAMP}${WET}  filter open_land {\n    not wet\n  }\n`),
  },
  'plan/nothing-to-change': {
    severity: 'error',
    title: 'A part to change that is not inherited',
    message: 'the plan that ‘{plan}’ extends has no {name}',
    why: 'Only what is there can be replaced or removed.',
    bad: extending('  replace progress {\n    not wet\n  }\n'),
    good: extending('  add progress {\n    not wet\n  }\n'),
  },
  'plan/no-temporary': {
    severity: 'error',
    title: 'A change for a time of what can’t be changed for a time',
    message: '{what} can’t be changed for a time only',
    why: 'A rule has one body at a time, chosen by the date of the question. A calendar and a block of payments are what every date is measured by.',
    bad: 'calendar terms {\n  spring 5 January 2015 to 27 March 2015\n}\ncalendar other_terms {\n  spring 8 January 2015 to 30 March 2015\n}\n'.concat(
      extending('  set calendar terms to other_terms from 1 April 2015\n'),
    ),
    good: 'calendar terms {\n  spring 5 January 2015 to 27 March 2015\n}\ncalendar other_terms {\n  spring 8 January 2015 to 30 March 2015\n}\n'.concat(
      extending('  set calendar terms to other_terms\n'),
    ),
  },
  'plan/not-a-calendar': {
    severity: 'error',
    title: 'Something other than a calendar in place of a calendar',
    message: 'the name of a calendar is wanted here',
    why: 'A calendar is set to another calendar by its name.',
    bad: `calendar terms {\n  spring 5 January 2015 to 27 March 2015\n}\n${extending('  set calendar terms to 3\n')}`,
    good: `calendar terms {\n  spring 5 January 2015 to 27 March 2015\n}\ncalendar other_terms {\n  spring 8 January 2015 to 30 March 2015\n}\n${extending('  set calendar terms to other_terms\n')}`,
  },
  'plan/indicator-of-nothing': {
    severity: 'error',
    title: 'An indicator that does not say of which problem',
    message: 'say which problem ‘{name}’ belongs to: ‘problem.{name}’',
    why: 'An indicator stands in a problem, so a change to one names both.',
    bad: extending('  add indicator fog {\n    wet\n  }\n'),
    good: extending('  add indicator damp.fog {\n    wet\n  }\n'),
  },
  'plan/removed-but-named': {
    severity: 'error',
    title: 'A part that is removed and still named',
    message: '‘{name}’ is removed, and what stays still names it',
    why: 'What is inherited and rests on the part would have nothing to rest on. Replace it, or remove it too.',
    bad: `${plan(`${DAMP}${CHILL}  filter open_land {\n    not wet\n  }\n  eligibility {\n    any of problems and open_land\n  }\n`)}plan local extends dry {\n  remove filter open_land\n}\n`,
    good: `${plan(`${DAMP}${CHILL}  filter open_land {\n    not wet\n  }\n  eligibility {\n    any of problems and open_land\n  }\n`)}plan local extends dry {\n  remove filter open_land\n  replace eligibility {\n    any of problems\n  }\n}\n`,
  },
  'plan/replaced-differs': {
    severity: 'error',
    title: 'A part that stands in for one of another kind',
    message: '‘{name}’ was {old}, and here it is {found}',
    why: 'What is inherited may name the part: it must be able to read the new one as it read the old.',
    bad: `${plan(`${DAMP}  define rain_days is 3\n${WET}`)}plan local extends dry {\n  replace define rain_days is wet\n}\n`,
    good: `${plan(`${DAMP}  define rain_days is 3\n${WET}`)}plan local extends dry {\n  replace define rain_days is 4\n}\n`,
  },

  // -- payments ---------------------------------------------------------------------------------------------

  'plan/never-claimed': {
    severity: 'error',
    title: 'A payment that no claim could be of',
    message: '‘{name}’ is no option of {field}, so it could never be seen to have been claimed',
    why: 'A payment is made once, by looking at the claims there are. One that no claim can name would be paid again and again.',
    bad: paying('    first pays £10 when wet\n    other pays £10 when not wet\n'),
    good: paying('    first pays £10 when wet\n    more pays £10 when not wet\n'),
  },
  'plan/rest-of-nothing': {
    severity: 'error',
    title: '‘pays the rest’ without a ceiling',
    message: 'there is no rest: no ceiling says how much may be paid in all',
    why: 'The rest is what the ceiling leaves: ‘never more in all than £800’.',
    bad: paying('    first pays £10 when wet\n    more pays the rest when not wet\n'),
    good: paying(
      '    first pays £10 when wet\n    more pays the rest when not wet\n    never more in all than £30\n',
    ),
  },
  'plan/two-rests': {
    severity: 'error',
    title: 'The rest paid twice',
    message: 'the rest is paid already',
    why: 'What is left is left once; of two payments that both take it, the order of the lines would decide.',
    bad: paying(
      '    first pays the rest when wet\n    more pays the rest when not wet\n    never more in all than £30\n',
    ),
    good: paying(
      '    first pays £10 when wet\n    more pays the rest when not wet\n    never more in all than £30\n',
    ),
  },
  'plan/payment-not-rounded': {
    severity: 'error',
    title: 'A payment that need not come to whole pence',
    message: 'this may not come to whole pence: say how each payment is rounded',
    why: 'Money is paid in pence. Which way half a penny goes is a decision, and one that an auditor asks about: ‘each rounded to the penny, half up’.',
    bad: paying('    first pays rent / 3 when wet\n'),
    good: paying('    first pays rent / 3 when wet\n    each rounded to the penny, half up\n'),
  },
} as const satisfies Record<`plan/${string}`, CatalogueEntry>;

/** A chain of defines each of which uses the one before it twice. */
function doubling(depth: number): string {
  const step = (index: number): string =>
    `define step_${index} of Place is step_${index - 1} or not step_${index - 1}\n`;
  const steps = Array.from({ length: depth }, (_, index) => step(index + 1));
  return `define step_0 of Place is wet\n${steps.join('')}`;
}
