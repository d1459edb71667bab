// Finding what a name in a condition means: in what is in hand, then the plan, then what the file sees.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { KeyedSymbol, MemberSymbol, RecordSymbol, TableSymbol } from '../names/symbol.ts';
import { MOST_OFFERS, unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';
import type { Checker } from './checker.ts';
import { type Base, type ListSource, type Resolution, type Scope, WRITTEN_OUT_FRAME } from './resolution.ts';
import { resolveKeyed } from './resolve-key.ts';
import { resolvePrevious } from './resolve-previous.ts';
import { resolveUnder } from './resolve-under.ts';

/** A meaning of the first name of a path, and the word that would tell it from another. */
interface Candidate {
  readonly resolution: Resolution | { readonly kind: 'symbol'; readonly symbol: KeyedSymbol };
  readonly qualified: string;
}

export function resolvePath(checker: Checker, path: ast.Path, scope: Scope): Resolution | undefined {
  if (path.names.some((name) => name.text === '')) return undefined;
  if (path.under) return resolveUnder(checker, path, path.under, scope);
  if (path.broughtForward || path.owner?.previous) return resolvePrevious(checker, path, scope);
  const names = [...ownerFirst(path, scope), ...path.names];
  const [first, ...rest] = names;
  if (!first) return undefined;
  const only = onlyCandidate(checker, first, scope);
  if (!only) return undefined;
  if (only.kind === 'symbol') {
    const [extra] = rest;
    if (extra) reportNoParts(checker, extra);
    return resolveKeyed(checker, only.symbol, keyOf(path, scope), scope, (name) =>
      resolvePath(checker, pathOf(name), scope),
    );
  }
  const owner = keyOf(path, scope);
  if (owner) {
    const holes = { name: owner.text, of: first.text };
    checker.diagnostics.push(diagnostic('names/no-owner', owner.span, holes));
    return undefined;
  }
  return rest.reduce<Resolution | undefined>(
    (found, name) => found && step(checker, scope, found, name),
    only,
  );
}

/** `claimed_on of Family` is the claimed_on of the family in hand. */
function ownerFirst({ owner }: ast.Path, { frames }: Scope): readonly ast.Name[] {
  const [name] = owner?.names ?? [];
  const isInHand = frames.some(({ record, qualifiers }) => record && name && qualifiers.includes(name.text));
  return isInHand ? (owner?.names ?? []) : [];
}

/** The owner that is no record in hand: then it is the key of a figure. */
function keyOf(path: ast.Path, scope: Scope): ast.Name | undefined {
  return path.owner && ownerFirst(path, scope).length === 0 ? path.owner.names[0] : undefined;
}

function pathOf(name: ast.Name): ast.Path {
  return {
    kind: 'path',
    span: name.span,
    names: [name],
    owner: undefined,
    broughtForward: false,
    under: undefined,
  };
}

function onlyCandidate(checker: Checker, name: ast.Name, scope: Scope): Candidate['resolution'] | undefined {
  const found = candidatesFor(checker, name, scope);
  const candidates = found.length > 0 ? found : groupsCalled(name.text, scope);
  const [only, other] = candidates;
  const offers = checker.diagnostics.length < MOST_OFFERS;
  if (!only) reportUnknown(checker, name, offers ? namesIn(checker, name, scope) : []);
  else if (other) reportAmbiguous(checker, name, candidates);
  return other ? undefined : only?.resolution;
}

/** `who was a child`: a group of the record in hand, by what one of it is called. */
function groupsCalled(name: string, { frames }: Scope): readonly Candidate[] {
  return frames.flatMap(({ record }, frame) =>
    [...(record?.members.values() ?? [])].flatMap((rule): Candidate[] =>
      rule.kind === 'group' && rule.by.kind === 'when' && rule.singular === name
        ? [
            {
              resolution: { kind: 'rule', base: { frame, via: [] }, rule, under: undefined },
              qualified: rule.name,
            },
          ]
        : [],
    ),
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

function candidatesFor(checker: Checker, name: ast.Name, scope: Scope): readonly Candidate[] {
  const inHand = scope.frames.flatMap(({ record, key, qualifiers }, frame): Candidate[] => {
    const base = { frame, via: [] };
    const named = qualifiers.includes(name.text);
    if (key) return named ? [{ resolution: { kind: 'key', frame }, qualified: name.text }] : [];
    if (!record) return [];
    const member = memberOf(record, name.text, base);
    const found: Candidate[] = named ? [{ resolution: { kind: 'record', base }, qualified: name.text }] : [];
    return member ? [...found, { resolution: member, qualified: `${qualifiers[0]}.${name.text}` }] : found;
  });
  return [...inHand, ...candidatesInPlan(name.text, scope), ...candidatesInFile(checker, name)];
}

function candidatesInPlan(name: string, { plan, problem }: Scope): readonly Candidate[] {
  const base = { frame: 0, via: [] };
  const rule = (rule: Extract<Resolution, { kind: 'rule' }>['rule'], qualified = name): Candidate => ({
    resolution: { kind: 'rule', base, rule, under: undefined },
    qualified,
  });
  const rules = (of: Extract<Resolution, { kind: 'rules' }>['of']): Candidate => ({
    resolution: { kind: 'rules', of },
    qualified: name,
  });
  if (name === 'as_of') return [{ resolution: { kind: 'as-of' }, qualified: name }];
  if (!plan) return [];
  if (name === 'problems') return [rules('problems')];
  if (name === 'indicators' && problem) return [rules('indicators')];
  if (name === 'eligible')
    return [{ resolution: { kind: 'eligible', base, under: undefined }, qualified: name }];
  if (name === 'eligibility') return plan.eligibility ? [rule(plan.eligibility)] : [];
  const found: Candidate[] = [];
  if (name === 'outcomes' && [...plan.parts.values()].some((part) => part.kind === 'outcome'))
    found.push(rules('outcomes'));
  if (name === 'progress' && plan.progress) found.push(rule(plan.progress));
  const part = plan.parts.get(name);
  const named = plan.problems.get(name);
  if (named) found.push(rule(named));
  if (part?.kind === 'named-list')
    found.push({ resolution: { kind: 'named-list', list: part }, qualified: name });
  else if (part) found.push(rule(part));
  const indicator = problem?.indicators.get(name);
  if (indicator) found.push(rule(indicator, `${problem?.name}.${name}`));
  return found;
}

/** Parameters, figures by keys, and entries. */
function candidatesInFile({ bindings }: Checker, { text, span }: ast.Name): readonly Candidate[] {
  const top = bindings.scopes.get(span.file)?.get(text);
  switch (top?.kind) {
    case 'parameter':
      return [{ resolution: { kind: 'parameter', parameter: top }, qualified: text }];
    case 'figures':
    case 'allocation':
    case 'define':
      return [{ resolution: { kind: 'symbol', symbol: top }, qualified: text }];
    case 'entries': {
      const base = { frame: WRITTEN_OUT_FRAME, via: [] };
      return [{ resolution: { kind: 'field', base, field: top.list }, qualified: text }];
    }
    default:
      return [];
  }
}

export function memberOf(record: RecordSymbol, name: string, base: Base): Resolution | undefined {
  const field = record.fields.get(name);
  if (field) return { kind: 'field', base, field };
  const member = record.members.get(name);
  return member && memberResolution(member, base);
}

/** A table that answers one thing is named for it. */
function memberResolution(member: MemberSymbol, base: Base): Resolution | undefined {
  if (member.kind !== 'table') return { kind: 'rule', base, rule: member, under: undefined };
  const [output, other] = member.outputs.values();
  return output && !other ? { kind: 'rule', base, rule: output, under: undefined } : tableOf(member, base);
}

/** A table by its name stands for its first output until the dot says which. */
function tableOf(table: TableSymbol, base: Base): Resolution | undefined {
  const [output] = table.outputs.values();
  return output && { kind: 'rule', base, rule: output, under: undefined };
}

/** One dot further: a field of a record, one value of each item of a list, an indicator of a problem. */
function step(checker: Checker, scope: Scope, from: Resolution, name: ast.Name): Resolution | undefined {
  if (from.kind === 'record')
    return stepInto(checker, scope.frames[from.base.frame]?.record, name, from.base);
  if (from.kind === 'field') {
    const { type } = from.field;
    if (type.kind === 'error') return undefined;
    if (type.kind === 'record' || type.kind === 'reference')
      return stepInto(checker, type.record, name, {
        frame: from.base.frame,
        via: [...from.base.via, from.field],
      });
    if (type.kind === 'list') return stepIntoItems(checker, from.base, from.field, type.of, name);
  }
  if (from.kind === 'rule') {
    const found = stepIntoRule(checker, from, name);
    if (found !== 'no parts') return found;
  }
  reportNoParts(checker, name);
  return undefined;
}

function stepIntoRule(
  checker: Checker,
  from: Extract<Resolution, { kind: 'rule' }>,
  name: ast.Name,
): Resolution | undefined | 'no parts' {
  const { rule } = from;
  if (rule.kind === 'problem') {
    const found = rule.indicators.get(name.text);
    if (!found) reportUnknown(checker, name, [...rule.indicators.keys()]);
    return found && { ...from, rule: found };
  }
  if (rule.kind === 'table-output') {
    const found = rule.table.outputs.get(name.text);
    if (!found) reportUnknown(checker, name, [...rule.table.outputs.keys()]);
    return found && { ...from, rule: found };
  }
  if (rule.kind === 'group' && rule.by.kind === 'memberships')
    return stepIntoItems(checker, from.base, rule, rule.by.element, name);
  return 'no parts';
}

function reportNoParts(checker: Checker, name: ast.Name): void {
  checker.diagnostics.push(diagnostic('names/no-parts', name.span, { name: name.text }));
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
  base: Base,
  list: ListSource,
  element: RecordSymbol,
  name: ast.Name,
): Resolution | undefined {
  const member = element.members.get(name.text);
  const value = element.fields.get(name.text) ?? (member?.kind === 'define' ? member : undefined);
  if (value) return { kind: 'item-value', base, list, value };
  reportUnknown(checker, name, [...element.fields.keys(), ...element.members.keys()]);
  return undefined;
}

function namesIn({ bindings }: Checker, { span }: ast.Name, scope: Scope): readonly string[] {
  const { frames, plan, problem } = scope;
  const tops = [...(bindings.scopes.get(span.file)?.values() ?? [])].filter(({ kind }) =>
    ['parameter', 'figures', 'allocation', 'define', 'entries'].includes(kind),
  );
  return [
    ...frames.flatMap(({ record, qualifiers }) => [
      ...(record ? [...record.fields.keys(), ...record.members.keys()] : []),
      ...qualifiers,
    ]),
    ...(plan ? [...plan.problems.keys(), ...plan.parts.keys(), 'problems', 'eligible'] : []),
    ...(problem ? [...problem.indicators.keys(), 'indicators'] : []),
    ...tops.map(({ name }) => name),
    'as_of',
  ];
}

export function reportUnknown(checker: Checker, name: ast.Name, known: readonly string[]): void {
  checker.diagnostics.push(unknownName('fact, define or part of the plan', name, known));
}
