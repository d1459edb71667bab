// The passages of sources: each is listed once, and a place that is cited is one of them or within one.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Fix } from '../diagnostics/fix.ts';
import { isWithin, passageOf } from '../names/passage.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';

export function checkPassages({ passages }: ast.Source): readonly Diagnostic[] {
  const seen = new Map<string, ast.Quoted>();
  return (passages?.items ?? []).flatMap(({ place }) => {
    const before = seen.get(place.text);
    if (!before) seen.set(place.text, place);
    if (!before || place.text === '') return [];
    const related = [{ span: before.span, label: 'first listed here' }];
    return [diagnostic('names/passage-twice', place.span, { place: place.text }, { related })];
  });
}

/** A place without passages to look for it in is taken as it stands. `offers`: whether the likely mend is looked for. */
export function checkPlace(
  { source, place }: ast.Cites,
  { passages }: ast.Source,
  offers: boolean,
): readonly Diagnostic[] {
  if (!place || !passages || passageOf(passages, place.text)) return [];
  const { items } = passages;
  const holes = { source: source.text, place: place.text };
  const mend = offers && items.length <= MOST_COMPARED ? mendOf(place, placesOf(items)) : {};
  return [diagnostic('names/unknown-passage', place.span, holes, mend)];
}

/** Among more places than that something is always near. */
const MOST_COMPARED = 2000;

function placesOf(items: readonly ast.Passage[]): readonly string[] {
  return items.map(({ place }) => place.text);
}

function mendOf(cited: ast.Quoted, places: readonly string[]): Pick<Diagnostic, 'help' | 'fix'> {
  const same = places.find((place) => plain(place) === plain(cited.text));
  const parts = places.filter((place) => isWithin(place, cited.text));
  if (same === undefined && parts.length > 0) return { help: `it lists parts of it: ${shortList(parts)}` };
  const near = same ?? nearestName(cited.text, places);
  if (near !== undefined)
    return { help: `did you mean ‘${near}’?`, fix: citeInstead(cited, near, same !== undefined) };
  return { help: 'add it to the passages of the source, or cite the passage that it is part of' };
}

/** The letters and figures alone: what is left is no slip of the hand, but another place. */
function plain(place: string): string {
  return place
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function citeInstead({ span }: ast.Quoted, place: string, isSure: boolean): Fix {
  return {
    title: `cite ‘${place}’`,
    safety: isSure ? 'safe' : 'review',
    edits: [{ span, text: `"${place}"` }],
  };
}

const MOST_SHOWN = 4;

function shortList(places: readonly string[]): string {
  const shown = places.slice(0, MOST_SHOWN).map((place) => `‘${place}’`);
  const more = places.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
