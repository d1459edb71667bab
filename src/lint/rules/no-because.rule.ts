// A change to what is inherited that does not say why.

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { plansIn } from '../../types/written-parts.ts';
import type { LintRule } from '../linted.ts';

export const noBecause: LintRule = ({ checked }) =>
  plansIn(checked.bindings.files).flatMap((plan) => plan.parts.flatMap(unexplained));

function unexplained(change: ast.PlanPart): readonly Diagnostic[] {
  switch (change.kind) {
    case 'replaced':
      return change.because ? [] : [finding(change, 'replaced', namesText(change.names, change.part.kind))];
    case 'removed':
      return change.because ? [] : [finding(change, 'removed', namesText(change.names, change.what))];
    case 'set-to':
      return change.because ? [] : [finding(change, 'set', change.name.text)];
    default:
      return [];
  }
}

function namesText(names: readonly ast.Name[], kind: string): string {
  return names.length === 0 ? kind : names.map(({ text }) => text).join('.');
}

/** Marked at the word that changes. */
function finding({ span }: ast.PlanPart, done: string, name: string): Diagnostic {
  const word = done.replace(/d$/, '');
  const at = { ...span, end: span.start + word.length };
  return diagnostic('lint/no-because', at, { name, done }, { help: 'say why: ‘because "…"’' });
}
