// `headline reconcile`: what documents state beside what the rules work out, as a table, as Markdown and as JSON.

import { afterAll, describe, expect, test } from 'vitest';
import { Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const RULES = `
source minutes { title "Minutes | of the board" }
figure total "The total" {
  stated £8,760,000 cites minutes "page 2"
  worked out as £5,260,000 + £3,508,000
}
figure share { stated 29.9%  worked out as 827 / 2,770 }
`;

const reconcile = (...words: readonly string[]) =>
  shell.headline(
    shell.folder({ 'figures.headline': RULES }),
    'reconcile',
    'figures.headline',
    '--as-of',
    '2015-09-30',
    ...words,
  );

describe('reconcile sets what is stated beside what is worked out', () => {
  test('as a table, with the differences and their sources', async () => {
    const { code, out, err } = await reconcile();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`figure     stated      worked out        finding            place

Minutes | of the board
The total  £8,760,000  £8,768,000        differs by £8,000  page 2

No document cited
share      29.9%       29.86% (rounded)  agrees

2 figures, as of 30 September 2015: 1 agrees, 1 differs
`);
  });

  test('as Markdown, in which no title breaks the table', async () => {
    const { out } = await shell.headline(
      shell.folder({ 'figures.headline': RULES.replace('The total', 'The | total') }),
      ...['reconcile', 'figures.headline', '--as-of', '2015-09-30', '--markdown'],
    );
    expect(out).toContain('## Minutes | of the board\n\n| figure | stated |');
    expect(out).toContain('| The \\| total | £8,760,000 | £8,768,000 | differs by £8,000 | page 2 |\n');
  });

  test('as the differences alone, with the count of all', async () => {
    const { out } = await reconcile('--differences');
    expect(out).not.toContain('29.9%');
    expect(out).toContain('differs by £8,000');
    expect(out).toContain('2 figures, as of 30 September 2015: 1 agrees, 1 differs');
  });

  test('as JSON, exactly', async () => {
    const { out } = await reconcile('--json');
    const [total, share] = JSON.parse(out).figures;
    expect(total).toMatchObject({ finding: 'differs', stated: '8760000', differsBy: { value: '8000' } });
    expect(share).toMatchObject({ finding: 'agrees', places: 3, workedOut: { value: '827/2770' } });
  });
});

test('rules without stated figures say so', async () => {
  const folder = shell.folder({ 'none.headline': 'choice Place { north  south }\n' });
  const { code, out } = await shell.headline(folder, 'reconcile', 'none.headline');
  expect({ code, out }).toEqual({ code: 0, out: 'no figure is stated\n' });
});
