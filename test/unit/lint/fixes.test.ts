// What a tool can mend: each fix leaves rules that can be read, no finding that it is for, and every comment.

import { describe, expect, test } from 'vitest';
import { withFixes } from '../../../src/diagnostics/fix.ts';
import { format } from '../../../src/format/format.ts';
import type { LintCode } from '../../../src/lint/linted.ts';
import { findings, fixed, found } from '../../support/lint-found.ts';

describe('a fix mends what it is for', () => {
  const HOUSE = 'record House {\n  rooms : list of Room\n  soil  : one of clay, sand\n}\n';
  const ROOM = 'record Room { dry : yes/no  big : yes/no }\n';
  const plan = (condition: string): string =>
    `${HOUSE}${ROOM}plan sound for House {\n  filter whole {\n    ${condition} // all of it\n  }\n  eligibility { whole }\n}\n`;

  const cases: readonly (readonly [LintCode, string, string])[] = [
    [
      'lint/not-private',
      'record Tenant {\n  reference : text\n  surname   : text // at birth\n}\n',
      'surname   : private text // at birth',
    ],
    [
      'lint/not-private',
      'record Tenant { reference : text surname : required text }\n',
      'surname : required private text',
    ],
    [
      'lint/said-twice',
      `${HOUSE}${ROOM}define firm of House is soil is any of { clay, clay }\n`,
      'soil is any of { clay }',
    ],
    ['lint/said-twice', `${HOUSE}${ROOM}define safe of Room is dry and dry and big\n`, 'is dry and big\n'],
    [
      'lint/said-twice',
      `${HOUSE}${ROOM}define safe of Room is any of { dry, big, dry, big }\n`,
      'any of { dry, big }',
    ],
    [
      'lint/every-of-none',
      plan('every room has dry'),
      '    every room has dry\n    applies when there is a room // all of it',
    ],
    [
      'lint/every-of-none',
      plan('every room who is big has dry'),
      '\n    applies when there is a room who is big // all of it',
    ],
  ];
  for (const [code, rules, wanted] of cases)
    test(`${code}: ${wanted.trim()}`, () => {
      expect(found(code, rules).length).toBeGreaterThan(0);
      const { text, findings: left } = fixed(rules, 'safe', 'review');
      expect(text).toContain(wanted);
      expect(left.filter((one) => one.code === code)).toEqual([]);
      expect(rules.match(/\/\/.*/g)).toEqual(text.match(/\/\/.*/g));
    });

  test('every code with a fix has a case here', () => {
    const withFix = new Set(cases.map(([code]) => code));
    for (const [code, rules] of cases) expect(findings(code, rules).every(({ fix }) => fix)).toBe(true);
    expect([...withFix].sort()).toEqual(['lint/every-of-none', 'lint/not-private', 'lint/said-twice']);
  });
});

describe('what is safe is told from what wants a review', () => {
  const safety = (code: LintCode, rules: string): readonly (string | undefined)[] =>
    findings(code, rules).map(({ fix }) => fix?.safety);

  test('a private text is safe, unless reports call the record by it', () => {
    expect(safety('lint/not-private', 'record Tenant { reference : text surname : text }\n')).toEqual([
      'safe',
    ]);
    expect(safety('lint/not-private', 'record Tenant { surname : text reference : text }\n')).toEqual([
      'review',
    ]);
  });

  test('an item that is counted twice is the author’s to mend', () => {
    const rules =
      'record Room { dry : yes/no big : yes/no }\ndefine safe of Room is at least 2 of { dry, big, dry }\n';
    expect(safety('lint/said-twice', rules)).toEqual([undefined]);
  });

  test('an item with a comment before it is left to the author', () => {
    const rules =
      'record Room { dry : yes/no big : yes/no }\ndefine safe of Room is any of {\n  dry, big,\n  // again\n  dry\n}\n';
    expect(safety('lint/said-twice', rules)).toEqual([undefined]);
  });

  test('‘applies when’ is not offered where it would have to say more', () => {
    const plan = (condition: string): string =>
      `record House { rooms : list of Room visits : list of Visit }\nrecord Room { dry : yes/no beds : list of Bed }\nrecord Bed { made : yes/no }\nevent Visit { on : date late : yes/no }\nplan sound for House { date review eligibility { whole } filter whole { ${condition} } }\n`;
    expect(safety('lint/every-of-none', plan('every room has dry'))).toEqual(['review']);
    expect(safety('lint/every-of-none', plan('any room has every bed has made'))).toEqual([undefined]);
    expect(safety('lint/every-of-none', plan('(every room has dry) as at review'))).toEqual([undefined]);
    expect(safety('lint/every-of-none', plan('(every visit has late) in the last 12 months'))).toEqual([
      undefined,
    ]);
  });

  test('only what is asked for is made', () => {
    const rules = 'record Tenant {\n  surname  : text\n  postcode : text\n}\n';
    expect(fixed(rules, 'safe').text).toBe(
      'record Tenant {\n  surname  : text\n  postcode : private text\n}\n',
    );
    expect(fixed(rules, 'safe', 'review').text).toBe(
      'record Tenant {\n  surname  : private text\n  postcode : private text\n}\n',
    );
  });
});

describe('fixes are made together', () => {
  test('of two that touch, the second waits for the next round', () => {
    const at = (start: number, end: number) => ({ file: '', start, end });
    const fix = (start: number, end: number, text: string) =>
      ({ title: '', safety: 'safe', edits: [{ span: at(start, end), text }] }) as const;
    expect(withFixes('abcdef', [fix(1, 3, ''), fix(3, 4, 'X'), fix(5, 6, 'Y')])).toBe('adeY');
  });

  test('a file in the house form stays in it', () => {
    const rules = format({
      file: 'example.headline',
      text: 'record Tenant { reference : text "A letter" surname : text "At birth" owed : money "Rent" }\n',
    }).value!;
    const { text, mended } = fixed(rules, 'safe');
    expect(mended).toBe(1);
    expect(text).toContain('private text');
    expect(format({ file: 'example.headline', text }).value).toBe(text);
  });

  test('a file that its author lays out otherwise keeps its layout', () => {
    const rules = 'record   Tenant   { reference : text   surname :   text }\n';
    expect(fixed(rules, 'safe').text).toBe(
      'record   Tenant   { reference : text   surname :   private text }\n',
    );
  });

  test('rules with errors are left as they are', () => {
    const rules = 'record Tenant { surname : text }\ndefine odd of Tenant is nothing_known\n';
    expect(() => fixed(rules, 'safe')).toThrow('names/unknown');
  });
});
