// What was measured of one rule -> how its contestants stand to each other.

import type { Measured } from './measured.ts';
import { timeIn, timesAsFast } from './table.ts';

/** How many times as fast one is as another, unless it says otherwise. */
export interface Ratios {
  /** Of TypeScript by hand. */
  readonly everyPart: number;
  /** The verdict's share of the time that every part takes. */
  readonly verdictOfEveryPart: number;
  /** Of TypeScript by hand, as are those that only read facts. */
  readonly verdict: number;
  readonly columns: number;
  readonly objectsFloor: number;
  readonly columnsFloor: number;
  /** Of the verdict from columns. */
  readonly traced: number;
  /** Of TypeScript by hand with Ajv, as is what only reads the file. */
  readonly fileToFile: number;
  readonly fileFloor: number;
  /** The same of DuckDB by one thread. */
  readonly fileOfDuck: number;
  readonly fileFloorOfDuck: number;
  /** Of one thread. */
  readonly twoThreads: number;
}

export function ratiosOf<F>({ asked, verdict, everyPart, fileToFile }: Measured<F>): Ratios {
  const { byHand, floors, ours, duck } = asked;
  const memory = (one: string, base = byHand.verdict.name): number => timesAsFast(verdict, one, base);
  const files = (one: string, base: string): number => timesAsFast(fileToFile, one, base);
  const [oneThread] = duck.fileToFile;
  return {
    everyPart: timesAsFast(everyPart, ours.everyPart.name, byHand.everyPart.name),
    verdictOfEveryPart: timeIn(verdict, ours.verdict.name) / timeIn(everyPart, ours.everyPart.name),
    verdict: memory(ours.verdict.name),
    columns: memory(ours.columns.name),
    traced: memory(ours.traced.name, ours.columns.name),
    objectsFloor: memory(floors.objects.name),
    columnsFloor: memory(floors.columns.name),
    fileToFile: files(ours.fileToFile.name, byHand.checkedFileToFile.name),
    fileFloor: files(floors.file.name, byHand.checkedFileToFile.name),
    fileOfDuck: files(ours.fileToFile.name, oneThread!.name),
    fileFloorOfDuck: files(floors.file.name, oneThread!.name),
    twoThreads: files(ours.fileToFileBy(2).name, ours.fileToFileBy(1).name),
  };
}
