// `headline audit`: a decision kept in one file with all that it rests on, and replayed from that file.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DRY, filesIn, PLACE, ROOT, type Said, Shell } from './support/headline.ts';

const shell = new Shell();
afterAll(() => shell.close());

const AS_OF = ['--as-of', '2015-09-30'];
const WET = '{ "reference": "Marsh", "owner": "Hesketh", "wet": true, "floods": [{ "on": "2015-05-01" }] }\n';

function placeFolder(facts = WET): string {
  return shell.folder({ 'rules/place.headline': PLACE, 'place.json': facts });
}

function audit(folder: string, ...words: readonly string[]): Promise<Said> {
  const given = ['audit', 'dry', '--family', 'place.json', '--rules', 'rules', '--out', 'kept.json'];
  return shell.headline(folder, ...given, ...AS_OF, ...words);
}

function verify(folder: string, ...words: readonly string[]): Promise<Said> {
  return shell.headline(folder, 'audit', '--verify', 'kept.json', ...words);
}

async function kept(facts = WET): Promise<string> {
  const folder = placeFolder(facts);
  expect(await audit(folder)).toMatchObject({ code: 0, err: '' });
  return folder;
}

const textIn = (folder: string): string => readFileSync(join(folder, 'kept.json'), 'utf8');

/** Changes the file as somebody would who has an editor, and knows how such a file is written. */
function change(folder: string, edit: (audit: ReturnType<typeof JSON.parse>) => void): void {
  const audit = JSON.parse(textIn(folder));
  edit(audit);
  writeFileSync(join(folder, 'kept.json'), `${JSON.stringify(audit, null, 1)}\n`);
}

/** `put(audit, 'rules.files.0.name', 'a')` */
function put(audit: ReturnType<typeof JSON.parse>, place: string, value: unknown): void {
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  steps.reduce((at, step) => at[step], audit)[last] = value;
}

describe('an audit file holds all that a decision rests on', () => {
  test('the question, the rules word for word, the facts, every answer with its reason, and hashes', async () => {
    const folder = await kept();
    const { facts, question, rules, answer, ...head } = JSON.parse(textIn(folder));
    expect(head).toMatchObject({
      format: 'headline-audit/1',
      madeOn: null,
      plan: 'dry',
      title: 'Dry places',
    });
    expect(question).toEqual({ asOf: '2015-09-30', knownOn: null, dates: {} });
    expect(facts).toEqual(JSON.parse(WET));
    expect(rules.files).toMatchObject([{ name: 'place.headline', text: PLACE }]);
    expect(answer.inForce).toEqual({ from: '2015-04-01', to: '2016-03-31', onTheDay: true });
    expect(
      answer.parts.map(({ kind, name, answer }: Record<string, string>) => [kind, name, answer]),
    ).toEqual([
      ['indicator', 'damp.soaked', 'yes'],
      ['problem', 'damp', 'yes'],
      ['indicator', 'flooded.lately', 'yes'],
      ['problem', 'flooded', 'yes'],
      ['filter', 'known_place', 'yes'],
      ['eligibility', 'eligibility', 'no'],
    ]);
    expect(answer.parts[1].reason.citations).toEqual(['The report, page 1 (attested)']);
  });

  test('a payment stands in it in exact pence, and a figure exactly', async () => {
    const rules = `record Place { reference : text  wet : yes/no }
plan dry for Place {
  define third is 1 / 3
  eligibility { wet }
  payments { help pays £10.50 when eligible }
}
`;
    const folder = shell.folder({ 'rules/place.headline': rules, 'place.json': '{ "wet": true }' });
    const said = await audit(folder);
    expect(said).toMatchObject({ code: 0, err: '' });
    const { parts } = JSON.parse(textIn(folder)).answer;
    const named = (name: string) => parts.find((part: { name: string }) => part.name === name);
    expect(named('third').exact).toMatchObject({ value: '1/3' });
    expect(named('help').exact).toEqual({
      pence: { value: 1050, least: 1050, most: 1050, mayNotApply: false },
    });
  });

  test('the same decision gives the same bytes, wherever the rules lie and the command is run', async () => {
    const [one, other] = [await kept(), await kept()];
    expect(textIn(one)).toBe(textIn(other));
    const deeper = shell.folder({ 'a/b/place.headline': PLACE, 'a/c.json': WET });
    await shell.headline(deeper, 'audit', 'dry', '--family', 'a/c.json', ...AS_OF, '--out', 'kept.json');
    expect(textIn(deeper)).toBe(textIn(one));
  });

  test('the day on which it is made stands in it only where that is said', async () => {
    const folder = placeFolder();
    await audit(folder, '--made-on', '2016-01-02');
    expect(JSON.parse(textIn(folder)).madeOn).toBe('2016-01-02');
  });

  test('a file that is there is not written over, unless that is asked for', async () => {
    const folder = await kept();
    writeFileSync(join(folder, 'kept.json'), 'mine');
    const said = await audit(folder);
    expect(said.code).toBe(2);
    expect(said.err).toContain('‘kept.json’ is there already');
    expect(textIn(folder)).toBe('mine');
    expect(await audit(folder, '--force')).toMatchObject({ code: 0, err: '' });
    expect(filesIn(folder)).toEqual(['kept.json', 'place.json', 'rules', 'rules/place.headline']);
  });

  test('facts that only another plan of the rules asks for are kept too', async () => {
    const other = `use "place"

plan judged for Place {
  filter fair { judgement by council }
  eligibility { wet }
}
`;
    const folder = shell.folder({
      'rules/place.headline': PLACE,
      'rules/judged.headline': other,
      'place.json': DRY.replace('}', ', "$judgements": { "fair": { "answer": true, "by": "council" } } }'),
    });
    const checked = await shell.headline(folder, 'check', 'rules');
    if (checked.code !== 0) throw new Error(checked.err);
    expect(await audit(folder)).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(textIn(folder)).rules.files).toHaveLength(2);
    expect(await verify(folder)).toMatchObject({ code: 0 });
  });
});

