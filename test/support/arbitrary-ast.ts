// Random surface trees that the grammar can express: what a parser gives for some text, with spans of no meaning.
//
// A value is `closed` when nothing that follows it could be read as a part of it. `whole years from A to B` and a
// `where` are open at their end, so as operands they stand in brackets here, as they must in a text.

import fc, { type Arbitrary, type LetrecTypedTie, type LetrecValue } from 'fast-check';
import { HeadlineLexer } from '../../grammar/tokens.ts';
import type * as ast from '../../src/syntax/ast.ts';
import { dayFromParts, divide, exactFromDecimal } from '../../src/values/index.ts';

const span = { file: '', start: 0, end: 0 };

/** Words with a meaning in some places, which are names in all others. */
const SOFT_WORDS = [
  ...[
    'source',
    'calendar',
    'date',
    'force',
    'required',
    'private',
    'list',
    'ongoing',
    'apply',
    'least',
    'most',
  ],
  ...['more', 'fewer', 'less', 'than', 'last', 'next', 'from', 'to', 'number', 'sum', 'whole', 'percent'],
  ...['day', 'days', 'week', 'months', 'years'],
];

const orNone = <T>(some: Arbitrary<T>): Arbitrary<T | undefined> => fc.option(some, { nil: undefined });
const few = <T>(item: Arbitrary<T>, minLength = 0): Arbitrary<T[]> =>
  fc.array(item, { minLength, maxLength: 3 });

// -- words, texts and numbers ---------------------------------------------------------------------------------

function isName(word: string): boolean {
  const [token, ...others] = HeadlineLexer.tokenize(word).tokens;
  return others.length === 0 && token?.tokenType.CATEGORIES?.[0]?.name === 'Name';
}

export const nameText: Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('child', 'fixed', 'exclusions', 'Person', 'x_1', 'A', 'Is', 'annual'),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,24}$/).filter(isName) },
  { weight: 1, arbitrary: fc.constantFrom(...SOFT_WORDS) },
);

export const name: Arbitrary<ast.Name> = nameText.map((text) => ({ text, span }));

const keyText = fc.oneof(nameText, fc.constantFrom('3a', '2016/17', '16_to_18', '1e5', '7days'));
const key: Arbitrary<ast.Name> = keyText.map((text) => ({ text, span }));

const textWithin = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('// no comment', '{ } ( )', "'", '–', ''),
  )
  .map((text) => text.replace(/["\n\r]/g, ''));

const quoted: Arbitrary<ast.Quoted> = textWithin.map((text) => ({ text, span }));
const label = orNone(quoted);

const day = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, dayOfMonth]) => dayFromParts(year, month, dayOfMonth));
const date: Arbitrary<ast.DateText> = day.map((found) => ({ day: found, span }));

const exactNumber = fc
  .oneof(
    fc.nat({ max: 12 }).map(String),
    fc.nat().map(String),
    fc.bigInt({ min: 0n, max: 10n ** 29n }).map(String),
    fc.tuple(fc.nat(), fc.stringMatching(/^\d{1,20}$/)).map(([whole, decimals]) => `${whole}.${decimals}`),
  )
  .map((text) => exactFromDecimal(text) ?? 0);

const unit = fc.constantFrom<ast.DurationUnit>('days', 'weeks', 'months', 'years');

const unsigned: Arbitrary<ast.Literal> = exactNumber.map((number) => ({
  kind: 'literal',
  span,
  value: { kind: 'number', number },
}));

const literal: Arbitrary<ast.Literal> = fc
  .oneof(
    fc.record({ kind: fc.constant('number' as const), number: exactNumber }),
    fc.nat().map((number) => ({ kind: 'number' as const, number: 0 - number || 0 })),
    fc.record({ kind: fc.constant('duration' as const), number: exactNumber, unit }),
    exactNumber.map((number) => ({ kind: 'percent' as const, number: divide(number, 100) })),
    fc.record({ kind: fc.constant('money' as const), number: exactNumber }),
    fc.record({ kind: fc.constant('date' as const), day }),
    textWithin.map((text) => ({ kind: 'text' as const, text })),
  )
  .map((value): ast.Literal => ({ kind: 'literal', span, value }));

