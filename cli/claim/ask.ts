// A record of a run -> its facts with what was claimed for it before, and what became of each payment. The compiled plan says what can
// be claimed; only of what can’t, where somebody asks why, the interpreter is asked for its reasons.

import {
  askPlan,
  blockedFor,
  type Claimable,
  type CorePlan,
  type CoreProgram,
  claimable,
  claimedAfter,
  claimTeller,
  type Facts,
  InternalError,
  isoFromDay,
  type PlanAnswer,
  type Question,
  ruleCalled,
  type WordsOf,
} from '../../src/index.ts';
import type { PlanModule, PlanQuestion } from '../batch/answer.ts';
import { moduleOf } from '../batch/job.ts';
import { loadModule } from '../batch/load-module.ts';
import { claimedBefore, isClaimedNow, type Register } from './register.ts';

export interface Asking {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
  readonly question: Question;
  readonly wordsOf: WordsOf;
  readonly register: Register;
  /** Whether what is not claimed is told with its reasons, which takes time. */
  readonly reasons: boolean;
}

export interface PaymentFound {
  readonly payment: string;
  readonly found: Claimable;
}

/** The facts of a record as they are asked about when its line is reached. */
export type TellFacts = (facts: Facts, line: number) => Facts;

export function factsTeller({
  program,
  plan,
  register,
}: Pick<Asking, 'program' | 'plan' | 'register'>): TellFacts {
  const tell = claimTeller(program, plan);
  return (facts, line) =>
    tell(facts, (reference) => ({
      claims: claimedBefore(register, reference, line),
      isWhole: register.isWhole,
    }));
}

export interface RecordAsked {
  readonly line: number;
  readonly reference: string;
  /** With what was claimed before. */
  readonly facts: Facts;
}

export type AskRecord = (record: RecordAsked) => readonly PaymentFound[];

export async function recordAsker(asking: Asking): Promise<AskRecord> {
  const { program, plan, question } = asking;
  const module = (await loadModule(moduleOf(program, plan))) as PayingModule;
  const asked = writtenQuestion(question);
  const names = plan.payments.map(({ rule }) => ruleCalled(program, rule).name);
  const later = claimedAfter(program, plan);
  return ({ line, reference, facts }) => {
    const claimedLater = later(facts, question.asOf);
    const answer = module.evaluateChecked(facts, asked);
    const isFor = answer.appliesTo === undefined || answer.appliesTo.verdict === 'yes';
    const explained = once(() => askPlan(program, plan, facts, question));
    return names.map((payment) => ({
      payment,
      found:
        claimedAlready(asking, payment, reference, line) ??
        (claimedLater.has(payment) ? blockedFor('it has been claimed on a later day') : undefined) ??
        quicklyFound(asking, answer.payments[payment] ?? noPayment(), isFor) ??
        claimableOf(asking, explained(), payment),
    }));
  };
}

interface PayingModule extends PlanModule {
  evaluateChecked(facts: unknown, question: PlanQuestion): Answered;
}

type Answered = ReturnType<PlanModule['evaluateChecked']> & {
  readonly appliesTo: { readonly verdict: string } | undefined;
  readonly payments: Readonly<Record<string, Paid>>;
};

type Paid =
  | { readonly state: 'amount'; readonly pence: number }
  | { readonly state: 'nothing'; readonly because: string }
  | { readonly state: 'unknown' };

/** What the rules can’t say: of this run, and of a payment that may be made more than once, what was claimed on this very day. */
function claimedAlready(
  { register, question }: Asking,
  name: string,
  reference: string,
  line: number,
): Claimable | undefined {
  if (isClaimedNow(register, reference, name, line))
    return blockedFor('it has been claimed in this run already');
  const isOfToday = (register.before.get(reference) ?? []).some(
    ({ payment, day }) => payment === name && day === question.asOf,
  );
  return isOfToday ? blockedFor('it has been claimed already') : undefined;
}

const NOT_DUE = 'it is not due';

/** Undefined of what is better told with its reasons. */
function quicklyFound({ reasons }: Asking, paid: Paid, isFor: boolean): Claimable | undefined {
  if (isFor && paid.state === 'amount') return { kind: 'claim', pence: paid.pence };
  if (isFor && paid.state === 'nothing' && (!reasons || paid.because !== NOT_DUE))
    return blockedFor(paid.because);
  if (reasons) return undefined;
  return blockedFor(isFor ? NOT_KNOWN : 'the plan is not for it, or that is not known');
}

const NOT_KNOWN = 'it is not known whether it is due, or how much';

function claimableOf({ wordsOf }: Asking, answer: PlanAnswer, name: string): Claimable {
  const payment = answer.payments.find((one) => one.name === name) ?? noPayment();
  return claimable(payment, answer.appliesTo, wordsOf);
}

function noPayment(): never {
  throw new InternalError('a payment of the plan is answered');
}

function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

function writtenQuestion({ asOf, knownOn, dates = {} }: Question): PlanQuestion {
  return {
    asOf: isoFromDay(asOf),
    ...(knownOn === undefined ? {} : { knownOn: isoFromDay(knownOn) }),
    dates: Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, isoFromDay(Number(day.lo))])),
  };
}

/** As it stands in the file of claims: amounts in pence. */
export function claimLine(
  { plan, question }: Asking,
  reference: string,
  payment: string,
  pence: number,
): string {
  const date = isoFromDay(question.asOf);
  return `${JSON.stringify({ reference, plan: plan.name, payment, date, amount: pence })}\n`;
}
