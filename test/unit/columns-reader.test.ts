// What a generated reader puts into columns, and what it leaves to a careful reader.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, ruleFiles } from '../../bench/files.ts';
import { generateFamilies } from '../../cohort/cohort.ts';
import { emitReader } from '../../src/backends/columns/emit-reader.ts';
import type { CoreProgram } from '../../src/ir/program.ts';
import { type Columns, dayFromIso, FAR_DAY, NO_DAY } from '../../src/values/index.ts';
import { openProject } from '../../src/workspace/project.ts';
import { comparedOf, expectSame, importReader, linesRead } from '../support/column-reader.ts';
import { plainly } from '../support/json-slips.ts';
import { projectOf } from '../support/memory-host.ts';

const RULES = `scale Depth lowest first { shallow  deep }
record Place {
  reference : required text
  wet       : yes/no
  depth     : Depth
  rent      : money
  share     : percent
  pumps     : count
  home      : House
  owners    : list of Owner
  floods    : list of Flood
  main      : reference to Owner
  others    : list of reference to Owner
  near      : list of Place
}
record House { rooms : count  sold : date  lets : list of Let }
spell Let { from : date  to : date or ongoing }
record Owner { name : required text  visits : list of Flood }
event Flood { on : date  kind : one of river, sea }
`;

function programOf(text: string): CoreProgram {
  const { program, diagnostics } = projectOf(text);
  if (!program) throw new Error(JSON.stringify(diagnostics));
  return program;
}

const PROGRAM = programOf(RULES);
const PLACE = await comparedOf(PROGRAM, 'Place');

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const day = (iso: string): number => dayFromIso(iso)!;

/** All that stands in the rows of the tables, without the room behind them. */
function shown({ tables }: Columns): unknown {
  const rows = (column: ArrayLike<number>, count: number): readonly number[] =>
    Array.from(column).slice(0, count);
  return Object.fromEntries(
    [...tables].map(([path, table]) => [
      path,
      {
        rows: table.rows,
        ...Object.fromEntries([...table.facts].map(([name, fact]) => [name, rows(fact, table.rows)])),
        ...Object.fromEntries(
          [...table.lists].map(([name, { first, isKnown }]) => [
            name,
            { first: rows(first, table.rows + 1), isKnown: rows(isKnown, table.rows) },
          ]),
        ),
        ...Object.fromEntries(
          [...table.texts].map(([name, { from, to }]) => [
            name,
            rows(from, table.rows).map((start, row) => (start === -1 ? null : [start, to[row]])),
          ]),
        ),
      },
    ]),
  );
}

describe('what is read', () => {
  test('stands in columns, item behind item', () => {
    const text = [
      '{"reference":"A","wet":true,"rent":-5,"home":{"rooms":3,"lets":[{"from":"2015-01-01","to":"ongoing"}]},"floods":[]}',
      '{"reference":"B","wet":null}',
      '{"reference":"C","depth":"deep","share":12.5,"owners":[{"name":"x"},{"name":"y","visits":[{},{"kind":"sea"}]}]}',
    ].join('\n');
    const columns = PLACE.module.newColumns(10, 10);
    const bytes = bytesOf(text);
    expect(PLACE.module.readLines(bytes, 0, bytes.length, columns, 7)).toBe(bytes.length);
    expect([columns.count, [...columns.isRead.slice(0, 3)], [...columns.line.slice(0, 3)]]).toEqual([
      3,
      [1, 0, 1],
      [7, 8, 9],
    ]);
    const at = (part: string): readonly [number, number] => [
      text.indexOf(part) + 1,
      text.indexOf(part) + part.length - 1,
    ];
    expect(shown(columns)).toEqual({
      '': {
        rows: 3,
        wet: [1, 3, 3],
        depth: [-1, -1, 1],
        rent: [-5, Number.NaN, Number.NaN],
        share: [Number.NaN, Number.NaN, 12.5],
        pumps: [Number.NaN, Number.NaN, Number.NaN],
        'home.rooms': [3, Number.NaN, Number.NaN],
        'home.sold': [NO_DAY, NO_DAY, NO_DAY],
        'home.lets': { first: [0, 1, 1, 1], isKnown: [1, 0, 0] },
        owners: { first: [0, 0, 0, 2], isKnown: [0, 0, 1] },
        floods: { first: [0, 0, 0, 0], isKnown: [1, 0, 0] },
        reference: [at('"A"'), null, at('"C"')],
        main: [null, null, null],
      },
      'home.lets': { rows: 1, from: [day('2015-01-01')], to: [FAR_DAY] },
      owners: { rows: 2, visits: { first: [0, 0, 2], isKnown: [0, 1] }, name: [at('"x"'), at('"y"')] },
      'owners.visits': { rows: 2, on: [NO_DAY, NO_DAY], kind: [-1, 1] },
      floods: { rows: 0, on: [], kind: [] },
    });
  });

  test.each([
    '{"reference":"A"}',
    '  { "reference" : "A" , "wet" : false }  ',
    '{"wet":true,"reference":"é \u2028 \u007f 😀"}',
    '{"reference":"","rent":-123456789012345,"share":0.0000000000001}',
    '{"reference":"A","rent":3.0,"share":-0,"pumps":12.00}',
    '{"reference":"A","floods":[ ],"home":{ }}',
    '{"reference":"A","home":{"lets":[{"to":"2015-01-01"},{"from":"2015-01-01","to":"2015-01-01"}]}}',
    '{"reference":"A","owners":[{"name":"A"},{"name":"B"},{"name":"AB"}],"main":"A"}',
  ])('%s', (text) => {
    for (const end of ['', '\n', '\r\n', '\n\n']) expect(expectSame(PLACE, text + end)).toBe(1);
  });
});

