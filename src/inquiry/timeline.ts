// The answer of a part of a plan -> a time line: what has dates in the facts, the windows of the rule, and what counted.

import { questionOf } from '../interpret/answer.ts';
import { fieldWords, recordName, recordText } from '../interpret/describe.ts';
import { readField, recordAt } from '../interpret/read-field.ts';
import type { RecordInHand, Trace, Value } from '../interpret/value.ts';
import type { CoreProgram } from '../ir/program.ts';
import { words } from '../ir/quantity-text.ts';
import type { CoreField } from '../ir/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { factOf, type Range, readDate, readEnd } from '../values/index.ts';
import type { Asking } from './inquiry.ts';
import {
  type LooksOf,
  looksIn,
  type TimelineCalendar,
  type TimelineDate,
  type TimelineWindow,
} from './timeline-looks.ts';
import { markOf, type TimelineMark, type TimelineUse } from './timeline-uses.ts';

/**
 * What an answer was worked out in time from.
 *
 * @example
 * const line: Timeline = timelineOf({ program, plan, facts, asked: { asOf } }, answer.eligible!.trace, wordsOf);
 */
export interface Timeline {
  /** The date of the question, as a day since 1970-01-01. */
  readonly asOf: number;
  /** The last day of which facts can tell. */
  readonly horizon: number;
  /** The dates that the rule asks about by name, such as one that a plan declares. */
  readonly dates: readonly TimelineDate[];
  /** Every window that the rule looked into, in the order of the rule. */
  readonly windows: readonly TimelineWindow[];
  /** The calendars that windows were found in, as the plan has them. */
  readonly calendars: readonly TimelineCalendar[];
  /** The record itself, then each record in its lists that has anything with dates. */
  readonly rows: readonly TimelineRow[];
}

/**
 * One record, and what it holds that has dates.
 *
 * @example
 * const whole: TimelineRow = { name: 'A', path: '', depth: 0, lanes: [] };
 */
export interface TimelineRow {
  readonly name: string;
  /** From the whole, such as `members[0]`; empty for the whole itself. */
  readonly path: string;
  readonly depth: number;
  readonly lanes: readonly TimelineLane[];
}

/**
 * What one field holds: a list of events or spells, one of them, or a date alone.
 *
 * @example
 * const none: TimelineLane = { name: 'floods', path: 'floods', kind: 'event', asked: true, open: false, private: false, items: [] };
 */
export interface TimelineLane {
  readonly name: string;
  readonly path: string;
  readonly kind: 'event' | 'spell' | 'date';
  /** Whether the rule read it. */
  readonly asked: boolean;
  /** There may be more than are known. */
  readonly open: boolean;
  /** It is private: nothing of it is told. */
  readonly private: boolean;
  readonly items: readonly TimelineItem[];
}

/**
 * An event or a spell, as far as its days are known; of an event both ends are the same.
 *
 * @example
 * const marks: readonly TimelineMark[] = line.rows.flatMap(({ lanes }) => lanes.flatMap(({ items }) => items.map(({ mark }) => mark)));
 */
export interface TimelineItem {
  readonly path: string;
  readonly from: Range;
  readonly to: Range;
  readonly ongoing: boolean;
  /** Its facts in words; a private one is left out. */
  readonly text: string;
  readonly mark: TimelineMark;
  /** What the rule made of it, each time that it looked. */
  readonly uses: readonly TimelineUse[];
}

/**
 * Invariant: the trace is the answer to what was asked.
 *
 * @example
 * timelineOf({ program, plan, facts, asked: { asOf } }, answer.eligible!.trace, wordsOf).asOf === asOf; // => true
 */
export function timelineOf(asking: Asking, trace: Trace, wordsOf: (origin: Span) => string): Timeline {
  const { program, plan, facts, asked } = asking;
  const { root, horizon } = questionOf(program, plan, facts, asked);
  const looks = looksIn({ program, plan: plan.name, root, wordsOf }, trace);
  const { dates, windows, calendars } = looks;
  const whole = recordAt(program, plan.of, root.facts);
  const rows = rowsBelow({ program, looks, horizon }, whole, 0);
  return { asOf: asked.asOf, horizon, dates, windows, calendars, rows };
}

