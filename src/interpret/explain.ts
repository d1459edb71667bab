// Trace -> reasons: why a verdict is what it is, in the words of the rule that ran and of the facts that it read.

import type { Citation, Rule } from '../ir/program.ts';
import { quantityText, words } from '../ir/quantity-text.ts';
import type { Unit } from '../ir/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { dayText, NO, type Verdict, type Window, windowText } from '../values/index.ts';
import { carryingParts, isPart, itemsOf } from './carriers.ts';
import {
  factName,
  factText,
  PRIVATE,
  recordName,
  recordSourceText,
  recordText,
  valueText,
} from './describe.ts';
import { type Missing, missingFor } from './missing.ts';
import { isPrivate, isSettled, type RecordInHand, type Trace } from './value.ts';

/**
 * @example
 * const reason: Reason = explain(answer.eligible!.trace, wordsOf);
 */
export interface Reason {
  /**
   * `part`: what stands in a plan by itself, such as a problem or an outcome. `condition`: a sentence of a rule. `subject`: one record that a
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
  /** The plan that a part was inherited from, and why it differs from what was inherited. */
  readonly from: string | undefined;
  readonly because: string | undefined;
  /** Of a part that is unknown: the facts that could decide it. */
  readonly waitsFor: readonly Missing[];
  /** Whether the verdict above rests on this one. */
  readonly carries: boolean;
  /** Where in the rules it stands; undefined of what comes from the facts alone. */
  readonly origin: Span | undefined;
  readonly parts: readonly Reason[];
}

/**
 * The rule text of a place, on one line.
 *
 * @example
 * const noWords: WordsOf = () => '';
 */
export type WordsOf = (origin: Span) => string;

/**
 * @example
 * explain(answer.eligible!.trace, wordsOf).answer; // => 'yes'
 */
export function explain(trace: Trace, wordsOf: WordsOf): Reason {
  return reasonOf(trace, wordsOf, true);
}

function reasonOf(trace: Trace, wordsOf: WordsOf, carries: boolean): Reason {
  const { rule } = trace;
  if (rule) return ruleReason(trace, rule, wordsOf, carries);
  if (trace.fact) return factReason(trace, carries);
  const gate = gateOf(trace);
  if (gate) return reasonOf(gate, wordsOf, carries);
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
  return item && !item.rule && isSamePlace(item.node.origin, trace.node.origin) ? restated(item) : trace;
}

/** What waits for a gate is told by the gate itself. */
function gateOf({ node, parts }: Trace): Trace | undefined {
  const [closed] = parts;
  const gate = node.kind === 'choose' ? closed?.parts[0]?.parts[0] : undefined;
  return gate?.rule?.role === 'gate' && isSamePlace(node.origin, gate.node.origin) ? gate : undefined;
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
  from: undefined,
  because: undefined,
  waitsFor: [],
  carries: true,
  origin: undefined,
  parts: [],
};

function base(kind: Reason['kind'], text: string, trace: Trace, carries: boolean): Reason {
  const verdict = trace.value.kind === 'verdict' ? trace.value.verdict : undefined;
  const waitsFor = kind === 'part' ? missingFor(trace) : [];
  const { origin } = trace.node;
  return { ...EMPTY, kind, text, verdict, answer: answerOf(trace), waitsFor, carries, origin };
}

function answerOf(trace: Trace): string {
  if (trace.value.kind === 'verdict') return valueText(trace.value, 'plain');
  return restsOnPrivate(trace) ? PRIVATE : valueText(trace.value, unitOf(trace));
}

/** What a value is shown as: as its rule says, or as the node itself tells, or what it was worked out from. */
function unitOf({ node, rule, fact, parts }: Trace): Unit {
  if (rule) return rule.unit;
  if (fact) return unitOfFact(fact);
  switch (node.kind) {
    case 'unit-span':
      return node.unit;
    case 'lookup':
      return node.in.kind === 'dated' ? node.in.unit : 'plain';
    case 'fold':
      return node.op === 'count' || node.op === 'distinct' ? 'plain' : unitOfAny(parts.flatMap(itemsOf));
    case 'arith':
      return unitOfArith(node.op, parts);
    case 'round':
    case 'shift':
    case 'choose':
      return unitOfAny(parts.slice(-1));
    default:
      return 'plain';
  }
}

function unitOfAny(parts: readonly Trace[]): Unit {
  return parts.map(unitOf).find((unit) => unit !== 'plain') ?? 'plain';
}

