// Random surface trees that the grammar can express: what a parser gives for some text, with spans of no meaning.

import fc, { type Arbitrary } from 'fast-check';
import type * as ast from '../../src/syntax/ast.ts';
import type { ApportionMethod } from '../../src/values/index.ts';
import {
  answer,
  anyValue,
  boundedWord,
  bracketedIf,
  dotted,
  expression,
  grain,
  keyPath,
  listOf,
  product,
  rounding,
  value,
  window,
} from './arbitrary-expression.ts';
import {
  date,
  few,
  fromDate,
  key,
  keyOnly,
  label,
  literal,
  name,
  nameOtherThan,
  orNone,
  quoted,
  span,
  UNIT_WORDS,
  unit,
  yesNo,
} from './arbitrary-name.ts';
import {
  beginsWith,
  beginsWithText,
  endsInDuration,
  endsInNoun,
  endsInNumber,
  takesMet,
} from './right-edge.ts';

/** A name that may stand behind a number, whose unit `days` would be. */
const nameNoUnit = nameOtherThan(...UNIT_WORDS);

const names = few(name, 1);
const plainValue: Arbitrary<ast.Expression> = fc.oneof(
  { weight: 1, arbitrary: yesNo },
  { weight: 4, arbitrary: anyValue },
);

// -- vocabulary -----------------------------------------------------------------------------------------------

/** `date`, `required`, `private` and `fixed` say more of a type; so does `reference` before a field that is called `to`. */
const typeName = nameOtherThan('date', 'required', 'private', 'fixed', 'reference');

const type: Arbitrary<ast.TypeText> = fc.oneof(
  fc
    .record({
      name: typeName,
      measure: orNone(
        fc.record({ span: fc.constant(span), word: fc.constantFrom('a' as const, 'in' as const), unit }),
      ),
    })
    .map((found): ast.TypeText => ({ kind: 'named-type', span, ...found })),
  fc
    .record({ of: typeName, order: orNone(name) })
    .map((found): ast.TypeText => ({ kind: 'list-type', span, ...found })),
  fc
    .record({ to: name, list: fc.boolean() })
    .map((found): ast.TypeText => ({ kind: 'reference-type', span, ...found })),
  few(key, 1).map((options): ast.TypeText => ({ kind: 'options-type', span, options })),
  fc.boolean().map((ongoing): ast.TypeText => ({ kind: 'date-type', span, ongoing })),
  fc.constant<ast.TypeText>({ kind: 'yes-no-type', span }),
);

const cites: Arbitrary<ast.Cites> = fc
  .record({ source: name, place: label })
  .map((found) => ({ kind: 'cites', span, ...found }));
const citations = few(cites);

const field: Arbitrary<ast.Field> = fc
  .record({
    name,
    required: fc.boolean(),
    private: fc.boolean(),
    fixed: fc.boolean(),
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
    clauses: citations,
  })
  .map((found) => ({ kind: 'record', span, ...found }));

const options = few(
  fc.record({ key, label }).map((found): ast.Option => ({ kind: 'option', span, ...found })),
);

const choice: Arbitrary<ast.Choice> = fc
  .record({ name, options, clauses: citations })
  .map((found) => ({ kind: 'choice', span, ...found }));

const scale: Arbitrary<ast.Scale> = fc
  .record({
    name,
    first: fc.constantFrom('lowest' as const, 'highest' as const),
    options,
    clauses: citations,
  })
  .map((found) => ({ kind: 'scale', span, ...found }));

const groupDeclaration: Arbitrary<ast.Group> = fc
  .record({
    name,
    of: name,
    singular: orNone(name),
    by: fc.oneof(
      { weight: 2, arbitrary: expression.map((when): ast.GroupBy => ({ kind: 'when', when })) },
      {
        weight: 1,
        arbitrary: fc
          .record({ field: name, list: name, window })
          .map((found): ast.GroupBy => ({ kind: 'memberships', span, ...found })),
      },
    ),
    clauses: citations,
  })
  .map((found) => ({ kind: 'group', span, ...found }));

