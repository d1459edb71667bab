// What keeps a verdict from being the other one, and what would make it so -> rows.

import { type Lack, verdictWord, type Way, type WhatIf } from '../../../../src/index.ts';
import { shownText } from '../../model/fit-text.ts';
import { textRow } from '../../model/sheet.ts';
import type { Row } from '../browse/rows.ts';
import type { Flipping } from './work.ts';

/** So many conditions are told. */
const TOLD = 12;

export interface FlipShown {
  /** Undefined while it is worked out. */
  readonly found: Flipping | undefined;
  readonly open: number | undefined;
  readonly moved: (way: Way) => WhatIf;
}

export function flipRows({ found, open, moved }: FlipShown): readonly Row[] {
  if (!found) return [textRow('working', 'working…', { kind: 'detail' })];
  const word = verdictWord(found.wanted);
  return [...wayRows(found, word, open, moved), ...lackRows(found, word)];
}

function lackRows({ lacking: { sets, distance, smallest }, wanted }: Flipping, word: string): readonly Row[] {
  const near = sets.slice(0, smallest);
  const size = near[0]?.length ?? 0;
  if (size === 0) return [textRow('no way', `By the rules no fact makes it ${word}.`, { kind: 'part' })];
  const all = [...new Map(near.flat().map((lack) => [lackText(lack), lack])).values()];
  const facts = `${distance} ${distance === 1 ? 'fact' : 'facts'} at least`;
  const head =
    size === 1
      ? `To be ${word}, one of these would have to come out otherwise (${facts})`
      : `To be ${word}, ${size} of these would have to come out otherwise together (${facts})`;
  const told = all.slice(0, TOLD);
  return [
    textRow('lacks', head, { kind: 'part' }),
    ...told.map((lack, index) => lackRow(lack, index, wanted)),
    ...(all.length > told.length
      ? [textRow('lacks more', `and ${all.length - told.length} more`, { depth: 1, kind: 'detail' })]
      : []),
  ];
}

function lackRow(lack: Lack, index: number, wanted: number): Row {
  return textRow(`lack ${index}`, shownText(lackText(lack)), {
    depth: 1,
    verdict: wanted === lack.wanted ? lack.reason.verdict : undefined,
    origin: lack.reason.origin,
  });
}

/** `school.exclusions: L: at least 3 exclusions: no` */
function lackText({ parts, of, reason }: Lack): string {
  const where = [...parts.slice(-1), ...of.slice(-1)].map((text) => `${text}: `).join('');
  return `${where}${reason.text}: ${reason.answer}`;
}

function wayRows(
  { nearest: { ways, gaveUp, tried } }: Flipping,
  word: string,
  open: number | undefined,
  moved: FlipShown['moved'],
): readonly Row[] {
  const tries = `${tried} tried${gaveUp ? ', not all there are' : ''}`;
  if (ways.length === 0)
    return [textRow('no change', `No change was found that makes it ${word} (${tries})`, { kind: 'part' })];
  return [
    textRow('ways', `Any one of these makes it ${word} (${tries})`, { kind: 'part' }),
    ...ways.flatMap((way, index) => [
      wayRow(way, index, index === open),
      ...(index === open ? movedRows(moved(way), index) : []),
    ]),
  ];
}

export function wayKey(index: number): string {
  return `way ${index}`;
}

function wayRow({ texts }: Way, index: number, isOpen: boolean): Row {
  return textRow(wayKey(index), texts.map(shownText).join(' and '), {
    depth: 1,
    fold: isOpen ? 'open' : 'closed',
  });
}

function movedRows({ moved }: WhatIf, index: number): readonly Row[] {
  return moved.map(({ name, from, to }) =>
    textRow(`${wayKey(index)}\n${name}`, shownText(`${name}: ${from} → ${to}`), { depth: 2, kind: 'detail' }),
  );
}
