// The verdicts of the cases, worked out when they are first shown and then kept.

import {
  askPlan,
  type CoreProgram,
  type CoreRecord,
  type PlanAnswer,
  verdictWord,
} from '../../../src/index.ts';
import type { TuiSession } from '../session.ts';
import type { Cases } from './cases.ts';
import type { Word } from './verdict-sign.ts';

export interface Answers {
  /** Everything about one case on one day; `hidden`: with no record called by its reference. */
  answerOf(index: number, day: number, hidden: boolean): PlanAnswer | undefined;
  /** The rules that an answer is by; `hidden`: with no record called by its reference. */
  programFor(hidden: boolean): CoreProgram;
  /** The verdict of the eligibility, in a word. */
  wordOf(index: number, day: number): Word;
}

/** An answer holds its whole trace: so many are kept, and of the others only the words. */
const KEPT = 20;

export function createAnswers(session: TuiSession, cases: Cases): Answers {
  const answers = new Map<string, PlanAnswer>();
  const words = new Map<string, Word>();
  const nameless = withoutReferences(session.program);

  const programFor = (hidden: boolean): CoreProgram => (hidden ? nameless : session.program);

  const answerOf = (index: number, day: number, hidden: boolean): PlanAnswer | undefined => {
    const key = `${index} ${day} ${hidden}`;
    const facts = cases.factsOf(index);
    const known = answers.get(key);
    if (known || !facts) return known;
    const answer = askPlan(programFor(hidden), session.plan, facts, {
      ...session.given,
      asOf: day,
    });
    keep(answers, key, answer);
    return answer;
  };

  const wordOf = (index: number, day: number): Word => {
    const key = `${index} ${day}`;
    const known = words.get(key);
    if (known) return known;
    const answer = answerOf(index, day, false);
    const word = answer ? wordFor(answer) : 'unknown';
    words.set(key, word);
    return word;
  };

  return { answerOf, programFor, wordOf };
}

/** A plan that does not say who is eligible has no verdict of its own. */
function wordFor({ eligible }: PlanAnswer): Word {
  return eligible ? verdictWord(eligible.verdict) : 'does not apply';
}

function keep(answers: Map<string, PlanAnswer>, key: string, answer: PlanAnswer): void {
  answers.set(key, answer);
  const oldest = answers.keys().next().value;
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
}

/** The same rules, with every record called by its place and every text of it private: only the words differ. */
function withoutReferences(program: CoreProgram): CoreProgram {
  const records = [...program.records].map(([name, record]): [string, CoreRecord] => [
    name,
    {
      ...record,
      calledBy: undefined,
      fields: record.fields.map((field) =>
        field.type.kind === 'text' ? { ...field, private: true } : field,
      ),
    },
  ]);
  return { ...program, records: new Map(records) };
}
