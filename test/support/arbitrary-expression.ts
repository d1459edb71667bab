// Random conditions and values that the grammar can express: what a parser gives for some text, with spans of no meaning.
//
// A value is `closed` when no sign, window or comparison that follows it could be read as a part of it. `whole years from
// A to B` and a `where` are open at their end, so as operands they stand last or in brackets here, as they must in a text.

import fc, { type Arbitrary, type LetrecTypedTie, type LetrecValue } from 'fast-check';
import type * as ast from '../../src/syntax/ast.ts';
import { compareExact, type RoundingMode } from '../../src/values/index.ts';
import {
  exactNumber,
  few,
  keyOnly,
  literal,
  name,
  nounWords,
  orNone,
  span,
  unit,
  unsigned,
} from './arbitrary-name.ts';
import {
  beginsWith,
  endsInDuration,
  endsInNoun,
  endsInOpenWhere,
  takesByAll,
  takesMet,
} from './right-edge.ts';

/** In brackets what could be read together with what stands beside it. */
export function bracketedIf<Node extends ast.Expression>(unclear: boolean, node: Node): Node | ast.Bracketed {
  return unclear ? { kind: 'bracketed', span, inner: node } : node;
}

// -- names ----------------------------------------------------------------------------------------------------

const plainPath = { kind: 'path', span, owner: undefined, broughtForward: false, under: undefined } as const;

/** `school.exclusions` */
export const dotted: Arbitrary<ast.Path> = few(name, 1).map((names) => ({ ...plainPath, names }));

export const keyPath: Arbitrary<ast.Path> = keyOnly.map((only) => ({ ...plainPath, names: [only] }));

/** Words that with an `of` behind them are figures of a list. */
const FOLDS = ['number', 'sum', 'least', 'greatest', 'lowest', 'highest', 'middle', 'latest', 'earliest'];

const owner: Arbitrary<ast.Owner> = fc.oneof(
  name.map((only): ast.Owner => ({ span, previous: true, names: [only] })),
  keyOnly.map((only): ast.Owner => ({ span, previous: false, names: [only] })),
  // `of previous` goes on in the name that follows.
  few(name, 1)
    .filter(([first, ...others]) => first?.text !== 'previous' || others.length > 0)
    .map((names): ast.Owner => ({ span, previous: false, names })),
);

/** `attendance.unauthorised`, `contributions of 2016/17` */
const owned: Arbitrary<ast.Path> = fc
  .tuple(dotted, fc.option(owner, { nil: undefined, freq: 5 }))
  .map(([path, whose]): ast.Path => ({ ...path, owner: whose }));

const path: Arbitrary<ast.Path> = fc
  .record({
    names: fc.oneof(
      { weight: 9, arbitrary: few(name, 1) },
      { weight: 1, arbitrary: fc.constant([{ text: 'eligibility', span }]) },
    ),
    owner: fc.option(owner, { nil: undefined, freq: 5 }),
    broughtForward: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
    under: fc.option(name, { nil: undefined, freq: 9 }),
  })
  .map(({ names, owner, ...found }) => {
    const isFold = names.length === 1 && FOLDS.includes(names[0]?.text ?? '');
    return { kind: 'path', span, names, owner: isFold ? undefined : owner, ...found };
  });

// -- conditions and values ------------------------------------------------------------------------------------

const boundWord = fc.constantFrom<ast.BoundWord>(
  'at least',
  'at most',
  'exactly',
  'more than',
  'fewer than',
  'less than',
);

export const boundedWord: Arbitrary<ast.BoundedWord> = fc.oneof(
  boundWord,
  fc.constantFrom('under' as const, 'before' as const, 'after' as const),
);

const quantifier = fc.constantFrom<ast.Quantifier>('any', 'every', 'no');
const side = fc.constantFrom('before' as const, 'after' as const);
const foldOp = fc.constantFrom<ast.FoldOp>(
  ...(['sum', 'least', 'greatest', 'lowest', 'highest', 'middle', 'latest', 'earliest'] as const),
);

