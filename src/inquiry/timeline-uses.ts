// A step of a trace that takes a list -> which of the records in it count there, and why the others do not.

import type { RecordInHand, Trace } from '../interpret/value.ts';
import type { Core } from '../ir/core.ts';
import type { Span } from '../text/span.ts';
import {
  NO,
  placeInWindow,
  type Range,
  type Verdict,
  verdictWord,
  type Window,
  YES,
} from '../values/index.ts';

/**
 * Whether an event or a spell counts for a rule; of one that its facts leave open it is not known.
 *
 * @example
 * const mark: TimelineMark = 'may count';
 */
export type TimelineMark = 'counts' | 'may count' | 'does not count' | 'not asked';

/**
 * What a rule made of an event or a spell where it looked at it.
 *
 * @example
 * const use: TimelineUse = { mark: 'counts', words: 'number of floods ever', because: [] };
 */
export interface TimelineUse {
  readonly mark: TimelineMark;
  /** The words of the rule that looked. */
  readonly words: string;
  readonly because: readonly TimelineBecause[];
}

/**
 * One step that kept it or left it out: a window, or a condition on it.
 *
 * @example
 * const because: TimelineBecause = { kind: 'no', words: 'kind is river' };
 */
export type TimelineBecause =
  | {
      /** `perhaps in`: its dates are not known well enough. `not in`: it ends before it begins, or the window has no day. */
      readonly kind: TimelineSide;
      readonly words: string;
      readonly window: Window;
    }
  | { readonly kind: 'yes' | 'no' | 'unknown' | 'does not apply'; readonly words: string };

/**
 * Where an event or a spell lies, seen from a window.
 *
 * @example
 * const side: TimelineSide = 'before';
 */
export type TimelineSide = 'in' | 'perhaps in' | 'before' | 'after' | 'not in';

/** What counts in one use counts, whatever others make of it. */
export function markOf(uses: readonly TimelineUse[]): TimelineMark {
  const marks = new Set(uses.map(({ mark }) => mark));
  return ORDER.find((mark) => marks.has(mark)) ?? 'not asked';
}

const ORDER: readonly TimelineMark[] = ['counts', 'may count', 'does not count'];

export interface Telling {
  readonly wordsOf: (origin: Span) => string;
  readonly windowWords: (window: Trace) => string;
  readonly placeOf: (record: RecordInHand | undefined) => string | undefined;
  /** Lists that something is picked from: what is picked is used, and not they. */
  readonly picked: ReadonlySet<Core>;
}

/** Of a step that takes a list of records: each of them by its place, and what the step makes of it. */
export function usesAt(trace: Trace, telling: Telling): readonly (readonly [string, TimelineUse])[] {
  if (handsOn(trace)) return [];
  if (trace.node.kind === 'covers' && !trace.rule) return coversUses(trace, telling);
  return trace.parts
    .filter(
      (part) => part.value.kind === 'list' && part.subject === undefined && !telling.picked.has(part.node),
    )
    .flatMap((list) => listUses(trace, list, telling));
}

/** Whether a step gives the list on, cut or picked or joined; what it is for is told by the step that takes it. */
function handsOn({ node, value, rule }: Trace): boolean {
  if (value.kind !== 'list') return false;
  if (rule) return true;
  return node.kind === 'select' || node.kind === 'cut' || (node.kind === 'each' && node.flat);
}

function listUses(trace: Trace, list: Trace, telling: Telling): readonly (readonly [string, TimelineUse])[] {
  const kept = keptIn(list, telling);
  const judgements = judgedIn(trace, telling);
  const told = telling.wordsOf(trace.node.origin);
  return [...consideredIn(list, telling)].map(([path, because]) => {
    const mark = kept.get(path) ?? 'does not count';
    const judged = mark === 'does not count' ? undefined : judgements.get(path);
    if (!judged) return [path, { mark, words: told, because }];
    const both = lesser(mark, markOfVerdict(judged.verdict));
    return [path, { mark: both, words: told, because: [...because, judged.because] }];
  });
}

/** The records that are left of a list, and whether each surely is. */
function keptIn({ value }: Trace, { placeOf }: Telling): ReadonlyMap<string, TimelineMark> {
  const items = value.kind === 'list' ? value.list.items : [];
  return new Map(
    items.flatMap((item): [string, TimelineMark][] => {
      const path = item.value.kind === 'record' ? placeOf(item.value.record) : undefined;
      return path === undefined ? [] : [[path, item.maybe ? 'may count' : 'counts']];
    }),
  );
}

interface Judged {
  readonly verdict: Verdict;
  readonly because: TimelineBecause;
}