describe('what is left', () => {
  test.each([
    ['another word', '{"reference":"A","wet":yes}'],
    ['nothing', '{"reference":"A","wet":null}'],
    ['no required fact', '{"wet":true}'],
    ['one fact twice', '{"reference":"A","wet":true,"wet":true}'],
    ['one fact twice, apart', '{"wet":true,"reference":"A","wet":true}'],
    ['an escape', '{"reference":"A\\n"}'],
    ['an escape in a name', '{"r\\u0065ference":"A"}'],
    ['a control character', '{"reference":"A\u0001"}'],
    ['an unknown fact', '{"reference":"A","dry":true}'],
    ['the prototype', '{"reference":"A","__proto__":{}}'],
    ['a name that all objects have', '{"reference":"A","toString":true}'],
    ['pence in pieces', '{"reference":"A","rent":1.5}'],
    ['fewer than none', '{"reference":"A","pumps":-1}'],
    ['a number with a zero before it', '{"reference":"A","rent":01}'],
    ['a number without an end', '{"reference":"A","share":1.}'],
    ['an exponent', '{"reference":"A","share":1e1}'],
    ['sixteen digits', '{"reference":"A","share":1234567890123456}'],
    ['a date that is none', '{"reference":"A","floods":[{"on":"2015-02-29"}]}'],
    ['days between two', '{"reference":"A","floods":[{"on":{"latest":"2015-02-28"}}]}'],
    ['an event without an end', '{"reference":"A","floods":[{"on":"ongoing"}]}'],
    [
      'a spell that is back to front',
      '{"reference":"A","home":{"lets":[{"from":"2015-01-02","to":"2015-01-01"}]}}',
    ],
    ['the same, end first', '{"reference":"A","home":{"lets":[{"to":"2015-01-01","from":"2015-01-02"}]}}'],
    ['two of one name', '{"reference":"A","owners":[{"name":"A"},{"name":"B"},{"name":"A"}]}'],
    ['a list that may hold more', '{"reference":"A","floods":{"items":[],"complete":false}}'],
    ['a list of references', '{"reference":"A","others":[]}'],
    ['a record in its own list', '{"reference":"A","near":[]}'],
    ['where it came from', '{"reference":"A","$source":"x"}'],
    ['a comma too many', '{"reference":"A",}'],
    ['a comma too many in a list', '{"reference":"A","floods":[{},]}'],
    ['a comma at the start', '{,"reference":"A"}'],
    ['an item that is no record', '{"reference":"A","floods":[[]]}'],
    ['something behind it', '{"reference":"A"} x'],
    ['two in one line', '{"reference":"A"}{"reference":"B"}'],
    ['no record', '[]'],
    ['a mark of the order of bytes', '\ufeff{"reference":"A"}'],
  ])('%s', (_, text) => {
    for (const end of ['', '\n', '\r\n']) expect(expectSame(PLACE, text + end)).toBe(0);
  });

  test('every line that ends too soon, and nothing of it stays', () => {
    const whole =
      '{"reference":"A","owners":[{"name":"x","visits":[{"on":"2015-01-01"}]}],"home":{"rooms":12}}';
    const cut = Array.from({ length: whole.length - 1 }, (_, index) => whole.slice(0, index + 1));
    for (const end of ['', '\n']) expect(expectSame(PLACE, [...cut, whole].join('\n') + end)).toBe(1);
  });

  test('more of a kind than are told apart', () => {
    const owners = (count: number): string =>
      JSON.stringify({
        reference: 'A',
        owners: Array.from({ length: count }, (_, at) => ({ name: `${at}` })),
      });
    expect(expectSame(PLACE, owners(64))).toBe(1);
    expect(expectSame(PLACE, owners(65))).toBe(0);
    // Names are told apart within one line only.
    expect(expectSame(PLACE, `${owners(40)}\n${owners(40)}`)).toBe(2);
  });
});

