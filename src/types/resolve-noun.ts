// Finding the list that a noun speaks of (`any child`, `at least 3 exclusions`) and what the adjectives before it pick.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { FieldSymbol, GroupSymbol, RecordSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Checker } from './checker.ts';
import type { AdjectiveResolution, NounResolution, Scope } from './resolution.ts';

export function resolveNoun(checker: Checker, noun: ast.Name, scope: Scope): NounResolution | undefined {
  if (noun.text === '') return undefined;
  const nouns = nounsIn(scope);
  const [only, other] = nouns.filter(({ words }) => words.includes(noun.text));
  if (only && !other) return only.means;
  if (!only) {
    const near = nearestName(
      noun.text,
      nouns.flatMap(({ words }) => words),
    );
    const help = near ? { help: `did you mean ‘${near}’?` } : {};
    checker.diagnostics.push(
      diagnostic('names/unknown', noun.span, { what: 'list or group', name: noun.text }, help),
    );
    return undefined;
  }
  const related = [only, ...(other ? [other] : [])].map(({ means }) => ({
    span: (means.group ?? means.list).span,
    label: 'may mean this',
  }));
  checker.diagnostics.push(diagnostic('names/ambiguous', noun.span, { name: noun.text }, { related }));
  return undefined;
}

interface Noun {
  /** The plural and the singular. */
  readonly words: readonly string[];
  readonly means: NounResolution;
}

function nounsIn(scope: Scope): readonly Noun[] {
  return scope.frames.flatMap(({ record }, frame) => nounsOf(record, frame));
}

function nounsOf(record: RecordSymbol, frame: number): readonly Noun[] {
  const base = { frame, via: [] };
  const lists = [...record.fields.values()].flatMap((list) =>
    list.type.kind === 'list' ? [{ list, element: list.type.of }] : [],
  );
  return lists.flatMap(({ list, element }): Noun[] => {
    const whole: Noun = {
      words: [list.name, list.singular],
      means: { base, list, element, group: undefined },
    };
    // A group picks from the one list of its records; where there are two, only the lists have names.
    const onlyList = lists.filter((other) => other.element === element).length === 1;
    return onlyList ? [whole, ...groupsOf(element).map((group) => groupNoun(group, whole.means))] : [whole];
  });
}

function groupsOf(record: RecordSymbol): readonly GroupSymbol[] {
  return [...record.members.values()].filter((member) => member.kind === 'group');
}

function groupNoun(group: GroupSymbol, means: NounResolution): Noun {
  return { words: [group.name, group.singular], means: { ...means, group } };
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