interface Laying {
  readonly program: CoreProgram;
  readonly looks: LooksOf;
  readonly horizon: number;
}

/** A record and those in its lists; those below which nothing has a date are left out. */
function rowsBelow(laying: Laying, record: RecordInHand, depth: number): readonly TimelineRow[] {
  const lanes = record.type.fields.flatMap((field) => laneOf(laying, record, field) ?? []);
  const below = record.type.fields
    .filter((field) => field.type.kind === 'list' || field.type.kind === 'record')
    .flatMap((field) => recordsIn(readField(record, field, laying.program.records).value))
    .filter((inner) => !inner.private && inner.facts !== undefined)
    .flatMap((inner) => rowsBelow(laying, inner, depth + 1));
  if (depth > 0 && lanes.length === 0 && below.length === 0) return [];
  return [{ name: recordName(record), path: record.path, depth, lanes }, ...below];
}

function recordsIn(value: Value): readonly RecordInHand[] {
  if (value.kind === 'record') return [value.record];
  if (value.kind !== 'list') return [];
  return value.list.items.flatMap((item) => (item.value.kind === 'record' ? [item.value.record] : []));
}

/** Undefined of a field without dates, and of one that neither holds any nor was asked about. */
function laneOf(laying: Laying, record: RecordInHand, field: CoreField): TimelineLane | undefined {
  const kind = kindOf(laying, record, field);
  if (kind === undefined) return undefined;
  const { value, fact } = readField(record, field, laying.program.records);
  const isPrivate = record.private || field.private;
  const asked = laying.looks.isRead(fact.path);
  const open = value.kind === 'list' && value.list.open;
  const items =
    kind === 'date' ? datesIn(laying, fact.path, fact.raw) : itemsIn(laying, recordsIn(value), field);
  if (!asked && items.length === 0) return undefined;
  const lane = { name: fieldWords(field), path: fact.path, kind, asked, open, private: isPrivate };
  return { ...lane, items: isPrivate ? [] : items };
}

function kindOf(
  { program }: Laying,
  { type: { placed } }: RecordInHand,
  field: CoreField,
): TimelineLane['kind'] | undefined {
  const { type, name } = field;
  // What places a record in time is told on the lane of its list.
  if (type.kind === 'date')
    return placed?.from.name === name || placed?.to.name === name ? undefined : 'date';
  if (type.kind !== 'list' && type.kind !== 'record') return undefined;
  const inner = program.records.get(type.record)?.placed;
  if (!inner || inner.from.private || inner.to.private) return undefined;
  return inner.from === inner.to ? 'event' : 'spell';
}

function datesIn({ looks }: Laying, path: string, raw: unknown): readonly TimelineItem[] {
  if (raw === undefined) return [];
  const day = readDate(raw);
  const uses = looks.usesOf(path);
  return [{ path, from: day, to: day, ongoing: false, text: '', mark: markOf(uses), uses }];
}

function itemsIn(
  laying: Laying,
  records: readonly RecordInHand[],
  { singular }: CoreField,
): readonly TimelineItem[] {
  return records.flatMap((record) => {
    const placed = record.type.placed;
    if (!placed || record.facts === undefined) return [];
    const start = readDate(factOf(record.facts, placed.from.name));
    const raw = factOf(record.facts, placed.to.name);
    const uses = laying.looks.usesOf(record.path);
    const told = recordText(record);
    return [
      {
        path: record.path,
        from: start,
        to: placed.from === placed.to ? start : readEnd(raw, laying.horizon),
        ongoing: raw === 'ongoing',
        text: told === '' ? words(singular) : `${words(singular)} ${told}`,
        mark: markOf(uses),
        uses,
      },
    ];
  });
}