describe('only what is wanted', () => {
  const wanted = new Set([' reference', ' owners', 'owners visits', 'owners.visits on']);

  test('is stored, and all is checked', async () => {
    const module = await importReader(PROGRAM, 'Place', {
      wanted: (table, name) => wanted.has(`${table} ${name}`),
    });
    const lines = [
      '{"reference":"A","wet":true,"owners":[{"name":"A","visits":[{"on":"2015-01-01"}]}],"floods":[{"on":"2015-01-01"}]}',
      '{"reference":"A","wet":1}',
      '{"reference":"A","floods":[{"on":"2015-02-29"}]}',
      '{"reference":"A","floods":[{}],"home":{"lets":[{"from":"2015-01-02","to":"2015-01-01"}]}}',
      '{"reference":"A","owners":[{"name":"A"},{"name":"A"}]}',
      '{"reference":"A","owners":[{}]}',
      '{"reference":"A","share":1.5,"rent":2,"home":{"rooms":1,"lets":[{"from":"2015-01-02","to":"ongoing"}]}}',
    ];
    const bytes = bytesOf(lines.join('\n'));
    const columns = module.newColumns(10, 10);
    module.readLines(bytes, 0, bytes.length, columns, 0);
    expect([...columns.isRead.slice(0, columns.count)]).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect([...columns.tables.keys()]).toEqual(['', 'owners', 'owners.visits']);
    expect(shown(columns)).toMatchObject({
      '': { rows: 7, owners: { first: [0, 1, 1, 1, 1, 1, 1, 1], isKnown: [1, 0, 0, 0, 0, 0, 0] } },
      owners: { rows: 1, visits: { first: [0, 1], isKnown: [1] } },
      'owners.visits': { rows: 1, on: [day('2015-01-01')] },
    });
  });

  test('may be nothing', async () => {
    const module = await importReader(PROGRAM, 'Place', { wanted: () => false });
    const bytes = bytesOf('{"reference":"A","owners":[{"name":"A"}]}\n{"wet":true}\n');
    const columns = module.newColumns(10, 0);
    module.readLines(bytes, 0, bytes.length, columns, 0);
    expect([...columns.isRead.slice(0, columns.count)]).toEqual([1, 0]);
  });
});

