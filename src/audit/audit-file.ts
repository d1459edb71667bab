// What an audit file holds: all that a decision rests on, so that it can be asked again years later from the file alone.

/**
 * The name of the format, with its version.
 *
 * @example
 * AUDIT_FORMAT; // => 'headline-audit/1'
 */
export const AUDIT_FORMAT = 'headline-audit/1';

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal: handed in, since the library has no such function of its own.
 *
 * @example
 * const noHash: Sha256 = () => '0'.repeat(64);
 */
export type Sha256 = (text: string) => string;

/**
 * A decision as it is kept: the question, the rules, the facts and the answer. Plain data.
 *
 * @example
 * const same: Audit = kept;
 */
export interface Audit {
  readonly format: typeof AUDIT_FORMAT;
  /** The version of the toolkit that answered. */
  readonly toolkit: string;
  /** The day on which it was made, where that was said. */
  readonly madeOn: string | null;
  readonly plan: string;
  readonly title: string | null;
  readonly question: AuditQuestion;
  readonly rules: AuditRules;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answer: AuditAnswer;
  /** Over all that stands before it, written as JSON without spaces. */
  readonly sha256: string;
}

/**
 * Days are written as `2015-09-30`.
 *
 * @example
 * const question: AuditQuestion = kept.question;
 */
export interface AuditQuestion {
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly dates: Readonly<Record<string, string>>;
}

/**
 * All the rule files that the plan needs.
 *
 * @example
 * const rules: AuditRules = kept.rules;
 */
export interface AuditRules {
  /** Over the names of the files and the SHA-256 of each. */
  readonly sha256: string;
  readonly files: readonly AuditRuleFile[];
}

/**
 * A rule file; its name is only a name, whatever lies on a disk.
 *
 * @example
 * const [file]: readonly AuditRuleFile[] = kept.rules.files;
 */
export interface AuditRuleFile {
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

/**
 * Every part of the plan with its answer.
 *
 * @example
 * const then: AuditAnswer = kept.answer;
 */
export interface AuditAnswer {
  /** When the plan is in force, where it says so, and whether it is on the day of the question. */
  readonly inForce: { readonly from: string | null; readonly to: string | null; readonly onTheDay: boolean };
  readonly parts: readonly AuditPart[];
}

/**
 * One part of the plan with its answer. What is empty is left out.
 *
 * @example
 * const parts: readonly AuditPart[] = kept.answer.parts;
 */
export interface AuditPart {
  /** `eligibility`, `problem`, `indicator`, `payment`, `figure` and so on. */
  readonly kind: string;
  readonly name: string;
  readonly label?: string;
  /** In words. */
  readonly answer: string;
  /** The same exactly: what is possible of a verdict, the least and the most of a figure, in pence of a payment. */
  readonly exact: Readonly<Record<string, unknown>>;
  readonly reason: AuditReason;
}

/**
 * A reason as an explanation tells it. What is empty is left out.
 *
 * @example
 * const reasons: readonly AuditReason[] = kept.answer.parts.map(({ reason }) => reason);
 */
export interface AuditReason {
  readonly kind: string;
  readonly text: string;
  readonly label?: string;
  readonly answer: string;
  readonly details?: readonly string[];
  readonly citations?: readonly string[];
  readonly evidence?: readonly string[];
  readonly from?: string;
  readonly because?: string;
  readonly waitsFor?: readonly string[];
  /** Where the verdict above does not rest on it. */
  readonly carries?: false;
  /** Where the same is told, word for word, of the part of the answer that has this name. */
  readonly toldBefore?: true;
  readonly parts?: readonly AuditReason[];
}
