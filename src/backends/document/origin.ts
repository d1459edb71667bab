// Where a part of a plan comes from: written here, inherited, or changed from what was inherited; and what it stands in for.

import type {
  NamedListSymbol,
  NamedPart,
  PlanSymbol,
  ProblemSymbol,
  RuleSymbol,
} from '../../names/symbol.ts';
import { mark, type Paragraph, paragraph } from './model.ts';
import { pageOf } from './say.ts';
import { daysOf, holdsOn, periodText } from './time.ts';
import { titleOf } from './words.ts';
import type { Writer } from './writer.ts';

/** A part that stands in a plan by itself, with the plan that it is written in. */
export type Sourced =
  | Extract<RuleSymbol, { changed: unknown }>
  | NamedListSymbol
  | NonNullable<PlanSymbol['payments']>;

/** The plan and those that it extends, its own first. */
export function chainOf(plan: PlanSymbol): readonly PlanSymbol[] {
  const chain: PlanSymbol[] = [];
  for (let next: PlanSymbol | undefined = plan; next; next = next.extends) chain.push(next);
  return chain;
}

/** The plan at the root of what a plan extends. */
export function rootOf(plan: PlanSymbol): PlanSymbol {
  return chainOf(plan).at(-1) ?? plan;
}

/** The marks of a part that differs from the plan at the root, and why it does. What is inherited unchanged has none. */
export function originMarks(writer: Writer, part: Sourced): readonly Paragraph[] {
  const { plan } = writer;
  if (!plan || !part.plan || part.plan === rootOf(plan)) return [];
  const { changed } = part;
  const where = part.plan === plan ? 'here' : `in ${titleOf(part.plan.node)}`;
  const temporary = changed?.temporary;
  const told = temporary
    ? mark(`Changed ${where} ${periodText(daysOf(temporary.period))}${notNow(writer, part)}`, 'temporary')
    : changed
      ? mark(`Replaced ${where}`, 'changed')
      : mark(`Added ${where}`, 'added');
  const because = changed?.because === undefined ? [] : [paragraph(`Why: “${changed.because}”`)];
  return [paragraph(told), ...because];
}

/** Where the day that is asked about is not one of those for which a part was changed. */
function notNow(writer: Writer, part: Sourced): string {
  return holdsNow(writer, part) === false ? ', not on the day of this document' : '';
}

/** `From Expanded programme`, of what is inherited from the root and has no mark. */
export function inheritedFrom(writer: Writer, part: Sourced): readonly Paragraph[] {
  const { plan } = writer;
  if (!plan || part.plan === plan || part.plan !== rootOf(plan)) return [];
  return [paragraph('From ', pageOf(writer, part.plan.name, titleOf(part.plan.node)), '.')];
}

/** Whether a temporary part holds on the day that is asked about; undefined where no day is. */
export function holdsNow({ asOf }: Writer, part: Sourced): boolean | undefined {
  const temporary = part.changed?.temporary;
  return temporary && asOf !== undefined ? holdsOn(daysOf(temporary.period), asOf) : undefined;
}

/** The part of the plan that is extended which a changed part stands in for. */
export function replacedBy<P extends Sourced>(part: P): P | undefined {
  const parent = part.changed ? part.plan?.extends : undefined;
  return parent && (partLike(parent, part) as P | undefined);
}

function partLike(parent: PlanSymbol, part: Sourced): Sourced | undefined {
  switch (part.kind) {
    case 'eligibility':
    case 'progress':
    case 'payments':
      return parent[part.kind];
    case 'problem':
      return parent.problems.get(part.name);
    case 'indicator':
      return indicatorOf(parent.problems.get(part.problem), part.name);
    case 'warning':
      return undefined;
    default: {
      const found: NamedPart | undefined = parent.parts.get(part.name);
      return found?.kind === part.kind ? found : undefined;
    }
  }
}

function indicatorOf(problem: ProblemSymbol | undefined, name: string): Sourced | undefined {
  return problem?.indicators.get(name);
}
