// Random conditions and figures: well typed, with every construct that they have.

import { defined, enter, facts, GROUPS, inner, lists, type Place } from './arbitrary-place.ts';
import { date, day, eachPeriod, measured, periods, stretch, window } from './arbitrary-time.ts';
import { DATED, DEFINED, type Figure, type RecordName, SHAPES, STAGES } from './arbitrary-vocabulary.ts';
import { among, cached, oneOf, sometimes, type Words, words } from './arbitrary-words.ts';

const digits = among('0', '1', '2', '3');
const number = among('0', 'one', '2', '3', 'four', '12');
const BOUNDS = among('at least', 'at most', 'exactly', 'more than', 'fewer than');

// -- conditions -----------------------------------------------------------------------------------------------

type Said = (place: Place) => Words;

/** A condition that owes nothing. */
export function whole(place: Place): Words {
  return cached('whole', place, () => {
    if (place.depth <= 0) return plainFact(place);
    const sentences = oneOf(...joined(place, whole), ...sentencesOver(place, whole, false));
    return oneOf(
      plainFact(place),
      sentences,
      sentences,
      windowed(place),
      windowed(place),
      oneOf(...inTime(place), ...ofTimes(place)),
    );
  });
}

const windowed = (place: Place): Words =>
  oneOf(words`(${owing(place)}) ${window(place)}`, words`(${owing(place)}) ${eachPeriod(place)}`);

/** A condition that owes a window. */
export function owing(place: Place): Words {
  return cached('owing', place, () => {
    const least = [counted(place, true), among(...defined(place, 'condition', true))];
    if (place.depth <= 0) return oneOf(...least);
    const below = inner(place);
    const beside = oneOf(owing(below), plain(below));
    return oneOf(
      ...least,
      compared(place, true),
      words`(${owing(below)}) ${among('and', 'or')} (${beside})`,
      words`not (${owing(below)})`,
      words`${among('any', 'all', 'none')} of { ${owing(below)}, ${beside} }`,
      ...sentencesOver(place, owing, true),
    );
  });
}

/** A condition without events: no window can stand around it or in it. */
function plain(place: Place): Words {
  return cached('plain', place, () =>
    place.depth <= 0
      ? plainFact(place)
      : oneOf(
          plainFact(place),
          compared(place, false),
          counted(place, false),
          ...joined(place, plain),
          ...sentencesOver(place, plain, false),
        ),
  );
}

/** Conditions that ask of other days, or of every day. */
function inTime(place: Place): readonly Words[] {
  const below = inner(place);
  const part = whole(below);
  return [
    words`(${part}) as at ${date(place)}`,
    words`(${part}) as known on ${day}`,
    // A condition judged on every day is slow: it stands by itself.
    place.depth > 1 ? undefined : words`(${plainFact(below)}) throughout ${stretch(place)}`,
    place.depth > 1 ? undefined : words`(${plainFact(below)}) at any time ${stretch(place)}`,
    words`((${figure(below, 'count', true)}) averaged over ${periods(place)}) ${test('number')}`,
    words`((${figure(below, 'money', true)}) averaged over ${periods(place)}) ${test('money')}`,
    words`${date(place)} is within ${stretch(place)}`,
    words`${date(place)} is ${among('before', 'after', 'at least', 'at most')} ${date(place)}`,
  ];
}