export const answer = fc.constantFrom<ast.AnswerWord>('yes', 'no', 'unknown', 'does not apply');

const EVER: ast.WindowText = { kind: 'in', span, stretch: { kind: 'ever', span }, by: undefined };
const NOW: ast.WindowText = { kind: 'in', span, stretch: { kind: 'now', span }, by: undefined };

interface Parts {
  expression: ast.Expression;
  negation: ast.Expression;
  sentence: ast.Expression;
  subject: Pick<ast.Quantified, 'quantifier' | 'noun' | 'whoIs'>;
  whoIs: ast.WhoIs;
  byWho: ast.WhoIs;
  quantified: ast.Expression;
  ofLatest: ast.Expression;
  ofProblems: ast.Expression;
  existence: ast.Expression;
  comparison: ast.Expression;
  compared: ast.Expression;
  counted: ast.Counted;
  tallied: ast.Tallied;
  countBound: ast.CountBound;
  noun: ast.Noun;
  openNoun: ast.Noun;
  distinct: ast.Noun;
  where: ast.Expression;
  predicate: ast.Predicate;
  changedBy: ast.ChangedBy;
  shift: ast.Shift;
  window: ast.WindowText;
  stretch: ast.Stretch;
  periods: ast.Stretch;
  between: ast.Stretch;
  quantity: ast.Expression;
  bracketed: ast.Bracketed;
  primary: ast.Expression;
  openPrimary: ast.Expression;
  product: ast.Expression;
  sum: ast.Expression;
  value: ast.Expression;
  openValue: ast.Expression;
  anyValue: ast.Expression;
  grain: ast.Grain;
  rounding: ast.Rounding;
  listOf: ast.ListOf;
}

