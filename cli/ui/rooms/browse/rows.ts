// The answer about one case -> rows: each part of the plan with its verdict, and its reasons under it when it is open.

import {
  explain,
  type FigureAnswer,
  isDecided,
  isPayment,
  missingText,
  type PlanAnswer,
  partCalled,
  paymentText,
  type Reason,
  type ReasonLine,
  reasonLines,
  type Span,
  type Verdict,
  valueText,
  type WordsOf,
} from '../../../../src/index.ts';
import { shownText } from '../../model/fit-text.ts';
import { changeText } from '../../model/verdict-sign.ts';
import type { BrowseState } from './state.ts';

export interface Row {
  /** Stable from day to day and from case to case: the keys of what it stands under, then its own words. */
  readonly key: string;
  readonly depth: number;
  readonly fold: 'open' | 'closed' | 'none';
  readonly text: string;
  readonly kind: 'part' | 'waits' | 'answer' | 'detail';
  readonly verdict: Verdict | undefined;
  /** Of a part: `was unknown`, where its verdict is another than on the start date. */
  readonly change: string | undefined;
  /** Where in the rules it comes from; undefined of what comes from the facts. */
  readonly origin: Span | undefined;
}

/** What rows are made from. */
export interface RowSource {
  readonly answer: PlanAnswer;
  /** The answer on the start date. */
  readonly start: PlanAnswer;
  readonly wordsOf: WordsOf;
}

export type Unfolded = Pick<BrowseState, 'open' | 'turned' | 'full'> & { readonly hidden: boolean };

/** More facts than these are folded until they are asked for. */
const FEW = 3;
/** Stands between the keys of a path: in no printable text. */
const UNDER = '\n';

export function rowsOf(source: RowSource, unfolded: Unfolded): readonly Row[] {
  return shownParts(source.answer).flatMap((part) => partRows(source, part, unfolded));
}

/** Who is eligible first; then what that rests on; then what follows from it. */
function shownParts(answer: PlanAnswer): readonly FigureAnswer[] {
  const { eligibility, progress } = answer;
  return [
    ...(eligibility ? [eligibility] : []),
    ...answer.filters,
    ...answer.gates,
    ...answer.problems,
    ...answer.outcomes,
    ...(progress ? [progress] : []),
    ...answer.payments,
    ...answer.defines,
  ];
}

/** The part that a row with a key stands under; the first where there is none such. */
export function chosenPart(answer: PlanAnswer, key: string | undefined): FigureAnswer | undefined {
  const name = key?.split(UNDER)[0];
  const parts = shownParts(answer);
  return parts.find((part) => part.name === name) ?? parts[0];
}

/** The place of the row with a key, else of the nearest row that it stood under, else the first. */
export function placeOf(rows: readonly Row[], key: string | undefined): number {
  for (let path = key; path !== undefined; path = keyAbove(path)) {
    const found = rows.findIndex((row) => row.key === path);
    if (found !== -1) return found;
  }
  return 0;
}

/** Where in the rules a row comes from, else what it stands under. */
export function originAt(rows: readonly Row[], at: number): Span | undefined {
  for (let key = rows[at]?.key; key !== undefined; key = keyAbove(key)) {
    const origin = rows[placeOf(rows, key)]?.origin;
    if (origin) return origin;
  }
  return undefined;
}

/** The key of what a row stands under; undefined for a part. */
export function keyAbove(key: string): string | undefined {
  const end = key.lastIndexOf(UNDER);
  return end === -1 ? undefined : key.slice(0, end);
}

