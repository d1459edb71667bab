// Boundary cases -> the files of a folder: a family a file, and what each shows, for people and for tools.

import {
  type BoundaryCase,
  type BoundaryCases,
  type BoundaryNamed,
  type BoundarySide,
  type CorePlan,
  dayText,
  givenDays,
  isoFromDay,
  positionAt,
  printable,
} from '../../src/index.ts';
import { placeText, type Rules, shownName } from '../rules.ts';

export interface BoundaryFiles {
  /** By name in the folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** What `verdicts.json` holds. */
  readonly index: object;
}

export function boundaryFiles(
  plan: CorePlan,
  { cases, without }: BoundaryCases,
  rules: Rules,
): BoundaryFiles {
  const listed = cases.map((one, index) => listedCase(one, index, cases.length));
  const index = {
    plan: plan.name,
    cases: listed.map((one) => caseJson(one, rules)),
    without: without.map((one) => placeJson(one, rules)),
  };
  const families = listed.flatMap(({ files }) =>
    files.map(({ file, family }) => [file, jsonText(family.facts)] as const),
  );
  return {
    texts: new Map([
      ...families,
      ['verdicts.json', jsonText(index)],
      ['README.md', readme(plan, listed, without, rules)],
    ]),
    index,
  };
}

interface ListedCase {
  readonly found: BoundaryCase;
  readonly files: readonly { readonly file: string; readonly family: BoundarySide }[];
}

/** `07-school-exclusions-yes.json`: numbers keep the order of the rules, and no two files one name. */
function listedCase(found: BoundaryCase, index: number, all: number): ListedCase {
  const number = String(index + 1).padStart(String(all).length, '0');
  const [first, second] = found.sides;
  const names = [first, second].map(({ verdict }) => slugOf(verdict));
  const isClear = names[0] !== names[1] && !names.includes('');
  const fileOf = (family: BoundarySide, place: number): ListedCase['files'][number] => ({
    file: `${number}-${slugOf(found.part)}-${isClear ? names[place] : place + 1}.json`,
    family,
  });
  return { found, files: [fileOf(first, 0), fileOf(second, 1)] };
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}

// -- for tools ------------------------------------------------------------------------------------------------

function caseJson({ found, files }: ListedCase, rules: Rules): object {
  return {
    ...placeJson(found, rules),
    part: found.part,
    differs: found.differs,
    families: files.map(({ file, family }) => ({ file, ...questionJson(family), verdict: family.verdict })),
  };
}

function placeJson({ at, boundary }: BoundaryNamed, { project, folder }: Rules): object {
  const source = project.sources.get(at.file);
  const place = source ? positionAt(source, at.start) : { line: 1, column: 1 };
  return { boundary, file: shownName(folder, at.file), ...place };
}

function questionJson(side: BoundarySide): object {
  const { asOf, knownOn } = side;
  return {
    asOf: isoFromDay(asOf),
    ...(knownOn === undefined ? {} : { knownOn: isoFromDay(knownOn) }),
    dates: Object.fromEntries([...givenDays(side)].map(([name, day]) => [name, isoFromDay(day)])),
  };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

// -- for people -----------------------------------------------------------------------------------------------

function readme(
  plan: CorePlan,
  listed: readonly ListedCase[],
  without: readonly BoundaryNamed[],
  rules: Rules,
): string {
  return `${[
    `# Boundary cases of ${cell(plan.label ?? plan.name)}`,
    '',
    'Two families for each boundary that the rules name: they differ in one fact, and the part comes out otherwise. They are made up.',
    '',
    `Ask one: \`headline eval ${plan.name} --family FILE --as-of DATE\`, with \`--known-on\` and \`--date\` where the table says so.`,
    '',
    '| boundary | place | part | family | asked | verdict | differs |',
    '|---|---|---|---|---|---|---|',
    ...listed.flatMap((one) => caseRows(one, rules)),
    ...(without.length === 0
      ? []
      : [
          '',
          '## Without a case',
          '',
          'Of these boundaries no two families were found. Whether there are any is not known.',
          '',
          ...without.map((one) => `- ${cell(one.boundary)} (${cell(placeText(rules, one.at))})`),
        ]),
  ].join('\n')}\n`;
}

function caseRows({ found, files }: ListedCase, rules: Rules): readonly string[] {
  return files.map(({ file, family }, index) => {
    const isFirst = index === 0;
    const cells = [
      isFirst ? found.boundary : '',
      isFirst ? placeText(rules, found.at) : '',
      isFirst ? found.part : '',
      `[${file}](${file})`,
      questionText(family),
      family.verdict,
      isFirst ? '' : found.differs,
    ];
    return `| ${cells.map((text, place) => (place === 3 ? text : cell(text))).join(' | ')} |`;
  });
}

function questionText(side: BoundarySide): string {
  const { asOf, knownOn } = side;
  const given = [...givenDays(side)].map(([name, day]) => `${name} ${dayText(day)}`);
  const known = knownOn === undefined ? [] : [`as known on ${dayText(knownOn)}`];
  return [dayText(asOf), ...known, ...given].join(', ');
}

/** Nothing of the rules or of a family is markup, or ends a cell. */
function cell(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]<>#|&]/g, (found) => `\\${found}`);
}
