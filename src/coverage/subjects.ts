// The subjects of some files, collected: each once however many plans have a copy of the rule.

import { placeKey, type Span } from '../text/span.ts';
import type { CoverageKind, CoverageSide, Sources, Subject } from './subject.ts';

/** Subjects as they are found; of copies the first stays. */
export class Subjects {
  readonly found = new Map<string, Subject>();
  readonly sources: Sources;
  readonly #files: ReadonlySet<string>;

  constructor(sources: Sources, files: ReadonlySet<string>) {
    this.sources = sources;
    this.#files = files;
  }

  /** Its key; undefined of what stands in a file that is not asked for. */
  add(
    kind: CoverageKind,
    at: Span,
    what: string,
    sides: readonly CoverageSide[],
    within?: Span,
  ): string | undefined {
    if (!this.#files.has(at.file)) return undefined;
    const key = `${kind} ${within ? `${placeKey(within)} ` : ''}${placeKey(at)}`;
    if (!this.found.has(key)) this.found.set(key, { key, kind, at, what, sides });
    return key;
  }
}
