// What rules speak of outside the plan, each in a chapter of its kind: definitions, tables, amounts, figures, periods, facts. To tell one
// may name others, which are told too.

import type {
  AllocationSymbol,
  CalendarSymbol,
  DefineSymbol,
  EntriesSymbol,
  FieldSymbol,
  FiguresSymbol,
  GroupSymbol,
  TableSymbol,
} from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { citations, headedSources } from './cite.ts';
import { labelOf } from './meanings.ts';
import {
  type Block,
  type CellBlock,
  list,
  type Paragraph,
  type Phrase,
  paragraph,
  phrase,
  plain,
  type Row,
  type Section,
  section,
  strong,
  type Term,
  table,
  withoutEmpty,
} from './model.ts';
import { parameterTable } from './parameter.ts';
import { clauseBlocks, evidenceSentence, ruleBlocks } from './rule.ts';
import { capitalised, linked, say, sayFirst, sayPieces } from './say.ts';
import { dateText } from './time.ts';
import { capital, nameInWords } from './words.ts';
import { type Entry, entryId, type Writer } from './writer.ts';

/** A chapter that holds entries; its title in the order in which the chapters stand. */
const CHAPTERS = {
  terms: 'What the words mean',
  tables: 'Tables that decide',
  amounts: 'Amounts and thresholds',
  figures: 'Figures',
  periods: 'Periods',
  facts: 'What must be known',
} as const;

type Chapter = keyof typeof CHAPTERS;

const CHAPTER_OF: { readonly [Kind in Entry['kind']]: Chapter } = {
  define: 'terms',
  group: 'terms',
  table: 'tables',
  parameter: 'amounts',
  figures: 'figures',
  allocation: 'figures',
  entries: 'figures',
  calendar: 'periods',
  field: 'facts',
};

/** Made when the plan has been told. Telling an entry may add others to those that are used: a set goes on to them. */
export function entrySections(writer: Writer): readonly Section[] {
  const told = new Map<Entry, Told>();
  for (const entry of writer.used) told.set(entry, tell(writer, entry));
  return (Object.keys(CHAPTERS) as Chapter[]).flatMap((chapter) => {
    const entries = [...told].filter(([entry]) => CHAPTER_OF[entry.kind] === chapter).map(([, one]) => one);
    const more = chapter === 'facts' ? recordSources(writer) : [];
    return entries.length === 0 ? [] : [chapterSection(chapter, entries, more)];
  });
}

/** An entry as it is told: a row or a term of its chapter, or a section in it. */
type Told =
  | { readonly kind: 'term'; readonly order: string; readonly term: Term }
  | { readonly kind: 'section'; readonly order: string; readonly section: Section }
  | { readonly kind: 'fact'; readonly order: string; readonly row: Row };

/** What the records rest on of which facts are asked. */
function recordSources(writer: Writer): readonly Paragraph[] {
  const fields = [...writer.used].filter((entry) => entry.kind === 'field');
  const records = new Set(fields.map(({ of }) => of));
  return [...records].flatMap(({ node, name }) => {
    const called = capital(nameInWords(name));
    const sources = headedSources(citations(writer, node.clauses, linked(called, 'facts')));
    return sources.map(({ text }) => ({ kind: 'paragraph', text: [strong(`${called}. `), ...text] }));
  });
}

function chapterSection(chapter: Chapter, entries: readonly Told[], more: readonly Paragraph[]): Section {
  const inOrder = [...entries].sort((left, right) => (left.order < right.order ? -1 : 1));
  const terms = inOrder.flatMap((one) => (one.kind === 'term' ? [one.term] : []));
  const rows = inOrder.flatMap((one) => (one.kind === 'fact' ? [one.row] : []));
  const sections = inOrder.flatMap((one) => (one.kind === 'section' ? [one.section] : []));
  const blocks: readonly Block[] = [
    ...(terms.length > 0 ? [{ kind: 'terms' as const, terms }] : []),
    ...table('Facts that the rules ask for', ['Fact', 'Of', 'What is recorded', 'What it means'], rows).map(
      withoutEmpty,
    ),
    ...more,
  ];
  return section(chapter, CHAPTERS[chapter], blocks, sections);
}

function tell(writer: Writer, entry: Entry): Told {
  switch (entry.kind) {
    case 'define':
      return termOf(writer, entry, defineTerm(writer, entry));
    case 'group':
      return termOf(writer, entry, groupTerm(writer, entry));
    case 'field':
      return { kind: 'fact', order: orderOf(entry), row: fieldRow(writer, entry) };
    default:
      return {
        kind: 'section',
        order: orderOf(entry),
        section: section(entryId(writer, entry), entryTitle(entry), sectionBlocks(writer, entry)),
      };
  }
}

