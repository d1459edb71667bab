// What every step of making facts up needs: the records, the values worth trying, and how much is not known.

import type { AskedBeside } from '../ir/plan-rules.ts';
import type { CoreProgram } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import { InternalError } from '../text/internal-error.ts';
import type { Json } from './json.ts';
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
  /** Of facts that could be of somebody; undefined where anything that fits will do. */
  readonly lifelike: Lifelike | undefined;
}

export interface Fill {
  /** Of so many lists one has something in it. */
  readonly oneIn: number;
  readonly most: number;
}

export interface Lifelike {
  /** How much there is in a list: in a family not everything happens at once, but what happens may happen more than once. */
  readonly fill: (record: CoreRecord, field: CoreField) => Fill;
  /** The record that the plan is for: what happens to it happens about the time of the question. */
  readonly whole: string;
  /** The values of a fact at which something in the plan changes, and those on either side. */
  readonly near: (record: CoreRecord, field: CoreField) => readonly Json[];
  /** What the plan asks of a record besides the facts of its vocabulary. */
  readonly beside: ReadonlyMap<string, AskedBeside>;
}

export function generatorOf(
  program: CoreProgram,
  asOf: number,
  unknown: number,
  lifelike?: Lifelike,
): Generator {
  const { days, numbers } = namedValues(program, asOf);
  const recent = days.filter((day) => day > asOf - 400 && day < asOf + 40);
  return { records: program.records, days, recent, numbers, asOf, unknown, lifelike };
}

export function recordCalled({ records }: Pick<CoreProgram, 'records'>, name: string): CoreRecord {
  const found = records.get(name);
  if (!found) throw new InternalError(`in the core there is a record ${name}`);
  return found;
}
