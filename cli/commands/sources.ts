// `headline sources`: every document with its rules and figures by paragraph, where each is encoded, and what is not.

import {
  type CitedBy,
  dayText,
  isoFromDay,
  nearestName,
  positionAt,
  printable,
  type Span,
  type TracedPassage,
  type TracedSource,
  tracedSources,
} from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION, PATHS_ARGUMENT } from '../command.ts';
import { DONE, SAID_NO } from '../exit.ts';
import { counted } from '../output.ts';
import { type Report, refuse, stop } from '../report.ts';
import { openRules, type Rules, shownName } from '../rules.ts';
import { widthOf, wrap } from '../ui/model/fit-text.ts';

export const addSources: AddCommand = (program, perform) => {
  program
    .command('sources')
    .description('list the rules and figures of each document by paragraph, with where each is encoded')
    .argument(...PATHS_ARGUMENT)
    .option('--source <name>', 'one source only, by its name in the rules')
    .option('--not-encoded', 'only the passages that no rule cites')
    .option('--strict', 'exit with 1 when a passage is not encoded and no reason is given')
    .option('--markdown', 'print Markdown tables')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline sources', 'headline sources rulesets --not-encoded'))
    .action((paths: string[], options: SourcesOptions) => perform(options, () => sources(paths, options)));
};

interface SourcesOptions extends Asked {
  readonly source?: string;
  readonly notEncoded?: boolean;
  readonly strict?: boolean;
  readonly markdown?: boolean;
}

function sources(paths: readonly string[], options: SourcesOptions): Report {
  const { notEncoded = false, strict = false, markdown = false } = options;
  const rules = openRules(paths);
  const { checked } = rules.project;
  if (!checked) stop(rules.diagnostics, rules.sourceOf);
  const found = picked(tracedSources(checked), options.source);
  const listed = found.map((source) => listedOf(source, notEncoded));
  const placeOf: PlaceOf = (span) => placeIn(rules, span);
  const passages = found.flatMap((source) => source.passages);
  const isOpen = passages.some(({ state }) => state === 'not yet');
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: apart(listed.map((one) => (markdown ? markdownOf(one, placeOf) : textOf(one, placeOf)))),
    summary: `${found.length === 0 ? '' : '\n'}${summaryOf(found)}`,
    json: {
      sources: listed.map((one) => sourceJson(one, placeOf)),
      passages: passages.length,
      ...countsOf(passages),
    },
    exit: strict && isOpen ? SAID_NO : DONE,
  };
}

function picked(found: readonly TracedSource[], name: string | undefined): readonly TracedSource[] {
  if (name === undefined) return found;
  const named = found.filter((source) => source.name === name);
  if (named.length > 0) return named;
  const names = [...new Set(found.map((source) => source.name))];
  const near = nearestName(name, names);
  const known = names.length > 0 ? `the sources are ${names.join(', ')}` : 'these rules have no source';
  return refuse(`there is no source ‘${name}’`, near === undefined ? known : `did you mean ‘${near}’?`);
}

/** A source, and what of it is listed. */
interface Listed extends Pick<TracedSource, 'passages' | 'unlisted' | 'withoutPlace'> {
  readonly source: TracedSource;
}

function listedOf(source: TracedSource, notEncoded: boolean): Listed {
  if (!notEncoded) return { ...source, source };
  const passages = source.passages.filter(({ state }) => state !== 'encoded');
  return { source, passages, unlisted: [], withoutPlace: [] };
}

// -- places ---------------------------------------------------------------------------------------------------

type PlaceOf = (span: Span) => { readonly file: string; readonly line: number };

function placeIn({ project, folder }: Rules, { file, start }: Span): ReturnType<PlaceOf> {
  const source = project.sources.get(file);
  return { file: shownName(folder, file), line: source ? positionAt(source, start).line : 1 };
}

function whereText(span: Span, placeOf: PlaceOf): string {
  const { file, line } = placeOf(span);
  return `${file}:${line}`;
}

