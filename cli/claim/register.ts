// The register -> what was claimed before, by reference, and beside it what is claimed in this run.

import { type Claim, dayFromIso, diagnostic, isoFromDay } from '../../src/index.ts';
import { shownPath } from '../files.ts';
import { stop } from '../report.ts';
import { openLines, type TextLine } from './lines.ts';

/** A claim of this run, and the line of the record that it was made for. */
interface ClaimNow extends Claim {
  readonly line: number;
}

export interface Register {
  /** Whether it says all that was claimed before. */
  readonly isWhole: boolean;
  readonly before: ReadonlyMap<string, readonly Claim[]>;
  readonly now: Map<string, ClaimNow[]>;
}

/** `asOf`: the date of the question. A claim after it would not count, and be made again. */
export async function readRegister(path: string | undefined, asOf: number): Promise<Register> {
  const before = new Map<string, Claim[]>();
  if (path !== undefined)
    for await (const line of openLines(path).lines()) add(before, claimIn(path, line, asOf));
  return { isWhole: path !== undefined, before, now: new Map() };
}

/** What is claimed for a record before a line of this run is reached. */
export function claimedBefore({ before, now }: Register, reference: string, line: number): readonly Claim[] {
  const earlier = (now.get(reference) ?? []).filter((claim) => claim.line < line);
  return [...(before.get(reference) ?? []), ...earlier];
}

export function isClaimedNow({ now }: Register, reference: string, payment: string, line: number): boolean {
  return (now.get(reference) ?? []).some((claim) => claim.payment === payment && claim.line < line);
}

export function addNow({ now }: Register, claim: ClaimNow): void {
  add(now, claim);
}

export function countIn(claims: ReadonlyMap<string, readonly Claim[]>): number {
  return [...claims.values()].reduce((sum, { length }) => sum + length, 0);
}

/** As it stands in a register: amounts in pence. */
export function registerLine({ reference, payment, day, pence }: Claim): string {
  return `${JSON.stringify({ reference, payment, date: isoFromDay(day), amount: pence })}\n`;
}

function add<C extends Claim>(claims: Map<string, C[]>, claim: C): void {
  const known = claims.get(claim.reference);
  if (known) known.push(claim);
  else claims.set(claim.reference, [claim]);
}

// -- reading --------------------------------------------------------------------------------------------------

function claimIn(path: string, { number, text }: TextLine, asOf: number): Claim {
  const claim = typeof text === 'string' ? claimOf(text) : (text.reasons[0] ?? 'it can’t be read');
  if (typeof claim === 'string') return bad(path, number, claim);
  if (claim.day > asOf)
    return bad(
      path,
      number,
      'it is of a day after the date of the question',
      'ask as of that day or a later one',
    );
  return claim;
}

const KEYS: ReadonlySet<string> = new Set(['reference', 'plan', 'payment', 'date', 'amount']);

/** What is wrong is told without what stands there. */
function claimOf(text: string): Claim | string {
  const line = recordOf(text);
  if (!line) return 'it is not a JSON record';
  if (Object.keys(line).some((key) => !KEYS.has(key)))
    return 'a claim has a reference, a payment, a date and an amount, and may name its plan';
  const { reference, payment, date, amount } = line;
  if (typeof reference !== 'string' || reference.trim() === '') return '‘reference’ must be a text';
  if (typeof payment !== 'string' || payment.trim() === '') return '‘payment’ must be a text';
  const day = typeof date === 'string' ? dayFromIso(date) : undefined;
  if (day === undefined) return '‘date’ must be a date that exists, such as 2015-09-30';
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 0)
    return '‘amount’ must be whole pence, 0 or more';
  return { reference, payment, day, pence: amount };
}

function recordOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function bad(path: string, line: number, reason: string, help?: string): never {
  const span = { file: shownPath(path), start: 0, end: 0 };
  const holes = { reason: `line ${line}: ${reason}` };
  return stop([diagnostic('input/bad-register', span, holes, help === undefined ? {} : { help })]);
}
