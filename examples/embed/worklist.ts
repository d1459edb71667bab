// A work list for a team: of each family which plan holds, whether it qualifies, what is due, and what to ask next.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './built/leicestershire_phase_2.why.js';
import {
  evaluate,
  type Family,
  HeadlineInputError,
  type Question,
} from './built/supporting_leicestershire_families.js';

const QUESTION: Question = { asOf: '2015-09-30' };
const [folder = 'families'] = process.argv.slice(2);

for (const name of readdirSync(folder).sort()) console.log(line(name));

function line(name: string): string {
  // A file holds anything; `evaluate` refuses what does not fit.
  const family = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Family;
  try {
    return `${name}: ${told(family)}`;
  } catch (error) {
    if (error instanceof HeadlineInputError) return `${name}: not read, ${error.message}`;
    throw error;
  }
}

function told(family: Family): string {
  const found = evaluate(family, QUESTION);
  if (found.picked === 'not known') return `ask for ${found.what}`;
  if (found.picked === 'none') return 'no phase is for it';
  if (found.plan === 'leicestershire_phase_1') {
    const { option, possible } = found.answer.eligibility;
    return `phase 1, ${option ?? `one of ${possible?.join(', ')}`}`;
  }
  const { eligibility, payments } = found.answer;
  return `phase 2, ${found.plan}, ${eligibility.verdict}, ${fee(payments.attachment)}`;
}

function fee(payment: ReturnType<typeof phase2>['payments']['attachment']): string {
  switch (payment.state) {
    case 'amount':
      return `£${payment.pence / 100} is due`;
    case 'nothing':
      return `nothing is due: ${payment.because}`;
    case 'unknown':
      return 'what is due is not known';
  }
}

function phase2(family: Family) {
  const found = evaluate(family, { ...QUESTION, phase: '2', locality: 'melton' });
  if (found.picked !== 'plan' || found.plan !== 'melton_phase_2') throw new Error('it is asked about Melton');
  return found.answer;
}

// A family of which only its reference is known: what would decide it?
const why = explain({ reference: 'D' }, QUESTION)('eligibility');
console.log(`D: ${why.answer}, ask for ${why.missing[0]?.path}`);
console.log(`D in Melton: ${phase2({ reference: 'D' }).eligibility.verdict}`);
