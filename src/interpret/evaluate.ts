// Core -> value, with the trace: the executable meaning of the language. Everything else that evaluates must agree.

import { type Core, SELF } from '../ir/core.ts';
import type { CoreProgram, Rule } from '../ir/program.ts';
import { assertNever } from '../text/internal-error.ts';
import type { Question } from '../values/index.ts';
import { type Environment, type Evaluate, ruleCalled } from './environment.ts';
import { evaluateArith, evaluateRound, evaluateShare, evaluateUnitSpan } from './evaluate-figure.ts';
import {
  evaluateEach,
  evaluateFold,
  evaluateList,
  evaluatePrevious,
  evaluateSelect,
} from './evaluate-list.ts';
import {
  evaluateCovers,
  evaluateCut,
  evaluateDays,
  evaluatePeriods,
  evaluateShift,
  evaluateWindow,
} from './evaluate-time.ts';
import {
  evaluateField,
  evaluateInput,
  evaluateKnown,
  evaluateLiteral,
  evaluateLookup,
  evaluateRef,
} from './evaluate-value.ts';
import { evaluateChoose, evaluateCompare, evaluateTally } from './evaluate-verdict.ts';
import { recordAt } from './read-field.ts';
import type { Trace } from './value.ts';

/**
 * Asks a rule of the record that a question is about, or of none where it is worked out from the rules alone. `evaluate`: how nodes
 * are worked out, for whoever looks on.
 */
export function evaluateRule(
  program: CoreProgram,
  ruleId: string,
  question: Question,
  evaluate: Evaluate = evaluateNode,
): Trace {
  const rule = ruleCalled(program, ruleId);
  const body = evaluateBody(program, rule, question, evaluate);
  return { node: rule.body, value: body.value, parts: [body], rule };
}

/** What is said of a record without being a rule, such as a property of a plan. */
export function evaluateBody(
  program: CoreProgram,
  { of, body }: Pick<Rule, 'of' | 'body'>,
  question: Question,
  evaluate: Evaluate = evaluateNode,
): Trace {
  const inputs: Environment['inputs'] =
    of === undefined
      ? new Map()
      : new Map([[SELF, { kind: 'record', record: recordAt(program, of, question.root.facts) }]]);
  return evaluate({ program, question, inputs, evaluate }, body);
}

/** One node, its parts worked out as the environment says. */
export function evaluateNode(env: Environment, node: Core): Trace {
  switch (node.kind) {
    case 'literal':
      return evaluateLiteral(node);
    case 'input':
      return evaluateInput(env, node);
    case 'field':
      return evaluateField(env, node);
    case 'ref':
      return evaluateRef(env, node);
    case 'lookup':
      return evaluateLookup(env, node);
    case 'known':
      return evaluateKnown(env, node);
    case 'list':
      return evaluateList(env, node);
    case 'select':
      return evaluateSelect(env, node);
    case 'each':
      return evaluateEach(env, node);
    case 'fold':
      return evaluateFold(env, node);
    case 'previous':
      return evaluatePrevious(env, node);
    case 'window':
      return evaluateWindow(env, node);
    case 'periods':
      return evaluatePeriods(env, node);
    case 'days':
      return evaluateDays(env, node);
    case 'cut':
      return evaluateCut(env, node);
    case 'covers':
      return evaluateCovers(env, node);
    case 'shift':
      return evaluateShift(env, node);
    case 'arith':
      return evaluateArith(env, node);
    case 'unit-span':
      return evaluateUnitSpan(env, node);
    case 'round':
      return evaluateRound(env, node);
    case 'share':
      return evaluateShare(env, node);
    case 'compare':
      return evaluateCompare(env, node);
    case 'tally':
      return evaluateTally(env, node);
    case 'choose':
      return evaluateChoose(env, node);
    default:
      return assertNever(node);
  }
}
