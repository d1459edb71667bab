/**
 * Why a plan answers as it does, from what a built module carries of it. It is the interpreter, with neither a parser nor a schema
 * library. A program takes `explain` of a built module, which calls this.
 *
 * Every example begins from this:
 *
 * ```ts
 * import { openProject } from 'headline';
 *
 * const text = `record Place {
 *   reference : required text
 *   wet       : yes/no
 * }
 *
 * plan dry for Place {
 *   eligibility {
 *     not wet
 *   }
 * }
 * `;
 * const program = openProject({ read: () => text }, ['dry.headline']).program!;
 * const ask = explainer({ program, plan: 'dry', words: new Map() }, () => true);
 * const why = ask({ reference: 'A' }, { asOf: '2015-09-30' })('eligibility');
 * ```
 *
 * @module headline/why
 */

import {
  askPlan,
  type FigureAnswer,
  isPayment,
  type PlanAnswer,
  partCalled,
  reasonTrace,
} from '../interpret/answer.ts';
import { carriersOf } from '../interpret/carriers.ts';
import { valueText } from '../interpret/describe.ts';
import { explain, type Reason } from '../interpret/explain.ts';
import { type Missing, missingFor, missingPath, missingText } from '../interpret/missing.ts';
import { paymentText } from '../interpret/payment-text.ts';
import { citationText, reasonLines } from '../interpret/render-reason.ts';
import type { CoreProgram } from '../ir/program.ts';
import { shapesOf } from '../ir/record-shapes.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Span } from '../text/span.ts';
import {
  checkFacts,
  type Facts,
  HeadlineInputError,
  isoFromDay,
  readQuestion,
  type Validator,
} from '../values/index.ts';

/**
 * As much of a program as one plan needs, and the words of its conditions by their places.
 *
 * @example
 * const carried: Carried = { program, plan: 'dry', words: new Map() };
 */
export interface Carried {
  readonly program: CoreProgram;
  readonly plan: string;
  readonly words: ReadonlyMap<string, string>;
}

/**
 * @example
 * const [missing]: readonly PlainMissing[] = why.missing;
 */
export interface PlainMissing {
  readonly kind: Missing['kind'];
  /** The path of a fact, the name of a date, the earliest day on which something can be known. */
  readonly path: string;
  readonly text: string;
}

/**
 * @example
 * const reason: PlainReason = why.reason;
 */
export interface PlainReason {
  readonly kind: Reason['kind'];
  readonly text: string;
  readonly label: string | undefined;
  readonly answer: string;
  readonly details: readonly string[];
  readonly citations: readonly string[];
  readonly evidence: readonly string[];
  readonly carries: boolean;
  readonly parts: readonly PlainReason[];
}

/**
 * Why a part is what it is.
 *
 * @example
 * const told: Why = why;
 */
export interface Why {
  readonly part: string;
  readonly answer: string;
  /** The parts of the plan that the answer rests on. */
  readonly restsOn: readonly string[];
  readonly missing: readonly PlainMissing[];
  /** Of what only time can tell: the earliest day on which any of it can be known. */
  readonly knowableFrom: string | undefined;
  readonly reason: PlainReason;
  readonly lines: readonly string[];
}

/**
 * `explain(facts, question)` asks the plan; what it gives says why a part is what it is.
 *
 * @example
 * const explain = explainer({ program, plan: 'dry', words: new Map() }, () => true);
 * explain({ reference: 'A' }, { asOf: '2015-09-30' })('eligibility').missing.map(({ path }) => path); // => ['wet']
 */
export function explainer(
  carried: Carried,
  validate: Validator,
): (facts: Facts, question: unknown) => (part: string) => Why {
  const { program } = carried;
  const plan = program.plans.get(carried.plan);
  if (!plan) throw new InternalError('the plan is carried with its rules');
  const names = plan.dates.flatMap(({ name, rule }) => (rule === undefined ? [name] : []));
  return (facts, question) => {
    checkFacts(validate, shapesOf(program), plan.of, facts);
    const { day: asOf, knownOn, dates } = readQuestion(question, names);
    const answer = askPlan(program, plan, facts, { asOf, knownOn, dates });
    return (part) => whyOf(carried, answer, part);
  };
}

function whyOf({ words }: Carried, answer: PlanAnswer, name: string): Why {
  const part = partCalled(answer, name);
  if (!part) throw new HeadlineInputError(name, 'the plan has no such part');
  const trace = reasonTrace(part);
  const reason = explain(trace, ({ file, start, end }: Span) => words.get(`${file}:${start}:${end}`) ?? '');
  const missing = missingFor(part.trace);
  const days = missing.flatMap((one) => (one.kind === 'time' ? [one.day] : []));
  return {
    part: name,
    answer: answerText(part),
    restsOn: carriersOf(trace),
    missing: missing.map(plainMissing),
    knowableFrom: days.length === 0 ? undefined : isoFromDay(Math.min(...days)),
    reason: plainReason(reason),
    lines: reasonLines(reason, { full: false }).map(({ depth, text }) => `${'  '.repeat(depth)}${text}`),
  };
}

function answerText(part: FigureAnswer): string {
  return isPayment(part) ? paymentText(part) : valueText(part.value, part.unit);
}

function plainReason(reason: Reason): PlainReason {
  const { kind, text, label, answer, details, citations, evidence, carries, parts } = reason;
  return {
    ...{ kind, text, label, answer, details, evidence, carries },
    citations: citations.map(citationText),
    parts: parts.map(plainReason),
  };
}

function plainMissing(missing: Missing): PlainMissing {
  return { kind: missing.kind, path: missingPath(missing), text: missingText(missing) };
}
