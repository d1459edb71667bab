// What became of properties -> lines for people, diagnostics and JSON.

import {
  type CoreProgram,
  type Diagnostic,
  diagnostic,
  printable,
  renderDiagnostic,
  type SourceOf,
} from '../../src/index.ts';
import type { PartTurn, PlanTried, PropertyTried } from '../../src/testing/index.ts';
import { counted } from '../output.ts';
import { type Rules, shown } from '../rules.ts';
import { markedLine } from './scenario-text.ts';

/** What is said of one plan, and of what goes wrong in it. */
export function planLines({ plan, families, properties, turns }: PlanTried): readonly string[] {
  const stated = properties.filter(({ at, broken }) => at || broken);
  const free = properties.filter(({ at, broken }) => !at && !broken);
  const told = [
    ...stated.map((one) => propertyLine(one)),
    ...(free.length > 0
      ? [`${markedLine(true, `${counted(free.length, 'property', 'properties')} that every plan has`)}`]
      : []),
    ...notFound(turns, 'yes'),
    ...notFound(turns, 'no'),
  ];
  return told.length === 0
    ? []
    : ['', `${plan.name}, on ${counted(families, 'family', 'families')}`, ...told.map((line) => `  ${line}`)];
}

function propertyLine({ title, tried, held, broken }: PropertyTried): string {
  const shown = broken ? '' : `: borne out by ${held} of ${tried}`;
  return `${markedLine(!broken, title)}${shown}`;
}

function notFound(turns: readonly PartTurn[], answer: 'yes' | 'no'): readonly string[] {
  const parts = turns.filter((turn) => turn.answer === answer && turn.found === 'not found');
  return parts.length === 0
    ? []
    : [`note    no generated family gave ${answer} for ${parts.map(({ part }) => part).join(', ')}`];
}

// -- diagnostics ----------------------------------------------------------------------------------------------

export interface Wrong {
  readonly found: Diagnostic;
  /** The family, and how to keep it. */
  readonly more: readonly string[];
}

export function wrongIn(
  program: CoreProgram,
  { folder }: Rules,
  { plan, families, properties, turns }: PlanTried,
): readonly Wrong[] {
  const at = plan.origin;
  const broken = properties.flatMap((one): readonly Wrong[] => {
    if (!one.broken) return [];
    const holes = { title: one.title, plan: plan.name, how: one.broken.how };
    return [{ found: diagnostic('property/broken', one.at ?? at, holes), more: familyLines(one) }];
  });
  const untried = properties
    .filter((one) => one.at && !one.broken && one.held === 0 && families > 0)
    .map((one) => only(diagnostic('property/untried', one.at ?? at, { title: one.title })));
  const never = turns
    .filter(({ found }) => found === 'never')
    .map(({ rule, part, answer }) =>
      only(diagnostic('property/never-turns', program.rules.get(rule)?.origin ?? at, { part, answer })),
    );
  return [...broken, ...untried, ...never].map(({ found, more }) => ({ found: shown(folder, found), more }));
}

const only = (found: Diagnostic): Wrong => ({ found, more: [] });

function familyLines({ broken }: PropertyTried): readonly string[] {
  if (!broken) return [];
  return [
    'the smallest family that was found:',
    ...broken.lines.map((line) => `  ${line}`),
    '',
    `kept as a scenario, with its facts in ${broken.factsFile}:`,
    ...indented(broken.scenario),
    ...indented(broken.factsText),
  ].map(printable);
}

function indented(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
}

export function wrongLines({ found, more }: Wrong, sourceOf: SourceOf): readonly string[] {
  return ['', renderDiagnostic(found, sourceOf), ...more.map((line) => `   ${line}`)];
}

// -- in all ---------------------------------------------------------------------------------------------------

export function propertySummary(plans: readonly PlanTried[], seed: number): readonly string[] {
  const properties = plans.flatMap((one) => one.properties);
  if (properties.length === 0) return [];
  const broken = properties.filter((one) => one.broken).length;
  const held = properties.length - broken;
  const told = [broken > 0 ? `${broken} broken` : '', held > 0 ? `${held} held` : ''].filter(
    (one) => one !== '',
  );
  const of = counted(plans.length, 'plan');
  return [
    `${counted(properties.length, 'property', 'properties')} of ${of}: ${told.join(', ')} (seed ${seed})`,
  ];
}

export function planJson({ plan, families, properties, turns }: PlanTried): object {
  return {
    plan: plan.name,
    families,
    properties: properties.map(({ title, at, tried, held, broken }) => ({
      title,
      stated: at !== undefined,
      passed: broken === undefined,
      tried,
      held,
      ...(broken && {
        how: broken.how,
        family: broken.family.facts,
        scenario: broken.scenario,
        factsFile: broken.factsFile,
      }),
    })),
    parts: turns.map(({ part, answer, found }) => ({ part, answer, found })),
  };
}
