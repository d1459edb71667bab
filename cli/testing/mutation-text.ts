// What became of slips -> lines for people, diagnostics and JSON.

import {
  countsOf,
  type Diagnostic,
  diagnostic,
  disagreementText,
  type Equivalence,
  type MutantCounts,
  type MutantTried,
  printable,
  reaches,
  renderDiagnostic,
  scoreText,
} from '../../src/index.ts';
import { columns, counted } from '../output.ts';
import type { Report } from '../report.ts';
import { placeText, type Rules, shown, shownName } from '../rules.ts';
import type { Pinned } from './pinned.ts';

export interface Mutations {
  readonly rules: Rules;
  readonly tried: readonly MutantTried[];
  readonly offered: readonly Pinned[];
  /** Files of scenarios that were written. */
  readonly written: readonly string[];
  readonly min: number | undefined;
}

export function mutationReport(found: Mutations): Report {
  const { rules, tried, written, min } = found;
  const counts = countsOf(tried);
  const told = tried.flatMap((one) => toldOf(found, one));
  const tooFew = min === undefined || reaches(counts, min) ? [] : [tooFewOf(counts, min)];
  const diagnostics = [...rules.diagnostics, ...told.map((one) => one.found), ...tooFew];
  return {
    diagnostics,
    sourceOf: rules.sourceOf,
    lines: [...fileTable(rules, tried), '', ...equivalentLines(rules, tried)],
    problems: [
      ...rules.diagnostics.map((one) => renderDiagnostic(one, rules.sourceOf)),
      ...told.flatMap(({ found: one, more }) => [
        '',
        renderDiagnostic(one, rules.sourceOf),
        ...more.map((line) => (line === '' ? '' : `   ${printable(line)}`)),
      ]),
      ...tooFew.map((one) => renderDiagnostic(one, rules.sourceOf)),
    ],
    summary: [summaryOf(counts), ...written.map((file) => `written: ${shownName(rules.folder, file)}`)].join(
      '\n',
    ),
    json: {
      score: scoreText(counts),
      ...counts,
      files: [...byFile(tried)].map(([file, ones]) => ({
        file: shownName(rules.folder, file),
        score: scoreText(countsOf(ones)),
        ...countsOf(ones),
      })),
      mutants: tried.map((one) => mutantJson(found, one)),
    },
  };
}

// -- one slip -------------------------------------------------------------------------------------------------

interface Told {
  readonly found: Diagnostic;
  /** The case on which it shows, and the scenario that would notice. */
  readonly more: readonly string[];
}

function toldOf({ rules, offered }: Mutations, { mutant, outcome }: MutantTried): readonly Told[] {
  const { at, says } = mutant;
  if (outcome.kind === 'open')
    return [{ found: shown(rules.folder, diagnostic('mutant/open', at, { says })), more: [] }];
  if (outcome.kind !== 'not noticed') return [];
  const found = shown(rules.folder, diagnostic('mutant/not-noticed', at, { says }));
  const pin = offered.find(({ mutants }) => mutants.includes(mutant));
  const first = pin?.mutants[0] === mutant;
  if (!pin) return [{ found, more: [disagreementText(outcome.shown)] }];
  if (!first)
    return [{ found, more: [`noticed by the scenario “${pin.pin.title}”, which is offered above`] }];
  const { scenario, factsFile, factsText } = pin.pin;
  return [
    {
      found,
      more: [
        `${disagreementText(pin.shown)}`,
        '',
        `a scenario that would notice, with its facts in ${factsFile}:`,
        ...indented(scenario),
        ...indented(factsText),
      ],
    },
  ];
}

function indented(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`));
}

function tooFewOf(counts: MutantCounts, min: number): Diagnostic {
  const holes = { score: scoreText(counts), floor: `${min}%` };
  return diagnostic('mutant/too-few', { file: '', start: 0, end: 0 }, holes);
}

// -- all of them ----------------------------------------------------------------------------------------------

function byFile(tried: readonly MutantTried[]): ReadonlyMap<string, readonly MutantTried[]> {
  return Map.groupBy(tried, ({ mutant }) => mutant.at.file);
}

const HEAD = ['file', 'slips', 'noticed', 'not noticed', 'open', 'change nothing', 'score'];

function fileTable({ folder }: Rules, tried: readonly MutantTried[]): readonly string[] {
  const rows = [...byFile(tried)].map(([file, ones]) => rowOf(shownName(folder, file), countsOf(ones)));
  const all = rows.length > 1 ? [rowOf('all', countsOf(tried))] : [];
  return columns([HEAD, ...rows, ...all]);
}

function rowOf(name: string, counts: MutantCounts): readonly string[] {
  const { all, noticed, shown: seen, open, equivalent } = counts;
  return [name, ...[all, noticed, seen, open, equivalent].map(String), scoreText(counts)];
}

function equivalentLines(rules: Rules, tried: readonly MutantTried[]): readonly string[] {
  const lines = tried.flatMap(({ mutant, outcome }) =>
    outcome.kind === 'equivalent'
      ? [`  ${placeText(rules, mutant.at)}  ${printable(mutant.says)}: ${howText(outcome.how)}`]
      : [],
  );
  return lines.length === 0 ? [] : ['these change nothing:', ...lines, ''];
}

function howText(how: Equivalence): string {
  if (how.kind === 'days')
    return `it is worked out from the rules alone, and comes to the same on ${counted(how.days, 'day')} on which a value begins or ends`;
  const all = counted(how.ways, 'way', 'ways');
  return how.unknown
    ? `the same in all ${all} in which its conditions can come out`
    : `of known facts the same in all ${all} in which its conditions can come out; with facts missing it may be surer, or less sure`;
}

function summaryOf(counts: MutantCounts): string {
  const { all, noticed, equivalent } = counts;
  const apart = equivalent === 0 ? '' : `, ${equivalent} change nothing`;
  return `${counted(all, 'slip')}: ${noticed} noticed${apart}, ${all - noticed - equivalent} not; score ${scoreText(counts)}`;
}

function mutantJson({ rules, offered }: Mutations, { mutant, outcome }: MutantTried): object {
  const { kind, at, says } = mutant;
  const pin = offered.find(({ mutants }) => mutants.includes(mutant))?.pin;
  return {
    kind,
    place: placeText(rules, at),
    says,
    outcome: outcome.kind,
    ...(outcome.kind === 'noticed' && outcome.by !== undefined && { by: outcome.by }),
    ...(outcome.kind === 'equivalent' && { how: howText(outcome.how) }),
    ...(outcome.kind === 'not noticed' && { shown: disagreementText(outcome.shown) }),
    ...(pin && { scenario: pin.scenario, factsFile: pin.factsFile, facts: pin.factsText }),
  };
}