describe('a replay needs the file alone', () => {
  test('of each case study: the same answer', async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      const folder = shell.folder({});
      const out = join(folder, 'kept.json');
      const facts = `rulesets/leicestershire/cases/case-${number}.json`;
      await shell.headline(
        ROOT,
        'audit',
        'leicestershire_phase_2',
        '--family',
        facts,
        ...AS_OF,
        '--out',
        out,
      );
      expect(await verify(folder)).toMatchObject({ code: 0, err: '' });
      expect(await shell.headline(ROOT, 'audit', '--verify', out, '--rules', 'rulesets')).toMatchObject({
        code: 0,
        out: 'leicestershire_phase_2, as of 2015-09-30\nthe same answer under these rules\n',
      });
    }
  }, 60_000);

  test('a fact that was changed is found, with the answers that move', async () => {
    const folder = await kept();
    change(folder, ({ facts }) => {
      facts.wet = false;
    });
    expect(await verify(folder)).toEqual({
      code: 1,
      err: '',
      out: [
        'dry, as of 2015-09-30',
        'the whole: its SHA-256 is not that of what the file holds',
        'indicator damp.soaked: yes then, no now',
        'problem damp: yes then, no now',
        'filter known_place: yes for another reason: another fact under ‘wet is known’',
        'eligibility: no for another reason: ‘damp’ was yes, is no',
        '5 differences',
        '',
      ].join('\n'),
    });
  });

  test('an answer that was changed is found, and so is a reason', async () => {
    const folder = await kept();
    change(folder, ({ answer }) => {
      answer.parts[5].answer = 'yes';
      answer.parts[0].reason.parts[0].answer = 'no';
    });
    const said = await verify(folder);
    expect(said.code).toBe(1);
    expect(said.out).toContain('eligibility: yes then, no now\n');
    expect(said.out).toContain(
      'indicator damp.soaked: yes for another reason: another fact under ‘damp.soaked’\n',
    );
  });

  test('a rule that was changed is found by its hash and by what it decides', async () => {
    const folder = await kept();
    change(folder, ({ rules }) => {
      rules.files[0].text = rules.files[0].text.replace('last 12 months\n', 'last 1 month\n');
    });
    const said = await verify(folder);
    expect(said.code).toBe(1);
    expect(said.out).toContain(
      'rule file ‘place.headline’: its text is not the one that its SHA-256 was made of\n',
    );
    expect(said.out).toContain('problem flooded: yes then, no now\n');
  });

  test('a file that only looks the same is told from the one that was made', async () => {
    const folder = await kept();
    writeFileSync(
      join(folder, 'kept.json'),
      textIn(folder).replace('"facts": {', '"facts": {},\n "facts": {'),
    );
    const said = await verify(folder);
    expect(said.code).toBe(1);
    expect(said.out).toContain('the file is not written as it was made');
  });

  test('--json has every difference with its kind', async () => {
    const folder = await kept();
    change(folder, (audit) => {
      audit.toolkit = '9.9.9';
    });
    const said = await verify(folder, '--json');
    expect(said.code).toBe(1);
    expect(JSON.parse(said.out)).toMatchObject({
      same: false,
      toolkit: '9.9.9',
      differences: [{ kind: 'hash' }],
    });
  });
});

