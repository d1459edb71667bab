// The grammar as a page to read: a block a rule, each rule that it names linked, and the words of the language.

import { TOKENS } from '../../grammar/tokens.ts';
import { grammarSections, type Part, type Rule } from './grammar-rules.ts';

const HEAD = `\
<!-- Generated from grammar/parser.ts and grammar/tokens.ts by \`npm run generate\`; do not edit. -->

# The grammar

What is written as it stands is in ‘quotes’, other tokens are in *italics*; \`A | B\` is one of the two, \`[ A ]\` is A or
nothing, \`{ A }\` is A any number of times, \`A ...\` is A once or more, and \`A / ‘,’\` is one A, or several with the mark
between them. The [railroad diagrams](railroad.generated.html) show the same rules. A few rules ask for more than a
grammar can show, such as brackets where ‘and’ stands beside ‘or’; the reference and the diagnostics say so.
`;

export function grammarDocument(): string {
  const sections = grammarSections();
  const contents = sections.map(({ title, rules }) => {
    const links = rules.map(({ name }) => `[${name}](#${anchor(name)})`);
    return `- ${capital(title)}: ${links.join(', ')}\n`;
  });
  const bodies = sections.map(
    ({ title, rules }) => `## ${capital(title)}\n\n${rules.map(ruleBlock).join('\n')}`,
  );
  return [HEAD, contents.join(''), ...bodies, words()].join('\n');
}

function anchor(rule: string): string {
  return rule.toLowerCase();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A rule that is one choice has an alternative on each line. */
function ruleBlock({ name, definition }: Rule): string {
  const [only] = definition;
  const alternatives =
    definition.length === 1 && only?.type === 'Alternation'
      ? (only.definition ?? []).map(partText)
      : undefined;
  const body = alternatives ? alternatives.join('\n  | ') : sequenceText(definition);
  return `### ${name}\n\n<pre>\n${name} =${alternatives ? '\n    ' : ' '}${body}\n</pre>\n`;
}

function sequenceText(parts: readonly Part[] | undefined): string {
  return (parts ?? []).map(partText).join(' ');
}

function partText(part: Part): string {
  const inside = insideText(part);
  switch (part.type) {
    case 'NonTerminal':
      return `<a href="#${anchor(part.name ?? '')}">${part.name}</a>`;
    case 'Terminal':
      return terminalText(part);
    case 'Alternative':
      return inside;
    case 'Option':
      return `[ ${inside} ]`;
    case 'Repetition':
      return `{ ${inside} }`;
    case 'RepetitionMandatory':
      return `${inside} ...`;
    case 'RepetitionMandatoryWithSeparator':
      return `${inside} / ${part.separator ? terminalText(part.separator) : ''}`;
    case 'Alternation':
      return `( ${choiceText(part)} )`;
    default:
      throw new Error(`a part of a rule has a kind that the page does not know: ${part.type}`);
  }
}

/** Brackets around a choice are left out where it is all that stands inside. */
function insideText({ definition }: Part): string {
  const [only, second] = definition ?? [];
  return only?.type === 'Alternation' && !second ? choiceText(only) : sequenceText(definition);
}

function choiceText({ definition }: Part): string {
  return (definition ?? []).map(partText).join(' | ');
}

function terminalText({ label, name }: Part): string {
  const text = label ?? name ?? '';
  return text.startsWith('‘') ? text : `<i>${text}</i>`;
}

function words(): string {
  const quoted = TOKENS.flatMap(({ LABEL, CATEGORIES }) => {
    const word = /^‘([a-z]+)’$/.exec(LABEL ?? '')?.[1];
    return word ? [{ word, kept: CATEGORIES?.[0]?.name !== 'Name' }] : [];
  });
  const list = (kept: boolean): string =>
    quoted
      .flatMap((found) => (found.kept === kept ? [found.word] : []))
      .sort()
      .join(', ');
  return `\
## Words

Kept, so that none of them can be a name: ${list(true)}; also *an* and the number words from *two* to *ten*.

Names everywhere but where they have a meaning: ${list(false)}; also *day*, *week*, *month*, *year* and their plurals.

A name has letters, digits and \`_\`, and begins with no digit. A comment runs from \`//\` to the end of its line. White
space and the ends of lines only part what stands beside them.
`;
}
