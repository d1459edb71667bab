// A plan -> an ES module that says why it answers as it does. It carries the rules of the plan with their words, for the
// interpreter, and rests on `headline/why`.

import { CLAIM } from '../../ir/claims.ts';
import { type Core, childrenOf, ENTRIES } from '../../ir/core.ts';
import { partIds, ruleCalled, rulesFrom } from '../../ir/plan-rules.ts';
import type { CorePlan, CoreProgram, Rule } from '../../ir/program.ts';
import { WRITTEN_OUT } from '../../ir/vocabulary.ts';
import { spanText } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import { carryCode } from './carry.ts';
import type { EmittedModule } from './emit.ts';
import type { Sources } from './emit-rule.ts';
import { questionType } from './emit-types.ts';
import { literal } from './escape.ts';
import { moduleNames } from './names.ts';

/** What modules import the words of reasons by, unless it stands beside them. */
export const WHY = 'headline/why';

/**
 * `sources`: the rule files by name, whose words conditions are told in.
 *
 * @example
 * emitWhy(program, plan, project.sources).js.includes('export const explain'); // => true
 */
export function emitWhy(
  program: CoreProgram,
  plan: CorePlan,
  sources: Sources = new Map(),
  why: string = WHY,
): EmittedModule {
  return { js: emitJs(program, plan, sources, why), dts: emitTypes(program, plan) };
}

function emitJs(program: CoreProgram, plan: CorePlan, sources: Sources, why: string): string {
  const rules = rulesFor(program, plan);
  const carried = {
    program: carriedOf(program, plan, rules),
    plan: plan.name,
    words: wordsIn(rules, sources),
  };
  const { statements, code } = carryCode(carried);
  return [
    '// Generated from rules; do not edit.',
    `import { explainer } from ${literal(why)};`,
    `import validate from ${literal(`./${moduleNames(plan).validator}.js`)};`,
    '',
    ...statements,
    '',
    `export const explain = explainer(${code}, validate);`,
    '',
  ].join('\n');
}

function rulesFor(program: CoreProgram, plan: CorePlan): readonly Rule[] {
  const dates = plan.dates.map(({ rule, name }) => rule ?? `${plan.name}/${name}`);
  const uses = rulesFrom(program, [...partIds(plan), ...dates]);
  return [...program.rules.keys()].filter((id) => uses.has(id)).map((id) => ruleCalled(program, id));
}

/** As much of the program as the plan needs; of the other plans, which records they are asked about. */
function carriedOf(program: CoreProgram, plan: CorePlan, rules: readonly Rule[]): CoreProgram {
  const nodes = rules.flatMap(({ body }) => nodesIn(body));
  const used = usedIn(nodes);
  const roots = [plan.of, ...rules.flatMap(({ of }) => of ?? []), ...(used.entries ? [WRITTEN_OUT] : [])];
  const records = recordsFrom(program, roots);
  const asked = new Map([...program.plans.values()].map((one) => [one.of, one.name] as const));
  const plans = new Set(
    [...asked].flatMap(([of, name]) => (records.has(of) && of !== plan.of ? [name] : [])),
  );
  for (const name of [plan.name, ...used.plans]) plans.add(name);
  const own = [...plans].flatMap((name) => [...(program.plans.get(name)?.calendars.values() ?? [])]);
  const calendars = new Set([...used.calendars, ...own]);
  return {
    records: kept(program.records, records),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    plans: kept(program.plans, plans),
    programmes: new Map(),
    calendars: kept(program.calendars, calendars),
    parameters: kept(program.parameters, used.parameters),
    figures: kept(program.figures, used.figures),
    entries: used.entries ? program.entries : {},
    tables: [],
    stated: [],
    scenarios: [],
    properties: [],
  };
}

function kept<T>(all: ReadonlyMap<string, T>, names: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...all].filter(([name]) => names.has(name)));
}

interface Used {
  readonly plans: Set<string>;
  readonly calendars: Set<string>;
  readonly parameters: Set<string>;
  readonly figures: Set<string>;
  entries: boolean;
}

