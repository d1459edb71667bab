// Finding the list that a noun speaks of (`any child`, `at least 3 exclusions`) and what the adjectives before it pick.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { EntriesSymbol, FieldSymbol, GroupSymbol, RecordSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import { smallName } from '../names/word-forms.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Checker } from './checker.ts';
import {
  type AdjectiveResolution,
  type ListSource,
  type NounResolution,
  type Scope,
  WRITTEN_OUT_FRAME,
} from './resolution.ts';

export function resolveNoun(checker: Checker, noun: ast.Name, scope: Scope): NounResolution | undefined {
  if (noun.text === '') return undefined;
  const inRecords = scope.frames.flatMap(({ record }, frame) =>
    (record ? (nounsOf(record).get(noun.text) ?? []) : []).map((means) => ({
      ...means,
      base: { frame, via: [] },
    })),
  );
  const found = [...inRecords, ...entriesCalled(checker, noun)];
  const [only, other] = found;
  if (only && !other) return only;
  if (only) reportBoth(checker, noun, found);
  else reportNone(checker, noun, scope);
  return undefined;
}

function entriesCalled(checker: Checker, noun: ast.Name): readonly NounResolution[] {
  const entries = entriesSeen(checker, noun).filter(({ list }) =>
    [list.name, list.singular].includes(noun.text),
  );
  return entries.map(({ list, of: element }) => ({
    base: { frame: WRITTEN_OUT_FRAME, via: [] },
    list,
    element,
    group: undefined,
  }));
}

function entriesSeen({ bindings }: Checker, { span }: ast.Name): readonly EntriesSymbol[] {
  return [...(bindings.scopes.get(span.file)?.values() ?? [])].filter((top) => top.kind === 'entries');
}

function reportNone(checker: Checker, noun: ast.Name, { frames }: Scope): void {
  const known = [
    ...frames.flatMap(({ record }) => (record ? [...nounsOf(record).keys()] : [])),
    ...entriesSeen(checker, noun).map(({ name }) => name),
  ];
  checker.diagnostics.push(unknownName('list or group', noun, known));
}

function reportBoth(checker: Checker, noun: ast.Name, found: readonly Noun[]): void {
  const related = found.map(({ group, list }) => ({ span: (group ?? list).span, label: 'may mean this' }));
  checker.diagnostics.push(diagnostic('names/ambiguous', noun.span, { name: noun.text }, { related }));
}

/** What a noun means in any record in hand of one kind. */
type Noun = Omit<NounResolution, 'base'>;

const NOUNS = new WeakMap<RecordSymbol, ReadonlyMap<string, readonly Noun[]>>();

/** The nouns of a record by plural and singular, found once for all conditions about it. */
function nounsOf(record: RecordSymbol): ReadonlyMap<string, readonly Noun[]> {
  const known = NOUNS.get(record) ?? findNouns(record);
  NOUNS.set(record, known);
  return known;
}

function findNouns(record: RecordSymbol): ReadonlyMap<string, readonly Noun[]> {
  const lists = sourcesOf(record);
  const byElement = Map.groupBy(lists, ({ element }) => element);
  const nouns = lists.flatMap(({ list, element }): readonly Named[] => {
    const whole: Noun = { list, element, group: undefined };
    const own: Named = { noun: whole, words: [list.name, list.singular] };
    // A group picks from the one list of its records; where there are two, only the lists have names.
    if (byElement.get(element)?.length !== 1) return [own];
    return [
      { ...own, words: [...own.words, smallName(element.name)] },
      ...groupsOf(element).map((group) => ({
        noun: { ...whole, group },
        words: [group.name, group.singular],
      })),
    ];
  });
  return byWord(nouns);
}

interface Named {
  readonly noun: Noun;
  readonly words: readonly string[];
}

/** The lists that a record holds, and those that its memberships name. */
export function sourcesOf(
  record: RecordSymbol,
): readonly { readonly list: ListSource; readonly element: RecordSymbol }[] {
  const fields = [...record.fields.values()].flatMap((list) =>
    list.type.kind === 'list' ? [{ list, element: list.type.of }] : [],
  );
  const members = [...record.members.values()].flatMap((member) =>
    member.kind === 'group' && member.by.kind === 'memberships'
      ? [{ list: member, element: member.by.element }]
      : [],
  );
  return [...fields, ...members];
}

function byWord(nouns: readonly Named[]): ReadonlyMap<string, readonly Noun[]> {
  const found = new Map<string, Noun[]>();
  for (const { noun, words } of nouns) {
    for (const word of new Set(words)) {
      const same = found.get(word) ?? [];
      same.push(noun);
      found.set(word, same);
    }
  }
  return found;
}

function groupsOf(record: RecordSymbol): readonly GroupSymbol[] {
  return [...record.members.values()].filter(
    (member): member is GroupSymbol => member.kind === 'group' && member.by.kind === 'when',
  );
}

/** What each word before the noun picks: an option of one of its choices, or one of its yes/no fields. */
export function resolveAdjective(
  checker: Checker,
  adjective: ast.Name,
  element: RecordSymbol,
): AdjectiveResolution | undefined {
  const [only, other] = meaningsOf(adjective.text, element);
  if (only && !other) return only;
  if (only && other) {
    const help = `write ‘where ${only.field.name} is ${adjective.text}’ or ‘where ${other.field.name} is ${adjective.text}’`;
    checker.diagnostics.push(
      diagnostic('names/ambiguous', adjective.span, { name: adjective.text }, { help }),
    );
    return undefined;
  }
  const near = nearestName(adjective.text, adjectivesOf(element));
  const help = near ? { help: `did you mean ‘${near}’?` } : {};
  checker.diagnostics.push(
    diagnostic(
      'names/unknown-adjective',
      adjective.span,
      { word: adjective.text, record: element.name },
      help,
    ),
  );
  return undefined;
}

function meaningsOf(word: string, element: RecordSymbol): readonly AdjectiveResolution[] {
  return [...element.fields.values()].flatMap((field): AdjectiveResolution[] => {
    if (field.type.kind === 'yes-no' && field.name === word) return [{ field, option: undefined }];
    return field.type.kind === 'choice' && field.type.choice.options.has(word)
      ? [{ field, option: word }]
      : [];
  });
}

function adjectivesOf(element: RecordSymbol): readonly string[] {
  return [...element.fields.values()].flatMap((field: FieldSymbol) => {
    if (field.type.kind === 'yes-no') return [field.name];
    return field.type.kind === 'choice' ? [...field.type.choice.options.keys()] : [];
  });
}
