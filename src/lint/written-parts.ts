// Files -> the parts of plans where they are written, each with the plan and the problem that hold it. What a plan inherits is
// written elsewhere.

import type * as ast from '../syntax/ast.ts';

export type Part = ast.OwnPart | ast.Indicator;

export interface WrittenPart {
  readonly part: Part;
  readonly plan: ast.Plan;
  /** Of an indicator that stands in a problem. */
  readonly problem: ast.Problem | undefined;
}

export function writtenParts(files: readonly ast.File[]): readonly WrittenPart[] {
  return plansIn(files).flatMap(partsOf);
}

export function plansIn(files: readonly ast.File[]): readonly ast.Plan[] {
  return files.flatMap((file) => file.declarations.filter((found) => found.kind === 'plan'));
}

export function partsOf(plan: ast.Plan): readonly WrittenPart[] {
  return plan.parts.flatMap((part): readonly WrittenPart[] => {
    if (part.kind === 'removed' || part.kind === 'set-to') return [];
    const own = part.kind === 'replaced' || part.kind === 'added' ? part.part : part;
    const whole = { part: own, plan, problem: undefined };
    if (own.kind !== 'problem') return [whole];
    return [whole, ...own.indicators.map((part) => ({ part, plan, problem: own }))];
  });
}

/** The name of a part, and where it stands; of one without a name the word that it begins with. */
export function partNamed(part: Part): ast.Name {
  if ('name' in part) return part.name;
  const { file, start } = part.span;
  return { text: part.kind, span: { file, start, end: start + part.kind.length } };
}
