// Random vocabularies: records with fields of any type and any name, and records in fields and lists.

import fc, { type Arbitrary } from 'fast-check';

/** Names that objects have anyway, names that begin or end alike, and short ones. */
const NAMES = [
  ...['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'length', 'prototype'],
  ...['c', 'b', 'ab', 'ba', 'abc', 'abd', 'row', 'bytes', 'view', 'rows', 'seen0', 'first_one', 'last_one'],
  ...['long_name_that_begins_alike_1', 'long_name_that_begins_alike_2', 'other_name_that_begins_alike'],
];

const PLAIN =
  `yes/no|count|number|percent|money|money a week|duration in days|date|date or ongoing|text|private text|one of x, xx, xxx, xxxx,
  xxxy, long_option_1, long_option_2|Stage|reference to Known|list of reference to Known`.split(/\|\s*/);

const name = fc.oneof(fc.constantFrom(...NAMES), fc.stringMatching(/^x[a-z_]{0,9}$/));

function fields(types: readonly string[], most: number): Arbitrary<string> {
  const field = fc.tuple(name, fc.constantFrom(...types), fc.nat(9));
  return fc
    .uniqueArray(field, { minLength: 1, maxLength: most, selector: ([called]) => called })
    .map((all) =>
      all
        .map(([called, type, odds]) => `  ${called} : ${isRequired(type, odds) ? 'required ' : ''}${type}`)
        .join('\n'),
    );
}

/** Seldom: where much is required, little is ever read. */
function isRequired(type: string, odds: number): boolean {
  return odds === 0 && !/^(list|private|[A-Z])/.test(type);
}

const HOLDING = [
  'Held',
  'list of Held',
  'list of Stay',
  'list of Item',
  'list of Known',
  'Known',
  'Item',
  'list of Root',
];

/** The record to read is `Root`. */
export const arbitraryRecords: Arbitrary<string> = fc
  .tuple(
    fields([...PLAIN, ...HOLDING], 70),
    fields([...PLAIN, 'list of Item', 'Stay', 'list of Stay'], 6),
    fields(PLAIN, 40),
    fields(PLAIN, 3),
    fields(PLAIN, 3),
  )
  .map(
    ([root, held, item, stay, known]) => `scale Stage lowest first { raw  fair  ripe }
record Root {\n${root}\n}
record Held {\n${held}\n}
record Item {\n${item}\n}
spell Stay {\n  from_day : date\n  to_day : date or ongoing\n${stay}\n}
record Known {\n  called : required text\n${known}\n}
`,
  );
