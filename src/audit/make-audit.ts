// A decision -> its audit file. The same decision gives the same bytes: there is no clock in it.

import type { Asked } from '../interpret/answer.ts';
import type { CorePlan } from '../ir/program.ts';
import { InternalError } from '../text/internal-error.ts';
import { type Facts, isoFromDay } from '../values/index.ts';
import type { Project } from '../workspace/project.ts';
import { askRules } from './ask-rules.ts';
import { AUDIT_FORMAT, type Audit, type AuditQuestion, type AuditRules, type Sha256 } from './audit-file.ts';
import { allRules, neededRules, openTexts, type RuleTexts } from './needed-rules.ts';

/**
 * What an audit file is made with.
 *
 * @example
 * const tools: AuditTools = { toolkit: '0.1.0', sha256 };
 */
export interface AuditTools {
  /** The version of the toolkit. */
  readonly toolkit: string;
  readonly sha256: Sha256;
  /** As a day since 1970-01-01. */
  readonly madeOn?: number | undefined;
}

/**
 * Asks a plan about facts, and gives the decision with all that it rests on.
 *
 * @example
 * const keep: Auditor = auditor(project, plan, { toolkit: '0.1.0', sha256 });
 */
export type Auditor = (facts: Facts, asked: Asked) => Audit;

/**
 * One for a plan, however many decisions are kept. Invariants: the project has no errors, and the facts fit its vocabulary.
 *
 * @example
 * auditor(project, plan, { toolkit: '0.1.0', sha256 })(facts, { asOf }).answer.parts.length; // => 5
 */
export function auditor(project: Project, plan: CorePlan, tools: AuditTools): Auditor {
  const needed = rulesAsked(neededRules(project, plan), tools.sha256);
  let all: RulesAsked | undefined;
  const wider = (): RulesAsked => {
    all ??= rulesAsked(allRules(project, plan), tools.sha256);
    return all;
  };
  return (facts, asked) =>
    auditUnder(needed, plan, facts, asked, tools) ??
    auditUnder(wider(), plan, facts, asked, tools) ??
    unanswered();
}

/**
 * The text of an audit file.
 *
 * @example
 * auditText(kept).startsWith('{'); // => true
 */
export function auditText(audit: Audit): string {
  return `${JSON.stringify(audit, null, 1)}\n`;
}

/** What the SHA-256 over the whole is worked out from. */
export function sealedText({ sha256: _, ...rest }: Audit): string {
  return JSON.stringify(rest);
}

export function rulesHash(files: AuditRules['files'], sha256: Sha256): string {
  return sha256(files.map((file) => `${file.sha256}  ${file.name}\n`).join(''));
}

interface RulesAsked {
  readonly rules: AuditRules;
  readonly project: Project;
}

function rulesAsked(texts: RuleTexts, sha256: Sha256): RulesAsked {
  const files = [...texts].map(([name, text]) => ({ name, sha256: sha256(text), text }));
  return { rules: { sha256: rulesHash(files, sha256), files }, project: openTexts(texts) };
}

/** Undefined where the facts hold what only the rules of other plans know. */
function auditUnder(
  { rules, project }: RulesAsked,
  plan: CorePlan,
  facts: Facts,
  asked: Asked,
  { toolkit, madeOn, sha256 }: AuditTools,
): Audit | undefined {
  const question = writtenQuestion(asked);
  const found = askRules(project, plan.name, facts, question);
  if (found.kind === 'none') return undefined;
  const whole: Audit = {
    format: AUDIT_FORMAT,
    toolkit,
    madeOn: madeOn === undefined ? null : isoFromDay(madeOn),
    plan: plan.name,
    title: found.title,
    question,
    rules,
    facts: facts ?? {},
    answer: found.answer,
    sha256: '',
  };
  return { ...whole, sha256: sha256(sealedText(whole)) };
}

function writtenQuestion({ asOf, knownOn, dates = {} }: Asked): AuditQuestion {
  return {
    asOf: isoFromDay(asOf),
    knownOn: knownOn === undefined ? null : isoFromDay(knownOn),
    dates: Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, isoFromDay(Number(day.lo))])),
  };
}

function unanswered(): never {
  throw new InternalError('facts that fit are answered under the rules that they fit');
}