const PARTS = fc.letrec<Parts>((tie: LetrecTypedTie<Parts>): LetrecValue<Parts> => {
  const once = { maxDepth: 12, depthSize: 'medium', depthIdentifier: 'expression' } as const;
  return {
    expression: fc.oneof(
      { ...once, withCrossShrink: true },
      { weight: 4, arbitrary: tie('negation') },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('and' as const, 'or' as const),
            fc.array(tie('negation'), { minLength: 2, maxLength: 5 }),
          )
          .map(
            ([word, parts]): ast.Connected => ({
              kind: 'connected',
              span,
              word,
              parts: sentencesLast(parts.map((part) => bracketedIf(isReadOn(part), part))),
            }),
          ),
      },
    ),
    negation: fc.oneof(
      once,
      { weight: 6, arbitrary: tie('sentence') },
      {
        weight: 1,
        arbitrary: tie('negation').map((value): ast.Not => ({ kind: 'not', span, value: notTwice(value) })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('sentence'), few(tie('shift'), 1))
          .map(([value, shifts]) =>
            shifts.reduce<ast.Expression>(
              (inner, shift) => ({ kind: 'shifted', span, value: inner, shift }),
              value,
            ),
          ),
      },
    ),
    sentence: fc.oneof(
      once,
      { weight: 6, arbitrary: tie('comparison') },
      { weight: 3, arbitrary: tie('quantified') },
      { weight: 2, arbitrary: tie('existence') },
      { weight: 1, arbitrary: tie('ofLatest') },
      { weight: 1, arbitrary: tie('ofProblems') },
    ),
    subject: fc.record({ quantifier, noun: name, whoIs: orNone(tie('whoIs')) }),
    whoIs: fc.tuple(tie('primary'), orNone(tie('value'))).map(([condition, on]): ast.WhoIs => {
      // `who was number of visits on …` would count visits that are called `on`.
      const unclear = on !== undefined && endsInNoun(condition);
      return { span, condition: bracketedIf(unclear, condition), on };
    }),
    quantified: fc.oneof(
      once,
      {
        weight: 4,
        arbitrary: fc.tuple(tie('subject'), tie('sentence')).map(
          ([subject, body]): ast.Expression => ({
            kind: 'quantified',
            span,
            ...subject,
            form: 'has',
            body,
          }),
        ),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie('subject'), dotted)
          .map(
            ([subject, body]): ast.Expression => ({ kind: 'quantified', span, ...subject, form: 'is', body }),
          ),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(tie('subject'), fc.oneof(dotted, tie('bracketed')), tie('anyValue')).map(
          ([subject, condition, since]): ast.Expression => ({
            kind: 'newly',
            span,
            ...subject,
            condition,
            since,
          }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('subject'), fc.oneof(tie('counted'), tie('tallied')), tie('quantity'), unit)
          .map(
            ([subject, by, number, unit]): ast.Expression => ({
              kind: 'followed-by',
              span,
              ...subject,
              by,
              number,
              unit,
            }),
          ),
      },
    ),
    ofLatest: fc
      .record({
        which: fc.constantFrom('latest' as const, 'earliest' as const),
        noun: tie('openNoun'),
        window: orNone(tie('window')),
        form: fc.constantFrom('has' as const, 'is' as const),
        negated: fc.boolean(),
        group: dotted,
        body: tie('sentence'),
      })
      .map(({ which, noun, window, form, negated, group, body }): ast.Expression => {
        const { different: _, ...counted } = noun;
        // A `where` takes the `is` that follows it: a window closes it.
        const open = counted.where !== undefined && !counted.byAll;
        return {
          kind: 'of-latest',
          span,
          which,
          ...counted,
          window: window ?? (open ? EVER : undefined),
          form,
          negated: negated && form === 'is',
          body: form === 'is' ? group : body,
        };
      }),
    ofProblems: fc
      .record({
        quantifier,
        met: orNone(
          fc.oneof(
            fc.constant<ast.MetWhen>({ shift: undefined, window: undefined }),
            tie('shift').map((shift): ast.MetWhen => ({ shift, window: undefined })),
            tie('window').map((window): ast.MetWhen => ({ shift: undefined, window })),
          ),
        ),
        outcomes: quantifier,
      })
      .map((found): ast.Expression => ({ kind: 'of-problems', span, ...found })),
    existence: fc
      .record({
        counted: fc.oneof(tie('counted'), tie('tallied')),
        whoIs: orNone(tie('whoIs')),
        windows: fc.array(tie('window'), { maxLength: 1 }),
      })
      .map(({ counted, whoIs: found, windows }) => {
        // `offences by all children who are …` says it of the children.
        const isTaken = 'byAll' in counted && counted.byAll !== undefined && !counted.byWho;
        const whoIs = isTaken ? undefined : found;
        return inWindows({ kind: 'existence', span, counted, whoIs }, windows);
      }),
    comparison: fc
      .tuple(
        fc.oneof(
          once,
          { weight: 2, arbitrary: tie('anyValue') },
          { weight: 3, arbitrary: tie('compared') },
          { weight: 2, arbitrary: tie('counted') },
          { weight: 1, arbitrary: tie('tallied') },
          {
            weight: 1,
            arbitrary: fc
              .tuple(path, tie('where'))
              .map(([list, where]): ast.Picked => ({ kind: 'picked', span, list, where })),
          },
        ),
        fc.array(tie('window'), { maxLength: 2 }),
      )
      .map(([value, windows]) => inWindows(value, windows)),
    compared: fc
      .record({
        left: tie('anyValue'),
        windows: fc.array(tie('window'), { maxLength: 2 }),
        predicate: tie('predicate'),
        negated: fc.boolean(),
      })
      .map(({ left, windows, predicate, negated }) => {
        const whole = inWindows(left, windows);
        return comparison(bracketedIf(endsInOpenWhere(whole), whole), predicate, negated);
      }),
    counted: fc.oneof(
      once,
      {
        weight: 3,
        arbitrary: fc
          .tuple(tie('countBound'), fc.oneof(tie('noun'), tie('openNoun'), tie('distinct')))
          .map(([bound, noun]): ast.Counted => ({ kind: 'counted', span, bound, ...noun })),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('a' as const, 'no' as const), fc.oneof(tie('noun'), tie('openNoun')))
          .map(([kind, noun]): ast.Counted => ({ kind: 'counted', span, bound: { kind, span }, ...noun })),
      },
    ),
    tallied: fc
      .record({
        bound: fc.oneof(
          tie('countBound'),
          fc.constantFrom('any' as const, 'all' as const, 'none' as const).map((kind) => ({ kind, span })),
        ),
        relevant: orNone(fc.record({ at: orNone(dotted) })),
        of: fc.oneof(dotted, tie('listOf')),
        counting: orNone(fc.record({ span: fc.constant(span), each: fc.boolean(), noun: name })),
      })
      .map(({ bound, relevant, ...found }): ast.Tallied => {
        return {
          kind: 'tallied',
          span,
          bound,
          relevant: bound.kind === 'bound' ? undefined : relevant,
          ...found,
        };
      }),
    countBound: fc
      .tuple(boundWord, tie('quantity'))
      .map(([word, number]): ast.CountBound => ({ kind: 'bound', span, word, number })),
    noun: fc.oneof(
      { weight: 3, arbitrary: nounWords().map((words) => nounOf(words)) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(nounWords('by'), name, orNone(tie('byWho')))
          .map(([words, byAll, byWho]) => ({ ...nounOf(words), byAll, byWho })),
      },
    ),
    // Brackets close what others could be taken into; a day would take what is added to the figure.
    byWho: tie('bracketed').map((condition): ast.WhoIs => ({ span, condition, on: undefined })),
    openNoun: fc.tuple(nounWords('where'), tie('where'), orNone(name)).map(([words, where, byAll]) => ({
      ...nounOf(words),
      where,
      byAll: takesByAll(where) ? undefined : byAll,
    })),
    distinct: fc
      .tuple(name, name, orNone(tie('where')))
      .map(([different, noun, where]) => ({ ...nounOf([noun]), different, where })),
    where: fc
      .tuple(tie('value'), orNone(tie('predicate')), fc.boolean())
      .map(([left, predicate, negated]) => (predicate ? comparison(left, predicate, negated) : left)),
    predicate: fc.oneof(
      once,
      fc.boolean().map((known): ast.Predicate => ({ kind: 'known', span, known })),
      fc
        .constantFrom('yes' as const, 'no' as const)
        .map((answer): ast.Predicate => ({ kind: 'answer', span, answer })),
      fc.constant<ast.Predicate>({ kind: 'none', span }),
      tie('anyValue').map((value): ast.Predicate => ({ kind: 'equal', span, value })),
      fc
        .tuple(boundedWord, tie('anyValue'))
        .map(([word, value]): ast.Predicate => ({ kind: 'bounded', span, joined: 'is', word, value })),
      fc
        .tuple(boundWord, tie('anyValue'))
        .map(([word, value]): ast.Predicate => ({ kind: 'bounded', span, joined: 'of', word, value })),
      fc
        .tuple(tie('value'), tie('anyValue'))
        .map(([low, high]): ast.Predicate => ({ kind: 'between', span, low, high })),
      tie('stretch').map((stretch): ast.Predicate => ({ kind: 'within', span, stretch })),
      tie('listOf').map((options): ast.Predicate => ({ kind: 'one-of', span, options })),
      tie('changedBy'),
    ),
    changedBy: fc
      .record({
        direction: fc.constantFrom('fallen' as const, 'risen' as const),
        word: boundWord,
        by: tie('value'),
        points: fc.boolean(),
        from: tie('periods'),
        to: tie('periods'),
        whenNone: orNone(answer),
      })
      .map(({ by, points, to, whenNone, ...found }): ast.ChangedBy => {
        const unclear = whenNone !== undefined && 'date' in to && endsInNoun(to.date);
        return {
          kind: 'changed-by',
          span,
          ...found,
          by: bracketedIf(points && endsInNoun(by), by),
          points,
          to: unclear ? { ...to, date: bracketedIf(true, to.date) } : to,
          whenNone,
        };
      }),
    shift: fc
      .tuple(fc.constantFrom('at' as const, 'known on' as const), tie('value'))
      .map(([how, date]): ast.Shift => ({ span, how, date })),
    window: fc.oneof(
      once,
      { weight: 2, arbitrary: fc.constantFrom(EVER, NOW) },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.oneof(tie('stretch'), tie('value').map(pointInTime)), orNone(name))
          .map(([stretch, by]) => inStretch(stretch, by)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(orNone(tie('countBound')), tie('periods'))
          .map(([bound, periods]): ast.WindowText => ({ kind: 'in-each', span, bound, periods })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('countBound'), tie('periods'))
          .map(([bound, periods]): ast.WindowText => ({ kind: 'covered', span, bound, periods })),
      },
      {
        weight: 1,
        arbitrary: tie('periods').map((periods): ast.WindowText => ({ kind: 'averaged', span, periods })),
      },
      {
        weight: 1,
        arbitrary: tie('stretch').map((stretch): ast.WindowText => ({ kind: 'throughout', span, stretch })),
      },
      {
        weight: 1,
        arbitrary: tie('stretch').map((stretch): ast.WindowText => ({ kind: 'any-time', span, stretch })),
      },
    ),
    stretch: fc.oneof(once, tie('periods'), tie('between')),
    periods: fc.oneof(
      once,
      {
        weight: 3,
        arbitrary: fc
          .record({
            direction: fc.constantFrom('last' as const, 'next' as const),
            number: tie('quantity'),
            unit: name,
            including: orNone(name),
          })
          .map((found): ast.Stretch => ({ kind: 'relative', span, ...found })),
      },
      {
        weight: 1,
        arbitrary: fc
          .record({
            number: tie('quantity'),
            unit: name,
            side: fc.constantFrom('before' as const, 'after' as const, 'to' as const),
            date: tie('value'),
          })
          .map((found): ast.Stretch => ({ kind: 'around', span, ...found })),
      },
      {
        weight: 1,
        arbitrary: fc
          .record({ calendar: name, date: tie('value') })
          .map((found): ast.Stretch => ({ kind: 'period-of', span, ...found })),
      },
    ),
    between: fc.oneof(
      once,
      fc
        .tuple(fc.constantFrom('from' as const, 'between' as const), tie('value'), tie('value'))
        .map(([word, from, to]): ast.Stretch => ({ kind: 'from-to', span, word, from, to })),
      fc
        .tuple(fc.constantFrom('before' as const, 'after' as const, 'since' as const), tie('value'))
        .map(([side, date]): ast.Stretch => ({ kind: 'one-sided', span, side, date })),
    ),
    quantity: fc.oneof({ ...once, depthSize: 'small' }, unsigned, unsigned, unsigned, tie('bracketed')),
    bracketed: tie('expression').map((inner): ast.Bracketed => ({ kind: 'bracketed', span, inner })),
    primary: fc.oneof(
      once,
      { weight: 6, arbitrary: path },
      { weight: 1, arbitrary: keyPath },
      { weight: 5, arbitrary: literal },
      {
        weight: 2,
        arbitrary: fc.tuple(foldOp, fc.oneof(owned, tie('listOf')), orNone(name)).map(
          ([op, over, byAll]): ast.Fold => ({
            kind: 'fold',
            span,
            op,
            over,
            where: undefined,
            byAll,
            byWho: undefined,
          }),
        ),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(tie('noun'), fc.boolean()).map(([noun, met]) => numberOf(noun, met)),
      },
      { weight: 2, arbitrary: tie('bracketed') },
      { weight: 1, arbitrary: moved(tie('primary')) },
    ),
    openPrimary: fc.oneof(
      once,
      fc
        .record({ unit, from: tie('value'), to: tie('anyValue') })
        .map((found): ast.UnitSpan => ({ kind: 'unit-span', span, ...found })),
      fc
        .record({
          edge: fc.constantFrom('first' as const, 'last' as const),
          calendar: name,
          which: orNone(
            fc.record({
              which: fc.constantFrom('first' as const, 'last' as const),
              edge: fc.constantFrom('starts' as const, 'ends' as const),
              side,
            }),
          ),
          date: tie('anyValue'),
        })
        .map((found): ast.Edge => ({ kind: 'edge', span, ...found })),
      fc
        .record({
          op: foldOp,
          over: fc.oneof(owned, tie('listOf')),
          where: tie('where'),
          byAll: orNone(name),
        })
        .map(({ byAll, ...found }): ast.Fold => {
          return {
            kind: 'fold',
            span,
            ...found,
            byAll: takesByAll(found.where) ? undefined : byAll,
            byWho: undefined,
          };
        }),
      fc
        .tuple(fc.oneof(tie('openNoun'), tie('distinct')), fc.boolean())
        .map(([noun, met]) => numberOf(noun, met)),
      moved(tie('openPrimary')),
    ),
    product: fc
      .tuple(
        tie('primary'),
        fc.array(fc.tuple(fc.constantFrom('*' as const, '/' as const), tie('primary')), { maxLength: 1 }),
      )
      .map(([first, steps]) => fromTheLeft(first, steps)),
    sum: fc.oneof(
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
          .map(([first, steps]) => fromTheLeft(first, steps)),
      },
    ),
    value: fc.oneof(
      once,
      { weight: 8, arbitrary: tie('sum') },
      {
        weight: 1,
        arbitrary: tie('sum').map((value): ast.AsPercent => ({ kind: 'as-percent', span, value })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('sum'), fc.boolean(), tie('rounding'))
          .map(([sum, percent, rounding]): ast.Rounded => {
            const value: ast.Expression = percent ? { kind: 'as-percent', span, value: sum } : sum;
            return { kind: 'rounded', span, value, rounding };
          }),
      },
    ),
    openValue: fc
      .tuple(
        fc.array(fc.tuple(tie('primary'), fc.constantFrom<ast.Arithmetic['op']>('*', '/', '+', '-')), {
          maxLength: 1,
        }),
        tie('openPrimary'),
      )
      .map(([[before], last]): ast.Expression => {
        return before ? fromTheLeft(before[0], [[before[1], last]]) : last;
      }),
    anyValue: fc.oneof(
      once,
      { weight: 4, arbitrary: tie('value') },
      { weight: 1, arbitrary: tie('openValue') },
    ),
    grain: fc.oneof(
      fc.constantFrom<ast.Grain>({ kind: 'penny', span }, { kind: 'pound', span }),
      fc
        .tuple(fc.boolean(), name)
        .map(([article, noun]): ast.Grain => ({ kind: 'whole', span, article, noun })),
      tie('quantity').map((number): ast.Grain => ({ kind: 'places', span, number })),
    ),
    rounding: fc.record({
      span: fc.constant(span),
      grain: tie('grain'),
      mode: fc.constantFrom<RoundingMode>('half up', 'half even', 'down', 'up'),
    }),
    listOf: few(tie('expression'), 1).map((items): ast.ListOf => ({ kind: 'list-of', span, items })),
  };
});

