// The rules of the grammar as the parser records them, in the sections of the parser's text.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HeadlineParser } from '../../grammar/parser.ts';

/** A part of a rule, as Chevrotain serialises it. */
export interface Part {
  readonly type: string;
  readonly name?: string;
  readonly label?: string;
  readonly definition?: readonly Part[];
  readonly separator?: Part;
}

export interface Rule extends Part {
  readonly name: string;
  readonly definition: readonly Part[];
}

export interface Section {
  readonly title: string;
  readonly rules: readonly Rule[];
}

const GRAMMAR = join(import.meta.dirname, '..', '..', 'grammar');

/** In the order in which a reader wants them. */
const FILES = [
  'parser.ts',
  'vocabulary-rules.ts',
  'plan-rules.ts',
  'clause-rules.ts',
  'figure-rules.ts',
  'scenario-rules.ts',
  'condition-rules.ts',
];

/** `// -- plans ---` begins a section; `readonly plan = this.RULE('plan', …` is a rule. */
const LANDMARK = /^ {2}\/\/ -- (.+?) -+$|this\.RULE\('(\w+)'/gm;

export function grammarSections(): readonly Section[] {
  const rules = new Map(serialised().map((rule) => [rule.name, rule]));
  const sections: { readonly title: string; readonly rules: Rule[] }[] = [];
  const text = FILES.map((file) => readFileSync(join(GRAMMAR, file), 'utf8')).join('\n');
  for (const [, title, name] of text.matchAll(LANDMARK)) {
    const rule = rules.get(name ?? '');
    if (title) sections.push({ title, rules: [] });
    else if (rule) sections.at(-1)?.rules.push(rule);
  }
  return sections;
}

function serialised(): readonly Rule[] {
  return new HeadlineParser().getSerializedGastProductions() as unknown as readonly Rule[];
}