describe('room', () => {
  const { newColumns, readLines } = PLACE.module;
  const withFloods = (name: string, count: number): string =>
    JSON.stringify({ reference: name, floods: Array.from({ length: count }, () => ({ kind: 'sea' })) });

  test('a line that finds none is the first of the next call, with its number', () => {
    const lines = [
      withFloods('A', 2),
      '',
      withFloods('B', 1),
      ' ',
      '',
      withFloods('C', 1),
      withFloods('D', 4),
      withFloods('E', 1),
    ];
    const bytes = bytesOf(lines.join('\n'));
    const columns = newColumns(10, 3);
    const calls: unknown[] = [];
    for (let at = 0, line = 0; at < bytes.length; line = columns.line[columns.count - 1]! + 1) {
      at = readLines(bytes, at, bytes.length, columns, line);
      const records = Array.from({ length: columns.count }, (_, row) => [
        columns.line[row],
        columns.isRead[row],
      ]);
      calls.push([records, columns.tables.get('floods')?.rows]);
    }
    expect(calls).toEqual([
      [
        [
          [0, 1],
          [2, 1],
        ],
        3,
      ],
      [[[5, 1]], 1],
      // In empty columns there is none either.
      [
        [
          [6, 0],
          [7, 1],
        ],
        1,
      ],
    ]);
  });

  test('there is for as many records as were asked for', () => {
    const bytes = bytesOf('{"reference":"A"}\n{"reference":"B"}\n\n{"reference":"C"}\n');
    const columns = newColumns(2, 0);
    expect(readLines(bytes, 0, bytes.length, columns, 0)).toBe(36);
    expect(readLines(bytes, 36, bytes.length, columns, 2)).toBe(bytes.length);
    expect([columns.count, columns.line[0]]).toEqual([1, 3]);
    expect(() => newColumns(0, 10)).toThrow(RangeError);
  });

  test('nothing stays of an earlier call', () => {
    const columns = newColumns(4, 4);
    const full = bytesOf(
      '{"reference":"A","wet":true,"rent":1,"home":{"sold":"2015-01-01"},"floods":[{"on":"2015-01-01"}]}\n',
    );
    readLines(full, 0, full.length, columns, 0);
    const bare = bytesOf('{"reference":"A","floods":[{}]}\n');
    readLines(bare, 0, bare.length, columns, 0);
    const fresh = newColumns(4, 4);
    readLines(bare, 0, bare.length, fresh, 0);
    expect(shown(columns)).toEqual(shown(fresh));
  });
});

