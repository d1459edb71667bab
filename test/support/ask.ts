// Asks one condition of one record: the shortest way from a rule text in a test to its verdict.

import { questionOf } from '../../src/interpret/answer.ts';
import { evaluateRule } from '../../src/interpret/evaluate.ts';
import type { Trace } from '../../src/interpret/value.ts';
import { dayFromIso, verdictWord } from '../../src/values/index.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { projectOf } from './memory-host.ts';

/** A made-up vocabulary of readers and loans: what the language means does not depend on families. */
export const LIBRARY = `
record Household {
  reference : text
  readers   : list of Reader
  visits    : list of Visit
  deposit   : money
  warned    : yes/no
}
record Reader {
  reference : text
  born      : date
  student   : yes/no
  loans     : list of Loan
  cards     : list of Card
}
event Loan {
  on    : date
  kind  : one of book, film, map
  late  : yes/no
  pages : count
  read  : count
}
event Visit { on : date }
spell Card { from : date  to : date or ongoing  kind : one of full, guest }
calendar seasons {
  autumn_2014 1 September 2014 to 30 November 2014
  winter_2015 1 December 2014 to 28 February 2015
  spring_2015 1 March 2015 to 31 May 2015
  summer_2015 1 June 2015 to 31 August 2015
}
define age of Reader is whole years from born to as_of
define share_read of Reader is sum of loans.read / sum of loans.pages as percent
group young of Reader, each young_reader, when age is under 18 years
`;

/** The trace of a condition about a household on a day. */
export function traceOf(condition: string, facts: unknown, asOf = '2015-09-30', more = ''): Trace {
  const rules = `${LIBRARY}${more}\nplan asked for Household {\n  eligibility {\n    ${condition}\n  }\n}\n`;
  const project = projectOf(rules);
  if (!project.program)
    throw new Error(project.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  const read = readFacts(project.program, 'Household', { file: 'facts.json', text: JSON.stringify(facts) });
  if (read.diagnostics.length > 0) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  const plan = project.program.plans.get('asked');
  if (!plan) throw new Error('there is a plan ‘asked’');
  const question = questionOf(project.program, plan, read.value, { asOf: dayFromIso(asOf) ?? 0 });
  return evaluateRule(project.program, 'asked/eligibility', question);
}

/** The verdict of a condition about a household, in a word. */
export function ask(condition: string, facts: unknown, asOf?: string, more?: string): string {
  const { value } = traceOf(condition, facts, asOf, more);
  return value.kind === 'verdict' ? verdictWord(value.verdict) : 'no verdict';
}
