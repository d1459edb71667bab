// Trace -> reasons: why a verdict is what it is, in the words of the rule that ran and of the facts that it read.

import type { Citation, Rule } from '../ir/core.ts';
import type { Span } from '../text/span.ts';
import { type Verdict, verdictWord, windowText } from '../values/index.ts';
import { carryingParts, itemsOf } from './carriers.ts';
import { factName, factText, PRIVATE, quantityText, recordName, recordText, words } from './describe.ts';
import { type Missing, missingFor } from './missing.ts';
import { isPrivate, isSettled, type RecordInHand, type Trace } from './value.ts';

export interface Reason {
  /**
   * `part`: a problem, indicator, filter or eligibility. `condition`: a sentence of a rule. `subject`: one record that a
   * sentence speaks of. `fact`: what a family file holds. `note`: what else matters, such as a list that may be longer.
   */
  readonly kind: 'part' | 'condition' | 'subject' | 'fact' | 'note';
  /** The name of a part; the words of the rule for a condition; who or what it is for a subject or a fact. */
  readonly text: string;
  readonly label: string | undefined;
  readonly verdict: Verdict | undefined;
  /** The verdict in a word, or the value of a fact or figure. */
  readonly answer: string;
  /** Windows worked out to dates, and figures: `in the last 3 terms: 5 January 2015 to …`. */
  readonly details: readonly string[];
  readonly citations: readonly Citation[];
  readonly evidence: readonly string[];
  /** Of a part that is unknown: the facts that could decide it. */
  readonly waitsFor: readonly Missing[];
  /** Whether the verdict above rests on this one. */
  readonly carries: boolean;
  readonly parts: readonly Reason[];
}

/** The rule text of a place, on one line. */
export type WordsOf = (origin: Span) => string;

export function explain(trace: Trace, wordsOf: WordsOf): Reason {
  return reasonOf(trace, wordsOf, true);
}

function reasonOf(trace: Trace, wordsOf: WordsOf, carries: boolean): Reason {
  const { rule } = trace;
  if (rule) return ruleReason(trace, rule, wordsOf, carries);
  if (trace.fact) return factReason(trace, carries);
  const told = restated(trace);
  return {
    ...base('condition', wordsOf(trace.node.origin), trace, carries),
    details: detailsOf(told, wordsOf),
    parts: partsOf(told, wordsOf),
  };
}

/**
 * "is not" and "between" come down to tallies of comparisons that have the words of the whole: told under those words, a
 * part would seem to contradict it. What stands under the part is told instead.
 */
function restated(trace: Trace): Trace {
  const [list] = trace.parts;
  const item = trace.node.kind === 'tally' && list?.node.kind === 'list' ? list.parts[0] : undefined;
  return item && isSamePlace(item.node.origin, trace.node.origin) ? restated(item) : trace;
}

function isSamePlace(one: Span, other: Span): boolean {
  return one.file === other.file && one.start === other.start && one.end === other.end;
}

const EMPTY: Reason = {
  kind: 'note',
  text: '',
  label: undefined,
  verdict: undefined,
  answer: '',
  details: [],
  citations: [],
  evidence: [],
  waitsFor: [],
  carries: true,
  parts: [],
};

function base(kind: Reason['kind'], text: string, trace: Trace, carries: boolean): Reason {
  const verdict = trace.value.kind === 'verdict' ? trace.value.verdict : undefined;
  const waitsFor = kind === 'part' ? missingFor(trace) : [];
  return { ...EMPTY, kind, text, verdict, answer: answerOf(trace), waitsFor, carries };
}

function answerOf(trace: Trace): string {
  const { value, node } = trace;
  if (value.kind === 'verdict') return verdictWord(value.verdict);
  if (restsOnPrivate(trace)) return PRIVATE;
  if (value.kind === 'number')
    return quantityText(value.number, node.kind === 'unit-span' ? node.unit : 'plain');
  return value.kind === 'symbol' ? (value.symbol ?? 'not known') : '';
}

const PRIVATE_BELOW = new WeakMap<Trace, boolean>();

/** Whether any fact that it was worked out from is private: then its figure would tell of it. */
function restsOnPrivate(trace: Trace): boolean {
  const known = PRIVATE_BELOW.get(trace);
  if (known !== undefined) return known;
  const found = (trace.fact !== undefined && isPrivate(trace.fact)) || trace.parts.some(restsOnPrivate);
  PRIVATE_BELOW.set(trace, found);
  return found;
}

