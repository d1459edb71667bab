/**
 * The public names of the library, one by one. It reads rules, asks plans and tells why; it touches no file, clock or terminal.
 *
 * Every example begins from this:
 *
 * ```ts
 * import { createHash } from 'node:crypto';
 *
 * const text = `record Place {
 *   reference : required text
 *   wet       : yes/no
 * }
 *
 * source guide {
 *   title    "A guide to dry ground"
 *   standing attested
 *   passages {
 *     "page 1"  "Wet ground is damp"
 *   }
 * }
 *
 * plan dry "Dry ground" for Place {
 *   problem damp "It is damp" {
 *     indicator soaked {
 *       wet
 *       cites guide "page 1"
 *     }
 *   }
 *
 *   eligibility {
 *     not damp
 *   }
 *
 *   payments {
 *     grant  pays £10  when eligible
 *   }
 * }
 *
 * programme ground {
 *   phase 1 uses dry
 * }
 *
 * scenario "Nothing is known" for dry {
 *   as of 30 September 2015
 *   place from "a.json"
 *   expect eligibility is unknown
 * }
 * `;
 * const files: Readonly<Record<string, string>> = { 'dry.headline': text, 'a.json': '{ "reference": "A" }' };
 * const host: Host = { read: (path) => files[path] };
 * const project = openProject(host, ['dry.headline']);
 * const program = project.program!;
 * const plan = program.plans.get('dry')!;
 * const programme = program.programmes.get('ground')!;
 * const facts: Facts = { reference: 'A', wet: false };
 * const asOf = dayFromIso('2015-09-30')!;
 * const answer = askPlan(program, plan, facts, { asOf });
 * const wordsOf: WordsOf = (origin) => spanText(project.sources.get(origin.file)!, origin);
 * const line = timelineOf({ program, plan, facts, asked: { asOf } }, answer.eligible!.trace, wordsOf);
 * const traced = tracedSources(project.checked!);
 * const inquiry: Inquiry = { program, plan, rule: 'dry/eligibility', facts, asked: { asOf } };
 * const document = documentsOf(project, 'dry', undefined)[0]!;
 * const broken = openProject({ read: () => 'plan dry for Plaice {\n}\n' }, ['dry.headline']);
 * const sourceOf: SourceOf = (file) => broken.sources.get(file);
 * const sha256: Sha256 = (hashed) => createHash('sha256').update(hashed).digest('hex');
 * const slips = tryMutants(program, { files: new Set(['dry.headline']), sources: project.sources, host, tries: 20 });
 * const missed = slips.flatMap(({ outcome }) => (outcome.kind === 'not noticed' ? [outcome.shown] : []))[0]!;
 * const kept = auditor(project, plan, { toolkit: '0.1.0', sha256 })(facts, { asOf });
 * ```
 *
 * @module headline
 */

