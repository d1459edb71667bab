// The core knows records, dates, windows and verdicts, not what a family is: no word that a rule set's vocabulary declares
// turns up in the code of grammar/, src/ or cli/.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse } from '../../src/syntax/parse.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Words that a vocabulary shares with any program: of records, lists, dates and texts in general. */
const GENERAL = `
  name reference from to on kind days date period condition setting release job by number text other type order contract
  home special training birth concern possible known age next placement mainstream full time sentence
  part local south north east west crime work help school health authority use uses list period periods conditions
  group member members gap gaps local equivalent harm part_time education weight support action day sentences given need needs joined
  safety both nobody scheme first_day last_day
  what start starts line title size amount phase year years made result cost costs validated priority route stage
`;

/** Words of trees, in which nodes have parents and children. */
const OF_TREES = 'parent parents child children';

/** Where the words of a domain are said on purpose. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // The option is named for those who use it, as the first users of the language are; the code behind it knows facts.
  'cli/commands/audit.ts': ['family'],
  'cli/commands/eval.ts': ['family'],
  'cli/asking.ts': ['family'],
  'cli/commands/nearest.ts': ['family'],
  'cli/commands/next.ts': ['family'],
  'cli/commands/what-if.ts': ['family'],
  'cli/commands/why-not.ts': ['family'],
  'cli/commands/near.ts': ['families'],
  'cli/commands/timeline.ts': ['family'],
  'cli/commands/tui.ts': ['families'],
  'cli/ui/run-tui.ts': ['families'],
  'cli/commands/test.ts': ['families'],
  'src/diagnostics/catalogue/property.ts': ['family', 'families'],
  // Node's own name for a thread.
  'cli/testing/property-worker.ts': ['worker'],
  'cli/testing/try-plans.ts': ['worker'],
  'cli/batch/batch-worker.ts': ['worker'],
  'cli/batch/pool.ts': ['worker'],
  'src/diagnostics/catalogue/input.ts': ['family'],
  // What identifies somebody is told by the names of fields, and they are the same in every domain.
  'src/lint/rules/not-private.rule.ts': ['person', 'born'],
};

/** What a plan is tried on is called after the first users too, by developers as on the command line: any record that a plan is for. */
const OF_ROOMS: readonly (readonly [string, readonly string[]])[] = [
  ['src/testing/', ['family', 'families']],
  ['cli/testing/', ['family', 'families']],
];

function allowedIn(file: string): readonly string[] {
  const ofRoom = OF_ROOMS.filter(([room]) => file.startsWith(room)).flatMap(([, words]) => words);
  return [...(ALLOWED[file] ?? []), ...ofRoom];
}

function files(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !entry.name.includes('.generated.'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** Records, fields, groups and options of every vocabulary, in the singular and in small letters. */
function declaredWords(): ReadonlySet<string> {
  const general = new Set(`${GENERAL} ${OF_TREES}`.trim().split(/\s+/));
  const names = files('rulesets', /\.headline$/).flatMap((file) => {
    const { value } = parse({ file, text: readFileSync(join(ROOT, file), 'utf8') });
    return value.declarations.flatMap((declaration) => {
      if (declaration.kind === 'record')
        return [declaration.name.text, ...declaration.fields.map((field) => field.name.text)];
      if (declaration.kind === 'group') return [declaration.name.text, declaration.singular?.text ?? ''];
      return declaration.kind === 'choice'
        ? [declaration.name.text, ...declaration.options.map((option) => option.key.text)]
        : [];
    });
  });
  const words = names.map(small).flatMap((name) => [name, name.replace(/s$/, '')]);
  return new Set(words.filter((word) => word.length > 2 && !general.has(word)));
}

const small = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();

/** The identifiers of a file and the words of its texts; comments may speak of families. */
function wordsOf(file: string): ReadonlySet<string> {
  const tree = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node))
      for (const word of [small(node.text), ...small(node.text).split('_')]) words.add(word);
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) {
      for (const word of node.text.match(/\w+/g) ?? []) words.add(small(word));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return words;
}

test('no word of a vocabulary turns up in the code', () => {
  const declared = declaredWords();
  expect(declared.size).toBeGreaterThan(50);
  const found = ['grammar', 'src', 'cli']
    .flatMap((folder) => files(folder, /\.tsx?$/))
    .flatMap((file) => {
      const domain = [...wordsOf(file)].filter(
        (word) => declared.has(word) && !allowedIn(file).includes(word),
      );
      return domain.length > 0 ? [`${file}: ${domain.join(', ')}`] : [];
    });
  expect(found, 'say it in the words of the language, or take the word from the vocabulary').toEqual([]);
});