export const {
  expression,
  value,
  anyValue,
  product,
  window,
  grain,
  rounding,
  listOf,
}: Pick<
  LetrecValue<Parts>,
  'expression' | 'value' | 'anyValue' | 'product' | 'window' | 'grain' | 'rounding' | 'listOf'
> = PARTS;

function nounOf(words: readonly ast.Name[]): ast.Noun {
  const noun = words.at(-1) as ast.Name;
  const adjectives = words
    .slice(0, -1)
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index);
  return { adjectives, noun, where: undefined, byAll: undefined, byWho: undefined, different: undefined };
}

function numberOf(noun: ast.Noun, met: boolean): ast.NumberOf {
  const isTaken = noun.where !== undefined && !noun.byAll && takesMet(noun.where);
  return { kind: 'number-of', span, ...noun, met: met && !noun.different && !isTaken };
}

function moved(date: Arbitrary<ast.Expression>): Arbitrary<ast.Moved> {
  return fc
    .record({ number: exactNumber, unit, side, date })
    .map((found): ast.Moved => ({ kind: 'moved', span, ...found }));
}

function fromTheLeft(
  first: ast.Expression,
  steps: readonly (readonly [ast.Arithmetic['op'], ast.Expression])[],
): ast.Expression {
  return steps.reduce<ast.Expression>(
    (left, [op, right]) => ({ kind: 'arithmetic', span, op, left, right: signedOnce(op, right) }),
    first,
  );
}

