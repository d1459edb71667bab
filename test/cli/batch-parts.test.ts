// The parts of a run over many records: reading at once, pieces of lines, and what is shown while it runs.

import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Chunk, chunksOf, linesOf } from '../../cli/batch/chunks.ts';
import { progressText, showProgress, timeText } from '../../cli/batch/progress.ts';
import { Stores } from '../../cli/batch/stores.ts';
import { addTally, countRejected, emptyTally } from '../../cli/batch/tally.ts';
import { quickReader, readFacts } from '../../src/index.ts';
import { openProject } from '../../src/workspace/project.ts';
import { PLACE } from './support/headline.ts';

describe('reading at once', () => {
  const project = openProject({ read: () => PLACE }, ['place.headline']);
  const program = project.program;
  if (!program) throw new Error('the rules are sound');
  const quick = quickReader(program, 'Place');

  const agrees = (text: string): void => {
    const facts = quick(text);
    const { value, diagnostics } = readFacts(program, 'Place', { file: '', text });
    if (facts !== undefined) expect([value, diagnostics]).toEqual([facts, []]);
  };

  test.each([
    '{"reference":"A \\" : \\\\","wet":true}',
    '{ "reference" : "A" ,\t"floods" : [ { "on" : "2015-01-01" } ] }',
    '{"floods":{"items":[],"complete":false}}',
  ])('takes %s', (text) => {
    expect(quick(text)).toEqual(JSON.parse(text));
    agrees(text);
  });

  test.each([
    '{"wet":true,"wet":true}',
    '{"wet":true,"w\\u0065t":true}',
    '{"reference":1.00000000000000000001}',
    '{"wet":null}',
    '{"__proto__":{"wet":true}}',
    '{"wet":true',
    '[[[',
    '',
  ])('leaves %s to whoever says why', (text) => {
    expect(quick(text)).toBeUndefined();
  });

  test('gives only what careful reading gives, however the text is spoilt', () => {
    const sound =
      '{"reference":"A\\u0041","wet":true,"floods":[{"on":"2015-01-01"},{"on":{"latest":"2015-02-28"}}]}';
    const slips = fc.constantFrom(
      '"',
      '\\',
      ',',
      ':',
      '{',
      '}',
      '[',
      ']',
      ' ',
      '1',
      'e',
      '"wet":false,',
      '\\u0022',
      '0.1',
    );
    fc.assert(
      fc.property(fc.nat(sound.length), fc.nat(4), slips, (at, cut, slip) => {
        agrees(sound.slice(0, at) + slip + sound.slice(at + cut));
      }),
    );
  });
});

describe('pieces of lines', () => {
  async function piecesOf(
    pieces: readonly string[],
    most: number,
  ): Promise<readonly (readonly [number, string])[]> {
    const chunks: Chunk[] = [];
    const place = Buffer.alloc(100);
    async function* source(): AsyncIterable<Uint8Array> {
      // Each is written over by the next, as pieces of a file are.
      for (const piece of pieces) yield place.subarray(0, place.write(piece));
    }
    for await (const chunk of chunksOf(source(), new Stores(), most)) chunks.push(chunk);
    return chunks.flatMap((chunk) =>
      chunk.isTooLong
        ? [[chunk.first, 'too long'] as const]
        : [...linesOf(chunk)].map(({ number, bytes }) => [number, Buffer.from(bytes).toString()] as const),
    );
  }

  test('are the lines of the whole, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[a\n]{0,6}$/)), async (pieces) => {
        const whole = pieces.join('');
        const lines = whole.split('\n').map((line, at) => [at + 1, line] as const);
        expect(await piecesOf(pieces, 1_000)).toEqual(
          whole.endsWith('\n') || whole === '' ? lines.slice(0, -1) : lines,
        );
      }),
    );
  });

  test('do not hold a line that is too long, and go on after it', async () => {
    expect(await piecesOf(['a\nbbb', 'bbb', 'bbb', '\nc', '\nddd', 'dddd'], 5)).toEqual([
      [1, 'a'],
      [2, 'too long'],
      [3, 'c'],
      [4, 'too long'],
    ]);
  });
});

describe('what is shown while it runs', () => {
  test('tells the rate, the share and the time that is left', () => {
    expect(progressText({ records: 12_300, bytes: 25, allBytes: 100, milliseconds: 10_000 })).toBe(
      '12,300 records, 1,230 a second, 25% done, about 30 s left',
    );
    expect(timeText(3_900_000)).toBe('1 h 5 min');
    expect(timeText(61_000)).toBe('2 min');
  });

  test('is nothing where no terminal is', () => {
    const stream = new PassThrough();
    showProgress(stream, () => ({ records: 1, bytes: 1, allBytes: 1, milliseconds: 1 }))();
    expect(stream.read()).toBeNull();
  });

  test('is one line that is written over, and is gone at the end', async () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 30 });
    const stop = showProgress(stream, () => ({ records: 7, bytes: 1, allBytes: 2, milliseconds: 500 }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    stop();
    const text = String(stream.read());
    expect(text.startsWith('\r\u001b[2K7 records, 14 a second, 50% d\r')).toBe(true);
    expect(text.endsWith('\r\u001b[2K')).toBe(true);
    expect(text).not.toContain('\n');
  });
});

test('what threads counted is added up', () => {
  const [one, other] = [emptyTally(), emptyTally()];
  countRejected(one, 'a');
  countRejected(other, 'a');
  other.payments.set('fee', { due: 1, nothing: 0, unknown: 2, pence: 9_007_199_254_740_993n });
  addTally(one, other);
  addTally(one, other);
  expect(one.rejected.get('a')).toBe(3);
  expect(one.payments.get('fee')).toEqual({ due: 2, nothing: 0, unknown: 4, pence: 18_014_398_509_481_986n });
});
