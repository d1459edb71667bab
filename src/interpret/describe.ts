// Facts and values in words. A private fact is never told.

import { CLAIM_FIELDS } from '../ir/claims.ts';
import { poundsText, quantityText, words } from '../ir/quantity-text.ts';
import type { CoreField, Unit } from '../ir/vocabulary.ts';
import {
  ANYTHING,
  applies,
  dayFromIso,
  dayText,
  factOf,
  isPoint,
  type Provenance,
  point,
  possibleSymbols,
  provenanceOf,
  type Range,
  rangeText,
  readDate,
  readList,
  readMoney,
  readNumber,
  recordProvenance,
  type Span,
  type SymbolValue,
  symbolMayNotApply,
  verdictWord,
} from '../values/index.ts';
import { type Fact, isPrivate, type RecordInHand, type Value } from './value.ts';

/** What is told of a private fact, and of a figure that rests on one. */
export const PRIVATE = 'known (private)';

/**
 * What explanations call a record: its first text that is not private, else its place in its list.
 *
 * @example
 * recordName({ type: program.records.get('Place')!, facts, path: '', private: false }); // => 'A'
 */
export function recordName({ type, facts, path, ...record }: RecordInHand): string {
  const called = record.private ? undefined : type.calledBy && factOf(facts, type.calledBy.name);
  if (typeof called === 'string' && called !== '') return called;
  return path === '' ? type.name : (path.split('.').at(-1) ?? path);
}

/** What a field is called: by its author, or as what no author named and a payment rests on all the same. */
export function fieldWords({ name }: Pick<CoreField, 'name'>): string {
  return name === CLAIM_FIELDS.list.name ? 'register of claims' : words(name);
}

/** A fact by name and owner: `exclusions of L`. */
export function factName({ record, field }: Fact): string {
  return record.path === '' ? fieldWords(field) : `${fieldWords(field)} of ${recordName(record)}`;
}

/** As `factName`, of a fact to ask for: a record that has no name is told by its whole place, `on of members[1].exclusions[0]`. */
export function factPlace({ record, field }: Fact): string {
  const last = record.path.split('.').at(-1);
  const isNamed = record.path === '' || recordName(record) !== last;
  return `${fieldWords(field)}${record.path === '' ? '' : ` of ${isNamed ? recordName(record) : record.path}`}`;
}

/** The value of a fact in words: `not known`, `yes`, `3 March 2015`, `2 known, perhaps more`; and where it came from. */
export function factText(fact: Fact): string {
  if (fact.raw === undefined) return 'not known';
  return isPrivate(fact) ? PRIVATE : `${fieldText(fact.field, fact.raw)}${provenanceText(fact)}`;
}

/** ` (from school census, recorded 1 March 2015)` */
function provenanceText({ record, field }: Fact): string {
  return cameText(provenanceOf(record.facts, field.name));
}

/** The same of a whole record; nothing of what stands inside a private one. */
export function recordSourceText(record: RecordInHand): string {
  return record.private ? '' : cameText(recordProvenance(record.facts));
}

function cameText({ source, recorded }: Provenance): string {
  const parts = [
    ...(source === undefined ? [] : [`from ${source}`]),
    ...(recorded === undefined ? [] : [`recorded ${dayText(dayFromIso(recorded) ?? 0)}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function fieldText(field: CoreField, raw: unknown): string {
  if (raw === undefined) return 'not known';
  const { type } = field;
  switch (type.kind) {
    case 'yes-no':
      return raw === true ? 'yes' : 'no';
    case 'date':
      return dateText(readDate(raw), raw);
    case 'choice':
    case 'scale':
    case 'reference':
      return words(String(raw));
    case 'text':
      return `“${String(raw)}”`;
    case 'count':
    case 'number':
      return rangeText(readNumber(raw));
    case 'duration':
      return `${rangeText(readNumber(raw))} ${type.unit}`;
    case 'percent':
      return `${rangeText(readNumber(raw))}%`;
    case 'money':
      return `${rangeText(readMoney(raw), poundsText)}${type.per ? ` a ${type.per.slice(0, -1)}` : ''}`;
    case 'record':
      return 'known';
    case 'references':
    case 'list':
      return listText(raw);
    case 'judgement':
      return judgementText(raw);
  }
}

/** Who judged, and what; the reason may tell of people, and is not told. */
function judgementText(raw: unknown): string {
  const { answer, by } = raw as { readonly answer?: unknown; readonly by?: unknown };
  const judged = answer === true ? 'yes' : answer === false ? 'no' : 'not decided';
  return typeof by === 'string' ? `${judged}, by ${words(by)}` : judged;
}

function dateText(day: Range, raw: unknown): string {
  if (raw === 'ongoing') return 'ongoing';
  if (day.lo === day.hi) return dayText(Number(day.lo));
  if (day.lo === Number.NEGATIVE_INFINITY) return `some day up to ${dayText(Number(day.hi))}`;
  if (day.hi === Number.POSITIVE_INFINITY) return `some day from ${dayText(Number(day.lo))}`;
  return `some day between ${dayText(Number(day.lo))} and ${dayText(Number(day.hi))}`;
}

function listText(raw: unknown): string {
  const { items, open } = readList(raw);
  if (items.length === 0) return open ? 'none known, perhaps some' : 'none';
  return open ? `${items.length} known, perhaps more` : `${items.length} known`;
}

/** The plain facts of a record in a line: `from ongoing, kind fixed`; those not known are left out. */
export function recordText({ type, facts, ...record }: RecordInHand): string {
  if (record.private) return '';
  return type.fields
    .filter(
      (field) =>
        !field.private &&
        field.type.kind !== 'list' &&
        field.type.kind !== 'references' &&
        field.type.kind !== 'record' &&
        factOf(facts, field.name) !== undefined,
    )
    .map((field) => fieldPhrase(field, fieldText(field, factOf(facts, field.name))))
    .join(', ');
}

/** `kind fixed`; a spell that goes on is `ongoing`, not `to ongoing`. */
function fieldPhrase(field: CoreField, value: string): string {
  return value === 'ongoing' ? value : `${words(field.name)} ${value}`;
}

/**
 * A value with its unit, in words.
 *
 * @example
 * valueText({ kind: 'number', number: point(10) }, 'money'); // => '£10'
 */
export function valueText(value: Value, unit: Unit): string {
  switch (value.kind) {
    case 'verdict':
      return verdictWord(value.verdict);
    case 'number':
      return quantityText(value.number, unit);
    case 'symbol':
      return symbolText(value.symbol);
    case 'span':
      return spanText(value.span, unit);
    default:
      return '';
  }
}

/** The option, or those that are still possible. */
function symbolText(symbol: SymbolValue): string {
  const possible = possibleSymbols(symbol);
  if (possible === null) return 'not known';
  const all = [...possible.map(words), ...(symbolMayNotApply(symbol) ? ['does not apply'] : [])];
  return all.join(' or ');
}

/** `developing to maturing`; with facts missing `somewhere from early to maturing`. */
function spanText({ low, high }: Span, unit: Unit): string {
  const whole = { lo: low.lo, hi: high.hi, na: low.na || high.na };
  const [from, to] = [quantityText(point(low.lo), unit), quantityText(point(high.hi), unit)];
  if (!applies(low) || !applies(high) || from === to) return quantityText(whole, unit);
  const isEndless = whole.lo === -Infinity || whole.hi === Infinity;
  if (isEndless) return quantityText(ANYTHING, unit);
  return isPoint(low) && isPoint(high) && !whole.na ? `${from} to ${to}` : `somewhere from ${from} to ${to}`;
}
