// Programmes: that phases are of plans for one record, that localities are there, and which date picks the phase.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { FieldSymbol, PlanDateSymbol, PlanSymbol, ProgrammeSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import { pluralOf, smallName } from '../names/word-forms.ts';
import type * as ast from '../syntax/ast.ts';
import { checkForwards } from './check-dated.ts';
import { type Checker, report } from './checker.ts';
import { planCalled } from './plan-called.ts';

export function checkProgramme(checker: Checker, { node }: ProgrammeSymbol): void {
  const seen = new Map<string, ast.Name>();
  const plans: { readonly plan: PlanSymbol; readonly name: ast.Name }[] = [];
  for (const phase of node.phases) {
    checkKey(checker, phase.key, seen);
    const found = phasePlans(checker, phase);
    plans.push(...found);
    const [first] = found;
    if (first && phase.forWhom) checkForWhom(checker, phase, first.plan, phase.forWhom);
  }
  if (node.phases.length === 0)
    report(checker, 'programme/no-phases', node.name.span, { name: node.name.text });
  const [first] = plans;
  for (const { plan, name } of plans)
    if (first && plan.of !== first.plan.of)
      report(checker, 'programme/phases-differ', name.span, {
        plan: plan.name,
        of: plan.of.name,
        first: first.plan.of.name,
      });
}

function checkKey(checker: Checker, key: ast.Name, seen: Map<string, ast.Name>): void {
  const earlier = seen.get(key.text);
  seen.set(key.text, key);
  if (!earlier || key.text === '') return;
  const related = [{ span: earlier.span, label: 'first here' }];
  checker.diagnostics.push(diagnostic('names/declared-twice', key.span, { name: key.text }, { related }));
}

function phasePlans(
  checker: Checker,
  { plan: name, local }: ast.Phase,
): readonly { readonly plan: PlanSymbol; readonly name: ast.Name }[] {
  const plan = planCalled(checker, name);
  const places = local.flatMap(({ plan: localName, option }) => {
    const found = planCalled(checker, localName);
    if (found) checkOption(checker, found, option);
    return found ? [{ plan: found, name: localName }] : [];
  });
  return [...(plan ? [{ plan, name }] : []), ...places];
}

function checkOption(checker: Checker, { of }: PlanSymbol, option: ast.Name): void {
  if (option.text === '' || placeField(of.fields.values(), option.text)) return;
  const known = [...of.fields.values()].flatMap(({ type }) =>
    type.kind === 'choice' ? [...type.choice.options.keys()] : [],
  );
  checker.diagnostics.push(unknownName('place', option, known));
}

/** The field whose option says where a record belongs. */
export function placeField(fields: Iterable<FieldSymbol>, option: string): FieldSymbol | undefined {
  return [...fields].find(({ type }) => type.kind === 'choice' && type.choice.options.has(option));
}

// -- which phase ----------------------------------------------------------------------------------------------

function checkForWhom(checker: Checker, phase: ast.Phase, plan: PlanSymbol, forWhom: ast.ForWhom): void {
  const { noun, date } = forWhom;
  const words = [pluralOf(smallName(plan.of.name)), smallName(plan.of.name)];
  if (noun.text !== '' && !words.includes(noun.text))
    checker.diagnostics.push(unknownName('record of the phase', noun, words));
  checkForwards(checker, forWhom);
  const found = dateOfPhase(plan, date.text);
  if (found) checker.phaseDates.set(phase, found);
  else if (date.text !== '')
    checker.diagnostics.push(
      unknownName(
        'date of the plan',
        date,
        datesOf(plan).map(({ name }) => name),
      ),
    );
}

type PhaseDate = FieldSymbol | PlanDateSymbol;

/**
 * `families identified before …` may speak of the date `identification`: what stands before the -ed is where the name begins.
 * A date of the plan goes before one of the record, to which it is often bound.
 */
function dateOfPhase(plan: PlanSymbol, word: string): PhaseDate | undefined {
  const dates = datesOf(plan);
  const exact = dates.find(({ name }) => name === word);
  if (exact) return exact;
  const stem = word.replace(/ed$/, '');
  const begun = dates.filter(({ name }) => stem.length >= 3 && name.startsWith(stem));
  const ofPlan = begun.filter(({ kind }) => kind === 'plan-date');
  const [only, other] = ofPlan.length > 0 ? ofPlan : begun;
  return other ? undefined : only;
}

function datesOf({ parts, of }: PlanSymbol): readonly PhaseDate[] {
  const ofPlan = [...parts.values()].filter((part) => part.kind === 'plan-date');
  const ofRecord = [...of.fields.values()].filter(({ type }) => type.kind === 'date');
  return [...ofPlan, ...ofRecord];
}
