// Where a fact stands in the facts of a record -> what is there, and a copy with something else there.

import type { RecordInHand } from '../interpret/value.ts';
import { CLAIM_FIELDS } from '../ir/claims.ts';
import { askedBeside } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import { type Facts, factOf } from '../values/index.ts';

/**
 * From the whole: the names of fields, and the places of items in lists.
 *
 * @example
 * const steps: Steps = ['members', 0, 'exclusions'];
 */
export type Steps = readonly (string | number)[];

/** Under this name a record holds what somebody has judged of it. */
export const JUDGEMENTS = '$judgements';

/**
 * The rules and the plan that say which fields there are.
 *
 * @example
 * const ground: Ground = { program, plan };
 */
export interface Ground {
  readonly program: CoreProgram;
  readonly plan: CorePlan;
}

/**
 * The steps of a path such as `members[0].exclusions`; undefined of one that leads nowhere, through a reference, or to what is before
 * another record: what stands there is a fact of somebody else, and has a place of its own.
 *
 * @example
 * stepsTo({ program, plan }, 'wet'); // => ['wet']
 */
export function stepsTo(ground: Ground, path: string): Steps | undefined {
  const steps = stepsIn(path);
  return steps && fieldAt(ground, steps) ? steps : undefined;
}

const STEP = /([A-Za-z_$][\w$]*)|\[(\d{1,9})\]|(\.)/y;

function stepsIn(path: string): Steps | undefined {
  const steps: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path);
    if (!found) return undefined;
    const [, name, index] = found;
    if (name !== undefined) steps.push(name);
    if (index !== undefined) steps.push(Number(index));
  }
  return steps;
}

/**
 * The field that the steps lead to: of an item of a list, that of the list.
 *
 * @example
 * fieldAt({ program, plan }, ['wet'])?.type.kind; // => 'yes-no'
 */
export function fieldAt(ground: Ground, steps: Steps): CoreField | undefined {
  let record = ground.program.records.get(ground.plan.of);
  let field: CoreField | undefined;
  let judged = false;
  for (const step of steps) {
    if (typeof step === 'number') {
      if (field?.type.kind !== 'list') return undefined;
      continue;
    }
    if (step === JUDGEMENTS) {
      judged = true;
      continue;
    }
    if (field) record = recordIn(ground.program, field);
    field = record && (judged ? judgementOf(ground, record, step) : fieldOf(record, step));
    if (!field) return undefined;
  }
  return field;
}

function recordIn({ records }: CoreProgram, { type }: CoreField): CoreRecord | undefined {
  return type.kind === 'record' || type.kind === 'list' ? records.get(type.record) : undefined;
}

function fieldOf(record: CoreRecord, name: string): CoreField | undefined {
  return name === CLAIM_FIELDS.list.name
    ? CLAIM_FIELDS.list
    : record.fields.find((field) => field.name === name);
}

function judgementOf({ program, plan }: Ground, record: CoreRecord, name: string): CoreField | undefined {
  return besideOf(program, plan)
    .get(record.name)
    ?.judgements.find((field) => field.name === name);
}

const BESIDE = new WeakMap<CorePlan, ReturnType<typeof askedBeside>>();

function besideOf(program: CoreProgram, plan: CorePlan): ReturnType<typeof askedBeside> {
  const known = BESIDE.get(plan) ?? askedBeside(program, [plan]);
  BESIDE.set(plan, known);
  return known;
}

/** The records that the steps lead through, from the whole to the one that holds the fact. */
export function holdersOf({ program, plan }: Ground, facts: Facts, steps: Steps): readonly RecordInHand[] {
  const whole = program.records.get(plan.of);
  if (!whole) return [];
  const holders: RecordInHand[] = [{ type: whole, facts, path: '', private: false }];
  let field: CoreField | undefined;
  for (const [index, step] of steps.slice(0, -1).entries()) {
    const holder = holders.at(-1);
    if (!holder || step === JUDGEMENTS) break;
    if (typeof step === 'string') field = fieldOf(holder.type, step);
    const type = field && recordIn(program, field);
    if (!type || (typeof step === 'string' && field?.type.kind === 'list')) continue;
    const here = steps.slice(0, index + 1);
    holders.push({
      type,
      facts: factAt(facts, here) as Facts,
      path: pathText(here),
      private: holder.private || field?.private === true,
    });
  }
  return holders;
}

/**
 * What stands there; undefined of what is not known.
 *
 * @example
 * factAt(facts, ['wet']); // => false
 */
export function factAt(facts: Facts, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (raw, step) => (typeof step === 'number' ? itemsIn(raw)[step] : factOf(raw as Facts, step)),
    facts,
  );
}

/** The items of a list as it is written: alone, or with word of how far it is complete. */
export function itemsIn(raw: unknown): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  const items = factOf(raw as Facts, 'items');
  return Array.isArray(items) ? items : [];
}

/**
 * A copy with something else in a place; undefined takes away what is there.
 *
 * @example
 * withFact(facts, ['wet'], undefined); // => { reference: 'A' }
 */
export function withFact(facts: Facts, steps: Steps, to: unknown): Facts {
  return withValue(facts, steps, to) as Facts;
}

function withValue(raw: unknown, [step, ...rest]: Steps, to: unknown): unknown {
  if (step === undefined) return to;
  if (typeof step === 'number') return withItem(raw, step, withValue(itemsIn(raw)[step], rest, to));
  const facts = raw as Facts;
  const value = withValue(factOf(facts, step), rest, to);
  const { [step]: _, ...others } = facts ?? {};
  return value === undefined ? others : { ...others, [step]: value };
}

function withItem(raw: unknown, index: number, item: unknown): unknown {
  const items = itemsIn(raw);
  if (index >= items.length) return raw;
  const kept = item === undefined ? items.toSpliced(index, 1) : items.with(index, item);
  return Array.isArray(raw) ? kept : { ...(raw as object), items: kept };
}

/**
 * Steps as a path.
 *
 * @example
 * pathText(['members', 0, 'exclusions']); // => 'members[0].exclusions'
 */
export function pathText(steps: Steps): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');
}