const passages: Arbitrary<ast.Passages> = few(
  fc
    .record({ place: quoted, words: quoted, notEncoded: label })
    .map((found): ast.Passage => ({ kind: 'passage', span, ...found })),
).map((items) => ({ kind: 'passages', span, items }));

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
        .map((found): ast.SourceProperty => ({ kind: 'source-property', span, ...found })),
    ),
    passages: orNone(passages),
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
    clauses: citations,
  })
  .map((found) => ({ kind: 'calendar', span, ...found }));

// -- clauses and definitions ----------------------------------------------------------------------------------

const yesOrNo = fc.constantFrom('yes' as const, 'no' as const);

/** What a block says at most once. */
const ONCE: readonly ast.Clause['kind'][] = ['applies-when', 'assume', 'stays', 'ends-when'];

const clauses: Arbitrary<readonly ast.Clause[]> = few(
  fc.oneof(
    { weight: 2, arbitrary: cites },
    { weight: 1, arbitrary: names.map((from): ast.Clause => ({ kind: 'evidence', span, from })) },
    { weight: 1, arbitrary: expression.map((when): ast.Clause => ({ kind: 'applies-when', span, when })) },
    {
      weight: 1,
      arbitrary: fc
        .record({ answer: yesOrNo, because: label })
        .map((found): ast.Clause => ({ kind: 'assume', span, ...found })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ answer: yesOrNo, once: yesOrNo, on: anyValue })
        .map((found): ast.Clause => ({ kind: 'stays', span, ...found })),
    },
    { weight: 1, arbitrary: expression.map((when): ast.Clause => ({ kind: 'ends-when', span, when })) },
  ),
).map((found) =>
  found.filter(
    ({ kind }, index) => !ONCE.includes(kind) || found.findIndex((clause) => clause.kind === kind) === index,
  ),
);

const dated: Arbitrary<ast.Dated> = few(
  fc.record({ span: fc.constant(span), period: fromDate, value: expression }),
  1,
).map((cases) => ({ kind: 'dated', span, cases }));

const judgement: Arbitrary<ast.Judgement> = fc
  .record({ by: names, reasonRequired: fc.boolean() })
  .map((found) => ({ kind: 'judgement', span, ...found }));

/** What a block decides by. */
const ruled: Arbitrary<ast.Expression> = fc.oneof(
  { weight: 4, arbitrary: expression },
  { weight: 1, arbitrary: dated },
  { weight: 1, arbitrary: judgement },
);

const starting: Arbitrary<ast.Starting> = fc
  .record({ value: anyValue, before: orNone(key) })
  .map(({ value: first, before }) => {
    const unclear = before !== undefined && endsInDuration(first);
    return { span, value: bracketedIf(unclear, first), before };
  });

const define: Arbitrary<ast.Define> = fc
  .record({
    name,
    of: orNone(name),
    keys: fc.array(name, { minLength: 1, maxLength: 2 }),
    label,
    value: fc.oneof({ weight: 4, arbitrary: expression }, { weight: 1, arbitrary: dated }),
    starting: fc.option(starting, { nil: undefined, freq: 3 }),
    clauses,
    isKeyed: fc.boolean(),
  })
  .map(({ isKeyed, of, keys, ...found }) => {
    const whose = isKeyed ? { of: undefined, keys } : { of, keys: [] };
    return { kind: 'define', span, ...found, ...whose };
  });

// -- figures --------------------------------------------------------------------------------------------------

const parameter: Arbitrary<ast.Parameter> = fc
  .record({
    name,
    label,
    type,
    values: few(
      fc
        .record({ value: plainValue, period: fromDate, clauses: citations })
        .map((found): ast.DatedValue => ({ kind: 'dated-value', span, ...found })),
    ).map((values) => values.map((found, index) => afterCitation(found, values[index - 1]))),
  })
  .map((found) => ({ kind: 'parameter', span, ...found }));

/** A text behind `cites report` is the place in the report. */
function afterCitation(found: ast.DatedValue, before: ast.DatedValue | undefined): ast.DatedValue {
  const last = before?.clauses.at(-1);
  const unclear = last !== undefined && !last.place && beginsWithText(found.value);
  return { ...found, value: bracketedIf(unclear, found.value) };
}

/** A cell that begins with `from` is a range. */
const cellValue = plainValue.map((found) => bracketedIf(beginsWith(found, 'from'), found));

