// An account -> lines of text, for a terminal or a file.

import { factName, factText, fieldWords, recordName } from '../interpret/describe.ts';
import { missingText } from '../interpret/missing.ts';
import type { Fact } from '../interpret/value.ts';
import { printable } from '../text/printable.ts';
import { dayText } from '../values/index.ts';
import type { Account, PartAccount } from './account.ts';

/**
 * Why the eligibility is what it is; then the other parts, a section after an empty line.
 *
 * @example
 * accountLines(accountOf({ program, plan, facts, asked: { asOf } }, wordsOf))[0]; // => 'eligibility: yes'
 */
export function accountLines({ eligibility, sections }: Account): readonly string[] {
  const first = eligibility ? partLines(eligibility) : [];
  const rest = sections.flatMap(({ title, parts }) => [
    '',
    title,
    ...parts.flatMap(partLines).map((line) => INDENT + line),
  ]);
  return [...first, ...rest].slice(eligibility ? 0 : 1);
}

/**
 * The plan, and of whom it is asked on which day. `about`: what the record is called.
 *
 * @example
 * accountHeading(accountOf({ program, plan, facts, asked: { asOf } }, wordsOf), 'A')[0]; // => 'Dry ground'
 */
export function accountHeading({ answer }: Account, about: string): readonly string[] {
  const { plan, asOf, knownOn, inForce } = answer;
  const known = knownOn === undefined ? '' : `, as known on ${dayText(knownOn)}`;
  return [
    printable(plan.label ?? plan.name),
    printable(`${about}, as of ${dayText(asOf)}${known}`),
    ...(inForce ? [] : ['The plan is not in force on that date.']),
  ];
}

const INDENT = '  ';

function partLines(part: PartAccount): readonly string[] {
  const lines = part.lines.map(({ depth, text }) => INDENT.repeat(depth) + text);
  const below = [...waitingText(part), ...restsText(part)].map((text) => INDENT + text);
  return [partHeadline(part), ...lines, ...below];
}

/** `school “Children who do not attend”: yes` */
export function partHeadline({ name, label, answer }: PartAccount): string {
  return printable(`${name}${label === undefined ? '' : ` “${label}”`}: ${answer}`);
}

/** So many are told on a line. */
const FEW = 4;

/** What an open part waits for, where no reason under it says so. */
function waitingText({ lines, waitsFor }: PartAccount): readonly string[] {
  if (waitsFor.length === 0) return [];
  if (lines.length > 0) return ['waits for', ...waitsFor.map((one) => INDENT + printable(missingText(one)))];
  const shown = waitsFor.slice(0, FEW).map(missingText);
  const more = waitsFor.length - shown.length;
  return [printable(`waits for ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`)];
}

function restsText({ facts }: PartAccount): readonly string[] {
  return facts.length === 0 ? [] : ['rests on', ...factTexts(facts).map((text) => INDENT + text)];
}

/**
 * `born of L: 3 March 2004 (from school census, recorded 1 March 2015)`, each once; those of a record without a name stand together:
 * `offences[0]: on 3 March 2015, kind theft`.
 *
 * @example
 * factTexts(sufficientReason(inquiry)!.facts); // => ['wet: no']
 */
export function factTexts(facts: readonly Fact[]): readonly string[] {
  const byRecord = [...Map.groupBy(facts, ({ record }) => record.path).values()];
  return byRecord.flatMap((own) => [
    ...new Set(own[0] && isNamed(own[0]) ? own.map(namedText) : [placeText(own)]),
  ]);
}

function isNamed({ record }: Fact): boolean {
  return record.path === '' || recordName(record) !== record.path.split('.').at(-1);
}

function namedText(fact: Fact): string {
  return printable(`${factName(fact)}: ${factText(fact)}`);
}

function placeText(facts: readonly Fact[]): string {
  const told = facts.map((fact) => `${fieldWords(fact.field)} ${factText(fact)}`);
  return printable(`${facts[0]?.record.path}: ${told.join(', ')}`);
}
