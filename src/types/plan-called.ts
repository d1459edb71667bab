// A plan by its name.

import type { Bindings } from '../names/bind.ts';
import type { PlanSymbol, ProgrammeSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';
import type { Checker } from './checker.ts';

/** Reports a name that is no plan's; one whose record is not known has been reported. */
export function planCalled(checker: Checker, name: ast.Name): PlanSymbol | undefined {
  const { bindings } = checker;
  const found = bindings.scopes.get(name.span.file)?.get(name.text);
  if (found?.kind === 'plan') return bindings.plans.includes(found) ? found : undefined;
  reportUnknown(checker, 'plan', name, bindings.plans);
  return undefined;
}

/** The plans that are asked under a name; reports a name that is neither a plan's nor a programme's. */
export function plansCalled(checker: Checker, name: ast.Name): readonly PlanSymbol[] {
  const { bindings } = checker;
  const found = bindings.scopes.get(name.span.file)?.get(name.text);
  if (found?.kind !== 'plan' && found?.kind !== 'programme')
    reportUnknown(checker, 'plan or programme', name, [...bindings.plans, ...bindings.programmes]);
  return plansOf(bindings, name);
}

/** One plan, or all those of a programme. */
export function plansOf(bindings: Bindings, name: ast.Name): readonly PlanSymbol[] {
  const found = bindings.scopes.get(name.span.file)?.get(name.text);
  if (found?.kind === 'plan') return bindings.plans.includes(found) ? [found] : [];
  const phases = found?.kind === 'programme' ? found.node.phases : [];
  const names = phases.flatMap(({ plan, local }) => [plan, ...local.map((place) => place.plan)]);
  return names.flatMap((inner) => plansOf(bindings, inner));
}

function reportUnknown(
  checker: Checker,
  what: string,
  name: ast.Name,
  known: readonly (PlanSymbol | ProgrammeSymbol)[],
): void {
  if (name.text === '') return;
  const declared = known.find((one) => one.name === name.text);
  const names = known.map((one) => one.name);
  checker.diagnostics.push(unknownName(what, name, names, declared?.span));
}
