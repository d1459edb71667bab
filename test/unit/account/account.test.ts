import { expect, test } from 'vitest';
import {
  type Account,
  accountDocument,
  accountLines,
  accountOf,
  type Facts,
  factTexts,
  htmlOf,
  markdownOf,
  spanText,
} from '../../../src/index.ts';
import { dayFromIso } from '../../../src/values/index.ts';
import { LIBRARY } from '../../support/ask.ts';
import { projectOf } from '../../support/memory-host.ts';

/** Why a plan with this body says what it does of a household on 30 September 2015. */
function accountFor(body: string, facts: Facts): Account {
  const project = projectOf(`${LIBRARY}\nplan asked "Who is asked" for Household {\n${body}\n}\n`);
  const { program } = project;
  const plan = program?.plans.get('asked');
  if (!program || !plan) throw new Error(project.diagnostics.map(({ message }) => message).join('\n'));
  return accountOf({ program, plan, facts, asked: { asOf: dayFromIso('2015-09-30') ?? 0 } }, (origin) => {
    const source = project.sources.get(origin.file);
    return source ? spanText(source, origin) : '';
  });
}

const VISITED = 'eligibility { at least 1 visit in the last 6 months }';

test('of several events that would do, the reason holds one, with where it came from', () => {
  const { eligibility } = accountFor(VISITED, {
    warned: true,
    visits: [
      { on: '2015-09-01', $source: 'gate', $recorded: '2015-09-02' },
      { on: '2015-09-03' },
      { on: '2014-09-03' },
    ],
  });
  expect(factTexts(eligibility?.facts ?? [])).toEqual([
    'visits[0]: on 1 September 2015 (from gate, recorded 2 September 2015)',
  ]);
  expect(eligibility?.lines.map(({ text }) => text)).toEqual([
    'at least 1 visit in the last 6 months: yes',
    'counted: 2',
    'in the last 6 months: 31 March 2015 to 30 September 2015',
    'visit on 1 September 2015 (from gate, recorded 2 September 2015): counts',
  ]);
});

test('of two conditions that each settle it, the one on the fewest facts is told', () => {
  const { eligibility } = accountFor('eligibility { at least 2 visits ever or warned }', {
    warned: true,
    visits: [{ on: '2015-09-01' }, { on: '2015-09-03' }],
  });
  expect(factTexts(eligibility?.facts ?? [])).toEqual(['warned: yes']);
  expect(eligibility?.lines.map(({ text }) => text)).toEqual(['warned: yes']);
});

test('that there are no more than are known is told where the verdict rests on it, and only there', () => {
  const none = accountFor(VISITED, { visits: [] }).eligibility;
  expect(factTexts(none?.facts ?? [])).toEqual(['visits: none']);
  expect(none?.lines.map(({ text }) => text)).toContain('visits: none');
  const some = accountFor(VISITED, { visits: [{ on: '2015-09-01' }] }).eligibility;
  expect(some?.lines.map(({ text }) => text)).not.toContain('visits: 1 known');
});

test('an open part is told by what it waits for', () => {
  const { eligibility, sections } = accountFor(
    `problem warned_once "Warned" { indicator once "Once" { warned } }\n${VISITED}`,
    {},
  );
  expect(eligibility).toMatchObject({ answer: 'unknown', facts: [] });
  expect(eligibility?.waitsFor).toHaveLength(1);
  expect(sections.map(({ title, parts }) => [title, ...parts.map(({ name }) => name)])).toEqual([
    ['Problems', 'warned_once'],
  ]);
  expect(sections[0]?.parts[0]).toMatchObject({ answer: 'unknown', lines: [] });
});

test('what was assumed is told with its reason; where a fact tells, nothing is assumed', () => {
  const body =
    'problem told "Told" { indicator once "Once" { warned\nassume no when unknown because "Nobody said" } }\neligibility { none of problems }';
  expect(accountFor(body, {}).eligibility).toMatchObject({
    answer: 'yes',
    assumptions: ['assumed no: “Nobody said”'],
  });
  expect(accountFor(body, { warned: false }).eligibility).toMatchObject({
    answer: 'yes',
    assumptions: [],
  });
});

test('a part that is told under the eligibility is not told twice', () => {
  const { sections } = accountFor(
    'problem first "1" { indicator once "Once" { warned } }\nproblem second "2" { indicator visited "Visited" { at least 1 visit ever } }\neligibility { any of problems }',
    { warned: true, visits: [] },
  );
  expect(sections.flatMap(({ parts }) => parts.map(({ name }) => name))).toEqual(['second']);
});

test('texts of facts stay texts in every form', () => {
  const account = accountFor('eligibility { reference is known }', { reference: '<b>*x*</b>\u001b[31m' });
  const document = accountDocument(account, '<i>_A_</i>');
  expect(htmlOf(document)).toContain('&lt;i&gt;_A_&lt;/i&gt;');
  expect(htmlOf(document)).not.toContain('<b>');
  expect(htmlOf(document)).not.toContain('\u001b');
  expect(markdownOf(document)).toContain('&lt;i&gt;\\_A\\_&lt;/i&gt;');
  expect(accountLines(account).join('\n')).not.toContain('\u001b');
});

test('as a document every section has a heading, and the plan its title', () => {
  const document = accountDocument(accountFor(VISITED, { visits: [{ on: '2015-09-01' }] }), 'H-1');
  expect(document).toMatchObject({ title: 'Who is asked', sections: [{ title: 'Who is eligible' }] });
  expect(markdownOf(document)).toContain(
    '- **eligibility: yes**\n  - at least 1 visit in the last 6 months: yes',
  );
});