/** `parameter fee from 1 April 2015 “The fee of a case”` */
function citerText({ kind, name, label, from }: CitedBy): string {
  const since = from === undefined ? '' : ` from ${dayText(from)}`;
  return `${kind} ${name}${since}${label === undefined ? '' : ` “${label}”`}`;
}

// -- counts ---------------------------------------------------------------------------------------------------

interface Counts {
  readonly encoded: number;
  readonly notEncoded: number;
  readonly notYet: number;
}

function countsOf(passages: readonly TracedPassage[]): Counts {
  const of = (wanted: TracedPassage['state']) => passages.filter(({ state }) => state === wanted).length;
  return { encoded: of('encoded'), notEncoded: of('not encoded'), notYet: of('not yet') };
}

/** `12 passages: 9 encoded, 2 not to be encoded, 1 not encoded yet` */
function countText(passages: readonly TracedPassage[]): string {
  const { encoded, notEncoded, notYet } = countsOf(passages);
  const told = [
    [encoded, 'encoded'],
    [notEncoded, 'not to be encoded'],
    [notYet, 'not encoded yet'],
  ] as const;
  const parts = told.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  return `${counted(passages.length, 'passage')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

function summaryOf(found: readonly TracedSource[]): string {
  if (found.length === 0) return 'no source is declared';
  const uncited = found.filter(isUncited).length;
  const idle = uncited === 0 ? '' : `; nothing cites ${uncited} of the sources`;
  return `${counted(found.length, 'source')}, ${countText(found.flatMap(({ passages }) => passages))}${idle}`;
}

function isUncited({ passages, unlisted, withoutPlace }: TracedSource): boolean {
  return unlisted.length + withoutPlace.length === 0 && passages.every(({ citedBy }) => citedBy.length === 0);
}

// -- text -----------------------------------------------------------------------------------------------------

/** Of a pipe or a file, which has no width of its own. */
const USUAL_WIDTH = 110;
/** A longer place stands on a line by itself. */
const WIDEST_PLACE = 32;
const STEP = '  ';

/** What is said, and the line of a file that it is about. */
interface Told {
  readonly text: string;
  readonly where?: string;
}

function apart(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function textOf({ source, passages, unlisted, withoutPlace }: Listed, placeOf: PlaceOf): readonly string[] {
  const places = [...passages, ...unlisted].map(({ place }) => widthOf(printable(place)));
  const column = Math.max(0, ...places.filter((width) => width <= WIDEST_PLACE));
  const citers = (citedBy: readonly CitedBy[], labelled: boolean): readonly Told[] =>
    citedBy.map((one) => ({
      text: citerText(labelled ? one : { ...one, label: undefined }),
      where: whereText(one.span, placeOf),
    }));
  const others = unlisted.length > 0 && passages.length > 0 ? ['', `${STEP}Cited, and not listed`] : [''];
  return [
    ...hung('', { text: source.title ?? source.name }),
    ...hung(STEP, { text: headText(source) }),
    ...(source.passages.length > 0 ? hung(STEP, { text: countText(source.passages) }) : []),
    ...(isUncited(source) ? [`${STEP}nothing cites it`] : []),
    ...(passages.length > 0 ? [''] : []),
    ...passages.flatMap((one) =>
      // The words of a passage say what the labels of its rules would.
      row(column, one.place, [{ text: one.words }, ...openText(one), ...citers(one.citedBy, false)]),
    ),
    ...(unlisted.length > 0 ? others : []),
    ...unlisted.flatMap(({ place, citedBy }) => row(column, place, citers(citedBy, true))),
    ...(withoutPlace.length > 0 ? ['', `${STEP}Cited with no place`] : []),
    ...citers(withoutPlace, true).flatMap((told) => hung(STEP.repeat(2), told)),
  ];
}

function headText({ name, published, document, standing }: TracedSource): string {
  return [
    name,
    ...(published === undefined ? [] : [`published ${dayText(published)}`]),
    ...(document === undefined ? [] : [document]),
    ...(standing === undefined ? [] : [standing.replaceAll('_', ' ')]),
  ].join(', ');
}

function openText(passage: TracedPassage): readonly Told[] {
  if (passage.state === 'not encoded') return [{ text: `not encoded: ${passage.because}` }];
  return passage.state === 'not yet' ? [{ text: 'not encoded yet' }] : [];
}

/** A place, and beside it its texts one below the other; all after the first stand in a little. */
function row(column: number, place: string, told: readonly Told[]): readonly string[] {
  const shown = printable(place);
  const indent = ' '.repeat(STEP.length + column + STEP.length);
  const lines = told.flatMap((one, index) => hung(index === 0 ? indent : indent + STEP, one));
  const head = STEP + shown;
  if (widthOf(shown) > column) return [head, ...lines];
  const [first = '', ...others] = lines;
  return [(head + first.slice(widthOf(head))).trimEnd(), ...others];
}

/** Lines that begin with the same space, those after the first a little further in; the place behind the text if it fits. */
function hung(indent: string, { text, where }: Told): readonly string[] {
  const room = (process.stdout.columns ?? USUAL_WIDTH) - indent.length - STEP.length;
  const whole = printable(where === undefined ? text : `${text}${STEP}${where}`);
  const lines =
    where === undefined || widthOf(whole) <= room
      ? wrap(whole, room)
      : [text, where].flatMap((part) => wrap(printable(part), room));
  return lines.map((line, index) => `${indent}${index === 0 ? '' : STEP}${line}`);
}

// -- Markdown -------------------------------------------------------------------------------------------------

function markdownOf(
  { source, passages, unlisted, withoutPlace }: Listed,
  placeOf: PlaceOf,
): readonly string[] {
  const citers = (citedBy: readonly CitedBy[]): string =>
    citedBy.map((one) => `${citerText(one)} (${whereText(one.span, placeOf)})`).join('; ');
  const rows = [
    ...passages.map((one) => [one.place, one.words, openText(one)[0]?.text ?? citers(one.citedBy)]),
    ...unlisted.map(({ place, citedBy }) => [
      place,
      passages.length > 0 ? 'not listed' : '',
      citers(citedBy),
    ]),
    ...(withoutPlace.length > 0 ? [['', 'no place', citers(withoutPlace)]] : []),
  ];
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [
    `## ${printable(source.title ?? source.name)}`,
    '',
    [
      headText(source),
      ...(source.passages.length > 0 ? [countText(source.passages)] : []),
      ...(isUncited(source) ? ['Nothing cites it'] : []),
    ]
      .map((sentence) => `${printable(sentence)}.`)
      .join(' '),
    ...(rows.length > 0
      ? ['', line(['passage', 'what it says', 'where it is encoded']), '|---|---|---|']
      : []),
    ...rows.map(line),
  ];
}

