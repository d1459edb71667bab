// Why an answer is so -> a file in the form that its ending says.

import { extname } from 'node:path';
import { type Account, accountDocument, accountLines, htmlOf, markdownOf } from '../src/index.ts';
import { shownPath } from './files.ts';
import { refuse } from './report.ts';
import { newFile, writeAll } from './write.ts';

export interface WhyTold {
  readonly account: Account;
  /** What the case is called. */
  readonly about: string;
  /** What stands above the reasons in a plain text. */
  readonly heading: readonly string[];
}

const FORMS: Readonly<Record<string, (told: WhyTold) => string>> = {
  '.html': ({ account, about }) => htmlOf(accountDocument(account, about)),
  '.md': ({ account, about }) => markdownOf(accountDocument(account, about)),
  '.txt': ({ account, heading }) => `${[...heading, '', ...accountLines(account)].join('\n')}\n`,
};

/** The path of the file; it ends the command where it can't be written. */
export function writeWhy(out: string, force: boolean | undefined, told: WhyTold): string {
  const form = FORMS[extname(out)];
  if (!form)
    return refuse(
      `‘${shownPath(out)}’ ends in no form of an explanation`,
      'let it end in .html, .md or .txt',
    );
  const path = newFile(out, force);
  writeAll(new Map([[path, form(told)]]));
  return path;
}
