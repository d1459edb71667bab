// One fact -> the statements that read it at `at`, leave `at` behind it, and store it in its row.

import { LEFT } from '../../values/index.ts';
import { indent } from '../typescript/layout.ts';
import type { Place, ReadField, ReadValue } from './layout.ts';
import { isPlainText, matches } from './match.ts';

/** What emitted code of all places has in common. */
export interface Emitting {
  /** Names that the module imports. */
  readonly runtime: Set<string>;
  /** The kinds of records of which no two may be called the same. */
  readonly repeatable: ReadonlySet<number>;
}

export const GIVE_UP = `return ${LEFT};`;

export function emitValue(emitting: Emitting, place: Place, { index, value }: ReadField): readonly string[] {
  switch (value.kind) {
    case 'yes-no':
      return emitYesNo(value);
    case 'number':
      return emitNumber(emitting, value);
    case 'date':
      return emitDate(emitting, value, edgeOf(place, index));
    case 'option':
      return emitOption(value);
    case 'text':
      return emitText(emitting, value);
    case 'record':
      return [
        `if (bytes[at] !== 123) ${GIVE_UP}`,
        `at = read${value.place.id}(at + 1, row);`,
        'if (at < 0) return at;',
      ];
    case 'list':
      return [`at = list${value.place.id}(at, row);`, 'if (at < 0) return at;'];
    case 'left':
      return [GIVE_UP];
  }
}

/** What holds the day of a spell until it is whole. */
function edgeOf({ placed }: Place, index: number): 'first' | 'last' | undefined {
  if (placed?.[0] === index) return 'first';
  return placed?.[1] === index ? 'last' : undefined;
}

type Of<Kind extends ReadValue['kind']> = Extract<ReadValue, { readonly kind: Kind }>;

function stored(column: number | undefined, value: string | number): readonly string[] {
  return column === undefined ? [] : [`c${column}[row] = ${value};`];
}

function emitYesNo({ column }: Of<'yes-no'>): readonly string[] {
  return [
    `if (${matches('true', 'at')}) {`,
    ...inner([...stored(column, 1), 'at += 4;']),
    `} else if (${matches('f', 'at')} && ${matches('alse', 'at + 1')}) {`,
    ...inner([...stored(column, 2), 'at += 5;']),
    `} else ${GIVE_UP}`,
  ];
}

function emitNumber({ runtime }: Emitting, { column, only }: Of<'number'>): readonly string[] {
  const reader = only === 'any' ? 'numberInto' : 'wholeInto';
  runtime.add(reader);
  const into = column === undefined ? 'NOWHERE, 0' : `c${column}, row`;
  return [
    ...(only === 'natural' ? [`if (bytes[at] === 45) ${GIVE_UP}`] : []),
    `at = ${reader}(bytes, at, ${into});`,
    'if (at < 0) return at;',
  ];
}

function emitDate(
  { runtime }: Emitting,
  { column, ongoing }: Of<'date'>,
  edge: 'first' | 'last' | undefined,
): readonly string[] {
  runtime.add('dayAt').add('NO_DAY');
  const kept = (day: string): readonly string[] => [
    ...stored(column, day),
    ...(edge ? [`${edge} = ${day};`] : []),
  ];
  const day = [
    `if (bytes[at] !== 34) ${GIVE_UP}`,
    'const day = dayAt(view, at + 1);',
    `if (day === NO_DAY) ${GIVE_UP}`,
    ...kept('day'),
    'at += 12;',
  ];
  if (!ongoing) return ['{', ...inner(day), '}'];
  runtime.add('FAR_DAY');
  const open = '"ongoing"';
  return [
    `if (${matches(open, 'at')}) {`,
    ...inner([...kept('FAR_DAY'), `at += ${open.length};`]),
    '} else {',
    ...inner(day),
    '}',
  ];
}

function emitOption({ column, options }: Of<'option'>): readonly string[] {
  const tests = options.flatMap((key, index) => {
    const text = `"${key}"`;
    if (!isPlainText(key)) return [];
    return [
      `if (${matches(text, 'at')}) {`,
      ...inner([...stored(column, index), `at += ${text.length};`]),
      '} else',
    ];
  });
  return [...tests, GIVE_UP];
}

function emitText({ runtime, repeatable }: Emitting, { column, names }: Of<'text'>): readonly string[] {
  runtime.add('textEnd');
  const isChecked = names !== undefined && repeatable.has(names);
  return [
    `if (bytes[at] !== 34) ${GIVE_UP}`,
    '{',
    ...inner([
      'const end = textEnd(bytes, at + 1);',
      'if (end < 0) return end;',
      ...(isChecked ? [`if (isKnown${names}(at + 1, end)) ${GIVE_UP}`] : []),
      ...(column === undefined ? [] : [`c${column}[row] = at + 1;`, `e${column}[row] = end;`]),
      'at = end + 1;',
    ]),
    '}',
  ];
}

export function inner(statements: readonly string[]): readonly string[] {
  return statements.map(indent);
}
