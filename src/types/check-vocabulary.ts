// Calendars, sources and citations: what the vocabulary says besides types.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Bindings } from '../names/bind.ts';
import { OF_SCHEMA, UNITS } from '../names/kept-names.ts';
import type { CalendarSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';
import { checkPassages, checkPlace } from './check-passages.ts';
import type { Checker } from './checker.ts';
import { clausesIn } from './clauses-in.ts';

export const STANDINGS = ['attested', 'local', 'illustration', 'general_knowledge'] as const;

/** What each property of a source takes. */
const PROPERTIES: Readonly<
  Record<string, { readonly kind: ast.PropertyValue['kind']; readonly words: string }>
> = {
  title: { kind: 'text', words: 'a text in double quotes' },
  published: { kind: 'date', words: 'a date' },
  document: { kind: 'text', words: 'a text in double quotes' },
  standing: { kind: 'word', words: `one of ${STANDINGS.join(', ')}` },
};

/** Once so much is wrong, no likely place is looked for any more. */
const MOST_MENDED = 100;

export function checkVocabulary(checker: Checker): void {
  const { bindings, diagnostics } = checker;
  diagnostics.push(...checkNames(bindings));
  for (const calendar of bindings.calendars) diagnostics.push(...checkCalendar(calendar));
  for (const { node } of bindings.sources)
    for (const found of [...checkSource(node), ...checkPassages(node)]) diagnostics.push(found);
  for (const cites of citationsIn(bindings))
    diagnostics.push(...checkCites(bindings, cites, diagnostics.length < MOST_MENDED));
}

/** Names that have a meaning of their own where such a thing is named: a unit of time, a type of the schema of facts. */
function checkNames({ calendars, records }: Bindings): readonly Diagnostic[] {
  const taken = [
    ...calendars.filter(({ name }) => UNITS.includes(name)),
    ...records.filter(({ name }) => OF_SCHEMA.some((kept) => kept === name)),
    ...records.flatMap(({ fields }) => [...fields.values()]).filter(({ name }) => name === '__proto__'),
  ];
  return taken.map(({ name, span }) => diagnostic('names/kept', span, { name }));
}

/** Periods follow one another: "the last three terms" has no meaning among periods that overlap. */
function checkCalendar({ node }: CalendarSymbol): readonly Diagnostic[] {
  return node.periods.flatMap((period, index) => {
    const { from, to, span, key } = period;
    if (from.day !== undefined && to.day !== undefined && from.day > to.day) {
      return [diagnostic('plan/period-backwards', span, { period: key.text })];
    }
    const before = node.periods[index - 1];
    if (!before || before.to.day === undefined || from.day === undefined || from.day > before.to.day)
      return [];
    const related = [{ span: before.span, label: 'the period before it' }];
    return [
      diagnostic('plan/periods-overlap', span, { period: key.text, before: before.key.text }, { related }),
    ];
  });
}

function checkSource(node: ast.Source): readonly Diagnostic[] {
  const seen = new Set<string>();
  return node.properties.flatMap(({ name, value, span }) => {
    const wanted = PROPERTIES[name.text];
    if (!wanted || !Object.hasOwn(PROPERTIES, name.text)) {
      const near = nearestName(name.text, Object.keys(PROPERTIES));
      return [
        diagnostic(
          'syntax/unknown-property',
          name.span,
          { name: name.text },
          near ? { help: `did you mean ‘${near}’?` } : {},
        ),
      ];
    }
    if (seen.has(name.text))
      return [diagnostic('syntax/said-twice', span, { what: `the ${name.text} of a source` })];
    seen.add(name.text);
    const fits =
      value.kind === wanted.kind &&
      (value.kind !== 'word' || STANDINGS.some((standing) => standing === value.text));
    return fits
      ? []
      : [diagnostic('syntax/wrong-property', value.span, { name: name.text, expected: wanted.words })];
  });
}

function checkCites(bindings: Bindings, cites: ast.Cites, offers: boolean): readonly Diagnostic[] {
  const { source } = cites;
  const cited = bindings.scopes.get(source.span.file)?.get(source.text);
  if (source.text === '') return [];
  if (cited?.kind === 'source') return checkPlace(cites, cited.node, offers);
  const declared = bindings.sources.find(({ name }) => name === source.text);
  return [
    unknownName(
      'source',
      source,
      bindings.sources.map(({ name }) => name),
      declared?.span,
    ),
  ];
}

function citationsIn({ files }: Bindings): readonly ast.Cites[] {
  return files
    .flatMap((file) => file.declarations)
    .flatMap(clausesIn)
    .filter((clause) => clause.kind === 'cites');
}
