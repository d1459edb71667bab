// A place -> the functions that read a record there. The first goes through the keys as the vocabulary has them, some of them absent;
// at the first that stands elsewhere the second takes over, which takes keys in any order and white space anywhere.

import { LEFT } from '../../values/index.ts';
import { lineComment } from '../typescript/escape.ts';
import { type Emitting, emitValue, GIVE_UP, inner } from './emit-value.ts';
import type { Place, ReadField } from './layout.ts';
import { matches } from './match.ts';

/** So many keys have their bits in one number. */
const BITS = 32;

export function emitPlace(emitting: Emitting, place: Place): readonly string[] {
  const read = place.fields.filter(({ value }) => value.kind !== 'left');
  return [...emitInOrder(emitting, place, read), ...emitAnyOrder(emitting, place, read)];
}

// -- what is known of a record while it is read ---------------------------------------------------------------

/** The keys that have been seen, and the days of a spell. */
function heldIn({ fields, placed }: Place): readonly string[] {
  const words = Array.from(
    { length: Math.max(1, Math.ceil(fields.length / BITS)) },
    (_, word) => `seen${word}`,
  );
  return placed ? [...words, 'first', 'last'] : words;
}

function bitOf(index: number): number {
  return 1 << (index % BITS);
}

function wordOf(index: number): string {
  return `seen${Math.floor(index / BITS)}`;
}

/** What must hold of a record that has ended. */
function conditions({ fields, placed }: Place): readonly string[] {
  const required = new Map<string, number>();
  for (const field of fields)
    if (field.required) {
      const word = wordOf(field.index);
      required.set(word, (required.get(word) ?? 0) | bitOf(field.index));
    }
  return [
    ...[...required].map(([word, bits]) => `(${word} & ${bits}) === ${bits}`),
    ...(placed ? ['(first <= last || last === NO_DAY || first === FAR_DAY)'] : []),
  ];
}

function ended(place: Place): string {
  const all = conditions(place);
  return all.length === 0 ? 'return at + 1;' : `return ${all.join(' && ')} ? at + 1 : ${LEFT};`;
}

// -- in the order of the vocabulary ---------------------------------------------------------------------------

function emitInOrder(emitting: Emitting, place: Place, fields: readonly ReadField[]): readonly string[] {
  const { id } = place;
  const held = heldIn(place);
  if (place.placed) emitting.runtime.add('NO_DAY').add('FAR_DAY');
  const start = held.map((name) => `${name} = ${name.startsWith('seen') ? 0 : 'NO_DAY'}`);
  const handOn = (isBehindValue: boolean): string =>
    `return any${id}(at, row, ${isBehindValue}, ${held.join(', ')});`;
  return [
    `// ${lineComment(place.path === '' ? 'the record itself' : place.path)}`,
    `function read${id}(at, row) {`,
    ...inner([
      `let ${start.join(', ')};`,
      'keys: {',
      ...inner([...fields.flatMap((field) => emitKey(emitting, place, field)), handOn(false)]),
      '}',
      `if (bytes[at] !== 125) ${handOn(true)}`,
      ended(place),
    ]),
    '}',
  ];
}

function emitKey(emitting: Emitting, place: Place, field: ReadField): readonly string[] {
  const key = `"${field.name}":`;
  return [
    `if (${matches(key, 'at')}) {`,
    ...inner([
      `at += ${key.length};`,
      'if (bytes[at] === 32) at++;',
      ...emitValue(emitting, place, field),
      `${wordOf(field.index)} |= ${bitOf(field.index)};`,
      'if (bytes[at] !== 44) break keys;',
      'if (bytes[++at] === 32) at++;',
    ]),
    '}',
  ];
}

// -- in any order ---------------------------------------------------------------------------------------------

function emitAnyOrder(emitting: Emitting, place: Place, fields: readonly ReadField[]): readonly string[] {
  emitting.runtime.add('afterSpace').add('textEnd');
  const held = heldIn(place);
  const nothing = held.filter((name) => name.startsWith('seen')).map((name) => `${name} === 0`);
  return [
    `function any${place.id}(at, row, isBehindValue, ${held.join(', ')}) {`,
    ...inner([
      'at = afterSpace(bytes, at);',
      `if (bytes[at] === 125 && ${nothing.join(' && ')}) isBehindValue = true;`,
      'for (;;) {',
      ...inner([
        'if (isBehindValue) {',
        ...inner([
          'if (bytes[at] === 125) break;',
          `if (bytes[at] !== 44) ${GIVE_UP}`,
          'at = afterSpace(bytes, at + 1);',
        ]),
        '}',
        `if (bytes[at] !== 34) ${GIVE_UP}`,
        'const key = at + 1;',
        'const keyEnd = textEnd(bytes, key);',
        'if (keyEnd < 0) return keyEnd;',
        'at = afterSpace(bytes, keyEnd + 1);',
        `if (bytes[at] !== 58) ${GIVE_UP}`,
        'at = afterSpace(bytes, at + 1);',
        'switch (keyEnd - key) {',
        ...inner([...emitKeys(emitting, place, fields), `default: ${GIVE_UP}`]),
        '}',
        'at = afterSpace(bytes, at);',
        'isBehindValue = true;',
      ]),
      '}',
      ended(place),
    ]),
    '}',
  ];
}

/** The keys by their length. */
function emitKeys(emitting: Emitting, place: Place, fields: readonly ReadField[]): readonly string[] {
  return [...Map.groupBy(fields, ({ name }) => name.length)].flatMap(([length, alike]) => [
    `case ${length}:`,
    ...inner([...alike.flatMap((field) => emitKnownKey(emitting, place, field)), GIVE_UP]),
  ]);
}

function emitKnownKey(emitting: Emitting, place: Place, field: ReadField): readonly string[] {
  const word = wordOf(field.index);
  const bit = bitOf(field.index);
  return [
    `if (${matches(field.name, 'key')}) {`,
    ...inner([
      `if ((${word} & ${bit}) !== 0) ${GIVE_UP}`,
      `${word} |= ${bit};`,
      ...emitValue(emitting, place, field),
      'break;',
    ]),
    '}',
  ];
}