const path: Arbitrary<ast.Path> = few(name, 1).map((names) => ({ kind: 'path', span, names }));
const keyPath: Arbitrary<ast.Path> = key.map((only) => ({ kind: 'path', span, names: [only] }));

// -- conditions and values ------------------------------------------------------------------------------------

const boundWord = fc.constantFrom<ast.BoundWord>(
  'at least',
  'at most',
  'exactly',
  'more than',
  'fewer than',
  'less than',
);

interface Parts {
  expression: ast.Expression;
  sentence: ast.Expression;
  quantified: ast.Expression;
  existence: ast.Expression;
  comparison: ast.Expression;
  counted: ast.Counted;
  tallied: ast.Tallied;
  where: ast.Expression;
  compared: ast.Expression;
  windowed: ast.Expression;
  predicate: ast.Predicate;
  window: ast.WindowText;
  quantity: ast.Expression;
  bracketed: ast.Bracketed;
  primary: ast.Expression;
  product: ast.Expression;
  value: ast.Expression;
  openValue: ast.Expression;
  listOf: ast.ListOf;
}

const PARTS = fc.letrec<Parts>((tie: LetrecTypedTie<Parts>): LetrecValue<Parts> => {
  const once = { maxDepth: 12, depthSize: 'medium', depthIdentifier: 'expression' } as const;
  const names = (kind: 'path' | 'key'): Arbitrary<ast.Path> => (kind === 'path' ? path : keyPath);
  return {
    expression: fc.oneof(
      { ...once, withCrossShrink: true },
      { weight: 3, arbitrary: tie('sentence') },
      { weight: 1, arbitrary: tie('sentence').map((value): ast.Not => ({ kind: 'not', span, value })) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('and' as const, 'or' as const),
            fc.array(tie('sentence'), { minLength: 2, maxLength: 5 }),
          )
          .map(
            ([word, parts]): ast.Connected => ({
              kind: 'connected',
              span,
              word,
              parts: sentencesLast(parts.map(closed)),
            }),
          ),
      },
    ),
    sentence: fc.oneof(once, tie('comparison'), tie('quantified'), tie('existence')),
    quantified: fc
      .record({
        quantifier: fc.constantFrom('any' as const, 'every' as const, 'no' as const),
        noun: name,
        whoIs: orNone(tie('primary')),
        form: fc.constantFrom('has' as const, 'is' as const),
        group: path,
        body: tie('sentence'),
      })
      .map(
        ({ group, body, ...rest }): ast.Quantified => ({
          kind: 'quantified',
          span,
          ...rest,
          body: rest.form === 'is' ? group : body,
        }),
      ),
    existence: fc
      .record({
        counted: fc.oneof(tie('counted'), tie('tallied')),
        whoIs: orNone(tie('primary')),
        windows: fc.array(tie('window'), { maxLength: 1 }),
      })
      .map(({ counted, whoIs, windows }) => inWindows({ kind: 'existence', span, counted, whoIs }, windows)),
    comparison: fc.oneof(
      once,
      tie('value'),
      tie('windowed'),
      fc
        .tuple(tie('openValue'), fc.array(tie('window'), { maxLength: 2 }))
        .map(([value, windows]) => inWindows(value, windows)),
      fc
        .tuple(tie('compared'), fc.array(tie('window'), { maxLength: 2 }))
        .map(([value, windows]) => inWindows(value, windows)),
      fc
        .tuple(fc.oneof(tie('counted'), tie('tallied')), fc.array(tie('window'), { maxLength: 2 }))
        .map(([value, windows]) => inWindows(value, windows)),
    ),
    compared: fc
      .tuple(fc.oneof(tie('value'), tie('windowed')), tie('predicate'), fc.boolean())
      .map(([left, predicate, not]): ast.Comparison => comparison(left, predicate, not)),
    windowed: fc
      .tuple(tie('value'), fc.array(tie('window'), { minLength: 1, maxLength: 2 }))
      .map(([value, windows]) => inWindows(value, windows)),
    counted: fc
      .record({
        bound: fc.oneof(
          fc.record({
            kind: fc.constant('bound' as const),
            span: fc.constant(span),
            word: boundWord,
            number: tie('quantity'),
          }),
          fc.constantFrom<ast.Bound>({ kind: 'a', span }, { kind: 'no', span }),
        ),
        adjectives: few(name),
        noun: name,
        where: orNone(tie('where')),
      })
      .map((found): ast.Counted => ({ kind: 'counted', span, ...found })),
    tallied: fc
      .record({
        bound: fc.oneof(
          fc.record({
            kind: fc.constant('bound' as const),
            span: fc.constant(span),
            word: boundWord,
            number: tie('quantity'),
          }),
          fc.constantFrom('any' as const, 'all' as const, 'none' as const).map((kind) => ({ kind, span })),
        ),
        of: fc.oneof(path, tie('listOf')),
      })
      .map((found): ast.Tallied => ({ kind: 'tallied', span, ...found })),
    where: fc
      .tuple(tie('value'), orNone(tie('predicate')), fc.boolean())
      .map(([left, predicate, not]) => (predicate ? comparison(left, predicate, not) : left)),
    predicate: fc.oneof(
      once,
      fc.boolean().map((known): ast.Predicate => ({ kind: 'known', span, known })),
      fc
        .constantFrom('yes' as const, 'no' as const)
        .map((answer): ast.Predicate => ({ kind: 'answer', span, answer })),
      tie('value').map((value): ast.Predicate => ({ kind: 'equal', span, value })),
      fc
        .tuple(
          fc.oneof(boundWord, fc.constantFrom('under' as const, 'before' as const, 'after' as const)),
          tie('value'),
        )
        .map(([word, value]): ast.Predicate => ({ kind: 'bounded', span, joined: 'is', word, value })),
      fc
        .tuple(boundWord, tie('value'))
        .map(([word, value]): ast.Predicate => ({ kind: 'bounded', span, joined: 'of', word, value })),
      fc
        .tuple(tie('value'), tie('value'))
        .map(([low, high]): ast.Predicate => ({ kind: 'between', span, low, high })),
      tie('listOf').map((options): ast.Predicate => ({ kind: 'one-of', span, options })),
    ),
    window: fc.oneof(
      fc.constantFrom<ast.WindowText>({ kind: 'ever', span }, { kind: 'now', span }),
      fc
        .record({
          direction: fc.constantFrom('last' as const, 'next' as const),
          number: tie('quantity'),
          unit: name,
        })
        .map((found): ast.WindowText => ({ kind: 'relative', span, ...found })),
    ),
    quantity: fc.oneof({ ...once, depthSize: 'small' }, unsigned, unsigned, unsigned, tie('bracketed')),
    bracketed: tie('expression').map((inner): ast.Bracketed => ({ kind: 'bracketed', span, inner })),
    primary: fc.oneof(
      once,
      fc.constantFrom('path' as const, 'key' as const).chain(names),
      literal,
      fc
        .tuple(fc.constantFrom('number' as const, 'sum' as const), path)
        .map(([op, over]): ast.Fold => ({ kind: 'fold', span, op, over, where: undefined })),
      tie('bracketed'),
    ),
    product: fc.oneof(
      once,
      tie('primary'),
      fc
        .tuple(tie('primary'), fc.constantFrom('*' as const, '/' as const), tie('primary'))
        .map(([left, op, right]): ast.Arithmetic => ({ kind: 'arithmetic', span, op, left, right })),
    ),
    value: fc.oneof(
      once,
      { weight: 3, arbitrary: tie('product') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            tie('product'),
            fc.array(fc.tuple(fc.constantFrom('+' as const, '-' as const), tie('product')), {
              minLength: 1,
              maxLength: 3,
            }),
          )
          .map(([first, steps]) =>
            steps.reduce<ast.Expression>(
              (left, [op, right]) => ({ kind: 'arithmetic', span, op, left, right }),
              first,
            ),
          ),
      },
      {
        weight: 1,
        arbitrary: tie('product').map((value): ast.AsPercent => ({ kind: 'as-percent', span, value })),
      },
    ),
    openValue: fc.oneof(
      fc
        .record({ unit, from: tie('value'), to: tie('value') })
        .map((found): ast.UnitSpan => ({ kind: 'unit-span', span, ...found })),
      fc
        .record({
          op: fc.constantFrom('number' as const, 'sum' as const),
          over: path,
          where: orNone(tie('where')),
        })
        .map((found): ast.Fold => ({ kind: 'fold', span, ...found })),
    ),
    listOf: few(tie('expression'), 1).map((items): ast.ListOf => ({ kind: 'list-of', span, items })),
  };
});