/** A second ‘not’ stands in brackets, and so does a second minus. */
function notTwice(value: ast.Expression): ast.Expression {
  return value.kind === 'not' ? { kind: 'bracketed', span, inner: value } : value;
}

function signedOnce(op: ast.Arithmetic['op'], right: ast.Expression): ast.Expression {
  return op === '-' && isSigned(right) ? { kind: 'bracketed', span, inner: right } : right;
}

function isSigned(node: ast.Expression): boolean {
  if (node.kind === 'arithmetic') return isSigned(node.left);
  return node.kind === 'literal' && 'number' in node.value && compareExact(node.value.number, 0) < 0;
}

function comparison(left: ast.Expression, predicate: ast.Predicate, not: boolean): ast.Comparison {
  const cannot =
    predicate.kind === 'changed-by' || (predicate.kind === 'bounded' && predicate.joined === 'of');
  return { kind: 'comparison', span, left, negated: not && !cannot, predicate };
}

/** `at least` is a bound: a date that is called `least` stands in brackets behind `at`. */
function pointInTime(date: ast.Expression): ast.Stretch {
  return { kind: 'at', span, date: bracketedIf(beginsWith(date, 'least', 'most'), date) };
}

/** `before number of visits by paid_on` would count visits that are called `by` and `paid_on`. */
function inStretch(stretch: ast.Stretch, by: ast.Name | undefined): ast.WindowText {
  const last = stretch.kind === 'from-to' ? stretch.to : 'date' in stretch ? stretch.date : undefined;
  return { kind: 'in', span, stretch, by: last && endsInNoun(last) ? undefined : by };
}

