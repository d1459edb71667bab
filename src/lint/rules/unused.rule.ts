// What is declared and used by nothing in the files that are checked. What is worked out for its own sake is left out: the
// figures of a plan, allocations, figures by keys that are defined, and stated figures.

import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Bindings } from '../../names/bind.ts';
import type { ChoiceSymbol, FieldType, RuleSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Span } from '../../text/span.ts';
import type { ListSource, Resolution, Resolutions } from '../../types/resolution.ts';
import type { Linted, LintRule } from '../linted.ts';
import { nodesOf } from '../nodes-in.ts';

/** Rules without a plan are a vocabulary for others: what those use is not seen here. */
export const unused: LintRule = (linted) => {
  const { bindings } = linted.checked;
  if (bindings.plans.length === 0) return [];
  const used = usesIn(linted);
  return declaredIn(bindings)
    .filter(({ symbol }) => !used.has(symbol))
    .map(({ what, symbol: { name, span } }) => diagnostic('lint/unused', span, { what, name }));
};

interface Declared {
  readonly what: string;
  readonly symbol: { readonly name: string; readonly span: Span };
}

function declaredIn(bindings: Bindings): readonly Declared[] {
  const parts = bindings.plans.flatMap((plan) =>
    [...plan.parts.values()].filter((part) => 'plan' in part && part.plan === plan),
  );
  const all = (what: string, symbols: readonly Declared['symbol'][]): readonly Declared[] =>
    symbols.map((symbol) => ({ what, symbol }));
  return [
    ...all('record', bindings.records),
    ...choicesIn(bindings).map((symbol) => ({ what: symbol.scale ? 'scale' : 'choice', symbol })),
    ...all('group', bindings.groups),
    ...all(
      'define',
      bindings.defines.filter(({ of, plan }) => of && !plan),
    ),
    ...all('table', bindings.tables),
    ...all('calendar', bindings.calendars),
    ...all('parameter', bindings.parameters),
    ...all('table of figures', bindings.figures),
    ...all('list of entries', bindings.entries),
    ...all('source', bindings.sources),
    ...all(
      'date',
      parts.filter(({ kind }) => kind === 'plan-date'),
    ),
    ...all(
      'list',
      parts.filter(({ kind }) => kind === 'named-list'),
    ),
  ];
}

function choicesIn({ scopes }: Bindings): readonly ChoiceSymbol[] {
  return [...scopes].flatMap(([file, scope]) =>
    [...scope.values()].filter((top) => top.kind === 'choice').filter(({ span }) => span.file === file),
  );
}

// -- uses -----------------------------------------------------------------------------------------------------

/** Every symbol that is named somewhere outside its own declaration. */
function usesIn({ checked: { bindings, resolutions } }: Linted): ReadonlySet<unknown> {
  const paths = [...resolutions.paths].flatMap(([path, resolution]) =>
    namedBy(bindings, resolution).filter((symbol) => !isWithin(path.span, symbol)),
  );
  return new Set<unknown>([
    ...paths,
    ...usedNouns(bindings, resolutions),
    ...usedTypes(bindings),
    ...[
      ...resolutions.calendars.values(),
      ...resolutions.outputs.values(),
      ...resolutions.phaseDates.values(),
    ],
    ...bindings.plans.flatMap(({ of, calendars }) => [of, ...calendars.map(({ to }) => to)]),
    ...usedSources(bindings),
    ...firstDates(bindings),
  ]);
}

function namedBy(bindings: Bindings, resolution: Resolution): readonly object[] {
  switch (resolution.kind) {
    case 'rule':
      return [partOf(resolution.rule)];
    case 'item-value':
      return [...listsOf(bindings, resolution.list), resolution.value];
    case 'field':
      return listsOf(bindings, resolution.field);
    case 'previous':
      return [resolution.value];
    case 'named-list':
      return [resolution.list];
    case 'parameter':
      return [resolution.parameter];
    case 'keyed':
      return [
        resolution.symbol,
        ...resolution.keys.flatMap((key) => (key.kind === 'fact' ? namedBy(bindings, key.resolution) : [])),
      ];
    default:
      return [];
  }
}

function partOf(rule: RuleSymbol): object {
  return rule.kind === 'table-output' ? rule.table : rule;
}

/** The group or the entries that a list is. */
function listsOf({ entries }: Bindings, list: ListSource): readonly object[] {
  return list.kind === 'group' ? [list] : entries.filter((one) => one.list === list);
}

/** A figure that is brought forward names itself. */
function isWithin(span: Span, symbol: object): boolean {
  const node = 'node' in symbol ? (symbol.node as { readonly span: Span }) : undefined;
  if (!node || node.span.file !== span.file) return false;
  return span.start >= node.span.start && span.end <= node.span.end;
}

function usedNouns(bindings: Bindings, { nouns }: Resolutions): readonly unknown[] {
  return [...nouns.values()].flatMap(({ list, group }) => [group, ...listsOf(bindings, list)]);
}

function usedTypes({
  records,
  entries,
  parameters,
  defines,
  figures,
  allocations,
  stated,
}: Bindings): readonly unknown[] {
  const ofFields = records.flatMap((record) =>
    [...record.fields.values()].map(({ type }) => typeNamed(type)).filter((named) => named !== record),
  );
  const keys = [...defines, ...figures, ...allocations, ...stated].flatMap((keyed) => keyed.keys);
  return [
    ...ofFields,
    ...entries.map(({ of }) => of),
    ...parameters.map(({ type }) => typeNamed(type)),
    ...keys,
  ];
}

function typeNamed(type: FieldType): unknown {
  switch (type.kind) {
    case 'choice':
      return type.choice;
    case 'record':
    case 'reference':
    case 'references':
      return type.record;
    case 'list':
      return type.of;
    default:
      return undefined;
  }
}

function usedSources({ files, scopes }: Bindings): readonly unknown[] {
  return nodesOf<ast.Cites>(files, 'cites').map(({ source }) =>
    scopes.get(source.span.file)?.get(source.text),
  );
}

/** `all relevant of …` goes by the first date of the plan where it names none. */
function firstDates({ files, plans }: Bindings): readonly unknown[] {
  const isAsked = nodesOf<ast.Tallied>(files, 'tallied').some(({ relevant }) => relevant && !relevant.at);
  if (!isAsked) return [];
  return plans.map(({ parts }) => [...parts.values()].find(({ kind }) => kind === 'plan-date'));
}
