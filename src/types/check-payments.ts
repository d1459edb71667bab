// A block of payments: to whom once, what is never exceeded, and how each is rounded.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { PaymentsSymbol, PlanSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import { smallName } from '../names/word-forms.ts';
import type * as ast from '../syntax/ast.ts';
import { isInteger, multiply } from '../values/index.ts';
import { checkAmount } from './check-part.ts';
import { type Checker, report } from './checker.ts';
import { claimsOf } from './claims-of.ts';
import { scopeOf } from './scope.ts';

export function checkPayments(checker: Checker, plan: PlanSymbol, payments: PaymentsSymbol): void {
  if (payments.plan !== plan) return;
  const { node } = payments;
  if (node.oncePer) checkOncePer(checker, plan, node.oncePer);
  if (node.ceiling) checkCeiling(checker, payments, node.ceiling);
  checkRest(checker, node);
  checkClaims(checker, plan, payments);
  if (!node.rounding) {
    const unrounded = node.payments.find(({ amount }) => amount && !isWholePence(checker, amount));
    if (unrounded?.amount) report(checker, 'plan/payment-not-rounded', unrounded.amount.span, {});
  } else if (node.rounding.grain.kind === 'places' || node.rounding.grain.kind === 'whole') {
    report(checker, 'types/grain-of-money', node.rounding.grain.span, {});
  }
}

function checkOncePer(checker: Checker, { of }: PlanSymbol, { record, counting }: ast.OncePer): void {
  if (record.text !== smallName(of.name) && record.text !== of.name)
    checker.diagnostics.push(unknownName('record of the plan', record, [smallName(of.name)]));
  for (const name of counting?.fields ?? []) {
    const field = of.fields.get(name.text);
    const refers =
      (field?.type.kind === 'reference' || field?.type.kind === 'references') && field.type.record === of;
    if (!field) checker.diagnostics.push(unknownName(`field of ${of.name}`, name, of.fields.keys()));
    else if (!refers)
      report(checker, 'types/not-a-reference', name.span, { name: name.text, record: of.name });
  }
}

function checkCeiling(checker: Checker, payments: PaymentsSymbol, { amount, aside }: ast.Ceiling): void {
  checkAmount(checker, amount, scopeOf(payments.plan.of, { plan: payments.plan }));
  for (const name of aside)
    if (!payments.payments.has(name.text) && name.text !== '')
      checker.diagnostics.push(unknownName('payment', name, payments.payments.keys()));
}

/** Every payment can be claimed in the one list of claims that there is. */
function checkClaims(checker: Checker, plan: PlanSymbol, { payments, span }: PaymentsSymbol): void {
  const [claims, other] = claimsOf(plan);
  if (!claims) return;
  if (other) {
    const related = [claims, other].map(({ list }) => ({ span: list.span, label: 'may hold the claims' }));
    checker.diagnostics.push(diagnostic('names/ambiguous', span, { name: 'claims' }, { related }));
  }
  const { type } = claims.payment;
  const options = type.kind === 'choice' ? type.choice.options : new Map<string, string>();
  for (const { name, span: at } of payments.values()) {
    if (options.has(name)) continue;
    const holes = { name, field: `${claims.element.name}.${claims.payment.name}` };
    const related = [{ span: claims.payment.span, label: 'what can be claimed' }];
    checker.diagnostics.push(diagnostic('plan/never-claimed', at, holes, { related }));
  }
}

/** The rest is what the ceiling leaves: there is one ceiling, so there is one rest. */
function checkRest(checker: Checker, { payments, ceiling }: ast.Payments): void {
  const rests = payments.filter(({ amount }) => !amount);
  for (const { span } of ceiling ? [] : rests) report(checker, 'plan/rest-of-nothing', span, {});
  for (const { span } of rests.slice(1)) {
    const related = rests[0] ? [{ span: rests[0].span, label: 'the rest is paid here' }] : [];
    checker.diagnostics.push(diagnostic('plan/two-rests', span, {}, { related }));
  }
}

/** What is written out in pounds and pence, or a parameter, needs no rounding. */
function isWholePence(checker: Checker, amount: ast.Expression): boolean {
  switch (amount.kind) {
    case 'bracketed':
      return isWholePence(checker, amount.inner);
    case 'shifted':
      return isWholePence(checker, amount.value);
    case 'rounded':
      return amount.rounding.grain.kind === 'penny' || amount.rounding.grain.kind === 'pound';
    case 'path': {
      const resolution = checker.paths.get(amount);
      if (resolution?.kind !== 'parameter') return resolution === undefined;
      return resolution.parameter.node.values.every(({ value }) => isWholePence(checker, value));
    }
    case 'literal':
      return amount.value.kind !== 'money' || isInteger(multiply(amount.value.number, 100));
    case 'arithmetic':
      return isWholeArithmetic(checker, amount);
    default:
      return amount.kind === 'missing';
  }
}

/** Whole pence added up, or so many times: `£10 * (number of visits ever)`. */
function isWholeArithmetic(checker: Checker, { op, left, right }: ast.Arithmetic): boolean {
  const isWhole = (side: ast.Expression): boolean => isWholePence(checker, side);
  const isCount = (side: ast.Expression): boolean => checker.types.get(side)?.kind === 'count';
  if (op === '/') return false;
  if (op === '*') return (isWhole(left) && isCount(right)) || (isCount(left) && isWhole(right));
  return isWhole(left) && isWhole(right);
}
