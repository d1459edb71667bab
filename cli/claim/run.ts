// A file of records -> a folder: what is claimed, the register after it, what is in the way of the others, and a sample with its
// audit files. Records are taken in the order of the file; few of them are held at once.

import { type Auditor, type Blocked, type Claim, ruleCalled } from '../../src/index.ts';
import { showProgress } from '../batch/progress.ts';
import { FAULT, type Reject } from '../batch/reject.ts';
import { onSignal } from '../signals.ts';
import {
  type Asking,
  type AskRecord,
  claimLine,
  factsTeller,
  type PaymentFound,
  recordAsker,
  type TellFacts,
} from './ask.ts';
import { openLines, type TextLine } from './lines.ts';
import { type OutFolder, openOutFolder, type TextFile } from './out-folder.ts';
import { type RecordRead, recordReader } from './records.ts';
import { addNow, registerLine } from './register.ts';
import { drawnOf, type SampleAsked, writeSample } from './sample.ts';
import { countFound, countRejected, emptyTally, type Tally } from './tally.ts';

export interface ClaimRun {
  readonly asking: Asking;
  readonly input: string;
  readonly out: string;
  readonly sample: SampleAsked | undefined;
  readonly keep: Auditor;
  /** What else is written, once all is counted. */
  readonly beside: (ran: Ran) => ReadonlyMap<string, string>;
}

export interface Ran {
  readonly tally: Tally;
  /** How many records something is claimed for, and how many of them are drawn. */
  readonly claimedFor: number;
  readonly drawn: number;
}

export async function runClaims(run: ClaimRun): Promise<Ran> {
  const folder = openOutFolder(run.out);
  const stopListening = onSignal(folder.discard);
  try {
    const read = recordReader(run.asking.program, run.asking.plan);
    const tell = factsTeller(run.asking);
    const ask = await recordAsker(run.asking);
    const tally = await claimAll(run, folder, (line) =>
      claimFor({ asking: run.asking, ask, tell }, read(line)),
    );
    writeRegister(run.asking, folder);
    const drawn = drawnOf(run.asking, run.sample);
    if (run.sample) await writeSample({ ...run, folder, read, tell }, drawn);
    const ran = { tally, claimedFor: run.asking.register.now.size, drawn: drawn.length };
    for (const [name, text] of run.beside(ran)) folder.whole(name, text);
    folder.finish();
    return ran;
  } finally {
    folder.discard();
    stopListening();
  }
}

// -- claims ---------------------------------------------------------------------------------------------------

/** What became of each payment of a record, or why a line is none. */
type Claimed =
  | { readonly line: number; readonly reference: string; readonly found: readonly PaymentFound[] }
  | { readonly line: number; readonly reject: Reject };

async function claimAll(
  { asking, input }: ClaimRun,
  folder: OutFolder,
  claimIn: (line: TextLine) => Claimed,
): Promise<Tally> {
  const tally = emptyTally(asking.plan.payments.map(({ rule }) => ruleCalled(asking.program, rule).name));
  const files = {
    claims: folder.file('claims.jsonl'),
    blocked: folder.file('blocked.jsonl'),
    rejects: folder.file('rejects.jsonl'),
  };
  const file = openLines(input);
  const started = performance.now();
  const stopShowing = showProgress(process.stderr, () => ({
    records: tally.read,
    bytes: file.bytes(),
    allBytes: file.allBytes,
    milliseconds: performance.now() - started,
  }));
  try {
    for await (const line of file.lines()) {
      const claimed = claimIn(line);
      count(tally, claimed);
      write(asking, files, claimed);
    }
  } finally {
    stopShowing();
  }
  return tally;
}

interface Claiming {
  readonly asking: Asking;
  readonly ask: AskRecord;
  readonly tell: TellFacts;
}

/** What is claimed is known at once: the next record may be the same one, or one that counts with it. */
function claimFor({ asking, ask, tell }: Claiming, record: RecordRead): Claimed {
  const { line } = record;
  if (record.kind === 'reject') return record;
  const { reference } = record;
  const found = orFault(() => ask({ ...record, facts: tell(record.facts, line) }));
  if ('code' in found) return { line, reject: found };
  for (const { payment, found: one } of found)
    if (one.kind === 'claim')
      addNow(asking.register, { reference, payment, day: asking.question.asOf, pence: one.pence, line });
  return { line, reference, found };
}

function count(tally: Tally, claimed: Claimed): void {
  tally.read++;
  if ('reject' in claimed) {
    countRejected(tally, claimed.reject.code);
    return;
  }
  tally.asked++;
  for (const one of claimed.found) countFound(tally, one);
}

type Files = Readonly<Record<'claims' | 'blocked' | 'rejects', TextFile>>;

function write(asking: Asking, { claims, blocked, rejects }: Files, claimed: Claimed): void {
  const { line } = claimed;
  if ('reject' in claimed) {
    rejects.write(jsonLine({ line, ...claimed.reject }));
    return;
  }
  const { reference } = claimed;
  for (const { payment, found } of claimed.found)
    if (found.kind === 'claim') claims.write(claimLine(asking, reference, payment, found.pence));
    else blocked.write(jsonLine({ line, reference, payment, ...blockedJson(found) }));
}

function blockedJson({ why, reason, waitsFor, knownFrom }: Blocked): object {
  return { why, reason, waitsFor, knownFrom: knownFrom ?? null };
}

function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** One record that no promise of ours was kept for must not cost the others theirs. */
function orFault<T>(work: () => T): T | Reject {
  try {
    return work();
  } catch {
    return FAULT;
  }
}

/** What was claimed before, as it was told, then what is claimed now. */
function writeRegister({ register: { before, now } }: Asking, folder: OutFolder): void {
  const file = folder.file('register.jsonl');
  const write = (claims: ReadonlyMap<string, readonly Claim[]>): void => {
    for (const one of claims.values()) for (const claim of one) file.write(registerLine(claim));
  };
  write(before);
  write(now);
}
