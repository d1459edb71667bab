// Records in JSON -> the tables of CSV that say the same, in the order in which they are read.

import { compareKeys } from '../../../cli/batch/keys.ts';

type Fact = string | number | boolean | readonly Fact[] | { readonly [name: string]: Fact };
type Row = Map<string, string>;

/** By the name of the file. `keyOf`: the key of a record. */
export function tablesOf(
  name: string,
  records: readonly object[],
  keyOf: (record: object, at: number) => string,
): Readonly<Record<string, string>> {
  const tables = new Map<string, Row[]>([[name, []]]);
  const keyed = records.map((record, at) => [keyOf(record, at), record] as const);
  keyed.sort(([a], [b]) => compareKeys(a, b));
  for (const [key, record] of keyed)
    addRow(tables, { table: name, way: '' }, new Map([['$id', key]]), record, key);
  return Object.fromEntries([...tables].map(([table, rows]) => [`${table}.csv`, csvOf(rows)]));
}

interface Place {
  readonly table: string;
  readonly way: string;
}

function addRow(
  tables: Map<string, Row[]>,
  { table, way }: Place,
  row: Row,
  record: object,
  key: string,
): void {
  const rows = tables.get(table) ?? [];
  tables.set(table, rows);
  rows.push(row);
  const id = row.get('$id') ?? '';
  const add = (steps: string, facts: object): void => {
    for (const [fact, value] of Object.entries(facts) as [string, Fact][]) {
      const title = steps + fact;
      const items = Array.isArray(value)
        ? value
        : typeof value === 'object' && 'items' in value
          ? value.items
          : undefined;
      if (items) {
        row.set(`${title}.complete`, completeOf(value));
        for (const item of items as readonly Fact[]) {
          const place = way === '' ? title : `${way}.${title}`;
          const child: Row = new Map([['$record', key], ...(way === '' ? [] : [['$parent', id] as const])]);
          if (typeof item !== 'object') {
            child.set('reference', String(item));
            tables.set(place, [...(tables.get(place) ?? []), child]);
          } else {
            child.set('$id', `r${(tables.get(place) ?? []).length}`);
            addRow(tables, { table: place, way: place }, child, item, key);
          }
        }
      } else if (typeof value === 'object') {
        if ('earliest' in value || 'latest' in value) row.set(title, betweenOf(value));
        else add(`${title}.`, value);
      } else row.set(title, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
    }
  };
  add('', record);
}

function completeOf(list: Fact): string {
  if (Array.isArray(list)) return 'yes';
  return typeof list === 'object' && 'complete_to' in list ? String(list.complete_to) : 'no';
}

function betweenOf(value: object): string {
  const { earliest = '..', latest = '..' } = value as { earliest?: string; latest?: string };
  return `${earliest}/${latest}`;
}

function csvOf(rows: readonly Row[]): string {
  const titles = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [titles, ...rows.map((row) => titles.map((title) => row.get(title) ?? ''))]
    .map(
      (cells) =>
        `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`,
    )
    .join('');
}
