// Whatever a program hands to a built module as facts or as a question: an answer, or a typed error with a path.

import { beforeEach, expect, test } from 'vitest';
import { buildPlan } from '../../cli/build-plan.ts';
import { folderWith, importFile } from '../support/built-plan.ts';
import type { GeneratedModule } from '../support/generated-module.ts';
import { projectOf } from '../support/memory-host.ts';

const RULES = `record Town {
  name   : required text
  wet    : yes/no
  size   : count
  kind   : one of hill, plain
  rent   : money
  share  : percent
  built  : date
  floods : list of Flood
  pals   : list of reference to Town
  inside : Town
}
event Flood { on : date  deep : count }
plan dry for Town {
  date survey
  filter few {
    fewer than 3 floods ever
  }
  eligibility {
    few and not wet
  }
}
`;

let dry: GeneratedModule;
beforeEach(async () => {
  if (dry) return;
  const { program } = projectOf(RULES);
  const files = await buildPlan(program!, program!.plans.get('dry')!);
  dry = await importFile(folderWith(files), 'dry.js');
});

const asOf = '2015-06-30';

/** The path that is told, or the verdict. */
function said(work: () => ReturnType<GeneratedModule['evaluate']>): string {
  try {
    return `answered: ${work().eligibility.verdict}`;
  } catch (error) {
    const { name, path, message } = error as Error & { readonly path?: string };
    expect(name, String(error)).toBe('HeadlineInputError');
    expect(message).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028]/u);
    return `refused at: ${path}`;
  }
}

const named = (more: object): object => ({ name: 'A', ...more });
const json = (text: string): unknown => JSON.parse(text);
const nested = (depth: number, inner: (value: unknown) => unknown, last: unknown): unknown => {
  let value = last;
  for (let level = 0; level < depth; level++) value = inner(value);
  return value;
};
const circle: Record<string, unknown> = { name: 'A' };
circle.inside = circle;
const sparse = Object.assign(new Array<unknown>(3), { 2: { on: '2015-01-01' } });
const throwing = {
  get deep(): number {
    throw new Error('asked');
  },
};

test.each<readonly [what: string, facts: unknown, said: string]>([
  ['a prototype that is set', json('{"name":"A","__proto__":{"wet":true}}'), 'refused at: __proto__'],
  [
    'one that is set further in',
    json('{"name":"A","floods":[{"__proto__":{}}]}'),
    'refused at: floods[0].__proto__',
  ],
  ['a constructor', json('{"name":"A","constructor":{"prototype":{"wet":true}}}'), 'refused at: constructor'],
  ['facts that are inherited', Object.create({ name: 'A' }), 'refused at: name'],
  ['a fact that is inherited', Object.assign(Object.create({ wet: 1 }), named({})), 'answered: unknown'],
  [
    'a record without a prototype',
    Object.assign(Object.create(null), named({ floods: [] })),
    'answered: unknown',
  ],
  ['nothing', undefined, 'refused at: '],
  ['null', null, 'refused at: '],
  ['a list', [], 'refused at: '],
  ['a function', () => 1, 'refused at: '],
  ['a Map', new Map([['name', 'A']]), 'refused at: name'],
  ['null for a fact', named({ wet: null }), 'refused at: wet'],
  ['null for a list', named({ floods: null }), 'refused at: floods'],
  ['null in a list', named({ floods: [null] }), 'refused at: floods[0]'],
  ['undefined for a fact, which is as if it were left out', named({ wet: undefined }), 'answered: unknown'],
  ['undefined for what is required', { name: undefined }, 'refused at: name'],
  ['not a number', named({ size: NaN }), 'refused at: size'],
  ['not a number of another kind', named({ share: NaN }), 'refused at: share'],
  ['a number without end', named({ size: Infinity }), 'refused at: size'],
  ['one below all', named({ share: -Infinity }), 'refused at: share'],
  ['a number that is not held exactly', named({ size: 2 ** 60 }), 'refused at: size'],
  ['a bigint', named({ size: 3n }), 'refused at: size'],
  ['half a penny', named({ rent: 0.5 }), 'refused at: rent'],
  ['a symbol', named({ kind: Symbol('hill') }), 'refused at: kind'],
  ['a text in an object', { name: new String('A') }, 'refused at: name'],
  ['a Date', named({ built: new Date(0) }), 'refused at: built'],
  [
    'a day that does not exist',
    named({ floods: [{ on: '2015-01-01' }, { on: '2015-02-29' }] }),
    'refused at: floods[1].on',
  ],
  ['a list with holes', named({ floods: sparse }), 'refused at: floods[0]'],
  ['names with holes', named({ pals: new Array(2) }), 'refused at: pals[0]'],
  ['what looks like a list', named({ floods: { 0: {}, length: 1 } }), 'refused at: floods.items'],
  ['lists in lists', named({ floods: nested(100_000, (value) => [value], []) }), 'refused at: floods[0]'],
  ['records in records', nested(100_000, (value) => named({ inside: value }), named({})), 'refused at: '],
  ['a circle', circle, 'refused at: '],
  ['a getter that throws', named({ floods: [{}, throwing] }), 'refused at: floods[1].deep'],
  ['a name that would start a line', named({ '\u202e\nERROR': 1 }), 'refused at: \u202e\nERROR'],
])('facts: %s', (_, facts, expected) => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  expect(said(() => dry.evaluate(facts, { asOf }))).toBe(expected);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(({} as { readonly wet?: unknown }).wet).toBeUndefined();
});

test.each<readonly [what: string, question: unknown, path: string]>([
  ['nothing', undefined, ''],
  ['null', null, ''],
  ['a list', [], ''],
  ['no date', {}, 'asOf'],
  ['a Date', { asOf: new Date(0) }, 'asOf'],
  ['a prototype that is set', json(`{"asOf":"${asOf}","__proto__":{}}`), '__proto__'],
  ['a mistyped part', { asOf, knowOn: asOf }, 'knowOn'],
  ['a day that does not exist', { asOf, knownOn: '2015-02-29' }, 'knownOn'],
  ['null for the dates', { asOf, dates: null }, 'dates'],
  ['null for a date', { asOf, dates: { survey: null } }, 'dates.survey'],
  ['a date by a bad name', json(`{"asOf":"${asOf}","dates":{"__proto__":"2015-01-01"}}`), 'dates.__proto__'],
])('a question: %s', (_, question, path) => {
  expect(said(() => dry.evaluate({ name: 'A' }, question as never))).toBe(`refused at: ${path}`);
});

test('what somebody added to every object is no fact', () => {
  expect(said(() => dry.evaluate(named({ floods: [], wet: false }), { asOf }))).toBe('answered: yes');
  Object.assign(Object.prototype, { wet: true });
  try {
    expect(said(() => dry.evaluate(named({ floods: [] }), { asOf }))).toBe('answered: unknown');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'wet');
  }
});
