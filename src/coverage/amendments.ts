// What plans change of the plans that they extend -> at which rules, values and calendars each change is seen.

import { partIds, rulesFrom } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram, Rule } from '../ir/program.ts';
import type * as ast from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import { isWithin, placeKey, type Span } from '../text/span.ts';
import { headingOf, quotedAt } from './subject.ts';
import type { Subjects } from './subjects.ts';

export interface Amendments {
  /** By rule: the changes that wrote it. */
  readonly rules: ReadonlyMap<string, readonly string[]>;
  /** By the place of a part that holds for a time only. */
  readonly temporary: ReadonlyMap<string, string>;
  /** By the place of a value of a parameter that a plan sets. */
  readonly values: ReadonlyMap<string, string>;
  readonly calendars: readonly SetCalendar[];
  readonly removed: readonly RemovedPart[];
}

export interface SetCalendar {
  readonly key: string;
  /** The plans in which it is set, itself or as they inherit it. */
  readonly plans: ReadonlySet<string>;
  readonly calendar: string;
}

export interface RemovedPart {
  readonly key: string;
  readonly plans: ReadonlySet<string>;
  /** The parts that would rest on it. */
  readonly parts: ReadonlySet<string>;
}

interface Finding {
  readonly program: CoreProgram;
  readonly subjects: Subjects;
  /** Those that a scenario can ask. */
  readonly asked: readonly Rule[];
  readonly rules: Map<string, string[]>;
  readonly temporary: Map<string, string>;
  readonly values: Map<string, string>;
  readonly calendars: SetCalendar[];
  readonly removed: RemovedPart[];
}

export function amendmentsIn(
  program: CoreProgram,
  asked: readonly Rule[],
  subjects: Subjects,
  files: ReadonlySet<string>,
): Amendments {
  const finding: Finding = {
    program,
    subjects,
    asked,
    rules: new Map(),
    temporary: new Map(),
    values: new Map(),
    calendars: [],
    removed: [],
  };
  for (const file of files) {
    const source = subjects.sources.get(file);
    const declared = source ? parse(source).value.declarations : [];
    for (const node of declared) if (node.kind === 'plan' && node.extends) amendmentsOf(finding, node);
  }
  return finding;
}

function amendmentsOf(finding: Finding, node: ast.Plan): void {
  const plan = finding.program.plans.get(node.name.text);
  if (!plan) return;
  for (const part of node.parts) {
    if (part.kind === 'replaced') writtenPart(finding, part, part.period !== undefined);
    if (part.kind === 'added') writtenPart(finding, part, false);
    if (part.kind === 'removed') removedPart(finding, plan, part);
    if (part.kind === 'set-to' && part.what === 'parameter') setParameter(finding, plan, part);
    if (part.kind === 'set-to' && part.what === 'calendar') setCalendar(finding, plan, part);
  }
}

function add({ subjects }: Finding, span: Span, side: 'asked' | 'in force'): string | undefined {
  const at = headingOf(subjects.sources, span);
  return subjects.add('amendment', at, quotedAt(subjects.sources, at), [side]);
}

// -- replaced and added ---------------------------------------------------------------------------------------

function writtenPart(finding: Finding, { part, span }: ast.Replaced | ast.Added, forATime: boolean): void {
  const own = finding.asked.filter(({ origin }) => isWithin(origin, part.span));
  // A list of names and a warning are no rules that a scenario can ask.
  if (own.length === 0) return;
  const key = add(finding, span, forATime ? 'in force' : 'asked');
  if (key === undefined) return;
  if (forATime) finding.temporary.set(placeKey(part.span), key);
  else for (const { id } of own) finding.rules.set(id, [...(finding.rules.get(id) ?? []), key]);
}

// -- removed --------------------------------------------------------------------------------------------------

/** What nothing in the plan would rest on can't be missed by anybody who asks. */
function removedPart(finding: Finding, plan: CorePlan, { what, names, span }: ast.Removed): void {
  const { program } = finding;
  const wider = plan.extends === undefined ? undefined : program.plans.get(plan.extends);
  if (!wider) return;
  const gone = goneRules(wider, what, names.map(({ text }) => text).join('.'));
  const own = new Set(namesOf(program, plan));
  const parts = partIds(wider).flatMap((id) => {
    const name = program.rules.get(id)?.name;
    const reach = rulesFrom(program, [id]);
    return name !== undefined && own.has(name) && gone.some((rule) => reach.has(rule)) ? [name] : [];
  });
  const key = parts.length === 0 ? undefined : add(finding, span, 'asked');
  if (key !== undefined) finding.removed.push({ key, plans: heirsOf(program, plan), parts: new Set(parts) });
}

function goneRules(wider: CorePlan, what: ast.RemovedKind, name: string): readonly string[] {
  if (what === 'progress') return wider.progress === undefined ? [] : [wider.progress];
  if (what === 'payments') return wider.payments.map(({ rule }) => rule);
  return [`${wider.name}/${name}`];
}

function namesOf(program: CoreProgram, plan: CorePlan): readonly string[] {
  return partIds(plan).flatMap((id) => program.rules.get(id)?.name ?? []);
}

/** A plan and all that extend it. */
function heirsOf({ plans }: CoreProgram, { name }: CorePlan): ReadonlySet<string> {
  const found = new Set([name]);
  for (const one of found) for (const plan of plans.values()) if (plan.extends === one) found.add(plan.name);
  return found;
}

// -- set ------------------------------------------------------------------------------------------------------

function setParameter(finding: Finding, plan: CorePlan, { span }: ast.SetTo): void {
  const place = placeKey(span);
  const isHeld = [...plan.parameters.values()].some((values) =>
    values.some(({ origin }) => placeKey(origin) === place),
  );
  const key = isHeld ? add(finding, span, 'in force') : undefined;
  if (key !== undefined) finding.values.set(place, key);
}

function setCalendar(finding: Finding, plan: CorePlan, { name, span }: ast.SetTo): void {
  const { program } = finding;
  const set = [...plan.calendars].find(
    ([id]) => id === name.text || program.calendars.get(id)?.name === name.text,
  );
  const key = set && add(finding, span, 'asked');
  if (key === undefined || !set) return;
  const [calendar, to] = set;
  const plans = [...heirsOf(program, plan)].filter(
    (heir) => program.plans.get(heir)?.calendars.get(calendar) === to,
  );
  finding.calendars.push({ key, plans: new Set(plans), calendar });
}
