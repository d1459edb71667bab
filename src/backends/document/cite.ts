// Citations: a number, the place in the source and how far it can be trusted; and the sources with all that cites them.

import type * as ast from '../../syntax/ast.ts';
import { InternalError } from '../../text/internal-error.ts';
import { dayText } from '../../values/index.ts';
import {
  type Block,
  type Inline,
  mark,
  type Paragraph,
  type Phrase,
  phrase,
  type Section,
  section,
  type Term,
  type Tone,
} from './model.ts';
import { capital } from './words.ts';
import { type Cited, idOf, type Writer } from './writer.ts';

/** How far a source can be trusted, in the words of the reference. */
const STANDINGS: Readonly<Record<string, { readonly tone: Tone; readonly means: string }>> = {
  attested: { tone: 'firm', means: 'The document named says so, at the place named.' },
  local: { tone: 'local', means: 'A local decision that is written down: it holds where it was made.' },
  illustration: { tone: 'weak', means: 'Made up to show something. It is nobody’s policy.' },
  general_knowledge: {
    tone: 'weak',
    means: 'Commonly known, and stated by no document of this collection. Check it before relying on it.',
  },
};
const NO_STANDING = { tone: 'weak' as const, words: 'standing not said' };

export function standingMark(standing: string | undefined): Inline {
  if (standing === undefined) return mark(NO_STANDING.words, NO_STANDING.tone);
  return mark(standing.replaceAll('_', ' '), STANDINGS[standing]?.tone ?? 'weak');
}

/** One paragraph for each citation; `by` is what cites, as the list of sources names it. */
export function citations(
  writer: Writer,
  clauses: readonly { readonly kind: string }[],
  by: Inline,
): readonly Paragraph[] {
  return clauses
    .filter((clause): clause is ast.Cites => clause.kind === 'cites')
    .flatMap((clause) => {
      const cited = citedBy(writer, clause, by);
      return cited ? [{ kind: 'paragraph' as const, text: citationPhrase(writer, clause, cited) }] : [];
    });
}

function citationPhrase(writer: Writer, { place }: ast.Cites, { number, source }: Cited): Phrase {
  const at = place ? `, ${place.text} ` : ' ';
  const to = idOf(writer, source, `source-${source.name}`);
  return phrase({ kind: 'link', text: `[${number}]`, to }, at, standingMark(source.standing));
}

function citedBy(writer: Writer, { source: name, place }: ast.Cites, by: Inline): Cited | undefined {
  const symbol = writer.program.bindings.scopes.get(name.span.file)?.get(name.text);
  if (symbol?.kind !== 'source') return undefined;
  const cited = writer.cited.get(symbol.node) ?? newlyCited(writer, symbol.node);
  const isNoted = cited.places.some(
    (one) => one.place === place?.text && one.by.text === by.text && linkOf(one.by) === linkOf(by),
  );
  if (!isNoted) cited.places.push({ place: place?.text, by });
  return cited;
}

function newlyCited({ cited, sources }: Writer, node: ast.Source): Cited {
  const source = sources.get(node);
  if (!source) throw new InternalError('every source of a project is lowered');
  const made: Cited = { number: cited.size + 1, source, places: [] };
  cited.set(node, made);
  return made;
}

function linkOf(inline: Inline): string {
  return inline.kind === 'link' ? inline.to : '';
}

/** `Source: [1], paragraph 1 (attested)`, for where citations stand in a line. */
export function headedSources(sources: readonly Paragraph[]): readonly Paragraph[] {
  if (sources.length === 0) return [];
  const said = sources.flatMap(({ text }, index) => (index === 0 ? text : [...phrase('; '), ...text]));
  return [{ kind: 'paragraph', text: [...phrase(sources.length === 1 ? 'Source: ' : 'Sources: '), ...said] }];
}

// -- the list of sources --------------------------------------------------------------------------------------

/** Every source with what cites it. Made last, when all has been cited. */
export function sourcesSection(writer: Writer): readonly Section[] {
  const { cited } = writer;
  if (cited.size === 0) return [];
  return [
    section('sources', 'Sources', [
      ...standingsKey([...cited.values()].map(({ source }) => source.standing)),
      { kind: 'terms', terms: [...cited.values()].map((one) => sourceTerm(writer, one)) },
    ]),
  ];
}

/** What the marks beside citations mean: those that this document uses. */
function standingsKey(used: readonly (string | undefined)[]): readonly Block[] {
  const known = Object.entries(STANDINGS).filter(([standing]) => used.includes(standing));
  const rows = known.map(([standing, { means }]) => [standingMark(standing), means] as const);
  const missing = used.includes(undefined)
    ? [[standingMark(undefined), 'The rules do not say how far this source can be trusted.'] as const]
    : [];
  return [
    {
      kind: 'table',
      caption: 'How far each rule can be trusted: the word beside a citation',
      columns: ['Word', 'What it says of a rule'],
      groups: [
        {
          title: undefined,
          rows: [...rows, ...missing].map(([word, means]) => ({
            id: undefined,
            cells: [[{ kind: 'paragraph', text: [word] }], [{ kind: 'paragraph', text: phrase(means) }]],
          })),
        },
      ],
    },
  ];
}

function sourceTerm(writer: Writer, { number, source, places }: Cited): Term {
  const { title, published, document, standing } = source;
  const facts = [
    ...(published === undefined ? [] : [`published ${dayText(published)}`]),
    ...(document === undefined ? [] : [`document ${document}`]),
  ];
  const byPlace = Map.groupBy(places, ({ place }) => place);
  return {
    id: idOf(writer, source, `source-${source.name}`),
    term: phrase(`[${number}] ${title} `, standingMark(standing)),
    blocks: [
      ...(facts.length > 0 ? [{ kind: 'paragraph' as const, text: phrase(capital(facts.join('; '))) }] : []),
      {
        kind: 'list',
        items: [...byPlace].map(([place, same]) => ({
          text: [
            ...(place === undefined ? phrase('as a whole: ') : phrase(`${place}: `)),
            ...same.flatMap(({ by }, index) => (index === 0 ? [by] : phrase('; ', by))),
          ],
          items: [],
        })),
      },
    ],
  };
}
