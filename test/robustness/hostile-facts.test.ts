// Facts that are broken, hostile or only odd: whatever the JSON, the answer is diagnostics at a place of it, in a moment.

import { describe, expect, test } from 'vitest';
import { renderDiagnostics } from '../../src/diagnostics/render-text.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { projectOf } from '../support/memory-host.ts';

const { program } = projectOf(`
record Town {
  name   : required text
  wet    : yes/no
  size   : count
  kind   : one of hill, plain
  rent   : money
  share  : percent
  built  : date
  floods : list of Flood
  mayor  : Mayor
  pals   : list of reference to Mayor
}
event Flood { on : date  deep : count }
record Mayor { code : required text }
`);

/** The codes that are told, each once, and whether the facts were taken. */
function read(text: string): readonly [codes: readonly string[], taken: boolean] {
  const source = { file: 'facts.json', text };
  const { value, diagnostics } = readFacts(program!, 'Town', source);
  for (const { span } of diagnostics)
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  const rendered = renderDiagnostics(diagnostics, () => source);
  expect(rendered).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\u2028\u2029\ufeff]/u);
  return [[...new Set(diagnostics.map(({ code }) => code))], value !== undefined];
}

const withFacts = (members: string): string => `{"name":"A",${members}}`;
const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(',');

describe('facts that can’t be taken', { timeout: 60_000 }, () => {
  test.each([
    ['lists in lists', '['.repeat(10_000) + ']'.repeat(10_000), 'input/not-json'],
    ['records in records', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'input/not-json'],
    ['10 MB of spaces', ' '.repeat(10_000_000), 'input/not-json'],
    ['10 MB in a text', withFacts(`"kind":"${'x'.repeat(10_000_000)}"`), 'input/wrong-value'],
    ['a text of 10 MB with no end', `{"name":"${'a'.repeat(10_000_000)}`, 'input/not-json'],
    ['10 MB of facts that nobody knows', withFacts(many(600_000, (n) => `"k${n}":1`)), 'input/unknown-field'],
    ['floods without a day', withFacts(`"floods":[${many(300_000, () => '{"on":3}')}]`), 'input/wrong-value'],
    ['one fact twice', withFacts('"wet":true,"wet":false'), 'input/repeated-key'],
    ['one fact 300,000 times', withFacts(many(300_000, () => '"wet":true')), 'input/repeated-key'],
    ['__proto__', withFacts('"__proto__":{"wet":true}'), 'input/unknown-field'],
    ['__proto__ in a list', withFacts('"floods":[{"__proto__":{"on":"2015-01-01"}}]'), 'input/unknown-field'],
    ['constructor', withFacts('"constructor":1,"toString":2'), 'input/unknown-field'],
    ['a number without end', withFacts('"size":1e400'), 'input/wrong-value'],
    ['a number of 10,000 digits', withFacts(`"size":${'9'.repeat(10_000)}`), 'input/wrong-value'],
    ['a number too small to hold', withFacts('"size":1e-400'), 'input/wrong-value'],
    ['half a penny', withFacts('"rent":0.5'), 'input/wrong-value'],
    ['a year 99999', withFacts('"built":"99999-01-01"'), 'input/wrong-value'],
    ['a day 0', withFacts('"floods":[{"on":"2015-00-00"}]'), 'input/wrong-value'],
    ['31 February', withFacts('"built":"2015-02-31"'), 'input/wrong-value'],
    ['null', withFacts('"floods":null'), 'input/wrong-value'],
    ['a control character in a text', '{"name":"A\u0000\u001b[31m"}', 'input/not-json'],
    [
      'control characters in a name',
      withFacts('"\\u001b[31m\\u2028\\ud800\\u202e":1'),
      'input/unknown-field',
    ],
    ['nothing', '', 'input/not-json'],
    ['no record', 'null', 'input/wrong-value'],
    ['a list', '[]', 'input/wrong-value'],
    ['a text', '"x"', 'input/wrong-value'],
    ['more than one record', '{"name":"A"}{"name":"B"}', 'input/not-json'],
  ])('%s', (_, text, code) => {
    expect(read(text)).toEqual([[code], false]);
  });

  test.each(['name', 'wet', 'size', 'kind', 'rent', 'share', 'built', 'floods', 'mayor', 'pals'])(
    'something of another type for %s',
    (field) => {
      const values = ['"nonsense"', '-1.5', 'true', '{}', '[3]', 'null', '{"items":3}'];
      const taken = values.filter((value) => {
        const others = field === 'name' ? '"wet":true' : '"name":"A"';
        return read(`{${others},"${field}":${value}}`)[1];
      });
      const fitting: Readonly<Record<string, readonly string[]>> = {
        name: ['"nonsense"'],
        wet: ['true'],
        share: ['-1.5'],
      };
      expect(taken).toEqual(fitting[field] ?? []);
    },
  );
});

describe('facts that can', { timeout: 60_000 }, () => {
  test.each([
    ['10 MB of floods', withFacts(`"floods":[${many(450_000, () => '{"on":"2015-01-01"}')}]`)],
    ['a byte order mark', '\ufeff{"name":"A"}'],
    ['CRLF and spaces', '\r\n{ "name" :\t"A" }\r\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([[], true]);
  });
});
