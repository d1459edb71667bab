// The Markdown of a document: a plan as a golden text, and texts that Markdown or HTML would read as markup.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, markdownOf } from '../../../../src/backends/document/markdown.ts';
import { documentsOf } from '../../../../src/workspace/documents.ts';
import { projectOf } from '../../../support/memory-host.ts';

const RULES = `source act {
  title     "The act"
  published 1 May 2015
  standing  attested
}

source talk {
  title    "What is said"
  standing general_knowledge
}

choice Area { north "The north"  south }

record Place {
  reference : required text
  owner     : private text
  area      : Area
  wet       : yes/no          "Water stands in it"
  floods    : list of Flood
}

event Flood { on : date  depth : count }

parameter worth : money {
  £10  from 1 January 2014 cites act "rule 9"
  £20  from 1 January 2016
}

define lately_flooded of Place "A flood in the last year" is at least one flood in the last 12 months

plan dry "Dry places" for Place {
  in force 1 April 2015 to 31 March 2016
  cites act "page 1"
  date looked "The day on which somebody looked"

  problem damp "It is damp" {
    cites act "page 2"

    indicator soaked "Water stands in it" {
      wet
      evidence from land_survey or owner_report
      cites talk
    }

    indicator flooded {
      lately_flooded or at least 2 floods in the last 3 years
    }
  }

  filter in_area "It lies in the north" {
    area is north
  }

  eligibility "Dry, and in the north" {
    none of problems
    and in_area
  }

  outcome drier for damp {
    no floods in the 6 months before looked
    assume no when unknown because "Nobody looked"
  }

  payments {
    prize pays worth when drier
    never more in all than £15
  }
}

plan dry_hills extends dry where area is south {
  replace indicator damp.soaked "Water stands in it now" because "Hills dry fast" {
    wet is yes
  }

  remove indicator damp.flooded because "Hills are not flooded"

  replace filter in_area from 1 June 2015 to 31 August 2015 because "A dry summer" {
    area is any of { north, south }
  }

  set parameter worth to £12 from 1 June 2015 to 31 August 2015
}
`;

const project = projectOf(RULES);
const [dry, hills] = ['dry', 'dry_hills'].map((name) => documentsOf(project, name, undefined)[0]!);

test('the rules have no mistake', () => {
  expect(project.diagnostics).toEqual([]);
});

test('a plan as Markdown', async () => {
  await expect(markdownOf(dry!)).toMatchFileSnapshot('golden/dry.md');
});

test('a plan that amends another as Markdown', async () => {
  await expect(markdownOf(hills!)).toMatchFileSnapshot('golden/dry_hills.md');
});

test('the same rules give the same text', () => {
  expect(markdownOf(documentsOf(projectOf(RULES), 'dry', undefined)[0]!)).toBe(markdownOf(dry!));
});

describe('texts in Markdown', () => {
  test.each([
    ['a pipe ends no cell', 'one | two', 'one \\| two'],
    ['angle brackets open no tag', '<script>', '&lt;script&gt;'],
    ['a backtick begins no code', '`x`', '\\`x\\`'],
    ['brackets make no link', '[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['stars and underscores stay', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['a backslash escapes nothing', '\\|', '\\\\\\|'],
    ['an entity is told as it is written', '&lt;', '&amp;lt;'],
    ['an address makes no link', 'http://x.y www.z a@b', 'http&#58;//x.y www&#46;z a&#64;b'],
    ['lines fall together', 'two\r\n\n# lines', 'two # lines'],
    ['control characters are shown', '\u0000\u202e', '&lt;U+0000&gt;&lt;U+202E&gt;'],
  ])('%s', (_, text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test('none of what begins markup stands alone, whatever a text holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
        expect(escaped.replace(/\\[\\`*_[\]|~$]/g, '')).not.toMatch(/[\\`*_[\]|~$]/);
        expect(escaped.replace(/&(?:amp|lt|gt|#58|#46|#64);/g, '')).not.toContain('&');
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['# one', '- one', '+ one', '1. one', '1) one', '= one'])(
    'a sentence may begin with %s',
    (text) => {
      const paragraph = { kind: 'paragraph' as const, text: [{ kind: 'text' as const, text }] };
      const { lead, ...rest } = { ...dry!, sections: [] };
      expect(lead.length).toBeGreaterThan(0);
      const line = markdownOf({ ...rest, lead: [paragraph] })
        .trimEnd()
        .split('\n')
        .at(-1)!;
      expect(line).toMatch(/^(?:\\[#+=-]|1\\[.)])/);
    },
  );
});