/** What a condition that is asked of each says of them. */
function judgedIn(trace: Trace, { placeOf, wordsOf }: Telling): ReadonlyMap<string, Judged> {
  if (trace.node.kind !== 'each' || trace.rule) return new Map();
  return new Map(
    trace.parts.flatMap(({ subject, value, node }): [string, Judged][] => {
      const path = subject && placeOf(subject);
      if (path === undefined || value.kind !== 'verdict') return [];
      const { verdict } = value;
      return [[path, { verdict, because: { kind: verdictWord(verdict), words: wordsOf(node.origin) } }]];
    }),
  );
}

function markOfVerdict(verdict: Verdict): TimelineMark {
  if (verdict === YES) return 'counts';
  return (verdict & YES) === 0 ? 'does not count' : 'may count';
}

function lesser(one: TimelineMark, other: TimelineMark): TimelineMark {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}

// -- what was cut and picked ----------------------------------------------------------------------------------

/** Every record that a list was made from, with what the steps on the way said of it. */
function consideredIn(list: Trace, telling: Telling): Map<string, TimelineBecause[]> {
  const found = new Map<string, TimelineBecause[]>();
  consider(list, telling, found);
  return found;
}

function consider(list: Trace, telling: Telling, found: Map<string, TimelineBecause[]>): void {
  if (!handsOn(list)) {
    for (const path of keptIn(list, telling).keys()) found.set(path, found.get(path) ?? []);
    return;
  }
  const { node, parts, rule } = list;
  const isFlat = node.kind === 'each' && !rule;
  const inner = isFlat ? parts.slice(1) : parts.slice(0, 1);
  for (const part of inner) consider(part, telling, found);
  if (isFlat || rule) return;
  const window = node.kind === 'cut' ? parts[1] : undefined;
  for (const step of parts) {
    const path = telling.placeOf(step.subject);
    const told = path === undefined ? undefined : found.get(path);
    if (told) told.push(window ? placing(step, window, telling) : picking(step, telling));
  }
}

function picking({ value, node }: Trace, { wordsOf }: Telling): TimelineBecause {
  const kind = value.kind === 'verdict' ? verdictWord(value.verdict) : 'unknown';
  return { kind, words: wordsOf(node.origin) };
}

function placing({ value, parts }: Trace, window: Trace, { windowWords }: Telling): TimelineBecause {
  const [from, to = from] = parts;
  const days = window.value.kind === 'window' ? window.value.window : undefined;
  const verdict = value.kind === 'verdict' ? value.verdict : NO;
  const told = windowWords(window);
  if (!days || from?.value.kind !== 'number' || to?.value.kind !== 'number')
    return { kind: verdictWord(verdict), words: told };
  return { kind: sideOf(verdict, from.value.number, to.value.number, days), words: told, window: days };
}

function sideOf(verdict: Verdict, from: Range, to: Range, window: Window): TimelineSide {
  if (verdict === YES) return 'in';
  if ((verdict & YES) !== 0) return 'perhaps in';
  if (Number(from.lo) > Number(window.to.hi)) return 'after';
  return Number(to.hi) < Number(window.from.lo) ? 'before' : 'not in';
}

/** Spells that cover days: those that have any of them. */
function coversUses({ node, parts }: Trace, telling: Telling): readonly (readonly [string, TimelineUse])[] {
  const [list, within, ...ends] = parts;
  if (!list || within?.value.kind !== 'window') return [];
  const { window } = within.value;
  const because = consideredIn(list, telling);
  const kept = keptIn(list, telling);
  const told = telling.wordsOf(node.origin);
  return ends.flatMap((from, index): (readonly [string, TimelineUse])[] => {
    const to = ends[index + 1];
    const path = telling.placeOf(from.subject);
    if (index % 2 === 1 || !to || path === undefined) return [];
    const side = sideOfCover(from, to, window);
    const mark = lesser(kept.get(path) ?? 'does not count', MARKS[side]);
    const step: TimelineBecause = { kind: side, words: telling.windowWords(within), window };
    return [[path, { mark, words: told, because: [...(because.get(path) ?? []), step] }]];
  });
}

const MARKS = {
  in: 'counts',
  'perhaps in': 'may count',
  before: 'does not count',
  after: 'does not count',
  'not in': 'does not count',
} as const satisfies Readonly<Record<TimelineSide, TimelineMark>>;

function sideOfCover(from: Trace, to: Trace, window: Window): TimelineSide {
  if (from.value.kind !== 'number' || to.value.kind !== 'number') return 'perhaps in';
  const placed = placeInWindow(from.value.number, to.value.number, window);
  return sideOf(placed, from.value.number, to.value.number, window);
}
