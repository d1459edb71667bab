// `headline timeline`: what has dates in the facts of one family, and what of it counts.

import { afterAll, expect, test } from 'vitest';
import { ROOT, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const ASKED = [
  'timeline',
  'leicestershire_phase_2',
  '--family',
  'rulesets/leicestershire/cases/case-2.json',
  '--as-of',
  '2015-09-30',
];

test('the windows of a part are bars, and each event that it looked at says whether it counts', async () => {
  const { code, out } = await shell.headline(ROOT, ...ASKED, '--rule', 'school');
  expect(code).toBe(0);
  expect(out).toMatch(/^ in the last 3 terms +├─+┤$/m);
  expect(out).toMatch(/^ +gaps in education… +╌+●━+╌*$/m);
  expect(out).toContain('counts in “at least one gap_in_education”: it is “now” (30 September 2015)');
  for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
});

test('as JSON every event has its place in the facts, its days and its mark', async () => {
  const { out } = await shell.headline(ROOT, ...ASKED, '--rule', 'school', '--json');
  const { rows, windows } = JSON.parse(out);
  const lanes = rows.flatMap((row: { lanes: readonly object[] }) => row.lanes);
  expect(lanes).toContainEqual(
    expect.objectContaining({
      path: 'members[0].gaps_in_education',
      items: [
        expect.objectContaining({
          path: 'members[0].gaps_in_education[0]',
          mark: 'counts',
          ongoing: true,
          from: { earliest: '2011-10-01', latest: '2013-03-30' },
          to: { earliest: '2015-09-30', latest: null },
        }),
      ],
    }),
  );
  expect(windows.map(({ words }: { words: string }) => words)).toContain('in the last 3 terms');
});

test('a part that the plan does not have is refused, with the name that may be meant', async () => {
  const { code, err } = await shell.headline(ROOT, ...ASKED, '--rule', 'schol');
  expect(code).toBe(2);
  expect(err).toContain('did you mean ‘school’?');
});
