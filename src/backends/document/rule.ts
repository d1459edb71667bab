// A condition with its clauses -> paragraphs and lists: long joined conditions stand part by part, dated ones date by date.

import type * as ast from '../../syntax/ast.ts';
import {
  type CellBlock,
  type Item,
  list,
  type Paragraph,
  type Phrase,
  paragraph,
  phrase,
  plain,
  strong,
} from './model.ts';
import { capitalised, say, sayPieces } from './say.ts';
import { inForce, periodText } from './time.ts';
import { capital, either } from './words.ts';
import type { Writer } from './writer.ts';

/** The most letters of a condition that is still read at a glance. */
const SHORT = 110;

/** What a rule says. */
export function ruleBlocks(writer: Writer, node: ast.Expression): readonly CellBlock[] {
  if (node.kind === 'dated') return datedBlocks(writer, node);
  const { text, items } = statement(writer, node);
  const first: Paragraph = { kind: 'paragraph', text: capitalised(text) };
  if (items.length === 0) return [first];
  return text.length === 0 ? [list(items)] : [first, list(items)];
}

function datedBlocks(writer: Writer, { cases }: ast.Dated): readonly CellBlock[] {
  const shown = inForce(cases, writer.asOf);
  if (shown.length === 0) return [paragraph('No rule is in force on that day.')];
  return [
    list(
      shown.map(({ days, value }) => {
        const { text, items } = statement(writer, value);
        return { text: [strong(`${capital(periodText(days))}: `), ...text], items };
      }),
    ),
  ];
}

/** A condition as a sentence, with what it joins below it where that is long. */
function statement(writer: Writer, node: ast.Expression): Item {
  const whole = say(writer, node);
  if (plain(whole).length <= SHORT && !isHeardOn(node)) return { text: whole, items: [] };
  if (node.kind === 'connected') {
    const items = node.parts.map((part, index) => {
      const { text, items: inner } = statement(writer, part);
      return { text: index === 0 ? capitalised(text) : [strong(`${node.word} `), ...text], items: inner };
    });
    return { text: [], items };
  }
  if (node.kind === 'tallied' && node.of.kind === 'list-of' && !node.counting) {
    const pieces = writer.words.expression(node);
    const end = pieces.findIndex(({ span, text }) => text === '{' && span?.start === node.of.span.start);
    const items = node.of.items.map((item) => statement(writer, item));
    return { text: sayPieces(writer, pieces.slice(0, end)), items };
  }
  return { text: whole, items: [] };
}

/** `… for at most one and B` in one line is heard as if B were counted too. */
function isHeardOn(node: ast.Expression): boolean {
  return (
    node.kind === 'connected' &&
    node.parts.slice(0, -1).some((part) => part.kind === 'tallied' && part.counting !== undefined)
  );
}

/** What is said of a rule besides its condition, citations and evidence left out. */
export function clauseBlocks(writer: Writer, clauses: readonly ast.Clause[]): readonly Paragraph[] {
  return clauses.flatMap((clause) => {
    const said = clausePhrase(writer, clause);
    return said ? [{ kind: 'paragraph' as const, text: said }] : [];
  });
}

function clausePhrase(writer: Writer, clause: ast.Clause): Phrase | undefined {
  switch (clause.kind) {
    case 'cites':
    case 'evidence':
      return undefined;
    case 'applies-when':
      return [...phrase('Applies when '), ...say(writer, clause.when)];
    case 'assume':
      return phrase(
        `While it is not known, taken to be ${clause.answer}${clause.because ? `, because “${clause.because.text}”` : ''}`,
      );
    case 'stays':
      return [...phrase(`Stays ${clause.answer} once ${clause.once} on `), ...say(writer, clause.on)];
    case 'ends-when':
      return [...phrase('Ends when '), ...say(writer, clause.when)];
  }
}

/** `Youth offending service or police`, for a cell under that heading; nothing where no evidence is named. */
export function evidenceBlocks(clauses: readonly ast.Clause[]): readonly Paragraph[] {
  return evidenceIn(clauses).map((named) => paragraph(capital(either(named))));
}

/** `Evidence from youth offending service or police.` */
export function evidenceSentence(clauses: readonly ast.Clause[]): readonly Paragraph[] {
  return evidenceIn(clauses).map((named) => paragraph(`Evidence from ${either(named)}.`));
}

function evidenceIn(clauses: readonly ast.Clause[]): readonly (readonly ast.Name[])[] {
  return clauses.flatMap((clause) => (clause.kind === 'evidence' ? [clause.from] : []));
}

// -- over what time -------------------------------------------------------------------------------------------

/**
 * The stretches of time that a rule names, each once, in the order in which it names them. Of a rule that names none, those of the
 * definitions that it speaks of.
 */
export function timeBlocks(writer: Writer, ...parts: readonly unknown[]): readonly Paragraph[] {
  const texts = new Set<string>();
  return stretchesIn(writer, parts).flatMap((said) => {
    const words = plain(said);
    if (texts.has(words)) return [];
    texts.add(words);
    return [{ kind: 'paragraph' as const, text: capitalised(said) }];
  });
}

function stretchesIn(writer: Writer, parts: unknown): readonly Phrase[] {
  const seen = new Set<unknown>();
  let part: unknown = parts;
  while (part !== undefined) {
    const nodes = nodesIn(part);
    const found = nodes.flatMap((node) => ownStretches(writer, node));
    if (found.length > 0) return found;
    const next = nodes.flatMap((node) => definedBy(writer, node)).filter((value) => !seen.has(value));
    for (const value of next) seen.add(value);
    part = next.length > 0 ? next : undefined;
  }
  return [];
}

type Node = Partial<ast.Windowed> | ast.Expression | ast.Predicate;

/** Everything in a part, itself first. Invariant: the tree is a tree, so that the walk ends. */
function nodesIn(part: unknown): readonly Node[] {
  if (typeof part !== 'object' || part === null) return [];
  return [part as Node, ...Object.values(part).flatMap(nodesIn)];
}

function ownStretches(writer: Writer, node: Node): readonly Phrase[] {
  const { words } = writer;
  if ('window' in node && node.window) return [sayPieces(writer, words.window(node.window))];
  if (node.kind === 'changed-by')
    return [node.from, node.to].map((stretch) => sayPieces(writer, words.stretch(stretch)));
  if (node.kind === 'followed-by')
    return [[...phrase('within '), ...say(writer, node.number), ...phrase(` ${node.unit}`)]];
  return [];
}

/** What a name is defined as. */
function definedBy({ program }: Writer, node: Node): readonly ast.Expression[] {
  const meaning = node.kind === 'path' ? program.resolutions.paths.get(node) : undefined;
  return meaning?.kind === 'rule' && meaning.rule.kind === 'define' ? [meaning.rule.node.value] : [];
}
