// Files of a project: what they use, and what goes wrong between them.

import { describe, expect, test } from 'vitest';
import { askPlan } from '../../../src/interpret/answer.ts';
import { verdictWord } from '../../../src/values/index.ts';
import { openProject } from '../../../src/workspace/project.ts';
import { projectOf } from '../../support/memory-host.ts';

const PLACE = 'record Place { wet : yes/no }\n';
const found = (text: string, files?: Readonly<Record<string, string>>): readonly string[] =>
  projectOf(text, files).diagnostics.map(({ code, span }) => `${span.file} ${code}`);

describe('‘use’ brings what another file declares', () => {
  test('from a folder beside', () => {
    expect(
      found('use "words/place"\ndefine damp of Place is wet\n', { 'words/place.headline': PLACE }),
    ).toEqual([]);
  });
  test('and what that file uses in turn', () => {
    const files = { 'a.headline': 'use "b"\n', 'b.headline': PLACE };
    expect(found('use "a"\ndefine damp of Place is wet\n', files)).toEqual([]);
  });
  test('a file that is not used is not seen, and the mend says which it is', () => {
    const files = {
      'a.headline': 'use "b"\n',
      'b.headline': 'define damp of Place is wet\n',
      'c.headline': PLACE,
    };
    const project = projectOf('use "a"\nuse "c"\n', files);
    expect(project.diagnostics.map(({ code, help }) => `${code}: ${help}`)).toEqual([
      'names/unknown: it is declared in c.headline: add a ‘use’ line for that file',
    ]);
  });
  test('not from outside the project', () => {
    for (const path of [
      '../secrets',
      '/etc/passwd',
      'a/../../b',
      'C:/x',
      '..\\..\\x',
      'file:///etc/passwd',
    ]) {
      const codes = found(`use "${path}"\n`);
      expect(codes, path).toHaveLength(1);
      expect(codes[0], path).toMatch(/names\/use-(outside|not-found)/);
    }
  });
  test('not in a circle', () => {
    const files = { 'a.headline': 'use "example"\n' };
    expect(found('use "a"\n', files)).toEqual([
      'a.headline names/use-cycle',
      'example.headline names/use-cycle',
    ]);
  });
});

describe('one name, two files', () => {
  test('two files that never meet may each have a Place', () => {
    const files = { 'a.headline': PLACE, 'b.headline': PLACE };
    expect(found('use "a"\n', files)).toEqual([]);
  });
  test('a file that sees both may not', () => {
    const files = { 'a.headline': PLACE, 'b.headline': PLACE };
    expect(found('use "a"\nuse "b"\n', files)).toEqual(['b.headline names/declared-twice']);
  });
  test('plans share one set of names, since a plan is asked for by name', () => {
    const plan = `${PLACE}plan dry for Place { eligibility { not wet } }\n`;
    const files = {
      'a.headline': plan,
      'b.headline': plan,
      'c.headline': 'use "a"\n',
      'd.headline': 'use "b"\n',
    };
    expect(found('use "a"\nuse "b"\n', files)).toContain('b.headline names/declared-twice');
  });
});

describe('mistakes do not breed', () => {
  test('a file that is not there is reported, and not each name that it would have declared', () => {
    expect(found('use "gone"\ndefine damp of Place is wet\ndefine dry of Place is not damp\n')).toEqual([
      'example.headline names/use-not-found',
    ]);
  });
  test('a broken declaration does not make its name unknown elsewhere', () => {
    expect(found('record Place { wet : }\ndefine damp of Place is wet\n')).toEqual([
      'example.headline syntax/unexpected',
    ]);
  });
  test('an unknown type is reported once, not at each use of the field', () => {
    expect(
      found(
        'record Place { kind : Kindd }\ndefine damp of Place is kind is wet\ndefine dry of Place is not kind is wet\n',
      ),
    ).toEqual(['example.headline names/unknown']);
  });
  test('a mistake in one declaration does not hide one in the next', () => {
    expect(
      found(
        'record Place { wet : yes/no, }\nrecord Town { size : number }\ndefine big of Town is size is at least 10%\n',
      ),
    ).toEqual(['example.headline syntax/unexpected', 'example.headline types/unit-mismatch']);
  });
});

describe('what rests on itself', () => {
  const plan = (first: string, second: string): string =>
    `${PLACE}plan dry for Place {\n  problem late { indicator i { ${first} } }\n  problem poor { indicator j { ${second} } }\n  eligibility { late }\n}\n`;
  test('two problems of a plan', () => {
    expect(found(plan('poor', 'late'))).toEqual(['example.headline types/cycle']);
  });
  test('an indicator that asks for all problems', () => {
    expect(found(plan('at least 1 of problems', 'wet'))).toEqual(['example.headline types/cycle']);
  });
  test('a problem that stands on another, which stands on facts, is no circle', () => {
    expect(found(plan('poor', 'wet'))).toEqual([]);
  });
});

describe('two vocabularies that never meet', () => {
  test('may each have a Place with rules of its own', () => {
    const other =
      'record Place { height : number }\ndefine high of Place is height is at least 3\nplan tall for Place { eligibility { high } }\n';
    const mine = `${PLACE}define high of Place is wet\nplan dry for Place { eligibility { not high } }\n`;
    const { program, diagnostics } = openProject({ read: (path) => (path === 'a.headline' ? mine : other) }, [
      'a.headline',
      'b.headline',
    ]);
    expect(diagnostics).toEqual([]);
    const ask = (plan: string, facts: Record<string, unknown>): string => {
      const found = program?.plans.get(plan);
      return program && found
        ? verdictWord(askPlan(program, found, facts, { asOf: 0 }).eligible?.verdict ?? 0)
        : 'no plan';
    };
    expect(ask('dry', { wet: false })).toBe('yes');
    expect(ask('tall', { height: 3 })).toBe('yes');
    expect(ask('tall', { height: 2 })).toBe('no');
  });
});
