// Random rule texts over a small made-up vocabulary: well typed, with every construct that plans have.

import fc, { type Arbitrary } from 'fast-check';
import { figure, owing, whole } from './arbitrary-condition.ts';
import type { Place } from './arbitrary-place.ts';
import { BEFORE_GROUPS, DEFINED, type Defined, FIGURES, VOCABULARY } from './arbitrary-vocabulary.ts';
import { among, oneOf, type Words, words } from './arbitrary-words.ts';

export interface RuleOptions {
  /** Whether rules may ask what is known: only then does a later fact overturn a verdict. */
  readonly known: boolean;
}

/** A vocabulary with a plan `other` for Farm and a plan `test` that extends it, or stands by itself. */
export function arbitraryRules({ known }: RuleOptions): Arbitrary<string> {
  const file = words`${VOCABULARY}${FIGURES}${definitions(known)}${basePlan(known)}${localPlan(known)}`;
  if (!file) throw new Error('everything in the file can be said');
  return file;
}

// -- definitions ----------------------------------------------------------------------------------------------

function placeOf(of: Defined['of'], index: number, depth: number, known: boolean): Place {
  return { records: [of], defined: index, groups: index >= BEFORE_GROUPS, depth, known, dates: [] };
}

function definitions(known: boolean): Words {
  const define = ({ name, of, gives, owes }: Defined, index: number): Words => {
    const place = placeOf(of, index, 1, known);
    if (name === 'carried')
      return words`define carried of Entry is carried brought forward + ${among('booking', '£1')}, starting from £0\n`;
    const body = gives !== 'condition' ? figure(place, gives, owes) : owes ? owing(place) : whole(place);
    const dated = words`{ from 1 January 1990 : (${body}) from 1 June 2015 : (${body}) }`;
    return words`define ${name} of ${of} is ${oneOf(body, body, owes ? body : dated)}\n`;
  };
  const group = (name: string, one: string): Words =>
    words`group ${name} of Worker, each ${one}, when ${whole(placeOf('Worker', BEFORE_GROUPS, 1, known))}\n`;
  const all = [...DEFINED.map(define), group('skilled', 'skilled_worker'), group('veterans', 'veteran')];
  return oneOf(fc.tuple(...all.map((one) => one!)).map((parts) => parts.join('')));
}

// -- plans ----------------------------------------------------------------------------------------------------

const DATES = ['noted', 'settled'];

/** What a clause or a part of the plan can name. */
function inPlan(known: boolean, depth: number): Place {
  return { ...placeOf('Farm', DEFINED.length, depth, known), dates: DATES };
}

function basePlan(known: boolean): Words {
  const farm = inPlan(known, 2);
  const small = inPlan(known, 1);
  const indicator = (name: string): Words =>
    words`    indicator ${name} {\n      ${whole(farm)}\n${clauses(known)}    }\n`;
  const metWhen = oneOf(
    fc.constant(''),
    words`    met when ${among('all of', 'none of', 'at least 2 of', 'exactly one of')} indicators\n`,
    words`    met when (first) or (${whole(small)})\n`,
  );
  const problem = (name: string): Words =>
    words`  problem ${name} {\n${indicator('first')}${indicator('second')}${metWhen}  }\n`;
  const gate = words`  gate agreed {\n    ${whole(small)}\n  }\n`;
  const first = oneOf(gate, fc.constant(''));
  const outcome = (name: string, problem: string): Words =>
    words`  outcome ${name} for ${problem} {\n    ${whole(small)}\n${clauses(known)}  }\n`;
  return words`plan other for Farm {
  in force 1 September 2014 to 31 March 2020
  date noted
  date settled is ${among('founded', '6 months after noted', 'manager.born')}
${problem('red')}${problem('blue')}  filter checked {
    ${whole(farm)}
  }
  define planned_well is ${whole(small)}
  define weighty is ${figure(small, 'money', false)}
  chosen are { red, blue.second, checked }
${first}  eligibility ${eligibility()}
${outcome('redder', 'red')}${outcome('bluer', 'blue')}  progress {
    ${progress()}
  }
${payments(known)}  warn when ${whole(small)} because "Look again"
}
`;
}

function clauses(known: boolean): Words {
  const small = inPlan(known, 0);
  return oneOf(
    fc.constant(''),
    fc.constant(''),
    words`      applies when ${whole(small)}\n`,
    words`      stays ${among('yes', 'no')} once ${among('yes', 'no')} on noted\n`,
    words`      ends when ${whole(small)}\n`,
    known ? words`      assume ${among('yes', 'no')} when unknown because "Nobody asked"\n` : undefined,
  );
}

function eligibility(): Words {
  const grade = among('all of { red, blue }', 'any of problems', 'checked', 'at least 2 of chosen');
  return oneOf(
    words`{\n    ${among('at least', 'exactly', 'at most')} 2 of problems\n  }`,
    among(
      '{\n    all of problems\n  }',
      '{\n    (any of problems) and (checked)\n  }',
      '{\n    at least 2 of { red, blue.first, planned_well }\n  }',
      '{\n    number of problems met is at least 1\n  }',
      '{\n    at least 2 of problems, counting each worker for at most one\n  }',
      '{\n    at least 2 of problems, counting all visits together for at most one\n  }',
    ),
    words`{\n    automatic when ${grade}\n    perhaps when ${grade}\n  }`,
  );
}

function progress(): Words {
  return oneOf(
    words`${among('every', 'any', 'no')} problem met has ${among('every', 'any', 'no')} outcome met`,
    among(
      'every problem met as at noted has every outcome met',
      'all relevant of { redder, bluer }',
      'all relevant at settled of outcomes',
      'at least 1 of outcomes',
    ),
  );
}

/** What is claimed already is asked only where rules may ask what is known: a claim that arrives later takes a payment away. */
function payments(known: boolean): Words {
  const small = inPlan(known, 0);
  const once = known ? among('', ' once per farm') : among('');
  const last = among('', '    final pays the rest when any of outcomes\n');
  return words`  payments${once} {
    start pays fee when eligible
    middle pays (${figure(small, 'money', false)}) when progress
${last}    never more in all than ${among('£5', 'fee', '£2.50')}, start aside
    each rounded to the penny, half up
  }
`;
}

/** A plan that extends the other and changes some of it. */
function localPlan(known: boolean): Words {
  const small = inPlan(known, 1);
  const time = among('', ' from 1 March 2015 to 31 October 2015');
  const change = oneOf(
    fc.constant(''),
    words`  replace indicator red.first${time} {\n    ${whole(small)}\n  }\n`,
    words`  add indicator blue.third {\n    ${whole(small)}\n  }\n`,
    words`  replace define planned_well${time} is ${whole(small)}\n`,
    words`  replace filter checked${time} {\n    ${whole(small)}\n  }\n`,
    words`  set parameter fee to £2${time}\n`,
    among('  set calendar seasons to other_seasons\n'),
    words`  replace outcome redder {\n    ${whole(small)}\n  }\n`,
    words`  add filter helped {\n    ${among('eligible under other', 'red.first under other')}\n  }\n`,
  );
  return words`plan test extends other where ${whole(inPlan(known, 0))} {\n${change}}\n`;
}