describe('a replay under the rules of today says what would differ', () => {
  test('which rule files are others, and which answers move', async () => {
    const folder = await kept();
    writeFileSync(join(folder, 'rules/place.headline'), PLACE.replace('none of problems', 'not damp or wet'));
    expect(await verify(folder, '--rules', 'rules')).toEqual({
      code: 1,
      err: '',
      out: [
        'dry, as of 2015-09-30',
        'rule file ‘place.headline’ is another now',
        'eligibility: no then, yes now',
        '1 difference',
        '',
      ].join('\n'),
    });
  });

  test('a rule that is only worded otherwise moves nothing', async () => {
    const folder = await kept();
    writeFileSync(join(folder, 'rules/place.headline'), `// A remark.\n${PLACE}`);
    const said = await verify(folder, '--rules', 'rules');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain(
      'rule file ‘place.headline’ is another now\nthe same answer under these rules\n',
    );
  });

  test('a plan that is gone, and facts that fit no more, are told without a fact', async () => {
    const folder = await kept();
    writeFileSync(join(folder, 'rules/place.headline'), PLACE.replace('plan dry', 'plan drier'));
    expect((await verify(folder, '--rules', 'rules')).out).toContain('these rules have no plan of this name');
    writeFileSync(join(folder, 'rules/place.headline'), PLACE.replace('  owner     : private text\n', ''));
    const said = await verify(folder, '--rules', 'rules');
    expect(said.code).toBe(1);
    expect(said.out).toContain('the facts do not fit the rules: input/unknown-field');
    expect(said.out + said.err).not.toContain('Hesketh');
  });
});