function orderOf(entry: Entry): string {
  return `${entryTitle(entry).toLowerCase()} ${'of' in entry ? (entry.of?.name ?? '') : ''}`;
}

function entryTitle(entry: Entry): string {
  const label = 'label' in entry.node && entry.kind !== 'field' ? entry.node.label : undefined;
  return label && entry.kind !== 'define' ? label.text : capital(nameInWords(entry.name));
}

function termOf(writer: Writer, entry: DefineSymbol | GroupSymbol, blocks: readonly CellBlock[]): Told {
  const term = phrase(strong(capital(nameInWords(entry.name))), whose(entry));
  return { kind: 'term', order: orderOf(entry), term: { id: entryId(writer, entry), term, blocks } };
}

/** ` of each person`, ` by locality`; a group is of persons, and has nothing of each. */
function whose(entry: DefineSymbol | GroupSymbol): string {
  if (entry.kind === 'group') return '';
  if (entry.of) return ` of each ${nameInWords(entry.of.name)}`;
  return ` by ${entry.keys.map(({ name }) => nameInWords(name)).join(' and ')}`;
}

// -- terms ----------------------------------------------------------------------------------------------------

/** A definition: its label, its rule, its clauses and sources. */
export function defineBlocks(
  writer: Writer,
  { node, name }: Pick<DefineSymbol, 'node' | 'name'>,
  id: string,
): readonly CellBlock[] {
  const { label, value, starting, clauses } = node;
  const by = linked(capital(nameInWords(name)), id);
  return [
    ...(label ? [paragraph(label.text)] : []),
    ...ruleBlocks(writer, value),
    ...(starting ? [startingParagraph(writer, starting)] : []),
    ...clauseBlocks(writer, clauses),
    ...evidenceSentence(clauses),
    ...headedSources(citations(writer, clauses, by)),
  ];
}

function startingParagraph(writer: Writer, { value, before }: ast.Starting): Paragraph {
  const since = before ? ` before ${before.text}` : '';
  return { kind: 'paragraph', text: [...phrase('Starting from '), ...say(writer, value), ...phrase(since)] };
}

function defineTerm(writer: Writer, define: DefineSymbol): readonly CellBlock[] {
  return defineBlocks(writer, define, entryId(writer, define));
}

function groupTerm(writer: Writer, group: GroupSymbol): readonly CellBlock[] {
  const { by, of, name } = group;
  const clauses = clausesOf(group);
  const title = linked(capital(nameInWords(name)), entryId(writer, group));
  const sources = headedSources(citations(writer, clauses, title));
  if (by.kind === 'when') {
    const rule: Phrase = [
      ...phrase(`Each ${nameInWords(of.name)} for whom this holds: `),
      ...say(writer, by.when),
    ];
    return [{ kind: 'paragraph', text: rule }, ...sources];
  }
  const window = sayPieces(writer, writer.words.window(by.window));
  const rule = phrase(`Each ${nameInWords(by.field.name)} of ${nameInWords(by.list.name)} `);
  return [{ kind: 'paragraph', text: [...rule, ...window] }, ...sources];
}

/** What is said of an entry besides its value; not every kind of entry can say anything. */
function clausesOf({ node }: Entry): readonly ast.Clause[] {
  return 'clauses' in node ? node.clauses : [];
}

// -- facts ----------------------------------------------------------------------------------------------------

function fieldRow(writer: Writer, field: FieldSymbol): Row {
  const { node, of, name } = field;
  const type = capitalised(sayPieces(writer, writer.words.type(node.type)));
  return {
    id: entryId(writer, field),
    cells: [
      [paragraph(strong(capital(nameInWords(name))))],
      [paragraph(capital(nameInWords(of.name)))],
      [
        { kind: 'paragraph', text: type },
        ...optionsOf(field),
        ...(node.private ? [paragraph('Private: never told')] : []),
      ],
      node.label ? [paragraph(node.label.text)] : [],
    ],
  };
}

/** The options of a choice of which some have labels: the words of the rules, and what they stand for. */
function optionsOf({ type }: FieldSymbol): readonly CellBlock[] {
  if (type.kind !== 'choice') return [];
  const options = [...type.choice.options];
  if (options.every(([key, label]) => label === key)) return [];
  return [
    list(options.map(([key, label]) => phrase(strong(nameInWords(key)), label === key ? '' : `: ${label}`))),
  ];
}

// -- tables, figures, periods ---------------------------------------------------------------------------------

type InSection = Exclude<Entry, { kind: 'define' | 'group' | 'field' }>;

function sectionBlocks(writer: Writer, entry: InSection): readonly Block[] {
  const title = entryTitle(entry);
  const sources = citations(writer, clausesOf(entry), linked(title, entryId(writer, entry)));
  return [...entryBlocks(writer, entry), ...headedSources(sources)];
}