function partRows({ answer, start, wordsOf }: RowSource, part: FigureAnswer, unfolded: Unfolded): Row[] {
  const isOpen = unfolded.open.has(part.name);
  const verdict = part.value.kind === 'verdict' ? part.value.verdict : undefined;
  const called = part.label === undefined ? part.name : `${part.name}: ${part.label}`;
  const head: Row = {
    key: part.name,
    depth: 0,
    fold: isOpen ? 'open' : 'closed',
    text: shownText(verdict === undefined ? `${called}: ${answerText(part)}` : called),
    kind: 'part',
    verdict,
    change: changeText(answerText(part), answerText(partCalled(start, part.name) ?? part)),
    origin: part.trace.rule?.origin,
  };
  if (!isOpen && part !== answer.eligibility) return [head];
  const reason = explain(part.trace, wordsOf);
  const waits = waitRows(part.name, reason, unfolded);
  return isOpen ? [head, ...waits, ...reasonRows(part.name, reason, unfolded)] : [head, ...waits];
}

function answerText(part: FigureAnswer): string {
  return isPayment(part) ? paymentText(part) : valueText(part.value, part.unit);
}

// -- what a part waits for ------------------------------------------------------------------------------------

function waitRows(part: string, { verdict, waitsFor }: Reason, { turned }: Unfolded): Row[] {
  if (waitsFor.length === 0 || verdict === undefined || isDecided(verdict)) return [];
  const names = waitsFor.map((missing) => shownText(missingText(missing)));
  const key = `${part}${UNDER}waits`;
  if (names.length <= FEW) return [waitRow(key, `waits for ${names.join('; ')}`)];
  const all = `waits for ${names.length} facts`;
  if (!turned.has(key)) {
    const some = names.slice(0, FEW).join('; ');
    return [{ ...waitRow(key, `${all}: ${some}; …`), fold: 'closed' }];
  }
  const each = names.map((name, index) => ({
    ...waitRow(`${key}${UNDER}${index} ${name}`, name),
    depth: 2,
  }));
  return [{ ...waitRow(key, all), fold: 'open' }, ...each];
}

function waitRow(key: string, text: string): Row {
  return {
    key,
    depth: 1,
    fold: 'none',
    text,
    kind: 'waits',
    verdict: undefined,
    change: undefined,
    origin: undefined,
  };
}

// -- reasons --------------------------------------------------------------------------------------------------

/** The lines under a part; its own first line says what its row says already. */
function reasonRows(part: string, reason: Reason, { full, turned, hidden }: Unfolded): Row[] {
  const lines = reasonLines(reason, { full }).slice(1);
  const keys = keysOf(part, lines);
  const rows: Row[] = [];
  let foldedAt = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    if (line.depth > foldedAt) continue;
    foldedAt = Number.POSITIVE_INFINITY;
    const key = keys[index] ?? part;
    const isFolded = turned.has(key);
    const holds = line.kind === 'answer' && (lines[index + 1]?.depth ?? 0) > line.depth;
    if (holds && isFolded) foldedAt = line.depth;
    rows.push({
      key,
      depth: line.depth,
      fold: holds ? (isFolded ? 'closed' : 'open') : 'none',
      text: hidden ? withoutQuote(line) : shownText(line.text),
      kind: line.kind,
      verdict: line.kind === 'answer' ? line.reason.verdict : undefined,
      change: undefined,
      origin: line.reason.origin,
    });
  }
  return rows;
}

/** Each line's words after those of the lines that it stands under, told apart by number where they are the same. */
function keysOf(part: string, lines: readonly ReasonLine[]): readonly string[] {
  const above: string[] = [part];
  const seen = new Map<string, number>();
  return lines.map(({ depth, kind, reason, text }) => {
    const words = kind === 'answer' ? shownText(reason.text) : text;
    const path = `${above[depth - 1] ?? part}${UNDER}${words}`;
    const times = (seen.get(path) ?? 0) + 1;
    seen.set(path, times);
    const key = times === 1 ? path : `${path} (${times})`;
    above[depth] = key;
    return key;
  });
}

/** A fact that is a text may be a name: it is told like a private one. */
function withoutQuote({ kind, reason, text }: ReasonLine): string {
  const isText = kind === 'answer' && reason.kind === 'fact' && reason.answer.startsWith('“');
  return isText ? `${shownText(reason.text)}: known (hidden)` : shownText(text);
}
