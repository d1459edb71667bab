// The verdicts of the cases, worked out when they are first shown and then kept.

import {
  type Asking,
  askPlan,
  type CorePlan,
  type CoreProgram,
  type CoreRecord,
  type Facts,
  type PlanAnswer,
  type Question,
  verdictWord,
} from '../../../src/index.ts';
import type { TuiSession } from '../session.ts';
import type { Cases } from './cases.ts';
import { type Edits, lastStep, NO_EDITS } from './edits.ts';
import type { Word } from './verdict-sign.ts';

/** What answers depend on beside the case and the date. */
export interface Supposed {
  /** Whether no record is called by its reference. */
  readonly hidden: boolean;
  /** What the user changed of the cases. */
  readonly edits: Edits;
  /** The plan that is asked, by its name; undefined for the one that the session asks of the case. */
  readonly plan: string | undefined;
}

export interface Answers {
  /** Everything about one case on one day; undefined of a case that is not there. */
  answerOf(supposed: Supposed, index: number, day: number): PlanAnswer | undefined;
  /** The same of the case as it was read, on the date of the session, by the plan of the session. */
  startOf(supposed: Pick<Supposed, 'hidden'>, index: number): PlanAnswer | undefined;
  /** The question that an answer of these is to: the same object for the same answer. */
  askingOf(answer: PlanAnswer): Asking;
  /** The plan that it is asked. */
  planOf(supposed: Supposed): CorePlan;
  /** The verdict of the eligibility, in a word. */
  wordOf(supposed: Supposed, index: number, day: number): Word;
  /** The same of the case as it was read, on the date of the session, by the plan of the session. */
  startWordOf(index: number): Word;
}

/** An answer holds its whole trace: so many are kept, and of the others only the words. */
const KEPT = 20;

export function createAnswers(session: TuiSession, cases: Cases): Answers {
  const answers = new Map<string, PlanAnswer>();
  const askings = new WeakMap<PlanAnswer, Asking>();
  const words = new Map<string, Word>();
  const numberOf = numbering();
  const nameless = withoutReferences(session.program);

  const factsOf = ({ edits }: Supposed, index: number): Facts | undefined =>
    lastStep(edits, index)?.facts ?? cases.factsOf(index);
  const datesOf = ({ edits }: Supposed, index: number): Dates =>
    (lastStep(edits, index) ?? session.given).dates ?? NO_DATES;
  const planOf = ({ plan }: Supposed): CorePlan =>
    (plan === undefined ? undefined : session.program.plans.get(plan)) ?? session.plan;
  const keyOf = (supposed: Supposed, facts: object, index: number, day: number): string =>
    `${numberOf(facts)} ${numberOf(datesOf(supposed, index))} ${day} ${planOf(supposed).name}`;

  const answerOf = (supposed: Supposed, index: number, day: number): PlanAnswer | undefined => {
    const facts = factsOf(supposed, index);
    if (!facts) return undefined;
    const key = `${keyOf(supposed, facts, index, day)} ${supposed.hidden}`;
    const known = answers.get(key);
    if (known) return known;
    const program = supposed.hidden ? nameless : session.program;
    const asking: Asking = {
      program,
      plan: planOf(supposed),
      facts,
      asked: { ...session.given, dates: datesOf(supposed, index), asOf: day },
    };
    const answer = askPlan(program, asking.plan, facts, asking.asked);
    askings.set(answer, asking);
    keep(answers, key, answer);
    return answer;
  };

  const wordOf = (supposed: Supposed, index: number, day: number): Word => {
    const facts = factsOf(supposed, index);
    if (!facts) return 'unknown';
    const key = keyOf(supposed, facts, index, day);
    const known = words.get(key);
    if (known) return known;
    const answer = answerOf({ ...supposed, hidden: false }, index, day);
    const word = answer ? wordFor(answer) : 'unknown';
    words.set(key, word);
    return word;
  };

  return {
    answerOf,
    startOf: ({ hidden }, index) => answerOf({ hidden, ...AS_READ }, index, session.asOf),
    askingOf: (answer) => {
      const asking = askings.get(answer);
      if (!asking) throw new Error('that answer is none of these');
      return asking;
    },
    planOf,
    wordOf,
    startWordOf: (index) => wordOf({ hidden: false, ...AS_READ }, index, session.asOf),
  };
}

type Dates = NonNullable<Question['dates']>;

const NO_DATES: Dates = {};
const AS_READ: Pick<Supposed, 'edits' | 'plan'> = { edits: NO_EDITS, plan: undefined };

/** A plan that does not say who is eligible has no verdict of its own. */
function wordFor({ eligible }: PlanAnswer): Word {
  return eligible ? verdictWord(eligible.verdict) : 'does not apply';
}

function keep(answers: Map<string, PlanAnswer>, key: string, answer: PlanAnswer): void {
  answers.set(key, answer);
  const oldest = answers.keys().next().value;
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
}

/** A number for each object, the same for the same one. */
function numbering(): (object: object) => number {
  const numbers = new WeakMap<object, number>();
  let count = 0;
  return (object) => {
    const number = numbers.get(object) ?? count++;
    numbers.set(object, number);
    return number;
  };
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
