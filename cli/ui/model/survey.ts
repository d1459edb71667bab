// The value of every column for every case, worked out in the background from the first case on.

import { plansOf } from '../../batch/job.ts';
import { type Column, eligibilityColumns, outcomeColumns } from '../../cases/columns.ts';
import type { AskedName } from '../../cases/plans.ts';
import type { TuiSession } from '../session.ts';
import { type Answers, AS_READ } from './answers.ts';
import type { Background } from './background.ts';
import type { Cases } from './cases.ts';
import type { Extent } from './quick.ts';

export interface Survey {
  readonly extent: Extent;
  readonly columns: readonly Column[];
  /** How many cases have their values by now: those before this place. */
  readonly done: () => number;
  /** Whether every case that there is has its values. */
  readonly isWhole: () => boolean;
  /** The place of the value in the column; -1 where it has none, or not yet. */
  readonly valueOf: (column: number, index: number) => number;
}

export interface Surveys {
  /** Of the cases as they were read. What is not worked out is gone on with; another of that name is given up. */
  readonly of: (name: string, asked: AskedName | undefined, extent: Extent, day: number) => Survey;
}

interface Parts {
  readonly session: TuiSession;
  readonly cases: Cases;
  readonly answers: Answers;
  readonly background: Background;
}

export function createSurveys(parts: Parts): Surveys {
  const known = new Map<string, Running>();
  return {
    of: (name, asked = parts.session.asked, extent, day) => {
      const key = `${day} ${asked.name} ${asked.phase ?? ''}`;
      const task = `survey ${name} ${extent}`;
      const before = known.get(task);
      const running = before?.key === key ? before : new Running(key, parts, { asked, extent, day });
      known.set(task, running);
      running.goOn(task);
      return running;
    },
  };
}

interface SurveyAsked {
  readonly asked: AskedName;
  readonly extent: Extent;
  readonly day: number;
}

class Running implements Survey {
  readonly key: string;
  readonly extent: Extent;
  readonly columns: readonly Column[];
  readonly #parts: Parts;
  readonly #about: SurveyAsked;
  /** One after the other, the values of a case side by side. */
  #values = new Int16Array(0);
  #done = 0;
  #isRunning = false;

  constructor(key: string, parts: Parts, about: SurveyAsked) {
    this.key = key;
    this.#parts = parts;
    this.#about = about;
    this.extent = about.extent;
    const { program, of } = parts.session;
    const plans = plansOf(program, about.asked.name, about.asked.phase);
    this.columns =
      about.extent === 'all' ? outcomeColumns(program, plans) : eligibilityColumns(program, plans, of);
  }

  done = (): number => this.#done;

  isWhole = (): boolean => this.#done >= this.#parts.cases.count();

  valueOf = (column: number, index: number): number =>
    index < this.#done ? (this.#values[index * this.columns.length + column] ?? -1) : -1;

  goOn(task: string): void {
    if (this.#isRunning || this.#done >= this.#parts.cases.count()) return;
    this.#isRunning = true;
    this.#parts.background.run(task, this.#steps());
  }

  *#steps(): Iterator<undefined, undefined> {
    const { cases, answers, background } = this.#parts;
    const { asked, extent, day } = this.#about;
    while (this.#done < cases.count()) {
      const index = this.#done;
      const supposed = { ...AS_READ, hidden: false, plan: asked };
      const picked = answers.pickedFor(supposed, index, day);
      const answered = answers.partsOf(supposed, extent, index, day);
      // The code of the plan is still being made.
      const isReady = answered !== undefined || picked === undefined || 'none' in picked;
      if (isReady) {
        this.#add(this.columns.map((column) => column.of(answered, cases.factsOf(index))));
        if (this.#done % TOLD === 0) background.changed();
      }
      yield undefined;
    }
    this.#isRunning = false;
    return undefined;
  }

  #add(values: readonly number[]): void {
    const width = this.columns.length;
    const needed = (this.#done + 1) * width;
    if (needed > this.#values.length) {
      const grown = new Int16Array(Math.max(needed, this.#values.length * 2, width * 1024));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values.set(values, this.#done * width);
    this.#done++;
  }
}

const TOLD = 500;

/** So far one is, in steps of a tenth more: what is made of many cases is not made anew for each of them. */
export function stepOf(done: number): number {
  return done < 1 ? done : Math.floor(Math.log(done) / Math.log(1.1));
}
