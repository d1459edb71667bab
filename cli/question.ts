// What a plan is asked with: a day, and the facts of a case. Both come from the command line.

import { dirname } from 'node:path';
import {
  type CorePlan,
  type CoreProgram,
  type Diagnostic,
  dayFromIso,
  dayText,
  diagnostic,
  type Facts,
  inOrder,
  nearestName,
  type PlanAnswer,
  point,
  type Range,
  readFacts,
  recordName,
  type Source,
} from '../src/index.ts';
import { type GivenPath, givenPath, nameIn, openFolder, rootOf, searchFolder, shownPath } from './files.ts';
import { refuse, stop } from './report.ts';
import type { AskedPlan } from './rules.ts';

/** The day that `2015-09-30` names. */
export function dayGiven(text: string): number {
  const day = dayFromIso(text);
  if (day !== undefined) return day;
  const help = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? 'there is no such day'
    : 'write the year, the month and the day, such as 2015-09-30';
  return stop([diagnostic('input/no-such-date', { file: '', start: 0, end: 0 }, { date: text }, { help })]);
}

/** Today where the command is run. This is the only use of the clock, and only where no date is asked for. */
export function today(): number {
  const now = new Date();
  const iso = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  return dayGiven(iso);
}

/** The dates that `claim=2015-09-30` gives: only those that the plan asks for. */
export function questionGiven(
  { dates }: Pick<AskedPlan, 'dates'>,
  given: readonly string[],
): Readonly<Record<string, Range>> {
  const entries = given.map((text) => {
    const [name = '', date] = text.split(/=(.*)/s);
    if (date === undefined)
      return refuse(`‘${text}’ gives no date`, 'write its name and the day: claim=2015-09-30');
    if (!dates.includes(name)) return refuse(`the plan asks for no date ‘${name}’`, knownDates(name, dates));
    return [name, point(dayGiven(date))] as const;
  });
  const seen = new Set<string>();
  for (const [name] of entries) {
    if (seen.has(name)) refuse(`the date ‘${name}’ is given twice`);
    seen.add(name);
  }
  return Object.fromEntries(entries);
}

function knownDates(name: string, dates: readonly string[]): string {
  const near = nearestName(name, dates);
  if (near !== undefined) return `did you mean ‘${near}’?`;
  return dates.length === 0 ? 'it asks for none' : `it asks for ${dates.join(', ')}`;
}

export interface Case {
  /** Its own reference, else its file. */
  readonly name: string;
  readonly facts: Facts;
}

export interface Cases {
  readonly cases: readonly Case[];
  /** Why others can't be asked about. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly Source[];
}

/** The case of one file; it ends the command when that can't be read or does not fit. */
export function caseAt(program: CoreProgram, record: string, path: string): Case {
  const given = pathGiven(path);
  const { cases, diagnostics, sources } = readCases(program, record, given, [given.path]);
  return cases[0] ?? stop(diagnostics, (file) => sources.find((source) => source.file === file));
}

/** The cases of a file, or of every JSON file in a folder. What lies in folders of that folder may be about anything. */
export function casesAt(program: CoreProgram, record: string, path: string): Cases {
  const given = pathGiven(path);
  const found = given.isFolder ? searchFolder(given.path, '.json') : [given.path];
  if ('severity' in found) return stop([found]);
  const files = given.isFolder ? found.filter((file) => dirname(file) === given.path) : found;
  if (files.length === 0) return refuse(`there is no .json file in ‘${path}’`);
  return readCases(program, record, given, files);
}

function pathGiven(path: string): GivenPath {
  const given = givenPath(path);
  return 'severity' in given ? stop([given]) : given;
}

function readCases(program: CoreProgram, record: string, given: GivenPath, files: readonly string[]): Cases {
  const folder = openFolder(rootOf([given]));
  const read = files.map((file) => readCase(program, record, file, folder.read(nameIn(folder, file))));
  const unreadable = folder.unreadable.map((one) => one.diagnostic);
  return {
    cases: withNames(read),
    diagnostics: inOrder([...unreadable, ...read.flatMap((one) => one.diagnostics)]),
    sources: read.flatMap(({ source }) => source ?? []),
  };
}

interface CaseRead {
  readonly name: string;
  readonly facts: Facts;
  readonly source: Source | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function readCase(program: CoreProgram, record: string, path: string, text: string | undefined): CaseRead {
  const file = shownPath(path);
  if (text === undefined) return { name: file, facts: undefined, source: undefined, diagnostics: [] };
  const source = { file, text };
  const { value: facts, diagnostics } = readFacts(program, record, source);
  const type = program.records.get(record);
  const called = type && facts ? recordName({ type, facts, path: '', private: false }) : file;
  return { name: called === type?.name ? file : called, facts, source, diagnostics };
}

/** Two cases with one reference are told apart by their files. */
function withNames(read: readonly CaseRead[]): readonly Case[] {
  const fit = read.filter(({ facts }) => facts !== undefined);
  const seen = new Set<string>();
  const shared = new Set(fit.map(({ name }) => name).filter((name) => seen.size === seen.add(name).size));
  return fit.map(({ name, facts, source }) => ({
    name: source && shared.has(name) ? `${name} (${source.file})` : name,
    facts,
  }));
}

// -- in words -------------------------------------------------------------------------------------------------

export function planTitle({ label, name }: CorePlan): string {
  return label ?? name;
}

/** A line to show beside an answer that the plan gives for a day on which it is not in force. */
export function inForceLines({ plan, inForce }: PlanAnswer): readonly string[] {
  if (inForce || !plan.inForce) return [];
  const { from, to } = plan.inForce;
  const until = to === undefined ? 'on' : `to ${dayText(to)}`;
  return [`The plan is not in force on that date: it is from ${dayText(from)} ${until}.`];
}
