// A property as its author stated it -> a trial: by the table in docs/language/semantics.md.

import { partsOf, questionOf } from '../interpret/answer.ts';
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
import { breaks, HOLDS, type Judged, OPEN, type Subject, type Trial } from './trial.ts';

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
  return (verdict & YES) === 0 ? breaks(`${what} is ${verdictWord(verdict)}`) : OPEN;
}

function verdictOf({ program, plan }: Subject, body: Core, family: Family): Verdict {
  const question = questionOf(program, plan, family.facts, family);
  const { value } = evaluateBody(program, { of: plan.of, body }, question);
  if (value.kind !== 'verdict') throw new InternalError('a property is a condition');
  return value.verdict;
}

// -- monotony -------------------------------------------------------------------------------------------------

/** The plan with one answer as it was, and as it becomes. */
interface Turned {
  readonly rule: string;
  readonly name: string;
  readonly before: Put;
  readonly after: Put;
}

/** An answer, and the program with it in the place of the rule. */
interface Put {
  readonly verdict: Verdict;
  readonly program: CoreProgram;
}

function monotonyJudge({ program, plan, answer }: Subject, says: CoreMonotony): Trial['judge'] {
  const of = ruleCalled(program, says.of);
  const put = (rule: string, verdict: Verdict): Put => ({
    verdict,
    program: withAnswer(program, rule, verdict),
  });
  const [was, becomes] = says.becomes === 'yes' ? [NO, YES] : [YES, NO];
  const turned = says.when.map((rule): Turned => {
    const { name } = ruleCalled(program, rule);
    return { rule, name, before: put(rule, was), after: put(rule, becomes) };
  });
  return (family) => {
    const values = new Map(partsOf(answer(family)).map(({ trace, value }) => [trace.rule?.id, value]));
    const valueWith = (rule: string, { verdict, program: changed }: Put): Value => {
      const now = values.get(rule);
      // Where the answer is that one anyway, the part is what it is.
      const known = now?.kind === 'verdict' && now.verdict === verdict ? values.get(says.of) : undefined;
      return known ?? evaluateRule(changed, says.of, questionOf(changed, plan, family.facts, family)).value;
    };
    return worstOf(
      turned.map(({ rule, name, before, after }): Judged => {
        const [first, second] = [valueWith(rule, before), valueWith(rule, after)];
        const found = compareSteps(says, first, second);
        if (found !== 'breaks') return { kind: found };
        const [from, to] = [valueText(first, of.unit), valueText(second, of.unit)];
        return breaks(`${of.name} ${says.never} from ${from} to ${to} when ${name} becomes ${says.becomes}`);
      }),
    );
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
