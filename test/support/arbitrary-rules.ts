// Random rule texts over a small made-up vocabulary: well typed, with every construct that conditions have.
//
// A condition or figure `owes` a window when it counts events or spells and none is around them yet; one that owes holds
// no window of its own. Names are different in all the records, so that none of them is ambiguous.

import fc, { type Arbitrary } from 'fast-check';

export const VOCABULARY = `record Farm {
  reference : required text
  owner     : private text
  organic   : yes/no
  size      : number
  staff     : count
  founded   : date
  budget    : money
  subsidy   : percent
  kind      : one of arable, dairy, mixed
  manager   : Worker
  workers   : list of Worker
  visits    : list of Visit
  leases    : list of Lease
  plots     : list of Plot
}
record Worker {
  badge    : required text
  born     : date
  trained  : yes/no
  grade    : Grade
  hours    : number
  bonus    : money
  injuries : list of Injury, each injury
  jobs     : list of Job
  tools    : list of Tool
}
event Visit { on : date  planned : yes/no  outcome : one of good, fair, poor  score : count  fine : money }
event Injury { on : date  reported_on : date  severe : yes/no  days_lost : count  cause : one of fall, machine }
spell Lease { from : date  to : date or ongoing  acres : number  rented_out : yes/no }
spell Job { from : date  to : date or ongoing  paid : yes/no  weekly : number  form : one of casual, regular }
record Plot { area : number  drained : yes/no  crop : one of wheat, barley }
record Tool { sharp : yes/no  weight : number }
choice Grade { junior "Junior"  senior "Senior" }
calendar seasons {
  spring_2014 1 March 2014 to 31 May 2014
  summer_2014 1 June 2014 to 31 August 2014
  harvest_2014 1 September 2014 to 15 November 2014
  spring_2015 1 March 2015 to 31 May 2015
  summer_2015 2 June 2015 to 30 August 2015
  harvest_2015 1 September 2015 to 15 November 2015
  spring_2016 1 March 2016 to 31 May 2016
}
`;

type RecordName = 'Farm' | 'Worker' | 'Visit' | 'Injury' | 'Lease' | 'Job' | 'Plot' | 'Tool';

type Figure = 'count' | 'number' | 'percent' | 'money' | 'years';

interface Shape {
  readonly yesNo: readonly string[];
  readonly dates: readonly string[];
  readonly texts: readonly string[];
  readonly choices: readonly (readonly [field: string, options: readonly string[]])[];
  readonly figures: readonly (readonly [field: string, type: Figure])[];
  readonly lists: readonly { readonly many: string; readonly one: string; readonly of: RecordName }[];
}

const NOTHING: Shape = { yesNo: [], dates: [], texts: [], choices: [], figures: [], lists: [] };
const list = (many: string, one: string, of: RecordName): Shape['lists'][number] => ({ many, one, of });

const SHAPES: Readonly<Record<RecordName, Shape>> = {
  Farm: {
    yesNo: ['organic', 'manager.trained', 'farm.organic'],
    dates: ['founded', 'manager.born'],
    texts: ['reference', 'owner'],
    choices: [
      ['kind', ['arable', 'dairy', 'mixed']],
      ['manager.grade', ['junior', 'senior']],
    ],
    figures: [
      ['size', 'number'],
      ['staff', 'count'],
      ['budget', 'money'],
      ['subsidy', 'percent'],
      ['manager.hours', 'number'],
    ],
    lists: [
      list('workers', 'worker', 'Worker'),
      list('visits', 'visit', 'Visit'),
      list('leases', 'lease', 'Lease'),
      list('plots', 'plot', 'Plot'),
      // The groups of workers; each text declares them.
      list('skilled', 'skilled_worker', 'Worker'),
      list('veterans', 'veteran', 'Worker'),
    ],
  },
  Worker: {
    yesNo: ['trained', 'worker.trained'],
    dates: ['born'],
    texts: ['badge'],
    choices: [['grade', ['junior', 'senior']]],
    figures: [
      ['hours', 'number'],
      ['bonus', 'money'],
    ],
    lists: [list('injuries', 'injury', 'Injury'), list('jobs', 'job', 'Job'), list('tools', 'tool', 'Tool')],
  },
  Visit: {
    ...NOTHING,
    yesNo: ['planned'],
    choices: [['outcome', ['good', 'fair', 'poor']]],
    figures: [
      ['score', 'count'],
      ['fine', 'money'],
    ],
  },
  Injury: {
    ...NOTHING,
    yesNo: ['severe'],
    dates: ['reported_on'],
    choices: [['cause', ['fall', 'machine']]],
    figures: [['days_lost', 'count']],
  },
  Lease: { ...NOTHING, yesNo: ['rented_out'], figures: [['acres', 'number']] },
  Job: {
    ...NOTHING,
    yesNo: ['paid'],
    choices: [['form', ['casual', 'regular']]],
    figures: [['weekly', 'number']],
  },
  Plot: {
    ...NOTHING,
    yesNo: ['drained'],
    choices: [['crop', ['wheat', 'barley']]],
    figures: [['area', 'number']],
  },
  Tool: { ...NOTHING, yesNo: ['sharp'], figures: [['weight', 'number']] },
};

