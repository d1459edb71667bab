// Changes that were not kept when the program had to end -> a file, and from it the changes again.

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type CoreProgram,
  dayFromIso,
  type Facts,
  isoFromDay,
  point,
  type Question,
  readFacts,
} from '../../src/index.ts';
import { reasonOf, shownPath } from '../files.ts';
import { refuse } from '../report.ts';
import { writeAll } from '../write.ts';

export interface ChangedCase {
  readonly name: string;
  /** As it was read. */
  readonly was: Facts;
  /** As it stood in the end. */
  readonly facts: Facts;
  /** The dates that the plan asks for, as they stood in the end. */
  readonly dates: Question['dates'];
}

const KIND = 'changes that were not kept';

/** Writes a file that was not there; what it is called. */
export function writeRecovery(cases: readonly ChangedCase[]): string {
  const path = freePath();
  const told = cases.map(({ dates = {}, ...one }) => ({
    ...one,
    dates: Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, isoFromDay(Number(day.lo))])),
  }));
  writeAll(new Map([[path, `${JSON.stringify({ headline: KIND, cases: told }, null, 2)}\n`]]));
  return shownPath(path);
}

function freePath(): string {
  for (let number = 1; ; number++) {
    const path = resolve(`headline-recovery-${number}.json`);
    if (!existsSync(path)) return path;
  }
}

/** The changes in such a file, checked as any facts are. */
export function readRecovery(program: CoreProgram, of: string, path: string): readonly ChangedCase[] {
  const cases = partOf(jsonAt(path), 'cases');
  if (!Array.isArray(cases)) return noRecovery(path);
  return cases.map((one: unknown) => {
    const name = partOf(one, 'name');
    if (typeof name !== 'string') return noRecovery(path);
    const facts = (key: string): Facts => checked({ program, of, path }, name, partOf(one, key));
    return { name, was: facts('was'), facts: facts('facts'), dates: datesIn(path, partOf(one, 'dates')) };
  });
}

function jsonAt(path: string): unknown {
  try {
    const json: unknown = JSON.parse(readFileSync(resolve(path), 'utf8'));
    return partOf(json, 'headline') === KIND ? json : noRecovery(path);
  } catch (error) {
    if (error instanceof SyntaxError) return noRecovery(path);
    if (error instanceof Error && 'code' in error)
      return refuse(`‘${shownPath(resolve(path))}’ can’t be read: ${reasonOf(error)}`);
    throw error;
  }
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function noRecovery(path: string): never {
  return refuse(`‘${shownPath(resolve(path))}’ holds no changes to go on with`);
}

function checked(
  { program, of, path }: { readonly program: CoreProgram; readonly of: string; readonly path: string },
  name: string,
  facts: unknown,
): Facts {
  const { value, diagnostics } = readFacts(program, of, { file: '', text: JSON.stringify(facts ?? null) });
  if (value !== undefined) return value;
  return refuse(
    `‘${name}’ in ‘${shownPath(resolve(path))}’ does not fit the rules: ${diagnostics[0]?.message ?? 'it can’t be read'}`,
  );
}

function datesIn(path: string, dates: unknown): NonNullable<Question['dates']> {
  const entries = Object.entries(typeof dates === 'object' && dates !== null ? dates : {});
  return Object.fromEntries(
    entries.map(([name, text]) => {
      const day = typeof text === 'string' ? dayFromIso(text) : undefined;
      return [name, point(day ?? noRecovery(path))];
    }),
  );
}
