// Checked rules -> every source with its passages in order, and where each of them is encoded, or why it is not.

import type { Bindings } from '../names/bind.ts';
import { passageOf } from '../names/passage.ts';
import type { SourceSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Program } from '../types/check.ts';
import { partsOf } from '../types/written-parts.ts';

/**
 * @example
 * const [guide]: readonly TracedSource[] = traced;
 */
export interface TracedSource {
  readonly name: string;
  readonly title: string | undefined;
  readonly published: number | undefined;
  readonly document: string | undefined;
  readonly standing: string | undefined;
  readonly span: Span;
  /** In the order of the text; none where the source lists none. */
  readonly passages: readonly TracedPassage[];
  /** Places that are cited and are in no passage that the source lists, in the order in which they are met. */
  readonly unlisted: readonly UnlistedPlace[];
  /** What cites the source and names no place. */
  readonly withoutPlace: readonly CitedBy[];
}

/**
 * @example
 * const missing = traced.flatMap(({ passages }) => passages).filter((one: TracedPassage) => one.state === 'not yet');
 */
export type TracedPassage = {
  readonly place: string;
  readonly words: string;
  readonly span: Span;
  readonly citedBy: readonly CitedBy[];
} & (
  | { readonly state: 'encoded' | 'not yet' }
  /** The source says why no rule cites it. */
  | { readonly state: 'not encoded'; readonly because: string }
);

/**
 * @example
 * const unlisted: readonly UnlistedPlace[] = traced.flatMap((source) => source.unlisted);
 */
export interface UnlistedPlace {
  readonly place: string;
  readonly citedBy: readonly CitedBy[];
}

/**
 * A citation, and what it stands in.
 *
 * @example
 * const cited: readonly CitedBy[] = traced.flatMap(({ passages }) => passages.flatMap(({ citedBy }) => citedBy));
 */
export interface CitedBy {
  /** As it is declared: `indicator`, `table`, `define`, `parameter`. */
  readonly kind: string;
  /** `phase_2/school.exclusions`, `Person.age`, `caseload`: where to look for it. */
  readonly name: string;
  readonly label: string | undefined;
  /** Of one value of a parameter: the day from which it holds. */
  readonly from: number | undefined;
  readonly place: string | undefined;
  /** Where the citation stands. */
  readonly span: Span;
}

/**
 * What is inherited is cited where it is written, and told once.
 *
 * @example
 * tracedSources(project.checked!)[0]?.passages[0]?.state; // => 'encoded'
 */
export function tracedSources({ bindings }: Program): readonly TracedSource[] {
  const cited = Map.groupBy(citationsIn(bindings), ({ source }) => source);
  return bindings.sources.map((source) => traced(source, cited.get(source) ?? []));
}

interface Citation {
  readonly source: SourceSymbol | undefined;
  readonly citedBy: CitedBy;
}

function traced({ name, node, span }: SourceSymbol, citations: readonly Citation[]): TracedSource {
  const citers = citations.map(({ citedBy }) => citedBy);
  const placed = Map.groupBy(
    citers.filter(({ place }) => place !== undefined),
    ({ place = '' }) => node.passages && passageOf(node.passages, place),
  );
  return {
    name,
    ...propertiesOf(node),
    span,
    passages: (node.passages?.items ?? []).map((passage) =>
      tracedPassage(passage, placed.get(passage) ?? []),
    ),
    unlisted: [...Map.groupBy(placed.get(undefined) ?? [], ({ place = '' }) => place)].map(
      ([place, citedBy]) => ({ place, citedBy }),
    ),
    withoutPlace: citers.filter(({ place }) => place === undefined),
  };
}

function tracedPassage(passage: ast.Passage, citedBy: readonly CitedBy[]): TracedPassage {
  const { place, words, notEncoded, span } = passage;
  const told = { place: place.text, words: words.text, span, citedBy };
  if (citedBy.length > 0) return { ...told, state: 'encoded' };
  return notEncoded
    ? { ...told, state: 'not encoded', because: notEncoded.text }
    : { ...told, state: 'not yet' };
}

function propertiesOf({
  properties,
}: ast.Source): Pick<TracedSource, 'title' | 'published' | 'document' | 'standing'> {
  const found = (wanted: string) => properties.find(({ name }) => name.text === wanted)?.value;
  const textOf = (wanted: string) => {
    const value = found(wanted);
    return value && 'text' in value ? value.text : undefined;
  };
  const published = found('published');
  return {
    title: textOf('title'),
    published: published?.kind === 'date' ? published.day : undefined,
    document: textOf('document'),
    standing: textOf('standing'),
  };
}

// -- citations ------------------------------------------------------------------------------------------------

function citationsIn({ files, scopes }: Bindings): readonly Citation[] {
  const citing = files.flatMap((file) => file.declarations).flatMap(citingIn);
  return citing.flatMap(({ kind, name, label, from, clauses }) =>
    clauses
      .filter((clause) => clause.kind === 'cites')
      .map(({ source, place, span }) => {
        const symbol = scopes.get(span.file)?.get(source.text);
        return {
          source: symbol?.kind === 'source' ? symbol : undefined,
          citedBy: { kind, name, label: label?.text, from, place: place?.text, span },
        };
      }),
  );
}

/** What can cite by itself. */
interface Citing {
  readonly kind: string;
  readonly name: string;
  readonly label?: ast.Quoted | undefined;
  readonly from?: number | undefined;
  readonly clauses: readonly ast.Clause[];
}

function citingIn(node: ast.Declaration): readonly Citing[] {
  switch (node.kind) {
    case 'plan':
      return [{ ...node, name: node.name.text }, ...citingParts(node), ...citingChanges(node)];
    case 'parameter':
      return node.values.map(({ period, clauses }) => ({
        kind: node.kind,
        name: node.name.text,
        label: node.label,
        from: period.from.day,
        clauses,
      }));
    case 'record':
      return [{ kind: node.form, name: node.name.text, clauses: node.clauses }];
    case 'define':
    case 'group':
    case 'table':
      return [{ ...node, name: node.of ? `${node.of.text}.${node.name.text}` : node.name.text }];
    case 'scenario':
      return [{ kind: node.kind, name: `“${node.title.text}”`, clauses: node.clauses }];
    default:
      return 'clauses' in node ? [{ ...node, name: node.name.text }] : [];
  }
}

function citingParts(plan: ast.Plan): readonly Citing[] {
  return partsOf(plan).flatMap(({ part, path }) => {
    if (!('clauses' in part)) return [];
    const kind = part.kind === 'plan-date' ? 'date' : part.kind;
    const label = 'label' in part ? part.label : undefined;
    return [{ kind, name: `${plan.name.text}/${path}`, label, clauses: part.clauses }];
  });
}

/** What a plan removes and sets, of the plan that it extends. */
function citingChanges({ name: plan, parts }: ast.Plan): readonly Citing[] {
  return parts.flatMap((part): readonly Citing[] => {
    switch (part.kind) {
      case 'removed': {
        const path = part.names.map(({ text }) => text).join('.') || part.what;
        return [{ kind: `remove ${part.what}`, name: `${plan.text}/${path}`, clauses: part.clauses }];
      }
      case 'set-to':
        return [{ kind: `set ${part.what}`, name: `${plan.text}/${part.name.text}`, clauses: part.clauses }];
      default:
        return [];
    }
  });
}
