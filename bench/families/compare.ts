// The families of both rules, asked of TypeScript by hand, of this project and of its peers.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cedar } from '../peers/cedar.ts';
import { duckDb } from '../peers/duckdb.ts';
import { feelin } from '../peers/feelin.ts';
import { jsonRulesEngine } from '../peers/json-rules-engine.ts';
import { installPeers } from '../peers/peer.ts';
import { publicodes } from '../peers/publicodes.ts';
import { zenEngine } from '../peers/zen-engine.ts';
import { SIX_PROBLEMS, SUSTAINED } from './by-hand.ts';
import type { Given, Ways } from './contestant.ts';
import type { Family, WatchedFamily } from './facts.ts';
import { families, watchedFamilies, writeLines } from './generate.ts';
import { compare, table } from './table.ts';

export interface Ours {
  readonly sixProblems: Ways<Family>;
  readonly sustained: Ways<WatchedFamily>;
}

export interface Numbers {
  readonly families: number;
  readonly watched: number;
}

export const NUMBERS: Numbers = { families: 200_000, watched: 50_000 };

export async function familiesBeside(ours: Ours, numbers: Numbers = NUMBERS): Promise<readonly string[]> {
  installPeers();
  const duck = await duckDb();
  const zen = await zenEngine();
  const feel = await feelin();
  const rulesEngines = await jsonRulesEngine();
  const sixPeers = [...rulesEngines, zen.sixProblems, await cedar(), await publicodes(), feel.sixProblems];
  const sustainedPeers = [zen.sustained, feel.sustained];
  const folder = mkdtempSync(join(tmpdir(), 'families-'));
  try {
    const six = given(folder, 'families.jsonl', [...families(numbers.families)]);
    const members = six.families.reduce((sum, family) => sum + (family.members?.length ?? 0), 0);
    const watched = given(folder, 'watched.jsonl', [...watchedFamilies(numbers.watched)]);
    const sixTitle = `Two of six problems, ${count(six.families.length)} families of ${count(members)} members`;
    const watchedTitle = `Sustained progress, ${count(watched.families.length)} families of 60 dated incidents`;
    return [
      ...(await tables(sixTitle, six, {
        verdict: [
          SIX_PROBLEMS.verdict,
          ...ours.sixProblems.verdict,
          ...duck.sixProblems.verdict,
          ...sixPeers,
        ],
        everyPart: [SIX_PROBLEMS.everyPart, ...ours.sixProblems.everyPart, ...duck.sixProblems.everyPart],
        fileToFile: [SIX_PROBLEMS.fileToFile, ...ours.sixProblems.fileToFile, ...duck.sixProblems.fileToFile],
      })),
      '',
      ...(await tables(watchedTitle, watched, {
        verdict: [SUSTAINED.verdict, ...ours.sustained.verdict, ...duck.sustained.verdict, ...sustainedPeers],
        everyPart: [SUSTAINED.everyPart, ...ours.sustained.everyPart, ...duck.sustained.everyPart],
        fileToFile: [SUSTAINED.fileToFile, ...ours.sustained.fileToFile, ...duck.sustained.fileToFile],
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function given<F extends object>(folder: string, name: string, all: readonly F[]): Given<F> {
  const lines = join(folder, name);
  writeLines(lines, all);
  return { families: all, lines, folder };
}

async function tables<F>(title: string, all: Given<F>, ways: Ways<F>): Promise<readonly string[]> {
  return [
    ...table(`${title}: the verdict, from memory`, await compare(ways.verdict, all)),
    '',
    ...table(`${title}: every part of the answer, from memory`, await compare(ways.everyPart, all)),
    '',
    ...table(`${title}: from JSON lines to CSV`, await compare(ways.fileToFile, all)),
  ];
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