const inputCell: Arbitrary<ast.InputCell> = fc.oneof(
  fc.constant<ast.InputCell>({ kind: 'any', span }),
  few(cellValue, 1).map((values): ast.InputCell => ({ kind: 'values', span, values })),
  fc
    .record({ from: value, to: anyValue, under: fc.boolean() })
    .map((found): ast.InputCell => ({ kind: 'range', span, ...found })),
  fc
    .record({ word: boundedWord, value: anyValue })
    .map((found): ast.InputCell => ({ kind: 'bounded', span, ...found })),
);

/** The word `otherwise` at the beginning of a row stands for all of its cells. */
function startsRow(cell: ast.InputCell): ast.InputCell {
  if (cell.kind !== 'values') return cell;
  const [first, ...others] = cell.values;
  return first ? { ...cell, values: [bracketedIf(beginsWith(first, 'otherwise'), first), ...others] } : cell;
}

const exactly = <T>(count: number, item: Arbitrary<T>): Arbitrary<T[]> =>
  fc.array(item, { minLength: count, maxLength: count });

const table: Arbitrary<ast.Table> = fc
  .record({
    name,
    of: name,
    label,
    firstMatch: fc.boolean(),
    inputs: few(dotted, 1),
    outputs: few(fc.record({ span: fc.constant(span), name, choice: orNone(name) }), 1),
    clauses: citations,
  })
  .chain((found) => {
    const row = fc
      .record({
        inputs: orNone(exactly(found.inputs.length, inputCell)),
        outputs: exactly(found.outputs.length, plainValue),
      })
      .map(({ inputs, outputs }): ast.TableRow => {
        const cells = inputs?.map((cell, index) => (index === 0 ? startsRow(cell) : cell));
        return { kind: 'table-row', span, inputs: cells, outputs };
      });
    return few(row).map((rows): ast.Table => ({ kind: 'table', span, ...found, rows }));
  });

const allocation: Arbitrary<ast.Allocation> = fc
  .record({
    name,
    label,
    total: product,
    unit: orNone(nameOtherThan('among')),
    among: name,
    weight: product,
    grain,
    method: fc.constantFrom<ApportionMethod>(
      'largest remainder',
      "d'Hondt",
      'Sainte-Laguë',
      'half up of each share',
    ),
    clauses: citations,
  })
  .map((found) => {
    // `share number of people workers among` counts workers, and `48 days among` shares days.
    const isUnit = UNIT_WORDS.includes(found.unit?.text ?? '');
    const unclear =
      found.unit !== undefined && (endsInNoun(found.total) || (isUnit && endsInNumber(found.total)));
    return { kind: 'allocation', span, ...found, total: bracketedIf(unclear, found.total) };
  });

const figureLiteral: Arbitrary<ast.Expression> = fc.oneof(
  { weight: 5, arbitrary: literal },
  { weight: 1, arbitrary: keyPath },
);

const keyedRow = (cells: number): Arbitrary<ast.KeyedRow> =>
  fc
    .record({ key, values: exactly(cells, figureLiteral) })
    .map((found) => ({ kind: 'keyed-row', span, ...found }));

const figures: Arbitrary<ast.Figures> = fc
  .record({
    name,
    keys: fc.array(name, { minLength: 1, maxLength: 2 }),
    label,
    columns: few(key),
    clauses: citations,
  })
  .chain((found) =>
    few(keyedRow(found.columns.length || 1)).map(
      (rows): ast.Figures => ({ kind: 'figures', span, ...found, rows }),
    ),
  );

const fact: Arbitrary<ast.Fact> = fc.oneof(
  fc.constantFrom<ast.Fact>({ kind: 'unknown', span }, { kind: 'none', span }),
  key.map(({ text }): ast.Fact => ({ kind: 'word', span, text })),
  fc.oneof(literal, yesNo).map(({ value: fact }): ast.Fact => ({ kind: 'value', span, value: fact })),
);

const entries: Arbitrary<ast.Entries> = fc
  .record({ name, of: name, label, fields: names, clauses: citations })
  .chain((found) => {
    const row = exactly(found.fields.length, fact).map(
      (facts): ast.EntryRow => ({ kind: 'entry-row', span, facts }),
    );
    return few(row).map((rows): ast.Entries => ({ kind: 'entries', span, ...found, rows }));
  });