/** £10 times 3 is money, and £10 in £30 is a plain share. */
function unitOfArith(op: Extract<Trace['node'], { kind: 'arith' }>['op'], parts: readonly Trace[]): Unit {
  if (op === 'move') return 'date';
  const [left = 'plain', right = 'plain'] = parts.map(unitOf);
  // What is written out has no unit here: £30 / £10 and £30 / 10 are shown alike.
  if (op === '/' && (right !== 'plain' || parts[1]?.node.kind === 'literal')) return 'plain';
  return left === 'plain' ? right : left;
}

function unitOfFact({ field: { type } }: NonNullable<Trace['fact']>): Unit {
  if (type.kind === 'money') return type.per ? { moneyPer: type.per } : 'money';
  return type.kind === 'percent' || type.kind === 'date' ? type.kind : 'plain';
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
  const head = base(isPart(rule.role) ? 'part' : 'condition', rule.name, trace, carries);
  // A problem that says nothing of its own is met when any of its indicators is: its parts are those.
  const isWrittenList = body.node.kind === 'tally' && body.parts[0]?.node.kind === 'list';
  const isInCases = body.node.kind === 'choose' && isSamePlace(body.node.origin, rule.origin);
  const parts = isWrittenList || isInCases ? partsOf(body, wordsOf) : [reasonOf(body, wordsOf, true)];
  const { label, citations, evidence, from, origin } = rule;
  return {
    ...head,
    origin,
    label,
    citations,
    evidence,
    from,
    because: becauseOf(rule, body, isInCases),
    parts,
  };
}

/** A part that was changed for a time is as it was before and after: then there is nothing to give a reason for. */
function becauseOf({ because, gives }: Rule, body: Trace, isInCases: boolean): string | undefined {
  const inForce = body.parts[0]?.value;
  const isOver = isInCases && gives === 'verdict' && inForce?.kind === 'verdict' && inForce.verdict === NO;
  return isOver ? undefined : because;
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
    case 'choose':
      return caseParts(trace, wordsOf);
    default:
      return trace.parts.filter(isWorthTelling).map((part) => reasonOf(part, wordsOf, true));
  }
}

/**
 * The cases that were looked at, and what the one that holds gives. A part that has the words of the whole, as a condition
 * that waits for a gate or stays as it was, is told by what stands under it.
 */
function caseParts(trace: Trace, wordsOf: WordsOf): readonly Reason[] {
  const { node, parts } = trace;
  const told = node.kind === 'choose' && node.assumed !== undefined ? assumedParts(trace) : parts;
  return told
    .flatMap((part) => {
      const same = restated(part);
      if (isSamePlace(same.node.origin, node.origin) && !same.rule && !same.fact)
        return partsOf(same, wordsOf);
      return isWorthTelling(part) ? [reasonOf(part, wordsOf, true)] : [];
    })
    .filter(isFirstOfItsKind);
}

/** What is assumed stands in for what is not known: that is what is told. */
function assumedParts({ parts }: Trace): readonly Trace[] {
  const [known, value] = parts;
  return value && value.node.kind !== 'literal' ? [value] : (known?.parts ?? []);
}

function tallyParts(trace: Trace, wordsOf: WordsOf): readonly Reason[] {
  const [list] = trace.parts;
  if (!list) return [];
  const carrying = new Set(carryingParts(trace));
  const isOneByOne = list.node.kind === 'each' || list.node.kind === 'days';
  const reasons = runsOf(itemsOf(list)).map((item) =>
    itemReason(item, trace.node.origin, wordsOf, carrying.has(item.first)),
  );
  if (!isOneByOne) return reasons.flat().filter(isFirstOfItsKind);
  // Who else there may be matters only while it could still change the verdict.
  const all = reasons.flat();
  return isSettled(trace.value) && all.length > 0 ? all : [...all, ...listNotes(list, wordsOf)];
}

/** Periods that follow one another with one answer, told once. */
interface Run {
  readonly first: Trace;
  readonly last: Trace;
  readonly length: number;
}

function runsOf(items: readonly Trace[]): readonly Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    const before = runs.at(-1);
    if (before?.last.days && item.days && answerOf(before.first) === answerOf(item))
      runs[runs.length - 1] = { ...before, last: item, length: before.length + 1 };
    else runs.push({ first: item, last: item, length: 1 });
  }
  return runs;
}

/** A condition that comes down to two comparisons, as "between" does, is told once. */
function isFirstOfItsKind({ text, answer, kind }: Reason, index: number, all: readonly Reason[]): boolean {
  return (
    kind === 'part' || all.findIndex((other) => other.text === text && other.answer === answer) === index
  );
}

