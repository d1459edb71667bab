// A property as its author stated it -> a trial: by the table in docs/language/semantics.md.

import { questionOf } from '../interpret/answer.ts';
import { valueText } from '../interpret/describe.ts';
import { evaluateBody, evaluateRule } from '../interpret/evaluate.ts';
import type { Value } from '../interpret/value.ts';
import type { Core } from '../ir/core.ts';
import { verdictLiteral } from '../ir/nodes.ts';
import { ruleCalled } from '../ir/plan-rules.ts';
import type { CoreMonotony, CoreProgram, CoreProperty } from '../ir/program.ts';
import { InternalError } from '../text/internal-error.ts';
import {
  applies,
  compareExact,
  type Exact,
  NA,
  NO,
  possibleSymbols,
  type Range,
  range,
  symbolMayNotApply,
  type Verdict,
  verdictWord,
  YES,
} from '../values/index.ts';
import type { Family } from './family.ts';
import { HOLDS, type Judged, OPEN, type Subject, type Trial } from './trial.ts';

export function statedTrial(subject: Subject, property: CoreProperty): Trial {
  return { title: property.title, at: property.titleAt, judge: judgeOf(subject, property.says) };
}

function judgeOf(subject: Subject, says: CoreProperty['says']): Trial['judge'] {
  switch (says.kind) {
    case 'always':
      return (family) => judgeHolds(verdictOf(subject, says.holds, family), 'it');
    case 'if':
      return (family) =>
        verdictOf(subject, says.when, family) === YES
          ? judgeHolds(verdictOf(subject, says.holds, family), 'the first is yes, and the second')
          : OPEN;
    case 'monotony':
      return monotonyJudge(subject, says);
  }
}

function judgeHolds(verdict: Verdict, what: string): Judged {
  if (verdict === YES) return HOLDS;
  return (verdict & YES) === 0 ? { kind: 'breaks', how: `${what} is ${verdictWord(verdict)}` } : OPEN;
}

function verdictOf({ program, plan }: Subject, body: Core, family: Family): Verdict {
  const question = questionOf(program, plan, family.facts, family);
  const { value } = evaluateBody(program, { of: plan.of, body }, question);
  if (value.kind !== 'verdict') throw new InternalError('a property is a condition');
  return value.verdict;
}

// -- monotony -------------------------------------------------------------------------------------------------

/** The plan with one answer no, and the same with it yes. */
interface Turned {
  readonly name: string;
  readonly before: CoreProgram;
  readonly after: CoreProgram;
}

function monotonyJudge({ program, plan }: Subject, says: CoreMonotony): Trial['judge'] {
  const of = ruleCalled(program, says.of);
  const turned = says.when.map((id): Turned => {
    const [no, yes] = [NO, YES].map((verdict) => withAnswer(program, id, verdict));
    if (!no || !yes) throw new InternalError('there are two answers');
    const { name } = ruleCalled(program, id);
    return says.becomes === 'yes' ? { name, before: no, after: yes } : { name, before: yes, after: no };
  });
  return (family) => {
    const judged = turned.map(({ name, before, after }): Judged => {
      const values = [before, after].map(
        (one) => evaluateRule(one, says.of, questionOf(one, plan, family.facts, family)).value,
      );
      const [first, second] = values;
      if (!first || !second) throw new InternalError('a part is asked twice');
      const found = compareSteps(says, first, second);
      if (found !== 'breaks') return { kind: found };
      const [was, is] = [first, second].map((value) => valueText(value, of.unit));
      return {
        kind: 'breaks',
        how: `${of.name} ${says.never} from ${was} to ${is} when ${name} becomes ${says.becomes}`,
      };
    });
    return worstOf(judged);
  };
}

function withAnswer(program: CoreProgram, id: string, verdict: Verdict): CoreProgram {
  const rule = ruleCalled(program, id);
  const body = verdictLiteral(rule.origin, verdict);
  return { ...program, rules: new Map([...program.rules, [id, { ...rule, body }]]) };
}

/** One that breaks breaks it; it holds where one of them bears it out. */
function worstOf(judged: readonly Judged[]): Judged {
  return judged.find(({ kind }) => kind === 'breaks') ?? judged.find(({ kind }) => kind === 'holds') ?? OPEN;
}

function compareSteps(
  { never, grades }: CoreMonotony,
  before: Value,
  after: Value,
): 'holds' | 'breaks' | 'open' {
  const [low, high] = never === 'falls' ? [before, after] : [after, before];
  const lows = endsOf(low, grades);
  const highs = endsOf(high, grades);
  if (!lows || !highs) return 'open';
  // What was the lower has become the higher: surely, whatever is unknown.
  if (lows.some((one, index) => isBelow(highs[index]?.hi, one.lo))) return 'breaks';
  return lows.every((one, index) => !isBelow(highs[index]?.lo, one.hi)) ? 'holds' : 'open';
}

function isBelow(a: Exact | undefined, b: Exact): boolean {
  return a !== undefined && compareExact(a, b) < 0;
}

/** From where to where a value can lie, lowest first; of a middle both its ends. Undefined of what may not apply. */
function endsOf(value: Value, grades: readonly string[] | undefined): readonly Range[] | undefined {
  switch (value.kind) {
    case 'verdict':
      return (value.verdict & NA) === 0 ? [verdictRange(value.verdict)] : undefined;
    case 'number':
      return rangesOf(value.number);
    case 'span':
      return rangesOf(value.span.low, value.span.high);
    case 'symbol': {
      const possible = symbolMayNotApply(value.symbol) ? undefined : possibleSymbols(value.symbol);
      const places = (possible ?? []).map((key) => (grades ?? []).indexOf(key)).filter((at) => at >= 0);
      return places.length === 0 ? undefined : [range(Math.min(...places), Math.max(...places))];
    }
    default:
      return undefined;
  }
}

function verdictRange(verdict: Verdict): Range {
  return range((verdict & NO) === 0 ? 1 : 0, (verdict & YES) === 0 ? 0 : 1);
}

function rangesOf(...ranges: readonly Range[]): readonly Range[] | undefined {
  return ranges.every((one) => applies(one) && !one.na) ? ranges : undefined;
}
