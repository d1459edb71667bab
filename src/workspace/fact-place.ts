// A path in the facts -> where it leads in the vocabulary, and what is expected there.

import { CLAIM, CLAIM_FIELDS } from '../ir/claims.ts';
import type { CoreProgram } from '../ir/program.ts';
import type { CoreField, CoreRecord } from '../ir/vocabulary.ts';
import type { Path } from './json-text.ts';

/** The record that a path is in, and the innermost field on the way. */
export interface Place {
  readonly record: CoreRecord | undefined;
  readonly field: CoreField | undefined;
  /** What is told beside the facts of the vocabulary, such as `$judgements`. */
  readonly beside: string | undefined;
  /** Up to that field, or to the item of its list. */
  readonly path: Path;
  /** Whether the path ends at a record, not inside a fact of one. */
  readonly isRecord: boolean;
}

export function placeOf({ records }: CoreProgram, root: string, path: Path): Place {
  const recordCalled = (name: string): CoreRecord | undefined =>
    name === CLAIM.name ? CLAIM : records.get(name);
  let place: Place = {
    record: records.get(root),
    field: undefined,
    beside: undefined,
    path: [],
    isRecord: true,
  };
  for (const [index, step] of path.entries()) {
    const so = path.slice(0, index + 1);
    if (place.beside !== undefined) place = { ...place, path: so };
    else if (place.isRecord) {
      const field = fieldCalled(place.record, step);
      if (!field && String(step).startsWith('$'))
        place = { ...place, beside: String(step), path: so, isRecord: false };
      else if (!field) return place;
      else {
        const isRecord = field.type.kind === 'record';
        const inner = field.type.kind === 'record' ? recordCalled(field.type.record) : place.record;
        place = { ...place, record: inner, field, path: so, isRecord };
      }
    } else if (typeof step === 'number' && place.field?.type.kind === 'list')
      place = { ...place, record: recordCalled(place.field.type.record), path: so, isRecord: true };
  }
  return place;
}

function fieldCalled(record: CoreRecord | undefined, step: string | number): CoreField | undefined {
  const found = record?.fields.find(({ name }) => name === step);
  return found ?? (step === CLAIM_FIELDS.list.name ? CLAIM_FIELDS.list : undefined);
}

/** What can stand at a place, in words. */
export function expectedAt({ record, field, beside, path, isRecord }: Place, root: string): string {
  if (beside !== undefined) return besideText(beside, path);
  return isRecord || !field ? `a ${record?.name ?? root}, with its facts in braces` : expectedText(field);
}

function besideText(beside: string, path: Path): string {
  const last = path.at(-1);
  if (beside === '$source') return 'a text that says where the facts came from';
  if (beside === '$recorded' || last === 'recorded' || last === 'on')
    return 'the day on which it was recorded, such as "2015-03-01"';
  if (beside === '$provenance')
    return 'where a fact came from, such as { "opened": { "source": "register", "recorded": "2015-03-01" } }';
  return 'a judgement by one who may make it, such as { "answer": true, "by": "police", "reason": "…" }, called as the part of the plan';
}

function expectedText({ type }: CoreField): string {
  switch (type.kind) {
    case 'yes-no':
      return 'true or false';
    case 'count':
      return 'a whole number, 0 or more';
    case 'number':
      return 'a number of at most 15 digits';
    case 'duration':
      return `a number of ${type.unit}, of at most 15 digits`;
    case 'percent':
      return 'a number of per cent, of at most 15 digits';
    case 'money':
      return `a whole number of pence${type.per ? ` a ${type.per.slice(0, -1)}` : ''}`;
    case 'text':
      return 'a text';
    case 'date':
      return `a date that exists, such as "2015-09-30", or { "earliest": …, "latest": … }${type.ongoing ? ', or "ongoing"' : ''}`;
    case 'choice':
    case 'scale':
      return `one of ${type.options.map((option) => `"${option.key}"`).join(', ')}`;
    case 'record':
      return `a ${type.record}, with its facts in braces`;
    case 'reference':
      return `the text by which a ${type.record} is known`;
    case 'references':
      return `a list of the texts by which each ${type.record} is known, in square brackets`;
    case 'list':
      return `a list of ${listed(type.record)} in square brackets, or { "items": […], "complete": false }`;
    case 'judgement':
      return 'a judgement';
  }
}

function listed(record: string): string {
  return record === CLAIM.name ? 'claims, each with "on", "payment" and "amount",' : record;
}
