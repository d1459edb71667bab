// A small made-up vocabulary for random rules, and what random conditions can say of each of its records.
//
// A condition or figure `owes` a window when it counts events or spells and none is around them yet; one that owes holds
// no window of its own. Names are different in all the records, so that none of them is ambiguous.

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
  head      : reference to Worker
  stage     : Stage
  rent      : money a month
  lead      : duration in weeks
  workers   : list of Worker
  visits    : list of Visit
  leases    : list of Lease
  plots     : list of Plot
  postings  : list of Entry in order of booked
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
record Entry { booked : date  booking : money  cleared : yes/no }
record Plot { area : number  drained : yes/no  crop : one of wheat, barley  ripeness : Stage }
record Tool { sharp : yes/no  weight : number }
scale Stage lowest first { raw  fair_stage  ripe_stage }
choice Grade { junior "Junior"  senior "Senior" }
calendar other_seasons {
  spring_2015 2 March 2015 to 29 May 2015
  harvest_2015 7 September 2015 to 20 November 2015
}
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

export type RecordName = 'Farm' | 'Worker' | 'Visit' | 'Injury' | 'Lease' | 'Job' | 'Plot' | 'Tool' | 'Entry';

export type Figure = 'count' | 'number' | 'percent' | 'money' | 'years';

export interface Shape {
  readonly yesNo: readonly string[];
  readonly dates: readonly string[];
  readonly texts: readonly string[];
  readonly choices: readonly (readonly [field: string, options: readonly string[]])[];
  readonly figures: readonly (readonly [field: string, type: Figure])[];
  readonly lists: readonly { readonly many: string; readonly one: string; readonly of: RecordName }[];
}

export const STAGES: readonly string[] = ['raw', 'fair_stage', 'ripe_stage'];

const NOTHING: Shape = { yesNo: [], dates: [], texts: [], choices: [], figures: [], lists: [] };
const list = (many: string, one: string, of: RecordName): Shape['lists'][number] => ({ many, one, of });

export const SHAPES: Readonly<Record<RecordName, Shape>> = {
  Farm: {
    yesNo: ['organic', 'manager.trained', 'farm.organic', 'head.trained'],
    dates: ['founded', 'manager.born', 'head.born'],
    texts: ['reference', 'owner'],
    choices: [
      ['kind', ['arable', 'dairy', 'mixed']],
      ['manager.grade', ['junior', 'senior']],
      ['stage', STAGES],
      ['head.grade', ['junior', 'senior']],
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
      list('postings', 'posting', 'Entry'),
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
    choices: [
      ['crop', ['wheat', 'barley']],
      ['ripeness', STAGES],
    ],
    figures: [['area', 'number']],
  },
  Tool: { ...NOTHING, yesNo: ['sharp'], figures: [['weight', 'number']] },
  Entry: { ...NOTHING, yesNo: ['cleared'], dates: ['booked'], figures: [['booking', 'money']] },
};

export const DATED: ReadonlySet<RecordName> = new Set(['Visit', 'Injury', 'Lease', 'Job']);

/** What each text defines, in this order: each may use those before it. */
export interface Defined {
  readonly name: string;
  readonly of: 'Farm' | 'Worker' | 'Entry';
  readonly gives: Figure | 'condition';
  readonly owes: boolean;
}

export const DEFINED: readonly Defined[] = [
  { name: 'carried', of: 'Entry', gives: 'money', owes: false },
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
export const BEFORE_GROUPS = 3;

/** Worked out from the rules alone: parameters, figures by key, an allocation, a table. */
export const FIGURES = `parameter fee : money {
  £1 from 1 January 2012
  £2.50 from 1 March 2015
  £4 from 1 May 2015 to 30 June 2015
}
parameter needed : count {
  1 from 1 January 2010
  2 from 1 September 2015
}
figures weighed by Grade {
  junior 3
  senior 5
}
allocation spread {
  share 7 among grades
  in proportion to weighed
  rounded to whole ones by Sainte-Laguë
}
table band of Worker, first match {
  hours                | trained || pay    | worth
  at least 30          | yes     || high   | £3
  from 10 to under 30  | any     || middle | £2
  -1                   | any     || odd    | £0
  otherwise                      || low    | hours * £1
}
`;
