// The families of both rules, asked of TypeScript by hand, of this project and of its peers. Who is set beside whom takes part in
// one comparison, and each takes part once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Numbers } from '../numbers.ts';
import { cedar } from '../peers/cedar.ts';
import { duckDb } from '../peers/duckdb.ts';
import { feelin } from '../peers/feelin.ts';
import { jsonRulesEngine, OF_FIGURES } from '../peers/json-rules-engine.ts';
import { installPeers } from '../peers/peer.ts';
import { publicodes } from '../peers/publicodes.ts';
import { zenEngine } from '../peers/zen-engine.ts';
import { SIX_PROBLEMS, SUSTAINED } from './by-hand.ts';
import type { EngineFigures } from './claims.ts';
import type { Given } from './contestant.ts';
import { SIX_PROBLEMS as SIX_FLOORS, SUSTAINED as SUSTAINED_FLOORS } from './floors.ts';
import { families, watchedFamilies } from './generate.ts';
import { given } from './given.ts';
import type { Asked, Measured } from './measured.ts';
import type { Ours } from './ours.ts';
import { type Ratios, ratiosOf } from './ratios.ts';
import { compare, table, timeIn, timesAsFast } from './table.ts';

export interface Compared {
  readonly sixProblems: Ratios;
  readonly sustained: Ratios;
  readonly engine: EngineFigures;
  readonly lines: readonly string[];
}

export async function familiesBeside(ours: Ours, numbers: Numbers): Promise<Compared> {
  installPeers();
  const duck = await duckDb();
  const zen = await zenEngine();
  const feel = await feelin();
  const folder = mkdtempSync(join(tmpdir(), 'families-'));
  try {
    const sixProblems = await measured(
      {
        byHand: SIX_PROBLEMS,
        floors: SIX_FLOORS,
        ours: ours.sixProblems,
        duck: duck.sixProblems,
        peers: [
          ...(await jsonRulesEngine()),
          zen.sixProblems,
          await cedar(),
          await publicodes(),
          feel.sixProblems,
        ],
      },
      given(folder, 'families.jsonl', [...families(numbers.families)]),
    );
    const sustained = await measured(
      {
        byHand: SUSTAINED,
        floors: SUSTAINED_FLOORS,
        ours: ours.sustained,
        duck: duck.sustained,
        peers: [zen.sustained, feel.sustained],
      },
      given(folder, 'watched.jsonl', [...watchedFamilies(numbers.watched)]),
    );
    const sixTitle = `Two of six problems, ${count(numbers.families)} families of four and a half members`;
    const watchedTitle = `Sustained progress, ${count(numbers.watched)} families of 60 dated incidents`;
    return {
      sixProblems: ratiosOf(sixProblems),
      sustained: ratiosOf(sustained),
      engine: engineFigures(sixProblems),
      lines: [...tables(sixTitle, sixProblems), '', ...tables(watchedTitle, sustained)],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measured<F>(asked: Asked<F>, all: Given<F>): Promise<Measured<F>> {
  const { byHand, floors, ours, duck, peers } = asked;
  const { everyPart, verdict, columns, traced, fileToFile, fileToFileBy } = ours;
  const fromMemory = [verdict, columns, traced, floors.objects, floors.columns];
  const program = [fileToFileBy(1), fileToFileBy(2)];
  return {
    asked,
    verdict: await compare([byHand.verdict, ...fromMemory, ...duck.verdict, ...peers], all),
    everyPart: await compare([byHand.everyPart, everyPart, ...duck.everyPart], all),
    fileToFile: await compare(
      [byHand.checkedFileToFile, byHand.fileToFile, fileToFile, ...program, floors.file, ...duck.fileToFile],
      all,
    ),
  };
}

function engineFigures<F>({ asked, verdict }: Measured<F>): EngineFigures {
  const { name } = asked.ours.verdict;
  return {
    ratio: timesAsFast(verdict, name, OF_FIGURES),
    its: timeIn(verdict, OF_FIGURES),
    ours: timeIn(verdict, name),
  };
}

function tables<F>(title: string, { verdict, everyPart, fileToFile }: Measured<F>): readonly string[] {
  return [
    ...table(`${title}: the verdict, from memory`, verdict),
    '',
    ...table(`${title}: every part of the answer, from memory`, everyPart),
    '',
    ...table(`${title}: from JSON lines to CSV`, fileToFile),
  ];
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
