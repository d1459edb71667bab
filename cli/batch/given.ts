// The words of a command that reads a file of records -> what to read, in which form, with how many threads, for which phase.

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { CoreProgram } from '../../src/index.ts';
import { refuse } from '../report.ts';
import { planCalled } from '../rules.ts';
import { type FileFormat, formatOf, IN_FORMATS, type InFormat } from './formats.ts';
import { isFolder } from './records.ts';

export interface InputOptions {
  readonly in: string;
  readonly inFormat?: string;
}

/** A folder holds tables of CSV. */
export function inputOf({ in: path, inFormat }: InputOptions): FileFormat<InFormat> {
  return isFolder(resolve(path)) && (inFormat === undefined || inFormat === 'csv')
    ? { format: 'csv', compression: undefined }
    : formatOf(path, inFormat, IN_FORMATS, '--in');
}

/** More threads than this read and write no faster, and each takes memory. */
const USUAL_THREADS = 8;
const MOST_THREADS = 64;

export function threadsOf(given: string | undefined): number {
  if (given === undefined) return Math.min(availableParallelism(), USUAL_THREADS);
  const threads = Number(given);
  if (!/^\d{1,3}$/.test(given) || threads < 1 || threads > MOST_THREADS)
    refuse(`‘${given}’ is no number of threads`, `give one from 1 to ${MOST_THREADS}`);
  return threads;
}

export function phaseOf(program: CoreProgram, name: string, phase: string | undefined): string | undefined {
  if (phase === undefined) return phase;
  const programme = program.programmes.get(name);
  if (!programme) {
    planCalled(program, name);
    return refuse(`‘${name}’ is a plan: only a programme has phases`);
  }
  const keys = programme.phases.map(({ key }) => key);
  return keys.includes(phase)
    ? phase
    : refuse(`there is no phase ‘${phase}’`, `the phases are ${keys.join(', ')}`);
}
