// Slips that change nothing, shown so; and slips that show, of which nothing of the kind may be shown.

import { describe, expect, test } from 'vitest';
import { takenApart } from '../../../src/mutants/atoms.ts';
import { type Equivalence, equivalenceOf } from '../../../src/mutants/equivalent.ts';
import { sampleFamilies } from '../../../src/testing/index.ts';
import { differing, slipCalled, slipsIn, withSlip } from '../../support/slips.ts';

const VOCABULARY = `record Place {
  reference : required text
  wet       : yes/no
  icy       : yes/no
  rooms     : count
  kind      : one of house, flat, boat
  floods    : list of Flood
}
event Flood { on : date }
`;

const dry = (eligibility: string, more = ''): string =>
  `${VOCABULARY}${more}plan dry for Place {\n  eligibility { ${eligibility} }\n}\n`;

function shown(rules: string, says: string): Equivalence | undefined {
  const slips = slipsIn(rules);
  const mutant = slipCalled(slips, says);
  return equivalenceOf(slips.program, { mutant, slipped: withSlip(slips.program, mutant) });
}

const TABLE = `table care of Place, first match {
  wet | rooms      || level
  yes | any        || 2
  no  | at least 3 || 1
  no  | at least 5 || 1
  otherwise        || 0
}
`;
const LEVEL = dry('care.level is at least 1', TABLE);

describe('what can be shown to change nothing', () => {
  test('a row that another makes needless', () => {
    expect(shown(LEVEL, '‘5’ were ‘6’')).toMatchObject({ kind: 'ways', unknown: true });
    expect(shown(LEVEL, '‘5’ were ‘4’')).toMatchObject({ kind: 'ways', unknown: true });
  });

  test('a condition that follows from the other', () => {
    const both = dry('at least 3 floods in the last 6 months and at least 1 flood in the last 6 months');
    const found = shown(both, '‘at least 1 flood in the last 6 months’ were left out');
    expect(found).toMatchObject({ kind: 'ways', unknown: true });
  });

  test('the same condition twice', () => {
    expect(
      shown(
        dry('(wet or icy) and (wet or icy)'),
        'one of the 2 parts of ‘(wet or icy) and (wet or icy)’ were enough',
      ),
    ).toMatchObject({
      kind: 'ways',
      unknown: true,
    });
  });

  test('of known facts only, where it matters what is not known', () => {
    const split = dry('(wet and icy) or (wet and not icy)');
    // Whoever knows that it is wet, and not whether it is icy, cannot tell: the second part without its ‘not’ would change that, and more.
    expect(shown(split, '‘not icy’ were without its ‘not’')).toBeUndefined();
    const tautology = dry('wet and (icy or not icy)');
    expect(shown(tautology, '‘icy or not icy’ were left out')).toMatchObject({
      kind: 'ways',
      unknown: false,
    });
  });
});

describe('what shows is never shown to change nothing', () => {
  test.each([
    [LEVEL, '‘3’ were ‘2’'],
    [LEVEL, '‘3’ were ‘4’'],
    [dry('rooms is at least 3 and rooms is at most 3'), '‘rooms is at least 3’ were left out'],
    [
      dry('rooms is more than 3 or rooms is less than 3'),
      'the comparison in ‘rooms is more than 3’ were ‘at least’, not ‘more than’',
    ],
    [dry('kind is house or kind is boat'), '‘kind is boat’ were left out'],
    [
      dry('at least 3 floods in the last 6 months and at least 1 flood in the last 3 months'),
      '‘at least 1 flood in the last 3 months’ were left out',
    ],
  ])('rules %#', (rules, says) => {
    expect(shown(rules, says)).toBeUndefined();
  });
});

describe('of all that is shown to change nothing', () => {
  const rules = [
    LEVEL,
    dry('at least 3 floods in the last 6 months and at least 1 flood in the last 6 months'),
    dry('wet and (icy or not icy)'),
    dry('rooms is at least 3 and rooms is at most 3 and (wet or kind is boat)'),
    dry('not wet and (wet or icy) and at least 2 floods in the last 2 months'),
  ];

  test.each(rules)('%#: no generated family is answered otherwise', (text) => {
    const slips = slipsIn(text);
    const { program } = slips;
    const plan = program.plans.get('dry')!;
    const found = slips.mutants.flatMap((mutant) => {
      const slipped = withSlip(program, mutant);
      const how = equivalenceOf(program, { mutant, slipped });
      return how ? [{ mutant, slipped, isOfKnown: how.kind === 'ways' && !how.unknown }] : [];
    });
    const all = sampleFamilies(program, plan, { seed: 5, runs: 80 });
    const known = sampleFamilies(program, plan, { seed: 5, runs: 80, complete: true });
    for (const { mutant, slipped, isOfKnown } of found)
      for (const family of isOfKnown ? known : [...all, ...known])
        expect(differing([program, slipped], 'dry', family), mutant.says).toEqual([]);
    // The families would tell: on some of them other slips show.
    const others = slips.mutants.filter((mutant) => !found.some((one) => one.mutant === mutant));
    const seen = others.filter((mutant) => {
      const slipped = withSlip(program, mutant);
      return [...all, ...known].some((family) => differing([program, slipped], 'dry', family).length > 0);
    });
    expect(seen.length).toBeGreaterThan(0);
  });
});

describe('a rule taken apart', () => {
  test('a figure stands on each number that it is compared with, beside it and beyond', () => {
    const { program } = slipsIn(dry('rooms is at least 3 and rooms is at most 5 and wet'));
    const taken = takenApart(program, [program.rules.get('dry/eligibility')!.body], 0)!;
    const [rooms, wet] = taken.atoms;
    expect(wet?.values.map((value) => value.kind === 'verdict' && value.verdict)).toEqual([1, 2, 3]);
    const points = rooms!.values.flatMap((value) =>
      value.kind === 'number' && value.number.lo === value.number.hi ? [value.number.lo] : [],
    );
    expect(points).toEqual([2, 3, 4, 5, 6]);
  });
});