/** One record that a sentence speaks of, or one period, with the sentence worked out for it. */
function itemReason(
  { first, last, length }: Run,
  whole: Span,
  wordsOf: WordsOf,
  carries: boolean,
): readonly Reason[] {
  const { subject, days, ...trace } = first;
  const called = subject ? recordName(subject) : days && runText(days, last.days ?? days, length);
  if (called === undefined) return [reasonOf(first, wordsOf, carries)];
  const isRestated = isSamePlace(trace.node.origin, whole) && !trace.rule && !trace.fact;
  const parts = isRestated ? partsOf(trace, wordsOf) : [reasonOf(trace, wordsOf, true)];
  return [
    {
      ...base('subject', called, first, carries),
      details: isRestated ? detailsOf(trace, wordsOf) : [],
      parts,
    },
  ];
}

/** `5 March 2015 to 30 September 2015`, and of how many periods. */
function runText(first: Window, last: Window, length: number): string {
  const whole = windowText({ from: first.from, to: last.to });
  return length === 1 ? whole : `${whole} (${length})`;
}

/** What a reader must know of a list besides its items: that it is empty, may be longer, or who may not belong. */
function listNotes(each: Trace, wordsOf: WordsOf): readonly Reason[] {
  if (each.knownFrom !== undefined) return [notYet(each.knownFrom)];
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

/** What is asked of days that have not come. */
function notYet(day: number): Reason {
  return note(`not over yet: it can be known on ${dayText(day)} at the earliest`, []);
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
  const late = list.value.kind === 'list' ? lateOf(list) : [];
  return [
    ...plainLists(counted).map((fact) => factReason(fact, true)),
    ...countedItems(counted, wordsOf),
    ...late.map(notYet),
  ];
}

/** The days on which lists that reach past what facts can tell can be known. */
function lateOf(list: Trace): readonly number[] {
  if (list.knownFrom !== undefined) return [list.knownFrom];
  return list.parts.filter((part) => part.value.kind === 'list').flatMap(lateOf);
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
  const told = `${recordText(record)}${recordSourceText(record)}`;
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
  if (trace.node.kind === 'literal') return false;
  return trace.value.kind === 'verdict' || trace.fact !== undefined || trace.rule !== undefined;
}

// -- figures and windows --------------------------------------------------------------------------------------

function detailsOf(trace: Trace, wordsOf: WordsOf): readonly string[] {
  return [
    ...new Set([
      ...assumedDetails(trace),
      ...figureDetails(trace),
      ...dateDetails(trace, wordsOf),
      ...parameterDetails(trace),
      ...windowDetails(trace, wordsOf),
    ]),
  ];
}

/** What was assumed where no fact tells, and why, of all that carries what a trace comes to: each once. */
export function assumptionsIn(trace: Trace): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<Trace>();
  const visit = (one: Trace): void => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const text of assumedDetails(one)) found.add(text);
    const carrying = one.rule ? one.parts : carryingParts(one);
    carrying.forEach(visit);
  };
  visit(trace);
  return [...found];
}

/** What was assumed, since no fact tells, and why. */
function assumedDetails({ node, value, parts }: Trace): readonly string[] {
  if (node.kind !== 'choose' || node.assumed === undefined) return [];
  const known = parts[0]?.value;
  if (known?.kind !== 'verdict' || known.verdict !== NO) return [];
  return [`assumed ${valueText(value, 'plain')}: “${node.assumed}”`];
}

/** The day that a question about another day is asked of. */
function dateDetails({ node, parts }: Trace, wordsOf: WordsOf): readonly string[] {
  const [to] = parts;
  if (node.kind !== 'shift' || to?.value.kind !== 'number') return [];
  const how = node.how === 'as of' ? 'as at' : 'as known on';
  return [`${how} ${wordsOf(node.to.origin)}: ${quantityText(to.value.number, 'date')}`];
}

/** Each parameter that was used, and the date that its value is of. */
function parameterDetails(trace: Trace): readonly string[] {
  const { node, inForce, value, parts } = trace;
  if (node.kind === 'lookup' && node.in.kind === 'dated' && inForce) {
    const since = Number.isFinite(inForce.from) ? `, from ${dayText(inForce.from)}` : '';
    return [`${words(node.in.parameter)}: ${valueText(value, node.in.unit)}${since}`];
  }
  if (node.kind === 'tally') return [];
  return parts.filter((part) => part.subject === undefined && !part.rule).flatMap(parameterDetails);
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
