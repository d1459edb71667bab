// Windows as tests say them.

import { addDays, type DateUnit, move, point, type Window } from '../../src/values/index.ts';

/** The n units that end on a day: from the day after (that day minus n units) to it, itself included. */
export function lastUnits(asOf: number, n: number, unit: DateUnit): Window {
  return { from: point(addDays(move(asOf, -n, unit), 1)), to: point(asOf) };
}

/** The n units that follow a day: from the day after it to that day plus n units, itself included. */
export function nextUnits(asOf: number, n: number, unit: DateUnit): Window {
  return { from: point(addDays(asOf, 1)), to: point(move(asOf, n, unit)) };
}

/** Every day up to a day, itself included. */
export function upTo(asOf: number): Window {
  return { from: point(-Infinity), to: point(asOf) };
}

/** One day alone. */
export function onDay(day: number): Window {
  return { from: point(day), to: point(day) };
}
