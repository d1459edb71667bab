// What cases can be told apart by at once: the verdicts of the parts of a plan, how many problems, and what their facts choose among.
// A column has a value for every case.

import { type CorePlan, type CoreProgram, type Facts, factAt, printable } from '../../src/index.ts';
import type { Answered, Part } from '../batch/answer.ts';

export interface Column {
  /** Stable from plan to plan: `part school`. */
  readonly key: string;
  readonly title: string;
  readonly values: readonly string[];
  /** Of a case answered without reasons, or of its facts: the place of its value; -1 where it has none. */
  readonly of: (answered: Answered | undefined, facts: Facts) => number;
}

/** The values of a verdict, in the order in which cases are sorted. */
export const WORDS: readonly string[] = ['yes', 'unknown', 'no', 'does not apply'];

export const ELIGIBLE = 'eligible';

/** Of every plan that may be asked: who is eligible, and by which problems; then the choices among the facts of the record. */
export function eligibilityColumns(
  program: CoreProgram,
  plans: readonly CorePlan[],
  of: string,
): readonly Column[] {
  const parts = plans.flatMap((plan) => [
    ...(plan.eligibility === undefined ? [] : [verdicts(ELIGIBLE, 'Eligible', ({ eligible }) => eligible)]),
    ...plan.problems.map(({ rule }) =>
      partColumn(program, rule, 'problem', (name, { problems }) => problems[name]),
    ),
  ]);
  return [...eachOnce(parts), ...problemCount(plans), ...fieldColumns(program, of)];
}

/** What follows from it: outcomes, progress, and payments that are due. */
export function outcomeColumns(program: CoreProgram, plans: readonly CorePlan[]): readonly Column[] {
  return eachOnce(
    plans.flatMap((plan) => [
      ...plan.outcomes.map(({ rule }) =>
        partColumn(program, rule, 'outcome', (name, { outcomes }) => outcomes[name]),
      ),
      ...(plan.progress === undefined ? [] : [verdicts('progress', 'Progress', ({ progress }) => progress)]),
      ...plan.payments.map(({ rule }) =>
        partColumn(program, rule, 'due', (name, { payments }) => payments[name]?.due),
      ),
    ]),
  );
}

function eachOnce(columns: readonly Column[]): readonly Column[] {
  return [...new Map(columns.map((column) => [column.key, column])).values()];
}

function partColumn(
  { rules }: CoreProgram,
  id: string,
  kind: 'problem' | 'outcome' | 'due',
  partOf: (name: string, answered: Answered) => Part | undefined,
): Column {
  const { name = id, label } = rules.get(id) ?? {};
  const title = `${kind} ${label === undefined ? name : `${name}: ${label}`}`;
  return verdicts(`${kind} ${name}`, shown(capital(title)), (answered) => partOf(name, answered));
}

/** How many problems a case is known to have; the most first. */
function problemCount(plans: readonly CorePlan[]): readonly Column[] {
  const most = Math.max(0, ...plans.map(({ problems }) => problems.length));
  if (most < 2) return [];
  const isMet = (part: Part): boolean => 'verdict' in part && part.verdict === 'yes';
  return [
    {
      key: 'problems',
      title: 'Problems known',
      values: Array.from({ length: most + 1 }, (_, place) => String(most - place)),
      of: (answered) => (answered ? most - Object.values(answered.problems).filter(isMet).length : -1),
    },
  ];
}

function verdicts(key: string, title: string, partOf: (answered: Answered) => Part | undefined): Column {
  return {
    key,
    title,
    values: WORDS,
    of: (answered) => {
      const part = answered && partOf(answered);
      return part && 'verdict' in part ? WORDS.indexOf(part.verdict) : -1;
    },
  };
}

/** Of the facts those that are one of a few: a private one is not told. */
function fieldColumns({ records }: CoreProgram, of: string): readonly Column[] {
  return (records.get(of)?.fields ?? []).flatMap(({ name, type, private: isPrivate }): readonly Column[] => {
    if (isPrivate || (type.kind !== 'choice' && type.kind !== 'scale')) return [];
    const keys = type.options.map(({ key }) => key);
    return [
      {
        key: `field ${name}`,
        title: capital(name.replaceAll('_', ' ')),
        values: [...type.options.map(({ label }) => shown(label)), 'not known'],
        of: (_, facts) => {
          const place = keys.indexOf(String(factAt(facts, [name])));
          return place === -1 ? keys.length : place;
        },
      },
    ];
  });
}

function shown(text: string): string {
  return printable(text.toWellFormed());
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
