// Random dates, and random windows of every form.

import { facts, type Place } from './arbitrary-place.ts';
import { among, cached, oneOf, type Words, words } from './arbitrary-words.ts';

export const day = among(
  '1 March 2015',
  '29 February 2012',
  '30 September 2015',
  '1 January 1990',
  '31 May 2015',
);
const UNITS = among('days', 'weeks', 'months', 'years');
const FEW = among('1', '3', 'six', '12');

/** A date: written, a fact, one of the plan, or one moved. */
export function date(place: Place): Words {
  const named = among('as_of', ...facts(place, 'dates'), ...place.dates);
  return cached('date', place, () =>
    oneOf(
      day,
      named,
      named,
      words`${among('1', '2', '6')} ${among('days', 'months', 'years')} ${among('before', 'after')} ${named}`,
      words`${among('first', 'last')} day of the season of ${named}`,
      words`${among('first', 'last')} day of ${among('the first', 'the last')} of seasons that ${among('starts', 'ends')} ${among('before', 'after')} ${named}`,
    ),
  );
}

/** A stretch of days. */
export function stretch(place: Place): Words {
  return cached('stretch', place, () => oneOf(periods(place), seasonOf(place), between(place)));
}

/** One that comes apart into units or periods. */
export function periods(place: Place): Words {
  return oneOf(
    words`the last ${FEW} ${UNITS}`,
    words`the next ${among('1', '6')} ${among('months', 'weeks')}`,
    words`the ${among('last', 'next')} ${among('1', '2', '3')} seasons`,
    words`the last ${among('1', '2')} seasons including this season`,
    words`the ${among('1', '6')} ${among('months', 'weeks')} ${among('before', 'after', 'to')} ${date(place)}`,
    words`the ${among('1', '2')} seasons ${among('before', 'after', 'to')} ${date(place)}`,
  );
}

/** A stretch in which a figure is measured, to be set beside another. */
export function measured(place: Place): Words {
  return oneOf(periods(place), periods(place), seasonOf(place));
}

function seasonOf(place: Place): Words {
  return words`the season of ${date(place)}`;
}

function between(place: Place): Words {
  return oneOf(
    words`from ${date(place)} to ${date(place)}`,
    words`between ${date(place)} and ${date(place)}`,
  );
}

/** A window for a count or a comparison. */
export function window(place: Place): Words {
  return cached('window', place, () =>
    oneOf(
      words`in ${periods(place)}`,
      words`in ${periods(place)}`,
      words`in ${seasonOf(place)}`,
      between(place),
      among('ever', 'now'),
      words`at ${date(place)}`,
      words`${among('before', 'after', 'since')} ${date(place)}`,
    ),
  );
}

/** A window that takes the condition period by period. */
export function eachPeriod(place: Place): Words {
  return oneOf(
    words`in each of ${periods(place)}`,
    words`in ${among('at least', 'exactly', 'at most')} ${among('one', '2')} of ${periods(place)}`,
  );
}