function entryBlocks(writer: Writer, entry: InSection): readonly Block[] {
  switch (entry.kind) {
    case 'table':
      return decisionTable(writer, entry);
    case 'parameter':
      return parameterTable(writer, entry);
    case 'figures':
      return figuresTable(writer, entry);
    case 'entries':
      return entriesTable(writer, entry);
    case 'allocation':
      return allocationBlocks(writer, entry);
    case 'calendar':
      return calendarTable(entry);
  }
}

function decisionTable(writer: Writer, entry: TableSymbol): readonly Block[] {
  const { node, of } = entry;
  const asked = node.inputs.map((path) => capital(nameInWords(path.names.map(({ text }) => text).join(' '))));
  const given = node.outputs.map(({ name }) => capital(nameInWords(name.text)));
  const rows = node.rows.map(({ inputs, outputs }): Row => {
    const left = inputs
      ? inputs.map((cell) => sayPieces(writer, writer.words.cell(cell)))
      : [phrase('Otherwise'), ...asked.slice(1).map(() => phrase(''))];
    const cells = [...left.map(capitalised), ...outputs.map((value) => sayFirst(writer, value))];
    return { id: undefined, cells: cells.map((said) => [{ kind: 'paragraph', text: said }]) };
  });
  const how = node.firstMatch ? 'The first row that fits counts.' : 'One row fits each case.';
  const columns = [...asked, ...given.map((name) => `→ ${name}`)];
  return [
    paragraph(
      `Asked of each ${nameInWords(of.name)}. ${how} What stands behind the arrows is what it comes to.`,
    ),
    ...table(entryTitle(entry), columns, rows),
  ];
}

/** By one key a row each; by two, with a column for each second key. */
function figuresTable(writer: Writer, entry: FiguresSymbol): readonly Block[] {
  const { node, keys } = entry;
  const [first, second] = keys;
  if (!first) return [];
  const keyName = (choice: typeof first, { text }: ast.Name): string => capital(labelOf(choice, text));
  const columns = second ? node.columns.map((name) => keyName(second, name)) : ['Figure'];
  const rows = node.rows.map(({ key, values }): Row => {
    const cells = values.map((value): readonly CellBlock[] => [
      { kind: 'paragraph', text: say(writer, value) },
    ]);
    return { id: undefined, cells: [[paragraph(strong(keyName(first, key)))], ...cells] };
  });
  return narrow(entryTitle(entry), [capital(nameInWords(first.name)), ...columns], rows);
}

function entriesTable(writer: Writer, entry: EntriesSymbol): readonly Block[] {
  const { node } = entry;
  const columns = node.fields.map(({ text }) => capital(nameInWords(text)));
  const rows = node.rows.map(({ facts }): Row => {
    const cells = facts.map((fact, index): readonly CellBlock[] => {
      const words = factWords(writer, entry, node.fields[index]?.text ?? '', fact);
      return [index === 0 ? paragraph(strong(words)) : paragraph(words)];
    });
    return { id: undefined, cells };
  });
  return narrow(entryTitle(entry), columns, rows);
}

/** A private fact is not told, though it stands in the rules. */
function factWords(writer: Writer, { of }: EntriesSymbol, name: string, fact: ast.Fact): string {
  const field = of.fields.get(name);
  if (field?.node.private) return '(private)';
  if (fact.kind === 'word')
    return field?.type.kind === 'choice' ? labelOf(field.type.choice, fact.text) : nameInWords(fact.text);
  return plain(sayPieces(writer, writer.words.fact(fact)));
}

function narrow(caption: string, columns: readonly string[], rows: readonly Row[]): readonly Block[] {
  return table(caption, columns, rows).map((one) => ({ ...one, narrow: true as const }));
}

function allocationBlocks(writer: Writer, { node }: AllocationSymbol): readonly Block[] {
  const { total, unit, among, weight, grain, method } = node;
  const unitWords = unit ? ` ${nameInWords(unit.text)}` : '';
  return [
    list([
      [
        ...phrase('Shared out: '),
        ...say(writer, total),
        ...phrase(`${unitWords}, among ${nameInWords(among.text)}`),
      ],
      [...phrase('In proportion to '), ...say(writer, weight)],
      [...phrase('Rounded to '), ...sayPieces(writer, writer.words.grain(grain)), ...phrase(` by ${method}`)],
    ]),
  ];
}

function calendarTable(entry: CalendarSymbol): readonly Block[] {
  const rows = entry.node.periods.map(({ key, label, from, to }): Row => {
    const cells = [dateText(from), dateText(to)].map((day) => [paragraph(day)]);
    return {
      id: undefined,
      cells: [[paragraph(strong(label?.text ?? capital(nameInWords(key.text))))], ...cells],
    };
  });
  return narrow(entryTitle(entry), ['Period', 'First day', 'Last day'], rows);
}