export const expression: Arbitrary<ast.Expression> = PARTS.expression;

function comparison(left: ast.Expression, predicate: ast.Predicate, not: boolean): ast.Comparison {
  const negated = not && !(predicate.kind === 'bounded' && predicate.joined === 'of');
  return { kind: 'comparison', span, left, negated, predicate };
}

function inWindows(value: ast.Expression, windows: readonly ast.WindowText[]): ast.Expression {
  return windows.reduce<ast.Expression>(
    (inner, window) => ({ kind: 'windowed', span, value: inner, window }),
    value,
  );
}

/** A part whose `where` is open at its end stands in brackets: what follows would seem to belong to it. */
function closed(part: ast.Expression): ast.Expression {
  return endsInWhere(part) ? { kind: 'bracketed', span, inner: part } : part;
}

function endsInWhere(part: ast.Expression): boolean {
  if (part.kind === 'not') return endsInWhere(part.value);
  if (part.kind === 'quantified') return part.form === 'has' && endsInWhere(part.body);
  if (part.kind === 'existence') return endsInWhere(part.counted);
  return (part.kind === 'counted' || part.kind === 'fold') && part.where !== undefined;
}

/** After a sentence such as `any child has A` only another may follow. */
function sentencesLast(parts: readonly ast.Expression[]): readonly ast.Expression[] {
  const isSentence = (part: ast.Expression): boolean =>
    part.kind === 'quantified' ||
    part.kind === 'existence' ||
    ((part.kind === 'not' || part.kind === 'windowed') && isSentence(part.value));
  return [...parts.filter((part) => !isSentence(part)), ...parts.filter(isSentence)];
}

