// One line of a file -> its row in the answers, or why there is none.

import { isUtf8 } from 'node:buffer';
import {
  CATALOGUE,
  type CorePlan,
  type Facts,
  InternalError,
  isoFromDay,
  pickPlan,
  quickReader,
  waitsFor,
} from '../../src/index.ts';
import { type Answered, type PlanModule, type PlanQuestion, UNKNOWN, wordOf } from './answer.ts';
import {
  type Chunk,
  type FoundFault,
  type Line,
  linesOf,
  MOST_LINE_BYTES,
  type RecordChunk,
} from './chunks.ts';
import { asText, cellsOf, csvRow, type RowHead } from './columns.ts';
import type { Job } from './job.ts';
import { factsOf, type RecordText } from './line-facts.ts';
import { loadModule } from './load-module.ts';
import { type AnswerQuickly, answeringQuickly } from './quick.ts';
import { FAULT, LONG_LINE, NOT_TEXT, type Reject } from './reject.ts';
import { addCount, countAnswer, countRejected, emptyTally, type Tally } from './tally.ts';

/** What came of a piece of the file: rows and rejects in the order of its lines. */
export interface ChunkAnswer {
  readonly rows: Uint8Array<ArrayBuffer>;
  readonly rejects: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
  /** The store of a piece of lines, which can be filled again. */
  readonly spent?: ArrayBuffer;
}

export type AnswerChunk = (chunk: Chunk | RecordChunk) => ChunkAnswer;

/** Loads the modules of the plans, once for a thread. */
export async function answering(job: Job): Promise<AnswerChunk> {
  const modules = new Map<string, PlanModule>();
  for (const [name, code] of job.modules) modules.set(name, (await loadModule(code)) as PlanModule);
  const { asOf, knownOn, dates = {} } = job.question;
  const asked = {
    asOf: isoFromDay(asOf),
    ...(knownOn === undefined ? {} : { knownOn: isoFromDay(knownOn) }),
    dates: Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, isoFromDay(Number(day.lo))])),
  };
  const [[plan = ''] = []] = [...job.modules];
  const run: Run = {
    job,
    modules,
    asked,
    read: lazily(() => quickReader(job.program, job.of)),
    quick: job.quick && (await answeringQuickly(job.quick, plan, { day: asOf, dates })),
  };
  return (chunk) => ('found' in chunk ? answerRecords(run, chunk) : answerLines(run, chunk));
}

/** Few lines of a run in columns need it, and it takes time to make. */
function lazily(make: () => (text: string) => Facts | undefined): (text: string) => Facts | undefined {
  let made: ReturnType<typeof make> | undefined;
  return (text) => {
    made ??= make();
    return made(text);
  };
}

interface Run {
  readonly job: Job;
  readonly modules: ReadonlyMap<string, PlanModule>;
  readonly asked: PlanQuestion;
  readonly read: (text: string) => Facts | undefined;
  /** Of a run that can be answered in columns. */
  readonly quick: AnswerQuickly | undefined;
}

/** What has come of a piece so far. */
class Told {
  readonly tally = emptyTally();
  readonly #rows: string[] = [];
  readonly #rejects: string[] = [];

  record(run: Run, record: RecordRead): void {
    const row = this.row(run, record);
    if (row !== undefined) this.#rows.push(row);
  }

  /** The row of a record, or undefined of one that is rejected. */
  row(run: Run, record: RecordRead): string | undefined {
    const row = guarded(() => rowOf(run, record, this.tally));
    if (typeof row === 'string') return row;
    this.reject({ line: record.line, table: record.table, reject: row, isRecord: true });
    return undefined;
  }

  reject({ table, line, reject: { code, reasons }, isRecord }: FoundFault): void {
    this.#rejects.push(`${JSON.stringify({ table, line, code, reasons })}\n`);
    countRejected(this.tally, code, isRecord);
  }

