// The parts of a plan -> symbols, each put in its place.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { type Binder, type OpenPlan, report } from './binder.ts';
import { checkKept, declareOnce } from './declare-name.ts';
import { OF_QUESTION } from './kept-names.ts';
import type {
  Changed,
  ChoiceSymbol,
  DefineSymbol,
  EligibilitySymbol,
  IndicatorSymbol,
  PaymentSymbol,
  ProblemSymbol,
} from './symbol.ts';

/** A plan as it fills. */
export interface Filling {
  readonly binder: Binder;
  readonly plan: OpenPlan;
  /** The names that the plan itself declares. */
  readonly seen: Map<string, Span>;
  readonly defines: DefineSymbol[];
}

/** `changed`: how the part came to differ from one that was inherited. */
export function bindPart(filling: Filling, node: ast.OwnPart, changed: Changed | undefined): void {
  const { plan } = filling;
  const part = { plan, changed };
  switch (node.kind) {
    case 'problem':
      plan.problems.set(node.name.text, problemSymbol(filling, node, changed));
      return;
    case 'filter':
      plan.parts.set(node.name.text, { kind: 'filter', ...declared(node.name), node, ...part });
      return;
    case 'gate':
      plan.parts.set(node.name.text, { kind: 'gate', ...declared(node.name), node, ...part });
      return;
    case 'outcome':
      plan.parts.set(node.name.text, {
        kind: 'outcome',
        ...declared(node.name),
        node,
        for: node.for,
        ...part,
      });
      return;
    case 'named-list':
      plan.parts.set(node.name.text, { kind: 'named-list', ...declared(node.name), node, ...part });
      return;
    case 'plan-date':
      bindDate(filling, node, changed);
      return;
    case 'define':
      bindDefine(filling, node, changed);
      return;
    case 'eligibility':
      bindEligibility(filling, node, changed);
      return;
    case 'progress':
      if (isFirst(filling, plan.progress, node, 'what counts as progress', changed))
        plan.progress = { kind: 'progress', name: 'progress', span: node.span, node, ...part };
      return;
    case 'payments':
      bindPayments(filling, node, changed);
      return;
    case 'warning':
      plan.warnings.push({
        kind: 'warning',
        name: `warning ${plan.warnings.length + 1}`,
        span: node.span,
        node,
        ...part,
      });
  }
}

function declared({ text, span }: ast.Name): { readonly name: string; readonly span: Span } {
  return { name: text, span };
}

function bindDate(filling: Filling, node: ast.PlanDate, changed: Changed | undefined): void {
  const { plan, binder } = filling;
  const { text: name, span } = node.name;
  if (OF_QUESTION.includes(name)) report(binder, 'names/kept', span, { name });
  plan.parts.set(name, { kind: 'plan-date', name, span, node, plan, changed });
}

function bindDefine(filling: Filling, node: ast.Define, changed: Changed | undefined): void {
  const { plan, binder, defines } = filling;
  const { text: name, span } = node.name;
  const place = node.of ?? node.keys[0];
  if (place) report(binder, 'names/define-in-plan', place.span, { name });
  const define: DefineSymbol = {
    kind: 'define',
    name,
    id: name,
    span,
    node,
    of: plan.of,
    keys: [],
    plan,
    changed,
  };
  plan.parts.set(name, define);
  defines.push(define);
}

/** Whether it is the first of its kind in the plan, or replaces one. */
function isFirst(
  { binder }: Filling,
  earlier: { readonly span: Span } | undefined,
  node: { readonly span: Span },
  what: string,
  changed: Changed | undefined,
): boolean {
  if (!earlier || changed) return true;
  const related = [{ span: earlier.span, label: 'first here' }];
  report(binder, 'syntax/said-twice', node.span, { what }, { related });
  return false;
}

function bindEligibility(filling: Filling, node: ast.Eligibility, changed: Changed | undefined): void {
  const { plan } = filling;
  if (!isFirst(filling, plan.eligibility, node, 'who is eligible', changed)) return;
  plan.eligibility = eligibilitySymbol(filling, node, changed);
}

function eligibilitySymbol(
  { binder, plan }: Filling,
  node: ast.Eligibility,
  changed: Changed | undefined,
): EligibilitySymbol {
  const seen = new Map<string, Span>();
  const names = node.grades.map((grade) => grade.name);
  for (const name of names) declareOnce(binder, seen, name.text, name.span);
  const grades: ChoiceSymbol | undefined =
    names.length === 0
      ? undefined
      : {
          kind: 'choice',
          name: 'eligibility',
          span: node.span,
          options: new Map([...names.map((name) => [name.text, name.text] as const), ['none', 'none']]),
          scale: false,
        };
  return { kind: 'eligibility', name: 'eligibility', span: node.span, node, plan, changed, grades };
}

function bindPayments(filling: Filling, node: ast.Payments, changed: Changed | undefined): void {
  const { plan, binder, seen } = filling;
  if (!isFirst(filling, plan.payments, node, 'what is paid', changed)) return;
  for (const name of plan.payments?.payments.keys() ?? []) plan.parts.delete(name);
  const payments = new Map<string, PaymentSymbol>();
  for (const payment of node.payments) {
    checkKept(binder, payment.name);
    if (!declareOnce(binder, seen, payment.name.text, payment.name.span)) continue;
    const symbol: PaymentSymbol = {
      kind: 'payment',
      ...declared(payment.name),
      node: payment,
      plan,
      changed,
    };
    payments.set(symbol.name, symbol);
    plan.parts.set(symbol.name, symbol);
  }
  plan.payments = { kind: 'payments', name: 'payments', span: node.span, node, plan, changed, payments };
}

export function problemSymbol(
  { binder, plan }: Filling,
  node: ast.Problem,
  changed: Changed | undefined,
): ProblemSymbol {
  const indicators = new Map<string, IndicatorSymbol>();
  const seen = new Map<string, Span>();
  for (const indicator of node.indicators) {
    const { text: name, span } = indicator.name;
    if (declareOnce(binder, seen, name, span))
      indicators.set(name, indicatorSymbol(plan, node.name.text, indicator, undefined));
  }
  return { kind: 'problem', ...declared(node.name), node, plan, changed, indicators };
}

export function indicatorSymbol(
  plan: OpenPlan,
  problem: string,
  node: ast.Indicator,
  changed: Changed | undefined,
): IndicatorSymbol {
  return { kind: 'indicator', ...declared(node.name), node, plan, changed, problem };
}