/** Sentences about when: what changed, what came next, what came last, what lasted. */
function ofTimes(place: Place): readonly Words[] {
  const below = inner(place);
  const counts = oneOf(...folds(below, 'count', true), among(...defined(place, 'count', true)));
  const none = among('does not apply', 'yes', 'no');
  return [
    words`(${counts}) has ${among('fallen', 'risen')} by ${BOUNDS_OF_CHANGE} ${among('60%', '100%', '33.3%')} from ${measured(place)} to ${measured(place)} when there were none before, ${none}`,
    words`(${counts}) has ${among('fallen', 'risen')} by ${BOUNDS_OF_CHANGE} ${digits} from ${measured(place)} to ${measured(place)}`,
    ...lists(place).flatMap(({ one, many, of }): readonly Words[] => {
      const there = enter(place, of);
      const newly = words`${among('any', 'every', 'no')} ${one} newly meets (${whole(inner(there))}) since ${date(place)}`;
      if (!DATED.has(of)) return [newly];
      const latest = words`the ${among('latest', 'earliest')} of ${many} ${among('is', 'is not')} ${among(...facts({ ...place, records: [of] }, 'yesNo'))}`;
      const others = lists(place).filter((other) => DATED.has(other.of) && other.of !== of);
      const followed = words`${among('any', 'every', 'no')} ${one} followed by ${among(...others.map((other) => `a ${other.one}`))} within ${among('3', '90')} ${among('days', 'months')}`;
      const picked = words`${many}${sometimes(words` where (${plainFact(there)})`)}`;
      const spells = SPELLS.has(of)
        ? [
            words`${picked} throughout ${stretch(place)}`,
            words`${picked} for ${among('at least', 'exactly', 'at most')} ${among('1', '2')} of ${periods(place)}`,
          ]
        : [];
      return [latest, followed, ...spells];
    }),
  ];
}

const BOUNDS_OF_CHANGE = among('at least', 'at most', 'exactly', 'more than', 'less than');
const SPELLS: ReadonlySet<RecordName> = new Set(['Lease', 'Job']);

function joined(place: Place, part: Said): readonly Words[] {
  const one = part(inner(place));
  return [
    words`(${one}) and (${one})`,
    words`(${one}) or (${one}) or (${one})`,
    words`not (${one})`,
    words`${among('any', 'all', 'none')} of { ${one}, ${one} }`,
    words`${among('at least', 'exactly', 'at most', 'fewer than')} ${among('one', '2')} of { ${one}, ${one}, ${one} }`,
    words`at most (${figure(inner(place), 'count', false)}) of { ${one}, ${one} }`,
    words`at least (needed) of { ${one}, ${one} }`,
  ];
}

/** Sentences over a list. What owes is the list itself, where it is of events or spells, or else the body. */
function sentencesOver(place: Place, body: Said, owes: boolean): readonly Words[] {
  return lists(place).flatMap(({ one, many, of }): readonly Words[] => {
    const isDated = DATED.has(of);
    if (isDated && !owes) return [];
    const there = enter(place, of);
    const said = isDated ? plain(there) : body(there);
    const who = sometimes(oneOf(words` who is (${plain(there)})`, inGroup(place, of, ' who is ')));
    const with_ = words`${among('any', 'every', 'no')} ${one}${who} has (${said})`;
    const where = words`${BOUNDS} ${number} ${many} where (${said})`;
    const figureOf = words`(number of ${many} where (${said})) of at least ${digits}`;
    if (owes && !isDated) return [with_, where, figureOf];
    const count = words`there is ${among('a', 'no', 'at least 2')} ${one}${who}`;
    return [with_, where, figureOf, count, among(`no ${many}`), inGroup(place, of, `any ${one} is `)];
  });
}

function inGroup({ groups }: Place, of: RecordName, before: string): Words {
  return groups && of === 'Worker' ? among(`${before}skilled`, `${before}veterans`) : undefined;
}

function counted(place: Place, owes: boolean): Words {
  const options = lists(place).filter((one) => DATED.has(one.of) === owes);
  return oneOf(
    ...options.map(({ many, of }) => {
      const { yesNo, choices } = SHAPES[of];
      const adjectives = [
        ...yesNo.filter((name) => !name.includes('.')),
        ...choices.flatMap(([, keys]) => keys),
      ];
      const there = enter(place, of);
      const where = words` where (${plain({ ...there, depth: Math.min(there.depth, 1) })})`;
      return words`${BOUNDS} ${number} ${sometimes(among(...adjectives.map((word) => `${word} `)))}${many}${sometimes(where)}`;
    }),
    ...options.map(({ many, of }) => {
      const fields = [...SHAPES[of].choices, ...SHAPES[of].figures].map(([field]) => field);
      return words`at least ${among('one', '2')} different ${among(...fields.filter((name) => !name.includes('.')).map(plural))} in ${many}`;
    }),
    ...acrossAll(place, (many) => words`${BOUNDS} ${number} ${many}`, owes),
  );
}

