// What a policy lead reads when a rule is wrong.

import { expect, test } from 'vitest';
import { renderDiagnostics } from '../../../src/diagnostics/render-text.ts';
import { projectOf } from '../../support/memory-host.ts';

function report(text: string): string {
  const project = projectOf(text);
  return renderDiagnostics(project.diagnostics, (file) => project.sources.get(file));
}

test('a missing per cent sign is shown where it is missing, with both sides named', () => {
  const rules = 'record School {\n  absence : percent\n}\ndefine often of School is absence of at least 10\n';
  expect(report(rules)).toBe(
    [
      'error[types/unit-mismatch]: a percentage is compared with a count',
      '   example.headline:4:47',
      '    4 | define often of School is absence of at least 10',
      '      |                           -------             ^^ this is a count',
      '      |                           this is a percentage',
      '   help: write 10%',
      '',
    ].join('\n'),
  );
});

test('two places that disagree are both given', () => {
  expect(report('choice Place { north }\n\nchoice Place { south }\n')).toBe(
    [
      'error[names/declared-twice]: ‘Place’ is declared twice',
      '   example.headline:3:8',
      '    3 | choice Place { south }',
      '      |        ^^^^^',
      '   example.headline:1:8: first declared here',
      '',
    ].join('\n'),
  );
});

test('of a very long line, the part around the place is quoted', () => {
  const text = report(`choice Place { ${'north_of_the_river '.repeat(400)} ; }\n`);
  expect(text.split('\n').every((line) => line.length < 140)).toBe(true);
  expect(text).toContain('^');
});

test('control characters of a rule file never reach the terminal', () => {
  const text = report('choice Place { "\u001b[31mred" }\n');
  expect(text).toContain('<U+001B>[31mred');
  expect(text).not.toContain('\u001b');
});