// -- vocabulary -----------------------------------------------------------------------------------------------

const type: Arbitrary<ast.TypeText> = fc.oneof(
  name
    .filter(({ text }) => !['date', 'required', 'private'].includes(text))
    .map((found): ast.TypeText => ({ kind: 'named-type', span, name: found })),
  name.map((of): ast.TypeText => ({ kind: 'list-type', span, of })),
  few(key, 1).map((options): ast.TypeText => ({ kind: 'options-type', span, options })),
  fc.boolean().map((ongoing): ast.TypeText => ({ kind: 'date-type', span, ongoing })),
  fc.constant<ast.TypeText>({ kind: 'yes-no-type', span }),
);

const field: Arbitrary<ast.Field> = fc
  .record({
    name,
    required: fc.boolean(),
    private: fc.boolean(),
    type,
    label,
    singular: orNone(name),
  })
  .map((found) => {
    // After options the comma of `, each` would begin another option.
    const singular = found.type.kind === 'options-type' && !found.label ? undefined : found.singular;
    return { kind: 'field', span, ...found, singular };
  });

const record: Arbitrary<ast.RecordDeclaration> = fc
  .record({
    form: fc.constantFrom('record' as const, 'event' as const, 'spell' as const),
    name,
    fields: few(field),
  })
  .map((found) => ({ kind: 'record', span, ...found }));

const choice: Arbitrary<ast.Choice> = fc
  .record({
    name,
    options: few(fc.record({ key, label }).map((found): ast.Option => ({ kind: 'option', span, ...found }))),
  })
  .map((found) => ({ kind: 'choice', span, ...found }));

const groupDeclaration: Arbitrary<ast.Group> = fc
  .record({ name, of: name, singular: orNone(name), when: expression })
  .map((found) => ({ kind: 'group', span, ...found }));

