// An audit file -> what differs when its question is asked again: of the rules inside it, or of the rules of today.

import type { CorePlan } from '../ir/program.ts';
import type { Project } from '../workspace/project.ts';
import { type AskedAgain, askRules } from './ask-rules.ts';
import type { Audit, AuditRuleFile, Sha256 } from './audit-file.ts';
import { type AuditDifference, answersDiffer } from './differences.ts';
import { auditText, rulesHash, sealedText } from './make-audit.ts';
import { allRules, neededRules, openTexts, type RuleTexts } from './needed-rules.ts';

/**
 * Asks again from the texts inside the file alone; nothing where all is as it was.
 *
 * @example
 * replayAudit(kept, sha256); // => []
 */
export function replayAudit(audit: Audit, sha256: Sha256): readonly AuditDifference[] {
  const texts = new Map(audit.rules.files.map(({ name, text }) => [name, text]));
  const again = askRules(openTexts(texts), audit.plan, audit.facts, audit.question);
  return [...hashesDiffer(audit, sha256), ...answerDiffers(audit, again)];
}

/**
 * Whether the text of the file is, to the letter, what the toolkit writes: of a fact that stands twice in it, a reader of JSON and a
 * reader of the text may see different ones.
 *
 * @example
 * textDiffers(kept, '{}').length; // => 1
 */
export function textDiffers(audit: Audit, text: string): readonly AuditDifference[] {
  if (text === auditText(audit)) return [];
  return [
    { kind: 'hash', text: 'the file is not written as it was made: somebody has changed or rewritten it' },
  ];
}

/**
 * What differs under other rules.
 *
 * @example
 * const { files, moved }: ReplayedUnder = replayUnder(kept, project);
 */
export interface ReplayedUnder {
  /** Rule files that are other, new or gone. */
  readonly files: readonly AuditDifference[];
  /** Answers that are others. */
  readonly moved: readonly AuditDifference[];
}

/**
 * Asks the same question of other rules about the same facts.
 *
 * @example
 * replayUnder(kept, project); // => { files: [], moved: [] }
 */
export function replayUnder(audit: Audit, project: Project): ReplayedUnder {
  const plan = project.program?.plans.get(audit.plan);
  if (!plan) return { files: [], moved: [{ kind: 'rules', text: 'these rules have no plan of this name' }] };
  const again = askRules(project, audit.plan, audit.facts, audit.question);
  return {
    files: filesDiffer(audit.rules.files, textsToCompare(audit, project, plan)),
    moved: answerDiffers(audit, again).filter(({ kind }) => kind !== 'reason'),
  };
}

/** A file that was made with all the rules of its project is set beside all of these. */
function textsToCompare({ rules }: Audit, project: Project, plan: CorePlan): RuleTexts {
  const needed = neededRules(project, plan);
  return rules.files.length > needed.size
    ? allOrNeeded(rules.files, needed, allRules(project, plan))
    : needed;
}

function allOrNeeded(files: readonly AuditRuleFile[], needed: RuleTexts, all: RuleTexts): RuleTexts {
  const held = (texts: RuleTexts): number => files.filter(({ name }) => texts.has(name)).length;
  return held(all) > held(needed) ? all : needed;
}

function hashesDiffer(audit: Audit, sha256: Sha256): readonly AuditDifference[] {
  const { files } = audit.rules;
  const texts = files
    .filter((file) => sha256(file.text) !== file.sha256)
    .map(({ name }) => `rule file ‘${name}’: its text is not the one that its SHA-256 was made of`);
  const rules =
    rulesHash(files, sha256) === audit.rules.sha256
      ? []
      : ['the rules: their SHA-256 is not that of these files'];
  const sealed =
    sha256(sealedText(audit)) === audit.sha256
      ? []
      : ['the whole: its SHA-256 is not that of what the file holds'];
  return [...texts, ...rules, ...sealed].map((text) => ({ kind: 'hash', text }));
}

function answerDiffers(audit: Audit, again: AskedAgain): readonly AuditDifference[] {
  if (again.kind === 'none') return [{ kind: 'rules', text: `it can’t be asked again: ${again.reason}` }];
  const title: readonly AuditDifference[] =
    again.title === audit.title ? [] : [{ kind: 'reason', text: 'the plan has another title' }];
  return [...title, ...answersDiffer(audit.answer, again.answer)];
}

function filesDiffer(then: readonly AuditRuleFile[], now: RuleTexts): readonly AuditDifference[] {
  const names = new Set(then.map(({ name }) => name));
  const told = [
    ...then.flatMap(({ name, text }) => {
      if (!now.has(name)) return [`rule file ‘${name}’ is not there now`];
      return now.get(name) === text ? [] : [`rule file ‘${name}’ is another now`];
    }),
    ...[...now.keys()].filter((name) => !names.has(name)).map((name) => `rule file ‘${name}’ is new`),
  ];
  return told.map((text) => ({ kind: 'rules', text }));
}