/** `3 weeks before claim` is a day: what ends in `3 weeks` stands in brackets before such a window. */
function inWindows(value: ast.Expression, windows: readonly ast.WindowText[]): ast.Expression {
  return windows.reduce<ast.Expression>((inner, window) => {
    const opens =
      window.kind === 'in' && window.stretch.kind === 'one-sided' && window.stretch.side !== 'since';
    return { kind: 'windowed', span, value: bracketedIf(opens && endsInDuration(inner), inner), window };
  }, value);
}

/** Whether some readers would take what follows `and` into a `where`, which must be closed. */
function isReadOn(part: ast.Expression): boolean {
  if (part.kind === 'not') return isReadOn(part.value);
  if (part.kind === 'quantified' || part.kind === 'of-latest')
    return part.form === 'has' && isReadOn(part.body);
  if (part.kind === 'existence') return isReadOn(part.counted);
  const where = 'where' in part ? part.where : undefined;
  return where !== undefined && where.kind !== 'bracketed';
}

const SENTENCES: readonly ast.Expression['kind'][] = [
  ...(['quantified', 'newly', 'followed-by', 'of-latest', 'of-problems', 'existence'] as const),
];

/** After a sentence such as `any child has A` only another may follow. */
function sentencesLast(parts: readonly ast.Expression[]): readonly ast.Expression[] {
  const isSentence = (part: ast.Expression): boolean => {
    if (part.kind === 'not' || part.kind === 'windowed' || part.kind === 'shifted')
      return isSentence(part.value);
    return SENTENCES.includes(part.kind);
  };
  return [...parts.filter((part) => !isSentence(part)), ...parts.filter(isSentence)];
}
