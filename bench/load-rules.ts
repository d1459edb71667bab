// Rules made up for the measure of loading: one plan of many indicators, of the kinds that plans hold.

const VOCABULARY = `record Family {
  members         : list of Member
  children_seen   : count
  rent_arrears    : money
  police_callouts : count
  offences        : list of Offence
}

record Member {
  born             : date
  attendance       : percent
  exclusions       : count
  health_condition : yes/no
  absences         : list of Absence
}

event Offence {
  on   : date
  kind : one of theft, damage, violence
}

event Absence {
  on       : date
  sessions : count
}

group children of Member, each child, when age is under 18 years
group adults of Member when age is at least 18 years

define age of Member is whole years from born to as_of
`;

/** By kind: the condition of the indicator of a number. The numbers in it differ, so that no two are the same. */
const KINDS: readonly ((number: number) => string)[] = [
  (number) => `rent_arrears is at least £${100 + number}`,
  (number) => `police_callouts is at least ${number}`,
  (number) => `any child has attendance is less than ${number % 100}%`,
  (number) => `any child has exclusions is at least ${number}`,
  (number) => `at least ${(number % 3) + 2} members where exclusions is at least ${number}`,
  (number) => `children_seen is at least ${number} and any adult has health_condition`,
  (number) => `at least ${number} theft offences in the last ${(number % 24) + 1} months`,
  (number) => `no violence offences in the last ${(number % 60) + 1} months`,
  (number) =>
    `any child has at least ${(number % 5) + 1} absences where sessions is at least ${number} in the last 12 months`,
  (number) => `police_callouts is at least ${number} or rent_arrears is more than £${number}`,
];

/** Rule text of a plan `made_up` of so many indicators, in problems of ten. */
export function madeUpRules(indicators: number): string {
  const problems = Array.from({ length: Math.ceil(indicators / KINDS.length) }, (_, problem) => {
    const first = problem * KINDS.length;
    const inside = KINDS.slice(0, indicators - first).map((kind, at) => indicator(first + at, kind));
    return `  problem problem_${problem} "Problem ${problem}" {\n${inside.join('\n')}  }\n`;
  });
  const eligibility = '  eligibility "Two of the problems" {\n    at least 2 of problems\n  }\n';
  return `${VOCABULARY}\nplan made_up "Made up" for Family {\n${[...problems, eligibility].join('\n')}}\n`;
}

function indicator(number: number, kind: (number: number) => string): string {
  return `    indicator indicator_${number} "Indicator ${number}" {\n      ${kind(number)}\n    }\n`;
}

/** Facts that leave none of the kinds unasked. */
export const FACTS = {
  children_seen: 2,
  rent_arrears: 250_00,
  police_callouts: 3,
  offences: [
    { on: '2015-03-01', kind: 'theft' },
    { on: '2014-11-20', kind: 'violence' },
  ],
  members: [
    { born: '1980-05-04', attendance: 100, exclusions: 0, health_condition: true, absences: [] },
    {
      born: '2003-08-17',
      attendance: 82.5,
      exclusions: 4,
      health_condition: false,
      absences: [{ on: '2015-06-12', sessions: 7 }],
    },
  ],
};
