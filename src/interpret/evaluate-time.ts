// Time: windows, lists cut to them, days that spells cover, conditions judged on every day, and questions about another day.

import type { CoreField } from '../ir/vocabulary.ts';
import {
  applies,
  askAt,
  askKnownOn,
  clipFacts,
  covers,
  cutList,
  eachDay,
  halving,
  horizonOf,
  inView,
  isDecided,
  knownUpTo,
  type ListValue,
  listOfWindows,
  periodWindows,
  placeInWindow,
  point,
  type Range,
  readEnd,
  type Stretch,
  unitWindows,
  type Window,
} from '../values/index.ts';
import {
  broken,
  type Environment,
  listOf,
  type NodeOf,
  numberIn,
  recordIn,
  verdictOf,
  windowOf,
} from './environment.ts';
import { readField } from './read-field.ts';
import {
  NO_VALUES,
  numberValue,
  type RecordInHand,
  type Trace,
  unionOf,
  type Value,
  verdictValue,
} from './value.ts';

export function evaluateWindow(env: Environment, node: NodeOf<'window'>): Trace {
  const from = env.evaluate(env, node.from);
  const to = env.evaluate(env, node.to);
  const days = { from: numberIn(from.value), to: numberIn(to.value) };
  const window: Window = node.ahead ? { ...days, ahead: true } : days;
  return { node, value: { kind: 'window', window }, parts: [from, to] };
}

/** The windows of so many units or periods, one after another. */
export function evaluatePeriods(env: Environment, node: NodeOf<'periods'>): Trace {
  const at = env.evaluate(env, node.at);
  const windows = windowsOf(env, node, numberIn(at.value));
  const list = listOfWindows(windows);
  const items = list.items.map(({ value, maybe }) => ({
    value: { kind: 'window', window: value } as const,
    maybe,
  }));
  return { node, value: { kind: 'list', list: { ...list, items } }, parts: [at] };
}

function windowsOf(
  { question }: Environment,
  { of, count }: NodeOf<'periods'>,
  at: Range,
): readonly Window[] {
  if (of.kind === 'units') return unitWindows(at, count, of.unit, of.side);
  const { calendar, direction, before, including } = of;
  const periods = question.bindings.calendars.get(calendar) ?? broken(`there is a calendar ${calendar}`);
  return periodWindows(periods, at, count, { direction, before, including });
}

// -- lists in a window ----------------------------------------------------------------------------------------

export function evaluateCut(env: Environment, node: NodeOf<'cut'>): Trace {
  const list = env.evaluate(env, node.list);
  const within = env.evaluate(env, node.window);
  const window = windowOf(within);
  const horizon = horizonOf(env.question, window);
  const { items } = listOf(list);
  const places = items.map(({ value }) => placement(env, node, recordIn(value), window, horizon));
  const whole = { ...listOf(list), items: items.map((item, index) => ({ ...item, value: index })) };
  const held = cutList(
    whole,
    (index) => verdictOf(places[index] ?? broken('every item has a place')),
    window,
    horizon,
  );
  const kept = held.items.map(({ value, maybe }) => {
    const item = items[value]?.value ?? broken('every place is of an item');
    return { value: node.clips ? clipped(item, node, window, horizon) : item, maybe };
  });
  return {
    node,
    value: { kind: 'list', list: { ...held, items: kept } },
    parts: [list, within, ...places],
    ...knownFrom(held, window, horizon),
  };
}

/** Of a window that reaches past the last day of which facts can tell: the earliest day on which it can be known. */
function knownFrom(
  { open }: Pick<ListValue<unknown>, 'open'>,
  { to }: Window,
  horizon: number,
): Pick<Trace, 'knownFrom'> {
  const day = Number(to.hi);
  return open && Number.isFinite(day) && day > horizon ? { knownFrom: day } : {};
}

function clipped(item: Value, { by }: NodeOf<'cut'>, window: Window, horizon: number): Value {
  const record = recordIn(item);
  const facts = clipFacts(record.facts, { from: by.from.name, to: by.to.name }, window, horizon);
  return { kind: 'record', record: { ...record, facts } };
}

/** Whether an event or spell is in the window, by its dates. */
function placement(
  env: Environment,
  node: NodeOf<'cut'>,
  record: RecordInHand,
  within: Window,
  horizon: number,
): Trace {
  const { from, to } = daysOf(env, node, node.by, record, horizon);
  const found = placeInWindow(numberIn(from.value), numberIn(to.value), within);
  return { node, value: verdictValue(found), parts: to === from ? [from] : [from, to], subject: record };
}