const says = orNone(
  fc.constantFrom('about' as const, 'more than' as const, 'at most' as const, 'fewer than' as const),
);

const stated: Arbitrary<ast.Stated> = fc.oneof(
  fc.record({ says, value: figureLiteral }).map((found): ast.Stated => ({ span, ...found, rows: [] })),
  fc
    .record({ says, rows: few(keyedRow(1)) })
    .map((found): ast.Stated => ({ span, ...found, value: undefined })),
);

const figure: Arbitrary<ast.Figure> = fc
  .record({
    name,
    by: orNone(name),
    label,
    stated: orNone(stated),
    workedOut: orNone(expression),
    clauses: citations,
  })
  .map((found) => ({ kind: 'figure', span, ...found }));

// -- plans ----------------------------------------------------------------------------------------------------

const block = fc.record({ label, condition: ruled, clauses });

const indicator: Arbitrary<ast.Indicator> = fc
  .record({ name, block })
  .map(({ name, block }) => ({ kind: 'indicator', span, name, ...block }));

const problem: Arbitrary<ast.Problem> = fc
  .record({ name, label, clauses, indicators: few(indicator), metWhen: orNone(expression) })
  .map((found) => {
    const [last] = found.clauses.slice(-1);
    const standsBefore = found.metWhen !== undefined && found.indicators.length === 0;
    const closed = last && standsBefore ? [...found.clauses.slice(0, -1), beforeMet(last)] : found.clauses;
    return { kind: 'problem', span, ...found, clauses: closed };
  });

/** `ends when x is number of problems` would go on in `met` of `met when …`. */
function beforeMet(clause: ast.Clause): ast.Clause {
  if (clause.kind === 'stays') return { ...clause, on: bracketedIf(takesMet(clause.on), clause.on) };
  if (clause.kind !== 'applies-when' && clause.kind !== 'ends-when') return clause;
  return { ...clause, when: bracketedIf(takesMet(clause.when), clause.when) };
}

const filter = fc
  .record({ kind: fc.constantFrom('filter' as const, 'gate' as const), name, block })
  .map(({ block, ...found }): ast.Filter | ast.Gate => ({ span, ...found, ...block }));

const grade: Arbitrary<ast.Grade> = fc
  // `applies when` and `ends when` are clauses.
  .record({ name: nameOtherThan('applies', 'ends', ...UNIT_WORDS), when: expression })
  .map((found) => ({ kind: 'grade', span, ...found }));

const eligibility: Arbitrary<ast.Eligibility> = fc
  .record({ label, decided: fc.oneof(ruled, few(grade, 1)), clauses })
  .map(({ decided, ...found }) => {
    const isGraded = Array.isArray(decided);
    return {
      kind: 'eligibility',
      span,
      ...found,
      condition: isGraded ? undefined : (decided as ast.Expression),
      grades: isGraded ? decided : [],
    };
  });

const outcome: Arbitrary<ast.Outcome> = fc
  .record({ name, for: orNone(name), block })
  .map(({ block, ...found }) => ({ kind: 'outcome', span, ...found, ...block }));

const progress: Arbitrary<ast.Progress> = block.map((found) => ({ kind: 'progress', span, ...found }));

const payments: Arbitrary<ast.Payments> = fc
  .record({
    label,
    oncePer: orNone(
      fc.record({
        span: fc.constant(span),
        record: name,
        counting: orNone(fc.record({ noun: name, fields: names })),
      }),
    ),
    payments: few(
      fc
        .record({ name: nameNoUnit, label, amount: orNone(anyValue), when: expression })
        .map((found): ast.Payment => ({ kind: 'payment', span, ...found })),
    ),
    ceiling: orNone(fc.record({ span: fc.constant(span), amount: anyValue, aside: few(name) })),
    rounding: orNone(rounding),
    clauses: citations,
  })
  .map((found) => ({ kind: 'payments', span, ...found }));

