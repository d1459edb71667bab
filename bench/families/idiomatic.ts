// The six problems as they would be written by hand: a function for each indicator, and the facts as they come.

import type { Family, Member, Verdict } from './facts.ts';
import { and, any, atLeast, count, holds, or } from './three-valued.ts';

export interface Assessment {
  readonly eligibility: Verdict;
  readonly problems: {
    readonly crime: Verdict;
    readonly school: Verdict;
    readonly help: Verdict;
    readonly work: Verdict;
    readonly abuse: Verdict;
    readonly health: Verdict;
  };
  readonly indicators: {
    readonly crime: { readonly proven_offence: Verdict; readonly order_or_contract: Verdict };
    readonly school: { readonly absence: Verdict; readonly excluded: Verdict };
    readonly help: { readonly in_need: Verdict; readonly protection: Verdict };
    readonly work: { readonly benefit: Verdict; readonly leaver: Verdict; readonly arrears: Verdict };
    readonly abuse: { readonly suffered: Verdict; readonly callouts: Verdict };
    readonly health: { readonly conditions: Verdict; readonly substances: Verdict };
  };
}

/** Who is born by such a day has that age on the day of the question; ISO dates compare as text. */
export interface Birthdays {
  readonly five: string;
  readonly sixteen: string;
  readonly eighteen: string;
  readonly twentyFive: string;
}

export function birthdaysOn(asOf: string): Birthdays {
  const year = Number(asOf.slice(0, 4));
  const before = (years: number): string => `${year - years}${asOf.slice(4)}`;
  return { five: before(5), sixteen: before(16), eighteen: before(18), twentyFive: before(25) };
}

/** Every problem and every indicator, and whether there are two. */
export function assess(family: Family, birthdays: Birthdays): Assessment {
  const crime = {
    proven_offence: provenOffence(family, birthdays),
    order_or_contract: orderOrContract(family),
  };
  const school = { absence: absence(family, birthdays), excluded: excluded(family, birthdays) };
  const help = { in_need: inNeed(family, birthdays), protection: protection(family, birthdays) };
  const work = {
    benefit: benefit(family, birthdays),
    leaver: leaver(family, birthdays),
    arrears: arrears(family),
  };
  const abuse = { suffered: suffered(family), callouts: callouts(family) };
  const health = { conditions: conditions(family), substances: substances(family, birthdays) };
  const problems = {
    crime: or(crime.proven_offence, crime.order_or_contract),
    school: or(school.absence, school.excluded),
    help: or(help.in_need, help.protection),
    work: or(or(work.benefit, work.leaver), work.arrears),
    abuse: or(abuse.suffered, abuse.callouts),
    health: or(health.conditions, health.substances),
  };
  return {
    eligibility: atLeast(
      2,
      count(Object.values(problems), (verdict) => verdict),
    ),
    problems,
    indicators: { crime, school, help, work, abuse, health },
  };
}

/** Only whether there are two: nothing more is looked at once there are. */
export function eligible(family: Family, birthdays: Birthdays): Verdict {
  let met = 0;
  let open = 0;
  for (const indicators of PROBLEMS) {
    const verdict = any(indicators, (indicator) => indicator(family, birthdays));
    if (verdict === 'yes' && ++met === 2) return 'yes';
    if (verdict === 'unknown') open++;
  }
  return met + open < 2 ? 'no' : 'unknown';
}

type Indicator = (family: Family, birthdays: Birthdays) => Verdict;

const PROBLEMS: readonly (readonly Indicator[])[] = [
  [provenOffence, orderOrContract],
  [absence, excluded],
  [inNeed, protection],
  [benefit, leaver, arrears],
  [suffered, callouts],
  [conditions, substances],
];

function provenOffence({ members }: Family, birthdays: Birthdays): Verdict {
  return any(members, (member) => and(isChild(member, birthdays), reaches(member.proven_offences, 1)));
}

function orderOrContract({ members }: Family): Verdict {
  return any(members, (member) => holds(member.antisocial_behaviour));
}

function absence({ members }: Family, birthdays: Birthdays): Verdict {
  return any(members, (member) => {
    const ofSchoolAge = isAged(member, birthdays.five, birthdays.sixteen);
    return and(and(isChild(member, birthdays), ofSchoolAge), isBelow(member.attendance, 90));
  });
}

function excluded({ members }: Family, birthdays: Birthdays): Verdict {
  return any(members, (member) => and(isChild(member, birthdays), reaches(member.exclusions, 3)));
}

function inNeed({ members }: Family, birthdays: Birthdays): Verdict {
  return any(members, (member) => and(isChild(member, birthdays), holds(member.child_in_need)));
}

function protection({ members }: Family, birthdays: Birthdays): Verdict {
  return any(members, (member) => and(isChild(member, birthdays), holds(member.child_protection_plan)));
}

function benefit({ members }: Family, birthdays: Birthdays): Verdict {
  return any(members, (member) => and(isAdult(member, birthdays), holds(member.out_of_work_benefit)));
}

function leaver({ members }: Family, birthdays: Birthdays): Verdict {
  return any(members, (member) => {
    const leavingSchool = isAged(member, birthdays.sixteen, birthdays.twentyFive);
    return and(leavingSchool, holds(member.without_work_or_study));
  });
}

function arrears({ rent_arrears }: Family): Verdict {
  return reaches(rent_arrears, 500_00);
}

function suffered({ members }: Family): Verdict {
  return any(members, (member) => holds(member.suffers_abuse));
}

function callouts({ police_callouts }: Family): Verdict {
  return reaches(police_callouts, 2);
}

function conditions({ members }: Family): Verdict {
  return atLeast(
    2,
    count(members, (member) => holds(member.health_condition)),
  );
}

function substances({ members }: Family, birthdays: Birthdays): Verdict {
  return any(members, (member) => and(isAdult(member, birthdays), holds(member.misuses_substances)));
}

function isChild({ born }: Member, { eighteen }: Birthdays): Verdict {
  return holds(born === undefined ? undefined : born > eighteen);
}

function isAdult({ born }: Member, { eighteen }: Birthdays): Verdict {
  return holds(born === undefined ? undefined : born <= eighteen);
}

/** Has had the first of two birthdays, and not the second. */
function isAged({ born }: Member, first: string, second: string): Verdict {
  return holds(born === undefined ? undefined : born <= first && born > second);
}

function reaches(amount: number | undefined, least: number): Verdict {
  return holds(amount === undefined ? undefined : amount >= least);
}

function isBelow(amount: number | undefined, bound: number): Verdict {
  return holds(amount === undefined ? undefined : amount < bound);
}