/** `offences by all children`: of the lists of the items of a list. */
function acrossAll(place: Place, said: (many: string) => Words, owes: boolean): readonly Words[] {
  return lists(place).flatMap((outer) =>
    SHAPES[outer.of].lists
      .filter((one) => DATED.has(one.of) === owes && !place.records.includes(one.of))
      .map((one) => words`${said(one.many)} by all ${among(outer.many)}`),
  );
}

function plural(field: string): string {
  if (/[^aeiou]y$/.test(field)) return `${field.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(field) ? `${field}es` : `${field}s`;
}

/** A fact, or a comparison of one. */
export function plainFact(place: Place): Words {
  return cached('fact', { ...place, depth: 0 }, () =>
    oneOf(
      among(...facts(place, 'yesNo').flatMap((name) => [name, `${name} is yes`, `${name} is no`])),
      ...facts(place, 'choices').map(([field, keys]) => words`${field} ${optionTest(among(...keys))}`),
      ...facts(place, 'dates').map((field) => words`${field} ${DATE_TEST}`),
      place.records.includes('Farm')
        ? words`stage is ${among('at least', 'at most')} ${among(...STAGES)}`
        : undefined,
      place.records.includes('Worker')
        ? words`band.pay is ${among('high', 'middle', 'odd', 'low')}`
        : undefined,
      place.records.includes('Farm')
        ? among('rent is at least £2 a month', 'lead is under 3 weeks')
        : undefined,
      middle(place),
      ...facts(place, 'texts').map((field) => among(`${field} is "A"`, `${field} is not "A"`)),
      ...facts(place, 'figures').map(([field, type]) => words`${field} ${test(type)}`),
      among(...defined(place, 'condition', false)),
      place.known
        ? words`${among(...askable(place))} ${among('is known', 'is not known', 'is unknown')}`
        : undefined,
    ),
  );
}

/** What stands in the middle of a scale. */
function middle(place: Place): Words {
  if (!place.records.includes('Farm') || place.records.includes('Plot')) return undefined;
  return words`${among('middle', 'highest', 'lowest')} of plots.ripeness is ${among('', 'at least ', 'at most ', 'not ')}${among(...STAGES)}`;
}

const optionTest = (option: Words): Words =>
  oneOf(words`is ${option}`, words`is not ${option}`, words`is any of { ${option}, ${option} }`);

const DATE_TEST = oneOf(
  words`is ${among('before', 'after', 'not after')} ${day}`,
  words`is ${day}`,
  words`is between ${day} and as_of`,
);

function askable(place: Place): readonly string[] {
  return [
    ...facts(place, 'yesNo'),
    ...facts(place, 'dates'),
    ...[...facts(place, 'choices'), ...facts(place, 'figures')].map(([field]) => field),
    ...facts(place, 'lists').flatMap(({ many }) => (GROUPS.includes(many) ? [] : [many])),
    ...(place.records.includes('Farm') ? ['manager'] : []),
  ];
}

// -- figures --------------------------------------------------------------------------------------------------

function compared(place: Place, owes: boolean): Words {
  const types: readonly Figure[] = ['count', 'number', 'percent', 'money', 'years'];
  const plainCount = figure(inner(place), 'count', false);
  return oneOf(
    ...types.map((type) => words`(${figure(place, type, owes)}) ${test(type)}`),
    words`(${figure(place, 'number', owes)}) is ${among('at least', 'less than')} (${plainCount})`,
  );
}

function test(type: Figure): Words {
  const value = literal(type);
  return oneOf(
    words`${among('is', 'of')} ${among('at least', 'at most', 'exactly', 'more than', 'less than')} ${value}`,
    words`is between ${value} and ${value}`,
    words`is under ${value}`,
    words`is ${value}`,
    words`is not ${value}`,
    words`is any of { ${value}, ${value} }`,
  );
}

const LITERALS: { readonly [F in Figure]: Words } = {
  count: among('0', '1', '3', '12'),
  number: among('0', '1', '2.5', '3', '-1'),
  percent: among('0%', '10%', '33.3%', '100%'),
  money: among('£0', '£1', '£2.50', '£1,000'),
  years: among('0 years', '18 years', '25 years'),
};

function literal(type: Figure): Words {
  return LITERALS[type];
}

/** A figure of a type; one that does not owe holds no events. */
export function figure(place: Place, type: Figure, owes: boolean): Words {
  return cached(`figure ${type} ${owes}`, place, () => {
    const fields = facts(place, 'figures').flatMap(([field, of]) => (of === type ? [field] : []));
    const least = oneOf(
      among(...defined(place, type, owes)),
      ...(owes ? [] : [among(...fields), literal(type), type === 'years' ? yearsOf(place) : undefined]),
      ...(owes ? [] : fromRules(place, type)),
      ...folds(place, type, owes),
    );
    if (place.depth <= 0) return least;
    const below = inner(place);
    const [one, other] = [figure(below, type, owes), figure(below, type, false)];
    const [count, divisor] = [figure(below, 'count', owes), figure(below, 'number', false)];
    return oneOf(
      least,
      least,
      words`(${one}) ${among('+', '-')} (${other})`,
      type === 'years' || type === 'percent' ? undefined : words`(${one}) * ${among('2', '0')}`,
      type === 'percent' ? words`(${one}) * ${among('2', '0')} as percent` : undefined,
      type === 'number' ? words`(${count}) / (${divisor})` : undefined,
      type === 'years'
        ? undefined
        : words`(${one}) rounded to ${among('0', '1')} decimal places, ${among('half up', 'half even', 'up', 'down')}`,
      words`${among('least', 'greatest')} of { ${one}, ${other} }`,
      owes ? words`(${one})` : words`((${one}) as at ${date(place)})`,
      type === 'percent' ? words`(${count}) / (${count}) as percent` : undefined,
    );
  });
}

/** What the rules themselves hold: parameters, figures by key, tables. */
function fromRules(place: Place, type: Figure): readonly Words[] {
  switch (type) {
    case 'money':
      return [
        among('fee'),
        place.records.includes('Worker') ? among('band.worth') : undefined,
        place.records.includes('Entry') ? among('booking of previous entry') : undefined,
      ];
    case 'count':
      return [
        among('needed', 'spread of junior', 'weighed of senior', '(sum of spread)'),
        place.records.includes('Worker') ? among('weighed of grade', 'spread of grade') : undefined,
      ];
    default:
      return [];
  }
}

/** Counts and sums over the lists in reach; a sum over records may be of what owes for each of them. */
function folds(place: Place, type: Figure, owes: boolean): readonly Words[] {
  return lists(place).flatMap(({ many, of }): readonly Words[] => {
    const isDated = DATED.has(of);
    const where = sometimes(words` where (${plainFact(enter(place, of))})`);
    const summed = SHAPES[of].figures.flatMap(([field, each]) =>
      each === type && isDated === owes && !field.includes('.') ? [field] : [],
    );
    const worked = DEFINED.slice(0, place.defined).flatMap((one) =>
      one.of === of && one.gives === type && (isDated || one.owes) === owes ? [one.name] : [],
    );
    const sums = GROUPS.includes(many) ? [] : [...summed, ...worked];
    return [
      type === 'count' && isDated === owes ? words`number of ${many}${where}` : undefined,
      words`${among('sum', 'sum', 'least', 'greatest')} of ${many}.${among(...sums)}${where}`,
      isDated
        ? undefined
        : words`${among('sum', 'greatest')} of ${among(...summed, ...worked)} by all ${many}`,
    ];
  });
}

function yearsOf(place: Place): Words {
  return words`whole years from ${date(place)} to ${among('as_of', '1 January 2020')}`;
}