const DATED: ReadonlySet<RecordName> = new Set(['Visit', 'Injury', 'Lease', 'Job']);

/** What each text defines, in this order: each may use those before it. */
interface Defined {
  readonly name: string;
  readonly of: 'Farm' | 'Worker';
  readonly gives: Figure | 'condition';
  readonly owes: boolean;
}

const DEFINED: readonly Defined[] = [
  { name: 'age', of: 'Worker', gives: 'years', owes: false },
  { name: 'able', of: 'Worker', gives: 'condition', owes: false },
  { name: 'loss', of: 'Worker', gives: 'count', owes: true },
  { name: 'load', of: 'Worker', gives: 'number', owes: false },
  { name: 'rate', of: 'Worker', gives: 'percent', owes: true },
  { name: 'hurt', of: 'Worker', gives: 'condition', owes: true },
  { name: 'marks', of: 'Farm', gives: 'count', owes: true },
  { name: 'ratio', of: 'Farm', gives: 'percent', owes: true },
  { name: 'busy', of: 'Farm', gives: 'condition', owes: true },
  { name: 'sound', of: 'Farm', gives: 'condition', owes: false },
  { name: 'costs', of: 'Farm', gives: 'money', owes: true },
];

/** The groups come after the first two definitions, which they may use. */
const BEFORE_GROUPS = 2;

// -- places ---------------------------------------------------------------------------------------------------

/** Where a condition stands. */
interface Place {
  /** The records in hand, the innermost last. */
  readonly records: readonly RecordName[];
  /** How many of the definitions can be used here. */
  readonly defined: number;
  readonly groups: boolean;
  readonly depth: number;
  readonly known: boolean;
}

const inner = (place: Place): Place => ({ ...place, depth: place.depth - 1 });
const enter = (place: Place, record: RecordName): Place => ({
  ...inner(place),
  records: [...place.records, record],
});

/** Every fact of the records in hand. */
function facts<K extends keyof Shape>({ records }: Place, kind: K): Shape[K][number][] {
  return [...new Set(records)].flatMap((record) => [...SHAPES[record][kind]]) as Shape[K][number][];
}

const GROUPS: readonly string[] = ['skilled', 'veterans'];

function lists(place: Place): readonly Shape['lists'][number][] {
  // A record within another of its kind would make every name of both ambiguous.
  return facts(place, 'lists').filter(
    ({ many, of }) => !place.records.includes(of) && (place.groups || !GROUPS.includes(many)),
  );
}

function defined(place: Place, gives: Defined['gives'], owes: boolean): readonly string[] {
  return DEFINED.slice(0, place.defined)
    .filter((one) => one.gives === gives && one.owes === owes && place.records.includes(one.of))
    .map((one) => one.name);
}

// -- texts ----------------------------------------------------------------------------------------------------

/** A random text; undefined where nothing of its kind can be said. */
type Words = Arbitrary<string> | undefined;

/** A text with random parts, all of which must be there. */
function words(texts: TemplateStringsArray, ...parts: readonly (Words | string)[]): Words {
  const there = parts.flatMap((part) => {
    if (typeof part === 'string') return [fc.constant(part)];
    return part ? [part] : [];
  });
  if (there.length < parts.length) return undefined;
  return fc.tuple(...there).map((found) => texts.map((text, index) => text + (found[index] ?? '')).join(''));
}

function among(...options: readonly string[]): Words {
  return options.length > 0 ? fc.constantFrom(...options) : undefined;
}

/** One of those that there are. */
function oneOf(...options: readonly Words[]): Words {
  const there = options.flatMap((option) => (option ? [option] : []));
  return there.length > 0 ? fc.oneof(...there) : undefined;
}

const sometimes = (some: Words): Words => oneOf(fc.constant(''), fc.constant(''), some);

const digits = among('0', '1', '2', '3');
const number = among('0', 'one', '2', '3', 'four', '12');
const BOUNDS = among('at least', 'at most', 'exactly', 'more than', 'fewer than');
const window = oneOf(
  words`in the last ${among('1', '3', 'six', '12')} ${among('days', 'weeks', 'months', 'years')}`,
  words`in the last ${among('1', '2', '3')} seasons`,
  words`in the next ${among('1', '6')} ${among('months', 'seasons', 'weeks')}`,
  among('ever', 'now'),
);
const day = among('1 March 2015', '29 February 2012', '30 September 2015', '1 January 1990');

const cache = new Map<string, Words>();

function cached(kind: string, place: Place, make: () => Words): Words {
  const key = `${kind} ${JSON.stringify(place)}`;
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key);
}

// -- conditions -----------------------------------------------------------------------------------------------

type Said = (place: Place) => Words;