describe('an audit file that is broken or hostile harms nothing', () => {
  const SMALL = 'a'.repeat(64);
  const cases: readonly (readonly [string, string])[] = [
    ['nothing at all', ''],
    ['no JSON', '{ "format": "headline-audit/1", '],
    ['JSON of something else', DRY],
    ['a list', '[]'],
    ['null', 'null'],
    ['a later format', '{ "format": "headline-audit/2" }'],
    ['a format with a control character', '{ "format": "\\u001b[31mheadline" }'],
    ['half of one', '{ "format": "headline-audit/1", "plan": "dry" }'],
    ['ten thousand brackets', '['.repeat(10_000)],
    ['a prototype', '{ "format": "headline-audit/1", "__proto__": { "plan": "dry" } }'],
  ];

  test.each(cases)('%s: one clean error with its code', async (_, text) => {
    const folder = shell.folder({ 'kept.json': text });
    const said = await verify(folder);
    expect(said.code).toBe(2);
    expect(said.out).toBe('');
    expect(said.err).toContain('input/not-an-audit');
    expect(said.err).not.toMatch(/ at .*:\d+:\d+/);
    expect(said.err).not.toContain('\u001b');
  });

  const edits: readonly (readonly [string, string, unknown])[] = [
    ['a rule file that leads up', 'rules.files.0.name', '../../etc/place.headline'],
    ['a rule file of the whole disk', 'rules.files.0.name', '/etc/place.headline'],
    ['a rule file that is no rule file', 'rules.files.0.name', 'place.json'],
    ['rule files that are none', 'rules.files', []],
    ['a day that does not exist', 'question.asOf', '2015-02-30'],
    ['a hash that is none', 'sha256', `${SMALL}a`],
    ['facts that are a list', 'facts', []],
    ['something more', 'more', 'Hesketh'],
    ['a reason that is no reason', 'answer.parts.0.reason.parts', [1]],
  ];

  test.each(edits)('%s: one clean error with its code', async (_, place, value) => {
    const folder = await kept();
    change(folder, (audit) => put(audit, place, value));
    const said = await verify(folder);
    expect(said.code).toBe(2);
    expect(said.err).toContain('input/not-an-audit');
    expect(said.err).not.toContain('Hesketh');
  });

  test('one rule file twice: which of them would count?', async () => {
    const folder = await kept();
    change(folder, ({ rules }) => rules.files.push(rules.files[0]));
    expect((await verify(folder)).err).toContain('two of its rule files have one name');
  });

  const differing: readonly (readonly [string, string, unknown, string])[] = [
    ['rules that are broken', 'rules.files.0.text', 'plan', 'the rules have errors: syntax/'],
    ['a plan that is not there', 'plan', 'wet', 'the rules have no plan of this name'],
    ['facts that do not fit', 'facts.wet', 'Hesketh', 'do not fit the rules: input/wrong-value'],
    ['a date nobody asks for', 'question.dates.claim', '2015-01-01', 'does not ask for'],
    [
      'a rule file that uses one outside',
      'rules.files.0.text',
      `use "../secret"\n${PLACE}`,
      'the rules have errors: names/use-outside',
    ],
  ];

  test.each(differing)('%s: it can’t be asked again, and says why', async (_, place, value, reason) => {
    const folder = await kept('{ "reference": "Marsh", "wet": true, "floods": [] }');
    change(folder, (audit) => put(audit, place, value));
    const said = await verify(folder);
    expect(said).toMatchObject({ code: 1, err: '' });
    expect(said.out).toContain('it can’t be asked again: ');
    expect(said.out).toContain(reason);
    expect(said.out).not.toContain('Hesketh');
  });

  test('a fact called __proto__ is refused as any other that the vocabulary does not have', async () => {
    const folder = await kept();
    const text = textIn(folder).replace('"facts": {', '"facts": {\n  "__proto__": { "wet": false },');
    writeFileSync(join(folder, 'kept.json'), text);
    const said = await verify(folder);
    expect(said.code).toBe(1);
    expect(said.out).toContain('the facts do not fit the rules: input/unknown-field');
  });

  test('control characters of a file reach no terminal', async () => {
    const folder = await kept();
    change(folder, ({ answer }) => {
      answer.parts[0].name = 'damp\u001b[31m\nsame answer';
    });
    const said = await verify(folder);
    expect(said.code).toBe(1);
    expect(said.out).not.toContain('\u001b');
    expect(said.out).toContain('<U+001B>');
  });
});

describe('wrong words are refused in plain ones', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['neither a plan nor a file to replay', [], 'which plan is meant?'],
    ['no place to write', ['dry', '--family', 'place.json'], 'where is the audit file to be written?'],
    ['no facts', ['dry', '--out', 'kept.json'], 'whose decision is meant?'],
    ['a plan beside --verify', ['dry', '--verify', 'kept.json'], 'a plan has no place beside it'],
    ['a day beside --verify', ['--verify', 'kept.json', ...AS_OF], '--as-of has no place beside it'],
    ['a file that is not there', ['--verify', 'none.json'], 'input/no-such-file'],
  ];
  test.each(cases)('%s', async (_, words, reason) => {
    const said = await shell.headline(placeFolder(), 'audit', ...words);
    expect(said.code).toBe(2);
    expect(said.err).toContain(reason);
  });
});
