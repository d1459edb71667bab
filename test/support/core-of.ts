// Rules -> their core without the places that it came from: what is left is what the rules mean.

import { projectOf } from './memory-host.ts';

/** Throws where the rules have errors. */
export function coreOf(text: string): unknown {
  const { program, diagnostics } = projectOf(text);
  if (!program) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return withoutPlaces(program);
}

export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value instanceof Map) return [...value].map(([key, one]) => [key, withoutPlaces(one)]);
  if (value instanceof Set) return [...value];
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) return 'a place';
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutPlaces(one)]));
}

function isPlace(value: object): boolean {
  return 'file' in value && 'start' in value && 'end' in value;
}
