// Values: literals, what is in hand, facts, other rules, and what is looked up.

import { AS_OF, type Core, DATE_INPUT, ENTRIES } from '../../ir/core.ts';
import type { CoreField } from '../../ir/vocabulary.ts';
import { InternalError } from '../../text/internal-error.ts';
import { NA, NO, UNKNOWN, type Verdict, YES } from '../../values/index.ts';
import {
  type Body,
  constant,
  exactCode,
  inputName,
  isDateInput,
  type NodeOf,
  type RuntimeName,
  unionOf,
  unknownOf,
  use,
} from './body.ts';
import { literal } from './escape.ts';
import { array, call, object } from './layout.ts';
import { identifier } from './names.ts';

export function emitLiteral(body: Body, { value }: NodeOf<'literal'>): string {
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'object' && 'verdict' in value) return verdictCode(body, value.verdict);
  if (typeof value === 'object' && 'unknown' in value) return unknownOf(body, value.unknown);
  return use(body, 'point', exactCode(value));
}

const NAMED: ReadonlyMap<Verdict, RuntimeName> = new Map([
  [YES, 'YES'],
  [NO, 'NO'],
  [NA, 'NA'],
  [UNKNOWN, 'UNKNOWN'],
]);

export function verdictCode(body: Body, verdict: Verdict): string {
  const name = NAMED.get(verdict);
  return name ? constant(body, name) : String(verdict);
}

export function emitInput(body: Body, { name }: NodeOf<'input'>): string {
  if (isDateInput(name)) return use(body, 'dateOf', 'question', literal(name.slice(DATE_INPUT.length)));
  if (name === AS_OF) return use(body, 'today', 'question');
  if (name === ENTRIES) body.emission.entries = true;
  return inputName(name);
}

// -- facts ----------------------------------------------------------------------------------------------------

const READERS = {
  'yes-no': 'readYesNo',
  count: 'readCount',
  number: 'readNumber',
  duration: 'readNumber',
  money: 'readMoney',
  percent: 'readPercent',
  text: 'readSymbol',
  choice: 'readSymbol',
  reference: 'readSymbol',
  references: 'readTexts',
  date: 'readDate',
  list: 'readList',
  scale: 'readScale',
  judgement: 'readJudgement',
  record: undefined,
} as const satisfies Record<CoreField['type']['kind'], RuntimeName | undefined>;

/** A field of a record that is in hand under a name. */
export function emitField(body: Body, node: NodeOf<'field'>): string {
  const of = body.emit(body, node.of);
  const { name, type } = node.field;
  if (type.kind === 'judgement')
    return use(
      body,
      'readJudgement',
      of,
      literal(name),
      array(type.by.map(literal)),
      String(type.reasonRequired),
    );
  const fact = use(body, 'factOf', of, literal(name));
  if (type.kind === 'scale')
    return use(body, 'readScale', fact, array(type.options.map(({ key }) => literal(key))));
  const reader = READERS[type.kind];
  return reader ? use(body, reader, fact) : fact;
}

export function emitKnown(body: Body, { of, gives }: NodeOf<'known'>): string {
  const value = body.emit(body, of);
  return use(body, 'verdictOf', knownCode(body, gives, value));
}

function knownCode(body: Body, gives: NodeOf<'known'>['gives'], value: string): string {
  switch (gives) {
    case 'verdict':
      return use(body, 'isDecided', value);
    case 'number':
      return use(body, 'isSettledNumber', value);
    case 'symbol':
      return use(body, 'isKnownSymbol', value);
    case 'span':
      return use(body, 'isKnownSpan', value);
    case 'list':
      return use(body, 'isWhole', value);
    case 'record':
      return `${value} !== undefined`;
  }
}

// -- other rules ----------------------------------------------------------------------------------------------

export function emitRef(body: Body, { rule, of, window, under }: NodeOf<'ref'>): string {
  const asked = of ? body.emit(body, of) : 'undefined';
  const owed = window ? [body.emit(body, window)] : [];
  return call(identifier('rule', rule), asked, questionUnder(body, under), ...owed);
}

function questionUnder(body: Body, plan: string | undefined): string {
  if (plan === undefined) return 'question';
  body.emission.plans.add(plan);
  return use(body, 'askUnder', 'question', literal(plan), identifier('bindings', plan));
}

// -- looked up ------------------------------------------------------------------------------------------------

export function emitLookup(body: Body, node: NodeOf<'lookup'>): string {
  switch (node.in.kind) {
    case 'period': {
      const { calendar, choice, edge } = node.in;
      const periods = calendarCode(calendar);
      // Of a period in progress only the days up to the date have been.
      const isUnfinished = choice.kind === 'nth' && choice.including === true;
      const at = isUnfinished ? keysOf(body, node)[0] : dayAmong(body, node.by[0], periods);
      return use(body, 'lookUpPeriod', periods, at ?? '', plainObject(choice), literal(edge));
    }
    case 'dated': {
      const values = `question.bindings.parameters.get(${literal(node.in.parameter)})`;
      return use(
        body,
        'lookUpDated',
        values,
        dayAmong(body, node.by[0], values),
        unknownOf(body, node.in.gives),
        unionOf(body, node.in.gives),
      );
    }
    case 'keyed':
      body.emission.figures.add(node.in.figures);
      return use(
        body,
        'lookUpKeyed',
        identifier('figures', node.in.figures),
        array(keysOf(body, node)),
        constant(body, 'ANYTHING'),
        constant(body, 'unionRange'),
      );
    case 'record':
      return use(body, 'followReference', 'question', literal(node.in.record), keysOf(body, node)[0] ?? '');
  }
}

function keysOf(body: Body, { by }: NodeOf<'lookup'>): readonly string[] {
  return by.map((key) => body.emit(body, key));
}

/** A day to be found among periods: of the date of the question it is known when the next begins. */
export function dayAmong(body: Body, day: Core | undefined, periods: string): string {
  if (day?.kind === 'input' && day.name === AS_OF) return use(body, 'todayAmong', 'question', periods);
  return day ? body.emit(body, day) : '';
}

export function calendarCode(id: string): string {
  return `question.bindings.calendars.get(${literal(id)})`;
}

/** An object of plain texts, numbers and yes or no. */
export function plainObject(value: object): string {
  const members = Object.entries(value).map(([key, inner]) => {
    if (typeof inner === 'string') return `${key}: ${literal(inner)}`;
    if (typeof inner === 'number' || typeof inner === 'boolean') return `${key}: ${inner}`;
    throw new InternalError('what stands in an object is plain');
  });
  return object(members);
}