const source: Arbitrary<ast.Source> = fc
  .record({
    name,
    properties: few(
      fc
        .record({
          name,
          value: fc.oneof(
            quoted.map((found): ast.PropertyValue => ({ kind: 'text', ...found })),
            date.map((found): ast.PropertyValue => ({ kind: 'date', ...found })),
            name.map((found): ast.PropertyValue => ({ kind: 'word', ...found })),
          ),
        })
        .map((found): ast.Property => ({ kind: 'property', span, ...found })),
    ),
  })
  .map((found) => ({ kind: 'source', span, ...found }));

const calendar: Arbitrary<ast.Calendar> = fc
  .record({
    name,
    periods: few(
      fc
        .record({ key, label, from: date, to: date })
        .map((found): ast.Period => ({ kind: 'period', span, ...found })),
    ),
  })
  .map((found) => ({ kind: 'calendar', span, ...found }));

// -- plans and scenarios --------------------------------------------------------------------------------------

const clause: Arbitrary<ast.Clause> = fc.oneof(
  fc.record({ source: name, place: label }).map((found): ast.Clause => ({ kind: 'cites', span, ...found })),
  few(name, 1).map((from): ast.Clause => ({ kind: 'evidence', span, from })),
);
const clauses = few(clause);

const define: Arbitrary<ast.Define> = fc
  .record({ name, of: orNone(name), label, value: expression, clauses })
  .map((found) => ({ kind: 'define', span, ...found }));

const indicator: Arbitrary<ast.Indicator> = fc
  .record({ name, label, condition: expression, clauses })
  .map((found) => ({ kind: 'indicator', span, ...found }));

const planPart: Arbitrary<ast.PlanPart> = fc.oneof(
  fc
    .record({ name, label, clauses, indicators: few(indicator), metWhen: orNone(expression) })
    .map((found): ast.Problem => ({ kind: 'problem', span, ...found })),
  fc
    .record({ name, label, condition: expression, clauses })
    .map((found): ast.Filter => ({ kind: 'filter', span, ...found })),
  define,
  fc
    .record({ label, condition: expression, clauses })
    .map((found): ast.Eligibility => ({ kind: 'eligibility', span, ...found })),
);

const plan: Arbitrary<ast.Plan> = fc
  .record({
    name,
    label,
    of: name,
    inForce: orNone(
      fc
        .record({ from: date, to: orNone(date) })
        .map((found): ast.InForce => ({ kind: 'in-force', span, ...found })),
    ),
    clauses,
    parts: few(planPart),
  })
  .map((found) => ({ kind: 'plan', span, ...found }));

const partName: Arbitrary<ast.PartName> = fc
  .oneof(few(name, 1), fc.constant([{ text: 'eligibility', span }]))
  .map((names) => ({ span, names }));

const scenario: Arbitrary<ast.Scenario> = fc
  .record({
    title: quoted,
    plan: name,
    asOf: orNone(date),
    given: orNone(
      fc
        .record({ record: name, path: quoted })
        .map((found): ast.Given => ({ kind: 'given', span, ...found })),
    ),
    expectations: few(
      fc
        .record({
          part: partName,
          answer: fc.constantFrom<ast.AnswerWord>('yes', 'no', 'unknown', 'does not apply'),
          because: few(partName),
        })
        .map((found): ast.Expectation => ({ kind: 'expectation', span, ...found })),
    ),
  })
  .map((found) => ({ kind: 'scenario', span, ...found }));

export const declaration: Arbitrary<ast.Declaration> = fc.oneof(
  record,
  choice,
  groupDeclaration,
  define,
  source,
  calendar,
  plan,
  scenario,
);

export const file: Arbitrary<ast.File> = fc
  .record({
    uses: few(quoted.map((found): ast.Use => ({ kind: 'use', span, path: found }))),
    declarations: few(declaration),
  })
  .map((found) => ({ kind: 'file', span, ...found, comments: [] }));

/** The tree alone: without its places in the text and without comments. */
export function withoutPlaces(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPlaces);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'span' && key !== 'comments')
      .map(([key, value]) => [key, withoutPlaces(value)]),
  );
}