function daysOf(
  env: Environment,
  node: Trace['node'],
  by: NodeOf<'cut'>['by'],
  record: RecordInHand,
  horizon: number,
): { readonly from: Trace; readonly to: Trace } {
  const from = dateTrace(env, node, record, by.from);
  if (by.to === by.from) return { from, to: from };
  const end = dateTrace(env, node, record, by.to);
  // A spell that goes on reaches the last day of which facts can tell, and perhaps every later one.
  const reached = end.fact?.raw === 'ongoing' ? numberValue(readEnd('ongoing', horizon)) : end.value;
  return { from, to: { ...end, value: reached } };
}

function dateTrace(env: Environment, node: Trace['node'], record: RecordInHand, date: CoreField): Trace {
  const { value, fact } = readField(record, date, env.program.records);
  return { node, value, parts: [], fact };
}

export function evaluateCovers(env: Environment, node: NodeOf<'covers'>): Trace {
  const list = env.evaluate(env, node.list);
  const within = env.evaluate(env, node.window);
  const window = windowOf(within);
  const horizon = horizonOf(env.question, window);
  const placed = node.record.placed ?? broken(`${node.record.name} has dates`);
  const spells = listOf(list).items.map(({ value }) => {
    const record = recordIn(value);
    const days = daysOf(env, node, placed, record, horizon);
    return [days.from, days.to].map((day) => ({ ...day, subject: record }));
  });
  const items = listOf(list).items.map((item, index) => ({ ...item, value: stretchOf(spells[index]) }));
  const stretches = knownUpTo({ ...listOf(list), items }, window, horizon);
  return {
    node,
    value: verdictValue(covers(stretches, window)),
    parts: [list, within, ...spells.flat()],
    ...knownFrom(stretches, window, horizon),
  };
}

function stretchOf(ends: readonly Trace[] | undefined): Stretch {
  const [from, to] = (ends ?? []).map(({ value }) => numberIn(value));
  return from && to ? { from, to } : broken('a spell has two ends');
}

// -- other days -----------------------------------------------------------------------------------------------

/** Days that follow one another and give the same are one item, told by its first day. */
export function evaluateDays(env: Environment, node: NodeOf<'days'>): Trace {
  const within = env.evaluate(env, node.window);
  const window = windowOf(within);
  const horizon = horizonOf(env.question, window);
  const judged = (days: Range): Trace =>
    env.evaluate({ ...env, question: askAt(env.question, days) }, node.value);
  const { runs, further } = eachDay(window, horizon, (from, to) =>
    halving(from, to, {
      on: (day) => judged(point(day)),
      isSame: (a, b) => verdictOf(a) === verdictOf(b),
      isSteady: (days) => isDecided(verdictOf(judged(days))),
    }),
  );
  const traces = runs.map(({ from, to, value }) => ({
    ...value,
    days: { from: point(from), to: point(to) },
  }));
  const list: ListValue<Value> = {
    items: traces.map(({ value }) => ({ value, maybe: false })),
    open: further,
    completeTo: further ? -Infinity : Infinity,
  };
  return {
    node,
    value: { kind: 'list', list },
    parts: [within, ...traces],
    ...knownFrom(list, window, horizon),
  };
}

/** Asked of another day, or of what was known on one; what is asked of a day that does not apply does not either. */
export function evaluateShift(env: Environment, node: NodeOf<'shift'>): Trace {
  const to = env.evaluate(env, node.to);
  const day = numberIn(to.value);
  if (!applies(day)) return { node, value: NO_VALUES[node.gives], parts: [to] };
  const value = env.evaluate(shifted(env, node.how, day), node.value);
  const shown = day.na ? unionOf(value.value, NO_VALUES[node.gives]) : value.value;
  return { node, value: shown, parts: [to, value] };
}

function shifted(env: Environment, how: NodeOf<'shift'>['how'], day: Range): Environment {
  if (how === 'as of') return { ...env, question: askAt(env.question, day) };
  const { question, view } = askKnownOn(env.question, day);
  const inputs = [...env.inputs].map(([name, value]): [string, Value] => [
    name,
    value.kind === 'record'
      ? { kind: 'record', record: { ...value.record, facts: inView(view, value.record.facts) } }
      : value,
  ]);
  return { ...env, question, inputs: new Map(inputs) };
}
