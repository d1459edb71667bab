// What is asked of this project's speed, beside what was measured, and what bounds it where it falls short.

import { aligned } from '../aligned.ts';
import type { Load } from '../load.ts';
import { type Growth, worstOf } from './growth.ts';
import type { Ratios } from './ratios.ts';

export interface Claim {
  readonly title: string;
  readonly measured: number;
  readonly asked: { readonly least: number } | { readonly most: number };
  /** Said where it is not reached. */
  readonly bound: string;
}

/** All that was measured. */
export interface Figures {
  readonly sixProblems: Ratios;
  readonly sustained: Ratios;
  readonly engine: EngineFigures;
  readonly growth: readonly Growth[];
  readonly load: Load;
  readonly processors: number;
}

/** Of json-rules-engine, with its figures worked out for it. */
export interface EngineFigures {
  /** How many times as fast this project is. */
  readonly ratio: number;
  /** Milliseconds for a family. */
  readonly its: number;
  readonly ours: number;
}

export function claimsOf(figures: Figures): readonly Claim[] {
  return [
    ...claimsFromMemory(figures),
    ...claimsOfFiles(figures),
    tracedClaim(figures),
    engineClaim(figures),
    loadClaim(figures),
    growthClaim(figures),
  ];
}

function claimsFromMemory({ sixProblems: six, sustained: dated }: Figures): readonly Claim[] {
  const ofVerdict = (title: string, measured: number, floor: number, least: number): Claim => ({
    title: `${title}, the verdict, of by hand`,
    measured,
    asked: { least },
    bound: boundOf('reading every fact once', measured, floor, least),
  });
  const verdictShare = share(Math.min(1, six.verdictOfEveryPart));
  return [
    {
      title: 'six problems, objects, every part typed, of by hand',
      measured: six.everyPart,
      asked: { least: 2.5 },
      bound: `working out the verdict is ${verdictShare} of its time; the rest makes the typed answer`,
    },
    ofVerdict('six problems, objects', six.verdict, six.objectsFloor, 3),
    ofVerdict('six problems, columns', six.columns, six.columnsFloor, 10),
    ofVerdict('dated events, objects', dated.verdict, dated.objectsFloor, 2.5),
    ofVerdict('dated events, columns', dated.columns, dated.columnsFloor, 15),
  ];
}

function claimsOfFiles({ sixProblems: six, processors }: Figures): readonly Claim[] {
  const ofFile = (base: string, measured: number, floor: number, least: number): Claim => ({
    title: `six problems, JSON lines to CSV, one thread, of ${base}`,
    measured,
    asked: { least },
    bound: boundOf('reading the file and finding its lines', measured, floor, least),
  });
  return [
    ofFile('by hand with Ajv', six.fileToFile, six.fileFloor, 10),
    ofFile('DuckDB', six.fileOfDuck, six.fileFloorOfDuck, 5),
    {
      title: 'six problems, the whole program from file to file, two threads, of one',
      measured: six.twoThreads,
      asked: { least: 1.6 },
      bound: `as if ${share(unshared(six.twoThreads))} of the work were not shared out: a thread that reads and writes is beside them, on ${processors} processors`,
    },
  ];
}

function tracedClaim({ sixProblems, sustained }: Figures): Claim {
  return {
    title: 'columns, every part as a byte, of the verdict alone (the lower of both rules)',
    measured: Math.min(sixProblems.traced, sustained.traced),
    asked: { least: 0.85 },
    bound: 'every part of every family is worked out and written; the verdict alone needs neither',
  };
}

function engineClaim({ engine }: Figures): Claim {
  return {
    title: 'six problems, objects, the verdict, of json-rules-engine on figures worked out for it',
    measured: engine.ratio,
    asked: { least: 200 },
    bound: `a family takes it ${microseconds(engine.its)}, and this project ${microseconds(engine.ours)}`,
  };
}

function loadClaim({ load }: Figures): Claim {
  const { rules, both, multiple, loading, asking } = load;
  return {
    title: `milliseconds to load ${whole(rules)} rules and ask once (${times(multiple)} the load of as much plain text)`,
    measured: both,
    asked: { most: 102 },
    bound: `the load is ${loading.toFixed(0)} ms, and the first answer ${asking.toFixed(0)} ms`,
  };
}

function growthClaim({ growth }: Figures): Claim {
  const { multiple, name, of, size } = worstOf(growth);
  return {
    title: 'growth: the time for a family or event, of that at the smallest size',
    measured: multiple,
    asked: { most: 1.3 },
    bound: `${name}, at ${whole(size)} ${of}`,
  };
}

/** What is done first, by whatever answers, leaves only the rest of the time to be saved. */
function boundOf(first: string, measured: number, floor: number, least: number): string {
  if (floor < least) return `${first}, and nothing else, is ${times(floor)}`;
  return `${first} is ${share(Math.min(1, measured / floor))} of its time; the rest is work on them`;
}

/** The share of the work that one thread does alone, if the rest is halved by a second. */
function unshared(ratio: number): number {
  return Math.min(1, Math.max(0, 2 / ratio - 1));
}

// -- the table ------------------------------------------------------------------------------------------------

export function isReached({ measured, asked }: Claim): boolean {
  return 'least' in asked ? measured >= asked.least : measured <= asked.most;
}

export function claimTable(claims: readonly Claim[]): readonly string[] {
  const head = ['', 'measured', 'asked for', 'reached?', 'what bounds it where not'];
  const rows = claims.map((claim) => [
    claim.title,
    measuredText(claim),
    'least' in claim.asked ? `at least ${claim.asked.least}` : `at most ${claim.asked.most}`,
    isReached(claim) ? 'yes' : 'no',
    isReached(claim) ? '' : claim.bound,
  ]);
  const lines = aligned([head, ...rows], ['left', 'right', 'right', 'left', 'left']);
  return ['What is asked for, as a multiple where no unit is said', ...lines.map((line) => `  ${line}`)];
}

/** Three digits, and never rounded to what was asked for. */
function measuredText({ measured, asked }: Claim): string {
  return threeDigits(measured, 'least' in asked ? Math.floor : Math.ceil);
}

function threeDigits(number: number, round: (number: number) => number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(number)));
  // What a decimal holds in binary may lie just beside it: 1.15 * 100 is less than 115.
  const shifted = Number((number * 10 ** digits).toPrecision(12));
  return (round(shifted) / 10 ** digits).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function times(ratio: number): string {
  return `${threeDigits(ratio, Math.round)} times`;
}

function share(part: number): string {
  return part > 0 && part < 0.01 ? 'less than 1%' : `${Math.round(part * 100)}%`;
}

function microseconds(milliseconds: number): string {
  return `${threeDigits(milliseconds * 1_000, Math.round)} µs`;
}

function whole(number: number): string {
  return number.toLocaleString('en-GB');
}
