// A citation names the passage that it is in; what a source does not list, or lists twice, is told.

import { describe, expect, test } from 'vitest';
import { isWithin } from '../../../src/names/passage.ts';
import { projectOf } from '../../support/memory-host.ts';

const listing = (passages: string): string => `source act { standing attested passages { ${passages} } }\n`;
const citing = (place: string): string => `record Place { wet : yes/no cites act "${place}" }\n`;

const told = (rules: string): readonly string[] =>
  projectOf(rules).diagnostics.map(({ code, message, help }) => `${code}: ${message}; ${help ?? 'no help'}`);

describe('a place is within another that it begins with', () => {
  test.each([
    ['paragraph 1', 'paragraph 1', true],
    ['paragraph 1(iii), second sentence', 'paragraph 1', true],
    ['paragraph 1, table', 'paragraph 1', true],
    ['paragraph 10', 'paragraph 1', false],
    ['paragraph 1a', 'paragraph 1', false],
    ['paragraph 1é', 'paragraph 1', false],
    ['Paragraph 1', 'paragraph 1', false],
    ['paragraph 1', 'paragraph 1(iii)', false],
    ['(iii)', '', false],
  ])('%j in %j: %j', (place, around, is) => {
    expect(isWithin(place, around)).toBe(is);
  });
});

describe('a citation of a passage that the source does not list', () => {
  const LISTED = listing('"section 1(1)" "Who" "section 1(2)" "How long" "the table of rates" "Rates"');

  test('of one that it lists, or of a part of it, nothing is told', () => {
    expect(told(LISTED + citing('section 1(1)'))).toEqual([]);
    expect(told(LISTED + citing('section 1(1), second sentence'))).toEqual([]);
  });

  test('a slip in a place is told with the one that was meant, and decides nothing', () => {
    const { diagnostics, program } = projectOf(LISTED + citing('the table of rats'));
    expect(diagnostics).toMatchObject([
      {
        code: 'names/unknown-passage',
        severity: 'warning',
        help: 'did you mean ‘the table of rates’?',
        fix: { title: 'cite ‘the table of rates’', safety: 'review' },
      },
    ]);
    expect(program).toBeDefined();
  });

  test('of a place that differs in signs and capitals alone, the mend is sure', () => {
    expect(projectOf(LISTED + citing('Section 1 (2)')).diagnostics).toMatchObject([
      { fix: { safety: 'safe', edits: [{ text: '"section 1(2)"' }] } },
    ]);
  });

  test('of a place that is wider than those listed, its parts are told', () => {
    expect(told(LISTED + citing('section 1'))).toEqual([
      'names/unknown-passage: ‘act’ lists no passage ‘section 1’; it lists parts of it: ‘section 1(1)’, ‘section 1(2)’',
    ]);
  });

  test('of a place like no other, what there is to do', () => {
    expect(told(LISTED + citing('page 12'))).toEqual([
      'names/unknown-passage: ‘act’ lists no passage ‘page 12’; add it to the passages of the source, or cite the passage that it is part of',
    ]);
  });

  test('a source that lists none is cited anywhere, and a citation needs no place', () => {
    expect(told(`source act { standing attested }\n${citing('page 12')}`)).toEqual([]);
    expect(told(`${LISTED}record Place { wet : yes/no cites act }`)).toEqual([]);
  });

  test('an empty list lists nothing', () => {
    expect(told(listing('') + citing('page 12'))).toHaveLength(1);
  });
});

test('a passage listed twice is told at both places', () => {
  expect(projectOf(listing('"page 1" "One" "page 2" "Two" "page 1" "Again"')).diagnostics).toMatchObject([
    {
      code: 'names/passage-twice',
      message: 'the passage ‘page 1’ is listed twice',
      related: [{ label: 'first listed here' }],
    },
  ]);
});

test('a source has one list of passages', () => {
  expect(told('source act { passages { } standing attested passages { "page 1" "One" } }')).toEqual([
    'syntax/said-twice: the list of passages is said twice; no help',
  ]);
});

test('‘passages’ and ‘encoded’ are names like any other', () => {
  const rules = `source passages { title "T" }
    record Thing { passages : count  encoded : yes/no  cites passages }
    define many of Thing is passages is at least 3 or not encoded`;
  expect(told(rules)).toEqual([]);
});

test('a source with tens of thousands of passages, each cited and as many not, is read in seconds', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => index);
  const listed = listing(many.map((index) => `"page ${index}" "Words"`).join('\n'));
  const cited = many.map((index) => `cites act "page ${index}, line 1"\ncites act "leaf ${index}"`);
  const started = performance.now();
  const { diagnostics } = projectOf(`${listed}record Place { wet : yes/no\n${cited.join('\n')} }`);
  expect(diagnostics).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(20_000);
});