function cellText(text: string): string {
  return printable(text).replaceAll('|', '\\|');
}

// -- JSON -----------------------------------------------------------------------------------------------------

function sourceJson({ source, passages, unlisted, withoutPlace }: Listed, placeOf: PlaceOf): object {
  const { name, title, published, document, standing, span } = source;
  const citers = (citedBy: readonly CitedBy[]) => citedBy.map((one) => citerJson(one, placeOf));
  return {
    name,
    title: title ?? null,
    published: published === undefined ? null : isoFromDay(published),
    document: document ?? null,
    standing: standing ?? null,
    ...placeOf(span),
    ...countsOf(source.passages),
    passages: passages.map((one) => ({
      place: one.place,
      words: one.words,
      state: one.state,
      because: one.state === 'not encoded' ? one.because : null,
      ...placeOf(one.span),
      citedBy: citers(one.citedBy),
    })),
    unlisted: unlisted.map(({ place, citedBy }) => ({ place, citedBy: citers(citedBy) })),
    withoutPlace: citers(withoutPlace),
  };
}

function citerJson({ kind, name, label, from, place, span }: CitedBy, placeOf: PlaceOf): object {
  const since = from === undefined ? null : isoFromDay(from);
  return { kind, name, label: label ?? null, from: since, place: place ?? null, ...placeOf(span) };
}