const ownPart: Arbitrary<ast.OwnPart> = fc.oneof(
  problem,
  filter,
  fc
    .record({ when: expression, because: quoted, clauses: citations })
    .map((found): ast.Warning => ({ kind: 'warning', span, ...found })),
  fc
    .record({ name, label, value: orNone(anyValue), clauses: citations })
    .map((found): ast.PlanDate => ({ kind: 'plan-date', span, ...found })),
  fc
    .record({ name: nameNoUnit, list: listOf })
    .map((found): ast.NamedList => ({ kind: 'named-list', span, ...found })),
  define,
  eligibility,
  outcome,
  progress,
  payments,
);

const replaced: Arbitrary<ast.Replaced> = fc
  .record({
    names,
    period: orNone(fromDate),
    because: label,
    part: fc.oneof(indicator, filter, outcome, progress, problem, eligibility, payments, define),
  })
  .map(({ names: found, part, ...rest }): ast.Replaced => {
    const [first, last] = [found[0] as ast.Name, found.at(-1) as ast.Name];
    switch (part.kind) {
      case 'problem':
        return { kind: 'replaced', span, ...rest, names: [first], part: { ...part, name: first } };
      case 'define': {
        const plain = { of: undefined, keys: [], starting: undefined, value: part.value };
        if (plain.value.kind === 'dated') plain.value = plain.value.cases[0]?.value ?? plain.value;
        return { kind: 'replaced', span, ...rest, names: [first], part: { ...part, ...plain, name: first } };
      }
      case 'outcome':
        return {
          kind: 'replaced',
          span,
          ...rest,
          names: found,
          part: { ...part, name: last, for: undefined },
        };
      case 'indicator':
      case 'filter':
      case 'gate':
        return { kind: 'replaced', span, ...rest, names: found, part: { ...part, name: last } };
      default:
        return { kind: 'replaced', span, ...rest, names: [], part };
    }
  });

const added: Arbitrary<ast.Added> = fc.oneof(
  ownPart.map((part): ast.Added => ({ kind: 'added', span, problem: undefined, part })),
  fc
    .record({ problem: orNone(name), part: indicator })
    .map((found): ast.Added => ({ kind: 'added', span, ...found })),
);

const removed: Arbitrary<ast.Removed> = fc
  .record({
    what: fc.constantFrom<ast.RemovedKind>(
      ...(['problem', 'indicator', 'filter', 'gate', 'define', 'outcome', 'progress', 'payments'] as const),
    ),
    names,
    because: label,
    clauses: citations,
  })
  .map(({ names: found, ...rest }) => {
    const isOnly = rest.what === 'progress' || rest.what === 'payments';
    return { kind: 'removed', span, ...rest, names: isOnly ? [] : found };
  });

const setTo: Arbitrary<ast.SetTo> = fc
  .record({
    what: fc.constantFrom('calendar' as const, 'parameter' as const),
    name,
    value: plainValue,
    period: orNone(fromDate),
    because: label,
    clauses: citations,
  })
  .map((found) => ({ kind: 'set-to', span, ...found }));

const planPart: Arbitrary<ast.PlanPart> = fc.oneof(
  { weight: 8, arbitrary: ownPart },
  { weight: 2, arbitrary: replaced },
  { weight: 2, arbitrary: added },
  { weight: 1, arbitrary: removed },
  { weight: 1, arbitrary: setTo },
);

const plan: Arbitrary<ast.Plan> = fc
  .record({
    name,
    label,
    whose: fc.oneof(
      name.map((of) => ({ of, extends: undefined })),
      fc
        .record({ span: fc.constant(span), plan: name, where: orNone(expression) })
        .map((base) => ({ of: undefined, extends: base })),
    ),
    inForce: orNone(
      fc
        .record({ from: date, to: orNone(date) })
        .map((found): ast.InForce => ({ kind: 'in-force', span, ...found })),
    ),
    clauses,
    parts: few(planPart),
  })
  .map(({ whose, ...found }) => ({ kind: 'plan', span, ...found, ...whose }));

const forWhom: Arbitrary<ast.ForWhom> = fc
  .record({
    noun: name,
    date: name,
    side: fc.constantFrom('before' as const, 'after' as const, 'from' as const),
    from: date,
    to: orNone(date),
  })
  .map((found) => ({ span, ...found, to: found.side === 'from' ? found.to : undefined }));

