// Finding what a name in a condition means: in the record in hand, the records around it, then the plan.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { RecordSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';
import type { Checker } from './checker.ts';
import type { Base, Resolution, Scope } from './resolution.ts';

/** A meaning of the first name of a path, and the word that would tell it from another. */
interface Candidate {
  readonly resolution: Resolution;
  readonly qualified: string;
}

export function resolvePath(checker: Checker, path: ast.Path, scope: Scope): Resolution | undefined {
  const [first, ...rest] = path.names;
  if (!first || path.names.some((name) => name.text === '')) return undefined;
  const candidates = candidatesFor(first.text, scope);
  const [only, other] = candidates;
  if (!only) {
    reportUnknown(checker, first, namesIn(scope));
    return undefined;
  }
  if (other) {
    reportAmbiguous(checker, first, candidates);
    return undefined;
  }
  return rest.reduce<Resolution | undefined>(
    (found, name) => found && step(checker, scope, found, name),
    only.resolution,
  );
}

/** Offers each way to say which is meant; a meaning that no longer name tells apart has none. */
function reportAmbiguous(checker: Checker, { text, span }: ast.Name, candidates: readonly Candidate[]): void {
  const ways = candidates
    .map(({ qualified }) => qualified)
    .filter((way, index, all) => way !== text && all.indexOf(way) === index);
  const same = ways.length < candidates.length;
  const help =
    ways.length === 0
      ? 'nothing tells them apart here: give one of them another name'
      : `write ${ways.map((way) => `‘${way}’`).join(' or ')}${same ? '; for the other, give one of them another name' : ''}`;
  checker.diagnostics.push(diagnostic('names/ambiguous', span, { name: text }, { help }));
}

function candidatesFor(name: string, scope: Scope): readonly Candidate[] {
  const inRecords = scope.frames.flatMap(({ record, qualifiers }, frame): Candidate[] => {
    const base = { frame, via: [] };
    const member = memberOf(record, name, base);
    const found: Candidate[] = qualifiers.includes(name)
      ? [{ resolution: { kind: 'record', base }, qualified: name }]
      : [];
    return member ? [...found, { resolution: member, qualified: `${qualifiers[0]}.${name}` }] : found;
  });
  return [...inRecords, ...candidatesInPlan(name, scope)];
}

function candidatesInPlan(name: string, { plan, problem }: Scope): readonly Candidate[] {
  const base = { frame: 0, via: [] };
  if (name === 'as_of') return [{ resolution: { kind: 'as-of' }, qualified: name }];
  if (name === 'problems' && plan)
    return [{ resolution: { kind: 'rules', rules: [...plan.problems.values()] }, qualified: name }];
  if (name === 'indicators' && problem) {
    return [{ resolution: { kind: 'rules', rules: [...problem.indicators.values()] }, qualified: name }];
  }
  const part = plan?.problems.get(name) ?? plan?.parts.get(name);
  const indicator = problem?.indicators.get(name);
  return [
    ...(part ? [{ resolution: { kind: 'rule', base, rule: part } as const, qualified: name }] : []),
    ...(indicator
      ? [
          {
            resolution: { kind: 'rule', base, rule: indicator } as const,
            qualified: `${problem?.name}.${name}`,
          },
        ]
      : []),
  ];
}

function memberOf(record: RecordSymbol, name: string, base: Base): Resolution | undefined {
  const field = record.fields.get(name);
  if (field) return { kind: 'field', base, field };
  const member = record.members.get(name);
  return member && { kind: 'rule', base, rule: member };
}

/** One dot further: a field of a record, one value of each item of a list, an indicator of a problem. */
function step(checker: Checker, scope: Scope, from: Resolution, name: ast.Name): Resolution | undefined {
  if (from.kind === 'record')
    return stepInto(checker, scope.frames[from.base.frame]?.record, name, from.base);
  if (from.kind === 'field' && from.field.type.kind === 'record') {
    return stepInto(checker, from.field.type.record, name, {
      frame: from.base.frame,
      via: [...from.base.via, from.field],
    });
  }
  if (from.kind === 'field' && from.field.type.kind === 'list')
    return stepIntoItems(checker, from, from.field.type.of, name);
  if (from.kind === 'rule' && from.rule.kind === 'problem') {
    const rule = from.rule.indicators.get(name.text);
    if (rule) return { kind: 'rule', base: from.base, rule };
    reportUnknown(checker, name, [...from.rule.indicators.keys()]);
    return undefined;
  }
  checker.diagnostics.push(diagnostic('names/no-parts', name.span, { name: name.text }));
  return undefined;
}

function stepInto(
  checker: Checker,
  record: RecordSymbol | undefined,
  name: ast.Name,
  base: Base,
): Resolution | undefined {
  if (!record) return undefined;
  const found = memberOf(record, name.text, base);
  if (!found) reportUnknown(checker, name, [...record.fields.keys(), ...record.members.keys()]);
  return found;
}

function stepIntoItems(
  checker: Checker,
  { base, field: list }: Extract<Resolution, { kind: 'field' }>,
  element: RecordSymbol,
  name: ast.Name,
): Resolution | undefined {
  const member = element.members.get(name.text);
  const value = element.fields.get(name.text) ?? (member?.kind === 'define' ? member : undefined);
  if (value) return { kind: 'item-value', base, list, value };
  reportUnknown(checker, name, [...element.fields.keys(), ...element.members.keys()]);
  return undefined;
}

function namesIn({ frames, plan, problem }: Scope): readonly string[] {
  return [
    ...frames.flatMap(({ record, qualifiers }) => [
      ...record.fields.keys(),
      ...record.members.keys(),
      ...qualifiers,
    ]),
    ...(plan ? [...plan.problems.keys(), ...plan.parts.keys(), 'problems'] : []),
    ...(problem ? [...problem.indicators.keys(), 'indicators'] : []),
    'as_of',
  ];
}

export function reportUnknown(checker: Checker, name: ast.Name, known: readonly string[]): void {
  checker.diagnostics.push(unknownName('fact, define or part of the plan', name, known));
}
