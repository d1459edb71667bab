// Data of the core -> code that makes it again: what is the same stands once.

import { literal } from './escape.ts';

interface Store {
  /** What has been written, by its code; each under a number. */
  readonly numbers: Map<string, number>;
  readonly uses: Map<number, number>;
  readonly known: Map<object, string>;
}

/** Statements, and the expression that comes to the value. Invariant: the value is plain data and holds no circle. */
export function carryCode(value: unknown): { readonly statements: readonly string[]; readonly code: string } {
  const store: Store = { numbers: new Map(), uses: new Map(), known: new Map() };
  const code = codeOf(store, value);
  const texts = new Map([...store.numbers].map(([text, number]) => [number, text]));
  const statements: string[] = [];
  const inlined = new Map<number, string>();
  // A part has a lower number than what it is part of.
  for (const [number, text] of [...texts].sort(([one], [other]) => one - other)) {
    const whole = inline(text, inlined);
    if ((store.uses.get(number) ?? 0) < 2) inlined.set(number, whole);
    else statements.push(`const c${number} = ${whole};`);
  }
  return { statements, code: inline(code, inlined) };
}

/** `\0` stands in no literal: a reference to a part is a number between two of them. */
const PART = /\0(\d+)\0/g;

function inline(text: string, inlined: ReadonlyMap<number, string>): string {
  return text.replace(PART, (_, number) => inlined.get(Number(number)) ?? `c${number}`);
}

function codeOf(store: Store, value: unknown): string {
  switch (typeof value) {
    case 'string':
      return literal(value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `${value}n`;
    case 'object':
      return value === null ? 'null' : partOf(store, value);
    default:
      return String(value);
  }
}

function partOf(store: Store, value: object): string {
  const text = store.known.get(value) ?? memberCode(store, value);
  store.known.set(value, text);
  const number = store.numbers.get(text) ?? store.numbers.size + 1;
  store.numbers.set(text, number);
  store.uses.set(number, (store.uses.get(number) ?? 0) + 1);
  return `\0${number}\0`;
}

function memberCode(store: Store, value: object): string {
  if (Array.isArray(value)) return `[${value.map((one) => codeOf(store, one)).join(', ')}]`;
  if (value instanceof Map)
    return `new Map([${[...value].map(([key, one]) => `[${codeOf(store, key)}, ${codeOf(store, one)}]`).join(', ')}])`;
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `${name === '__proto__' ? '["__proto__"]' : literal(name)}: ${codeOf(store, one)}`);
  return `{ ${members.join(', ')} }`;
}
