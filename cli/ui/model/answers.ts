// The verdicts of the cases, worked out when they are first shown and then kept.

import {
  type Asking,
  askPlan,
  type CoreProgram,
  type CoreRecord,
  type Facts,
  type PlanAnswer,
  type Question,
  verdictWord,
} from '../../../src/index.ts';
import type { Answered } from '../../batch/answer.ts';
import { type AskedName, type PlanPicked, pickFor } from '../../cases/plans.ts';
import type { TuiSession } from '../session.ts';
import type { Cases } from './cases.ts';
import { type Edits, lastStep, NO_EDITS } from './edits.ts';
import type { Extent, Quick } from './quick.ts';
import type { Word } from './verdict-sign.ts';

/** What answers depend on beside the case and the date. */
export interface Supposed {
  /** Whether no record is called by its reference. */
  readonly hidden: boolean;
  /** What the user changed of the cases. */
  readonly edits: Edits;
  /** What is asked; undefined for what the session asks. */
  readonly plan: AskedName | undefined;
}

export interface Answers {
  /** Everything about one case on one day; undefined of a case that is not there, or that no plan is for. */
  answerOf(supposed: Supposed, index: number, day: number): PlanAnswer | undefined;
  /** The same of the case as it was read, on the date of the session, by the plan of the session. */
  startOf(supposed: Pick<Supposed, 'hidden'>, index: number): PlanAnswer | undefined;
  /** The question that an answer of these is to: the same object for the same answer. */
  askingOf(answer: PlanAnswer): Asking;
  /** A question like that of `answerOf`, not asked yet. */
  newAskingOf(supposed: Supposed, index: number, day: number): Asking | undefined;
  /** The plan that it is asked; undefined of a case that is not there. */
  pickedFor(supposed: Supposed, index: number, day: number): PlanPicked | undefined;
  /** The verdicts of parts, without reasons; undefined too while the plan is not ready for that. */
  partsOf(supposed: Supposed, extent: Extent, index: number, day: number): Answered | undefined;
  /** The verdict of the eligibility, in a word. */
  wordOf(supposed: Supposed, index: number, day: number): Word;
  /** The same of the case as it was read, on the date of the session, by the plan of the session. */
  startWordOf(index: number): Word;
}

/** An answer holds its whole trace: so many are kept, and of the others only the words. */
const KEPT = 20;

export function createAnswers(session: TuiSession, cases: Cases, quick: Quick): Answers {
  const { program } = session;
  const answers = new Map<string, PlanAnswer>();
  const askings = new WeakMap<PlanAnswer, Asking>();
  const words = new Map<string, Word>();
  const numberOf = numbering();
  const nameless = withoutReferences(program);

  const factsOf = ({ edits }: Supposed, index: number): Facts | undefined =>
    lastStep(edits, index)?.facts ?? cases.factsOf(index);
  const questionOf = ({ edits }: Supposed, index: number, day: number): Question => ({
    ...session.given,
    dates: (lastStep(edits, index) ?? session.given).dates ?? NO_DATES,
    asOf: day,
  });
  const pickedFor = (supposed: Supposed, index: number, day: number): PlanPicked | undefined => {
    const facts = factsOf(supposed, index);
    const asked = supposed.plan ?? session.asked;
    return facts && pickFor({ program, asked }, facts, questionOf(supposed, index, day));
  };
  const keyOf = ({ edits, plan = session.asked }: Supposed, index: number, day: number): string => {
    const step = lastStep(edits, index);
    return `${index} ${step ? numberOf(step) : ''} ${day} ${plan.name} ${plan.phase ?? ''}`;
  };

  const newAskingOf = (supposed: Supposed, index: number, day: number): Asking | undefined => {
    const picked = pickedFor(supposed, index, day);
    if (!picked || 'none' in picked) return undefined;
    return {
      program: supposed.hidden ? nameless : program,
      plan: picked.plan,
      facts: factsOf(supposed, index),
      asked: questionOf(supposed, index, day),
    };
  };

  const answerOf = (supposed: Supposed, index: number, day: number): PlanAnswer | undefined => {
    const key = `${keyOf(supposed, index, day)} ${supposed.hidden}`;
    const known = answers.get(key);
    if (known) return known;
    const asking = newAskingOf(supposed, index, day);
    if (!asking) return undefined;
    const answer = askPlan(asking.program, asking.plan, asking.facts, asking.asked);
    askings.set(answer, asking);
    keep(answers, key, answer);
    return answer;
  };

  const partsOf = (supposed: Supposed, extent: Extent, index: number, day: number): Answered | undefined => {
    const picked = pickedFor(supposed, index, day);
    if (!picked || 'none' in picked) return undefined;
    return quick.ask(picked.plan, extent, factsOf(supposed, index), questionOf(supposed, index, day));
  };

  const wordOf = (supposed: Supposed, index: number, day: number): Word => {
    const key = keyOf(supposed, index, day);
    const known = words.get(key);
    if (known) return known;
    const parts = partsOf(supposed, 'eligibility', index, day);
    const word = parts ? quickWord(parts) : wordFor(answerOf({ ...supposed, hidden: false }, index, day));
    if (words.size > KEPT_WORDS) words.clear();
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
    newAskingOf,
    pickedFor,
    partsOf,
    wordOf,
    startWordOf: (index) => wordOf({ hidden: false, ...AS_READ }, index, session.asOf),
  };
}

/** More than are in sight at once, and few enough to forget all of them now and then. */
const KEPT_WORDS = 10_000;

type Dates = NonNullable<Question['dates']>;

const NO_DATES: Dates = {};
/** Of a case as it was read, by the plan of the session. */
export const AS_READ: Pick<Supposed, 'edits' | 'plan'> = { edits: NO_EDITS, plan: undefined };

/** A plan that does not say who is eligible has no verdict of its own. */
function wordFor(answer: PlanAnswer | undefined): Word {
  if (!answer) return 'unknown';
  return answer.eligible ? verdictWord(answer.eligible.verdict) : 'does not apply';
}

function quickWord({ eligible }: Answered): Word {
  return eligible && 'verdict' in eligible ? eligible.verdict : 'does not apply';
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
