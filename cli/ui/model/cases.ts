// The cases that the list is of, by their places in the session: those that were there at the start, then those of a file as it is read.

import { setImmediate } from 'node:timers/promises';
import type { Facts } from '../../../src/index.ts';
import type { CaseReject } from '../../cases/case-file.ts';
import type { TuiSession } from '../session.ts';
import { shownText, widthOf } from './fit-text.ts';

export interface Cases {
  /** How many there are by now. */
  readonly count: () => number;
  /** As it may stand on the screen. */
  readonly nameOf: (index: number) => string;
  /** The name as a search compares it. */
  readonly searchedOf: (index: number) => string;
  /** Undefined of a case that is not there. */
  readonly factsOf: (index: number) => Facts | undefined;
  /** Of the widest name. */
  readonly widestName: () => number;
  /** Records of the file that do not fit. */
  readonly rejects: () => readonly CaseReject[];
  /** Undefined once everything is read. */
  readonly reading: () => Reading | undefined;
}

export interface Reading {
  /** From 0 to 1. */
  readonly share: number;
  /** Why it was given up; what was read until then stays. */
  readonly failed: string | undefined;
}

/** `changed`: told of every piece that was read. */
export function createCases({ cases, file }: TuiSession, changed: () => void): Cases {
  const held = new HeldCases();
  for (const one of cases) held.add(one.name, () => one.facts);
  let [isReading, failed]: [boolean, string | undefined] = [file !== undefined, undefined];
  const rejects: CaseReject[] = [];

  async function read(): Promise<void> {
    try {
      for await (const piece of file?.pieces() ?? []) {
        for (const { name, facts } of piece.cases) held.add(name, facts);
        rejects.push(...piece.rejects);
        changed();
        // Pieces that are at hand would else follow one another before any key is heard.
        await setImmediate();
      }
      isReading = false;
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
    }
    changed();
  }
  if (file) void read();

  return {
    count: () => held.count,
    nameOf: (index) => held.nameOf(index),
    searchedOf: (index) => held.searchedOf(index),
    factsOf: (index) => held.factsOf(index),
    widestName: () => held.widest,
    rejects: () => rejects,
    reading: () =>
      file && isReading ? { share: file.bytes() / Math.max(1, file.allBytes()), failed } : undefined,
  };
}

/** The facts of so many cases are kept once they were looked at. */
const KEPT = 200;

class HeldCases {
  widest = 0;
  readonly #names: string[] = [];
  readonly #searched: string[] = [];
  readonly #makers: (() => Facts)[] = [];
  readonly #made = new Map<number, Facts>();

  get count(): number {
    return this.#names.length;
  }

  add(name: string, facts: () => Facts): void {
    const shown = shownText(name);
    this.widest = Math.max(this.widest, widthOf(shown));
    this.#names.push(shown);
    this.#makers.push(facts);
  }

  nameOf(index: number): string {
    return this.#names[index] ?? '';
  }

  searchedOf(index: number): string {
    const known = this.#searched[index];
    if (known !== undefined) return known;
    const searched = this.nameOf(index).toLocaleLowerCase('en');
    this.#searched[index] = searched;
    return searched;
  }

  factsOf(index: number): Facts | undefined {
    const known = this.#made.get(index);
    if (known) return known;
    const facts = this.#makers[index]?.();
    if (facts === undefined) return undefined;
    this.#made.set(index, facts);
    const oldest = this.#made.keys().next().value;
    if (this.#made.size > KEPT && oldest !== undefined) this.#made.delete(oldest);
    return facts;
  }
}
