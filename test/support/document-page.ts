// A page of the documents -> the rules, the family files and the mistakes that it shows.

export interface DocumentPage {
  /** Its blocks of rules, in the order of the page; together they are one file. */
  readonly rules: readonly string[];
  /** Other files that it shows, by name: `json case.json`. */
  readonly files: Readonly<Record<string, string>>;
  /** Rules that go wrong, with the code that they must yield: `headline types/unit-mismatch`. */
  readonly mistakes: readonly { readonly code: string; readonly rules: string }[];
}

/**
 * A fence that opens with `headline` holds rules of the page; one with `headline part` is a part of a file that stands elsewhere,
 * and is not run; one with `headline CODE` holds what goes wrong, and is read after the rules of the page that come before it.
 */
export function documentPage(markdown: string): DocumentPage {
  const rules: string[] = [];
  const files: Record<string, string> = {};
  const mistakes: { code: string; rules: string }[] = [];
  for (const [, info = '', text = ''] of markdown.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const [language, what] = info.trim().split(' ');
    if (language === 'json' && what) files[what] = text;
    if (language !== 'headline' || what === 'part') continue;
    if (what) mistakes.push({ code: what, rules: [...rules, text].join('\n') });
    else rules.push(text);
  }
  return { rules, files, mistakes };
}