/** A condition that owes nothing. */
function whole(place: Place): Words {
  return cached('whole', place, () => {
    if (place.depth <= 0) return plainFact(place);
    const sentences = oneOf(...joined(place, whole), ...sentencesOver(place, whole, false));
    return oneOf(plainFact(place), sentences, sentences, windowed(place), windowed(place));
  });
}

const windowed = (place: Place): Words => words`(${owing(place)}) ${window}`;

/** A condition that owes a window. */
function owing(place: Place): Words {
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

function joined(place: Place, part: Said): readonly Words[] {
  const one = part(inner(place));
  return [
    words`(${one}) and (${one})`,
    words`(${one}) or (${one}) or (${one})`,
    words`not (${one})`,
    words`${among('any', 'all', 'none')} of { ${one}, ${one} }`,
    words`${among('at least', 'exactly', 'at most', 'fewer than')} ${among('one', '2')} of { ${one}, ${one}, ${one} }`,
    words`at most (${figure(inner(place), 'count', false)}) of { ${one}, ${one} }`,
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
  );
}

/** A fact, or a comparison of one. */
function plainFact(place: Place): Words {
  return cached('fact', { ...place, depth: 0 }, () =>
    oneOf(
      among(...facts(place, 'yesNo').flatMap((name) => [name, `${name} is yes`, `${name} is no`])),
      ...facts(place, 'choices').map(([field, keys]) => words`${field} ${optionTest(among(...keys))}`),
      ...facts(place, 'dates').map((field) => words`${field} ${DATE_TEST}`),
      ...facts(place, 'texts').map((field) => among(`${field} is "A"`, `${field} is not "A"`)),
      ...facts(place, 'figures').map(([field, type]) => words`${field} ${test(type)}`),
      among(...defined(place, 'condition', false)),
      place.known
        ? words`${among(...askable(place))} ${among('is known', 'is not known', 'is unknown')}`
        : undefined,
    ),
  );
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
function figure(place: Place, type: Figure, owes: boolean): Words {
  return cached(`figure ${type} ${owes}`, place, () => {
    const fields = facts(place, 'figures').flatMap(([field, of]) => (of === type ? [field] : []));
    const least = oneOf(
      among(...defined(place, type, owes)),
      ...(owes ? [] : [among(...fields), literal(type), type === 'years' ? yearsOf(place) : undefined]),
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
      type === 'percent' ? words`(${count}) / (${count}) as percent` : undefined,
    );
  });
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
      words`sum of ${many}.${among(...sums)}${where}`,
    ];
  });
}

function yearsOf(place: Place): Words {
  return words`whole years from ${among(...facts(place, 'dates'))} to ${among('as_of', '1 January 2020')}`;
}

// -- whole files ----------------------------------------------------------------------------------------------

export interface RuleOptions {
  /** Whether rules may ask what is known: only then does a later fact overturn a verdict. */
  readonly known: boolean;
}

/** A vocabulary with a plan `test` for Farm. */
export function arbitraryRules({ known }: RuleOptions): Arbitrary<string> {
  const place = (of: 'Farm' | 'Worker', index: number, depth: number): Place => ({
    records: [of],
    defined: index,
    groups: index >= BEFORE_GROUPS,
    depth,
    known,
  });
  const define = ({ name, of, gives, owes }: Defined, index: number): Words => {
    const body =
      gives !== 'condition'
        ? figure(place(of, index, 1), gives, owes)
        : owes
          ? owing(place(of, index, 1))
          : whole(place(of, index, 1));
    return words`define ${name} of ${of} is ${body}\n`;
  };
  const group = (name: string, one: string): Words =>
    words`group ${name} of Worker, each ${one}, when ${whole(place('Worker', BEFORE_GROUPS, 1))}\n`;
  const farm = place('Farm', DEFINED.length, 2);
  const indicator = (name: string): Words => words`    indicator ${name} {\n      ${whole(farm)}\n    }\n`;
  const metWhen = oneOf(
    fc.constant(''),
    words`    met when ${among('all of', 'none of', 'at least 2 of', 'exactly one of')} indicators\n`,
    words`    met when (first) or (${whole({ ...farm, depth: 1 })})\n`,
  );
  const problem = (name: string): Words =>
    words`  problem ${name} {\n${indicator('first')}${indicator('second')}${metWhen}  }\n`;
  const eligibility = oneOf(
    words`${among('at least', 'exactly', 'at most')} 2 of problems`,
    among(
      'all of problems',
      '(any of problems) and (checked)',
      'at least 2 of { red, blue.first, planned_well }',
    ),
  );
  const declared = [...DEFINED.map(define), group('skilled', 'skilled_worker'), group('veterans', 'veteran')];
  const file = words`${VOCABULARY}${oneOf(
    fc.tuple(...declared.map((one) => one!)).map((parts) => parts.join('')),
  )}plan test for Farm {
  in force 1 September 2014 to 31 March 2020
${problem('red')}${problem('blue')}  filter checked {
    ${whole(farm)}
  }
  define planned_well is ${whole({ ...farm, depth: 1 })}
  eligibility {
    ${eligibility}
  }
}
`;
  return file!;
}
