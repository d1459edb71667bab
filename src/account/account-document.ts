// An account -> a document, which there are renderers for: HTML, Markdown.

import type { Document, Item, Section } from '../backends/document/model.ts';
import { list, paragraph, phrase, section, strong } from '../backends/document/model.ts';
import { missingText } from '../interpret/missing.ts';
import type { ReasonLine } from '../interpret/render-reason.ts';
import type { Account, AccountSection, PartAccount } from './account.ts';
import { accountHeading, factTexts, partHeadline } from './account-lines.ts';

/**
 * `about`: what the record is called.
 *
 * @example
 * markdownOf(accountDocument(accountOf({ program, plan, facts, asked: { asOf } }, wordsOf), 'A')).split('\n')[0]; // => '# Dry ground'
 */
export function accountDocument(account: Account, about: string): Document {
  const { answer, eligibility, sections } = account;
  const [title = '', ...heading] = accountHeading(account, about);
  const { plan } = answer;
  return {
    name: plan.name,
    title,
    kind: 'Why it is so',
    lead: heading.map((line) => paragraph(line)),
    sections: [...(eligibility ? [{ title: 'Who is eligible', parts: [eligibility] }] : []), ...sections].map(
      accountSection,
    ),
    foot: 'Worked out from the rules and the facts: under each answer stands what it rests on, and nothing else that is known could change it.',
  };
}

function accountSection({ title, parts }: AccountSection): Section {
  return section(title.toLowerCase().replaceAll(' ', '-'), title, [list(parts.map(partItem))]);
}

function partItem(part: PartAccount): Item {
  const { waitsFor, facts } = part;
  const texts = waitsFor.map(missingText);
  return {
    text: [strong(partHeadline(part))],
    items: [
      ...itemsAt(part.lines, 1),
      ...(texts.length === 0 ? [] : [titled('waits for', texts)]),
      ...(facts.length === 0 ? [] : [titled('rests on', factTexts(facts))]),
    ],
  };
}

function titled(title: string, texts: readonly string[]): Item {
  return { text: phrase(title), items: texts.map((text) => ({ text: phrase(text), items: [] })) };
}

/** Lines with the deeper ones under those that they follow. */
function itemsAt(lines: readonly ReasonLine[], depth: number): readonly Item[] {
  const heads = lines.flatMap((line, index) => (line.depth <= depth ? [index] : []));
  return heads.map((head, index) => ({
    text: phrase(lines[head]?.text ?? ''),
    items: itemsAt(lines.slice(head + 1, heads[index + 1]), depth + 1),
  }));
}
