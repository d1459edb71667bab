// What every step of making facts up needs: the records, the values worth trying, and how much is not known.

import type { CoreProgram } from '../ir/program.ts';
import type { CoreRecord } from '../ir/vocabulary.ts';
import { InternalError } from '../text/internal-error.ts';
import { namedValues } from './named-values.ts';

export interface Generator {
  readonly records: CoreProgram['records'];
  readonly days: readonly number[];
  readonly numbers: readonly number[];
  readonly asOf: number;
  /** The days of about a year around the question. */
  readonly recent: readonly number[];
  /** Of sixteen facts, how many are not known. */
  readonly unknown: number;
}

export function generatorOf(program: CoreProgram, asOf: number, unknown: number): Generator {
  const { days, numbers } = namedValues(program, asOf);
  const recent = days.filter((day) => day > asOf - 400 && day < asOf + 40);
  return { records: program.records, days, recent, numbers, asOf, unknown };
}

export function recordCalled({ records }: Pick<CoreProgram, 'records'>, name: string): CoreRecord {
  const found = records.get(name);
  if (!found) throw new InternalError(`in the core there is a record ${name}`);
  return found;
}
