// Reasons -> lines of text, for a terminal or a file.

import type { Citation } from '../ir/program.ts';
import { printable } from '../text/printable.ts';
import { isDecided, YES } from '../values/index.ts';
import type { Reason } from './explain.ts';
import { missingText } from './missing.ts';

/**
 * A line of an explanation: how deep it stands, and what it says.
 *
 * @example
 * const [line]: readonly ReasonLine[] = reasonLines(explain(answer.eligible!.trace, wordsOf), { full: false });
 */
export interface ReasonLine {
  readonly depth: number;
  readonly reason: Reason;
  /** `answer`: the line of the verdict itself; `detail`: what belongs to it. */
  readonly kind: 'answer' | 'detail';
  readonly text: string;
}

/**
 * @example
 * const options: ReasonOptions = { full: true };
 */
export interface ReasonOptions {
  /** Every part, not only those that the verdict rests on. */
  readonly full: boolean;
  /** Left out: the parts that are not told are listed with their verdicts. `false`: they are not. */
  readonly others?: boolean;
}

/**
 * @example
 * reasonLines(explain(answer.eligible!.trace, wordsOf), { full: false }).map(({ text }) => text); // => ['eligibility: yes', 'damp “It is damp”: no', 'damp.soaked: no', 'cites A guide to dry ground, page 1 (attested)', 'wet: no']
 */
export function reasonLines(reason: Reason, options: ReasonOptions): readonly ReasonLine[] {
  return linesOf(reason, options, 0, undefined);
}

/** `within`: the plan that what stands above was inherited from, which need not be said again. */
function linesOf(
  reason: Reason,
  options: ReasonOptions,
  depth: number,
  within: string | undefined,
): readonly ReasonLine[] {
  const brief = !options.full && depth > 0 && isOpenPart(reason);
  const own: ReasonLine = { depth, reason, kind: 'answer', text: printable(headline(reason)) };
  const details = brief
    ? waitText(reason)
    : [
        ...reason.details,
        ...originText(reason, within),
        ...reason.citations.map(citationText),
        ...evidenceText(reason),
      ];
  const told = options.full ? reason.parts : brief ? [] : toldParts(reason);
  const rest = brief || options.full || options.others === false ? [] : restText(reason, told);
  return [
    own,
    ...details.map((text) => detailLine(reason, depth + 1, text)),
    ...told.flatMap((part) => linesOf(part, options, depth + 1, reason.from ?? within)),
    ...rest.map((text) => detailLine(reason, depth + 1, text)),
  ];
}

function detailLine(reason: Reason, depth: number, text: string): ReasonLine {
  return { depth, reason, kind: 'detail', text: printable(text) };
}

/** The parts that carry a settled verdict, where any does alone; of one that is open, all that are not surely no. */
function toldParts(reason: Reason): readonly Reason[] {
  const { parts } = reason;
  if (isOpenPart(reason))
    return parts.filter(
      (part) => part.verdict === undefined || part.verdict === YES || !isDecided(part.verdict),
    );
  const carrying = parts.filter((part) => part.carries);
  return carrying.length > 0 ? carrying : parts;
}

function isOpenPart({ kind, verdict }: Reason): boolean {
  return kind === 'part' && verdict !== undefined && !isDecided(verdict);
}

/** What an open part waits for, in one line. */
function waitText({ waitsFor }: Reason): readonly string[] {
  if (waitsFor.length === 0) return [];
  const shown = waitsFor.slice(0, 4).map(missingText);
  const more = waitsFor.length - shown.length;
  return [`waits for ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`];
}

/** The parts of the plan that were not told, by their verdicts: `the others: crime, help (unknown); abuse (no)`. */
function restText({ parts, kind, text }: Reason, told: readonly Reason[]): readonly string[] {
  const rest = parts.filter((part) => part.kind === 'part' && !told.includes(part));
  if (kind !== 'part' || rest.length === 0) return [];
  const byAnswer = Map.groupBy(rest, (part) => part.answer);
  const groups = [...byAnswer].map(
    ([answer, same]) => `${same.map((part) => shortName(part.text, text)).join(', ')} (${answer})`,
  );
  return [`the others: ${groups.join('; ')}`];
}

/** An indicator without its problem, where the problem is what is being told. */
function shortName(name: string, within: string): string {
  return name.startsWith(`${within}.`) ? name.slice(within.length + 1) : name;
}

function headline({ kind, text, label, answer }: Reason): string {
  const title = label === undefined ? text : `${text} “${label}”`;
  switch (kind) {
    case 'part':
    case 'condition':
    case 'subject':
      return answer === '' ? title : `${title}: ${answer}`;
    case 'fact':
      return `${title}: ${answer}`;
    case 'note':
      return title;
  }
}

/** `cites Update to the Board, paragraph 1(ii) (attested)`. */
export function citationText(citation: Citation): string {
  return `cites ${sourceText(citation)}`;
}

/**
 * `Update to the Board, paragraph 1(ii) (attested)`.
 *
 * @example
 * sourceText(program.rules.get('dry/damp.soaked')!.citations[0]!); // => 'A guide to dry ground, page 1 (attested)'
 */
export function sourceText({ source, place }: Citation): string {
  const standing = source.standing ? ` (${source.standing.replaceAll('_', ' ')})` : '';
  return `${source.title}${place === undefined ? '' : `, ${place}`}${standing}`;
}

/** `inherited from england_phase_2`, `changed here because “Rents are higher”`. */
function originText({ from, because }: Reason, within: string | undefined): readonly string[] {
  return [
    ...(from === undefined || from === within ? [] : [`inherited from ${from}`]),
    ...(because === undefined ? [] : [`changed because “${because}”`]),
  ];
}

function evidenceText({ evidence }: Reason): readonly string[] {
  return evidence.length === 0
    ? []
    : [`evidence from ${evidence.map((name) => name.replaceAll('_', ' ')).join(' or ')}`];
}
