// Where each passage of a source is encoded, whatever it is that cites it.

import { describe, expect, test } from 'vitest';
import { type TracedSource, tracedSources } from '../../../src/analysis/traced-sources.ts';
import { dayText } from '../../../src/values/index.ts';
import { projectOf } from '../../support/memory-host.ts';

function traced(rules: string): readonly TracedSource[] {
  const { checked, diagnostics } = projectOf(rules);
  if (!checked) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return tracedSources(checked);
}

const PASSAGES = `source act {
  title "The act"  published 1 May 2015  document "act.txt"  standing attested
  passages {
    "section 1" "Who may apply"
    "section 1(2)" "For how long"
    "section 2" "The register" not encoded because "It decides nothing"
    "section 3" "Appeals"
  }
}
record Place { wet : yes/no }
`;

const namesOf = (citedBy: TracedSource['withoutPlace']): readonly string[] =>
  citedBy.map(({ kind, name }) => `${kind} ${name}`);

describe('a passage', () => {
  const [act] = traced(`${PASSAGES}
    define damp of Place is wet cites act "section 1(2), last sentence"
    define dry of Place is not wet cites act "section 1(1)"
    define any_case of Place is wet cites act`);

  test('is encoded where something cites it, and the longest that fits is the one cited', () => {
    expect(act?.passages.map(({ place, state, citedBy }) => [place, state, namesOf(citedBy)])).toEqual([
      ['section 1', 'encoded', ['define Place.dry']],
      ['section 1(2)', 'encoded', ['define Place.damp']],
      ['section 2', 'not encoded', []],
      ['section 3', 'not yet', []],
    ]);
  });

  test('keeps its words, and the reason why it is not encoded', () => {
    expect(act?.passages[2]).toMatchObject({ words: 'The register', because: 'It decides nothing' });
  });

  test('a citation without a place is of the source alone', () => {
    expect(namesOf(act?.withoutPlace ?? [])).toEqual(['define Place.any_case']);
  });

  test('a source is told with what is said of it', () => {
    const { title, published = 0, document, standing } = act ?? {};
    expect([title, dayText(published), document, standing]).toEqual([
      'The act',
      '1 May 2015',
      'act.txt',
      'attested',
    ]);
  });
});

test('a place that a source does not list stands beside what it lists', () => {
  const [act, guide] = traced(`${PASSAGES} source guide { standing local }
    define damp of Place is wet cites act "page 9" cites guide "page 2" cites guide "page 2"`);
  expect(act?.unlisted.map(({ place, citedBy }) => [place, namesOf(citedBy)])).toEqual([
    ['page 9', ['define Place.damp']],
  ]);
  expect(guide?.unlisted.map(({ place, citedBy }) => [place, citedBy.length])).toEqual([['page 2', 2]]);
});

test('everything that can cite is found, under the name by which it is looked for', () => {
  const cite = (number: number): string => `cites act "section 3, ${number}"`;
  const [act] = traced(`${PASSAGES}
    record Town { places : list of Place  ${cite(1)} }
    event Flood { on : date  ${cite(2)} }
    spell Stay { from : date  to : date or ongoing  ${cite(3)} }
    choice Side { north "North" south "South" ${cite(4)} }
    scale Depth lowest first { low high ${cite(5)} }
    group damp_places of Place, each damp_place, when wet ${cite(6)}
    calendar terms { spring 1 January 2015 to 31 March 2015 ${cite(7)} }
    define rainy by Side is 3 ${cite(8)}
    parameter fee "The fee" : money {
      £10 from 1 April 2012 ${cite(9)}
      £20 from 1 April 2015 ${cite(10)}
    }
    table rate of Place "The rate" {
      wet || pay
      yes || £1
      no  || £0
      ${cite(11)}
    }
    figures rain by Side { north 3 south 4 ${cite(12)} }
    entries floods of Flood {
      on
      1 May 2015
      ${cite(13)}
    }
    allocation workers { share 7 among sides in proportion to rain rounded to whole ones by largest remainder ${cite(14)} }
    figure total { stated 7 ${cite(15)} worked out as sum of rain }
    plan dry for Town {
      ${cite(16)}
      date found "The day on which it was found" ${cite(30)}
      warn when no place has wet because "Look again" ${cite(31)}
      define wet_ones is number of damp_places ${cite(17)}
      problem damp "Damp" {
        ${cite(18)}
        indicator rain "Rain" { any place has wet ${cite(19)} }
      }
      filter open { any place has wet ${cite(20)} }
      gate agreed { any place has wet ${cite(21)} }
      eligibility { damp and open ${cite(22)} }
      outcome drier for damp { no place has wet ${cite(23)} }
      progress { drier ${cite(24)} }
      payments { first pays £10 when drier ${cite(25)} }
    }
    plan local extends dry {
      replace indicator damp.rain because "Marsh" { every place has wet ${cite(26)} }
      add indicator damp.flood { any place has wet ${cite(27)} }
      add filter shut { any place has wet ${cite(28)} }
      remove gate agreed because "Not here" ${cite(32)}
      set parameter fee to £15 because "Dearer" ${cite(33)}
      set calendar terms to terms ${cite(34)}
    }
    programme both { ${cite(29)} phase 1 uses dry, for towns found before 1 May 2015 phase 2 uses dry }
    scenario "A dry town" for dry { as of 1 May 2015 town from "town.json" expect eligibility is no ${cite(35)} }
  `);
  const citedBy = act?.passages[3]?.citedBy ?? [];
  expect(citedBy.map(({ kind, name, place }) => `${place?.slice(11)} ${kind} ${name}`)).toEqual([
    '1 record Town',
    '2 event Flood',
    '3 spell Stay',
    '4 choice Side',
    '5 scale Depth',
    '6 group Place.damp_places',
    '7 calendar terms',
    '8 define rainy',
    '9 parameter fee',
    '10 parameter fee',
    '11 table Place.rate',
    '12 figures rain',
    '13 entries floods',
    '14 allocation workers',
    '15 figure total',
    '16 plan dry',
    '30 date dry/found',
    '31 warning dry/warning',
    '17 define dry/wet_ones',
    '18 problem dry/damp',
    '19 indicator dry/damp.rain',
    '20 filter dry/open',
    '21 gate dry/agreed',
    '22 eligibility dry/eligibility',
    '23 outcome dry/drier',
    '24 progress dry/progress',
    '25 payments dry/payments',
    '26 indicator local/damp.rain',
    '27 indicator local/damp.flood',
    '28 filter local/shut',
    '32 remove gate local/agreed',
    '33 set parameter local/fee',
    '34 set calendar local/terms',
    '29 programme both',
    '35 scenario “A dry town”',
  ]);
  expect(citedBy.flatMap(({ name, from }) => (from === undefined ? [] : `${name} ${dayText(from)}`))).toEqual(
    ['fee 1 April 2012', 'fee 1 April 2015'],
  );
  expect(citedBy.find(({ name }) => name === 'dry/damp')?.label).toBe('Damp');
});

test('what a plan inherits is cited where it is written, once', () => {
  const [act] = traced(`${PASSAGES}
    plan dry for Place { eligibility { wet cites act "section 3" } }
    plan local extends dry { }`);
  expect(namesOf(act?.passages[3]?.citedBy ?? [])).toEqual(['eligibility dry/eligibility']);
});