describe('bytes', () => {
  const { newColumns, readLines } = PLACE.module;

  test('are read from one place to another, wherever they stand in memory', () => {
    const text = 'x}{"reference":"A"}\n{"reference":"B","owners":[{"name":"O"}]}{"reference":"C"}\n';
    const memory = Buffer.alloc(text.length + 5);
    memory.write(text, 5);
    const bytes = memory.subarray(5);
    const to = text.indexOf('{"reference":"C"');
    const columns = newColumns(4, 4);
    expect(readLines(bytes, 2, to, columns, 0)).toBe(to);
    expect([...columns.isRead.slice(0, columns.count)]).toEqual([1, 1]);
    const { from, to: ends } = columns.tables.get('')!.texts.get('reference')!;
    expect([0, 1].map((row) => text.slice(from[row], ends[row]))).toEqual(['A', 'B']);
    const names = columns.tables.get('owners')!.texts.get('name')!;
    expect(text.slice(names.from[0], names.to[0])).toBe('O');
    expect(text.slice(columns.from[1], columns.to[1])).toBe('{"reference":"B","owners":[{"name":"O"}]}');
  });

  test('of nothing but white space hold no records', () => {
    for (const text of [
      '',
      '\n',
      ' \r\n\t\n',
      '\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff\n\v\f',
      '   ',
    ])
      expect(linesRead(PLACE, bytesOf(text))).toEqual([]);
    expect(linesRead(PLACE, bytesOf('\u200b\n\u0085\n')).map(({ facts }) => facts)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('vocabularies', () => {
  test('records that stand in very many places are left in most', async () => {
    const steps = Array.from({ length: 14 }, (_, at) => `record R${at} { a1 : R${at + 1}  b1 : R${at + 1} }`);
    const compared = await comparedOf(programOf(`${steps.join('\n')}\nrecord R14 { wet : yes/no }`), 'R0');
    const nested = (name: string): unknown =>
      Array.from({ length: 14 }).reduce<unknown>((inner) => ({ [name]: inner }), { wet: true });
    expect(expectSame(compared, JSON.stringify(nested('a1')))).toBe(1);
    expect(expectSame(compared, JSON.stringify(nested('b1')))).toBe(0);
  });

  test('records that stand very deep are left', async () => {
    const steps = Array.from({ length: 150 }, (_, at) => `record R${at} { a1 : R${at + 1} }`);
    const compared = await comparedOf(programOf(`${steps.join('\n')}\nrecord R150 { wet : yes/no }`), 'R0');
    const nested = (depth: number): string => `${'{"a1":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    expect(expectSame(compared, nested(20))).toBe(1);
    expect(expectSame(compared, nested(60))).toBe(0);
    expect(expectSame(compared, nested(140))).toBe(0);
  });

  test('more fields than one number has bits', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `field_${at}`);
    const fields = names.map((name, at) => `  ${name} : ${at % 33 === 31 ? 'required ' : ''}count`);
    const compared = await comparedOf(programOf(`record Wide {\n${fields.join('\n')}\n}`), 'Wide');
    const facts = Object.fromEntries(names.map((name, at) => [name, at]));
    const reversed = Object.fromEntries(Object.entries(facts).reverse());
    expect(expectSame(compared, `${JSON.stringify(facts)}\n${JSON.stringify(reversed)}`)).toBe(2);
    for (const name of names) {
      const { [name]: _, ...others } = facts;
      expect(expectSame(compared, JSON.stringify(others)), name).toBe(
        /^field_(31|64|97)$/.test(name) ? 0 : 1,
      );
      expect(expectSame(compared, JSON.stringify(facts).replace('{', `{"${name}":1,`))).toBe(0);
      expect(expectSame(compared, JSON.stringify(reversed).replace('}', `,"${name}":1}`))).toBe(0);
    }
  });

  test.each([
    '__proto__',
    '$source',
    '"],x=1,["',
    'a"b',
    'a\\b',
    "'; globalThis.injected = true; '",
    '*/ globalThis.injected = true; /*',
    '\n globalThis.injected = true; \n',
    '\u2028 globalThis.injected = true; \u2028',
    '</script>',
    `\`\${globalThis.injected = true}\``,
    'é',
    '\ud800',
    '',
  ])('a core with the name %j', async (name) => {
    const swap = (value: unknown): unknown => {
      if (value === 'wet' || value === 'river' || value === 'floods' || value === 'rooms') return name;
      if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, swap(one)]));
      if (Array.isArray(value)) return value.map(swap);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, swap(one)]));
    };
    // Two fields are then called the same.
    const program = swap(PROGRAM) as CoreProgram;
    const module = await importReader(program, 'Place');
    const facts = { reference: 'A', [name]: true };
    const bytes = bytesOf(`${JSON.stringify(facts)}\n{"reference":"A"}\n`);
    const columns = module.newColumns(4, 4);
    module.readLines(bytes, 0, bytes.length, columns, 0);
    expect([...columns.isRead.slice(0, 2)]).toEqual([0, 1]);
    expect(globalThis).not.toHaveProperty('injected');
  });

  test('the code depends on the vocabulary only', () => {
    expect(emitReader(PROGRAM, 'Place', { wanted: () => true })).toBe(
      emitReader(programOf(RULES), 'Place', { wanted: () => true }),
    );
  });
});

describe('the rules of Leicestershire', async () => {
  const HOST = { read: (path: string): string => readFileSync(join(ROOT, path), 'utf8') };
  const files = ruleFiles().filter((file) => /leicestershire|england/.test(file));
  const { program } = openProject(HOST, files);
  const compared = await comparedOf(program!, 'Family');
  const cases = join(ROOT, 'rulesets/leicestershire/cases');

  test('cases', () => {
    const texts = readdirSync(cases, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.stringify(JSON.parse(readFileSync(join(cases, file), 'utf8'))));
    expect(texts.length).toBeGreaterThan(5);
    expectSame(compared, texts.join('\n'));
  });

  test('a cohort', () => {
    const all = [...generateFamilies({ families: 60 })];
    expectSame(compared, all.map((one) => JSON.stringify(one)).join('\n'));
    const plain = all.map((one) => {
      const {
        split_from: _,
        joined: __,
        related_families: ___,
        ...others
      } = plainly(one) as Record<string, unknown>;
      return JSON.stringify(others);
    });
    expect(expectSame(compared, plain.join('\n'))).toBe(60);
  });
});