export { type Account, type AccountSection, accountOf, type PartAccount } from './account/account.ts';
export { accountDocument } from './account/account-document.ts';
export { accountHeading, accountLines, factTexts } from './account/account-lines.ts';
export {
  type CitedBy,
  type TracedPassage,
  type TracedSource,
  tracedSources,
  type UnlistedPlace,
} from './analysis/traced-sources.ts';
export {
  AUDIT_FORMAT,
  type Audit,
  type AuditAnswer,
  type AuditPart,
  type AuditQuestion,
  type AuditReason,
  type AuditRuleFile,
  type AuditRules,
  type Sha256,
} from './audit/audit-file.ts';
export type { AuditDifference } from './audit/differences.ts';
export { type Auditor, type AuditTools, auditor, auditText } from './audit/make-audit.ts';
export { readAudit } from './audit/read-audit.ts';
export { type ReplayedUnder, replayAudit, replayUnder, textDiffers } from './audit/replay-audit.ts';
export { type ColumnEvaluator, emitColumns } from './backends/columns/emit-columns.ts';
export { emitReader, type ReaderOptions } from './backends/columns/emit-reader.ts';
export { htmlOf, markupText } from './backends/document/html.ts';
export { markdownOf } from './backends/document/markdown.ts';
export type { Document } from './backends/document/model.ts';
export { htmlPage } from './backends/document/page.ts';
export { emitSchema, type Schema } from './backends/json-schema/emit.ts';
export { type EmittedModule, emitModule } from './backends/typescript/emit.ts';
export { emitProgramme } from './backends/typescript/emit-programme.ts';
export { emitDeclarations } from './backends/typescript/emit-programme-types.ts';
export { emitWhy } from './backends/typescript/emit-why.ts';
export { type ModuleNames, moduleNames } from './backends/typescript/names.ts';
export { plansOfProgramme } from './backends/typescript/programme-parts.ts';
export {
  type BoundaryCase,
  type BoundaryCases,
  type BoundaryNamed,
  type BoundaryOptions,
  type BoundarySide,
  boundaryCases,
} from './boundary-cases/boundary-cases.ts';
export type { AskedFacts } from './boundary-cases/shrunk.ts';
export { type Blocked, blockedFor, type Claimable, claimable } from './claims/claimable.ts';
export { penceText } from './claims/pence-text.ts';
export { drawSample, sampleShare, sampleSize } from './claims/sample.ts';
export {
  type Claim,
  type ClaimsOf,
  claimedAfter,
  claimTeller,
  paysOnce,
  referenceOf,
} from './claims/told-claims.ts';
export {
  type Coverage,
  type CoverageAsked,
  type CoverageCount,
  type CoverageItem,
  coverageCounts,
  coverageOf,
} from './coverage/coverage.ts';
export { COVERAGE_KINDS, type CoverageKind, type CoverageSide } from './coverage/subject.ts';
export {
  CATALOGUE,
  type CatalogueEntry,
  CODES,
  type Code,
  type Example,
  type Severity,
} from './diagnostics/catalogue/index.ts';
export {
  type Diagnostic,
  diagnostic,
  hasErrors,
  inOrder,
  type Related,
  type Staged,
} from './diagnostics/diagnostic.ts';
export type { Edit, Fix, Safety } from './diagnostics/fix.ts';
export {
  diagnosticsToJson,
  type JsonDiagnostic,
  type JsonFix,
  type JsonPlace,
} from './diagnostics/render-json.ts';
export { renderDiagnostic, renderDiagnostics, type SourceOf } from './diagnostics/render-text.ts';
export { format } from './format/format.ts';
export { type Change, changed, changeText } from './inquiry/change.ts';
export { type FactNode, factTree } from './inquiry/fact-tree.ts';
export type { Wanted } from './inquiry/flips.ts';
export { type HowFar, howFar } from './inquiry/how-far.ts';
export { type Asking, type Inquiry, traceOf } from './inquiry/inquiry.ts';
export { type MissingThing, type NearMiss, type NearOptions, nearMisses } from './inquiry/near.ts';
export { type NearGroup, nearGroups } from './inquiry/near-groups.ts';
export { type Nearest, type NearestOptions, nearestChanges, type Way } from './inquiry/nearest.ts';
export { type Ask, type Next, whatNext } from './inquiry/next.ts';
export { factAt, fieldAt, type Ground, pathText, type Steps, stepsTo, withFact } from './inquiry/place.ts';
export { type Sufficient, sufficientReason } from './inquiry/sufficient.ts';
export {
  type Timeline,
  type TimelineItem,
  type TimelineLane,
  type TimelineRow,
  timelineOf,
} from './inquiry/timeline.ts';
export type { TimelineCalendar, TimelineDate, TimelineWindow } from './inquiry/timeline-looks.ts';
export type { TimelineBecause, TimelineMark, TimelineSide, TimelineUse } from './inquiry/timeline-uses.ts';
export { type Turn, turnAfter } from './inquiry/turns.ts';
export { type Moved, movedParts, type WhatIf, whatIf } from './inquiry/what-if.ts';
export { type Lack, type WhyNot, whyNot } from './inquiry/why-not.ts';
export {
  type Asked as Question,
  askPlan,
  type FigureAnswer,
  isPayment,
  type OutcomeAnswer,
  type PartAnswer,
  type PaymentAnswer,
  type PlanAnswer,
  type ProblemAnswer,
  partCalled,
  reasonTrace,
  type WarningAnswer,
} from './interpret/answer.ts';
export { carriersOf } from './interpret/carriers.ts';
export { recordName, valueText } from './interpret/describe.ts';
export { explain, type Reason, type WordsOf } from './interpret/explain.ts';
export { type Missing, missingFor, missingPath, missingText } from './interpret/missing.ts';
export { paymentText } from './interpret/payment-text.ts';
export { type Picked, pickPlan } from './interpret/pick-plan.ts';
export { plainValue } from './interpret/plain-value.ts';
export {
  type Finding,
  type Reconciled,
  reconcile,
  type SharedOut,
  sharedOut,
} from './interpret/reconcile.ts';
export {
  type ReasonLine,
  type ReasonOptions,
  reasonLines,
  sourceText,
} from './interpret/render-reason.ts';
export { type Fact, isSettled, type RecordInHand, type Trace, type Value } from './interpret/value.ts';
export { waitsFor } from './interpret/waits-for.ts';
export { partIds, ruleCalled } from './ir/plan-rules.ts';
export type {
  Citation,
  CorePlan,
  CoreProgram,
  CoreProgramme,
  CoreProperty,
  CoreScenario,
  Rule,
} from './ir/program.ts';
export { quantityText, words } from './ir/quantity-text.ts';
export type { CoreField, CoreRecord, Unit } from './ir/vocabulary.ts';
export type { Case } from './mutants/case.ts';
export { type Disagreement, disagreementOn } from './mutants/disagree.ts';
export type { Equivalence } from './mutants/equivalent.ts';
export type { Mutant } from './mutants/mutant.ts';
export type { MutationKind } from './mutants/mutation.ts';
export { disagreementText, type Pin, pinOf, type Smallest, smallest } from './mutants/pin.ts';
export { countsOf, type MutantCounts, reaches, scoreText } from './mutants/score.ts';
export {
  type MutantOutcome,
  type MutantsAsked,
  type MutantTried,
  tryMutants,
} from './mutants/try-mutants.ts';
export { factsFileOf, runScenario, type ScenarioResult } from './scenario/run.ts';
export { givenDays, type ScenarioAsked, scenarioText } from './scenario/scenario-text.ts';
export { InternalError } from './text/internal-error.ts';
export { nearestName } from './text/nearest-name.ts';
export { printable } from './text/printable.ts';
export { type Position, positionAt, type Source, spanText } from './text/source.ts';
export type { Span } from './text/span.ts';
export {
  type Answer,
  addDays,
  addMonths,
  type Columns,
  dayFromIso,
  dayText,
  type Exact,
  type Facts,
  isDecided,
  isoFromDay,
  NA,
  NO,
  type PlainAmount,
  type PlainNumber,
  type PlainOption,
  type PlainSpan,
  type PlainVerdict,
  plainAmount,
  plainDate,
  plainNumber,
  plainOption,
  plainPlace,
  plainSpan,
  plainVerdict,
  point,
  type Range,
  type TextColumn,
  UNKNOWN,
  type Verdict,
  verdictWord,
  type Window,
  windowText,
  YES,
} from './values/index.ts';
export { documentsOf } from './workspace/documents.ts';
export { readFacts } from './workspace/facts.ts';
export type { Host } from './workspace/host.ts';
export { type FixedFiles, fixFiles, type LintedFiles, lintFiles } from './workspace/lint-files.ts';
export { ENDING, openProject, type Project } from './workspace/project.ts';
export { quickReader } from './workspace/quick-facts.ts';
