// What is typed for a fact -> the fact as a file would hold it, checked as a file is; or why it is none.

import {
  type Asking,
  type Change,
  type CoreField,
  changed,
  dayFromIso,
  fieldAt,
  readFacts,
  type Steps,
} from '../../../src/index.ts';

export type TypedFact = { readonly change: Change } | { readonly problem: string };

/** Nothing typed: it is not known. What begins with a bracket is JSON, for what has no short form. */
export function typedFact(asking: Asking, steps: Steps, typed: string): TypedFact {
  const field = fieldAt(asking, steps);
  if (!field) return { problem: 'there is no such fact' };
  const text = typed.trim();
  const read = text === '' ? { to: undefined } : /^[[{]/.test(text) ? jsonIn(text) : valueIn(field, text);
  if ('problem' in read) return read;
  return checkedChange(asking, { kind: 'fact', steps, to: read.to });
}

/** The change, if the facts after it would be taken from a file. */
export function checkedChange(asking: Asking, change: Change): TypedFact {
  const wrong = misfit(asking, change);
  return wrong === undefined ? { change } : { problem: wrong };
}

/** A fact as it would be typed. */
export function typedText({ type }: CoreField, raw: unknown): string {
  if (raw === undefined) return '';
  if (typeof raw === 'boolean') return raw ? 'yes' : 'no';
  if (type.kind === 'money' && Number.isInteger(raw)) return (Number(raw) / 100).toFixed(2);
  if (type.kind === 'choice' || type.kind === 'scale') return String(raw).replaceAll('_', ' ');
  return typeof raw === 'object' ? JSON.stringify(raw) : String(raw);
}

type Value = { readonly to: unknown } | { readonly problem: string };

function jsonIn(text: string): Value {
  try {
    return { to: JSON.parse(text) };
  } catch {
    return { problem: 'that is no JSON' };
  }
}

/** What can be typed for a fact of its type, in a few words. */
export function typingHint({ type }: CoreField): string {
  switch (type.kind) {
    case 'yes-no':
    case 'judgement':
      return 'yes or no';
    case 'date':
      return type.ongoing ? 'YYYY-MM-DD, or ongoing' : 'YYYY-MM-DD';
    case 'choice':
    case 'scale':
      return type.options.map(({ key }) => key.replaceAll('_', ' ')).join(', ');
    case 'money':
      return 'pounds, such as 12.50';
    case 'percent':
    case 'number':
    case 'count':
      return 'a number';
    case 'duration':
      return `a number of ${type.unit}`;
    case 'list':
    case 'references':
      return 'none, or JSON';
    case 'record':
      return 'JSON';
    case 'text':
    case 'reference':
      return 'a text';
  }
}

function valueIn(field: CoreField, text: string): Value {
  const { type } = field;
  const word = text.toLowerCase();
  switch (type.kind) {
    case 'yes-no':
      return yesNo(word);
    case 'date':
      return dateIn(word, type.ongoing);
    case 'choice':
    case 'scale':
      return optionIn(type.options, word);
    case 'money':
      return poundsIn(text);
    case 'percent':
    case 'number':
    case 'count':
    case 'duration':
      return numberIn(text);
    case 'list':
    case 'references':
      return word === 'none' ? { to: [] } : { problem: 'write none, or a list in JSON' };
    case 'judgement':
    case 'record':
      return { problem: 'write it in JSON' };
    case 'text':
    case 'reference':
      return { to: text };
  }
}

function yesNo(word: string): Value {
  if (['y', 'yes'].includes(word)) return { to: true };
  return ['n', 'no'].includes(word) ? { to: false } : { problem: 'write yes or no' };
}

function dateIn(word: string, mayGoOn: boolean): Value {
  if (mayGoOn && word === 'ongoing') return { to: word };
  if (dayFromIso(word) !== undefined) return { to: word };
  return { problem: /^\d{4}-\d\d-\d\d$/.test(word) ? 'there is no such day' : 'write it as 2015-09-30' };
}

function optionIn(options: readonly { readonly key: string }[], word: string): Value {
  const wanted = word.replace(/[\s-]+/g, '_');
  const found = options.find(({ key }) => key.toLowerCase() === wanted);
  const keys = options.map(({ key }) => key.replaceAll('_', ' '));
  return found ? { to: found.key } : { problem: `one of ${keys.join(', ')}` };
}

/** Files hold whole pence. */
function poundsIn(text: string): Value {
  const [, minus = '', pounds, pence = ''] =
    /^(-?)£?(\d{1,12})(?:\.(\d\d))?$/.exec(text.replaceAll(',', '')) ?? [];
  return pounds === undefined
    ? { problem: 'write pounds and pence, such as 12.50' }
    : { to: Number(`${minus}${pounds}${pence === '' ? '00' : pence}`) };
}

function numberIn(text: string): Value {
  const plain = text.replaceAll(',', '').replace(/\s*%$/, '');
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? { to: Number(plain) } : { problem: 'write a number' };
}

/** Why the facts would not be taken from a file after the change. */
function misfit(asking: Asking, change: Change): string | undefined {
  const { program, plan, facts } = changed(asking, change);
  const { diagnostics } = readFacts(program, plan.of, { file: '', text: JSON.stringify(facts) });
  const [first] = diagnostics;
  return first && `${first.message}${first.help === undefined ? '' : ` (${first.help})`}`;
}
