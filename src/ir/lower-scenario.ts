// Scenarios -> core: what is asked, of which facts, and what is expected.

import type { FieldSymbol, RecordSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { calledBy } from '../types/check-change.ts';
import { plansOf } from '../types/plan-called.ts';
import type { Type } from '../types/type.ts';
import type { Exact } from '../values/index.ts';
import { factValue } from './lower-figures.ts';
import { unitOf } from './lower-type.ts';
import { broken, type Lowering } from './lowering.ts';
import type { CoreChange, CoreExpected, CoreScenario } from './program.ts';

export function lowerScenario(lowering: Lowering, scenario: ast.Scenario): CoreScenario {
  const { given, asOf, title, plan } = scenario;
  const [first] = plansOf(lowering.program.bindings, plan);
  const of = first?.of ?? broken('a scenario is of a plan');
  return {
    title: title.text,
    titleAt: title.span,
    plan: plan.text,
    asOf: asOf?.day ?? broken('a scenario has a date'),
    knownOn: scenario.knownOn?.day,
    given: given
      ? { path: given.path.text, at: given.path.span }
      : broken('a scenario says where its facts are'),
    dates: new Map(
      scenario.dates.map(({ name, date }) => [name.text, date.day ?? broken('every date exists')]),
    ),
    changes: scenario.changes.map((change) => lowerChange(lowering, change, of)),
    expectations: scenario.expectations.map(({ part, expected, because, span }) => ({
      part: partText(part),
      expected: lowerExpected(lowering, expected ?? broken('an expectation expects something')),
      because: because.map(partText),
      origin: span,
    })),
    origin: scenario.span,
  };
}

function partText({ names }: ast.PartName): string {
  return names.map((name) => name.text).join('.');
}

function lowerExpected({ resolutions }: Lowering, expected: ast.Expected): CoreExpected {
  switch (expected.kind) {
    case 'answer':
    case 'nothing':
      return expected;
    case 'words':
      return { kind: 'words', words: expected.words.map((word) => word.text) };
    case 'value': {
      const { value } = expected.value;
      const type: Type = resolutions.types.get(expected.value) ?? broken('every literal has a type');
      return { kind: 'number', number: numberOf(value), unit: unitOf(type) };
    }
  }
}

/** A date is the number of its day. */
function numberOf(value: ast.LiteralValue): Exact {
  if (value.kind === 'date') return value.day ?? broken('every date exists');
  return 'number' in value ? value.number : broken('a value that is expected is a figure');
}

// -- changes --------------------------------------------------------------------------------------------------

function lowerChange(lowering: Lowering, change: ast.Change, root: RecordSymbol): CoreChange {
  const { names, of, to, span } = change;
  const holder = of && holderOf(lowering, of);
  const field = fieldAt(holder?.record ?? root, names);
  return {
    of: holder?.of,
    path: names.map((name) => name.text),
    to: factValue(to, field.type),
    origin: span,
  };
}

function holderOf(
  { resolutions }: Lowering,
  { noun, called }: NonNullable<ast.Change['of']>,
): { readonly record: RecordSymbol; readonly of: CoreChange['of'] } {
  const { list, element } = resolutions.nouns.get(noun) ?? broken('every noun has a meaning');
  const name = calledBy(element)?.name ?? broken('one of a list is called by a text');
  const through =
    list.kind === 'field'
      ? { list: list.name, via: undefined }
      : list.by.kind === 'memberships'
        ? { list: list.by.list.name, via: list.by.field.name }
        : broken('what is changed stands in a list');
  return { record: element, of: { ...through, calledBy: name, called: called.text } };
}

function fieldAt(record: RecordSymbol, [name, ...rest]: readonly ast.Name[]): FieldSymbol {
  const field = record.fields.get(name?.text ?? '') ?? broken('what is changed is a field');
  return rest.length > 0 && field.type.kind === 'record' ? fieldAt(field.type.record, rest) : field;
}
