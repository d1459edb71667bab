// A part of a plan -> the row that tells it: what it is, its rule, over what time, on what evidence, by which source.

import type {
  FilterSymbol,
  GateSymbol,
  IndicatorSymbol,
  NamedListSymbol,
  OutcomeSymbol,
  ProgressSymbol,
} from '../../names/symbol.ts';
import { citations } from './cite.ts';
import { type CellBlock, type Inline, type Paragraph, paragraph, type Row, strong } from './model.ts';
import { holdsNow, originMarks, replacedBy, type Sourced } from './origin.ts';
import { clauseBlocks, evidenceBlocks, ruleBlocks, timeBlocks } from './rule.ts';
import { linked } from './say.ts';
import { daysOf, periodText } from './time.ts';
import { capital, titleOf } from './words.ts';
import { partId, type Writer } from './writer.ts';

/** A part that says one condition with its clauses. */
export type BlockPart = IndicatorSymbol | FilterSymbol | GateSymbol | OutcomeSymbol | ProgressSymbol;

export const PART_COLUMNS = ['What', 'Rule', 'Over what time', 'Evidence', 'Source'];

export function partRow(writer: Writer, part: Exclude<BlockPart, ProgressSymbol>): Row {
  const id = partId(writer, part);
  const title = titleOf(part.node);
  return {
    id,
    cells: [
      [paragraph(strong(title)), ...originMarks(writer, part)],
      partRule(writer, part),
      timeBlocks(
        writer,
        ...shownNodes(writer, part).flatMap(({ condition, clauses }) => [condition, clauses]),
      ),
      evidenceBlocks(part.node.clauses),
      partCitations(writer, part, linked(title, id)),
    ],
  };
}

/** Of the rule, and of what it stands in for where both are told. */
export function partCitations(writer: Writer, part: BlockPart, by: Inline): readonly Paragraph[] {
  return shownNodes(writer, part).flatMap(({ clauses }) => citations(writer, clauses, by));
}

/** The rule of a part; of one that was changed, with the rule that it stands in for. */
export function partRule(writer: Writer, part: BlockPart): readonly CellBlock[] {
  return overTime(writer, part, ({ node }) => wholeRule(writer, node));
}

/** What a part says, and what is said at other times or was said before it was changed. */
export function overTime<P extends Exclude<Sourced, NamedListSymbol>>(
  writer: Writer,
  part: P,
  blocksOf: (one: P) => readonly CellBlock[],
): readonly CellBlock[] {
  const temporary = part.changed?.temporary;
  if (!temporary) return [...blocksOf(part), ...insteadOf(part, blocksOf)];
  // What holds for a time stands in for something of its own kind.
  const other = temporary.otherwise as P;
  const now = holdsNow(writer, part);
  if (now !== undefined) return blocksOf(now ? part : other);
  return [
    ...headed(`${capital(periodText(daysOf(temporary.period)))}: `, blocksOf(part)),
    ...headed(`At other times${asIn(other)}: `, blocksOf(other)),
  ];
}

function insteadOf<P extends Exclude<Sourced, NamedListSymbol>>(
  part: P,
  blocksOf: (one: P) => readonly CellBlock[],
): readonly CellBlock[] {
  const old = replacedBy(part);
  return old?.plan ? headed(`In ${titleOf(old.plan.node)} instead: `, blocksOf(old)) : [];
}

function asIn({ plan }: Exclude<Sourced, NamedListSymbol>): string {
  return plan ? `, as in ${titleOf(plan.node)}` : '';
}

function wholeRule(writer: Writer, { condition, clauses }: BlockPart['node']): readonly CellBlock[] {
  return [...ruleBlocks(writer, condition), ...clauseBlocks(writer, clauses)];
}

/** Those of a part and of the one that it gives way to which the document tells. */
function shownNodes(writer: Writer, part: BlockPart): readonly BlockPart['node'][] {
  const temporary = part.changed?.temporary;
  if (!temporary) return [part.node];
  const other = (temporary.otherwise as BlockPart).node;
  const now = holdsNow(writer, part);
  return now === undefined ? [part.node, other] : [now ? part.node : other];
}

/** Blocks that begin with words of their own. */
export function headed(words: string, blocks: readonly CellBlock[]): readonly CellBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph')
    return [{ kind: 'paragraph', text: [strong(words), ...first.text] }, ...rest];
  return [paragraph(strong(words.trim())), ...blocks];
}
