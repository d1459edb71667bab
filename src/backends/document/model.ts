// What a published document is made of, as plain data: sections of paragraphs, lists, tables and terms. It holds texts as they were
// written, and no markup: each renderer escapes them in its own way.

/**
 * A document that stands in a file of its own.
 *
 * @example
 * const [first]: readonly Document[] = documentsOf(project, 'dry', undefined);
 */
export interface Document {
  /** Of the plan or programme: the name of its file without the ending. */
  readonly name: string;
  readonly title: string;
  /** What kind of document it is, above the title. */
  readonly kind: string;
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
  /** What the document is made from, at its end. */
  readonly foot: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A sentence, or part of one. */
export type Phrase = readonly Inline[];

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** A word that is explained at another place of the document. */
  | { readonly kind: 'link'; readonly text: string; readonly to: string }
  /** Another document of the same set. */
  | { readonly kind: 'page'; readonly text: string; readonly name: string }
  /** A word that is set apart: it says by itself what it means, whatever it looks like. */
  | { readonly kind: 'mark'; readonly text: string; readonly tone: Tone };

/** What a mark is about: a change to another plan, or how far a source can be trusted. */
export type Tone = 'changed' | 'added' | 'removed' | 'temporary' | 'firm' | 'local' | 'weak';

export type Block = Paragraph | List | Table | Terms;

/** What fits in a cell of a table. */
export type CellBlock = Paragraph | List;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Phrase;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: Phrase;
  readonly items: readonly Item[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly groups: readonly RowGroup[];
  /** Its cells hold a word or a number each, so that the columns need not be wide. */
  readonly narrow?: true;
}

export interface RowGroup {
  /** Told above the rows, across all columns. */
  readonly title: string | undefined;
  readonly rows: readonly Row[];
}

/** The first cell says what the row is about. */
export interface Row {
  readonly id: string | undefined;
  readonly cells: readonly (readonly CellBlock[])[];
}

/** Words and what is said of each. */
export interface Terms {
  readonly kind: 'terms';
  readonly terms: readonly Term[];
}

export interface Term {
  readonly id: string | undefined;
  readonly term: Phrase;
  readonly blocks: readonly CellBlock[];
}

export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

export function strong(words: string): Inline {
  return { kind: 'strong', text: words };
}

export function mark(words: string, tone: Tone): Inline {
  return { kind: 'mark', text: words, tone };
}

export function paragraph(...words: readonly (string | Inline)[]): Paragraph {
  return { kind: 'paragraph', text: phrase(...words) };
}

export function phrase(...words: readonly (string | Inline)[]): Phrase {
  return words.map((word) => (typeof word === 'string' ? text(word) : word));
}

export function list(items: readonly (Phrase | Item)[]): List {
  return { kind: 'list', items: items.map((item) => ('text' in item ? item : { text: item, items: [] })) };
}

export function section(
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section {
  return { id, title, blocks, sections };
}

/** A table without groups of rows; none where there is no row. */
export function table(caption: string, columns: readonly string[], rows: readonly Row[]): readonly Table[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, groups: [{ title: undefined, rows }] }];
}

/** The table without the columns that say nothing in any row. */
export function withoutEmpty(one: Table): Table {
  const rows = one.groups.flatMap((group) => group.rows);
  const isTold = one.columns.map((_, index) => rows.some(({ cells }) => (cells[index] ?? []).length > 0));
  const kept = <T>(items: readonly T[]): readonly T[] => items.filter((_, index) => isTold[index]);
  const groups = one.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
  }));
  return { ...one, columns: kept(one.columns), groups };
}

/** The words alone. */
export function plain(words: Phrase): string {
  return words.map((word) => word.text).join('');
}