const phaseKey = fc.oneof(
  key,
  fc.nat().map((number): ast.Name => ({ text: String(number), span })),
);

const programme: Arbitrary<ast.Programme> = fc
  .record({
    name,
    label,
    phases: few(
      fc
        .record({
          key: phaseKey,
          plan: name,
          local: few(fc.record({ plan: name, option: name })),
          forWhom: orNone(forWhom),
        })
        .map((found): ast.Phase => ({ kind: 'phase', span, ...found })),
    ),
    clauses: citations,
  })
  .map((found) => ({ kind: 'programme', span, ...found }));

// -- scenarios and properties ---------------------------------------------------------------------------------

const partName: Arbitrary<ast.PartName> = fc
  .oneof(names, fc.constant([{ text: 'eligibility', span }]))
  .map((found) => ({ span, names: found }));

const word: Arbitrary<ast.Name> = fc.oneof(name, keyOnly, fc.constant({ text: 'none', span }));

const expected: Arbitrary<ast.Expected> = fc.oneof(
  answer.map((found): ast.Expected => ({ kind: 'answer', answer: found })),
  fc.constant<ast.Expected>({ kind: 'nothing' }),
  literal.map((found): ast.Expected => ({ kind: 'value', value: found })),
  few(word, 1)
    // `nothing` alone is no word.
    .filter(([first]) => first?.text !== 'nothing')
    .map((words): ast.Expected => ({ kind: 'words', words })),
);

const scenario: Arbitrary<ast.Scenario> = fc
  .record({
    title: quoted,
    plan: name,
    asOf: orNone(date),
    knownOn: orNone(date),
    given: orNone(
      fc
        .record({ record: name, path: quoted })
        .map((found): ast.Given => ({ kind: 'given', span, ...found })),
    ),
    dates: few(
      fc.record({ name, date }).map((found): ast.GivenDate => ({ kind: 'given-date', span, ...found })),
    ),
    changes: few(
      fc
        .record({ names, of: orNone(fc.record({ noun: name, called: quoted })), to: fact })
        .map((found): ast.Change => ({ kind: 'change', span, ...found })),
    ),
    expectations: few(
      fc
        .record({ part: partName, expected, because: few(partName) })
        .map((found): ast.Expectation => ({ kind: 'expectation', span, ...found })),
    ),
    clauses: citations,
  })
  .map((found) => ({ kind: 'scenario', span, ...found }));

/** `if` at the beginning of a property is the word of the language. */
const always = expression.map((found) => bracketedIf(beginsWith(found, 'if'), found));

const property: Arbitrary<ast.Property> = fc
  .record({
    title: quoted,
    plan: name,
    says: fc.oneof(
      always.map((condition): ast.PropertyBody => ({ kind: 'always', condition })),
      fc
        .record({ condition: expression, holds: expression })
        .map((found): ast.PropertyBody => ({ kind: 'if', ...found })),
      fc
        .record({
          part: partName,
          never: fc.constantFrom('falls' as const, 'rises' as const),
          when: fc.oneof(
            partName,
            fc.constantFrom('problem' as const, 'indicator' as const, 'outcome' as const),
          ),
          becomes: yesOrNo,
        })
        .map((found): ast.PropertyBody => ({ kind: 'monotony', ...found })),
    ),
  })
  .map((found) => ({ kind: 'property', span, ...found }));

// -- files ----------------------------------------------------------------------------------------------------

export const declaration: Arbitrary<ast.Declaration> = fc.oneof(
  { weight: 1, arbitrary: record },
  { weight: 1, arbitrary: choice },
  { weight: 1, arbitrary: scale },
  { weight: 1, arbitrary: groupDeclaration },
  { weight: 2, arbitrary: define },
  { weight: 1, arbitrary: parameter },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: allocation },
  { weight: 1, arbitrary: figures },
  { weight: 1, arbitrary: entries },
  { weight: 1, arbitrary: figure },
  { weight: 1, arbitrary: source },
  { weight: 1, arbitrary: calendar },
  { weight: 4, arbitrary: plan },
  { weight: 1, arbitrary: programme },
  { weight: 2, arbitrary: scenario },
  { weight: 1, arbitrary: property },
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