  answer(rows = bytesOf(this.#rows.join(''))): ChunkAnswer {
    return { rows, rejects: bytesOf(this.#rejects.join('')), tally: this.tally };
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function answerLines(run: Run, chunk: Chunk): ChunkAnswer {
  const told = new Told();
  if (chunk.isTooLong) told.reject(rejected(chunk.first, LONG_LINE));
  const isText = isUtf8(chunk.bytes);
  if (run.quick && isText) {
    const rows = run.quick(chunk, told.tally, {
      line: (line) => answerLine(run, told, line, isText),
      waits: run.job.waits ? (line) => countWaits(run, told.tally, line) : undefined,
    });
    return told.answer(rows);
  }
  const rows: string[] = [];
  for (const line of linesOf(chunk)) rows.push(answerLine(run, told, line, isText) ?? '');
  return told.answer(bytesOf(rows.join('')));
}

/** The row of a line; undefined where it has none. */
function answerLine(run: Run, told: Told, { number, bytes }: Line, isText: boolean): string | undefined {
  if (bytes.length > MOST_LINE_BYTES) told.reject(rejected(number, LONG_LINE));
  else if (!isText && !isUtf8(bytes)) told.reject(rejected(number, NOT_TEXT));
  else {
    const text = textOf(bytes);
    if (!/^\s*$/.test(text)) return told.row(run, { line: number, text, table: undefined, isLine: true });
  }
  return undefined;
}

function rejected(line: number, reject: Reject): FoundFault {
  return { line, table: undefined, reject, isRecord: true };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** What an eligibility that is not known waits for. Invariant: the line fits. */
function countWaits({ job, modules }: Run, tally: Tally, { bytes }: Line): void {
  const [name = ''] = modules.keys();
  const plan = job.program.plans.get(name);
  if (!plan) throw new InternalError('there is a plan to ask');
  for (const wait of waitsFor(job.program, plan, JSON.parse(textOf(bytes)), job.question))
    addCount(tally.waits, wait);
}

function answerRecords(run: Run, { table, found }: RecordChunk): ChunkAnswer {
  const told = new Told();
  for (const one of found)
    if ('reject' in one) told.reject(one);
    else told.record(run, { ...one, table, isLine: false });
  return told.answer();
}

interface RecordRead extends RecordText {
  readonly line: number;
  readonly table: string | undefined;
}

/** One record that no promise of ours was kept for must not cost the others theirs. */
function guarded<T>(work: () => T): T | Reject {
  try {
    return work();
  } catch {
    return FAULT;
  }
}

function rowOf(run: Run, record: RecordRead, tally: Tally): string | Reject {
  const { job, modules, asked } = run;
  const facts = factsOf(run, record);
  if ('code' in facts) return facts;
  const picked = planOf(job, facts.facts);
  if ('code' in picked) return picked;
  const { plan, phase } = picked;
  const own = Object.entries(asked.dates).filter(([name]) => isAskedOf(plan, name));
  const question = { ...asked, dates: Object.fromEntries(own) };
  const answer = modules.get(plan.name)?.evaluateChecked(facts.facts, question);
  if (!answer) return FAULT;
  const row = { line: record.line, about: aboutOf(job, facts.facts), phase, asOf: job.question.asOf };
  const written = writtenAs(job, row, answer);
  const isOpen = job.waits && isUnknown(answer);
  const waits = isOpen ? waitsFor(job.program, plan, facts.facts, job.question) : [];
  const by = new Map(job.by.map((field) => [field, optionOf(facts.facts, field)]));
  countAnswer(tally, { answer, phase, by, waits });
  return written;
}

/** One line of text; of Parquet the cells, which are gathered before they are written. */
function writtenAs({ format, columns }: Job, row: RowHead, answer: Answered): string {
  switch (format) {
    case 'csv':
      return csvRow(cellsOf(columns, { ...row, about: asText(row.about) }, answer));
    case 'parquet':
      return `${JSON.stringify(cellsOf(columns, row, answer))}\n`;
    case 'jsonl': {
      const { asOf, ...head } = row;
      return `${JSON.stringify({ ...head, ...answer })}\n`;
    }
  }
}

function isUnknown({ eligibility }: Answered): boolean {
  return eligibility !== undefined && wordOf(eligibility) === UNKNOWN;
}

/** Of a programme one plan may ask for a date that another does not. */
function isAskedOf({ dates }: CorePlan, name: string): boolean {
  return dates.some((date) => date.name === name && date.rule === undefined);
}

function aboutOf({ program, of }: Job, facts: Facts): string | null {
  const field = program.records.get(of)?.calledBy;
  const called = field && ownFact(facts, field.name);
  return typeof called === 'string' && called !== '' ? called : null;
}

function optionOf(facts: Facts, field: string): string | undefined {
  const option = ownFact(facts, field);
  return typeof option === 'boolean'
    ? option
      ? 'yes'
      : 'no'
    : typeof option === 'string'
      ? option
      : undefined;
}

function ownFact(facts: Facts, name: string): unknown {
  return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
}

// -- what can't be asked --------------------------------------------------------------------------------------

function planOf(
  { program, programme, modules, question, phase: asked }: Job,
  facts: Facts,
): { readonly plan: CorePlan; readonly phase: string | undefined } | Reject {
  const found = programme === undefined ? undefined : program.programmes.get(programme);
  if (!found) {
    const [name = ''] = modules.keys();
    const plan = program.plans.get(name);
    return plan ? { plan, phase: undefined } : FAULT;
  }
  const picked = pickPlan(program, found, facts, question, asked);
  if (picked.kind === 'plan') return picked;
  return picked.kind === 'none'
    ? { code: 'batch/no-phase', reasons: ['no phase is for such a record'] }
    : {
        code: 'batch/no-plan',
        reasons: [`which plan holds rests on ${picked.what.replaceAll('_', ' ')}, which is not known`],
      };
}

/** What a kind of mistake is called in a summary. */
export function titleOfReject(code: string): string {
  const own: Readonly<Record<string, string>> = {
    'batch/too-long': 'A record that is too long',
    'batch/not-text': 'A line that is not UTF-8 text',
    'batch/fault': 'A fault of headline',
    'batch/unknown-column': 'A column that the vocabulary does not have',
    'batch/broken-row': 'A row that can’t be told apart',
    'batch/bad-cell': 'A cell that is no such fact',
    'batch/no-parent': 'A row whose own record is not there',
    'batch/repeated-key': 'A key that is given twice',
    'batch/no-phase': 'A record that no phase is for',
    'batch/no-plan': 'A record whose phase or place is not known',
  };
  return (
    own[code] ?? (CATALOGUE as Readonly<Record<string, { readonly title: string }>>)[code]?.title ?? code
  );
}
