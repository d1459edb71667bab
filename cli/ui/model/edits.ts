// Changes of facts that a user made, by case, done and undone. The cases of the session stay as they were read.

import type { Change, Facts, Question } from '../../../src/index.ts';

export interface EditStep {
  /** Undefined of changes that were found in a file. */
  readonly change: Change | undefined;
  /** The facts after it. */
  readonly facts: Facts;
  /** The dates that the plan asks for, after it. */
  readonly dates: Question['dates'];
}

export interface Edit {
  /** The last was made last; never empty together with `undone`. */
  readonly done: readonly EditStep[];
  /** What `redone` makes again: the last was undone last. */
  readonly undone: readonly EditStep[];
  /** The change after which it was kept as a scenario; undefined where it was not. */
  readonly kept: EditStep | undefined;
}

/** By the place of the case in the session. */
export type Edits = ReadonlyMap<number, Edit>;

export const NO_EDITS: Edits = new Map();

const NONE: Edit = { done: [], undone: [], kept: undefined };

/** The last change of a case, with what stands after it; undefined of one that stands as it was read. */
export function lastStep(edits: Edits, index: number): EditStep | undefined {
  return edits.get(index)?.done.at(-1);
}

/** One change more; what was undone before can't be made again after it. */
export function withStep(edits: Edits, index: number, step: EditStep): Edits {
  const edit = edits.get(index) ?? NONE;
  return new Map(edits).set(index, { ...edit, done: [...edit.done, step], undone: [] });
}

/** The edits without the last change of a case; undefined where there is none. */
export function undone(edits: Edits, index: number): Edits | undefined {
  const edit = edits.get(index);
  const last = edit?.done.at(-1);
  if (!edit || !last) return undefined;
  return new Map(edits).set(index, {
    ...edit,
    done: edit.done.slice(0, -1),
    undone: [...edit.undone, last],
  });
}

/** The edits with the last undone change of a case made again; undefined where there is none. */
export function redone(edits: Edits, index: number): Edits | undefined {
  const edit = edits.get(index);
  const last = edit?.undone.at(-1);
  if (!edit || !last) return undefined;
  return new Map(edits).set(index, {
    ...edit,
    done: [...edit.done, last],
    undone: edit.undone.slice(0, -1),
  });
}

/** The edits with a case taken for kept as it stands. */
export function keptAsIs(edits: Edits, index: number): Edits {
  const edit = edits.get(index);
  return edit ? new Map(edits).set(index, { ...edit, kept: lastStep(edits, index) }) : edits;
}

/** The cases whose changes would be lost. */
export function unkept(edits: Edits): readonly number[] {
  return [...edits].flatMap(([index, { done, kept }]) => {
    const last = done.at(-1);
    return last === undefined || last === kept ? [] : [index];
  });
}
