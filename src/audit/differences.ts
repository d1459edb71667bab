// Two recorded answers -> where they differ, part by part. What is told are the words of rules: never a fact, and nobody’s name.

import type { AuditAnswer, AuditPart, AuditReason } from './audit-file.ts';

/**
 * What differs, and a line that says so.
 *
 * @example
 * const differences: readonly AuditDifference[] = replayAudit(kept, sha256);
 */
export interface AuditDifference {
  /**
   * `hash`: a text that is not the one its SHA-256 was made of. `rules`: the rules can’t be asked, or are others. `answer`: a part
   * has another answer. `reason`: it has the same answer for another reason.
   */
  readonly kind: 'hash' | 'rules' | 'answer' | 'reason';
  readonly text: string;
}

export function answersDiffer(then: AuditAnswer, now: AuditAnswer): readonly AuditDifference[] {
  const [before, after] = [byKey(then), byKey(now)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return [
    ...inForceDiffers(then, now),
    ...keys.flatMap((key) => partsDiffer(before.get(key), after.get(key))),
  ];
}

function byKey({ parts }: AuditAnswer): ReadonlyMap<string, AuditPart> {
  return new Map(parts.map((part) => [`${part.kind} ${part.name}`, part]));
}

function inForceDiffers(then: AuditAnswer, now: AuditAnswer): readonly AuditDifference[] {
  if (isSame(then.inForce, now.inForce)) return [];
  return [
    { kind: 'answer', text: `when the plan is in force: ${inForceText(then)} then, ${inForceText(now)} now` },
  ];
}

function inForceText({ inForce: { from, to, onTheDay } }: AuditAnswer): string {
  return `${from ?? 'always'} to ${to ?? 'no end'} (${onTheDay ? 'in force' : 'not in force'})`;
}

function partsDiffer(then: AuditPart | undefined, now: AuditPart | undefined): readonly AuditDifference[] {
  if (!then)
    return now ? [{ kind: 'answer', text: `${titleOf(now)}: not there then, ${now.answer} now` }] : [];
  if (!now) return [{ kind: 'answer', text: `${titleOf(then)}: ${then.answer} then, not there now` }];
  if (then.answer !== now.answer)
    return [{ kind: 'answer', text: `${titleOf(then)}: ${then.answer} then, ${now.answer} now` }];
  if (!isSame(then.exact, now.exact))
    return [{ kind: 'answer', text: `${titleOf(then)}: its exact answer is another` }];
  if (!isSame(then.label, now.label))
    return [{ kind: 'reason', text: `${titleOf(then)}: it is called otherwise` }];
  const place = whereDiffers(then.reason, now.reason, then.name);
  if (place === undefined) return [];
  return [{ kind: 'reason', text: `${titleOf(then)}: ${then.answer} for another reason: ${place}` }];
}

function titleOf({ kind, name }: AuditPart): string {
  return kind === name ? name : `${kind} ${name}`;
}

/** The first place at which two reasons differ, as the rule above it names it; undefined where they are the same. */
function whereDiffers(then: AuditReason, now: AuditReason, within: string): string | undefined {
  if (isSame(then, now)) return undefined;
  const { parts: thenParts = [], ...thenOwn } = then;
  const { parts: nowParts = [], ...nowOwn } = now;
  const isOfRule = then.kind === 'part' || then.kind === 'condition';
  const place = isOfRule ? shortened(then.text) : within;
  if (!isSame(thenOwn, nowOwn)) return ownDiffers(then, now, place, isOfRule);
  for (const [index, part] of thenParts.entries()) {
    const other = nowParts[index];
    const found = other && whereDiffers(part, other, place);
    if (found !== undefined) return found;
  }
  return `more or fewer reasons under ‘${place}’`;
}

function ownDiffers(then: AuditReason, now: AuditReason, place: string, isOfRule: boolean): string {
  if (isOfRule && then.text === now.text && then.answer !== now.answer)
    return `‘${place}’ was ${shortened(then.answer)}, is ${shortened(now.answer)}`;
  return isOfRule ? `other words or sources at ‘${place}’` : `another fact under ‘${place}’`;
}

const MOST_SHOWN = 160;

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