function ruleReason(trace: Trace, rule: Rule, wordsOf: WordsOf, carries: boolean): Reason {
  const body = trace.parts[0] ?? trace;
  const isPart = rule.role !== 'define' && rule.role !== 'group';
  const head = base(isPart ? 'part' : 'condition', rule.name, trace, carries);
  // A problem that says nothing of its own is met when any of its indicators is: its parts are those.
  const isWrittenList = body.node.kind === 'tally' && body.parts[0]?.node.kind === 'list';
  const parts = isWrittenList ? partsOf(body, wordsOf) : [reasonOf(body, wordsOf, true)];
  return { ...head, label: rule.label, citations: rule.citations, evidence: rule.evidence, parts };
}

function factReason(trace: Trace, carries: boolean): Reason {
  const { fact } = trace;
  if (!fact) return base('fact', '', trace, carries);
  return { ...base('fact', factName(fact), trace, carries), answer: factText(fact) };
}

// -- what stands under a condition ----------------------------------------------------------------------------

function partsOf(trace: Trace, wordsOf: WordsOf): readonly Reason[] {
  switch (trace.node.kind) {
    case 'tally':
      return tallyParts(trace, wordsOf);
    case 'compare':
      return figureParts(trace, wordsOf);
    default:
      return trace.parts.filter(isWorthTelling).map((part) => reasonOf(part, wordsOf, true));
  }
}

function tallyParts(trace: Trace, wordsOf: WordsOf): readonly Reason[] {
  const [list] = trace.parts;
  if (!list) return [];
  const carrying = new Set(carryingParts(trace));
  const reasons = itemsOf(list).map((item) => itemReason(item, wordsOf, carrying.has(item)));
  if (list.node.kind !== 'each') return reasons.filter(isFirstOfItsKind);
  // Who else there may be matters only while it could still change the verdict.
  return isSettled(trace.value) && reasons.length > 0 ? reasons : [...reasons, ...listNotes(list, wordsOf)];
}

/** A condition that comes down to two comparisons, as "between" does, is told once. */
function isFirstOfItsKind({ text, answer, kind }: Reason, index: number, all: readonly Reason[]): boolean {
  return (
    kind === 'part' || all.findIndex((other) => other.text === text && other.answer === answer) === index
  );
}

/** One record that a sentence speaks of, with the sentence worked out for it. */
function itemReason(item: Trace, wordsOf: WordsOf, carries: boolean): Reason {
  const { subject, ...trace } = item;
  if (!subject) return reasonOf(item, wordsOf, carries);
  return { ...base('subject', recordName(subject), item, carries), parts: [reasonOf(trace, wordsOf, true)] };
}

/** What a reader must know of a list besides its items: that it is empty, may be longer, or who may not belong. */
function listNotes(each: Trace, wordsOf: WordsOf): readonly Reason[] {
  const source = each.parts[0];
  if (source?.value.kind !== 'list') return [];
  const { items, open } = source.value.list;
  const notes = items.flatMap(({ value, maybe }) =>
    maybe && value.kind === 'record' ? [doubt(source, value.record, wordsOf)] : [],
  );
  if (items.length === 0 && !open) notes.push(note('there is none', []));
  if (open) notes.push(note('there may be more than are known', openLists(source)));
  return notes;
}

function note(text: string, parts: readonly Reason[]): Reason {
  return { ...EMPTY, text, parts };
}

/** Why a record may not belong to the list: its condition, as far as it is worked out. */
function doubt(list: Trace, record: RecordInHand, wordsOf: WordsOf): Reason {
  const conditions = (partsAbout(list).get(record) ?? []).filter((part) => !isSettled(part.value));
  const parts = conditions.map(({ subject: _, ...condition }) => reasonOf(condition, wordsOf, true));
  return note(`whether ${recordName(record)} is one of them is not known`, parts);
}

function openLists(trace: Trace): readonly Reason[] {
  const own = trace.fact && !isSettled(trace.value) ? [factReason(trace, true)] : [];
  return own.length > 0 ? own : trace.parts.filter((part) => part.value.kind === 'list').flatMap(openLists);
}

/** Under a comparison: the facts that the figure was worked out from, and the events that were counted. */
function figureParts(trace: Trace, wordsOf: WordsOf): readonly Reason[] {
  return trace.parts.flatMap((part) => figureReasons(part, wordsOf)).filter(isFirstOfItsKind);
}

