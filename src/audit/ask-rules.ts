// Rule texts, facts and a question -> the answer as an audit file records it. Making a file and replaying one both come here, so
// that nothing else can differ between them.

import { askPlan } from '../interpret/answer.ts';
import type { WordsOf } from '../interpret/explain.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { spanText } from '../text/source.ts';
import { dayFromIso, type Facts, point } from '../values/index.ts';
import { readFacts } from '../workspace/facts.ts';
import type { Project } from '../workspace/project.ts';
import type { AuditAnswer, AuditQuestion } from './audit-file.ts';
import { recordedAnswer } from './recorded-answer.ts';

/** Why there is no answer, in words without a fact in them. */
export type AskedAgain =
  | { readonly kind: 'answer'; readonly answer: AuditAnswer; readonly title: string | null }
  | { readonly kind: 'none'; readonly reason: string };

export function askRules(
  project: Project,
  planName: string,
  facts: Facts,
  question: AuditQuestion,
): AskedAgain {
  const { program } = project;
  if (!program) return none(`the rules have errors: ${project.diagnostics[0]?.code ?? 'none'}`);
  const plan = program.plans.get(planName);
  if (!plan) return none('the rules have no plan of this name');
  const unasked = Object.keys(question.dates).filter((name) => !asksFor(plan, name));
  if (unasked.length > 0) return none('the question has a date that the plan does not ask for');
  const unfit = whyUnfit(program, plan, facts);
  if (unfit !== undefined) return none(unfit);
  const answer = askPlan(program, plan, facts, askedOf(question));
  return {
    kind: 'answer',
    answer: recordedAnswer(answer, wordsIn(project)),
    title: plan.label ?? null,
  };
}

function none(reason: string): AskedAgain {
  return { kind: 'none', reason };
}

function asksFor({ dates }: CorePlan, name: string): boolean {
  return dates.some((date) => date.name === name && date.rule === undefined);
}

/** Only the code is told: a message may speak of what somebody made up. */
function whyUnfit(program: CoreProgram, { of }: CorePlan, facts: Facts): string | undefined {
  const { value, diagnostics } = readFacts(program, of, { file: '', text: JSON.stringify(facts) });
  return value === undefined
    ? `the facts do not fit the rules: ${diagnostics[0]?.code ?? 'none'}`
    : undefined;
}

function askedOf({ asOf, knownOn, dates }: AuditQuestion): Parameters<typeof askPlan>[3] {
  const day = (iso: string): number => dayFromIso(iso) ?? 0;
  return {
    asOf: day(asOf),
    knownOn: knownOn === null ? undefined : day(knownOn),
    dates: Object.fromEntries(Object.entries(dates).map(([name, iso]) => [name, point(day(iso))])),
  };
}

function wordsIn({ sources }: Project): WordsOf {
  return (origin) => {
    const source = sources.get(origin.file);
    return source ? spanText(source, origin) : '';
  };
}
