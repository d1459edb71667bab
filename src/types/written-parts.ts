// Files -> the parts of plans where they are written, each with the plan and the problem that hold it. What a plan inherits is
// written elsewhere.

import type * as ast from '../syntax/ast.ts';

export type Part = ast.OwnPart | ast.Indicator;

export interface WrittenPart {
  readonly part: Part;
  readonly plan: ast.Plan;
  /** Of an indicator that stands in a problem. */
  readonly problem: ast.Problem | undefined;
  /** `school.exclusions`: its name in its plan. */
  readonly path: string;
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
    const path = pathOf(part, own);
    const whole = { part: own, plan, problem: undefined, path };
    if (own.kind !== 'problem') return [whole];
    return [
      whole,
      ...own.indicators.map((part) => ({ part, plan, problem: own, path: `${path}.${part.name.text}` })),
    ];
  });
}

function pathOf(written: ast.PlanPart, own: Part): string {
  if (written.kind === 'replaced' && written.names.length > 0)
    return written.names.map(({ text }) => text).join('.');
  const within = written.kind === 'added' && written.problem ? `${written.problem.text}.` : '';
  return within + partNamed(own).text;
}

/** The name of a part, and where it stands; of one without a name the word that it begins with. */
export function partNamed(part: Part): ast.Name {
  if ('name' in part) return part.name;
  const { file, start } = part.span;
  return { text: part.kind, span: { file, start, end: start + part.kind.length } };
}
