// `headline docs`: the document that a council publishes of a plan, or of a programme with all its plans, written into a folder.

import { resolve } from 'node:path';
import { documentsOf, htmlOf, markdownOf } from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { shownPath } from '../files.ts';
import { counted } from '../output.ts';
import { dayGiven } from '../question.ts';
import type { Report } from '../report.ts';
import { askedOf, openRules, programOf } from '../rules.ts';
import { writeAll } from '../write.ts';

export const addDocs: AddCommand = (program, perform) => {
  program
    .command('docs')
    .description('write a plan as a document for people, in HTML and in Markdown')
    .argument('<plan>', 'the plan or programme, by its name in the rules')
    .requiredOption('--out <folder>', 'where to write; made if it is not there')
    .option('--as-of <date>', 'tell only what is in force on that day, such as 2015-09-30')
    .option(...RULES_OPTION)
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline docs leicestershire_phase_2 --out documents'))
    .action((plan: string, options: DocsOptions) => perform(options, () => docs(plan, options)));
};

interface DocsOptions extends Asked {
  readonly out: string;
  readonly asOf?: string;
  readonly rules?: string;
}

function docs(name: string, { out, asOf, rules: path }: DocsOptions): Report {
  const day = asOf === undefined ? undefined : dayGiven(asOf);
  const rules = openRules(path === undefined ? [] : [path]);
  // Refuses a name that is neither a plan's nor a programme's.
  askedOf(programOf(rules), name);
  const documents = documentsOf(rules.project, name, day);
  const folder = resolve(out);
  const texts = documents.flatMap((document) => [
    [resolve(folder, `${document.name}.html`), htmlOf(document)] as const,
    [resolve(folder, `${document.name}.md`), markdownOf(document)] as const,
  ]);
  writeAll(new Map(texts));
  const files = texts.map(([file]) => shownPath(file));
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: files.map((file) => `wrote ${file}`),
    summary: `${name}: ${counted(documents.length, 'document')} in ${shownPath(folder)}`,
    json: { name, out: shownPath(folder), files, documents },
  };
}