function usedIn(nodes: readonly Core[]): Used {
  const used: Used = {
    ...{ plans: new Set(), calendars: new Set(), parameters: new Set(), figures: new Set() },
    entries: false,
  };
  for (const node of nodes) {
    if (node.kind === 'ref' && node.under !== undefined) used.plans.add(node.under);
    if (node.kind === 'periods' && node.of.kind === 'calendar') used.calendars.add(node.of.calendar);
    if (node.kind === 'input' && node.name === ENTRIES) used.entries = true;
    if (node.kind !== 'lookup') continue;
    if (node.in.kind === 'period') used.calendars.add(node.in.calendar);
    if (node.in.kind === 'dated') used.parameters.add(node.in.parameter);
    if (node.in.kind === 'keyed') used.figures.add(node.in.figures);
  }
  return used;
}

/** These records and all that they hold or name. */
function recordsFrom({ records }: CoreProgram, from: readonly string[]): ReadonlySet<string> {
  const names = new Set(from);
  for (const name of names)
    for (const { type } of records.get(name)?.fields ?? []) if ('record' in type) names.add(type.record);
  if (records.has(CLAIM.name)) names.add(CLAIM.name);
  return names;
}

function nodesIn(node: Core): readonly Core[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)];
}

/** The words of conditions, by their places. */
function wordsIn(rules: readonly Rule[], sources: Sources): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { body } of rules)
    for (const { origin } of nodesIn(body)) {
      const source = sources.get(origin.file);
      if (source) found.set(placeKey(origin), spanText(source, origin));
    }
  return found;
}

/** How a carried place is found. */
const placeKey = ({ file, start, end }: Span): string => `${file}:${start}:${end}`;

// -- types ----------------------------------------------------------------------------------------------------

function emitTypes(program: CoreProgram, plan: CorePlan): string {
  const { facts, factsType } = moduleNames(plan);
  const dates = plan.dates.map(({ rule, name }) => rule ?? `${plan.name}/${name}`);
  const names = [...partIds(plan), ...dates].map((id) => ruleCalled(program, id)).filter(isNamed);
  const parts = [...new Set(names.map(({ name }) => literal(name)))];
  return [
    '// Generated from rules; do not edit.',
    '',
    `import type { ${factsType} } from ${literal(`./${facts}.js`)};`,
    '',
    `export type PartName =\n${parts.map((name) => `  | ${name}`).join('\n')};`,
    '',
    WHY_TYPES,
    '',
    questionType(plan),
    '',
    '/** Asks the plan, to say why it answers as it does; throws a `HeadlineInputError` where the facts do not fit. */',
    `export declare function explain(facts: ${factsType}, question: Question): (part: PartName) => Why;`,
    '',
  ].join('\n');
}

/** What says whom a plan is for, or when a payment is due, is no part by itself. */
function isNamed({ role, id, name }: Rule): boolean {
  return role !== 'applies' && role !== 'warning' && id.endsWith(`/${name}`);
}

const WHY_TYPES = `/** Something that is not known and could still decide a part. */
export interface Missing {
  /** \`time\`: a window that is not over. \`rule\`: something that the rules leave open. */
  readonly kind: "fact" | "date" | "calendar" | "time" | "parameter" | "rule";
  /** Where it stands: the path of a fact such as "members[0].name"; the name of a date; the earliest day on which it can be known. */
  readonly path: string;
  readonly text: string;
}

export interface Reason {
  readonly kind: "part" | "condition" | "subject" | "fact" | "note";
  readonly text: string;
  readonly label: string | undefined;
  /** A verdict, a figure or the value of a fact, in words. */
  readonly answer: string;
  readonly details: readonly string[];
  readonly citations: readonly string[];
  readonly evidence: readonly string[];
  /** Whether the verdict above rests on this one. */
  readonly carries: boolean;
  readonly parts: readonly Reason[];
}

export interface Why {
  readonly part: PartName;
  readonly answer: string;
  /** The parts of the plan that the answer rests on. */
  readonly restsOn: readonly string[];
  readonly missing: readonly Missing[];
  /** Of what only time can tell: the earliest day on which any of it can be known. */
  readonly knowableFrom: string | undefined;
  readonly reason: Reason;
  /** The reason as text: what the answer rests on, a deeper line two spaces further in. */
  readonly lines: readonly string[];
}`;