function figureReasons(trace: Trace, wordsOf: WordsOf): readonly Reason[] {
  if (trace.fact) return [factReason(trace, true)];
  if (trace.node.kind === 'fold') return foldReasons(trace, wordsOf);
  if (trace.rule) {
    const body = trace.parts[0];
    return body ? figureReasons(body, wordsOf) : [];
  }
  return trace.parts.flatMap((part) => figureReasons(part, wordsOf));
}

/** What was counted or summed: the list it came from, and each event that is in it or may be. */
function foldReasons(fold: Trace, wordsOf: WordsOf): readonly Reason[] {
  const [list] = fold.parts;
  if (!list) return [];
  const counted = list.node.kind === 'each' ? (list.parts[0] ?? list) : list;
  return [...plainLists(counted).map((fact) => factReason(fact, true)), ...countedItems(counted, wordsOf)];
}

/** The lists as the family file holds them, before anything was cut or picked. */
function plainLists(trace: Trace): readonly Trace[] {
  if (trace.fact) return [trace];
  return trace.parts.filter((part) => part.value.kind === 'list').flatMap(plainLists);
}

function countedItems(list: Trace, wordsOf: WordsOf): readonly Reason[] {
  if (list.value.kind !== 'list') return [];
  const [whole] = plainLists(list);
  if (whole?.fact && isPrivate(whole.fact)) return [];
  const one = words(whole?.fact?.field.singular ?? '');
  return list.value.list.items.flatMap(({ value, maybe }): readonly Reason[] =>
    value.kind === 'record' ? [countedItem(list, value.record, one, maybe, wordsOf)] : [],
  );
}

/** `gap in education: from some day up to 30 March 2013, ongoing, kind no_school — counts`. */
function countedItem(
  list: Trace,
  record: RecordInHand,
  one: string,
  maybe: boolean,
  wordsOf: WordsOf,
): Reason {
  const told = recordText(record);
  const open = maybe ? doubtsAbout(list, record) : [];
  return {
    ...EMPTY,
    kind: 'fact',
    text: told === '' ? `${one} ${recordName(record)}` : `${one} ${told}`,
    answer: maybe ? 'may count' : 'counts',
    parts: open.map(({ subject: _, ...trace }) => reasonOf(trace, wordsOf, true)),
  };
}

/** The conditions and dates that leave open whether a record counts. */
function doubtsAbout(list: Trace, record: RecordInHand): readonly Trace[] {
  const own = (partsAbout(list).get(record) ?? []).filter((part) => !isSettled(part.value));
  const facts = own.flatMap((part) =>
    part.node.kind === 'cut' ? part.parts.filter((date) => !isSettled(date.value)) : [part],
  );
  const inner = list.parts.filter((part) => part.subject === undefined && part.value.kind === 'list');
  return [...facts, ...inner.flatMap((part) => doubtsAbout(part, record))];
}

const BY_SUBJECT = new WeakMap<Trace, ReadonlyMap<RecordInHand | undefined, readonly Trace[]>>();

/** The parts of a list by whom they are about, found once for all its items. */
function partsAbout(list: Trace): ReadonlyMap<RecordInHand | undefined, readonly Trace[]> {
  const known = BY_SUBJECT.get(list) ?? Map.groupBy(list.parts, (part) => part.subject);
  BY_SUBJECT.set(list, known);
  return known;
}

function isWorthTelling(trace: Trace): boolean {
  return trace.value.kind === 'verdict' || trace.fact !== undefined || trace.rule !== undefined;
}

// -- figures and windows --------------------------------------------------------------------------------------

function detailsOf(trace: Trace, wordsOf: WordsOf): readonly string[] {
  return [...new Set([...figureDetails(trace), ...windowDetails(trace, wordsOf)])];
}

/** What the left side of a comparison came to. */
function figureDetails({ node, parts }: Trace): readonly string[] {
  const left = parts[0];
  if (node.kind !== 'compare' || left?.value.kind !== 'number' || left.fact) return [];
  const what =
    left.node.kind === 'fold' && left.node.op === 'count'
      ? 'counted'
      : left.rule
        ? words(left.rule.name)
        : 'worked out';
  return [`${what}: ${restsOnPrivate(left) ? PRIVATE : quantityText(left.value.number, node.unit)}`];
}

/** Each window as the days that it comes to. */
function windowDetails(trace: Trace, wordsOf: WordsOf): readonly string[] {
  const { node, value, parts } = trace;
  if (node.kind === 'window' && value.kind === 'window')
    return [`${wordsOf(node.origin)}: ${windowText(value.window)}`];
  if (node.kind === 'tally') return [];
  return parts.filter((part) => part.subject === undefined).flatMap((part) => windowDetails(part, wordsOf));
}
