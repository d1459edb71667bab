// What decides and cites nothing, neither itself nor through what holds it. Of a plan in which nothing cites anything, the plan
// is told once.

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { clausesIn } from '../../types/clauses-in.ts';
import { partNamed, partsOf, type WrittenPart } from '../../types/written-parts.ts';
import { dayText } from '../../values/index.ts';
import type { LintRule } from '../linted.ts';

export const noCitation: LintRule = ({ checked }) =>
  checked.bindings.files.flatMap((file) => file.declarations.flatMap(citingNothing));

function citingNothing(node: ast.Declaration): readonly Diagnostic[] {
  switch (node.kind) {
    case 'plan':
      return inPlan(node);
    case 'parameter':
      return inParameter(node);
    case 'table':
    case 'allocation':
    case 'figures':
    case 'entries':
    case 'figure':
      return cites(node.clauses) ? [] : [finding(WORDS[node.kind], node.name)];
    default:
      return [];
  }
}

const WORDS = {
  table: 'table',
  allocation: 'allocation',
  figures: 'table of figures',
  entries: 'list of entries',
  figure: 'figure',
} as const;

function cites(clauses: readonly ast.Clause[]): boolean {
  return clauses.some((clause) => clause.kind === 'cites');
}

function finding(what: string, { text, span }: ast.Name, within = ''): Diagnostic {
  const name = text === what ? `the ${what}` : `the ${what} ‘${text}’`;
  const help = `say where it comes from: ‘cites … "paragraph 1"’, here${within}`;
  return diagnostic('lint/no-citation', span, { what: name }, { help });
}

// -- plans ----------------------------------------------------------------------------------------------------

const DECIDING: readonly string[] = [
  'problem',
  'indicator',
  'filter',
  'gate',
  'eligibility',
  'outcome',
  'progress',
  'payments',
];

function inPlan(plan: ast.Plan): readonly Diagnostic[] {
  if (cites(plan.clauses)) return [];
  const deciding = partsOf(plan).filter(({ part }) => DECIDING.includes(part.kind));
  if (deciding.length === 0) return [];
  if (!cites(clausesIn(plan))) return [finding('plan', plan.name, ' or in each of its parts')];
  return deciding.filter(isUncited).map(({ part, problem }) => {
    const within = problem ? ', or in its problem or plan' : ', or in its plan';
    return finding(part.kind, partNamed(part), within);
  });
}

/** A problem without a citation is as well cited as its indicators; where none of them cites, it is told and they are not. */
function isUncited({ part, problem }: WrittenPart): boolean {
  if (!('clauses' in part) || cites(part.clauses)) return false;
  if (part.kind === 'problem') return part.metWhen !== undefined || isCitedNowhere(part);
  return !problem || !(cites(problem.clauses) || problem.metWhen !== undefined || isCitedNowhere(problem));
}

function isCitedNowhere({ clauses, indicators }: ast.Problem): boolean {
  return !cites(clauses) && !indicators.some((indicator) => cites(indicator.clauses));
}

// -- parameters -----------------------------------------------------------------------------------------------

/** Each value of a parameter is a decision of its own. */
function inParameter({ name, values }: ast.Parameter): readonly Diagnostic[] {
  const uncited = values.filter(({ clauses }) => !cites(clauses));
  if (uncited.length === values.length) return values.length === 0 ? [] : [finding('parameter', name)];
  return uncited.map(({ period, span }) => {
    const from = period.from.day === undefined ? '' : ` from ${dayText(period.from.day)}`;
    return finding(`value${from} of`, { text: name.text, span });
  });
}
